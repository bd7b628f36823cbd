"""Dates as they stand in a sentence: parts that are stated, or that lean on another date (同, 翌, 前, 昨 …)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from kg.extract.dates.numerals import DIGIT, number


class Base(Enum):
    """What a part of a date leans on."""

    CALENDAR = "calendar"
    """Nothing: it is stated."""
    ACCOUNT = "account"
    """The date told of last (同月, 翌日)."""
    NOTICE = "notice"
    """The day of the notice (本日, 昨年)."""


@dataclass(frozen=True, slots=True)
class Part:
    """A year, month or day: its number, or its distance from the base."""

    number: int
    base: Base = Base.CALENDAR


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written at `start:end` of a sentence; a part that is not written is None."""

    start: int
    end: int
    year: Part | None = None
    month: Part | None = None
    day: Part | None = None
    fiscal: bool = False
    """A 年度: April to March."""


_FIRST_YEAR = {"令和": 2019, "平成": 1989, "昭和": 1926, "大正": 1912, "r": 2019, "h": 1989, "s": 1926}
_LEANING = {
    "同": Part(0, Base.ACCOUNT),
    "当日": Part(0, Base.ACCOUNT),
    "その日": Part(0, Base.ACCOUNT),
    "この日": Part(0, Base.ACCOUNT),
    "同じ日": Part(0, Base.ACCOUNT),
    "その": Part(0, Base.ACCOUNT),
    "あくる日": Part(1, Base.ACCOUNT),
    "明くる日": Part(1, Base.ACCOUNT),
    "翌": Part(1, Base.ACCOUNT),
    "翌々": Part(2, Base.ACCOUNT),
    "前": Part(-1, Base.ACCOUNT),
    "前々": Part(-2, Base.ACCOUNT),
    "本": Part(0, Base.NOTICE),
    "今": Part(0, Base.NOTICE),
    "当": Part(0, Base.NOTICE),
    "昨": Part(-1, Base.NOTICE),
    "先": Part(-1, Base.NOTICE),
    "一昨": Part(-2, Base.NOTICE),
    "来": Part(1, Base.NOTICE),
}
_N = f"{DIGIT}{{1,3}}"
_ERA = rf"(?P<era>令和|平成|昭和|大正|(?<![a-z])[rhs]\.?)\s*(?P<era_year>{_N})"
_CENTURY = r"(?:西暦\s*)?(?P<year>[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})"
_LEANING_YEAR = "(?P<year_word>同|翌|前|本|今|当|昨|一昨|来)"
_ALSO = r"(?:\s*[((](?:令和|平成|昭和|西暦)?\s*[0-9元]{1,4}\s*年?[))])?"
_YEAR = rf"(?:{_CENTURY}{_ALSO}\s*年{_ALSO}|{_ERA}{_ALSO}\s*年{_ALSO}|{_LEANING_YEAR}\s*年)(?:\s*の)?"
_MONTH = rf"(?:(?P<month>{_N})|(?P<month_word>同|翌|前|本|今|当|先|昨|来))\s*月"
_DAY = rf"(?P<day>{_N})\s*日(?!間|以内|以上|ほど|程|後|目|前後|営業|連続|おき|ごと|ぶり)"
_LONG = re.compile(rf"(?:{_YEAR}\s*|同\s*(?=[0-9]))?{_MONTH}(?!間|額|例|期|号|次|報|分|度|支給|請求|検針)(?:\s*{_DAY})?")
_ONLY_YEAR = re.compile(rf"{_YEAR}(?P<fiscal>\s*度)?(?!間|以上|分)|(?P<fiscal_word>同|翌|前|本|今|当|昨|来)年(?:度)(?!版)")
_OF_DAY = r"(?:朝|晩|夜|夕|未明|明け方|早朝|深夜|午前|午後|昼|正午|[0-9]{1,2}\s*[:時])"
_DAY_WORD = re.compile(
    r"(?P<day_word>同|翌々|翌|前々|前|本|今|昨|一昨)日(?!比|程)"
    rf"|(?P<day_word_2>当日|その日|この日|同じ日)(?=中に|の?うちに|の?{_OF_DAY})|(?P<day_word_3>同じ日|あくる日|明くる日)(?=に|、|の)"
    r"|(?P<day_word_4>翌|同|前|昨|今)(?:朝(?!刊|食)|晩|夜(?!間|祭)|夕|未明|早朝|深夜|午前|午後)|(?P<day_word_5>その)[夜晩朝](?=[、にの])"
)
_DAYS_AFTER = re.compile(r"(?<![0-9.,第])(?P<days_after>[0-9]{1,2}|[一二三四五六七八九])日後(?=に(?!は)|、)")
_SAME_DAY = re.compile(
    r"(?P<day_word>同)(?=\s*(?:午前|午後)?\s*[0-9]{1,2}\s*[:時])|(?:^|(?<=また、)|(?<=なお、))(?P<day_word_2>同)時(?=に)"
)
_NO_DAY = r"(?!間|以内|以上|ほど|程|後|目|前|営業|分|本(?!日)|連続|おき|ごと|ぶり|弱|強|を要|稼働|当たり|あたり|平均|限り)"
"""What makes a number of days of 日."""
_BARE_DAY = re.compile(rf"(?:[同翌]\s*|(?<![0-9.,月/数:])(?<!日の))(?P<day>[0-9]{{1,2}})\s*日{_NO_DAY}")
_SLASHED = re.compile(
    r"(?<![0-9a-z/._#&=-])(?:(?P<year>[12][0-9]{3}|[0-9]{2}(?=[./]))|(?P<era>[rhs])\s?(?P<era_year>[0-9]{1,2}))\s?(?P<sep>[./-])\s?"
    r"(?P<month>1[0-2]|0?[1-9])\s?(?P=sep)\s?(?P<day>3[01]|[12][0-9]|0?[1-9])(?![0-9a-z_]|[./-][0-9])"
)
_SLASHED_MONTH = re.compile(
    r"(?<![0-9a-z/._#&=-])(?:(?P<year>20[0-9]{2})|(?P<era>[rhs])\s?(?P<era_year>[0-9]{1,2}))[./](?P<month>1[0-2]|0?[1-9])(?![0-9a-z_]|[./-][0-9])"
)
_SLASHED_DAY = re.compile(
    r"(?<![0-9a-z/._#&=-])(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12][0-9]|0?[1-9])(?![0-9a-z_%/]|[./-][0-9])"
    r"(?=\s*(?:$|[(~〜、,|:]|に|の(?!確率)|より|から|まで|付|公表|発表|掲載|頃|ごろ|[0-9]{1,2}[:時]))"
)
_SLASHED_LINE = re.compile(
    r"(?<![^\s|・(])(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12][0-9]|0?[1-9])(?=\s+(?![\s0-9%/名件人社])|[ぁ-ん]*[停再復検発確判報通開完連公])"
)
"""A day at the head of a line, or right ahead of what was done on it (5/1 遮断, 5/1停止)."""
_FORMS = (_LONG, _ONLY_YEAR, _SLASHED, _SLASHED_MONTH, _SLASHED_DAY, _SLASHED_LINE, _DAY_WORD, _DAYS_AFTER, _SAME_DAY, _BARE_DAY)
_NO_TEXT = re.compile(
    r"https?://[!-~]+|www\.[!-~]+|(?<![!-~])[!-~]*@[!-~]+|[0-9]{2,4}-[0-9]{2,4}-[0-9]{3,4}|第?[0-9]+-[0-9]+(?:-[0-9]+)?号"
)
_YEARS = range(1868, 2101)
_MONTHS, _DAYS = 12, 31


