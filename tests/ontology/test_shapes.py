"""The shapes are SHACL, name declared terms, and say in both languages what to do."""

from pyshacl import validate
from rdflib import RDF, Graph, Literal, Namespace

from kg.resources import folder

SH = Namespace("http://www.w3.org/ns/shacl#")
INC = Namespace("https://w3id.org/incident-kg/ns#")


def shapes() -> Graph:
    return Graph().parse(folder("ontology") / "shapes.ttl", format="turtle")


def test_the_shapes_are_shacl() -> None:
    conforms, _, words = validate(Graph(), shacl_graph=shapes(), meta_shacl=True)
    assert conforms, words


def test_each_property_shape_is_named_used_and_says_what_to_do_in_both_languages() -> None:
    graph = shapes()
    named = set(graph.subjects(RDF.type, SH.PropertyShape))
    assert named == set(graph.objects(None, SH.property))
    for shape in named:
        messages = [message for message in graph.objects(shape, SH.message) if isinstance(message, Literal)]
        assert sorted(message.language or "" for message in messages) == ["en", "ja"], shape


def test_each_kind_of_claim_has_a_shape() -> None:
    ontology = Graph().parse(folder("ontology") / "incident.ttl", format="turtle")
    kinds = set(ontology.subjects(None, INC.Claim))
    targets = [
        target for shape in shapes().subjects(RDF.type, SH.NodeShape) for target in shapes().objects(shape, SH.targetClass)
    ]
    assert len([kind for kind in kinds if targets.count(kind) == 2]) == 12
