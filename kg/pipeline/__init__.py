"""The flow, written once: files to notices to claims to the store, and what the notices share."""

from kg.pipeline.inputs import LeftOut
from kg.pipeline.past import see_past
from kg.pipeline.report import write_report
from kg.pipeline.run import Progress, Report, Settings, build, correct, decide, identify, remove, withdraw

__all__ = [
    "LeftOut",
    "Progress",
    "Report",
    "Settings",
    "build",
    "correct",
    "decide",
    "identify",
    "remove",
    "see_past",
    "withdraw",
    "write_report",
]
