"""The rows of a register, one by one: a file of five million rows takes no more memory than one of five."""

import csv
import re
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kg.corporation import Corporation
from kg.errors import RegisterError
from kg.register.forms import Form, form_of
from kg.register.number import is_corporate_number

_SAMPLE = 1 << 20
"""Bytes by which a file's encoding is told."""
_UNREADABLE = re.compile("[\x00-\x1f\x7f-\x9f\ufffd\udc80-\udcff]")
"""Control characters, and bytes that the encoding does not know."""
_ZIP = b"PK\x03\x04"
_UNKNOWN = (
    "no register of corporations; 全件データ of the National Tax Agency (30 columns, no header) or 基本情報 of gBizINFO"
    " (a header with 法人番号, 法人名, 本社所在地) is expected"
)


class _Reader(Iterator[list[str]], Protocol):
    """What `csv.reader` gives."""

    @property
    def line_num(self) -> int:
        """The number of lines read."""
        ...


@dataclass(frozen=True, slots=True)
class Flaw:
    """A row that cannot be used: its place (`file: line n`, or `file: lines n-m`) and why."""

    place: str
    reason: str


def read_register(path: Path) -> Iterator[Corporation | Flaw]:
    """Yield each row of a CSV file in UTF-8 or Shift_JIS as a corporation, or as what is wrong with it.

    Raise RegisterError where the file cannot be read or is no register; at its end, where none of its rows could be used.
    """
    usable = False
    try:
        with path.open(encoding=_encoding(path), errors="surrogateescape", newline="") as lines:
            for row in _corporations(lines, path):
                usable = usable or isinstance(row, Corporation)
                yield row
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}"
        raise RegisterError(message) from error
    if not usable:
        message = f"{path}: no row of it can be used"
        raise RegisterError(message)


def _encoding(path: Path) -> str:
    """UTF-8, with or without a mark, or else Shift_JIS with its vendor's characters."""
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    if sample.startswith(_ZIP):
        message = f"{path}: a ZIP archive; unpack it and give the CSV files in it"
        raise RegisterError(message)
    try:
        getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return "cp932"
    return "utf-8-sig"


def _corporations(lines: Iterable[str], path: Path) -> Iterator[Corporation | Flaw]:
    reader = csv.reader(lines, strict=True)
    form = None
    for row, place in _rows(reader):
        if form is None:
            form, header = form_of(row) if isinstance(row, list) else (None, False)
            if form is None:
                message = f"{path}: {place}: {_UNKNOWN}"
                raise RegisterError(message)
            if header:
                continue
        if isinstance(row, csv.Error):
            yield Flaw(f"{path}: {place}", f"no CSV: {row}")
        else:
            yield _read(row, form, f"{path}: {place}")


def _rows(reader: "_Reader") -> Iterator[tuple[list[str] | csv.Error, str]]:
    """Yield each row that is not empty, or what is wrong with it, and its lines; after a bad row the reader goes on."""
    while True:
        first = reader.line_num + 1
        try:
            row: list[str] | csv.Error = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            row = error
        if row:
            yield row, f"line {first}" if first >= reader.line_num else f"lines {first}-{reader.line_num}"


def _read(row: list[str], form: Form, place: str) -> Corporation | Flaw:
    if len(row) != form.columns:
        return Flaw(place, f"{len(row)} columns, not {form.columns}")
    corporation = form.corporation(row)
    if not is_corporate_number(corporation.number):
        return Flaw(place, f"no corporate number: {corporation.number!r}")
    if not corporation.name:
        return Flaw(place, "no name")
    if _UNREADABLE.search(f"{corporation.name}{corporation.english}{corporation.prefecture}{corporation.city}"):
        return Flaw(place, "broken encoding or control characters")
    return corporation
