"""A store as questions want it: open for reading, as of a day where one is given, asked below the address that names its data."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from kg.cli.language import say
from kg.cli.output import tell
from kg.errors import QueryError
from kg.query import Queryable, Rebased, find_base


@contextmanager
def asking(location: str, as_of: str | None = None) -> Iterator[Queryable]:
    """Open a store for questions; with a day (2025-04-30), they see what was published up to that day."""
    from kg.store import open_reader
    from kg.to_rdf import BASE

    day = _day(as_of)
    with open_reader(location) as reader:
        base = find_base(reader) or BASE
        store: Queryable = reader
        if day:
            from kg.pipeline.past import see_past  # resolution takes its time to load
            from kg.store import in_memory
            from kg.to_rdf import Iris

            store = past = in_memory()
            undated = see_past(day, reader, past, Iris(base))
            if undated:
                tell(say(f"notices without a date, left out: {undated}", f"日付がなく除いた公表資料: {undated}"))
        yield store if base == BASE else Rebased(store, base)


def _day(words: str | None) -> date | None:
    try:
        return date.fromisoformat(words) if words is not None else None
    except ValueError as error:
        message = f"--as-of: {words!r} is no date; write it as 2025-04-01"
        raise QueryError(message) from error
