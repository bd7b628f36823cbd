"""Names in brackets: 通販サイト「A」, 当社が運営する「A」, 「A」サービス, 「A」への不正アクセス, 「A」「B」."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.cues import either
from kg.extract.systems.brackets import CLOSING, OPENING, bracketed
from kg.extract.systems.context import ASIDE, BEFALLEN, GREETING, OBJECT, PATRONAGE
from kg.extract.systems.names import KIND, Name, ends_as_organization, is_domain, is_name, is_title
from kg.vocabulary import lexicon

_PARTY = either("system-name-cues", "party")
_SHORT_FORM, _INTRODUCED = either("system-context-cues", "short-form"), either("system-context-cues", "introduced")
_RUN, _USE = either("system-name-cues", "runs"), either("system-name-cues", "uses")
_DOING = r"(?:し(?:て(?:いる|おります|いた|おりました|おり)?)?|する|した|中の|いたし(?:ます|ております))?"
_OWN = r"[当弊本][社店会院校園館行]の?"

_NO_SYSTEM = either("system-name-cues", "party", "other-thing")
_AFTER_OTHER = re.compile(
    rf"(?:{either('system-name-cues', 'tool')}[^。、]{{0,4}}{KIND}[^「]{{0,3}}|以外の[^。「]{{0,12}}|{_NO_SYSTEM})[{OPENING}]$"
)
_AFTER_SHORT_FORM = re.compile(rf"{_SHORT_FORM}[^。「」]{{0,6}}[「『]$")
_BEFORE_OTHER = re.compile(
    rf"[{CLOSING}](?:を{_INTRODUCED}|\s*\({_SHORT_FORM}[、,]?[「『]?[当本弊](?:{_PARTY}|[館院校店社会園])(?![^)]{{0,8}}{KIND}))"
)
_NAME_OF_KIND = re.compile(rf"{KIND}$")
_SIGNS_BEFORE = (
    (
        "kind-and-name",
        re.compile(rf"{either('system-name-cues', 'kind', 'latin-kind', 'account')}(?:には)?[、,:\s]*\(?[{OPENING}]$"),
    ),
    (
        "run-by",
        re.compile(rf"(?:{_RUN}{_DOING}|{_USE}いる)(?:(?!{_PARTY})[^、。]){{0,14}}[{OPENING}]$"),
    ),
)
_QUOTED = CLOSING.replace("】", "")
_SIGNS_BEHIND = (
    (
        "name-and-kind",
        re.compile(rf"[{_QUOTED}](?:という|と称する|という名の)?\s*(?:[^、。をがはに「」]{{1,8}}?(?={KIND}{BEFALLEN}))?{KIND}"),
    ),
    ("used-name", re.compile(rf"[{_QUOTED}]を{_USE}")),
    ("hit-name", re.compile(rf"(?:\s*[(\[][^{CLOSING}]{{0,60}})?[{CLOSING}](?:と[^。)]{{0,8}}\))?{ASIDE}{BEFALLEN}")),
)
_KIND_BEHIND = re.compile(rf"[」』](?:の|公式|オフィシャル)*{KIND}(?={OBJECT}|\s*\()")
_OWN_NAME = re.compile(rf"{_OWN}[{OPENING}]$")
_OWNED_DATA = re.compile(rf"[{CLOSING}]の?[ごお]?{either('system-context-cues', 'part')}")
_ADDRESSED = re.compile(rf"(?:\s*[(\[][^{CLOSING}]{{0,60}})?[{CLOSING}]を{PATRONAGE}の(?:一部の|うち)?(?:皆|みな|お客|方)")
_THANKED_FOR = re.compile(rf"(?:\s*[(\[][^{CLOSING}]{{0,60}})?[{CLOSING}]を{PATRONAGE}")
_READING = re.compile(rf"\s*[(\[](?:https?:?/|[ァ-ヶー・\s]+[)\]]|[a-z0-9.-]+\.[a-z]{{2,}}|{_SHORT_FORM}).*$")
_BETWEEN = re.compile(
    rf"[^{CLOSING}]{{0,3}}[{CLOSING.replace('】', '')}]"
    rf"(?:[、・,/\s]|および|及び|並びに|ならびに|や|と|または|又は|の他に)*[{OPENING}]"
)


def quoted_systems(words: str) -> Iterator[Name]:
    """Yield the bracketed names that the words show to be systems; in a row of names one sign does for all."""
    spans = [(start, start + len(_READING.sub("", words[start:stop]))) for start, stop in bracketed(words)]
    spans = [(start, end) for start, end in spans if _names_one(words, start, end) and not is_title(words[start:end])]
    rules = [_rule_of(words, *span) for span in spans]
    rows = [bool(_BETWEEN.fullmatch(words, end, start)) for (_, end), (start, _) in pairwise(spans)]
    _spread(rules, rows)
    for span, rule in zip(spans, rules, strict=True):
        if rule:
            yield _of_organization(words, *span) or Name(*span, f"systems/{rule}")


def _of_organization(words: str, start: int, end: int) -> Name | None:
    """Return what an organisation's name makes together with the kind behind it: 「A協議会」ウェブサイト."""
    kind = _KIND_BEHIND.match(words, end)
    if kind is None or not ends_as_organization(words[start:end]):
        return None
    return Name(start - 1, kind.end(), "systems/organization-and-kind")


def _names_one(words: str, start: int, end: int) -> bool:
    """Whether the bracketed words may name a system; a bare domain does right behind a kind (ウェブサイト「a.example」)."""
    name = words[start:end]
    if lexicon("data-kinds").code_of(name):
        return False
    return is_name(name) or (is_domain(name) and any(pattern.search(words[:start]) for _, pattern in _SIGNS_BEFORE))


def _spread(rules: list[str | None], rows: list[bool]) -> None:
    """Let each name of a row share in what its neighbours show."""
    for order in (range(len(rows)), reversed(range(len(rows)))):
        for left in order:
            if rows[left] and (rules[left] is None) != (rules[left + 1] is None):
                rules[left] = rules[left] or "beside"
                rules[left + 1] = rules[left + 1] or "beside"


def _rule_of(words: str, start: int, end: int) -> str | None:
    before = words[:start]
    of_kind = bool(_NAME_OF_KIND.search(words, start, end))
    if _AFTER_OTHER.search(before) or _BEFORE_OTHER.match(words, end) or (_AFTER_SHORT_FORM.search(before) and not of_kind):
        return None
    signs = (rule for rule, pattern in _SIGNS_BEFORE if pattern.search(before))
    behind = (rule for rule, pattern in _SIGNS_BEHIND if pattern.match(words, end))
    return next(signs, None) or next(behind, None) or _own_or_thanked(words, before, end, of_kind=of_kind)


def _own_or_thanked(words: str, before: str, end: int, *, of_kind: bool) -> str | None:
    if _OWN_NAME.search(before) and (of_kind or _OWNED_DATA.match(words, end)):
        return "own-name"
    thanked = GREETING.search(before) and _THANKED_FOR.match(words, end)
    return "greeted" if thanked or _ADDRESSED.match(words, end) else None
