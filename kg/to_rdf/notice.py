"""One notice's findings to the quads of its graph."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from kg.model import Claim, Findings, Naming, Notice, Publication, Quote
from kg.to_rdf.claims import claim_pairs
from kg.to_rdf.fields import parties
from kg.to_rdf.graph import Graph, Pairs
from kg.to_rdf.iris import Iris
from kg.to_rdf.terms import address, code, date, flag, japanese, named, node, number, text

_AROUND = 32
"""Characters kept before and after a quote, by which it is found again should the text move."""


def notice_quads(findings: Findings, iris: Iris) -> Iterator[Quad]:
    """Yield each quad of the notice's graph once; the order and the IRIs depend on the findings alone."""
    graph = Graph(iris.notice(findings.notice.id), iris)
    yield from graph.quads(graph.name, _of_notice(findings.notice))
    yield from graph.quads(graph.name, _of_publication(graph, findings.of(Publication)[0]))
    for name, aliases in _aliases(findings.claims).items():
        yield from graph.quads(graph.party(name), _of_party(name, aliases))
    for rule in sorted({claim.rule for claim in findings.claims}):
        yield from graph.quads(iris.rule(rule), [("rdf:type", named("Rule")), ("rdfs:label", text(rule))])
    for iri, pairs in claim_pairs(graph, findings.claims):
        yield from graph.quads(iri, pairs)
    for quote in sorted({quote for claim in findings.claims for quote in claim.quotes}):
        yield from _quote_quads(graph, quote, findings.notice.text)


def _of_notice(notice: Notice) -> Pairs:
    yield "rdf:type", named("Notice")
    yield "dcterms:identifier", text(notice.id)
    yield "inc:text", text(notice.text)
    yield "inc:sha256", text(notice.sha256)
    if notice.head.title:
        yield "dcterms:title", japanese(notice.head.title.exact)
    if notice.head.url:
        yield "inc:sourceUrl", address(notice.head.url)
    for case_id in sorted(set(notice.head.case_ids)):
        yield "inc:caseId", text(case_id)
    for earlier in sorted({url for _, url in notice.head.earlier}):
        yield "inc:namesEarlier", address(earlier)


def _of_publication(graph: Graph, publication: Publication) -> Pairs:
    """What the claim says stands at the notice too, for asking fast."""
    yield "inc:publisher", graph.party(publication.publisher)
    yield "inc:stage", code("stages", publication.stage)
    if publication.published:
        yield "inc:publishedOn", date(publication.published)


def _aliases(claims: Iterable[Claim]) -> dict[str, set[str]]:
    """Every party that a claim speaks of, by name, in order of the claims, with the other forms of its name."""
    known: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for name in parties(claim):
            known[name].update(claim.aliases if isinstance(claim, Naming) else ())
    return known


def _of_party(name: str, aliases: Iterable[str]) -> Pairs:
    yield "rdf:type", named("Party")
    yield "rdfs:label", japanese(name.removeprefix("?"))
    yield "inc:unnamed", flag(value=name.startswith("?"))
    for alias in sorted(aliases):
        yield "skos:altLabel", japanese(alias)


def _quote_quads(graph: Graph, quote: Quote, words: str) -> Iterator[Quad]:
    iri = graph.iris.quote(graph.name, quote.start, quote.end)
    selector = f"{iri}/selector"
    pairs = [("rdf:type", named("Quote")), ("oa:hasSource", node(graph.name)), ("oa:hasSelector", node(selector))]
    yield from graph.quads(iri, pairs)
    yield from graph.quads(selector, _of_selector(quote, words))


def _of_selector(quote: Quote, words: str) -> Pairs:
    yield "rdf:type", named("oa:TextPositionSelector")
    yield "rdf:type", named("oa:TextQuoteSelector")
    yield "oa:start", number(quote.start)
    yield "oa:end", number(quote.end)
    yield "oa:exact", text(quote.exact)
    yield "oa:prefix", text(words[max(0, quote.start - _AROUND) : quote.start])
    yield "oa:suffix", text(words[quote.end : quote.end + _AROUND])
