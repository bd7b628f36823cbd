"""Who issues a notice without a head by a line that holds a name alone: under the date, or where it is signed."""

import re
from collections.abc import Iterator

from kg.extract.page import Page
from kg.extract.parties.borders import before_border, stripped
from kg.extract.parties.head import Issuer
from kg.extract.parties.kind_names import is_particular
from kg.vocabulary import lexicon

_LINE = re.compile(r"[^\n]+")
_DATE = re.compile(
    r"(?:令和|平成|西暦)?\s*[0-9０-９元]{1,4}\s*年\s*[0-9０-９]{1,2}\s*月(?:\s*[0-9０-９]{1,2}\s*日)?(?:\s*[（(].[)）])?"
    r"|(?<![0-9０-９])[0-9０-９]{4}([./／．-])[0-9０-９]{1,2}\1[0-9０-９]{1,2}(?![0-9０-９])"
)
_LABEL = re.compile(r"\s*[：: \u3000]\s*")
_TOWN = re.compile(r"[一-龥々ヶケぁ-んァ-ヺー]{1,10}[都道府県市区町村]$")
_BRACKET = re.compile(r"\s*[（(][^（()）]*[）)]$")
_DEPARTMENT = r"[一-龥々ぁ-んァ-ヺー・]{1,20}(?:部|課|局|室|係|本部|事務所|センター)"
_TOWN_NAME = r"[一-龥々ヶケぁ-んァ-ヺー]{1,6}?[市区町村](?![市区町村](?!民|内|役|長|政))"
_OF_TOWN = re.compile(
    rf"(?P<name>(?:東京都|北海道|(?:京都|大阪)府|[一-龥]{{2,3}}県)(?:{_TOWN_NAME})?|{_TOWN_NAME})"
    rf"[ \u3000]*{_DEPARTMENT}(?:[ \u3000]*{_DEPARTMENT})*"
)
_BEHIND_BLANK = re.compile(rf"(?P<name>\S+(?: [A-Za-z]\S*)*)(?:[ \u3000]+{_DEPARTMENT})+")
_TALKS = re.compile(r"[。、「」『』【】？！?!:：;；@/を]|(?:の|部|課|室|係|名)$|^[0-9０-９■●○◆①-⑳・※＊*#(（-]")
_PARTICLE = re.compile(r"[はがでへ]")
_EDGE = 8
_LONGEST = 40
_WIDEST = 200
"""No line that holds a name alone, with label, date and blanks, is wider; a page without line breaks is not searched as one."""


def read_signature(page: Page) -> tuple[Issuer, ...]:
    """Return the issuers by the first such line near the beginning or the end, with those on the lines right below it."""
    lines = list(_LINE.finditer(page.text, page.notice.body_start, page.notice.body_end))
    lines = [line for line in lines if line.group().strip()]
    for part in (lines[:_EDGE], lines[-_EDGE:]):
        issuers: list[Issuer] = []
        for line in part:
            alone = line.end() - line.start() <= _WIDEST and "。" not in line.group()
            issuer = next(_issuers(page, line.start(), line.end()), None) if alone else None
            if issuer:
                issuers.append(issuer)
            elif issuers:
                break
        if issuers:
            return tuple(dict.fromkeys(issuers))
    return ()


def _issuers(page: Page, start: int, end: int) -> Iterator[Issuer]:
    """The name that a line holds alone, apart from a date, a label and who signs for it."""
    start = _past_label(page.text, start, end)
    for date in _DATE.finditer(page.text, start, end):
        before = bool(page.text[start : date.start()].strip())
        start, end = (start, date.start()) if before else (date.end(), end)
        break
    start, end = stripped(page.text, start, end)
    end = before_border(page.text, start, end)
    name = _without_department(_BRACKET.sub("", page.text[start:end]))
    end = start + len(name)
    if len(name) <= _LONGEST and _is_name(name):
        yield Issuer(name, page.quote(start, end), "parties/signature")


def _without_department(name: str) -> str:
    """Cut off the departments behind a municipality or, behind a blank, any name: A市福祉部介護課, 株式会社A　広報課."""
    found = _OF_TOWN.fullmatch(name) or _BEHIND_BLANK.fullmatch(name)
    return found["name"] if found else name


def _past_label(text: str, start: int, end: int) -> int:
    """Where a line goes on behind a label such as 会社名."""
    line = text[start:end]
    for hit in lexicon("signature-cues").find(line):
        label = _LABEL.match(line, hit.end) if hit.code == "label" and not line[: hit.start].strip() else None
        if label:
            return start + label.end()
    return start


def _is_name(name: str) -> bool:
    """Whether the words are an organisation's name as a whole."""
    ends = {hit.end for hit in lexicon("signature-cues").find(name) if hit.code == "other"}
    if _TALKS.search(name) or len(name) in ends:
        return False
    if any(hit.start == 0 or hit.end == len(name) for hit in lexicon("legal-forms").find(name)):
        return True
    house = next(
        (hit for hit in lexicon("organization-kinds").find(name) if hit.end == len(name) and hit.code != "generic"), None
    )
    lodging = next((hit for hit in lexicon("organization-kinds").find(name) if hit.start == 0 and hit.code == "lodging"), None)
    named = bool(_TOWN.fullmatch(name)) or (house is not None and is_particular(name[: house.start]))
    named = named or (lodging is not None and is_particular(name[lodging.end :]))
    return named and not _PARTICLE.search(name)
