"""The words for the work or service of a tie."""

import re
from collections.abc import Sequence

from kg.extract.line import Line, party_of
from kg.extract.links.grammar import DOING, NOUN, PHRASE, cue
from kg.extract.links.tidying import tidy, without_role
from kg.extract.links.tie import Span, Tie
from kg.extract.page import Page

_AGAIN = re.compile(r"(?:当該|同|本|その|これ|上記|及び|および)")
_SERVICE = re.compile(cue("service", "offer"))
_WORK = cue("work", "done", "deed")
_USED = re.compile(
    rf"{cue('use')}(?:し(?:て(?:いる|おります|いた|おりました)|た)|する|可能な|できる|いただける)(?P<thing>(?:(?!への|から|より|に対){PHRASE}){{1,40}})"
)
_OFFER = rf"{NOUN}{{0,20}}{cue('service', 'offer')}"
_FINITELY = re.compile(
    rf"(?P<thing>{_OFFER}(?:[「『][^」』]+[」』])?|[「『][^」』]{{2,30}}[」』](?:という{_OFFER})?)"
    rf"(?:を|に)、?[^。、\ue000-\uf8ff]{{0,14}}?(?<!ご){cue('use')}(?:し|する|って|て)"
)
"""`S を利用しております`."""
_LABEL = re.compile(r"^[|・■●○【〔\[(]*(?P<label>[^、。|:】〕\])]{4,14})[|:】〕\])]+(?P<thing>[^。|]{3,40})\|?$")
_SHORT = 40
"""Longest line that may be a name for work rather than prose."""
_LATIN = re.compile("[A-ZＡ-Ｚ][A-Za-zＡ-Ｚａ-ｚ]{1,7}")
"""A short name that products are named after, as against a legal name."""
_NAMED = rf"(?P<thing>{NOUN}{{0,20}}{cue('service', 'offer')}[「『][^」』]+[」』])[^。]{{0,80}}?@"
"""A service that the sentence names before its provider."""
_USING = re.compile(
    rf"(?P<thing>[^、。ぁ-ん()「」\ue000-\uf8ff]{{0,20}}{cue('service', 'offer')})を、?[^。、]{{0,10}}{cue('use')}し"
)
_DEEDS = (
    rf"(?P<thing>[「『][^」』]+[」』]|{NOUN}{{2,30}}{cue('work')})の@(?:である|において|が|は)",
    rf"@(?:による|が(?:実施|対応|担当)(?:した|していた|している|する))(?P<thing>(?:{NOUN}|に){{1,30}}?{_WORK})(?:[にのでをがは、時中]|における)",
    rf"(?P<thing>(?:{NOUN}|に){{2,30}}?{_WORK})(?:作業|業務)?を、?@(?:が|にて|において|に(?:指示|依頼)|で)",
    rf"(?P<thing>{NOUN}{{2,30}}?{_WORK})(?:作業|業務)?を(?:行|実施し|担当し|担)(?:った|っていた|っている|た|ていた|ている|う)@",
    rf"@が{cue('done')}(?:した|していた|を担当した|を受注した)(?P<thing>{NOUN}{{2,20}})",
)
"""How the work of a contractor `@` is told: `B による C`, `B が実施した C`, `C を B が実施`, `B が制作した C`."""
_LABELLED = re.compile(rf"{cue('outsource', 'accept')}[^。、がをに]{{0,5}}{cue('matter', 'work')}[】〕|:\])]*$")
"""A heading or label over the name of the work: 委託業務の内容, 業務委託名."""
_OFFERS = (rf"@(?:が|の)?(?:{cue('provide')}{DOING}|{cue('provide')}の|の)(?P<thing>{NOUN}{{2,24}}?{_SERVICE.pattern})",)
"""How a provider's service is told."""


