"""A store on disk: Oxigraph over whole generations."""

from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from pyoxigraph import Store

from kg.errors import StoreError
from kg.store import generations
from kg.store.embedded import OxigraphReader, OxigraphWriter


class DiskReader(OxigraphReader, AbstractContextManager["DiskReader"]):
    """The current generation of a store on disk, held while the `with` block lasts."""

    def __init__(self, path: Path) -> None:
        self._held = ExitStack()
        folder = self._held.enter_context(generations.reading(path))
        super().__init__(_read_only(folder))

    def __exit__(self, *_: object) -> None:
        """Let the generation go."""
        self._held.close()


class DiskWriter(OxigraphWriter, AbstractContextManager["DiskWriter"]):
    """The next generation of a store on disk; it is published when the `with` block ends well and something changed.

    Until the first change the current generation is read in place, so that a build of unchanged input writes nothing.
    """

    def __init__(self, path: Path, *, existing: bool = False) -> None:
        if existing and not generations.current(path):
            raise generations.missing(path)
        self._path = path
        self._held = ExitStack()
        self._next: Path | None = None
        self._held.enter_context(generations.writing(path))
        last = generations.current(path)
        super().__init__(_read_only(last) if last else Store())

    def _changing(self) -> Store:
        if self._next is None:
            self._next = generations.following(self._path)
            if generations.current(self._path):
                self._database.backup(self._next)  # hard links: cheap, and the files of a generation never change
            self._database = Store(self._next)
        return super()._changing()

    def __enter__(self) -> Self:
        """Give the writer."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Publish what was written, or drop it after an error."""
        with self._held:
            if self._next is None:
                return
            if kind is None:
                self._write()
                self._database.flush()
                self._database.optimize()
            self._database = Store()  # closes the files
            if kind is None:
                generations.publish(self._path, self._next)
            else:
                generations.clean(self._path)


def _read_only(folder: Path) -> Store:
    try:
        return Store.read_only(str(folder))
    except OSError as error:
        message = f"{folder} is damaged: {error}"
        raise StoreError(message) from error
