"""Graphs copied out: the same content gives the same bytes, and every reader counts the same."""

import io
import shutil
import subprocess
from collections.abc import Iterable
from itertools import permutations

import pytest
import rdflib
from pyoxigraph import Store

from kg.store import OxigraphWriter, RdfForm, dump_graphs

A, B = "http://example.com/a", "http://example.com/b"
QUADS = [
    f'<{A}> <http://example.com/name> "株式会社\\"みなと\\"\\n<script>"@ja <{A}> .\n',
    f'<{A}> <http://example.com/on> "2025-05"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> <{A}> .\n',
    f'<{A}> <http://example.com/number> "12"^^<http://www.w3.org/2001/XMLSchema#integer> <{A}> .\n',
    f'<{A}> <http://example.com/flag> "false"^^<http://www.w3.org/2001/XMLSchema#boolean> <{A}> .\n',
    f'<{A}> <http://example.com/name> "株式会社\\"みなと\\"\\n<script>"@ja <{B}> .\n',
    f"<{B}> <http://example.com/of> <{A}> <{B}> .\n",
]
RDFLIB = {RdfForm.TURTLE: "turtle", RdfForm.TRIG: "trig", RdfForm.NQUADS: "nquads", RdfForm.JSON_LD: "json-ld"}
SUFFIX = {RdfForm.TURTLE: "ttl", RdfForm.TRIG: "trig", RdfForm.NQUADS: "nq", RdfForm.JSON_LD: "jsonld"}
COUNT = {RdfForm.TURTLE: 5, RdfForm.TRIG: 6, RdfForm.NQUADS: 6, RdfForm.JSON_LD: 6}


def dumped(quads: Iterable[str], form: RdfForm) -> bytes:
    writer = OxigraphWriter(Store())
    for graph in (A, B):
        writer.replace(graph, "".join(quad for quad in quads if quad.endswith(f"<{graph}> .\n")).encode())
    return b"".join(dump_graphs(writer, (A, B), form))


@pytest.mark.parametrize("form", RdfForm)
def test_the_order_of_writing_does_not_show(form: RdfForm) -> None:
    assert len({dumped(quads, form) for quads in list(permutations(QUADS))[::60]}) == 1


def test_n_quads_are_sorted() -> None:
    assert dumped(QUADS, RdfForm.NQUADS).decode().splitlines(keepends=True) == sorted(QUADS)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # rdflib warns of its own inner calls
@pytest.mark.parametrize("form", RdfForm)
def test_rdflib_reads_as_much_as_was_written(form: RdfForm) -> None:
    data = dumped(QUADS, form)
    if form is RdfForm.TURTLE:
        assert len(rdflib.Graph().parse(io.BytesIO(data), format="turtle")) == COUNT[form]
    else:
        dataset = rdflib.Dataset()
        dataset.parse(io.BytesIO(data), format=RDFLIB[form])
        assert sum(1 for _ in dataset.quads()) == COUNT[form]


@pytest.mark.parametrize("form", RdfForm)
def test_oxigraph_reads_as_much_as_was_written(form: RdfForm) -> None:
    if not shutil.which("oxigraph"):
        pytest.skip("needs the oxigraph command")
    command = ["oxigraph", "convert", "--from-format", SUFFIX[form], "--to-format", "nq"]
    done = subprocess.run(command, input=dumped(QUADS, form), capture_output=True, check=True)

    assert len(done.stdout.splitlines()) == COUNT[form]
