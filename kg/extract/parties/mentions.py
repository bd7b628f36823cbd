"""Every place where the notice speaks of its parties, with the pronouns for them resolved."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extract.page import Mention
from kg.extract.parties.forms import has_legal_form, key_of, pattern_of
from kg.extract.parties.line import Line
from kg.folding import fold
from kg.vocabulary import lexicon

OWN = ("own", "house")
"""Groups of `organization-pronouns` by which the publisher means itself."""

_KINDS = {"school": "education", "hospital": "medical", "bank": "finance", "body": "body", "lodging": "lodging"}
_TOWN = re.compile(r"[都道府県市区町村]$")

Forms = dict[str, tuple[str, str]]
"""Written forms: the party's name, and what the form is (name, alias, unnamed)."""


@dataclass(slots=True)
class _Reader:
    """What has been read of a notice so far."""

    speakers: dict[str, str]
    """Whom the pronouns of a publisher mean, by their kind in `OWN`."""
    found: dict[str, list[Mention]] = field(default_factory=dict)
    spoken_of: list[str] = field(default_factory=list)
    """Parties in the order in which they were last spoken of by a name."""

    def take(self, owner: str, mention: Mention) -> None:
        """Note a mention of a party, or by a pronoun of the kind `owner`; one named is now the one spoken of last."""
        party = self.meant(owner) if mention.form == "pronoun" else owner
        self.found.setdefault(party, []).append(mention)
        if mention.form == "pronoun":
            return
        if party in self.spoken_of:
            self.spoken_of.remove(party)
        self.spoken_of.append(party)

    def meant(self, code: str) -> str:
        """Return who a pronoun means: the publisher, or the party last spoken of that it fits, rather not the publisher."""
        if code in OWN:
            return self.speakers[code]
        fitting = [party for party in reversed(self.spoken_of) if _fits(code, party)]
        others = [party for party in reversed(self.spoken_of) if party != self.speakers["own"]]
        speaker = self.speakers["own"]
        return next((party for party in fitting if party != speaker), next(iter([*fitting, *others]), speaker))


Places = list[tuple[int, int, str]]
"""Start and end in the notice, and the name of the party that is meant there."""


def find_mentions(lines: list[Line], forms: Forms, spoken: Places, speakers: dict[str, str]) -> dict[str, list[Mention]]:
    """Return each party's mentions in order of the text: its names, aliases and phrases, and the pronouns that mean it.

    spoken: where a phrase stands for a party with a name.
    speakers: the party that 当社 means (own), and the one that 当ホテル means (house).
    """
    reader = _Reader(speakers)
    pattern = pattern_of(forms)
    owners = {key_of(form): owner for form, owner in forms.items()}
    for line in lines:
        places = [(*found.span(), owners[key_of(found.group())]) for found in _found(pattern, line)]
        low, high = line.sentence.start, line.sentence.end
        phrases = [(start - low, end - low, (name, "unnamed")) for start, end, name in spoken if low <= start < high]
        places += [phrase for phrase in phrases if not any(start < phrase[1] and phrase[0] < end for start, end, _ in places)]
        for hit in lexicon("organization-pronouns").find(line.text):
            if not any(start < hit.end and hit.start < end for start, end, _ in places):
                places.append((hit.start, hit.end, (hit.code, "pronoun")))
        for start, end, (owner, form) in sorted(places):
            reader.take(owner, Mention(line.sentence.start + start, line.sentence.start + end, form))
    return reader.found


def _found(pattern: re.Pattern[str] | None, line: Line) -> Iterator[re.Match[str]]:
    return pattern.finditer(fold(line.text)) if pattern else iter(())


def _fits(code: str, party: str) -> bool:
    """Whether a pronoun of a kind can mean a party: 同社 a company, 同校 a school, 同事業者 somebody without a name too."""
    kinds = [hit.code for hit in lexicon("organization-kinds").find(party) if hit.end == len(party)]
    if code == "company":
        return not kinds or "business" in kinds or has_legal_form(party)
    if code == "municipality":
        return bool(_TOWN.search(party))
    return code == "dealer" or _KINDS.get(code) in kinds
