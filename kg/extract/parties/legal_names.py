"""Names beside a native legal form: 株式会社A, A株式会社."""

import re
from collections.abc import Iterator

from kg.extract.parties.bare_names import DESCRIBING
from kg.extract.parties.borders import after_border, before_border, stripped
from kg.extract.parties.line import Line
from kg.vocabulary import Hit, lexicon

_BUSINESSES = ("会社", "業者", "企業", "委託先", "ベンダー", "代理店")
_EITHER = ("士法人", "監査法人")
"""Forms that stand behind a name as well as before it, beside those of companies."""
_SHORTEST = 3
_SPELT = re.compile(
    r"(?!および|ならびに|または|もしくは|により|において|から|より|との|への)[ぁ-ん]{2,8}[ァ-ヺー一-龥々A-Za-z0-9・&]{2,}"
)
"""A name that begins in hiragana, which Sudachi may take for a particle: 株式会社かAB."""
_OPENED = re.compile(r"[「『“\"]$")
_QUOTED_REST = re.compile(
    r"(?!.*(?:における|による|について|に関|に対|への|からの|からお|との|様|知らせ))"
    r"(?:[^「」『』“”\"（）()、。のがはをへ]|(?<=[ぁ-ん])[のがはをへ]|の(?=.{1,2}[」』”\"])|の(?=[ぁ-ん])){1,24}(?=[」』”\"])"
)
"""What stands behind a legal form up to the closing mark, where it reads like a name: 「医療法人かえで会」."""
_QUOTATION = re.compile(r"[「『“\"]([^「」『』“”\"（）()、。を]{1,30})(?<![るたい])$")
_HONOUR = re.compile(r"(?<=[一-龥ァ-ヺー々A-Za-z])(?:(?:さん|(?<!大)分)$|様|さま)")
_SPELT_FIRST = re.compile(
    r"(?:^|[\s、。，．：:「『（(・／/●○■□◆◇▼※|]|(?:てい|され|おりま|しま|す)[るた]|した|する)"
    r"(?P<name>(?!また|なお|および|ならびに|または|もしくは|かつ|ただし|うち|いずれ|それ|これ|この|その|すべ|ため|とき|もの|こと|ところ|ほか|よう|はず|まま)"
    r"[ぁ-ん]{1,4})$"
)
"""Hiragana at the beginning of a name, behind a bound or a verb."""
_SPELT_RUN = re.compile(
    r"(?!の|は|が|を|に|へ|で|と|も|や|から|より|まで|など|ほか|のみ|および|ならび|また|もしく|として|だけ|さん|さま|です|でし|なら|かつ|ご|お)"
    r"[ぁ-ん]{3,6}(?=[、。，．」』）)\s/／]|$)"
)
"""Hiragana in which a name ends at a bound: 株式会社Aいさりび."""
_SPELT_ON = re.compile(r"の(?:[一-龥々ァ-ヺー]{1,8}|[ぁ-ん]{1,4}[一-龥々]{0,3})")
_SPELT_LAST = re.compile(r"[会家里丘森杜園郷輪風光泉星樹木海空花実虹村街舎苑荘館宿湯庭山川道]$")
"""What a name spelt with の ends in: 社会福祉法人Aの里."""


def read_legal_forms(line: Line) -> Iterator[tuple[int, int, str]]:
    """Yield the names beside a native legal form (株式会社A, A株式会社)."""
    text, done = line.text, 0
    for hit in lexicon("legal-forms").find(text):
        if hit.code == "overseas" or hit.start < done:
            continue
        stop = before_border(text, hit.end, _at_latest(text, hit.end, line.reach_right(hit.end)))
        stop = _quoted_end(text, hit) or _spelt_on(line, hit.end, _before_made(line, hit.end, stop))
        right = (stripped(text, hit.end, stop)[0], stop)
        left = (hit.start, hit.start)
        if hit.code == "company" or text[: hit.end].endswith(_EITHER):
            start = max(done, _quoted_start(text, hit.start) or _spelt_start(text, line.reach_left(hit.start), hit.start))
            start = _behind_business(text, after_border(text, start, hit.start), hit.start)
            left = (start, stripped(text, start, hit.start)[1])
        if _stands_behind(left, hit, right):
            done = hit.end
            yield left[0], hit.end, ""
        elif right[0] < right[1] and right[0] - hit.end <= 1:
            done = right[1]
            yield hit.start, right[1], ""
        elif spelt := _SPELT.match(text, hit.end):
            done = spelt.end()
            yield hit.start, spelt.end(), ""


