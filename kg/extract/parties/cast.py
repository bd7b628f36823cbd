"""Who plays a part in a notice: issuers, named organisations and unnamed parties, brought together from what was found."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.page import Page
from kg.extract.parties.aliases import shortenings
from kg.extract.parties.coreference import resolve
from kg.extract.parties.definitions import find_definitions, short_company_names
from kg.extract.parties.forms import bare
from kg.extract.parties.head import Declared, Issuer, read_declared
from kg.extract.parties.houses import find_houses
from kg.extract.parties.identity import Organization, gather
from kg.extract.parties.line import Line
from kg.extract.parties.names import find_names
from kg.extract.parties.phrases import Phrase, find_phrases
from kg.extract.parties.publisher import find_issuer
from kg.extract.parties.relevance import plays_part
from kg.extract.parties.signature import read_signature
from kg.extract.parties.spelt import spelt_names
from kg.extract.parties.unnamed import Unnamed, bring_together


@dataclass(frozen=True, slots=True)
class Cast:
    """The issuers (the first is the publisher), the named organisations (issuers included) and the unnamed parties."""

    issuers: tuple[Issuer, ...]
    named: tuple[Organization, ...]
    unnamed: tuple[Unnamed, ...]
    spoken: tuple[tuple[Phrase, str], ...] = ()
    """Phrases that stand for a named organisation at a distance (委託先 for A株式会社), and its name."""

    @property
    def publisher(self) -> str:
        """The party's name of the first issuer, in its fullest form."""
        return self.name_of(self.issuers[0])

    @property
    def house(self) -> str | None:
        """Whom 当ホテル and the like mean: the one house of a publisher that is none itself, else nobody but the publisher."""
        issuing = {self.name_of(issuer) for issuer in self.issuers}
        houses = [known.name for known in self.named if known.is_house and known.name not in issuing]
        itself = any(known.is_lodging for known in self.named if known.name in issuing)
        return houses[0] if len(houses) == 1 and not itself else None

    def name_of(self, issuer: Issuer) -> str:
        """The party's name of an issuer."""
        return next((known.name for known in self.named if bare(issuer.name) in map(bare, known.names)), issuer.name)

    def forms(self) -> dict[str, tuple[str, str]]:
        """Each written form, the name of the party that it stands for, and whether it is its name, an alias or a phrase."""
        return dict(self._forms())

    def _forms(self) -> Iterator[tuple[str, tuple[str, str]]]:
        for known in self.named:
            for form in (known.name, *known.shorts):
                yield from ((short, (known.name, "alias")) for short in shortenings(form))
            yield from ((short, (known.name, "alias")) for short in known.shorts)
        for known in self.named:
            for name in known.names:
                yield name, (known.name, "name")
        for party in self.unnamed:
            for words in (party.words, *party.others):
                yield words, (f"?{party.words}", "unnamed")


def find_cast(page: Page, lines: list[Line]) -> Cast:
    """Return who plays a part in the notice."""
    definitions = find_definitions(page)
    declared = read_declared(page) or Declared(read_signature(page))
    spelt = spelt_names(lines, definitions)
    names = find_names(lines, [*declared.names, *spelt], short_company_names(definitions))
    names = find_houses(page, lines, definitions, names)
    issuers = declared.issuers or (find_issuer(page, names, definitions),)
    certain = declared.names or [issuers[0].name]
    organizations = gather(page, names, definitions, certain)
    if declared.departments:
        organizations[0].shorts.extend(quote.exact for quote in declared.departments)
    sure = set(map(bare, certain))
    named = [known for known in organizations if bare(known.names[0]) in sure or plays_part(page, known)]
    others = [known for known in named if bare(known.names[0]) != bare(issuers[0].name)]
    phrases = resolve(page, find_phrases(page, lines, names), others)
    return Cast(issuers, tuple(named), tuple(bring_together(page.text, phrases.free, definitions)), tuple(phrases.meant))
