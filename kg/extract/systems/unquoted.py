"""Names without brackets: A公式オンラインストアへの不正アクセス, クラウドサービス A において, 予約システム(A)."""

import re
from collections.abc import Iterator

from kg.extract.cues import either
from kg.extract.negation import NEGATIVE
from kg.extract.systems.context import AFFECTED_LIST, ASIDE, GREETED, GREETING, OBJECT, PATRONAGE, STRANGER
from kg.extract.systems.names import KIND, LETTER, Name, is_domain, is_name

_SHORT_FORM = either("system-context-cues", "short-form")
_WORD = rf"(?:{LETTER}|(?<=[a-z0-9]) (?={LETTER})|(?<=[ァ-ヶー]) (?=[a-z])|(?<={LETTER}) (?=(?:web|ec|hp|sns)(?![a-z])))"
_OWN = "(?:[当弊本][社店会院校園館行]?|[同両]社)?"
_PARTICLE = "(?:[のをがは内で、]|に(?!よ))"
_LABEL = "(?:[^():、]{0,6}名称?:)?"
_BEGINS = rf"(?<!{LETTER})"
_LATIN = r"[a-z][a-z0-9.\-]+(?: [a-z0-9.\-]+){0,4}"
_DOMAIN = r"(?:[a-z0-9-]+\.){1,4}[a-z]{2,8}"
_WHOLE = r"(?:[^():、。]|\([^()]{1,20}\))"
_WITHIN = rf"(?![0-9]|{_SHORT_FORM}|旧|現|[^()]*[a-z0-9\-]+\.[a-z])[^()、。:・がをはにや「」]{{3,30}}?"
_RUN = f"{either('system-name-cues', 'runs')}(?:する|している|しております)"
_APART = r"[^\s　、。()「」『』をがはにで]{3,20}"
_THANKED = r"(?![よりからはも])[^、。がを「」『』【】()]{3,30}"
_ATTACKED = rf"(?:(?:への|に対する|における|の){STRANGER}|(?:の|における)?(?:システム|サーバー?|接続|通信|ネットワーク)?障害)"
_PATTERNS = {
    "compound": rf"{_BEGINS}{_OWN}(?P<name>{_WORD}{{2,40}}?{KIND})(?={ASIDE}{OBJECT})",
    "compound-of": rf"{_BEGINS}(?<![ぁ-ん]){_OWN}(?P<name>[ァ-ヶー]{{4,}}の{LETTER}{{2,10}}?{KIND})(?={ASIDE}{OBJECT}|の)",
    "latin-compound": rf"{_BEGINS}(?P<name>{_LATIN}[ァ-ヶー一-龯]{{0,12}}?{KIND})(?={_PARTICLE})",
    "account-of": rf"{_BEGINS}(?P<name>{_LATIN})\s*{either('system-name-cues', 'account')}(?={ASIDE}{OBJECT})",
    "kind-and-latin": rf"(?<![a-z]){KIND}(?:\s+|である|・|(?<![a-z]))(?P<name>{_LATIN})(?=\s*(?:\(|{_PARTICLE}))",
    "run-by-latin": rf"{_RUN}\s*(?P<name>{_LATIN})(?={ASIDE}{OBJECT})",
    "kind-and-apart": rf"{KIND}[\s　・]+(?P<name>(?![の、]){_APART})(?={ASIDE}(?:への|に対する|において|におきまして|における))",
    "in-parentheses": rf"{KIND}\s*\({_LABEL}\s*(?P<name>{_WITHIN})(?<!等)(?<!課)(?<!室)(?<!製)(?<!提供)(?:\)|、{_SHORT_FORM})",
    "domain": rf"(?:{KIND}|サーバー?)\s*\(?\s*ドメイン名?(?:\s|:|は、?)*(?P<name>{_DOMAIN})(?![a-z0-9./@-])(?![^。]*{NEGATIVE})",
    "hit-domain": rf"(?<![a-z0-9@./-])(?P<name>{_DOMAIN})(?=(?:の障害|への不正|に対する不正|が改ざん|において|が第三者))",
    "labelled": rf"^{AFFECTED_LIST}\s*:\s*(?P<name>{_WHOLE}{{2,40}}?{KIND}|[^():、。0-9の]{{2,20}}(?!\s*\([^h]))\s*(?:$|[(。])",
    "greeted": rf"{GREETING.pattern}(?:より|から|は|も)?[、\s]*(?:格別の)?(?P<name>{_THANKED})を{PATRONAGE}",
    "attacked-in-title": rf"(?:^|】)\s*(?P<name>(?=[^」]*[a-z])(?:{LETTER}| ){{3,40}}?){ASIDE}{_ATTACKED}",
}
_JOINT = re.compile(r"(?<=[^ぁ-ん])(?:および|及び|ならびに|並びに)")
_COMPILED = {f"systems/{rule}": re.compile(pattern) for rule, pattern in _PATTERNS.items()}


def unquoted_systems(words: str) -> Iterator[Name]:
    """Yield what the folded words name as a system without brackets, the surest pattern first."""
    for rule, pattern in _COMPILED.items():
        for found in pattern.finditer(words):
            spans = _split(words, *found.span("name")) if rule == GREETED else [found.span("name")]
            yield from (Name(*span, rule) for span in spans if _names(words, *span, rule))


def _names(words: str, start: int, end: int, rule: str) -> bool:
    return is_name(words[start:end]) or (rule.endswith("domain") and is_domain(words[start:end]))


def _split(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the names that a greeting thanks for together: AオンラインストアおよびB."""
    for joint in _JOINT.finditer(words, start, end):
        yield start, joint.start()
        start = joint.end()
    yield start, end
