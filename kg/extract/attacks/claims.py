"""From mentions to what the notice as a whole says: one claim for each kind of attack."""

from collections import defaultdict
from collections.abc import Iterator

from kg.extract.attacks.interplay import Told, kind_of, settled
from kg.extract.attacks.mentions import AS_SUCH, mentions_in
from kg.extract.attacks.telling import names_a_notice, of_measures, status_of
from kg.extract.attacks.ways import EXPOSED, TYPED
from kg.extract.page import Page
from kg.folding import fold
from kg.model import AttackClaim, Confidence, Quote, Status

_RANK = (Status.CONFIRMED, Status.POSSIBLE, Status.DENIED)
_QUOTES = 3
_UNNAMED = "unknown"


def claims_of(page: Page) -> Iterator[AttackClaim]:
    """Yield one claim for each kind of attack that the notice states, suspects or denies."""
    told, aside = _told(page)
    kinds = _facts(told) or _facts(aside)
    for code, group in kinds.items():
        yield _claim(page, code, group)
    for code, group in _denied(told).items():
        if code not in kinds:
            yield _claim(page, code, group)
    if not kinds and page.layout.sentences:
        yield AttackClaim(
            attack=_UNNAMED,
            quotes=(page.quote_of(page.layout.sentences[0]),),
            rule="attacks/none-named",
            confidence=Confidence.LOW,
        )


def _told(page: Page) -> tuple[list[Told], list[Told]]:
    """Return what the notice tells of attacks, and what it tells under headings of measures and advice or in titles of others."""
    told: list[Told] = []
    aside: list[Told] = []
    for sentence, words, _ in page.sentences():
        found = [(mention, status) for mention in mentions_in(sentence, fold(words)) if (status := status_of(mention))]
        if found:
            (aside if of_measures(page, sentence) or names_a_notice(sentence, fold(words)) else told).extend(found)
    return told, aside


def _facts(told: list[Told]) -> dict[str, list[Told]]:
    return settled((mention, status) for mention, status in told if status is not Status.DENIED)


def _denied(told: list[Told]) -> dict[str, list[Told]]:
    """Group what is denied by kind; that nothing was open to view, or no attack seen, denies no kind."""
    kinds = defaultdict[str, list[Told]](list)
    for mention, status in told:
        if status is Status.DENIED and mention.code not in (AS_SUCH, EXPOSED, TYPED):
            kinds[kind_of(mention)].append((mention, status))
    return kinds


def _claim(page: Page, code: str, group: list[Told]) -> AttackClaim:
    """The surest of what is told of one kind, with its first sentences as quotes."""
    status = min((status for _, status in group), key=_RANK.index)
    best = [mention for mention, told in group if told is status]
    quotes: dict[Quote, None] = dict.fromkeys(page.quote_of(mention.sentence) for mention in best)
    return AttackClaim(
        attack=code,
        status=status,
        quotes=tuple(quotes)[:_QUOTES],
        rule=best[0].rule,
        confidence=Confidence.HIGH if best[0].rule == "attacks/word" else Confidence.MEDIUM,
    )
