"""Places for the organisations of a network: each cluster on its own, the clusters side by side, largest first."""

import math
from collections.abc import Iterable

import networkx as nx

Place = tuple[float, float]
_SEED = 20
"""Fixed, so that the same network is drawn the same way."""
_GAP = 0.9
"""Room between clusters; one is the distance that two tied organisations keep."""
_WIDER = 1.6
"""A page is wider than high."""
_STRETCH = 1.9
"""Names are written sideways: neighbours stand further apart from left to right than from top to bottom."""


def lay_out_network(graph: "nx.DiGraph[str]") -> dict[str, Place]:
    """Return a place for each node, both axes from 0 to 1, the same for the same graph."""
    whole = graph.to_undirected()
    clusters = sorted(nx.connected_components(whole), key=lambda nodes: (-len(nodes), min(nodes)))
    return _fitted(_packed([_lay_out_cluster(whole.subgraph(sorted(nodes))) for nodes in clusters]))


def _lay_out_cluster(cluster: "nx.Graph[str]") -> dict[str, Place]:
    """Lay out one connected part, from its lower left corner on, in units of the distance between neighbours."""
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(cluster))
    ordered.add_edges_from(sorted(tuple(sorted(edge)) for edge in cluster.edges))
    size = math.sqrt(len(ordered)) - 0.5
    if _is_star(ordered):
        places = _star(ordered)
    else:
        found = nx.spring_layout(ordered, seed=_SEED, iterations=200, scale=size)
        places = {node: (float(x), float(y)) for node, (x, y) in found.items()}
    left, low = (min(place[axis] for place in places.values()) for axis in (0, 1))
    return {node: (_STRETCH * (x - left), y - low) for node, (x, y) in places.items()}


def _is_star(graph: "nx.Graph[str]") -> bool:
    return bool(max(dict(graph.degree).values()) == len(graph) - 1 == graph.number_of_edges())


def _star(graph: "nx.Graph[str]") -> dict[str, Place]:
    """One in the middle, the others in rings around it, evenly."""
    middle = max(sorted(graph), key=graph.degree)
    places, rest, ring = {middle: (0.0, 0.0)}, [node for node in graph if node != middle], 1
    while rest:
        room = 6 * ring
        here, rest = rest[:room], rest[room:]
        for number, node in enumerate(here):
            angle = math.tau * (number / len(here) + ring / 12)
            places[node] = (ring * math.cos(angle), ring * math.sin(angle))
        ring += 1
    return places


def _packed(clusters: list[dict[str, Place]]) -> dict[str, Place]:
    """Put the clusters on shelves, from left to right and down, as book pages are set."""
    boxes = [_box(cluster.values()) for cluster in clusters]
    width = max([math.sqrt(sum(w * h for w, h in boxes) * _WIDER), *(w for w, _ in boxes)], default=0)
    places: dict[str, Place] = {}
    x = y = shelf = 0.0
    for cluster, (wide, high) in zip(clusters, boxes, strict=True):
        if x + wide > width + 1e-9:
            x, y, shelf = 0.0, y + shelf, 0.0
        places.update({node: (x + px, y + py) for node, (px, py) in cluster.items()})
        x, shelf = x + wide, max(shelf, high)
    return places


def _box(places: Iterable[Place]) -> Place:
    xs, ys = zip(*places, strict=True)
    return max(xs) - min(xs) + 2 * _STRETCH * _GAP, max(ys) - min(ys) + 2 * _GAP


def _fitted(places: dict[str, Place]) -> dict[str, Place]:
    """Scale to 0 … 1 by the longer side; rounded, so that the last bits of a machine's arithmetic do not show."""
    side = max((value for place in places.values() for value in place), default=0) or 1
    return {node: (round(x / side, 4), round(y / side, 4)) for node, (x, y) in places.items()}
