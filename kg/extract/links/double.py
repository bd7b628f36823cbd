"""A service in use whose provider the notice also calls a contractor: both ties stand."""

import re
from collections.abc import Iterator

from kg.extract.line import Line, party_of
from kg.extract.links.grammar import cue
from kg.extract.links.tie import Evidence, Tie
from kg.extract.page import Page
from kg.folding import fold

_CONTRACTOR = re.compile(f"^(?:本件|当社|弊社)?{cue('contractor')}$")
_TITLED = re.compile(f"(?<!再){cue('contractor')}(?:の|へ|に(?:お|対)|で|が|による)")


def doubled(page: Page, lines: list[Line], found: list[Tie]) -> Iterator[Tie]:
    """Yield the contract beside the use: an alias calls the provider 委託先, or the title does and there is one provider only."""
    used = [tie for tie in found if tie.how.type == "uses_service_of"]
    handed = {tie.provider for tie in found if tie.how.type == "outsources_to"}
    titled = next((line for line in lines if line.titles and _TITLED.search(fold(page.layout.words(line.sentence)))), None)
    alone = titled if not handed and len({tie.provider for tie in used}) == 1 else None
    for tie in used:
        called = any(_CONTRACTOR.search(fold(alias)) for alias in party_of(page, tie.provider).aliases)
        if tie.provider not in handed and (called or alone):
            line = tie.how.line if called or alone is None else alone
            yield Tie(tie.client, tie.provider, Evidence("outsources_to", line, "links/called-contractor", said=False))