def _behind_business(text: str, start: int, end: int) -> int:
    """Where a name begins behind a word for a business that runs into it: さくら of 旅行会社さくら株式会社."""
    heads = [hit.end for hit in lexicon("unnamed-parties").find(text[start:end]) if hit.code in DESCRIBING]
    ends = [stop for stop in heads if text[: start + stop].endswith(_BUSINESSES) and start + stop < end]
    return start + max(ends, default=0)


def _at_latest(text: str, start: int, end: int) -> int:
    """Where a name ends at the latest: at the next legal form (株式会社A・株式会社B), or a blank behind its kind (A協会 B)."""
    words = text[start:end]
    forms = [hit.start for hit in lexicon("legal-forms").find(words) if hit.start and hit.code != "overseas"]
    kinds = [hit.end for hit in lexicon("organization-kinds").find(words) if hit.code != "generic"]
    return start + min([*forms, *(stop for stop in kinds if words.startswith(" ", stop)), end - start])


def _quoted_end(text: str, form: Hit) -> int | None:
    """Where a name ends that begins with its legal form behind an opening quotation mark: all words up to the closing one."""
    found = _QUOTED_REST.match(text, form.end) if _OPENED.search(text[: form.start]) else None
    return found.end() if found else None


def _before_made(line: Line, start: int, end: int) -> int:
    """Where a name ends of which a thing is said to be the make: A in 株式会社A製クラウドシステム."""
    made = (word for word in line.within(start + 1, end) if word.text == "製" and _tells_thing(line.text[word.end : end]))
    return next((word.start for word in made), end)


def _tells_thing(words: str) -> bool:
    """Whether words tell of a system, service or device: what is made and sold, no part of a name (A製パン)."""
    equipment = any(hit.code == "equipment" for hit in lexicon("party-cues").find(words))
    return equipment or lexicon("company-nouns").has(words) or lexicon("unnamed-parties").has(words)


def _spelt_on(line: Line, start: int, end: int) -> int:
    """Where a name ends that goes on with の and a word in which such names end (A福祉会, Aの里, Aの輪機構), without さん."""
    honour = _HONOUR.search(line.text[:end], start)
    if honour or end <= start:
        return honour.start() if honour and honour.start() > start else end
    run = _SPELT_RUN.match(line.text, end)
    if run:
        return run.end()
    whole = any(
        hit.end == end - start and hit.code != "generic" for hit in lexicon("organization-kinds").find(line.text[start:end])
    )
    on = None if whole else _SPELT_ON.match(line.text, end)
    stop = before_border(line.text, end + 1, min(on.end(), line.reach_right(end + 1))) if on else end
    words = line.text[end + 1 : stop]
    return stop if words and _ends_a_name(words) else end


def _ends_a_name(words: str) -> bool:
    """Whether words behind の end in a kind of house, or are a short word in which names end."""
    kinds = [hit for hit in lexicon("organization-kinds").find(words) if hit.end == len(words)]
    if any(hit.code not in ("generic", "office") for hit in kinds):
        return True
    hits = [hit for scheme in ("name-borders", "unnamed-parties", "company-nouns") for hit in lexicon(scheme).find(words)]
    return len(words) <= _SHORTEST and bool(_SPELT_LAST.search(words)) and not any(hit.start == 0 for hit in hits)


def _spelt_start(text: str, start: int, end: int) -> int:
    """Where a name begins whose first hiragana Sudachi takes for other words: わかくさA株式会社 behind a blank or comma."""
    spelt = _SPELT_FIRST.search(text[:start]) if start < end else None
    return spelt.start("name") if spelt else start


def _quoted_start(text: str, end: int) -> int | None:
    """Where a name begins that a quotation mark opens (「Aとまと株式会社」): all words up to the legal form are its own."""
    found = _QUOTATION.search(text[:end])
    return found.start(1) if found else None


def _stands_behind(left: tuple[int, int], form: Hit, right: tuple[int, int]) -> bool:
    """Whether a legal form belongs to the words before it: touching beats standing off, words before beat words behind."""
    if left[0] >= left[1]:
        return False
    if left[1] == form.start or (right[0] < right[1] and right[0] == form.end):
        return left[1] == form.start
    return form.start - left[1] <= 1
