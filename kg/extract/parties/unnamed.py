"""The parties without a name: phrases that no named party answers to, brought together."""

from dataclasses import dataclass

from kg.extract.parties.coreference import alike, is_general, same
from kg.extract.parties.definitions import Definition
from kg.extract.parties.phrases import Phrase


@dataclass(slots=True)
class Unnamed:
    """A party without a name: its fullest words, the other words for it, and its group in `unnamed-parties`."""

    words: str
    others: list[str]
    code: str


def bring_together(phrases: list[Phrase], definitions: list[Definition]) -> list[Unnamed]:
    """Return the parties that the phrases mean, in the order of the text; one that is only spoken of in general is none."""
    strong = [phrase for phrase in phrases if not phrase.weak]
    shorts = _shorts(phrases, definitions)
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


def _is_one(party: Unnamed, phrase: Phrase, shorts: dict[str, str]) -> bool:
    """Whether a phrase means a party: fewer words for it, another word for its business, or a general word for a contractor."""
    meant = next((words for short, words in shorts.items() if same(short, phrase.words)), None)
    if meant in (party.words, *party.others) or any(same(known, phrase.words) for known in (party.words, *party.others)):
        return True
    if party.code == phrase.code == "dealer":
        return alike(party.words, phrase.words)
    return party.code == phrase.code and party.code != "subcontractor" and (is_general(party.words) or is_general(phrase.words))
