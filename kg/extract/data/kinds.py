"""Where a sentence names kinds of data, and which of them stand together in one enumeration."""

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.cues import either
from kg.folding import fold
from kg.vocabulary import Hit, lexicon

UNSPECIFIED = "personal_data_unspecified"
QUALIFIERS = ("employer", "name", "business", "contract", "occupation", "education", "family", "hr")
"""Kinds that may only tell whose or what for the kind behind them is: 勤務先の住所, 給与の振込口座."""
COMPOSED = {
    "login": ("account_id", "password"),
    "mailbox": ("account_id", "email"),
    "kin": ("family", "name"),
    "card_or_account_number": ("bank_account", "card_number"),
    "card_or_account_data": ("bank_account", "card_unspecified"),
}
"""What words are made of that name two kinds at once: ログイン情報, メールアカウント, 保護者氏名."""
_BEHIND = re.compile(
    r"$|[^0-9a-z一-鿿々ァ-ヶー]|情報|データ|等|類|他|ほか|欄|項目|一覧|各|計|約|及|並|又|若|或|以外|含|除|漏|流|紛|窃|閲|詳|全|有無|必須|任意|入力|登録|[0-9,]+(?:件|名|人)"
)
_OWNERS_MARKS = r"(?:様|さま|さん|方|方々|の皆様|の皆さま|の皆さん|等|など|の一部|企業|各社|[(][^()]{0,20}[)])*"
_HELD = (
    r"(?:(?:から|より)[^。、はがを]{2,14}?(?:した|いた|いる|ます)"
    rf"|[がの]{either('data-words', 'keeping')}(?:する|している|していた|しておりました))"
)
_INFORMATION_OF = re.compile(
    rf"{_OWNERS_MARKS}(?:の|に関する|に関わる|に係る|にかかる|についての|{_HELD})?(?:一部の?|登録|各種)?"
    f"{either('data-words', 'data')}"
)
_AND_OF = re.compile(r"(?:様|さま|さん|方|等|など)*(?:及び|および|並びに|ならびに|または|又は|[、・とや])")
_NOT_NAMED = re.compile(
    r"\(|(?:について|において|に対|の過去|の受信|の送信|から|より|宛|経由|内|上|を介|を経由|[にでへ](?!つ|関|係|加))"
)
_BRANCH, _BANK, _BESIDE = re.compile(either("data-words", "branch")), "bank_account", 3
_SHORT = 2
_COMPOUND = re.compile(r"[0-9a-z一-鿿々ァ-ヶー]$")
_JOINED_ON = re.compile(r"(?:及|並|又|若|或|各|全|御|等)$")
_BETWEEN = re.compile(r"(?:(?<=[方様者際])は|(?<=場合)は|[^。は::]){0,30}")
_SEPARATOR = re.compile(
    r"[、,，・/／;；\n 　+＋」』]|及び|および|並びに|ならびに|または|又は|もしくは|若しくは|あるいは|[とや]|その他|\(|\)"
)
_BREAK = re.compile(r"[がをへ]|結果、|に(?!登録|記載|関する|対する)|で(?!きる)|から|より|まで|して|した")
_BRACKET = re.compile(r"[(\[][^()\[\]]*[)\]]")
_GAP = re.compile(
    r"(?<=[ぁ-んァ-ヶー一-龠])(?: (?=[0-9a-z])|[ \t]*\n[ \t]*(?=[ぁ-んァ-ヶー一-龠]))|(?<=[0-9a-z]) (?=[ぁ-んァ-ヶー一-龠])"
)
"""A blank that typesetting leaves within a word (FAX 番号), or the end of a wrapped line."""


