"""Pieces of Japanese grammar that the patterns of ties are made of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.cues import either

NOUN = r"[^、。はがをにで()「」\ue000-\uf8ff]"
"""A character of words that no particle parts and no party stands in."""
PHRASE = rf"(?:「[^」]*」|{NOUN})"
"""The same, or quoted words."""
DOING = r"(?:を)?(?:し?て(?:いる|いた|います|いました|おります|おりました|おり|い|きた)|する|し?た|る|中の)"
"""What makes a verbal noun, or the stem of a verb (用い), describe the noun behind it."""
IS = r"(?:である|であります|となる|であった|でした)?(?:の|、|,|:|/|\||■|・|\()*[「『(]?"
"""What stands between a noun and the name that it is said of."""
DOES = re.compile(r"(?:し?(?:ている|ていた|ております|ておりました)|した|する|れる|れた|中の)(?=[^、。])")
"""A verb that describes the noun behind it, as in a clause within a clause."""


def cue(*groups: str) -> str:
    """Return a pattern for any word of these groups of `link-cues`."""
    return either("link-cues", *groups)


PROBE = cue("investigate", "forensic")
"""A word for the work of an investigator."""


@dataclass(frozen=True, slots=True)
class Led:
    """A pattern with an open lead; it is tried only where its core is found, since the lead alone fits nearly anywhere."""

    core: re.Pattern[str]
    whole: re.Pattern[str]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches of the whole."""
        return self.whole.finditer(text) if self.core.search(text) else iter(())


def led(lead: str, core: str) -> Led:
    """Return the pattern of a lead and a core."""
    return Led(re.compile(core), re.compile(lead + core))
