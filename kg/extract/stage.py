"""At which stage of its series a notice stands: first, follow-up or final.

Titles say it (第2報, 続報, 最終報, 調査結果), or openings: they mention an earlier announcement or the end of the investigation.
"""

import re
from collections.abc import Iterator

from kg.extract.component import Component
from kg.extract.page import Page, Said
from kg.folding import fold
from kg.layout import Kind, Sentence
from kg.model import Claim
from kg.vocabulary import lexicon

_NUMBERED = re.compile(r"第\s?([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?(?:回|次)?(?:報|弾|信)|(?<=報)\s?\(?([0-9]{1,2})\)?$")
_ONE = ("1", "一")
_OPENING = 5
_FIRST_WORDS = 4
_NEAR = 20
# 公表いたしました件, お知らせしておりますとおり: a verb in a relative clause or before とおり tells of an earlier announcement.
_TOLD = re.compile(
    r"(?:いたし|致し|し|させていただき|させて頂き|申し上げ|申しあげ)?(?:て(?:い|おり|まいり|きまし|います|おります))?(?:まし)?(?:た|ます|おり|いる)"
    r"(?=[、,]?(?:通り|とおり|よう|件|が[、,]|ところ|[「『(一-龠ァ-ヶa-z]))|(?:済み|のとおり|の通り|以降に?)"
)
_ENDS_HUMBLY = re.compile(r"(?:いたし|致し|させていただき|させて頂き)(?:まし)?た。")
_ON_THE_DAY = re.compile(r"[0-9]\s?日(?:付け?)?(?:に|で|にて|、)[^、]{0,30}$")
_OF_A_DAY = re.compile(r"[0-9]\s?日\s?付け?の$")
"""What names an announcement by its day (6月5日付のお知らせ)."""
_OTHERS = re.compile(r"(?:(?<![当弊])社|会|様)[のがは][^、。]*$")
_QUOTED = re.compile(r"[「『][^」』]*[」』]")
_ANOTHERS = re.compile(r"(?:から|より|による|によ[りる])の$|^なお")
_HEARD = re.compile(r"(?:し|いたし|され)?(?:まし)?たところによ")
"""Behind what another announced (提供元が発表したところによれば)."""
_DATED = re.compile(r"[0-9]\s?日|[0-9]\s?月|同年|昨年|昨日|前日|付け?")


def _stage(page: Page) -> Iterator[Claim]:
    """Set the page's stage."""
    title = _title(page)
    opening = _opening(page, title)
    earlier = _said_earlier(page, title, opening)
    final = _said_final(page, title, opening)
    if final and not earlier and final.rule == "stage/result":
        earlier = _told_in(page, list(page.layout.sentences))
    if title and _initial(page, title):
        page.stage = Said("first", page.quote_of(title), "stage/title")
    elif final and (earlier or final.rule == "stage/last"):
        page.stage = final
    else:
        page.stage = earlier or Said("first", None, "stage/unsaid")
    yield from ()


def _title(page: Page) -> Sentence | None:
    return next((s for s in page.layout.sentences if s.kind is Kind.TITLE), None)


def _opening(page: Page, title: Sentence | None) -> list[Sentence]:
    """The first sentences below the title; a heading or two may stand between them."""
    below = page.layout.sentences[page.layout.sentences.index(title) + 1 :] if title else page.layout.sentences
    said = [s for s in below if s.kind in (Kind.PROSE, Kind.HEADING, Kind.ITEM, Kind.NOTE)]
    return said[:_OPENING]


def _initial(page: Page, title: Sentence) -> bool:
    words = fold(page.layout.words(title))
    return _has(words, "initial") and not _has(words, "last", "ended") and not _further(words)


def _further(words: str) -> bool:
    """Whether a title numbers the notice beyond the first or calls it a further one."""
    numbers = [first or second for first, second in _NUMBERED.findall(words)]
    return any(number not in _ONE for number in numbers) or _has(words, "further", "interim")


def _said_earlier(page: Page, title: Sentence | None, opening: list[Sentence]) -> Said | None:
    """Return `followup` where the title, the head or the opening knows of an earlier announcement."""
    if title and _further(fold(page.layout.words(title))):
        return Said("followup", page.quote_of(title), "stage/title")
    told = _told_in(page, opening)
    if told:
        return told
    head = page.notice.head
    if head.earlier:
        label, address = head.earlier[0]
        line = re.search(rf"{re.escape(label)}[ \t：:]*{re.escape(address)}", page.text)
        return Said("followup", page.quote(*line.span()) if line else head.title, "stage/head")
    if head.kind and _has(head.kind, "further"):
        start = page.text.index(head.kind)
        return Said("followup", page.quote(start, start + len(head.kind)), "stage/head")
    return None


def _told_in(page: Page, sentences: list[Sentence]) -> Said | None:
    told = (s for s in sentences if s.kind is not Kind.TITLE and _tells_earlier(fold(page.layout.words(s))))
    sentence = next(told, None)
    return Said("followup", page.quote_of(sentence), "stage/opening") if sentence else None


def _tells_earlier(sentence: str) -> bool:
    words = _unquoted(sentence)
    if _has(words, "unrelated"):
        return False
    for hit in lexicon("stage-cues").find(words):
        ahead = words[: hit.start]
        if _ANOTHERS.search(ahead) or _HEARD.match(words, hit.end):
            continue
        if hit.code not in ("announced", "published"):
            continue
        if _TOLD.match(words, hit.end) and (_DATED.search(ahead) or _has(ahead, "before", "initial")):
            return True
        if _OF_A_DAY.search(ahead) and not _OTHERS.search(ahead):
            return True
        if _ENDS_HUMBLY.match(words, hit.end) and _made_public(hit.code, ahead):
            return True
    return False


def _made_public(code: str, ahead: str) -> bool:
    """Whether a statement that ends in 公表いたしました or the like was made on a day before, and to the public."""
    if code == "published":
        return _ON_THE_DAY.search(ahead) is not None
    return _DATED.search(ahead) is not None and _has(ahead[-_NEAR:], "medium")


def _unquoted(words: str) -> str:
    """The words with what is quoted, such as the titles of other notices, blanked."""
    return _QUOTED.sub(lambda found: "「" + "　" * (len(found[0]) - 2) + "」", words)


def _said_final(page: Page, title: Sentence | None, opening: list[Sentence]) -> Said | None:
    words = fold(page.layout.words(title)) if title else ""
    if title and _has(words, "last"):
        return Said("final", page.quote_of(title), "stage/last")
    if title and _has(words, "ended", "result", "restored", "whole") and not _has(words, "partial", "gradual", "interim"):
        return Said("final", page.quote_of(title), "stage/result")
    if any(_has(_unquoted(fold(page.layout.words(sentence))), "ongoing") for sentence in opening):
        return None
    sentence = next((s for n, s in enumerate(opening) if _tells_the_end(_unquoted(fold(page.layout.words(s))), n)), None)
    return Said("final", page.quote_of(sentence), "stage/opening-result") if sentence else None


def _tells_the_end(words: str, place: int) -> bool:
    """Whether a sentence of the opening gives the result, or at once that all is restored."""
    if _has(words, "last", "ended", "complete") or (place < _FIRST_WORDS and _has(words, "whole") and not _has(words, "gradual")):
        return True
    return _has(words, "result") and _has(words, "announced", "published")


def _has(words: str, *codes: str) -> bool:
    return any(hit.code in codes for hit in lexicon("stage-cues").find(words))


COMPONENT = Component("stage", _stage, assigns=("stage",))
