"""Files into the store: only what changed is read; what notices share is settled anew from all of them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from kg.corporation import Corporation
from kg.correction import Correction
from kg.decision import Decision
from kg.errors import DecisionError, QueryError, ReadError, RegisterError
from kg.model import Notice
from kg.pipeline.corrections import by_notice, corrections_in
from kg.pipeline.decisions import decisions_in, holds, on_the_same, settled_names
from kg.pipeline.inputs import Input, LeftOut, find_inputs
from kg.pipeline.keys import keys_nquads, notice_key, ontology_key, read_keys, shared_key
from kg.pipeline.registers import Identified, corporations_in, count_identified, write_corporations
from kg.pipeline.sharing import ONTOLOGY, Writer, settle, write_ontology
from kg.query import find_notice
from kg.read import read_file, read_text
from kg.resolve import read_summaries, seek_corporations
from kg.to_rdf import SHARED, Iris

_SETTLED = SHARED[0]
"""The graph that stands for all that is settled, where what they were made from is kept."""

Progress = Callable[[int, int, str], None]
"""Told, as each notice is done: how many are, how many there are as far as is known, and the file."""


@dataclass(slots=True)
class Report:
    """What a build did; `failed` says of each thing left out why."""

    files: int = 0
    built: list[str] = field(default_factory=list)
    unchanged: int = 0
    removed: list[str] = field(default_factory=list)
    failed: list[LeftOut] = field(default_factory=list)
    claims: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How to build: the folder that ids are relative to, the number of processes, whose IRIs."""

    root: Path
    processes: int = 1
    iris: Iris


def build(paths: Iterable[Path], store: Writer, settings: Settings, progress: Progress) -> Report:
    """Bring the notices of files and folders into the store. A file that fails leaves what is stored of it untouched."""
    run = _Run(store, settings.iris, progress)
    inputs = list(find_inputs(paths, settings.root))
    run.report.failed.extend(item for item in inputs if isinstance(item, LeftOut))
    run.read([item for item in inputs if isinstance(item, Input)], settings)
    run.share()
    return run.report


def remove(ids: Iterable[str], store: Writer, iris: Iris) -> Report:
    """Withdraw notices, or all notices of a digest; nothing of them is left behind."""
    run = _Run(store, iris, lambda *_: None)
    for notice_id in ids:
        if not run.withdraw(notice_id, keep=()):
            run.report.failed.append(LeftOut(notice_id, "no notice of the store has this id"))
    run.share()
    return run.report


def correct(corrections: Iterable[Correction], store: Writer, settings: Settings, progress: Progress) -> Report:
    """Put corrections in the place of those that the store has, and read the notices anew that they, old or new, speak of."""
    run = _Run(store, settings.iris, progress)
    run.correct(corrections, settings)
    run.share()
    return run.report


def decide(decision: Decision, store: Writer, iris: Iris) -> Decision:
    """Take a decision about names and settle anew what follows from it; return it with the names as the store knows them.

    A decision on the same two names is replaced. Raise UnknownOrganizationError or DecisionError where it cannot be taken:
    then nothing has changed.
    """
    run = _Run(store, iris, lambda *_: None)
    run.share()  # a store that an earlier version settled has other names
    one, other = settled_names(decision, store, iris)
    taken = replace(decision, one=one, other=other)
    known = decisions_in(store, iris)
    before = on_the_same(taken, known)
    held = [said for said in known if said != before and holds(said, store, iris)]
    run.decide(taken, instead_of=before)
    if not all(holds(said, store, iris) for said in (*held, taken)):
        run.decide(before, instead_of=taken)
        message = f"{taken.one} and {taken.second}: this contradicts other decisions; see kg query organisations/decisions"
        raise DecisionError(message)
    return taken


def withdraw(decision: Decision, store: Writer, iris: Iris) -> Decision:
    """Take back the decision on the same names and settle anew; return it. Raise DecisionError where there is none."""
    known = decisions_in(store, iris)
    found = on_the_same(decision, known)
    if found is None:
        one, other = settled_names(decision, store, iris)
        found = on_the_same(replace(decision, one=one, other=other), known)
    if found is None:
        message = (
            f"nothing was decided about {decision.one} and {decision.second}; all decisions: kg query organisations/decisions"
        )
        raise DecisionError(message)
    _Run(store, iris, lambda *_: None).decide(None, instead_of=found)
    return found


def identify(register: Iterable[Corporation], store: Writer, iris: Iris) -> Identified:
    """Find the organisations of the store in a register, however long; return how many are known, and how many may be.

    What the store kept of a register before gives way to it. Raise RegisterError where the store has no notices.
    """
    if not read_keys(store, iris):
        message = "the store holds no notices; build them first: kg build PATH..."
        raise RegisterError(message)
    found = seek_corporations(read_summaries(store.select), decisions_in(store, iris), register)
    write_corporations(found, store, iris)
    _Run(store, iris, lambda *_: None).share()
    return count_identified(store, iris)


