"""How far a date reaches into its passage, and which statements others take in."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.cues import either
from kg.extract.events.told import TOLD, Statement, Told
from kg.extract.passages import Passage, Tie
from kg.extract.predicates import Form, form_of
from kg.layout import Kind
from kg.vocabulary import Hit, lexicon

_REPORT = re.compile("報告")
_ANNOUNCING = ("disclosure", "publication", "opening")
_DONE = ("containment", "change", "restoration", "finish", "final")
_SPEAKING = frozenset(
    (
        "occurrence",
        "act",
        "suffering",
        "harm",
        "detection",
        "report",
        "query",
        "sending",
        "spreading",
        "apology",
        *_ANNOUNCING,
        *_DONE,
    )
)
_KNOWING = frozenset(("detection", "report", "query", *_ANNOUNCING))
_HAPPENING = ("occurrence", "act", "suffering", "harm")
_BOUNDARY = re.compile(
    r"(?<=[たるいん])(?:が|ため|ところ|ので|こと(?:から|を受け|に伴い|により)|際|後|結果|うえで?|上で?)、?|結果、|[。|]"
)
_COMPLEMENT = re.compile(
    r"(?:こと|旨)[をが]、[^、。]{0,30}$|(?:こと|旨|もの|との|たと|という|可能性|おそれ|恐れ|疑い|懸念|痕跡|形跡|事実|"
    r"事象|現象|状態|の(?=[がを]))[^、。]{0,12}$"
)
_NEAREST = r"(?:(?!から|より)[^、。がをはにへ])"
_ADNOMINAL = re.compile(
    rf"\s*(?:付け?)?(?:頃?に|から|より)(?:{_NEAREST}{{0,8}}を?{_NEAREST}{{1,8}}?た"
    rf"(?=(?![上後際時所]|結果|場合|{either('event-cues', 'inquiry')})[一-龠ァ-ヴ〓])"
    rf"|[^、。]{{0,20}}?{either('event-context', 'held')}(?=[一-龠ァ-ヴ〓]))"
)
"""A verb that binds the date to a noun (1月5日に送信されたメール): what follows has no date."""
_LOOSE = re.compile(r"\s*(?:付け?(?:で|の|にて)?|で(?!は)|に|から|より|頃|ごろ|の)")
_NOTED = re.compile(r"[ぁ-ん]{0,4}る[。|\s]*$")
"""A timeline's present tense (サイトが改ざんされる)."""
_HEARD = re.compile(r"[ぁ-ん]{0,4}たと(?:の|いう)?報告を受けて(?:おり|い)")
"""… したと報告を受けております"""
_CASE = re.compile(rf"[ぁ-ん致]*[たる]{either('event-context', 'case')}")
"""A clause that names the case (… 不正アクセスを受けた件について) tells what a statement would."""
_GOAL = re.compile(r"(?:から|より|[へに](?:も|は|対し(?:て|ても)?)?)[\s、]*$|の$|との")
_TAKEN = re.compile(r"[をが](?:[^、。]{1,20}(?:から|より))?(?:受|頂|いただ)")
_AS_SAID = re.compile(r"[ぁ-ん致申上]{0,14}(?:通り|とおり)|以降")
"""Behind an announcement on whose words the sentence goes on."""
_SLIPPING = ("sending", "spreading", "handing", "disclosure", "opening", "change")
_SLIP = re.compile(rf"{either('event-context', 'slip')}(?:(?!(?:た|し|り|て|ところ|ため|ので|際)、)[^。])*$")
"""Before what was done by mistake, in the same clause (誤って別の方へ送信)."""
_DUE = re.compile("速報|確報|続報")
"""What goes to an authority."""
_CLOSE = 6
"""Characters between a date and the verb right behind it."""
_PUBLIC = re.compile(either("event-context", "public-place"))
_CUSTOMERS = re.compile(
    r"(?:の|を|に|等|など|手続き?|申請|画面より)*[ぁ-ん致頂実施]{0,12}"
    rf"(?:{either('event-context', 'customers')}|[ぁ-んァ-ヶー]{{0,8}}[一-龠]{{0,6}}[者生])"
)
_QUOTED = re.compile(r"(?:から|より)、?(?=[^。]*(?:との|旨の|たと|という)[^、。]{0,12}$)")
"""Where what a source says begins (A社より、…との報告)."""


def read_told(passage: Passage) -> Told:
    """Return what the date of a passage governs."""
    reached = list(_reached(passage))
    governors = [
        s for s in reached if s.code in _KNOWING and s.told and _COMPLEMENT.search(passage.words[: s.start].replace("　", ""))
    ]
    return Told(passage, tuple(_placed(passage, statement, governors) for statement in reached))


