"""What a graph was made from, as one hash: what is unchanged is not made again.

The hashes stand in a graph of the store itself (`id/graph/build`), so that they come and go with the graphs they speak of.
That graph is no part of an export.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

import kg
from kg.corporation import Corporation
from kg.correction import Correction
from kg.decision import Decision
from kg.model import Notice
from kg.query import Row
from kg.resources import folder
from kg.to_rdf import Iris
from kg.vocabulary import term

_READING = ("read", "parse", "extract", "correct", "to_rdf", "model.py", "fields.py", "layout.py", "folding.py", "vocabulary.py")
_SHARING = ("resolve", "to_rdf", "resolution.py", "decision.py", "corporation.py", "vocabulary.py", "folding.py")
_PACKAGES = ("spacy", "ginza", "ja_ginza", "SudachiPy", "SudachiDict-core")


class _Selecting(Protocol):
    def select(self, query: str) -> Iterator[Row]: ...


def notice_key(notice: Notice, iris: Iris, corrections: Iterable[Correction]) -> str:
    """Return the hash of all that a notice's graph depends on."""
    return _hash(
        [
            iris.notice(notice.id),
            notice.sha256,
            _code(_READING),
            ontology_key(),
            *(f"{name} {version(name)}" for name in _PACKAGES),
            *(correction.key for correction in corrections),
        ]
    )


def shared_key(notices: Mapping[str, str], decisions: Iterable[Decision], corporations: Iterable[Corporation]) -> str:
    """Return the hash of all that identities and incidents depend on; `notices` are the keys of the notices' graphs."""
    made_from = [f"{iri} {notices[iri]}" for iri in sorted(notices)]
    return _hash(
        [
            _code(_SHARING),
            _queries_key(),
            ontology_key(),
            *made_from,
            *(said.written() for said in decisions),
            *map(repr, corporations),
        ]
    )


@cache
def ontology_key() -> str:
    """Return the hash of the terms and their labels, which extraction reads as its lexicon."""
    ontology = folder("ontology")
    return _hash_of_files(ontology, (ontology / "alignments.ttl", ontology / "incident.ttl", ontology / "terms"))


@cache
def _queries_key() -> str:
    """Return the hash of the queries by which resolution reads the graphs."""
    return _hash_of_files(folder("queries"), [folder("queries") / "resolve"])


def read_keys(store: _Selecting, iris: Iris) -> dict[str, str]:
    """Return what the store says its graphs were made from: graph → key."""
    query = f"SELECT ?graph ?key WHERE {{ GRAPH <{iris.graph('build')}> {{ ?graph <{term('madeFrom')}> ?key }} }}"
    return {str(row["graph"]): str(row["key"]) for row in store.select(query)}


def keys_nquads(keys: Mapping[str, str], iris: Iris) -> bytes:
    """Write the keys for the store."""
    return "".join(
        f'<{graph}> <{term("madeFrom")}> "{keys[graph]}" <{iris.graph("build")}> .\n' for graph in sorted(keys)
    ).encode()


@cache
def _code(parts: tuple[str, ...]) -> str:
    package = Path(kg.__file__).parent
    return _hash_of_files(package, [package / part for part in parts])


def _hash_of_files(base: Path, parts: Iterable[Path]) -> str:
    files = [file for part in parts for file in ([part] if part.suffix else sorted(part.rglob("*.*")))]
    return _hash(f"{file.relative_to(base)} {hashlib.sha256(file.read_bytes()).hexdigest()}" for file in files if _counts(file))


def _counts(file: Path) -> bool:
    return file.suffix in (".py", ".ttl", ".json", ".toml", ".rq") and not file.name.startswith(".")


def _hash(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
