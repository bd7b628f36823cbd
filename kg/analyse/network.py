"""The supply-chain network: who depends on whom, measured and laid out."""

from collections.abc import Iterable, Mapping

import networkx as nx

from kg.analyse.layout import Place, lay_out_network
from kg.analyse.ties import Value, gather_ties
from kg.network import Member, Network, Tie

DENIED = "not_leaked"


def project_network(rows: Iterable[Mapping[str, Value]]) -> Network:
    """Return the network of all links that no notice denies, from the rows of `network/links`."""
    ties, labels = gather_ties(row for row in rows if row["status"] != DENIED)
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(sorted({end for tie in ties for end in (tie.client, tie.provider)}))
    graph.add_edges_from((tie.client, tie.provider) for tie in ties)
    places = lay_out_network(graph)
    return Network(tuple(_member(graph, iri, labels[iri], places[iri]) for iri in graph), ties)


def _member(graph: "nx.DiGraph[str]", iri: str, label: str, place: Place) -> Member:
    return Member(iri, label, *place, clients=graph.in_degree(iri), providers=graph.out_degree(iri))


def multigraph(network: Network) -> "nx.MultiDiGraph[str]":
    """Return the network with an edge for each kind of link, and attributes that every tool can read."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for member in network.members:
        graph.add_node(member.iri, label=member.label, clients=member.clients, providers=member.providers)
    for tie in network.ties:
        graph.add_edge(tie.client, tie.provider, key=tie.type, **_attributes(tie))
    return graph


def _attributes(tie: Tie) -> dict[str, str | int]:
    return {
        "label": tie.type,
        "status": tie.status,
        "services": "; ".join(tie.services),
        "notices": len({statement.notice for statement in tie.statements}),
        "notice": tie.statements[0].notice,
        "quote": tie.statements[0].quote,
    }
