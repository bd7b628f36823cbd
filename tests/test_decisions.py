"""Decisions on names in the store: at once, at every later build, until they are taken back."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.decision import Decision
from kg.errors import DecisionError, UnknownOrganizationError
from kg.model import Findings, Naming
from kg.pipeline import decide, remove, withdraw
from kg.query import Rebased, question
from kg.store import OxigraphWriter, open_reader, open_writer
from kg.to_rdf import Iris
from kg.validate import validate
from tests.world import IRIS, fill, findings, issued

NET, SHORT, TYPED, OTHER = "株式会社みなとネットワーク", "みなとネットワーク", "株式会社みなとネットワ一ク", "はま印刷株式会社"
FIRST, SECOND = "北町建設株式会社", "株式会社北町建設"


def notices() -> Iterable[Findings]:
    """Yield notices that spell names in several ways."""
    for number, name in enumerate((NET, SHORT, TYPED, OTHER, FIRST, SECOND, FIRST)):
        yield findings(f"n/{number}", f"{name}は不正アクセスを受けました。", *issued(name, "2025-04-01", name))


def filled(iris: Iris = IRIS) -> OxigraphWriter:
    """Return a store as a build of the notices leaves it."""
    writer = OxigraphWriter(Store())
    fill(writer, iris, notices())
    return writer


@pytest.fixture
def store() -> OxigraphWriter:
    return filled()


def decision(one: str, other: str = "", *, joins: bool, notices: tuple[str, ...] = ()) -> Decision:
    return Decision(one=one, other=other, notices=notices, joins=joins, who="田中", why="登記簿で確認")


def labels(store: OxigraphWriter, iris: Iris = IRIS) -> list[str]:
    graph = iris.graph("identities")
    query = f"""SELECT ?label WHERE {{ GRAPH <{graph}> {{
        ?organization a <https://w3id.org/incident-kg/ns#Organization> ; <http://www.w3.org/2000/01/rdf-schema#label> ?label
    }} }} ORDER BY ?label"""
    return [str(row["label"]) for row in store.select(query)]


def answers(store: OxigraphWriter, name: str) -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in store.select(question(f"organisations/{name}").text)]


def test_a_merge_holds_at_once_and_withdrawing_it_gives_what_there_was(store: OxigraphWriter) -> None:
    before, graphs = labels(store), store.dump(IRIS.graph("identities"))

    taken = decide(decision("㈱みなとネットワーク", "はま印刷", joins=True), store, IRIS)

    assert (taken.one, taken.other) == ("㈱みなとネットワーク", OTHER)
    assert len(labels(store)) == len(before) - 1
    assert answers(store, "decisions") == [("㈱みなとネットワーク", OTHER, "merged", "田中", "登記簿で確認")]
    withdraw(decision("はま印刷", NET, joins=True), store, IRIS)
    assert store.dump(IRIS.graph("identities")) == graphs
    assert answers(store, "decisions") == []


def test_a_later_decision_on_the_same_names_takes_the_place_of_the_earlier_one(store: OxigraphWriter) -> None:
    decide(decision(NET, OTHER, joins=True), store, IRIS)
    decide(decision(OTHER, NET, joins=False), store, IRIS)

    assert [row[:3] for row in answers(store, "decisions")] == [(OTHER, NET, "apart")]
    assert {NET, OTHER} <= set(labels(store))


def test_candidates_are_listed_until_an_analyst_has_decided(store: OxigraphWriter) -> None:
    assert (FIRST, SECOND, "other_side", 1.0, "n/4", "n/5") in answers(store, "candidates")

    decide(decision(FIRST, SECOND, joins=False), store, IRIS)

    assert {FIRST, SECOND} not in [{row[0], row[1]} for row in answers(store, "candidates")]
    assert {FIRST, SECOND} <= set(labels(store))


def test_a_notice_that_means_another_firm_of_the_name_is_split_off(store: OxigraphWriter) -> None:
    decide(decision(FIRST, joins=False, notices=("n/6",)), store, IRIS)

    assert {FIRST, f"{FIRST}（n/6）"} <= set(labels(store))
    withdraw(decision(FIRST, joins=False, notices=("n/6",)), store, IRIS)
    assert f"{FIRST}（n/6）" not in labels(store)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (decision(NET, "いない会社", joins=True), "no notice names いない会社"),
        (decision(NET, "㈱みなとネットワーク", joins=False), "are one name"),
        (decision(NET, joins=False, notices=("n/3",)), "n/3 names no"),
        (decision(NET, "北町建設", joins=True), f"may be {FIRST}, {SECOND}; give one"),
    ],
)
def test_names_that_are_not_clear_are_told_and_change_nothing(store: OxigraphWriter, asked: Decision, told: str) -> None:
    before = labels(store)
    with pytest.raises((DecisionError, UnknownOrganizationError), match=told):
        decide(asked, store, IRIS)
    with pytest.raises((DecisionError, UnknownOrganizationError)):
        withdraw(asked, store, IRIS)
    assert labels(store) == before


def test_what_two_merges_and_a_split_contradict_is_told(store: OxigraphWriter) -> None:
    decide(decision(NET, OTHER, joins=False), store, IRIS)
    decide(decision(NET, FIRST, joins=True), store, IRIS)
    before = labels(store)

    with pytest.raises(DecisionError, match="contradicts"):
        decide(decision(FIRST, OTHER, joins=True), store, IRIS)

    assert labels(store) == before
    assert len(answers(store, "decisions")) == 2


def test_decisions_hold_at_other_addresses_and_are_complete(store: OxigraphWriter) -> None:
    iris = Iris("https://example.jp/data#")
    for writer, named in ((store, IRIS), (filled(iris), iris)):
        decide(decision(NET, "はま印刷", joins=True), writer, named)
        assert len(labels(writer, named)) == 5
        assert list(validate(Rebased(writer, named.base))) == []


def test_merges_are_listed_with_a_notice_that_shows_them(store: OxigraphWriter) -> None:
    words = f"{SHORT}社に委託"
    told = findings(
        "n/9", f"{OTHER}は{words}しています。", *issued(OTHER, "2025-05-01", OTHER), (Naming, words, {"name": f"{SHORT}社"})
    )
    remove(["n/1"], store, IRIS)
    fill(store, notices=[told])

    assert answers(store, "merged") == [(f"{SHORT}社", NET, "merged", "short_form", 1.0, "n/0")]


@pytest.mark.model
def test_one_more_notice_gives_what_a_build_from_nothing_gives_and_removing_notices_leaves_decisions(tmp_path: Path) -> None:
    from kg.pipeline import Settings, build

    folder = tmp_path / "notices"
    folder.mkdir()
    texts = {
        "a": f"2025年4月1日\n{NET}\n不正アクセスによる個人情報の漏えいについて\n当社のサーバーが不正アクセスを受けました。",
        "b": f"2025年4月2日\n{OTHER}\n不正アクセスによる個人情報の漏えいについて\n当社のサーバーが不正アクセスを受けました。",
        "c": f"2025年4月3日\n{FIRST}\n不正アクセスによる個人情報の漏えいについて\n委託先の{OTHER}が不正アクセスを受けました。",
    }
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")

    def run(place: Path, *steps: tuple[str, ...] | Decision) -> None:
        for step in steps:
            with open_writer(str(place)) as writer:
                if isinstance(step, Decision):
                    decide(step, writer, IRIS)
                else:
                    paths = [folder / f"{name}.txt" for name in step]
                    build(paths, writer, Settings(root=tmp_path, iris=IRIS), lambda *_: None)

    merge = decision(NET, OTHER, joins=True)
    run(tmp_path / "one", ("a", "b"), merge, ("c",))
    run(tmp_path / "other", ("c", "b", "a"), merge)
    with open_reader(str(tmp_path / "one")) as one, open_reader(str(tmp_path / "other")) as other:
        assert one.graphs() == other.graphs()
        assert [one.dump(graph) for graph in one.graphs()] == [other.dump(graph) for graph in other.graphs()]
    with open_writer(str(tmp_path / "one")) as writer:
        remove(["notices/b", "notices/c"], writer, IRIS)
        assert len(list(writer.select(question("organisations/decisions").text))) == 1
