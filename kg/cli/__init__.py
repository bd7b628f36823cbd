"""The command `kg`: a skin, one short file for each command. Libraries raise; only here a run ends with an exit status.

0 all done · 1 nothing done · 2 wrong use · 3 done with something left out, each named.
"""

from kg.cli.commands import main

__all__ = ["main"]
