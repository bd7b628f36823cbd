"""Notices read in this process or in several. Neither their number nor the chunks show in what comes out."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Self

from kg.model import Notice
from kg.pipeline.reading import Corrections, Outcome, Reader
from kg.to_rdf import Iris

_CHUNK = 8
"""Notices handed over at a time: enough to hide the way there, few enough to keep all processes busy to the end."""
_DIED = "the process that read it died, perhaps for want of memory"


def read_all(notices: Iterable[Notice], iris: Iris, processes: int, corrections: Corrections) -> Iterator[Outcome]:
    """Yield what comes of each notice, in their order; notices are drawn only as they are needed."""
    if processes <= 1:
        yield from map(Reader(iris, corrections).read, notices)
        return
    waiting: deque[_Job] = deque()
    stream = iter(notices)
    with _Pool(iris, processes, corrections) as pool:
        while chunk := list(islice(stream, _CHUNK)):
            waiting.append(pool.submit(chunk))
            if len(waiting) > 2 * processes:
                yield from waiting.popleft().outcomes()
        while waiting:
            yield from waiting.popleft().outcomes()


class _Pool:
    """Processes that are replaced when one of them dies (out of memory, a crash in foreign code)."""

    def __init__(self, iris: Iris, processes: int, corrections: Corrections) -> None:
        self._settings = (iris, corrections)
        self._others = set(multiprocessing.active_children())
        self._processes = processes
        self.executor = self._started(processes)
        self._single: ProcessPoolExecutor | None = None

    def _started(self, processes: int) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(processes, mp_context=context, initializer=_start, initargs=self._settings)

    def submit(self, chunk: list[Notice]) -> "_Job":
        return _Job(self, chunk)

    def renew(self, broken: ProcessPoolExecutor) -> None:
        """Start anew, unless that has been done since."""
        if broken is self.executor:
            broken.shutdown(wait=False, cancel_futures=True)
            self.executor = self._started(self._processes)

    def alone(self, notice: Notice) -> list[Outcome]:
        """Read a notice in a process where nothing else is read: if it dies, this notice is why."""
        if self._single is None:
            self._single = self._started(1)
        try:
            return self._single.submit(_read, [notice]).result()
        except BrokenProcessPool:
            self._single = None
            return [Outcome(notice.id, notice.source, failure=_DIED)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        for executor in (self.executor, self._single):
            if executor:
                executor.shutdown(wait=kind is None, cancel_futures=True)
        if kind is not None:  # an interrupt does not wait for what is being read
            for process in set(multiprocessing.active_children()) - self._others:
                process.terminate()


class _Job:
    """A chunk on its way. If its process dies, its notices are read one by one: only the culprit is left out."""

    def __init__(self, pool: _Pool, chunk: list[Notice]) -> None:
        self._pool = pool
        self._chunk = chunk
        self._executor = pool.executor
        try:
            self._future: Future[list[Outcome]] | None = pool.executor.submit(_read, chunk)
        except BrokenProcessPool:  # by a chunk before this one
            self._future = None

    def outcomes(self) -> Iterator[Outcome]:
        try:
            if self._future is not None:
                yield from self._future.result()
                return
        except BrokenProcessPool:
            self._future = None
        self._pool.renew(self._executor)
        for notice in self._chunk:
            yield from self._pool.alone(notice)


_reader: Reader


def _start(iris: Iris, corrections: Corrections) -> None:
    """Prepare a process: an interrupt is the parent's to handle, and without a parent there is nothing to do."""
    global _reader  # noqa: PLW0603 - what a process keeps from chunk to chunk
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _reader = Reader(iris, corrections)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _read(notices: list[Notice]) -> list[Outcome]:
    return [_reader.read(notice) for notice in notices]
