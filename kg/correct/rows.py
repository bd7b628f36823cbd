"""The corrections file: CSV in UTF-8, a row a correction, with the columns that docs/corrections.md explains."""

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
