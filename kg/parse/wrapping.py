"""Where a sentence runs on over a line break: a line that ends in a comma or particle, and text wrapped at a width."""

import re
import unicodedata
from collections.abc import Sequence

_OPEN = re.compile(r"[、，,（(「『]$")
_CLOSED = re.compile(r"[。．！？!?」』）)：:；;]$|(?:ます|です|ました|でした|ません)$|https?://\S+$")
_FRESH = re.compile(r"[（(※【「・→⇒]|なお|また|さらに|ただし|以下|この|本件|https?:|[a-zA-Z]+[:：]|[0-9０-９]+[年月日/]")
_ANEW = re.compile(r"[※【・→⇒|#]|https?:|[0-9０-９]{4}\s*[年/]")
_RUNNING_END = re.compile(r"[をはがにでとのもへやりして]$")
_RUNNING_START = re.compile(r"(?:を|は|が|に|の(?!ち)|と(?!も|く)|で(?!は|す)|へ|まで|から|より)")
_LONG = 25
_VERY_LONG = 50
_NARROWEST = 30
"""Narrower columns (in half-width characters) are lists, not wrapped text."""
_RAGGED = 8
_SEVERAL = 3


def wrapped_lines(words: Sequence[str], follows: Sequence[bool]) -> list[bool]:
    """Say of each line whether it is wrapped, that is goes on in the next one.

    follows: whether the next line stands right below and has no marker. A text is wrapped where several lines without
    an end reach the same width; a list of equally long entries has no full stop in it.
    """
    widths = [_width(line) for line in words]
    open_lines = [n for n, line in enumerate(words) if follows[n] and not _CLOSED.search(line)]
    widest = max((widths[n] for n in open_lines), default=0)
    least = max(widest - _RAGGED, _NARROWEST)
    # What goes on in a longer line was not wrapped.
    full = {n for n in open_lines if widths[n] >= least and widths[n + 1] <= widest + 2 and not _ANEW.match(words[n + 1])}
    if len(full) < _SEVERAL or 2 * len(full) < sum(widths[n] >= _NARROWEST for n in open_lines):
        return [False] * len(words)
    stopped, wrapped = False, [False] * len(words)
    for n in reversed(range(len(words))):
        stopped = ("。" in words[n + 1] or (stopped and n + 1 in full)) if n in full else False
        wrapped[n] = n in full and stopped
    return wrapped


def runs_on(words: str, rest: str, *, after_blank: bool) -> bool:
    """Whether a line goes on in the next one by what it ends with and what the next one begins with."""
    if _OPEN.search(words):
        return True
    if after_blank or len(words) < _LONG or _CLOSED.search(words) or _FRESH.match(rest):
        return False
    # A line that ends in a noun goes on only where what follows is a sentence: else both are entries of a list.
    if "。" in rest and ("。" in words or len(words) >= _VERY_LONG):
        return True
    return bool(_RUNNING_END.search(words) or _RUNNING_START.match(rest) or _unclosed(words))


def _width(words: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "FWA" else 1 for character in words)


def _unclosed(words: str) -> bool:
    return sum(map(words.count, "（(「『")) > sum(map(words.count, "）)」』"))
