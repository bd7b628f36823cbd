"""Text folded for comparison without moving an offset: one character in, one character out."""

import re
import unicodedata
from functools import cache, lru_cache

RADICALS = str.maketrans(
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
    "⼾⾭⿆⿈⿊⿑⿒⿔",
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
    "戸青麦黄黒斉歯亀",
)
"""Radicals that PDF readers give for characters: those that Unicode calls equivalent to a character without decomposing them
(EquivalentUnifiedIdeograph), and those whose NFKC form is not the one that Japanese names are written with."""

_RADICAL = re.compile("[\u2e80-\u2fdf]")


@lru_cache(maxsize=512)
def fold(text: str) -> str:
    """Fold width, compatibility forms (radicals too) and case; `len(fold(text)) == len(text)`.

    A character whose NFKC form is longer than one character (㈱, half-width kana with a mark) stays as it is. The last texts
    are remembered, since many rules ask for the same sentence.
    """
    return "".join(map(_fold, text))


def without_radicals(text: str) -> str:
    """Put characters in the place of the radicals that PDF readers give for them; the length stays."""
    return _RADICAL.sub(lambda found: _compatible(found.group()), text)


def _compatible(character: str) -> str:
    """Return the one character that a compatibility form or radical stands for, or itself where that would be several."""
    plain = unicodedata.normalize("NFKC", character.translate(RADICALS))
    return plain if len(plain) == 1 else character


@cache
def _fold(character: str) -> str:
    folded = _compatible(character).lower()
    return folded if len(folded) == 1 else character
