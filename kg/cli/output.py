"""Rows and files to the user. Results go to standard output or a file, messages to standard error."""

import csv
import io
import json
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from kg.cli.options import RowFormat
from kg.errors import KgError
from kg.query import Row, Value

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

_BREAKS = re.compile(r"[\x7f-\x9f\u2028\u2029]")


def visible(text: str) -> str:
    r"""Show control characters and marks that turn the direction of writing as `\x1b`: a notice must not steer a terminal."""
    return _CONTROL.sub(lambda found: found.group().encode("unicode_escape").decode("ascii"), text)


def tell(message: str) -> None:
    """Write a message to standard error."""
    sys.stderr.write(visible(message) + "\n")


def write_rows(rows: Iterable[Row], form: RowFormat, output: Path | None) -> int:
    """Write rows; return how many there were."""
    counted = _Counted(rows)
    writers: dict[RowFormat, Callable[[Iterable[Row]], Iterator[str]]] = {
        RowFormat.TABLE: _table,
        RowFormat.CSV: _csv,
        RowFormat.JSON: _json,
        RowFormat.JSONL: _jsonl,
    }
    write_text(writers[form](counted), output)
    return counted.number


def write_text(parts: Iterable[str], output: Path | None) -> None:
    """Write text in UTF-8."""
    write_bytes((part.encode("utf-8", "backslashreplace") for part in parts), output)


def write_bytes(parts: Iterable[bytes], output: Path | None) -> None:
    """Write bytes to standard output, or to a file that is there whole or not at all."""
    if output is None:
        for part in parts:
            sys.stdout.buffer.write(part)
        sys.stdout.buffer.flush()
        return
    try:
        handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name[:40]}.")
    except OSError as error:
        message = f"{output} cannot be written: {error.strerror}"
        raise KgError(message) from error
    part_file = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
        part_file.chmod(0o644)
        part_file.replace(output)
    except OSError as error:
        message = f"{output} cannot be written: {error.strerror}"
        raise KgError(message) from error
    finally:
        part_file.unlink(missing_ok=True)


class _Counted:
    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = rows
        self.number = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.number += 1
            yield row


def json_text(value: object) -> str:
    """Write JSON on one line, whatever a reader takes for the end of a line (U+2028, U+0085 …)."""
    return _BREAKS.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(value, ensure_ascii=False))


def _jsonl(rows: Iterable[Row]) -> Iterator[str]:
    return (json_text(dict(row)) + "\n" for row in rows)


def _json(rows: Iterable[Row]) -> Iterator[str]:
    yield "["
    for number, row in enumerate(rows):
        yield (",\n " if number else "\n ") + json_text(dict(row))
    yield "\n]\n"


def _csv(rows: Iterable[Row]) -> Iterator[str]:
    for number, row in enumerate(rows):
        if not number:
            yield _line(list(row))
        yield _line([_cell(value) for value in row.values()])


def _line(cells: Sequence[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()


def _cell(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _table(rows: Iterable[Row]) -> Iterator[str]:
    """Draw a table as wide as the terminal; in a file or a pipe, as wide as its widest cells."""
    kept = list(rows)
    if not kept:
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(show_lines=False, header_style="bold")
    for name in kept[0]:
        table.add_column(name, overflow="fold")
    for row in kept:
        table.add_row(*(Text(visible(_cell(value).replace("\n", " "))) for value in row.values()))
    console = Console(file=io.StringIO(), force_terminal=sys.stdout.isatty(), width=None if sys.stdout.isatty() else 400)
    console.print(table)
    file = console.file
    if isinstance(file, io.StringIO):
        yield file.getvalue()
