"""Messages in Japanese or English, by the locale that the user works in."""

import os
from collections.abc import Mapping


def language() -> str:
    """Return `ja` where the first of LC_ALL, LC_MESSAGES and LANG that is set begins so, else `en`."""
    settings = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "ja" if next((value for value in settings if value), "").lower().startswith("ja") else "en"


def say(english: str, in_japanese: str) -> str:
    """Return the one of two wordings that the user reads."""
    return in_japanese if language() == "ja" else english


def pick(words: Mapping[str, str]) -> str:
    """Return the words in the user's language out of words by language, else the English ones."""
    return words.get(language()) or words.get("en", "")