@dataclass(frozen=True, slots=True)
class KindMention:
    """A kind of data named at `start:end` of a sentence's words; `form` is folded."""

    start: int
    end: int
    kind: str
    form: str

    @property
    def ordinary(self) -> bool:
        """Whether the form is an everyday word, data only in a list."""
        return lexicon("ordinary-words").code_of(self.form) is not None


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Kinds named one after the other, with the offset at which the enumeration ends."""

    mentions: tuple[KindMention, ...]
    end: int

    @property
    def loose(self) -> bool:
        """Whether nothing but everyday words is in it."""
        return all(mention.ordinary for mention in self.mentions)


@lru_cache(maxsize=1024)
def enumerations_in(words: str) -> tuple[Enumeration, ...]:
    """Return the enumerations of kinds of data in the words, from the left.

    Remembered, since a bullet is asked again for each of the bullets beside it.
    """
    folded = fold(words)
    runs: list[list[KindMention]] = []
    for mention in _mentions(folded):
        if runs and _continues(runs[-1][-1], folded[runs[-1][-1].end : mention.start]):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return tuple(Enumeration(tuple(run), run[-1].end) for run in runs)


def _mentions(folded: str) -> list[KindMention]:
    hits = _found(folded)
    ends = {hit.end for hit in hits}
    named = [_of_bank(folded, hit, hits) for hit in hits if _stands_alone(folded, hit, ends)]
    named += [Hit(hit.start, hit.end, code) for hit in _composed(folded) for code in COMPOSED[hit.code]]
    named += [hit for hit in _owned(folded) if not any(other.start < hit.end and hit.start < other.end for other in named)]
    return [KindMention(hit.start, hit.end, hit.code, folded[hit.start : hit.end]) for hit in sorted(named, key=_place)]


def _found(folded: str) -> list[Hit]:
    """Return the forms in the words, those across a gap too."""
    gaps = {offset for gap in _GAP.finditer(folded) for offset in range(*gap.span())}
    hits = lexicon("data-kinds").find(folded)
    if not gaps:
        return hits
    kept = [offset for offset in range(len(folded)) if offset not in gaps]
    closed = lexicon("data-kinds").find("".join(folded[offset] for offset in kept))
    spread = [Hit(kept[hit.start], kept[hit.end - 1] + 1, hit.code) for hit in closed if _spreads(kept, hit)]
    whole = [hit for hit in hits if not any(hit.start < other.end and other.start < hit.end for other in spread)]
    return sorted([*whole, *spread], key=_place)


def _spreads(kept: list[int], hit: Hit) -> bool:
    """Whether a form found with the gaps closed stretches over one."""
    return kept[hit.end - 1] - kept[hit.start] > hit.end - 1 - hit.start


def _of_bank(folded: str, hit: Hit, hits: list[Hit]) -> Hit:
    """Return the hit, as a bank's branch where one that is named stands beside other particulars of a bank."""
    beside = (
        other for other in hits if other.code == _BANK and hit.start - _BESIDE <= other.end and other.start <= hit.end + _BESIDE
    )
    if hit.code == _BANK or not _BRANCH.fullmatch(folded, hit.start, hit.end) or next(beside, None) is None:
        return hit
    return Hit(hit.start, hit.end, _BANK)


def _composed(folded: str) -> list[Hit]:
    """Return the words that name two kinds at once, unless a bracket spells them out or something befalls an account."""
    hits = [hit for hit in lexicon("data-cues").find(folded) if hit.code in COMPOSED]
    return [hit for hit in hits if _BEHIND.match(folded[hit.end :]) and not _NOT_NAMED.match(folded[hit.end :])]


def _owned(folded: str) -> list[Hit]:
    """Return the data named by those whom they are about: お客様の情報, お客様および取引先に関する一部の情報."""
    owned: list[Hit] = []
    for hit in reversed(lexicon("data-owners").find(folded)):
        found = _INFORMATION_OF.match(folded, hit.end)
        if found and _BEHIND.match(folded[found.end() :]) and not _got_out(found[0]):
            owned.append(Hit(hit.start, found.end(), hit.code))
        elif owned and _AND_OF.fullmatch(folded[hit.end : owned[-1].start]):
            owned.append(hit)
    return owned


def _got_out(words: str) -> bool:
    """Whether the words tell of a leak: what leaked from somebody (当社から流出した情報) need not be about him."""
    return any(hit.code in ("exposure", "publication") for hit in lexicon("leak-cues").find(words))


def _place(hit: Hit) -> tuple[int, str]:
    return hit.start, hit.code


def _stands_alone(folded: str, hit: Hit, ends: set[int]) -> bool:
    """Whether the form is the head of its compound: 住所 of 会員住所 and 住所等, not of 住所変更."""
    if not _BEHIND.match(folded[hit.end :]):
        return False
    before = folded[: hit.start]
    free = hit.start in ends or not _COMPOUND.search(before) or bool(_JOINED_ON.search(before))
    long = hit.end - hit.start > _SHORT
    return free or long or lexicon("ordinary-words").code_of(folded[hit.start : hit.end]) is None


def _continues(last: KindMention, gap: str) -> bool:
    """Whether the words behind the last kind only join another one to it: 氏名と住所, 給与の振込口座."""
    if gap == "の":
        return last.kind in QUALIFIERS
    plain = _BRACKET.sub("", gap)
    return bool(_SEPARATOR.search(gap)) and bool(_BETWEEN.fullmatch(plain)) and not _BREAK.search(plain)
