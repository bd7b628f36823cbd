"""A file to the notices in it."""

import hashlib
from pathlib import Path

from kg.errors import ReadError
from kg.model import Notice
from kg.read.archive import read_head
from kg.read.digest import split_digest
from kg.read.encodings import decode
from kg.read.html import html_to_text
from kg.vocabulary import lexicon

SUFFIXES = (".txt", ".md", ".html", ".htm")
MAX_CHARACTERS = 2_000_000


def read_file(path: Path, notice_id: str) -> tuple[Notice, ...]:
    """Read the notices of one file.

    A file with one notice gives `notice_id`, a digest gives `notice_id#1`, `notice_id#2` … in order of the text.
    Raise ReadError, in words without the file's name, for a file that cannot become a notice.
    """
    text = _text_of(path)
    parts = split_digest(text)
    if len(parts) == 1:
        return (read_text(notice_id, text, str(path)),)
    return tuple(read_text(f"{notice_id}#{n}", part, str(path)) for n, part in enumerate(parts, 1))


def _text_of(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise ReadError(message) from error
    # A character takes at most four bytes: what is longer than that need not be decoded to be refused.
    if len(data) > 4 * MAX_CHARACTERS:
        raise ReadError(_too_long(len(data) // 4))
    text = decode(data)
    if path.suffix.lower() in (".html", ".htm"):
        text = html_to_text(text)
    if len(text) > MAX_CHARACTERS:
        raise ReadError(_too_long(len(text)))
    if not text.strip():
        message = "empty: no text in it"
        raise ReadError(message)
    return text


def _too_long(characters: int) -> str:
    return f"too long: more than {min(characters, MAX_CHARACTERS):,} characters; cut it into its notices"


def read_text(notice_id: str, text: str, source: str) -> Notice:
    """Make a notice of its text; raise ReadError for a text that speaks of no incident."""
    head, body_start, body_end = read_head(text)
    # The archive's head declares a public notice; any other text must speak of an incident.
    if head.title is None and not lexicon("notice-signs").has(text):
        message = "no notice: no word of an incident in it (不正アクセス, 漏えい, 個人情報 …)"
        raise ReadError(message)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Notice(id=notice_id, text=text, body_start=body_start, body_end=body_end, head=head, source=source, sha256=digest)
