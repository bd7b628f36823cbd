"""The words for the work or service of a tie."""

import re
from collections.abc import Sequence

from kg.extract.line import Line, party_of
from kg.extract.links.grammar import DOING, NOUN, PHRASE, cue
from kg.extract.links.tidying import tidy, without_role
from kg.extract.links.tie import Span, Tie
from kg.extract.page import Page

_AGAIN = re.compile(r"(?:当該|同|本|その|これ|上記|及び|および)")
_SERVICE = re.compile(cue("service", "offer"))
_WORK = cue("work", "done", "deed")
_USED = re.compile(
    rf"{cue('use')}(?:し(?:て(?:いる|おります|いた|おりました)|た)|する|可能な|できる|いただける)(?P<thing>(?:(?!への|から|より|に対){PHRASE}){{2,40}})"
)

_DEEDS = (
    rf"@(?:による|が(?:実施|対応|担当)(?:した|していた|している|する))(?P<thing>(?:{NOUN}|に){{1,30}}?{_WORK})(?:[にのでをがは、時中]|における)",
    rf"(?P<thing>(?:{NOUN}|に){{2,30}}?{_WORK})(?:作業|業務)?を、?@(?:が|にて|において|に(?:指示|依頼)|で)",
    rf"(?P<thing>{NOUN}{{2,30}}?{_WORK})(?:作業|業務)?を(?:行|実施し|担当し|担)(?:った|っていた|っている|た|ていた|ている|う)@",
    rf"@が{cue('done')}(?:した|していた|を担当した|を受注した)(?P<thing>{NOUN}{{2,20}})",
)
"""How the work of a contractor `@` is told: `B による C`, `B が実施した C`, `C を B が実施`, `B が制作した C`."""
_OFFERS = (rf"@(?:が|の)?(?:{cue('provide')}{DOING}|{cue('provide')}の|の)(?P<thing>{NOUN}{{2,24}}?{_SERVICE.pattern})",)
"""How a provider's service is told."""


def named_work(page: Page, lines: Sequence[Line], ties: Sequence[Tie]) -> list[str | None]:
    """Return for each tie the notice's words for its work or service, or None; work referred back to is the work named before."""
    used = _used_service(page, lines)
    found: list[str | None] = []
    for tie in ties:
        words = _named(page, lines, tie)
        if words is None and tie.how.type == "outsources_to" and _refers_back(page, tie):
            earlier = [w for w, other in zip(found, ties, strict=False) if other.how.type == tie.how.type and w]
            words = earlier[-1] if earlier else None
        found.append(used if words is None and _may_use(page, tie) else words)
    return found


def _named(page: Page, lines: Sequence[Line], tie: Tie) -> str | None:
    texts = [_text(page, tie.how.line, span) for span in tie.how.whats]
    told = _DEEDS if tie.how.type == "outsources_to" else _OFFERS if tie.how.type == "uses_service_of" else ()
    texts += [_text(page, line, span) for line in lines for span in _told(line, tie.provider, told)]
    found = [words for text in texts if (words := tidy(text))]
    provider = party_of(page, tie.provider)
    own = tidy(without_role(provider.name[1:])) if provider.unnamed and told else None
    if own:
        found.insert(0 if own == provider.name[1:] else len(found), own)
    return found[0] if found else None


def _told(line: Line, provider: str, patterns: Sequence[str]) -> list[Span]:
    """What lines tell of the provider's work or service, in these patterns."""
    if provider not in line.text:
        return []
    return [found.span("thing") for pattern in patterns for found in re.finditer(pattern.replace("@", provider), line.text)]


def _may_use(page: Page, tie: Tie) -> bool:
    """Whether the service that somebody is said to use may be this provider's; an unnamed one's is in its own words."""
    return tie.how.type == "uses_service_of" and not party_of(page, tie.provider).unnamed


def _refers_back(page: Page, tie: Tie) -> bool:
    return any(_AGAIN.match(_text(page, tie.how.line, span)) for span in tie.how.whats)


def _used_service(page: Page, lines: Sequence[Line]) -> str | None:
    """The service that the notice says somebody uses, first mention."""
    for line in lines:
        found = next((use for use in _USED.finditer(line.text) if _SERVICE.search(use["thing"])), None)
        if found:
            return tidy(_text(page, line, found.span("thing")))
    return None


def _text(page: Page, line: Line, span: Span) -> str:
    start, end = line.span(*span)
    return page.text[start:end]
