"""Bytes to text, in the encodings that Japanese sites use.

Order of trust: byte order mark, escape sequences (ISO-2022-JP), what HTML declares, UTF-8, zero bytes (UTF-16),
then CP932 against EUC-JP by which of the two readings looks like Japanese.
"""

import codecs
import re
from collections.abc import Iterator

from kg.errors import ReadError

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""")
_ALIASES = dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji"), "cp932")
_PLAIN = re.compile(r"[ぁ-んァ-ヶー一-龠々、。「」（）・：０-９\s!-~]")
_JAPANESE = 0.8
_ODD = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")


def decode(data: bytes) -> str:
    """Return the text of `data` without its byte order mark; raise ReadError for binary data or a broken encoding."""
    for encoding in _stated(data):
        text = _decoded(data, encoding)
        if text is not None:
            return text
    guesses = ("utf-16-le", "utf-16-be") if b"\0" in data else ("cp932", "euc_jp")
    readings = [text for text in (_decoded(data, encoding) for encoding in guesses) if text]
    best = max(readings, key=_likeness, default="")
    if _likeness(best) > _JAPANESE:
        return best
    if b"\0" in data:
        message = "binary data, not text"
        raise ReadError(message)
    message = "broken encoding: neither UTF-8, Shift_JIS, EUC-JP, ISO-2022-JP nor UTF-16; save it as UTF-8"
    raise ReadError(message)


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    return None if _ODD.search(text) else text


def _stated(data: bytes) -> Iterator[str]:
    """Encodings that the data themselves speak for, surest first."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            yield encoding
            return
    if b"\x1b$" in data or b"\x1b(" in data:
        yield "iso2022_jp_ext"
    yield "utf-8"
    declared = _DECLARED.search(data, 0, 4096)
    if declared:
        name = declared.group(1).decode("ascii").lower()
        yield _ALIASES.get(name, name)


def _likeness(text: str) -> float:
    """Share of characters that ordinary Japanese is written in; a wrong reading yields half-width kana and rare kanji."""
    return len(_PLAIN.findall(text)) / max(1, len(text))
