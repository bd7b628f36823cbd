"""The graphs beside those of the notices, and the ontology's."""

from pyoxigraph import NamedNode

from kg.decision import Decision
from kg.resolution import Cause, Incident, Name, Organization, Registration, Resolution, Sameness
from kg.to_rdf import Iris, ontology_quads, shared_quads
from kg.vocabulary import code_iri, term

IRIS = Iris()
FIRST, SECOND, THIRD = (IRIS.notice(name) for name in ("a", "b", "c"))
CAUSE = Cause(first="b", reasons=("attack", "service"), evidence=(FIRST,), provider="b社", through=("c社",), tier=2)
RESOLUTION = Resolution(
    organizations=(
        Organization(
            key="a社",
            label="A社",
            other_names=("甲社",),
            unnamed=False,
            parties=(f"{FIRST}/party/1", f"{SECOND}/party/1"),
            type="company",
        ),
    ),
    names=(
        Name(key="a社", label="A社", organization="a社", parties=(f"{FIRST}/party/1",)),
        Name(key="甲社", label="甲社", organization="a社", parties=(f"{SECOND}/party/1",)),
    ),
    sameness=(
        Sameness(one="甲社", other="a社", reason="short_form", status="merged", score=0.9, sources=(f"{FIRST}/party/1",)),
        Sameness(
            one="a社",
            other="b社",
            reason="by_hand",
            status="apart",
            decision=Decision(one="A社", other="B社", joins=False, who="田中", why="登記が別"),
        ),
    ),
    incidents=(
        Incident(first="a", label="A社", notices=(FIRST, SECOND, THIRD), breached=("b社",), causes=(CAUSE,)),
        Incident(first="b", label="B社", notices=(), breached=("b社",)),
    ),
    registrations=(
        Registration("a社", "7123456789012", "only_of_the_name"),
        Registration("b社", "9000000000000", "closed_record"),
    ),
    superseded=((f"{SECOND}/claim/2", f"{FIRST}/claim/1"),),
    dependence=(("a社", "b社"),),
    groups=(("a社", "c社"),),
)


def pairs(graph: str, name: str) -> set[tuple[str, str]]:
    quads = (q for q in shared_quads(RESOLUTION, IRIS) if q.graph_name == NamedNode(IRIS.graph(graph)))
    return {(value(quad.subject), value(quad.object)) for quad in quads if quad.predicate.value == term(name)}


def value(term: object) -> str:
    return str(getattr(term, "value", term))


def test_parties_are_identified_as_their_organisation() -> None:
    organization = IRIS.organization("a社")
    assert pairs("identities", "identifiedAs") == {(f"{FIRST}/party/1", organization), (f"{SECOND}/party/1", organization)}
    assert {label for iri, label in pairs("identities", "rdfs:label") if iri == organization} == {"A社"}
    assert pairs("identities", "skos:altLabel") == {(organization, "甲社")}
    assert pairs("identities", "organizationType") == {(organization, code_iri("organization-types", "company"))}


def test_a_party_bears_a_name_and_a_name_is_that_of_an_organisation() -> None:
    a, short = IRIS.name("a社"), IRIS.name("甲社")
    assert pairs("identities", "bearsName") == {(f"{FIRST}/party/1", a), (f"{SECOND}/party/1", short)}
    assert pairs("identities", "nameOf") == {(a, IRIS.organization("a社")), (short, IRIS.organization("a社"))}


def test_notices_describe_their_incident_and_each_revises_the_one_before() -> None:
    assert pairs("incidents", "describes") == {(notice, IRIS.incident("a")) for notice in (FIRST, SECOND, THIRD)}
    assert pairs("incidents", "prov:wasRevisionOf") == {(SECOND, FIRST), (THIRD, SECOND)}


def test_incidents_say_where_they_happened_and_through_which_other_one() -> None:
    a, b = IRIS.incident("a"), IRIS.incident("b")
    assert pairs("incidents", "rdfs:label") == {(a, "A社"), (b, "B社")}
    assert pairs("incidents", "breached") == {(a, IRIS.organization("b社")), (b, IRIS.organization("b社"))}
    assert pairs("incidents", "causedBy") == {(a, b)}


def test_what_notices_show_of_two_names_is_a_statement_with_reason_score_and_source() -> None:
    said = IRIS.sameness("a社", "甲社")
    assert pairs("sameness", "one") == {(said, IRIS.name("甲社"))}
    assert pairs("sameness", "other") == {(said, IRIS.name("a社"))}
    assert pairs("sameness", "reason") == {(said, code_iri("sameness-reasons", "short_form"))}
    assert pairs("sameness", "samenessStatus") == {(said, code_iri("sameness-statuses", "merged"))}
    assert pairs("sameness", "score") == {(said, "0.90")}
    assert pairs("sameness", "prov:wasDerivedFrom") == {(said, f"{FIRST}/party/1")}


def test_what_an_analyst_decided_is_the_same_kind_of_statement_in_a_graph_of_its_own() -> None:
    said = IRIS.sameness("b社", "a社")
    assert pairs("decisions", "rdf:type") == {(said, term("Sameness"))}
    assert pairs("decisions", "samenessStatus") == {(said, code_iri("sameness-statuses", "apart"))}
    assert pairs("decisions", "decidedBy") == {(said, "田中")}
    assert pairs("decisions", "why") == {(said, "登記が別")}
    assert [Decision.of(written) for _, written in pairs("decisions", "asWritten")] == [RESOLUTION.sameness[1].decision]


def test_a_tie_between_incidents_says_why_and_through_whom() -> None:
    causation = IRIS.causation("a", "b")
    said = {
        name: {value for subject, value in pairs("incidents", name) if subject == causation}
        for name in ("effect", "cause", "at", "through", "evidence", "tier")
    }
    assert said == {
        "effect": {IRIS.incident("a")},
        "cause": {IRIS.incident("b")},
        "at": {IRIS.organization("b社")},
        "through": {IRIS.organization("c社")},
        "evidence": {FIRST},
        "tier": {"2"},
    }
    assert {reason.rpartition("#")[2] for _, reason in pairs("incidents", "reason")} == {"attack", "service"}


def test_a_later_claim_supersedes_an_earlier_one() -> None:
    assert pairs("values", "supersedes") == {(f"{SECOND}/claim/2", f"{FIRST}/claim/1")}


def test_dependence_goes_one_way_and_groups_both() -> None:
    a, b, c = (IRIS.organization(key) for key in ("a社", "b社", "c社"))
    assert pairs("derived", "dependsOn") == {(a, b)}
    assert pairs("derived", "inGroupWith") == {(a, c), (c, a)}


def test_the_ontology_comes_with_labels_of_codes() -> None:
    quads = list(ontology_quads())
    assert {value(quad.graph_name) for quad in quads} == {"https://w3id.org/incident-kg/ns"}
    assert "高" in {value(quad.object) for quad in quads if value(quad.subject).endswith("confidence#high")}


def test_an_organisation_has_the_number_of_the_one_corporation_that_it_is() -> None:
    numbers = pairs("registrations", "corporation")
    assert {number.rpartition("/")[2] for _, number in numbers} == {"7123456789012", "9000000000000"}
    assert pairs("identities", "corporateNumber") == {(IRIS.organization("a社"), "7123456789012")}
    assert sorted(status.rpartition("#")[2] for _, status in pairs("registrations", "samenessStatus")) == ["candidate", "merged"]
