"""What a number counts, in the notice's words, and the unit that these words give to a general counter."""

import re

from kg.extract.counts.figures import Figure, find_figures
from kg.extract.page import Page
from kg.folding import fold
from kg.layout import Kind, Sentence
from kg.vocabulary import Hit, lexicon

_BEHIND = re.compile(r"(?:分)?の(?!うち|内|方が|方に)([^、。,，（()）「」はがをにでへ\s]{2,40})")
_BRACKETS = re.compile(r"[(（【「『][^()（）【】「」『』]*[)）】」』]")
_BORDER = re.compile(
    r"[。、,，|:：;；\t]|(?<=[おに])いて(?!い)|おきまして|(?<=期間)中に|(?<=[ぁ-ん])は(?=[^じずれい])|より(?=[^上下])|うち、?"
)
_LOOSE = re.compile(
    r"(?:[\s　（(\[：:;；・…、,，はがを]|(?<!も)の)+$"
    r"|(?:に?該当する|対象となる|対象の|のうち|合わせて|その他|他に|計|合計|総数|累計|全|内|他|及び|および|並びに|と)$"
)
_LED = re.compile(
    r"^[\s　（(）)」』】・、,，:：の]+|^(?:および|及び|並びに|ならびに|と|うち)|^(?:一方|なお|また|さらに)、"
    r"|^内(?=[一-龠]*[ァ-ヶー])|^[①-⑳]|^[0-9０-９]{1,2}[.．)）　]|^[^：:、。（(]{1,12}[：:](?=.)"
    r"|^[0-9０-９年月日]+(?:[（(][月火水木金土日]曜?日?[）)])?(?:午前|午後|早朝|未明|深夜|朝|夕方|夜)?、"
)
_OPENED = re.compile(r"[（(]")
_UNCLOSED = re.compile(r"[（(](?=[^（()）]*$)")
_FOLLOWS = re.compile(r"以下|下記|次の|とおり|通り")
_ONLY = re.compile("(?:のみ|だけ).*$")
_OF_THEM = re.compile(r"[^。]{0,20}(?:その)?うち、?")
"""Between a number and a part of it (479件が送付され、うち84件が)."""
_SAYS_NOTHING = re.compile(
    r"対象$|対象者?数$|[^がは]*[さし]れ?た$|[0-9年月日時分秒()曜月火水木金土~〜、 -]+$|[約最大0-9,]+[件名人]$|から$"
)
"""A label alone, a verb without its noun (確認された人数：), a time."""
_ADDRESSES = re.compile("アドレス")
"""A label that is itself what is counted (メールアドレス数)."""
_FRAMES = "【】＜＞<>〈〉《》≪≫◖◗■●○◆□ 　"
_PARTICLE = re.compile(r"[をにでとしりてはが、]$")
_ACCOUNT = lexicon("units").concepts["accounts"].labels["ja"]
"""What is counted by its holders (2名のアカウント), as an ID seldom is."""
_LONGEST = 40
_SHORT = 3


def counted_words(page: Page, sentence: Sentence, figure: Figure) -> str | None:
    """Return what the notice says it counts: the noun behind (3件のファイル), the phrase before, or what governs it."""
    words = page.layout.words(sentence)
    if sentence.kind is Kind.ROW:
        return _row_head(page, sentence, figure)
    following = next((other.start for other in find_figures(words) if other.start >= figure.end), len(words))
    behind = _BEHIND.match(words, figure.end, following)
    before = _before(words, figure)
    if behind and (before is None or len(before) < _SHORT or _PARTICLE.search(words[: figure.start].rstrip())):
        return behind[1].rstrip("の")
    return before.rstrip("に") if before else _above(page, sentence)


