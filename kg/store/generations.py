"""Generations of a store on disk: readers see whole ones only, one writer at a time makes the next.

    <store>/current               the name of the generation that readers open; replaced atomically
    <store>/generations/000012/   the files of one generation, never written again once `current` has named it
    <store>/generations/000012.readers   shared locks of those who read it, so that it is not deleted under them
    <store>/writer                the writer's lock

A run that dies leaves a generation that nobody points to; the next writer deletes it. Nothing stored is touched.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.errors import StoreError

_RETRIES = 10
"""A reader that is overtaken by a writer's clean-up between two steps looks again."""


@contextmanager
def reading(store: Path) -> Iterator[Path]:
    """Hold the current generation and give its folder; raise StoreError where there is none."""
    for _ in range(_RETRIES):
        folder = current(store)
        if folder is None:
            raise missing(store)
        with suppress(FileNotFoundError), (folder.parent / f"{folder.name}.readers").open("rb") as mark:
            fcntl.flock(mark, fcntl.LOCK_SH)
            if folder.is_dir():
                yield folder
                return
    message = f"{store} is damaged: {folder} is missing; build it anew"
    raise StoreError(message)


@contextmanager
def writing(store: Path) -> Iterator[None]:
    """Be the one writer of a store, which is made if need be; raise StoreError at once where another one is at work."""
    try:
        (store / "generations").mkdir(parents=True, exist_ok=True)
        lock = (store / "writer").open("ab")
    except OSError as error:
        message = f"{store} cannot be written: {error.strerror}"
        raise StoreError(message) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            message = f"another build is writing {store}; wait until it has ended"
            raise StoreError(message) from error
        clean(store)
        yield


def missing(store: Path) -> StoreError:
    """Return the error for a store that was never written."""
    return StoreError(f"no store at {store}; make one with: kg build PATH... --store {store}")


def current(store: Path) -> Path | None:
    """Return the folder of the generation that readers open, or None for a store that was never written."""
    try:
        name = (store / "current").read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        message = f"{store} is damaged: {store / 'current'} cannot be read"
        raise StoreError(message) from error
    return store / "generations" / name


def following(store: Path) -> Path:
    """Return the folder, not yet there, of the next generation."""
    last = current(store)
    return store / "generations" / f"{int(last.name) + 1 if last else 1:06d}"


def publish(store: Path, folder: Path) -> None:
    """Let readers see a generation that is complete on disk; those who read the one before it go on."""
    (folder.parent / f"{folder.name}.readers").touch()
    _sync(folder)
    part = store / "current.part"
    with part.open("w", encoding="ascii") as pointer:
        pointer.write(f"{folder.name}\n")
        pointer.flush()
        os.fsync(pointer.fileno())
    part.replace(store / "current")
    _sync(store)
    clean(store)


def clean(store: Path) -> None:
    """Delete the generations that are neither current nor read by anyone."""
    kept = current(store)
    for folder in sorted((store / "generations").iterdir()):
        if folder.is_dir() and folder != kept and not _read(folder):
            shutil.rmtree(folder)
            (folder.parent / f"{folder.name}.readers").unlink(missing_ok=True)


def _read(folder: Path) -> bool:
    """Whether somebody reads a generation."""
    try:
        with (folder.parent / f"{folder.name}.readers").open("rb") as mark:
            fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except FileNotFoundError:
        return False
    return False


def _sync(folder: Path) -> None:
    """Make the names in a folder last through a power failure."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
