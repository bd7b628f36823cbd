"""Findings and resolutions to quads: deterministic IRIs, one graph a notice, the graphs beside them, and the ontology."""

from kg.to_rdf.corporations import register_quads
from kg.to_rdf.corrections import correction_quads
from kg.to_rdf.iris import BASE, Iris
from kg.to_rdf.notice import notice_quads
from kg.to_rdf.ontology import ontology_quads
from kg.to_rdf.shared import SHARED, shared_quads

__all__ = ["BASE", "SHARED", "Iris", "correction_quads", "notice_quads", "ontology_quads", "register_quads", "shared_quads"]
