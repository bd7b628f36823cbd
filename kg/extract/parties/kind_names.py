"""Names without a legal form: a noun run that ends in a kind of house (A小学校, ホテルA), and A社."""

import re
from collections.abc import Iterator

from kg.extract.parties.borders import after_border, before_border
from kg.extract.parties.line import Line
from kg.vocabulary import Hit, lexicon

_SCHOOLS = ("education", "school-first")
_MEETING = re.compile(r"会議開催|総会|説明会|役員会")
_GENERAL = re.compile(r"(?:その|他|各|対象|該当|近隣|一部|全|すべて|上記|下記|以下|次|[市町村県区]内|市立|当該)")
_COOPERATIVE = re.compile(r"(?<![A-Za-zＡ-Ｚａ-ｚ])(?:JA|ＪＡ)(?=[一-龥ぁ-んァ-ヺ])")
_LEAST = 2
_CODES = {"school-first": "education"}
_UNIONS = ("協同組合", "企業組合", "振興組合", "有限責任事業組合")
"""Kinds behind which a name may stand as well as before them: 生活協同組合A."""
_STAGES = "小中高等幼全各公私市町村県都府区立"
_LISTING = ("・", "･")
_CLOSING = "）)」』】］]"
_MARKS = " \u3000・･&＆-－"
_ITEM = re.compile(r"[^ぁ-んを、。：:|]{4,60}?(?= *(?:※|$))")
_FOUNDED = re.compile(r"(?:.*[都道府県市区町村]|国|公|私|組合)立")
_LISTED = re.compile(r"(?P<before>^|[、，・ \u3000])(?P<name>[一-龥々ァ-ヺーぁ-んヶ]{1,10})$")
_SCHOOL_BEFORE = re.compile(r"(?:校|園|所)(?:[（(][^（()）]*[）)])?$")
_COMPANY = re.compile(
    r"(?:[A-Za-zＡ-Ｚａ-ｚ]{2}[A-Za-z0-9Ａ-Ｚａ-ｚ０-９.&＆\- ]*|(?:[A-Za-z]{2,} )?[ァ-ヺー・]{2,}) ?社"
    r"(?![員内外会長用製屋団風史宅債交])"
)


def read_kinds(line: Line) -> Iterator[tuple[int, int, str]]:
    """Yield the noun runs that name a particular house and end in its kind (学校, 銀行, 協会); ホテル may stand anywhere."""
    text, done = line.text, 0
    for hit in lexicon("organization-kinds").find(text):
        end = _lodging_end(line, hit.end) if hit.code == "lodging" else hit.end
        if (hit.code == "school-first" or text[hit.start : hit.end].endswith(_UNIONS)) and _runs_on(line, end):
            yield hit.start, before_border(text, end, line.reach_right(end)), _CODES.get(hit.code, hit.code)
        if hit.code in ("generic", "foreign") or _runs_on(line, end):
            continue
        start = after_border(text, max(done, line.reach_left(hit.end)), hit.end)
        start = _behind_time(line, start, hit) if hit.code == "business" else start
        if hit.code in _SCHOOLS:
            start = min(start, max(done, _listed_start(line, hit)))
        around = text[start : hit.start] + text[hit.end : end]
        named = start < hit.start and all(word.proper for word in line.within(start, hit.start))
        particular = text[start - 1 : start] != "@" and (named or is_particular(around, least=1 if hit.code in _SCHOOLS else 2))
        done = end if text.startswith(_LISTING, end) else done
        particular = particular and not (hit.code == "part" and _is_own(text[:start])) and not _MEETING.search(text[start:end])
        particular = particular and not (hit.code == "lodging" and _is_thing(text[start:end]))
        if particular and (hit.code in _SCHOOLS or _is_proper(line, start, end, loan=hit.code != "business")):
            yield start, end, "education" if hit.code in _SCHOOLS else hit.code


def read_cooperatives(line: Line) -> Iterator[tuple[int, int, str]]:
    """Yield the names of farmers' cooperatives that begin with JA."""
    for found in _COOPERATIVE.finditer(line.text):
        end = before_border(line.text, found.end(), line.reach_right(found.end()))
        if end - found.end() >= _LEAST and not lexicon("company-nouns").has(line.text[found.end() : end]):
            yield found.start(), end, "finance"


def _is_own(words: str) -> bool:
    """Whether the words end in the publisher's pronoun: 本学 before a faculty of its own."""
    return any(hit.end == len(words) for hit in lexicon("organization-pronouns").find(words))


def _is_thing(name: str) -> bool:
    """Whether a name ends in a word for a site or system: ホテル予約システム."""
    return any(hit.code == "thing" and hit.end == len(name) for hit in lexicon("company-nouns").find(name))