def named_work(page: Page, lines: Sequence[Line], ties: Sequence[Tie]) -> list[str | None]:
    """Return for each tie the notice's words for its work or service, or None; work referred back to is the work named before."""
    used, labelled = _used_service(page, lines), _labelled(page, lines)
    found: list[str | None] = []
    for tie in ties:
        words = _named(page, lines, tie)
        if words is None and tie.how.type == "outsources_to" and _refers_back(page, tie):
            earlier = [w for w, other in zip(found, ties, strict=False) if other.how.type == tie.how.type and w]
            words = earlier[-1] if earlier else None
        if words is None and tie.how.type == "outsources_to":
            words = labelled
        if words is None and tie.how.type == "uses_service_of":
            words = _near(page, tie)
        found.append(used if words is None and _may_use(page, tie) else words)
    return found


def _labelled(page: Page, lines: Sequence[Line]) -> str | None:
    """The work that stands below or behind a label such as 委託業務の内容, if there is one only."""
    found: dict[str, None] = {}
    for line in lines:
        above = [lines[index].text for index in line.sentence.governors[:1]]
        behind = _LABEL.match(line.text)
        if behind and _LABELLED.search(behind["label"]):
            found.setdefault(_text(page, line, behind.span("thing")))
        elif above and len(line.text) <= _SHORT and "。" not in line.text and _LABELLED.search(above[0]):
            found.setdefault(_text(page, line, (0, len(line.text))))
    return tidy(next(iter(found)).strip("|・■●○ ")) if len(found) == 1 else None


def _named(page: Page, lines: Sequence[Line], tie: Tie) -> str | None:
    texts = [_text(page, tie.how.line, _with_brand(page, tie, span)) for span in tie.how.whats]
    told = _DEEDS if tie.how.type == "outsources_to" else _OFFERS if tie.how.type == "uses_service_of" else ()
    texts += [_text(page, line, span) for line in lines for span in _told(line, tie.provider, told)]
    found = [words for text in texts if (words := tidy(text))]
    provider = party_of(page, tie.provider)
    own = tidy(without_role(provider.name[1:])) if provider.unnamed and told else None
    if own:
        found.insert(0 if own == provider.name[1:] else len(found), own)
    return found[0] if found else None


def _with_brand(page: Page, tie: Tie, span: Span) -> Span:
    """The span with the provider's short name in Latin letters before it: `ABC メールガード` is one name."""
    line, before = tie.how.line, span[0] - 1
    if before < 0 or line.text[before] != tie.provider:
        return span
    name, end = page.text[slice(*line.places[before])], line.places[before][1]
    alone = _LATIN.fullmatch(name) and not page.text[end : line.places[span[0]][0]].strip()
    return (before, span[1]) if alone else span


def _near(page: Page, tie: Tie) -> str | None:
    """The service that the tie's own line names before its provider, or says to be in use."""
    line = tie.how.line
    found = re.search(_NAMED.replace("@", tie.provider), line.text) or _USING.search(line.text)
    return tidy(_text(page, line, found.span("thing"))) if found else None


def _told(line: Line, provider: str, patterns: Sequence[str]) -> list[Span]:
    """What lines tell of the provider's work or service, in these patterns."""
    if provider not in line.text:
        return []
    return [found.span("thing") for pattern in patterns for found in re.finditer(pattern.replace("@", provider), line.text)]


def _may_use(page: Page, tie: Tie) -> bool:
    """Whether the service that somebody is said to use may be this provider's; an unnamed one's is in its own words."""
    provider = party_of(page, tie.provider)
    own = page.publisher is not None and provider.name == page.publisher.value
    return tie.how.type == "uses_service_of" and not provider.unnamed and not own


def _refers_back(page: Page, tie: Tie) -> bool:
    return any(_AGAIN.match(_text(page, tie.how.line, span)) for span in tie.how.whats)


def _used_service(page: Page, lines: Sequence[Line]) -> str | None:
    """The service that the notice says somebody uses, first mention."""
    for line in lines:
        found = next(
            (use for use in (*_USED.finditer(line.text), *_FINITELY.finditer(line.text)) if _is_service(use["thing"])), None
        )
        if found:
            return tidy(_text(page, line, found.span("thing")))
    return None


def _is_service(words: str) -> bool:
    return bool(_SERVICE.search(words)) or words.startswith(("「", "『"))


def _text(page: Page, line: Line, span: Span) -> str:
    start, end = line.span(*span)
    return page.text[start:end]
