"""Fact sheets from files of JSON Lines."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.errors import ReadError

Sheet = Mapping[str, Any]

_EMPTY: Sheet = {
    "publisher": None,
    "published": None,
    "stage": None,
    "organizations": [],
    "links": [],
    "systems": [],
    "attacks": [],
    "data": [],
    "counts": [],
    "authorities": [],
    "events": [],
    "data_period": None,
    "misuse": None,
}


def read_sheets(path: Path) -> dict[str, Sheet]:
    """Return the sheets of a file by the notice's id; raise ReadError, with file and line, for what is no sheet."""
    sheets = {}
    try:
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if line.strip():
                sheet = _sheet(line, f"{path}:{number}")
                sheets[str(sheet["id"])] = sheet
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: {error}"
        raise ReadError(message) from error
    return sheets


def _sheet(line: str, place: str) -> Sheet:
    try:
        sheet = json.loads(line)
    except json.JSONDecodeError as error:
        message = f"{place}: no JSON ({error})"
        raise ReadError(message) from error
    if not isinstance(sheet, dict) or "id" not in sheet:
        message = f"{place}: no fact sheet: an object with an id is expected"
        raise ReadError(message)
    return filled(sheet)


def filled(sheet: Sheet) -> Sheet:
    """Return the sheet with empty fields for those that it lacks."""
    return {**_EMPTY, **sheet}
