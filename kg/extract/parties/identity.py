"""The organisations of a notice: spans of one name brought together, with the short forms that were defined for them."""

import re
from dataclasses import dataclass, field

from kg.extract.page import Page
from kg.extract.parties.definitions import Definition
from kg.extract.parties.forms import abbreviates, bare, fullest, has_legal_form, key_of
from kg.extract.parties.names import Span
from kg.vocabulary import lexicon

_SEVERAL = 2
_NEAR = 6
_PRONOUN = re.compile(r"(?P<pronoun>[当弊小][^（(]{1,4})[（(]$")


@dataclass(slots=True)
class Organization:
    """A named organisation while it is being read: its written names, its spans, its defined short forms."""

    names: list[str]
    spans: list[Span] = field(default_factory=list)
    shorts: list[str] = field(default_factory=list)
    certain: bool = False
    """Whether the first name is settled by the head."""

    @property
    def name(self) -> str:
        """The name that the head settles, or the fullest one, with the 社 that the notice mostly writes behind it."""
        if self.certain:
            return self.names[0]
        name = fullest(self.names)
        signed = next((other for other in self.names if key_of(other) == key_of(name) + "社"), name)
        return signed if self._times(signed) >= self._times(name) else name

    def _times(self, name: str) -> int:
        return sum(span.name == name for span in self.spans)

    @property
    def is_lodging(self) -> bool:
        """Whether its name is a hotel's or another house's."""
        return any(span.kind == "lodging" for span in self.spans)

    @property
    def is_house(self) -> bool:
        """Whether it is a house, by its name or because the head has it beside an issuer."""
        return self.is_lodging or (self.how == "known" and not has_legal_form(self.name))

    @property
    def is_school(self) -> bool:
        """Whether its name is a school's."""
        kinds = lexicon("organization-kinds").find(self.name)
        return bool(kinds) and kinds[-1].code in ("education", "school-first") and kinds[-1].end == len(self.name)

    @property
    def how(self) -> str:
        """What first showed that it is an organisation: how its first span was read, or the head."""
        return self.spans[0].how if self.spans else "known"


def gather(page: Page, spans: list[Span], definitions: list[Definition], certain: list[str]) -> list[Organization]:
    """Bring the spans together under one organisation each; the certain names come first, whether or not the text has them."""
    found = {bare(name): Organization([name], certain=True) for name in reversed(certain) if not name.startswith("?")}
    found = dict(reversed(found.items()))
    targets = {definition: _target(page, definition, spans) for definition in definitions}
    owners = {bare(known.short): target for known, target in targets.items() if target and bare(known.short) != target}
    itself = next(iter(found), None)
    own = [span for span in spans if itself and bare(span.name) not in found and _is_own(page, span)]
    owners |= {bare(span.name): itself for span in own if itself}
    for span in spans:
        key = bare(span.name)
        owner = owners.get(key, key)
        organization = found.setdefault(owner, Organization([]))
        if key == owner and span.name not in organization.names:
            organization.names.append(span.name)
        organization.spans.append(span)
    for definition, target in targets.items():
        if target in found and definition.short not in found[target].shorts:
            found[target].shorts.append(definition.short)
    for span in own:
        found[owners[bare(span.name)]].shorts.append(span.name)
    organizations = [organization for organization in found.values() if organization.names]
    return _merged([known for known in organizations if not _is_brand(known, organizations)])


def _is_own(page: Page, span: Span) -> bool:
    """Whether a name stands in a bracket behind the publisher's pronoun: 弊社（A, Inc.）."""
    pronoun = _PRONOUN.search(page.text[max(0, span.start - _NEAR) : span.start])
    code = pronoun and lexicon("organization-pronouns").code_of(pronoun["pronoun"])
    return code == "own" and page.text[span.end : span.end + 1] in ("）", ")")


def _is_brand(organization: Organization, organizations: list[Organization]) -> bool:
    """Whether a hotel's name is only what the names of several houses begin with."""
    return (
        organization.is_lodging
        and sum(bare(other.name).startswith(bare(organization.name)) for other in organizations) > _SEVERAL
    )


def _target(page: Page, definition: Definition, spans: list[Span]) -> str | None:
    """The key of the name right before a definition's bracket; a pronoun defines no short form, other than 当ホテル a house's."""
    if lexicon("organization-pronouns").code_of(definition.short) not in (None, "house"):
        return None
    for span in spans:
        if span.end <= definition.target_end and not page.text[span.end : definition.target_end].strip(" 　」』”様殿"):
            return bare(span.name)
    return None


def _merged(organizations: list[Organization]) -> list[Organization]:
    """Put an abbreviated name under the one organisation whose name it shortens."""
    kept = []
    for organization in organizations:
        longer = [other for other in organizations if other is not organization and _shortens(organization, other)]
        if len(longer) == 1:
            longer[0].shorts.extend(name for name in (*organization.names, *organization.shorts) if name not in longer[0].shorts)
            longer[0].spans.extend(organization.spans)
        else:
            kept.append(organization)
    return kept


def _shortens(organization: Organization, other: Organization) -> bool:
    return not has_legal_form(organization.name) and abbreviates(organization.name, other.name)
