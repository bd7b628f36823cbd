"""Parties that stand in a text by their names, so that ties are tested apart from finding parties."""

from collections.abc import Iterator

from kg.extract.component import Component
from kg.extract.links import COMPONENT
from kg.extract.page import Mention, Page, Party, Said
from kg.model import Claim, SupplyChainLink
from tests.extract.conftest import PageAfter

US = "株式会社みどり商会"
FORMS = {
    US: ("当社", "弊社", "本市"),
    "株式会社あおば運輸": ("あおば運輸",),
    "サクラ印刷株式会社": ("サクラ印刷",),
    "株式会社ネットカメ": ("ネットカメ社",),
    "ひびきの物産株式会社": ("ひびきの物産",),
    "株式会社かえで持株": (),
    "みなと市立東小学校": ("東小学校",),
    "みなと市立西小学校": ("西小学校",),
    "ホテルやまびこ": (),
    "?委託先": ("委託先",),
    "?再委託先": ("再委託先",),
    "?決済代行会社": ("決済代行会社",),
    "?同社の委託業者": ("同社の委託業者",),
}


def _parties(page: Page) -> Iterator[Claim]:
    """Set the parties whose name or alias stands in the text, longest words first, and the publisher."""
    taken: list[Mention] = []
    parties = []
    words = {form: name for name, aliases in FORMS.items() for form in (name.lstrip("?"), *aliases)}
    found: dict[str, list[Mention]] = {}
    for form in sorted(words, key=len, reverse=True):
        start = page.text.find(form, page.notice.body_start)
        while start >= 0:
            mention = Mention(start, start + len(form), "unnamed" if words[form].startswith("?") else "name")
            named_behind = page.text[mention.end :].startswith(("である", "（"))
            if not (mention.form == "unnamed" and named_behind) and not any(
                other.start < mention.end and start < other.end for other in taken
            ):
                taken.append(mention)
                found.setdefault(words[form], []).append(mention)
            start = page.text.find(form, start + 1)
    for name, aliases in FORMS.items():
        if name == US or name in found:
            mentions = tuple(sorted(found.get(name, []), key=lambda mention: mention.start))
            parties.append(Party(name, () if name.startswith("?") else aliases, mentions))
    page.parties = tuple(parties)
    page.publisher = Said(US, page.quote_of(page.layout.sentences[0]), "test")
    yield from ()


GIVEN = Component("given", _parties, assigns=("parties", "publisher"))


def links_of(page_after: PageAfter, text: str) -> list[SupplyChainLink]:
    """Return the links that a text states."""
    return [claim for claim in page_after(text, GIVEN, COMPONENT).claims if isinstance(claim, SupplyChainLink)]


def ties_of(links: list[SupplyChainLink]) -> set[tuple[str, str, str]]:
    """Return client, type and provider of each."""
    return {(link.client, link.type, link.provider) for link in links}
