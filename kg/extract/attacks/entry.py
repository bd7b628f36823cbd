"""What a stranger's unauthorised access entered: an account, or a machine, network or system."""

import re

from kg.extract.attacks.mentions import Mention
from kg.extract.cues import either

_MACHINE = either("attack-objects", "machine")
_ACCOUNT = either("attack-objects", "account", "credential")
_SYSTEM = either("attack-objects", "system")
_TARGET = re.compile(rf"(?P<machine>{_MACHINE})|(?P<account>{_ACCOUNT})|(?P<system>{_SYSTEM})")
_NEAR = 50
_CLAUSE = re.compile(r"(?<!対)(?:し|して|おり|ため|ので|れ|い)、|(?<=[たるす])が、")
_QUALIFYING = re.compile(
    rf"(?:攻撃)?(?:を受け|があ(?:り|っ)|のあ(?:り|っ)|され)(?:まし)?た[^。、]{{0,12}}?(?={_MACHINE}|{_ACCOUNT}|{_SYSTEM})"
)


def target_of(mention: Mention) -> str | None:
    """Return `machine`, `account` or `system`: what an access qualifies (不正アクセスを受けた機器) or is said of; or None."""
    qualified = _QUALIFYING.match(mention.words, mention.end)
    if qualified:
        found = _TARGET.match(mention.words, qualified.end())
        return found.lastgroup if found else None
    start = max([mention.start - _NEAR, 0, *(found.end() for found in _CLAUSE.finditer(mention.words, 0, mention.start))])
    before = list(_TARGET.finditer(mention.words, start, mention.start))
    return before[-1].lastgroup if before else None
