"""The graphs beside those of the notices, and the ontology's."""

from pyoxigraph import NamedNode

from kg.resolution import Incident, Organization, Resolution
from kg.to_rdf import Iris, ontology_quads, shared_quads
from kg.vocabulary import term

IRIS = Iris()
FIRST, SECOND, THIRD = (IRIS.notice(name) for name in ("a", "b", "c"))
RESOLUTION = Resolution(
    organizations=(
        Organization(
            key="a社", label="A社", other_names=("Ａ社",), unnamed=False, parties=(f"{FIRST}/party/1", f"{SECOND}/party/1")
        ),
    ),
    through=((f"{SECOND}/party/1", f"{FIRST}/party/1"),),
    incidents=(
        Incident(first="a", label="A社", notices=(FIRST, SECOND, THIRD), breached=("b社",), causes=("b",)),
        Incident(first="b", label="B社", notices=(), breached=("b社",)),
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
    assert pairs("identities", "rdfs:label") == {(organization, "A社")}
    assert pairs("identities", "skos:altLabel") == {(organization, "Ａ社")}


def test_notices_describe_their_incident_and_each_revises_the_one_before() -> None:
    assert pairs("incidents", "describes") == {(notice, IRIS.incident("a")) for notice in (FIRST, SECOND, THIRD)}
    assert pairs("incidents", "prov:wasRevisionOf") == {(SECOND, FIRST), (THIRD, SECOND)}


def test_incidents_say_where_they_happened_and_through_which_other_one() -> None:
    a, b = IRIS.incident("a"), IRIS.incident("b")
    assert pairs("incidents", "rdfs:label") == {(a, "A社"), (b, "B社")}
    assert pairs("incidents", "breached") == {(a, IRIS.organization("b社")), (b, IRIS.organization("b社"))}
    assert pairs("incidents", "causedBy") == {(a, b)}


def test_a_party_identified_through_another_notice_says_through_which_party() -> None:
    assert pairs("identities", "identifiedThrough") == {(f"{SECOND}/party/1", f"{FIRST}/party/1")}


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
