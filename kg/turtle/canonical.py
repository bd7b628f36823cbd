"""A Turtle file rewritten in canonical form."""

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from kg.errors import OntologyError
from kg.turtle.comments import Comments, read_comments
from kg.turtle.names import Names
from kg.turtle.order import FIRST, KINDS, LAST

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_WIDTH = 130
_Term = NamedNode | BlankNode | Literal
_Properties = dict[str, list[_Term]]


def canonical(text: str, name: str = "Turtle") -> str:
    """Return the same triples in canonical form; raise OntologyError, with `name` and place, where it is no Turtle."""
    writer = _Writer(text, name)
    comments = read_comments(text, name)
    blocks = [writer.block(subject, comments) for subject in writer.subjects()]
    prefixes = [f"@prefix {prefix}: <{writer.names.prefixes[prefix]}> ." for prefix in sorted(writer.names.used)]
    return "\n".join([*comments.head, *prefixes, "", "\n\n".join(blocks), ""])


class _Writer:
    """The triples of a file, by subject and property."""

    def __init__(self, text: str, name: str) -> None:
        parser = parse(text.encode(), format=RdfFormat.TURTLE)
        self._triples: defaultdict[NamedNode | BlankNode, _Properties] = defaultdict(lambda: defaultdict(list))
        try:
            for quad in parser:
                self._triples[quad.subject][quad.predicate.value].append(quad.object)
        except SyntaxError as error:
            message = f"{name}: {error}"
            raise OntologyError(message) from error
        self.names = Names(parser.prefixes)

    def subjects(self) -> list[NamedNode]:
        """Return the named subjects in their order."""
        return sorted((subject for subject in self._triples if isinstance(subject, NamedNode)), key=self._rank)

    def _rank(self, subject: NamedNode) -> tuple[int, str]:
        kinds = [self.names.of(kind) for kind in self._triples[subject].get(_RDF + "type", []) if isinstance(kind, NamedNode)]
        return min((KINDS.index(kind) for kind in kinds if kind in KINDS), default=len(KINDS)), subject.value

    def block(self, subject: NamedNode, comments: Comments) -> str:
        """Write all that is said of a subject, under the comments above it."""
        name = self.names.of(subject)
        statements = self._statements(self._triples[subject])
        lines = [_wrapped(f"{name} {verb}" if not n else f"    {verb}", values) for n, (verb, values) in enumerate(statements)]
        return "\n".join([*comments.above.get(name, ()), " ;\n".join(lines) + " ."])

    def _statements(self, properties: _Properties) -> list[tuple[str, list[str]]]:
        """Return the properties, as written, with their values, as written."""
        verbs = {self._verb(iri): values for iri, values in properties.items()}
        return [(verb, self._values(verbs[verb])) for verb in sorted(verbs, key=_place)]

    def _verb(self, iri: str) -> str:
        return "a" if iri == _RDF + "type" else self.names.iri(iri)

    def _values(self, terms: Iterable[_Term]) -> list[str]:
        """Words by language, then all else by how it is written."""
        words = sorted((t.language or "", self.names.of(t)) for t in terms if isinstance(t, Literal))
        others = sorted(self._written(t) for t in terms if not isinstance(t, Literal))
        return [*(written for _, written in words), *others]

    def _written(self, term: _Term) -> str:
        if not isinstance(term, BlankNode):
            return self.names.of(term)
        properties = self._triples[term]
        if _RDF + "first" in properties:
            return f"( {' '.join(self._written(member) for member in self._members(term))} )"
        inner = (f"{verb} {', '.join(values)}" for verb, values in self._statements(properties))
        return f"[ {' ; '.join(inner)} ]"

    def _members(self, node: _Term) -> list[_Term]:
        members = []
        while isinstance(node, BlankNode):
            members.append(self._triples[node][_RDF + "first"][0])
            node = self._triples[node][_RDF + "rest"][0]
        return members


def _place(verb: str) -> tuple[int, str]:
    known = "rdf:type" if verb == "a" else verb
    if known in LAST:
        return len(FIRST) + 1, known
    return (FIRST.index(known) if known in FIRST else len(FIRST)), known


def _wrapped(verb: str, values: list[str]) -> str:
    """Write values after their property, on as few lines as hold them."""
    lines, line = [], verb
    for position, value in enumerate(values):
        joined = f"{line}{',' if position else ''} {value}"
        if position and len(joined) > _WIDTH:
            lines.append(f"{line},")
            line = f"        {value}"
        else:
            line = joined
    return "\n".join([*lines, line])
