"""The corrections file: CSV in UTF-8, a row a correction.

| column | what it holds |
|---|---|
| `action` | `add`, `change` or `reject` |
| `notice` | the notice's id |
| `kind` | the claim's class: `SupplyChainLink`, `DataExposure`, `AffectedCount` … |
| `values` | the claim, as `name=value; name=value`: for `add` all that it needs, for the others as much as tells it apart |
| `new` | for `change`: what becomes of it, in the same form; `status=possible` is a value like any other |
| `quote` | for `add`: the notice's own words; for `change`: other words than the old claim's, or empty |
| `who`, `why`, `on` | who corrects, for what reason, on which day (ISO 8601) |
"""

import csv
from pathlib import Path

from kg.correction import COLUMNS, Correction
from kg.errors import CorrectionError


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """Return the rows in order; raise CorrectionError, with file and line, for the first that does not hold."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
            if missing:
                message = f"{path}: line 1: no column {', '.join(missing)}; the columns are {', '.join(COLUMNS)}"
                raise CorrectionError(message)
            return tuple(Correction.of(row, f"{path}: line {reader.line_num}", reader.line_num) for row in reader)
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}"
        raise CorrectionError(message) from error
    except (UnicodeDecodeError, csv.Error) as error:
        message = f"{path}: no CSV in UTF-8: {error}"
        raise CorrectionError(message) from error
