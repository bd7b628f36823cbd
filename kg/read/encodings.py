"""Bytes to text, in the encodings that Japanese sites use.

Order of trust: byte order mark, escape sequences (ISO-2022-JP), UTF-8, what HTML declares, zero bytes (UTF-16),
then CP932 against EUC-JP by which of the two readings looks like Japanese.
"""

import codecs
import re
from collections.abc import Iterator

from kg.errors import ReadError

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""")
_CP932 = ("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji", "ms932")
_JAPANESE_CODECS = ("cp932", "euc", "iso2022", "shift", "utf")
"""Beginnings of codec names that a declaration is believed in: Latin-1 reads any bytes and gets them wrong."""
_PLAIN = re.compile(r"[ぁ-んァ-ヶー一-龠々、。「」（）・：０-９\s!-~]")
_JAPANESE = 0.8
_ODD = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
_JIS_2004 = "iso2022_jp_2004"
_JIS_SHIFTS = ((b"\x1b$B", b"\x1b$(Q"), (b"\x1b$@", b"\x1b$(Q"))
"""Windows writes ① or ㈱ into ISO-2022-JP as if JIS X 0208 held them; JIS X 0213 does, at the same places."""
_NO_CHARACTER = re.compile(r"[\uf8f0-\uf8f3]")
"""What Python makes of the bytes 80, A0, FD to FF, which stand for nothing in CP932."""
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_STRAY = 0.01
"""Share of control characters that a text may hold: copied pages have a few."""


def decode(data: bytes) -> str:
    """Return the text of `data` without its byte order mark; raise ReadError for binary data or a broken encoding."""
    for encoding in _stated(data):
        text = _decoded(data, encoding)
        if text is not None:
            return text
    guesses = ("utf-16-le", "utf-16-be") if b"\0" in data else ("cp932", "euc_jp", "euc_jis_2004")
    readings = [text for text in (_decoded(data, encoding) for encoding in guesses) if text]
    best = max(readings, key=_likeness, default="")
    if _likeness(best) > _JAPANESE:
        return best
    if len(_CONTROLS.findall(data)) > _STRAY * len(data):
        message = "binary data, not text"
        raise ReadError(message)
    message = "broken encoding: neither UTF-8, Shift_JIS, EUC-JP, ISO-2022-JP nor UTF-16; save it as UTF-8"
    raise ReadError(message)


def _decoded(data: bytes, encoding: str) -> str | None:
    """Return the text, or None where the bytes are no such text or hold more control characters than a text does."""
    if encoding == _JIS_2004:
        for shift, wider in _JIS_SHIFTS:
            data = data.replace(shift, wider)
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    return text if len(_ODD.findall(text)) <= _STRAY * len(text) and not _NO_CHARACTER.search(text) else None


def _stated(data: bytes) -> Iterator[str]:
    """Encodings that the data themselves speak for, surest first."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            yield encoding
            return
    if b"\x1b$" in data or b"\x1b(" in data:
        yield "iso2022_jp_ext"
        yield _JIS_2004
    yield "utf-8"
    declared = _DECLARED.search(data, 0, 4096)
    if declared:
        name = declared.group(1).decode("ascii").lower()
        codec = "cp932" if name in _CP932 else _codec(name)
        if codec.startswith(_JAPANESE_CODECS):
            yield codec


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""


def _likeness(text: str) -> float:
    """Share of characters that ordinary Japanese is written in; a wrong reading yields half-width kana and rare kanji."""
    return len(_PLAIN.findall(text)) / max(1, len(text))