def find_written(folded: str) -> Iterator[Written]:
    """Yield the dates of a folded sentence from the left; addresses and telephone numbers hold none."""
    text = _NO_TEXT.sub(lambda found: " " * len(found.group()), folded)
    ahead = [form.search(text) for form in _FORMS]
    while found := _first(ahead):
        written = _written(found)
        if written:
            yield written
        position = found.end() if written else found.start() + 1
        ahead = [_next(match, position) for match in ahead]


def _first(matches: list[re.Match[str] | None]) -> re.Match[str] | None:
    """The leftmost match; of several at one place the longest."""
    return min((match for match in matches if match), key=lambda match: (match.start(), -match.end()), default=None)


def _next(match: re.Match[str] | None, position: int) -> re.Match[str] | None:
    """A form's match from `position` on: a rare form must not scan the rest of a long text for each date of another form."""
    return match.re.search(match.string, position) if match and match.start() < position else match


def _written(found: re.Match[str]) -> Written | None:
    parts = {name: value for name, value in found.groupdict().items() if value}
    fiscal = "fiscal" in parts or "fiscal_word" in parts
    year, month, day = _year(parts), _part(parts, "month"), _part(parts, "day")
    if year and year.base is Base.CALENDAR and year.number not in _YEARS:
        return None
    if (month and _outside(month, _MONTHS)) or (day and _outside(day, _DAYS)):
        return None
    if month and day is None and "month" in parts and not parts["month"].isdecimal() and not year:
        return None
    return Written(found.start(), found.end(), year, month, day, fiscal)


def _outside(part: Part, most: int) -> bool:
    return part.base is Base.CALENDAR and not 1 <= part.number <= most


def _part(parts: dict[str, str], name: str) -> Part | None:
    if name in parts:
        return Part(number(parts[name]))
    if f"{name}s_after" in parts:
        return Part(number(parts[f"{name}s_after"]), Base.ACCOUNT)
    word = next((parts[key] for key in parts if key.startswith(f"{name}_word")), None)
    return _LEANING[word] if word else None


def _year(parts: dict[str, str]) -> Part | None:
    if "era" in parts:
        return Part(_FIRST_YEAR[parts["era"].rstrip(".")] + number(parts["era_year"]) - 1)
    if "fiscal_word" in parts:
        return _LEANING[parts["fiscal_word"]]
    year = _part(parts, "year")
    short = year and year.base is Base.CALENDAR and year.number < 100  # noqa: PLR2004
    return Part(2000 + year.number) if year and short else year
