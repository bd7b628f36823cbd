"""The rows of a register, one by one: a file of five million rows takes no more memory than one of five."""

import csv
import re
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.corporation import Corporation
from kg.errors import RegisterError
from kg.register.forms import Form, form_of
from kg.register.number import is_corporate_number

_SAMPLE = 1 << 20
"""Bytes by which a file's encoding is told."""
_UNDECODED = re.compile("[\udc80-\udcff]")
_UNKNOWN = (
    "no register of corporations; 全件データ of the National Tax Agency (30 columns, no header) or 基本情報 of gBizINFO"
    " (a header with 法人番号, 法人名, 本社所在地) is expected"
)


@dataclass(frozen=True, slots=True)
class Flaw:
    """A row that cannot be used: its place (`file: line n`) and why."""

    place: str
    reason: str


def read_register(path: Path) -> Iterator[Corporation | Flaw]:
    """Yield each row of a CSV file in UTF-8 or Shift_JIS as a corporation, or as what is wrong with it.

    Raise RegisterError where the file cannot be read or is no register.
    """
    try:
        with path.open(encoding=_encoding(path), errors="surrogateescape", newline="") as lines:
            yield from _corporations(lines, path)
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}"
        raise RegisterError(message) from error


def _encoding(path: Path) -> str:
    """UTF-8, with or without a mark, or else Shift_JIS with its vendor's characters."""
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    try:
        getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return "cp932"
    return "utf-8-sig"


def _corporations(lines: Iterable[str], path: Path) -> Iterator[Corporation | Flaw]:
    reader = csv.reader(lines, strict=True)
    first = _next(reader)
    form, header = form_of(first) if isinstance(first, list) else (None, False)
    if form is None:
        message = f"{path}: line 1: {_UNKNOWN}"
        raise RegisterError(message)
    row = _next(reader) if header else first
    while row is not None:
        place = f"{path}: line {reader.line_num}"
        if isinstance(row, csv.Error):
            yield Flaw(place, f"no CSV: {row}")
        elif row:
            yield _read(row, form, place)
        row = _next(reader)


def _next(reader: Iterator[list[str]]) -> list[str] | csv.Error | None:
    """The next row, what is wrong with it, or None at the end; after a bad row the reader goes on with the next line."""
    try:
        return next(reader, None)
    except csv.Error as error:
        return error


def _read(row: list[str], form: Form, place: str) -> Corporation | Flaw:
    if len(row) != form.columns:
        return Flaw(place, f"{len(row)} columns, not {form.columns}")
    corporation = form.corporation(row)
    if not is_corporate_number(corporation.number):
        return Flaw(place, f"no corporate number: {corporation.number!r}")
    if not corporation.name:
        return Flaw(place, "no name")
    if _UNDECODED.search(f"{corporation.name}{corporation.english}{corporation.prefecture}{corporation.city}"):
        return Flaw(place, "broken encoding")
    return corporation
