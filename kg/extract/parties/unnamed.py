"""The parties without a name: phrases that no named party answers to, brought together."""

import re
from dataclasses import dataclass, replace

from kg.extract.parties.definitions import Definition
from kg.extract.parties.likeness import alike, cares, deeds_in, is_bare, is_clause, is_general, same, without_pointing
from kg.extract.parties.listed import CUSTOMERS
from kg.extract.parties.phrases import Phrase

_HONOURED = re.compile(r"(?<!お客)様$")
_OPENS = re.compile(r"[（(]")
_IS = re.compile(r"で(?:、|あり|す)")
_STOP = re.compile(r"[。\n]")
_BEING = re.compile(r"(?:である|であります|となる|であって、?)")
_CLOSES = re.compile(r"(?:より|から|様)?[）)]")


@dataclass(slots=True)
class Unnamed:
    """A party without a name: its fullest words, the other words for it, and its group in `unnamed-parties`."""

    words: str
    others: list[str]
    code: str


def bring_together(text: str, phrases: list[Phrase], definitions: list[Definition]) -> list[Unnamed]:
    """Return the parties that the phrases mean, in the order of the text; one that is only spoken of in general is none."""
    phrases = [replace(phrase, words=_HONOURED.sub("", without_pointing(phrase.words))) for phrase in phrases]
    strong = [phrase for phrase in phrases if not phrase.weak]
    shorts = _shorts(phrases, definitions) | _explained(text, phrases)
    parties: list[Unnamed] = []
    for phrase in sorted(strong, key=lambda phrase: (phrase.words in shorts, -len(phrase.words), phrase.start)):
        home = next((party for party in parties if _is_one(party, phrase, shorts)), None)
        if home is None:
            parties.append(Unnamed(phrase.words, [], phrase.code))
        elif phrase.words not in (home.words, *home.others):
            home.others.append(phrase.words)
    for short, words in shorts.items():
        for party in parties:
            if words in (party.words, *party.others) and short not in (party.words, *party.others):
                party.others.append(short)
    first = {phrase.words: phrase.start for phrase in reversed(strong)}
    return sorted(parties, key=lambda party: min(first[word] for word in (party.words, *party.others) if word in first))


def _shorts(phrases: list[Phrase], definitions: list[Definition]) -> dict[str, str]:
    """Short forms that the notice defines, and the phrase that each stands for."""
    ends = {phrase.end: phrase.words for phrase in phrases}
    return {definition.short: ends[definition.target_end] for definition in definitions if definition.target_end in ends}


def _explained(text: str, phrases: list[Phrase]) -> dict[str, str]:
    """Phrases that explain another one: in a bracket behind it (写真館（制作会社）), or by saying what it is.

    A社は委託先で, 委託先であるシステム会社.
    """
    ends = {phrase.end: phrase.words for phrase in phrases}
    inside = [phrase for phrase in phrases if _OPENS.match(text, phrase.start - 1) and _CLOSES.match(text, phrase.end)]
    found = {phrase.words: ends[phrase.start - 1] for phrase in inside if phrase.start - 1 in ends}
    begins = {phrase.start: phrase.words for phrase in phrases}
    being = {phrase: meant.end() for phrase in phrases if (meant := _BEING.match(text, phrase.end))}
    pairs = [(phrase, begins[end]) for phrase, end in being.items() if end in begins]
    found |= dict((words, phrase.words) if phrase.code == "subcontractor" else (phrase.words, words) for phrase, words in pairs)
    topics = [phrase for phrase in phrases if phrase.code == "anonymous" and text.startswith("は", phrase.end)]
    said = [(topic, phrase) for topic in topics for phrase in phrases if _IS.match(text, phrase.end)]
    return found | {
        phrase.words: topic.words
        for topic, phrase in said
        if topic.end < phrase.start and not _STOP.search(text, topic.end, phrase.start)
    }


def _is_one(party: Unnamed, phrase: Phrase, shorts: dict[str, str]) -> bool:
    """Whether a phrase means a party: fewer words for it, another word for its business, or a general word for a contractor."""
    meant = next((words for short, words in shorts.items() if same(short, phrase.words)), None)
    if meant in (party.words, *party.others) or any(same(known, phrase.words) for known in (party.words, *party.others)):
        return True
    if "client" in (party.code, phrase.code) and party.code in CUSTOMERS and phrase.code in CUSTOMERS:
        return is_general(party.words) or is_general(phrase.words)
    if party.code == phrase.code == "dealer":
        return alike(party.words, phrase.words)
    if {party.code, phrase.code} == {"dealer", "contractor"}:
        handed, dealer = (party.words, phrase.words) if party.code == "contractor" else (phrase.words, party.words)
        return is_bare(handed) and (cares(dealer) or (is_clause(dealer) and bool(deeds_in(handed))))
    return party.code == phrase.code and party.code != "subcontractor" and (is_general(party.words) or is_general(phrase.words))