def _reached(passage: Passage) -> Iterator[Statement]:
    """The cues up to where the date's hold ends: at another time, at a noun that the date's clause modifies, at a document."""
    first = True
    for hit in lexicon("event-cues").find(passage.words):
        if _beyond(passage, hit, first=first):
            return
        form = _form(passage, hit, first=first)
        code = _code(passage, hit, form)
        yield Statement(hit.start, hit.end, code, form)
        if code in _ANNOUNCING and _AS_SAID.match(passage.words, hit.end):
            return
        if code in _SPEAKING and form is not Form.NOUN and passage.tie is Tie.OWN:
            if first and _ends(passage, code, form, hit.end):
                return
            first = False


def _code(passage: Passage, hit: Hit, form: Form) -> str:
    """The cue's group, but for a slip, which is harm whatever is sent or shown by it, and the notice's own earlier report."""
    if hit.code in _SLIPPING and _SLIP.search(passage.words[: hit.start]):
        return "harm"
    return "disclosure" if form in TOLD and _of_oneself(passage, hit) else hit.code


def _beyond(passage: Passage, hit: Hit, *, first: bool) -> bool:
    """Whether the date does not reach a cue: another time begins, or the date is spent on data or on a noun."""
    if passage.tie is Tie.ABOVE:
        opens = hit.code == "later" and not passage.words[: hit.start].strip("※*・ 　")
        return opens or (first and hit.code == "use" and _bounds_data(passage, hit))
    spent = _ADNOMINAL.match(passage.words) if first else None
    data = first and hit.code == "use" and _bounds_data(passage, hit)
    return hit.code == "later" or data or bool(spent and spent.end() <= hit.start)


def _bounds_data(passage: Passage, hit: Hit) -> bool:
    """Whether customers' own acts stand behind the date (… に購入されたお客様): it bounds the data."""
    return not re.search("[、,]", passage.words[: hit.start]) and bool(_CUSTOMERS.match(passage.words, hit.end))


def _form(passage: Passage, hit: Hit, *, first: bool) -> Form:
    """The cue's form, with what a timeline, a report of hearsay or the date's own particle make of it."""
    form = form_of(passage.words, hit.end)
    if form is Form.MODIFYING and not (first and passage.tie is Tie.OWN and _LOOSE.match(passage.words)):
        return Form.STATED if first and _CASE.match(passage.words, hit.end) else Form.NOUN
    noted = (
        form is Form.COMING
        and (passage.sentence.kind in (Kind.ITEM, Kind.ROW) or passage.tie is Tie.ABOVE)
        and _NOTED.match(passage.words, hit.end)
    )
    heard = form is Form.EMBEDDED and _HEARD.match(passage.words, hit.end)
    return Form.STATED if noted or heard else form


def _of_oneself(passage: Passage, hit: Hit) -> bool:
    """Whether a report has neither source nor goal: the notice's own earlier one (4月1日に報告いたしました件)."""
    if passage.tie is not Tie.OWN or not _REPORT.fullmatch(passage.words, hit.start, hit.end):
        return False
    due = _DUE.search(passage.words[: hit.start])
    if due or lexicon("authorities").has(passage.lead) or _TAKEN.match(passage.words, hit.end):
        return False
    near = hit.start <= len(passage.particle) + _CLOSE or bool(_PUBLIC.search(passage.words[: hit.start]))
    return near and not _GOAL.search(passage.lead) and not _GOAL.search(passage.words[len(passage.particle) : hit.start])


def _ends(passage: Passage, code: str, form: Form, end: int) -> bool:
    """Whether the date's hold ends with its first statement: a noun that it modifies, or an announcement made."""
    announced = code in _ANNOUNCING and form is Form.STATED
    return form is Form.MODIFYING or (announced and bool(re.match(r"[ぁ-ん致]*た(?!ところ、|後)", passage.words[end:])))


def _placed(passage: Passage, statement: Statement, governors: list[Statement]) -> Statement:
    """Mark a statement that stands inside the complement of a later one."""
    for governor in governors:
        if statement.end > governor.start or _hearsay(passage, governor):
            continue
        quoted = _QUOTED.search(passage.words[: governor.start]) if governor.code == "report" else None
        reaches = governor.code not in _ANNOUNCING or statement.code in _HAPPENING
        joined = reaches and not _BOUNDARY.search(passage.words, statement.end, governor.start)
        if joined or (quoted and quoted.start() < statement.start):
            return replace(statement, inside=governor.code)
    return statement


def _hearsay(passage: Passage, governor: Statement) -> bool:
    """Whether a report is but the source of what is dated (5月1日、A社が検知したと報告を受けております)."""
    heard = governor.code == "report" and re.match(r"を受けて(?:おり|い)", passage.words[governor.end :])
    return bool(heard) and not re.search(r"から|より", passage.words[: governor.start])
