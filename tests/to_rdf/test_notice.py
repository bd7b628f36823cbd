"""A notice's graph: what the contract promises of it, for findings in any order and text of any kind."""

from collections.abc import Callable
from itertools import permutations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from kg.errors import OntologyError
from kg.model import (
    AffectedCount,
    AttackClaim,
    Confidence,
    DataExposure,
    Findings,
    Head,
    Naming,
    Publication,
    Quote,
    Status,
    SupplyChainLink,
    TimelineEvent,
)
from kg.to_rdf import Iris, notice_quads
from kg.vocabulary import code_iri, term

FindingsOf = Callable[..., Findings]
IRIS = Iris()
N = IRIS.notice("n/1")
TEXT = (
    "2025年5月14日 株式会社みなと印刷\n配送を委託するあさひ運輸（以下「あさひ」）で氏名が漏えいし、住所は漏えいしておりません。"
)
PUBLICATION = (
    Publication,
    "株式会社みなと印刷",
    {"publisher": "株式会社みなと印刷", "published": "2025-05-14", "stage": "first"},
)
NAMING = (Naming, "あさひ運輸", {"name": "あさひ運輸", "aliases": ("あさひ",)})
NAME_LEAKED = (DataExposure, "氏名が漏えいし", {"kind": "name"})


def triples(findings: Findings) -> set[tuple[str, str, str]]:
    return {(value(q.subject), q.predicate.value, value(q.object)) for q in notice_quads(findings, IRIS)}


def value(term: object) -> str:
    return str(getattr(term, "value", term))


def values(findings: Findings, subject: str, name: str) -> set[str]:
    return {o for s, p, o in triples(findings) if (s, p) == (subject, term(name))}


def claims_of(findings: Findings, kind: str) -> list[str]:
    return sorted(s for s, p, o in triples(findings) if (p, o) == (term("rdf:type"), term(kind)))


def test_all_that_is_said_of_a_small_notice(findings_of: FindingsOf) -> None:
    findings = findings_of(
        "n/1",
        "㈱みなとの氏名が漏えい",
        (Publication, "㈱みなと", {"publisher": "㈱みなと", "published": "2025-05", "stage": "final"}),
    )
    party = IRIS.party(N, "㈱みなと")
    claim = IRIS.claim(N, "Publication", ["㈱みなと", "2025-05", "final"])
    expected = f"""
        PREFIX confidence: <https://w3id.org/incident-kg/ns/confidence#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX inc: <https://w3id.org/incident-kg/ns#>
        PREFIX oa: <http://www.w3.org/ns/oa#>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX stages: <https://w3id.org/incident-kg/ns/stages#>
        PREFIX statuses: <https://w3id.org/incident-kg/ns/statuses#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        <{N}> a inc:Notice ;
            dcterms:identifier "n/1" ; inc:text "㈱みなとの氏名が漏えい" ; inc:sha256 "{findings.notice.sha256}" ;
            inc:publisher <{party}> ; inc:publishedOn "2025-05"^^xsd:gYearMonth ; inc:stage stages:final .
        <{party}> a inc:Party ; rdfs:label "㈱みなと"@ja ; inc:unnamed false .
        <{IRIS.rule("test/rule")}> a inc:Rule ; rdfs:label "test/rule" .
        <{claim}> a inc:Publication ;
            inc:statedIn <{N}> ; inc:status statuses:leaked ; inc:confidence confidence:medium ;
            prov:wasAttributedTo <{IRIS.rule("test/rule")}> ; inc:quote <{N}/quote/0-4> ;
            inc:party <{party}> ; inc:date "2025-05"^^xsd:gYearMonth ; inc:stage stages:final .
        <{N}/quote/0-4> a inc:Quote ; oa:hasSource <{N}> ; oa:hasSelector <{N}/quote/0-4/selector> .
        <{N}/quote/0-4/selector> a oa:TextPositionSelector, oa:TextQuoteSelector ;
            oa:start 0 ; oa:end 4 ; oa:exact "㈱みなと" ; oa:prefix "" ; oa:suffix "の氏名が漏えい" .
    """
    assert set(notice_quads(findings, IRIS)) == {
        Quad(q.subject, q.predicate, q.object, NamedNode(N)) for q in parse(expected.encode(), format=RdfFormat.TURTLE)
    }


def test_each_quad_comes_once_and_the_order_of_claims_does_not_show(findings_of: FindingsOf) -> None:
    claims = [PUBLICATION, NAMING, NAME_LEAKED, NAME_LEAKED]
    graphs = [list(notice_quads(findings_of("n/1", TEXT, *order), IRIS)) for order in permutations(claims)]
    assert all(len(graph) == len(set(graph)) for graph in graphs)
    assert len({frozenset(graph) for graph in graphs}) == 1


def test_what_is_said_twice_is_one_claim_with_both_quotes_and_the_better_confidence(findings_of: FindingsOf) -> None:
    again = (DataExposure, "氏名", {"kind": "name", "rule": "other/rule", "confidence": Confidence.HIGH})
    findings = findings_of("n/1", TEXT, PUBLICATION, NAME_LEAKED, again)
    (claim,) = claims_of(findings, "DataExposure")
    assert len(values(findings, claim, "quote")) == 2
    assert values(findings, claim, "prov:wasAttributedTo") == {IRIS.rule("test/rule"), IRIS.rule("other/rule")}
    assert values(findings, claim, "confidence") == {code_iri("confidence", "high")}


