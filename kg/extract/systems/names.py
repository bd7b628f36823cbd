"""What makes a name of a system: more than generic words, no party, no address, no title of a document."""

import re
from dataclasses import dataclass

from kg.extract.cues import either

KIND = rf"(?:(?<![ァ-ヶー](?=ソフト)){either('system-name-cues', 'kind')}|(?<![a-z]){either('system-name-cues', 'latin-kind')})"
KIND_OR_ACCOUNT = rf"(?:{KIND}|{either('system-name-cues', 'account')})"
LETTER = r"[a-z0-9一-龯々ァ-ヶー・\-&+.'!]"
_LONGEST = 40
_GENERIC = re.compile(
    either("system-name-cues", "generic", "kind", "latin-kind", "account", "runs", "document", "tool", "party", "organization")
)
_DOCUMENT = re.compile(either("system-name-cues", "document", "tool"))
_ORGANIZATION = re.compile(f"{either('system-name-cues', 'organization', 'party', 'account')}$")
_LEGAL_FORM = re.compile(f"{either('legal-forms', 'company', 'corporation')}|(?:^|[ ,]){either('legal-forms', 'overseas')}$")
_FILLER = re.compile(r"[\s・&_/.()の第おご]|(?<![a-z])[0-9]+")
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+){1,3}")
_ADDRESS = re.compile(r"//|www\.|[a-z0-9]@|^[a-z0-9.-]+\.(?:com|net|org|ne|or|go|ac|lg)\b")


@dataclass(frozen=True, slots=True)
class Name:
    """A name at `start:end` of a sentence's folded words, and the rule that finds it there."""

    start: int
    end: int
    rule: str


def is_name(words: str) -> bool:
    """Whether folded words may name a system: 会員管理システム leaves nothing but generic words."""
    if not 1 < len(words) <= _LONGEST or re.search("^[当本弊該同ァィゥェォッャュョー]|[様/]$|、", words):
        return False
    return len(_FILLER.sub("", _GENERIC.sub("", words))) > 1 and not _ADDRESS.search(words) and not _LEGAL_FORM.search(words)


def is_domain(words: str) -> bool:
    """Whether folded words are the bare domain that a site goes by."""
    return bool(_DOMAIN.fullmatch(words))


def is_title(words: str) -> bool:
    """Whether bracketed words read like the title of a document, a message or a section."""
    return bool(_DOCUMENT.search(words))


def ends_as_organization(words: str) -> bool:
    """Whether the words end as organisations and places do."""
    return bool(_ORGANIZATION.search(words))
