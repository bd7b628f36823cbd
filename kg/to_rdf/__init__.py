"""Findings and resolutions to quads: deterministic IRIs, one graph a notice, three graphs beside them, and the ontology."""

from kg.to_rdf.corrections import correction_quads
from kg.to_rdf.iris import BASE, Iris
from kg.to_rdf.notice import notice_quads
from kg.to_rdf.ontology import ontology_quads
from kg.to_rdf.shared import shared_quads

__all__ = ["BASE", "Iris", "correction_quads", "notice_quads", "ontology_quads", "shared_quads"]
