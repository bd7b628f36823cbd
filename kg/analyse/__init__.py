"""The projected client-provider graph, measured and laid out with networkx."""

from kg.analyse.files import to_gexf, to_graphml
from kg.analyse.network import project_network

__all__ = ["project_network", "to_gexf", "to_graphml"]
