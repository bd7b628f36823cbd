"""A text cut where quotes begin and end, so that each piece can be marked with the claims that quote it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

Place = tuple[int, int]


def cut_at_quotes(text: str, places: Sequence[Iterable[Place]]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield the pieces of the text in order, each with the numbers of those in `places` that cover it."""
    spans = [(start, end, number) for number, of_one in enumerate(places) for start, end in of_one]
    borders = sorted({0, len(text), *(border for start, end, _ in spans for border in (start, end))})
    for start, end in pairwise(borders):
        covering = {number for begin, stop, number in spans if begin <= start and end <= stop}
        yield text[start:end], tuple(sorted(covering))