def _listed_start(line: Line, hit: Hit) -> int:
    """Where the name of a school begins that is an item of a list, whatever particles are spelt in it (青の丘小学校)."""
    item = _LISTED.search(line.text[: hit.start])
    if item is None:
        return hit.start
    behind = line.text[hit.end : hit.end + 1]
    alone = not item["before"] and (not behind or behind in "（( \u3000、，・")
    among = item["before"] in ("、", "，", "・") and (
        behind in ("、", "，", "・") or _SCHOOL_BEFORE.search(line.text[: item.start()])
    )
    words = line.within(item.start("name"), hit.start)
    particles = [word for word in words if word.tag.startswith(("動詞", "助動詞", "助詞"))]
    particles += [word for word in words[1:] if word.tag.startswith("接続詞")]
    whole = alone and not _GENERAL.match(item["name"])
    spelt = all(word.text in ("の", "が") for word in particles) and (whole or any(word.proper for word in words))
    return item.start("name") if (alone or among) and (spelt or not particles) else hit.start


def _lodging_end(line: Line, end: int) -> int:
    """Where the name of a hotel ends whose place or by-name follows the word ホテル (ホテルA京都, Aホテル B店).

    A line of a list that holds no verb or particle is a name as a whole.
    """
    item = _ITEM.match(line.text)
    if item and item.end() > end and line.text[end] not in _CLOSING:
        return item.end()
    follower = next(iter(line.words[line.first_from(end) :]), None)
    return before_border(line.text, end, line.reach_right(end)) if follower and follower.proper else end


def _runs_on(line: Line, end: int) -> bool:
    """Whether the noun goes on behind its kind (銀行口座), other than by a word that stands beside names (ならびに, 様)."""
    index = line.first_from(end)
    if index and line.words[index - 1].end > end:
        return True
    follower = line.follower(end)
    if follower is None or not follower.fits_inside() or follower.text in _LISTING:
        return False
    beside = next((hit for hit in lexicon("name-borders").find(line.text[end:]) if hit.start == 0), None)
    return beside is None or beside.code == "before"


def _behind_time(line: Line, start: int, hit: Hit) -> int:
    """Where the name of a firm begins behind a word of time that runs into it: 昨日A写真館."""
    times = [word.end for word in line.within(start, hit.start) if word.tag.endswith("副詞可能")]
    return max([start, *times])


def _is_proper(line: Line, start: int, end: int, *, loan: bool) -> bool:
    """Whether a proper name, 様 behind it or (with `loan`) a word in kana or Latin letters shows that `start:end` is a name."""
    honoured = line.text.startswith("様", end) and end - start > len("学校")
    return honoured or any("固有名詞" in word.tag or (loan and word.proper) for word in line.within(start, end))


def is_particular(words: str, *, least: int = 2) -> bool:
    """Whether the words beside a kind name one house by at least so many letters: 青葉 in 青葉小学校, not 市内の or A市立."""
    if "様" in words:
        return False
    founded = _FOUNDED.match(words)
    rest = words[founded.end() :] if founded else words
    kinds = lexicon("organization-kinds")
    for hit in reversed(kinds.find(rest)):
        if hit.end - hit.start > 1:
            rest = rest[: hit.start] + rest[hit.end :]
    letters = [letter for letter in rest if letter not in _MARKS and not letter.isdigit()]
    lone = len(letters) == 1 and kinds.code_of(letters[0]) is not None
    return len(letters) >= least and not lone and any(letter not in _STAGES for letter in letters)


def read_company_signs(line: Line) -> Iterator[tuple[int, int, str]]:
    """Yield the names that end in Latin letters or katakana with 社 behind (A社), and what touches them (日本A社, 損保A社)."""
    for found in _COMPANY.finditer(line.text):
        start = after_border(line.text, _noun_start(line, found.start()), found.end())
        before = line.text[start : found.start()]
        if any(hit.end == len(before) for hit in lexicon("unnamed-parties").find(before)):
            start = found.start()
        stem = line.text[start : found.end() - 1].rstrip()
        if len(stem) > 1 and not _is_noun(stem):
            yield start, found.end(), ""


def _is_noun(stem: str) -> bool:
    """Whether the words before 社 end in a common noun, which is no mere end of a longer word in katakana."""
    hits = [hit for hit in lexicon("company-nouns").find(stem) if hit.code == "noun" and hit.end == len(stem)]
    return any(not re.search(r"[ァ-ヺー]$", stem[: hit.start]) for hit in hits)


def _noun_start(line: Line, start: int) -> int:
    """Where the nouns begin that run into the word at `start` without a blank."""
    for word in reversed(line.words[: line.first_from(start + 1)]):
        inside = word.start <= start < word.end
        touching = word.end == start and word.tag.startswith("名詞") and not word.tag.endswith("副詞可能")
        if not (inside or touching):
            break
        start = word.start
    return start
