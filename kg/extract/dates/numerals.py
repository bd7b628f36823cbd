"""Numbers as dates write them: 12, 元, 二十三, 二〇二五."""

DIGIT = "[0-9〇零一二三四五六七八九十元]"
_KANJI = {"〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


def number(written: str) -> int:
    """Return the value of digits, of 元 (the first year of an era), or of kanji by place (二〇二五) or with 十 (二十三)."""
    if written.isdecimal():
        return int(written)
    if written == "元":
        return 1
    if "十" in written:
        tens, ones = written.split("十", 1)
        return 10 * (_by_place(tens) or 1) + _by_place(ones)
    return _by_place(written)


def _by_place(written: str) -> int:
    value = 0
    for character in written:
        value = 10 * value + (int(character) if character.isdecimal() else _KANJI.get(character, 0))
    return value
