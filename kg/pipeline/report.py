"""What a build did, kept beside the store: times and machine stand here, never in the graph."""

import json
import platform
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from kg import __version__
from kg.pipeline.run import Report, Settings

_PACKAGES = ("ginza", "ja_ginza", "pyoxigraph", "spacy", "SudachiDict-core", "SudachiPy")


def write_report(report: Report, settings: Settings, seconds: float, path: Path) -> None:
    """Write the report of a build as JSON."""
    words = {
        "ended": datetime.now(UTC).isoformat(timespec="seconds"),
        "seconds": round(seconds, 1),
        "processes": settings.processes,
        "root": str(settings.root.absolute()),
        "kg": __version__,
        "python": platform.python_version(),
        "packages": {name: version(name) for name in _PACKAGES},
        **asdict(report),
    }
    path.write_text(json.dumps(words, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
