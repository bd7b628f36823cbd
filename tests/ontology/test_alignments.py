"""Alignments name terms of ours and terms that other vocabularies have, and claim no identity."""

from pathlib import Path

from kg.resources import folder
from kg.vocabulary import NAMESPACE, SCHEMES, code_iri, term, triples

SKOS = "http://www.w3.org/2004/02/skos/core#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
ALLOWED = {
    *(SKOS + name for name in ("closeMatch", "broadMatch", "narrowMatch", "relatedMatch")),
    *(RDFS + name for name in ("subClassOf", "subPropertyOf")),
}


def known() -> set[str]:
    """The terms of `foreign-terms.txt`, as IRIs."""
    namespace, terms = "", set()
    for line in (Path(__file__).parent / "foreign-terms.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("http"):
            namespace = line
        elif line.startswith("  "):
            terms.add(namespace + line.strip())
    return terms


def alignments() -> list[tuple[str, str, str]]:
    return [
        (str(getattr(t.subject, "value", "")), t.predicate.value, str(getattr(t.object, "value", "")))
        for t in triples(folder("ontology") / "alignments.ttl")
    ]


def test_what_is_aligned_is_ours() -> None:
    for subject, _, _ in alignments():
        scheme, hash_sign, code = subject.removeprefix(SCHEMES).partition("#")
        if subject.startswith(NAMESPACE):
            assert term(subject.removeprefix(NAMESPACE)) == subject
        else:
            assert hash_sign
            assert code_iri(scheme, code) == subject


def test_nothing_is_said_to_be_the_same() -> None:
    assert {predicate for _, predicate, _ in alignments()} <= ALLOWED


def test_foreign_terms_are_spelled_as_their_vocabulary_spells_them() -> None:
    assert sorted({target for _, _, target in alignments()} - known()) == []


def test_the_list_of_foreign_terms_holds_nothing_unused() -> None:
    assert sorted(known() - {target for _, _, target in alignments()}) == []
