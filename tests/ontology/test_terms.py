"""Classes and properties: each declared, labelled, defined, with an example; none used that is not declared."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
from pyoxigraph import Literal

import kg
from kg.fields import FIELDS
from kg.model import Claim
from kg.resources import folder
from kg.vocabulary import NAMESPACE, term, triples

SKOS = "http://www.w3.org/2004/02/skos/core#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
USED = re.compile(r"\binc:(\w+)")
CALLED = re.compile(r"""\b(?:term|named)\("([\w:-]+)"\)""")
WRITTEN = re.compile(r'"((?:dcterms|inc|oa|prov|rdf|rdfs|skos|xsd):\w+)"')


def declared() -> dict[str, dict[str, list[Literal | str]]]:
    table: dict[str, dict[str, list[Literal | str]]] = defaultdict(lambda: defaultdict(list))
    for triple in triples(folder("ontology") / "incident.ttl"):
        value = triple.object if isinstance(triple.object, Literal) else str(getattr(triple.object, "value", triple.object))
        table[str(getattr(triple.subject, "value", triple.subject))][triple.predicate.value].append(value)
    return table


def languages(values: list[Literal | str]) -> list[str]:
    return sorted(value.language or "" for value in values if isinstance(value, Literal))


OWN = {iri.removeprefix(NAMESPACE): about for iri, about in declared().items() if iri.startswith(NAMESPACE)}


@pytest.mark.parametrize("name", sorted(OWN))
def test_each_term_is_labelled_defined_and_shown_by_an_example(name: str) -> None:
    about = OWN[name]
    assert languages(about[RDFS + "label"]) == ["en", "ja"]
    assert languages(about[SKOS + "definition"]) == ["en", "ja"]
    assert languages(about[SKOS + "example"]) == ["ja"]
    assert about[RDFS + "isDefinedBy"] == [NAMESPACE.removesuffix("#")]


def test_no_label_stands_for_two_terms_of_a_kind() -> None:
    labels: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, about in OWN.items():
        for label in about[RDFS + "label"]:
            labels[str(about[term("rdf:type")][0]), str(label)].append(name)
    assert [names for names in labels.values() if len(names) > 1] == []


def test_terms_of_other_vocabularies_say_what_they_are_used_for() -> None:
    reused = {iri: about for iri, about in declared().items() if not iri.startswith(NAMESPACE.removesuffix("#"))}
    assert len(reused) > 10
    for iri, about in reused.items():
        assert languages(about[SKOS + "scopeNote"]) == ["en", "ja"], iri
        assert about[RDFS + "isDefinedBy"], iri


@pytest.mark.parametrize("kind", FIELDS, ids=lambda kind: kind.__name__)
def test_each_kind_of_claim_and_each_of_its_properties_is_declared(kind: type[Claim]) -> None:
    assert term(kind.__name__)
    assert all(term(field.term) for field in FIELDS[kind])


def test_every_kind_of_claim_has_its_place_in_the_graph() -> None:
    assert {kind.__name__ for kind in FIELDS} == {kind.__name__ for kind in Claim.__subclasses__()}


def test_code_uses_declared_terms_only() -> None:
    package = Path(kg.__file__).parent
    called = {name for path in package.rglob("*.py") for name in CALLED.findall(path.read_text(encoding="utf-8"))}
    written = {name for path in (package / "to_rdf").glob("*.py") for name in WRITTEN.findall(path.read_text(encoding="utf-8"))}
    assert len(called | written) > 50
    assert all(term(name) for name in called | written)


@pytest.mark.parametrize("place", ["queries", "ontology"])
def test_queries_and_shapes_use_declared_terms_only(place: str) -> None:
    paths = [path for path in folder(place).rglob("*") if path.suffix in (".rq", ".ttl")]
    used = {(name, path.name) for path in paths for name in USED.findall(path.read_text(encoding="utf-8"))}
    assert [pair for pair in sorted(used) if pair[0] not in OWN] == []
