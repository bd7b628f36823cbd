"""Words for an unnamed party that speak of nobody in particular: of contractors in a policy, of one that the body names."""

import re
from collections.abc import Iterable

from kg.extract.cues import either
from kg.extract.line import Line, party_of
from kg.extract.links.cast import Cast
from kg.extract.links.grammar import cue
from kg.extract.links.tie import Tie
from kg.extract.page import Page
from kg.folding import fold

_HANDING = ("outsources_to", "uses_service_of")
_HAPPENED = (
    rf"(?:{either('role-cues', 'incident', 'lost', 'leak')}"
    rf"(?!(?:等|など)?(?:の|に対する|への)?{either('role-cues', 'prevention')})"
    rf"|(?:から|より)の?[^。]{{0,40}}?{cue('answer')})"
)
_BARE = re.compile(rf"\?{cue('contractor', 'recontractor')}")
"""Words that do not say what the party is charged with."""
_ALL = (
    rf"(?:(?:等|など)?の?{cue('everyone')}"
    rf"|(?:等|など)の?、?(?:[^、。がはを]{{0,6}})?{cue('partner')}(?:を(?:はじめ|始め)|の|各位|様))"
)
_LISTED = re.compile("(?:上記|下記|以下の|前記|前述の|これらの|当該|次の)の?$")
"""What points to parties that a list names."""


def is_general(page: Page, lines: Iterable[Line], tie: Tie, stated: Iterable[Tie], cast: Cast) -> bool:
    """Whether a tie rests on words for an unnamed party that mean nobody in particular, or one that a stated tie names.

    So it is with a group company beside a named one, with words of titles alone, and with those of policies and thanks.
    """
    child = tie.how.type == "subsidiary_of" and tie.client in cast.unnamed
    mark = tie.client if child else tie.provider
    others = [other for other in stated if mark not in (other.client, other.provider)]
    if child:
        return _points_to_names(page, mark, cast) or any(
            other.how.type == "subsidiary_of" and other.client not in cast.unnamed for other in others
        )
    if mark not in cast.unnamed or tie.how.type not in _HANDING:
        return False
    own = [line for line in lines if mark in line.text]
    known = any(other.how.type in _HANDING for other in others)
    bare = _BARE.fullmatch(fold(party_of(page, mark).name))
    addressed = all(re.search(f"{mark}{_ALL}", line.text) for line in own)
    policy = bool(bare) and all(_is_policy(line, mark) for line in own)
    return (known and all(line.titles for line in own)) or addressed or policy


def _points_to_names(page: Page, mark: str, cast: Cast) -> bool:
    """Whether the words for the party only point to parties with names: 上記グループ会社."""
    pointing = all(_LISTED.search(fold(page.text[: mention.start][-4:])) for mention in party_of(page, mark).mentions)
    return pointing and any(not party.unnamed and party.name != party_of(page, cast.speaker).name for party in page.parties)


def _is_policy(line: Line, mark: str) -> bool:
    """Whether a line speaks of the party of this mark as of a kind, in what is to be done, thanked for or listed."""
    everyone = re.search(f"{mark}{_ALL}", line.text)
    listed = re.search(rf"\([^()]*{mark}[^()]*、[^()]*(?:等|など)\)", line.text)
    happened = re.search(rf"{mark}[^。]{{0,60}}?{_HAPPENED}", line.text)
    return bool(everyone or listed or (re.search(cue("policy"), line.text) and not happened))
