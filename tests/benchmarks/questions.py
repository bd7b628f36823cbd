"""How long each question of the catalogue takes on a store that is open: Markdown, milliseconds.

    python tests/benchmarks/questions.py STORE [--times 5]

A parameter `name` is given the organisation that most others depend on, which makes the longest answers.
"""

import argparse
import statistics
import time
from collections.abc import Callable

from kg.query import Queryable, Question, bind, catalogue, find_exposure, question
from kg.store import open_reader

_MILLI = 1000


def milliseconds(task: Callable[[], int], times: int) -> tuple[int, list[float]]:
    """Return how many rows a task gives, and how long it takes each time."""
    taken, rows = [], 0
    for _ in range(times):
        started = time.perf_counter()
        rows = task()
        taken.append((time.perf_counter() - started) * _MILLI)
    return rows, taken


def asked(store: Queryable, entry: Question, name: str) -> Callable[[], int]:
    """Return a task that asks a question and reads all of its answer."""
    named = {"name": name} if any(parameter.name == "name" for parameter in entry.parameters) else {}
    text = bind(entry.text, named)
    return lambda: sum(1 for _ in store.select(text))


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("store")
    arguments.add_argument("--times", type=int, default=5)
    given = arguments.parse_args()
    with open_reader(given.store) as store:
        name = str(next(store.select(question("network/most-used-providers").text))["provider"])
        print(f"| question ({name}) | rows | first | median |\n|---|---|---|---|", flush=True)
        tasks = {entry.name: asked(store, entry, name) for entry in catalogue()}
        tasks["kg exposure"] = lambda: sum(1 for _ in find_exposure(store, name))
        for what, task in tasks.items():
            rows, taken = milliseconds(task, given.times)
            print(f"| {what} | {rows} | {taken[0]:.1f} | {statistics.median(taken):.1f} |", flush=True)


if __name__ == "__main__":
    main()
