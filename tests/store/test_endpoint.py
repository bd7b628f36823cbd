"""A real SPARQL server on loopback answers as the embedded store does."""

import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.corporation import Corporation
from kg.decision import Decision
from kg.errors import QueryError, StoreError
from kg.pipeline import decide, identify, see_past, withdraw
from kg.pipeline.keys import keys_nquads
from kg.query import catalogue, find_exposure
from kg.store import OxigraphWriter, in_memory, open_reader, open_writer
from kg.to_rdf import Iris
from tests.world import FUJIMI, SUZUKAKE, fill, world

pytestmark = pytest.mark.server

A, B = "http://example.com/a", "http://example.com/b"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    command = shutil.which("oxigraph")
    if not command:
        pytest.skip("needs the oxigraph command (pip install oxigraph)")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder: Path = tmp_path_factory.mktemp("server")
    arguments = [command, "serve", "--location", folder, "--bind", f"127.0.0.1:{port}"]
    server = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(f"http://127.0.0.1:{port}/query?query=ASK%7B%7D")
        yield f"http://127.0.0.1:{port}/query"
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_for(url: str) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(url, timeout=5).close()  # noqa: S310 - our own server
        except urllib.error.HTTPError as error:
            error.close()
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server does not start")


def quads(graph: str, number: int) -> bytes:
    return "".join(f'<{graph}/s{n}> <{graph}/p> "値 {n} \\"<>\\"\\n\u2028\x85"@ja <{graph}> .\n' for n in range(number)).encode()


def test_graphs_are_written_in_portions_and_replaced_and_removed(address: str) -> None:
    with open_writer(address) as writer:
        writer.replace(A, quads(A, 2_500))
        writer.replace(A, quads(A, 2_100))
        writer.replace(B, quads(B, 3))
        writer.remove(B)
    with open_reader(address) as reader:
        assert reader.graphs() == (A,)
        assert sorted(reader.dump(A).splitlines()) == sorted(quads(A, 2_100).splitlines())


def test_values_come_back_plain_and_long_answers_whole(address: str) -> None:
    with open_writer(address) as writer:
        writer.replace(A, quads(A, 10_050))
    with open_reader(address) as reader:
        assert sum(1 for _ in reader.select("SELECT ?s WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?s")) == 10_050
        assert list(reader.select("SELECT (1 AS ?a) (true AS ?b) (2.5 AS ?c) ('x'@ja AS ?d) ?e WHERE {} LIMIT 1")) == [
            {"a": 1, "b": True, "c": 2.5, "d": "x", "e": None}
        ]
        assert reader.ask("ASK { GRAPH ?g { ?s ?p ?o } }")


def test_what_the_server_refuses_is_told_in_words(address: str) -> None:
    with open_reader(address) as reader, pytest.raises(QueryError, match="refuses"):
        list(reader.select("SELECT nothing"))


def test_a_server_that_is_not_there_is_told_in_words() -> None:
    with open_reader("http://127.0.0.1:9/query") as reader, pytest.raises(StoreError, match="no answer"):
        list(reader.select("SELECT * WHERE { GRAPH ?g { ?s ?p ?o } } LIMIT 1"))


def test_every_question_has_the_answer_that_the_embedded_store_gives(address: str) -> None:
    embedded = OxigraphWriter(Store())
    fill(embedded)
    with open_writer(address) as writer:
        writer.remove(A)
        fill(writer)
    with open_reader(address) as reader:
        for entry in catalogue():
            assert list(reader.select(entry.text)) == list(embedded.select(entry.text)), entry.name
        assert list(find_exposure(reader, "ほしぞら", group=True)) == list(find_exposure(embedded, "ほしぞら", group=True))
        triples = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"
        assert reader.construct(triples) == embedded.construct(triples)
        then, embedded_then = in_memory(), in_memory()
        for store, past in ((reader, then), (embedded, embedded_then)):
            see_past(date(2025, 5, 1), store, past, Iris())
        assert then.graphs() == embedded_then.graphs()
        assert then.construct(triples) == embedded_then.construct(triples)


def test_decisions_and_corporate_numbers_are_those_of_a_store_on_disk(address: str) -> None:
    iris, local = Iris("https://example.jp/decided/"), in_memory()
    made = keys_nquads({iris.notice(one.notice.id): "as by hand" for one in world()}, iris)
    merge = Decision(one=SUZUKAKE, other=FUJIMI, joins=True, who='田中"', why="同一\n} } DROP ALL #\x1b[31m")
    rows = [Corporation(number="7123456789012", name=SUZUKAKE, prefecture="東京都")]
    with open_writer(address) as writer:
        for graph in writer.graphs():
            writer.remove(graph)
        for store in (local, writer):
            fill(store, iris)
            store.replace(iris.graph("build"), made)
        for step in (
            lambda store: identify(rows, store, iris),
            lambda store: decide(merge, store, iris),
            lambda store: decide(replace(merge, joins=False), store, iris),
            lambda store: withdraw(merge, store, iris),
        ):
            step(local)
            step(writer)
            for graph in map(iris.graph, ("register", "registrations", "identities", "decisions")):
                assert set(writer.dump(graph).splitlines()) == set(local.dump(graph).splitlines())