class _Run:
    """A run under way: what the store's graphs were made from, before and now."""

    def __init__(self, store: Writer, iris: Iris, progress: Progress) -> None:
        self.report = Report()
        self._store = store
        self._iris = iris
        self._progress = progress
        self._before = read_keys(store, iris)
        self._keys = dict(self._before)
        self._corrections = corrections_in(store, iris)
        self._decisions = decisions_in(store, iris)
        self._corporations = corporations_in(store, iris)
        self._done = self._total = 0

    def decide(self, decision: Decision | None, *, instead_of: Decision | None) -> None:
        """Put a decision, or none, in the place of another one, or none, and settle what follows."""
        left = [said for said in self._decisions if said != instead_of]
        self._decisions = tuple(sorted({*left, decision} if decision else left))
        self._share()

    def read(self, inputs: list[Input], settings: Settings) -> None:
        """Read the files, and replace the graphs of the notices that changed."""
        self.report.files = self._total = len(inputs)
        made: dict[str, str] = {}
        self._take(self._changed(inputs, made), made, settings)

    def correct(self, corrections: Iterable[Correction], settings: Settings) -> None:
        """Read the stored notices anew whose corrections change, with their corrections as they are now."""
        before, self._corrections = self._corrections, by_notice(corrections)
        ids = sorted(before.keys() | self._corrections.keys())
        changed = [name for name in ids if before.get(name) != self._corrections.get(name)]
        self._total = len(changed)
        self.report.unchanged = len(ids) - len(changed)
        made: dict[str, str] = {}
        self._take(self._stored(changed, made), made, settings)

    def _stored(self, ids: Iterable[str], made: dict[str, str]) -> Iterator[Notice]:
        """Yield notices from the texts that the store holds."""
        for notice_id in ids:
            try:
                notice = read_text(notice_id, find_notice(self._store, notice_id).text, notice_id)
            except QueryError as error:
                self.report.failed.append(LeftOut(notice_id, str(error)))
                self._advance(notice_id)
                continue
            made[self._iris.notice(notice_id)] = notice_key(notice, self._iris, self._corrections.get(notice_id, ()))
            yield notice

    def _take(self, changed: Iterator[Notice], made: dict[str, str], settings: Settings) -> None:
        """Read notices and replace their graphs; `made` says what each will have been made from."""
        first = next(changed, None)
        if first is None:
            return
        from kg.pipeline.processes import read_all  # brings spaCy in, which unchanged input does without

        notices = chain([first], changed)
        for outcome in read_all(notices, self._iris, settings.processes, self._corrections):
            self._advance(outcome.source)
            if outcome.failure is not None:
                self.report.failed.append(LeftOut(outcome.source, outcome.failure))
                continue
            graph = self._iris.notice(outcome.notice)
            self._store.replace(graph, outcome.nquads)
            self._store.replace(self._iris.corrections(outcome.notice), outcome.corrections)
            self.report.failed.extend(LeftOut(outcome.notice, problem) for problem in outcome.unfit)
            self._keys[graph] = made.pop(graph)
            self.report.built.append(outcome.notice)
            self.report.claims += outcome.claims

    def _changed(self, inputs: list[Input], made: dict[str, str]) -> Iterator[Notice]:
        """Yield the notices whose graph is not made from what they say now; `made` gets what it will have been made from."""
        for item in inputs:
            try:
                notices = read_file(item.path, item.id)
            except ReadError as error:
                self.report.failed.append(LeftOut(str(item.path), str(error)))
                self._advance(str(item.path))
                continue
            self._total += len(notices) - 1
            self.withdraw(item.id, keep=[self._iris.notice(notice.id) for notice in notices])
            for notice in notices:
                graph, key = self._iris.notice(notice.id), notice_key(notice, self._iris, self._corrections.get(notice.id, ()))
                if self._keys.get(graph) == key:
                    self.report.unchanged += 1
                    self._advance(notice.source)
                else:
                    made[graph] = key
                    yield notice

    def _advance(self, source: str) -> None:
        self._done += 1
        self._progress(self._done, self._total, source)

    def withdraw(self, notice_id: str, *, keep: Iterable[str]) -> bool:
        """Remove the graphs of a notice and of the notices of a digest, but for those in `keep`; tell whether there were any."""
        whole, parts = self._iris.notice(notice_id), self._iris.notice(f"{notice_id}#")
        gone = [graph for graph in self._keys if (graph == whole or graph.startswith(parts)) and graph not in keep]
        for graph in gone:
            self._store.remove(graph)
            self._store.remove(self._iris.corrections_of(graph))
            del self._keys[graph]
        self.report.removed.extend(gone)
        return bool(gone)

    def share(self) -> None:
        """Settle identities and incidents over all notices, and keep what everything was made from; nothing for no notices."""
        if self._keys or self._before:
            self._share()

    def _share(self) -> None:
        shared = self._iris.graph(_SETTLED)
        notices = {graph: key for graph, key in self._keys.items() if graph not in (shared, ONTOLOGY)}
        said = self._decisions, self._corporations
        self._make(ONTOLOGY, ontology_key(), lambda: write_ontology(self._store))
        self._make(shared, shared_key(notices, *said), lambda: settle(self._store, self._iris, *said))
        if self._keys != self._before:
            self._store.replace(self._iris.graph("build"), keys_nquads(self._keys, self._iris))
            self._before = dict(self._keys)

    def _make(self, graph: str, key: str, make: Callable[[], None]) -> None:
        if self._keys.get(graph) != key:
            make()
            self._keys[graph] = key
