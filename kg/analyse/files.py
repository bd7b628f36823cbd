"""The network as files for Gephi, Cytoscape and yEd."""

import io
import re

import networkx as nx

from kg.analyse.network import multigraph
from kg.network import Network

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CLOCK = re.compile(rb' lastmodifieddate="[^"]*"')


def to_graphml(network: Network) -> bytes:
    """Write GraphML."""
    buffer = io.BytesIO()
    nx.write_graphml(_clean(network), buffer, named_key_ids=True)
    return buffer.getvalue()


def to_gexf(network: Network) -> bytes:
    """Write GEXF, without the date of writing: the same network gives the same bytes."""
    buffer = io.BytesIO()
    nx.write_gexf(_clean(network), buffer)
    return _CLOCK.sub(b"", buffer.getvalue())


def _clean(network: Network) -> "nx.MultiDiGraph[str]":
    """Return the network with U+FFFD for the characters that XML cannot hold."""
    graph = multigraph(network)
    for attributes in [*(data for _, data in graph.nodes(data=True)), *(data for _, _, data in graph.edges(data=True))]:
        for name, value in attributes.items():
            if isinstance(value, str):
                attributes[name] = _NOT_XML.sub("\ufffd", value)
    return graph
