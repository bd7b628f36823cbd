"""The markers that a line can begin with: `#`, ■, ・, 1., (1), ①, ※, |, 【】 and their like."""

import re

_SIGNS = (
    ("#", re.compile(r"#{1,6}[ \t　]*(?=\S)")),
    ("row", re.compile(r"(?=\|.*\|[ \t]*$)")),
    (
        "note",
        re.compile(
            r"(?:[※＊*†]+(?:[ \t　]?[0-9０-９①-⑳]{1,2}(?![0-9０-９]|[ \t　]?[年月日名人件社⽉⽇⼈]))?[)）.．:：]?"
            r"|[(（]?注[ \t]?[0-9０-９①-⑳]{0,2}[)）:：])(?![*＊])[ \t　]*"
        ),
    ),
    ("dash", re.compile(r"[-‐–—―－](?=[ \t　]|[^\d\-‐–—―－ー\s])[ \t　]*")),
    ("dot", re.compile(r"[・•‧･∙●○◯◦◇◆■□▪▫▼▲▽△►▶◎★☆➢✓✔❏❖⚫◼*][ \t　]*")),
    ("circled", re.compile(r"[①-⑳㉑-㉟❶-❿➀-➉][ \t　]*")),
    ("paren", re.compile(r"[(（][ \t]?(?:[0-9０-９]{1,2}|[a-zA-Zア-ンｱ-ﾝⅰ-ⅹⅠ-Ⅻ一二三四五六七八九十])[ \t]?[)）][ \t　]*")),
    (
        "number",
        re.compile(
            r"(?:[0-9０-９]{1,2}(?:[-‐－][0-9０-９]{1,2})?[.．、:：)）](?![0-9０-９])"
            r"|[0-9０-９]{1,2}[ \t　]+(?=[^0-9０-９年月日時⽉⽇]))[ \t　]*"
        ),
    ),
    ("chapter", re.compile(r"第[0-9０-９一二三四五六七八九十]{1,2}(?:章|条|部)?[ \t　:：]+")),
    ("letter", re.compile(r"(?:[a-zA-Zア-ンⅰ-ⅹⅠ-Ⅻ])[.．)）][ \t　]*")),
    ("row", re.compile(r"(?=[^\t]+\t+[^\t])")),
)
_NESTED = re.compile(r"[・•●○■□◆◇▼▶▪][ \t　]*(?=\S)")
_FRAMED = re.compile(r"(?:【[^】]*】|[<＜≪〈《〔\[［][^>＞≫〉》〕\]］]*[>＞≫〉》〕\]］])[ \t　]*$")


def sign_of(content: str) -> tuple[str, int]:
    """Return the name and width of the marker that a line begins with; a marker alone is no marker."""
    for name, pattern in _SIGNS:
        found = pattern.match(content)
        if found and found.end() < len(content):
            level = name + str(content.count("#", 0, found.end())) if name == "#" else name
            nested = _NESTED.match(content, found.end()) if name in ("#", "dash") else None
            return (name + content[0] if name == "dot" else level), (nested or found).end()
    return ("framed" if _FRAMED.match(content) else ""), 0
