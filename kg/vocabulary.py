"""The terms of `ontology/`: IRIs of classes and properties, and the SKOS schemes whose labels are the lexicon.

Closed: a term, scheme or code that the Turtle does not declare is an OntologyError.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from kg.errors import OntologyError
from kg.folding import fold
from kg.resources import folder

NAMESPACE = "https://w3id.org/incident-kg/ns#"
SCHEMES = "https://w3id.org/incident-kg/ns/"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_FORMS = (_SKOS + "prefLabel", _SKOS + "altLabel", _SKOS + "hiddenLabel")
_REMEMBERED = 256
"""Texts whose hits a lexicon remembers."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A code of a scheme with its preferred labels by language and its Japanese surface forms (all three label kinds)."""

    code: str
    iri: str
    labels: Mapping[str, str]
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A surface form found at `start:end`, and the code it stands for."""

    start: int
    end: int
    code: str


class Lexicon:
    """The surface forms of one scheme.

    A `inc:decoy` of the scheme is a longer word that holds a form without meaning it (個人情報保護委員会 is no 個人情報):
    it takes part in the longest match and is then dropped.
    """

    def __init__(self, concepts: Mapping[str, Concept], decoys: tuple[str, ...] = ()) -> None:
        """Build the index; raise OntologyError where two codes share a surface form."""
        self.concepts = concepts
        self._by_first: dict[str, list[tuple[str, str]]] = defaultdict(list)
        owners: dict[str, str] = {}
        pairs = [(form, concept.code) for concept in concepts.values() for form in concept.forms]
        for form, code in [*pairs, *((decoy, "") for decoy in decoys)]:
            folded = fold(form)
            if owners.setdefault(folded, code) != code:
                message = f"the form {form} stands for both {owners[folded] or 'a decoy'} and {code or 'a decoy'}"
                raise OntologyError(message)
            if (folded, code) not in self._by_first[folded[0]]:
                self._by_first[folded[0]].append((folded, code))
        for forms in self._by_first.values():
            forms.sort(key=lambda pair: (-len(pair[0]), pair))
        # A sentence is searched again for each thing that is told in it.
        self._found = lru_cache(_REMEMBERED)(lambda text: tuple(self._hits(fold(text))))

    def find(self, text: str) -> list[Hit]:
        """Return the forms in `text`, from the left, the longest first at each place, without overlaps."""
        return list(self._found(text))

    def has(self, text: str) -> bool:
        """Whether any form of the scheme stands in `text`."""
        return next(self._hits(fold(text)), None) is not None

    def code_of(self, form: str) -> str | None:
        """Return the code that exactly this form stands for, or None."""
        folded = fold(form)
        return next((code for known, code in self._by_first.get(folded[:1], ()) if known == folded and code), None)

    def _hits(self, folded: str) -> Iterator[Hit]:
        position = 0
        while position < len(folded):
            for form, code in self._by_first.get(folded[position], ()):
                if folded.startswith(form, position):
                    if code:
                        yield Hit(position, position + len(form), code)
                    position += len(form)
                    break
            else:
                position += 1


@cache
def lexicon(scheme: str) -> Lexicon:
    """Return the lexicon of `ontology/terms/<scheme>.ttl`."""
    path = folder("ontology") / "terms" / f"{scheme}.ttl"
    if not path.is_file():
        message = f"no scheme {scheme}: {path} is missing"
        raise OntologyError(message)
    values: dict[str, dict[str, list[Literal | str]]] = defaultdict(lambda: defaultdict(list))
    for triple in triples(path):
        value = triple.object if isinstance(triple.object, Literal) else _name(triple.object)
        values[_name(triple.subject)][triple.predicate.value].append(value)
    concepts = {}
    for iri, properties in values.items():
        if _SKOS + "Concept" in properties[_RDF_TYPE]:
            concept = _concept(iri, properties, scheme)
            concepts[concept.code] = concept
    decoys = tuple(d.value for d in values[SCHEMES + scheme][NAMESPACE + "decoy"] if isinstance(d, Literal))
    return Lexicon(concepts, decoys)


def _concept(iri: str, properties: Mapping[str, list[Literal | str]], scheme: str) -> Concept:
    labels = [value for name in _FORMS for value in properties.get(name, []) if isinstance(value, Literal)]
    preferred = [value for value in properties.get(_SKOS + "prefLabel", []) if isinstance(value, Literal)]
    code = iri.removeprefix(f"{SCHEMES}{scheme}#")
    if code == iri or not all(label.language for label in labels):
        message = f"{scheme}: {iri} is outside of the scheme's namespace or has a label without a language"
        raise OntologyError(message)
    forms = tuple(dict.fromkeys(label.value for label in labels if label.language == "ja"))
    return Concept(code, iri, {label.language: label.value for label in preferred if label.language}, forms)


def _name(node: NamedNode | BlankNode | Literal | Triple) -> str:
    return str(node) if isinstance(node, Triple) else node.value


def code_iri(scheme: str, code: str) -> str:
    """Return the IRI of a code; raise OntologyError for a code that the scheme does not declare."""
    concept = lexicon(scheme).concepts.get(code)
    if concept is None:
        message = f"{scheme} declares no {code}"
        raise OntologyError(message)
    return concept.iri


def term(name: str) -> str:
    """Return the IRI of a class or property that `ontology/incident.ttl` declares; raise OntologyError for an undeclared one.

    `party` is a term of our own, `prov:wasRevisionOf` one of another vocabulary, under the prefix that the file gives it.
    """
    prefix, colon, local = name.rpartition(":")
    prefixes, declared = _declared()
    iri = prefixes.get(prefix, "") + local if colon else NAMESPACE + name
    if iri not in declared:
        message = f"ontology/incident.ttl declares no {name if colon else 'inc:' + name}"
        raise OntologyError(message)
    return iri


@cache
def _declared() -> tuple[Mapping[str, str], frozenset[str]]:
    """The prefixes of `ontology/incident.ttl` and the IRIs of the terms that it declares."""
    path = folder("ontology") / "incident.ttl"
    subjects = frozenset(_name(triple.subject) for triple in triples(path))
    parser = parse(path=str(path), format=RdfFormat.TURTLE)
    deque(parser, maxlen=0)  # the prefixes are known at the end of the file
    return parser.prefixes, subjects


def schemes() -> tuple[str, ...]:
    """Return the names of all schemes, sorted."""
    return tuple(sorted(path.stem for path in (folder("ontology") / "terms").glob("*.ttl")))


def triples(path: Path) -> Iterator[Triple]:
    """Yield the triples of a Turtle file; raise OntologyError, with file and place, where it is no Turtle."""
    try:
        for quad in parse(path=str(path), format=RdfFormat.TURTLE):
            yield quad.triple
    except SyntaxError as error:
        message = f"{path}: {error}"
        raise OntologyError(message) from error