def refined_unit(page: Page, sentence: Sentence, figure: Figure) -> str:
    """Return the unit of a count: 5件のファイル are files, 従業員1名のアカウント is an account, 件 of mails are mails."""
    if figure.unit not in ("records", "people", "other") or sentence.kind is Kind.ROW:
        return figure.unit
    words = fold(page.layout.words(sentence))
    behind = _BEHIND.match(words, figure.end)
    noun = _ONLY.sub("", behind[1]) if behind else ""
    thing = _thing(noun) if behind else None
    if thing and (figure.unit == "records" or (thing.code == "accounts" and noun.endswith(_ACCOUNT))):
        return thing.code
    if thing or figure.unit == "people":
        return figure.unit
    label = _label(_stripped(words[: figure.start]))
    if label and label.code != "records":
        return label.code if figure.unit == "other" or label.code in ("mails", "accounts") else figure.unit
    thing = _thing(_before(words, figure) or "")
    earlier = [other for other in find_figures(words) if other.end <= figure.start]
    if thing is None and figure.unit == "records" and earlier and _OF_THEM.fullmatch(words, earlier[-1].end, figure.start):
        return refined_unit(page, sentence, earlier[-1])
    return thing.code if thing else figure.unit


def _thing(words: str) -> Hit | None:
    """The thing (ファイル, メール) that some words end in."""
    return next((hit for hit in reversed(lexicon("counted-things").find(words)) if hit.end == len(words)), None)


def _before(words: str, figure: Figure) -> str | None:
    """The noun phrase that ends before a number and behind the number before it, its label (件数：) left out."""
    earlier = [other.end for other in find_figures(words) if other.end <= figure.start]
    phrase = _stripped(words[earlier[-1] if earlier else 0 : figure.start])
    label = _label(phrase)
    if label:
        phrase = phrase.removesuffix("数") if _ADDRESSES.match(fold(phrase), label.start) else _stripped(phrase[: label.start])
    if len(phrase) > _LONGEST or re.search(r"[。はが|]|[ぁ-ん]、", phrase):
        hidden = _BRACKETS.sub(lambda found: "　" * len(found[0]), phrase)
        cuts = [found.end() for found in _BORDER.finditer(hidden) if found.end() < len(phrase)]
        phrase = phrase[max([0, *cuts]) :]
    phrase = _unled(_UNCLOSED.split(phrase)[-1].strip(_FRAMES).rpartition("　")[2]).strip(_FRAMES)
    phrase = phrase if _OPENED.search(phrase) else phrase.rstrip(")）")
    return phrase[-_LONGEST:] if len(phrase) >= _SHORT - 1 and _says_something(phrase) else None


def _says_something(phrase: str) -> bool:
    """Whether a phrase names a thing that can be counted."""
    return lexicon("count-frames").code_of(phrase) is None and not _SAYS_NOTHING.match(fold(phrase))


def _unled(words: str) -> str:
    while (shorter := _LED.sub("", words)) != words:
        words = shorter
    return words


def _label(words: str) -> Hit | None:
    """The label (件数, お客様数) that ends some words."""
    return next((hit for hit in reversed(lexicon("count-labels").find(words)) if hit.end == len(words)), None)


def _stripped(words: str) -> str:
    while (shorter := _LOOSE.sub("", words)) != words:
        words = shorter
    return words


def _above(page: Page, sentence: Sentence) -> str | None:
    """A number under a bare label is of what the nearest heading or lead names, unless that turns to another matter."""
    governors = (other for other in page.layout.governors(sentence) if other.kind is not Kind.TITLE)
    above = next((words for words in map(page.layout.words, governors) if not _FOLLOWS.search(words)), "")
    if any(hit.code == "other_matter" for hit in lexicon("assertion-cues").find(above)):
        return None
    phrase = _unled(above).strip(_FRAMES)[:_LONGEST]
    publisher = page.publisher.value if page.publisher else None
    return phrase if phrase and phrase != publisher and _says_something(phrase) else None


def _row_head(page: Page, row: Sentence, figure: Figure) -> str | None:
    """What stands before the number in its cell, else the row's first cell."""
    place = row.start + figure.start
    spans = [span for span in page.layout.cells(row) if span[0] < span[1]]
    own = next((page.text[a:place] for a, b in spans if a <= place < b), "")
    head = next((page.text[a:b] for a, b in spans if b <= place), None)
    return _stripped(own).strip(_FRAMES) or head
