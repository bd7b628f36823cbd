"""The projected network: what is tied, how it is measured, where it is drawn, and the files other tools open."""

import io
from itertools import permutations

import networkx as nx
import pytest

from kg.analyse import project_network, to_gexf, to_graphml
from kg.network import Network

Row = dict[str, str | int | None]


def row(client: str, provider: str, kind: str = "outsources_to", **more: str | int | None) -> Row:
    given: Row = {
        "client": f"id:{client}",
        "clientLabel": client,
        "provider": f"id:{provider}",
        "providerLabel": provider,
        "type": kind,
        "service": None,
        "status": "leaked",
        "confidence": "high",
        "notice": "n/1",
        "published": "2025-04-01",
        "start": 0,
        "quote": f"{client}は{provider}に委託しています。",
    }
    return given | more


ROWS = [
    row("学園", "写真館", service="撮影"),
    row("写真館", "印刷"),
    row("学園", "写真館", notice="n/2", service="編集", status="possible"),
    row("学園", "写真館", notice="n/2", service="編集", status="possible", quote="二つ目の文"),
    row("学園", "写真館", "partner_of"),
    row("書店", "印刷", status="not_leaked"),
    row("甲", "乙"),
]


@pytest.fixture
def network() -> Network:
    return project_network(ROWS)


def test_what_several_notices_say_of_a_link_is_one_tie_with_all_statements(network: Network) -> None:
    (tie,) = [tie for tie in network.ties if (tie.client, tie.type) == ("id:学園", "outsources_to")]

    assert [(said.notice, said.service) for said in tie.statements] == [("n/1", "撮影"), ("n/2", "編集")]
    assert (tie.status, tie.services) == ("leaked", ("撮影", "編集"))


def test_a_denied_link_is_no_tie(network: Network) -> None:
    assert "id:書店" not in {member.iri for member in network.members}


def test_clients_and_providers_are_counted_once_however_many_ties_there_are(network: Network) -> None:
    assert {member.label: (member.clients, member.providers) for member in network.members} == {
        "学園": (0, 1),
        "写真館": (1, 1),
        "印刷": (1, 0),
        "甲": (0, 1),
        "乙": (1, 0),
    }


def test_places_lie_on_the_page_and_never_on_each_other(network: Network) -> None:
    places = [(member.x, member.y) for member in network.members]

    assert all(0 <= value <= 1 for place in places for value in place)
    assert len(set(places)) == len(places)


def test_the_order_of_rows_does_not_show() -> None:
    some = [list(rows) for rows in permutations(ROWS[:2] + ROWS[4:])][::17]

    assert len({project_network(rows) for rows in some}) == 1


def test_a_provider_with_many_clients_stands_in_their_middle() -> None:
    network = project_network([row(f"客{number:03d}", "中心") for number in range(60)])
    places = {member.label: (member.x, member.y) for member in network.members}

    for axis in (0, 1):
        mean = sum(place[axis] for place in places.values()) / len(places)
        assert places["中心"][axis] == pytest.approx(mean, abs=0.05)


def test_an_empty_network_is_one_too() -> None:
    assert project_network([]) == Network((), ())
    assert nx.read_graphml(io.BytesIO(to_graphml(Network((), ())))).number_of_nodes() == 0


def test_graphml_and_gexf_come_back_whole(network: Network) -> None:
    graphml = nx.read_graphml(io.BytesIO(to_graphml(network)), force_multigraph=True)
    gexf = nx.read_gexf(io.BytesIO(to_gexf(network)))

    for graph in (graphml, gexf):
        assert (graph.number_of_nodes(), graph.number_of_edges()) == (5, 4)
        assert graph.nodes["id:写真館"]["label"] == "写真館"
    assert {data["services"] for _, _, data in graphml.edges(data=True)} == {"撮影; 編集", ""}


def test_files_hold_no_clock_and_no_character_that_xml_cannot_hold() -> None:
    network = project_network([row("甲", "丙", clientLabel="甲\x08乙\x1b", quote="a\x00b")])

    assert b"lastmodifieddate" not in to_gexf(network)
    assert nx.read_graphml(io.BytesIO(to_graphml(network))).nodes["id:甲"]["label"] == "甲\ufffd乙\ufffd"
