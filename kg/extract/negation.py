"""The forms in which Japanese denies, on folded text: 確認されておりません, 認められず, 事実はない."""

NEGATIVE = (
    r"(?:ません|いない(?!か)|おらず|なかった|なく|ない(?!か)|なし|無し|無く|無い"
    r"|見当たら|[れめ]られず|され[ずな]|でき[ずな]|せず)"
)
"""The end of a denied predicate. 否定できない (it may well be so) has to be told apart by who asks."""