def test_statuses_of_one_fact_stay_apart_and_the_surest_keeps_its_name(findings_of: FindingsOf) -> None:
    possible = (DataExposure, "氏名", {"kind": "name", "status": Status.POSSIBLE})
    denied = (DataExposure, "住所", {"kind": "name", "status": Status.DENIED})
    alone = claims_of(findings_of("n/1", TEXT, PUBLICATION, possible), "DataExposure")
    findings = findings_of("n/1", TEXT, PUBLICATION, denied, possible)
    assert claims_of(findings, "DataExposure") == [*alone, f"{alone[0]}-not_leaked"]
    assert values(findings, alone[0], "status") == {code_iri("statuses", "possible")}


def test_a_claim_read_with_another_status_quote_and_rule_keeps_its_name(findings_of: FindingsOf) -> None:
    anew = (DataExposure, "住所", {"kind": "name", "status": Status.DENIED, "rule": "new/rule", "confidence": Confidence.LOW})
    before, after = (findings_of("n/1", TEXT, PUBLICATION, claim) for claim in (NAME_LEAKED, anew))
    assert claims_of(before, "DataExposure") == claims_of(after, "DataExposure")


def test_an_unnamed_party_carries_the_words_of_the_notice(findings_of: FindingsOf) -> None:
    link = (
        SupplyChainLink,
        "委託する",
        {"client": "株式会社みなと印刷", "provider": "?委託先", "type": "outsources_to", "what": "配送"},
    )
    findings = findings_of("n/1", TEXT, PUBLICATION, link)
    party = IRIS.party(N, "?委託先")
    assert values(findings, party, "rdfs:label") == {"委託先"}
    assert values(findings, party, "unnamed") == {"true"}


def test_aliases_stand_at_the_party(findings_of: FindingsOf) -> None:
    assert values(findings_of("n/1", TEXT, PUBLICATION, NAMING), IRIS.party(N, "あさひ運輸"), "skos:altLabel") == {"あさひ"}


@pytest.mark.parametrize(("date", "kind"), [("2025", "gYear"), ("2025-05", "gYearMonth"), ("2025-05-14", "date")])
def test_dates_keep_their_precision(findings_of: FindingsOf, date: str, kind: str) -> None:
    findings = findings_of("n/1", TEXT, PUBLICATION, (TimelineEvent, "漏えいし", {"type": "occurred", "date": date}))
    (event,) = claims_of(findings, "TimelineEvent")
    literal = Literal(date, datatype=NamedNode(term(f"xsd:{kind}")))
    assert Quad(NamedNode(event), NamedNode(term("date")), literal, NamedNode(N)) in set(notice_quads(findings, IRIS))


def test_counts_of_one_number_for_different_things_are_two_claims(findings_of: FindingsOf) -> None:
    counts = [(AffectedCount, "氏名", {"value": 10, "unit": "people", "of": of}) for of in ("会員", None)]
    assert len(claims_of(findings_of("n/1", TEXT, PUBLICATION, *counts), "AffectedCount")) == 2


def test_what_the_file_says_of_the_incident_is_kept(findings_of: FindingsOf) -> None:
    title = Quote.of(TEXT, 0, 10)
    head = Head(
        title=title, url="https://example.jp/1", earlier=(("第1報", "https://example.jp/0"),), case_ids=("case-1", "case-1")
    )
    findings = findings_of("n/1", TEXT, PUBLICATION, head=head)
    assert values(findings, N, "dcterms:title") == {title.exact}
    assert values(findings, N, "sourceUrl") == {"https://example.jp/1"}
    assert values(findings, N, "namesEarlier") == {"https://example.jp/0"}
    assert values(findings, N, "caseId") == {"case-1"}


@pytest.mark.parametrize(
    "words", ['"""', "\\u0041", "<script>alert(1)</script>", "a\r\n\tb", "\x00\x01", "𠮷野", "\u202e", "half \ud83d half"]
)
def test_text_of_any_kind_survives_the_way_into_a_store(findings_of: FindingsOf, words: str) -> None:
    text = f"株式会社みなと印刷 {words} 終わり"
    findings = findings_of("n/1", text, PUBLICATION, (AttackClaim, f"{words} 終わり", {"attack": "unknown"}))
    store = Store()
    store.load("".join(f"{quad} .\n" for quad in notice_quads(findings, IRIS)).encode(), format=RdfFormat.N_QUADS)
    (kept,) = (value(quad.object) for quad in store.quads_for_pattern(NamedNode(N), NamedNode(term("text")), None))
    assert len(kept) == len(text)
    selectors = {quad.subject for quad in store.quads_for_pattern(None, NamedNode(term("oa:exact")), None)}
    for selector in selectors:
        said = {q.predicate.value: value(q.object) for q in store.quads_for_pattern(selector, None, None)}
        assert kept[int(said[term("oa:start")]) : int(said[term("oa:end")])] == said[term("oa:exact")]


def test_a_code_that_no_scheme_declares_is_refused(findings_of: FindingsOf) -> None:
    with pytest.raises(OntologyError, match="attacks declares no sorcery"):
        list(notice_quads(findings_of("n/1", TEXT, PUBLICATION, (AttackClaim, "漏えい", {"attack": "sorcery"})), IRIS))
