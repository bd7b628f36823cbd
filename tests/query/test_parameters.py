"""Parameters: no value can become a part of a query."""

import pytest
from pyoxigraph import Store

from kg.errors import QueryError
from kg.query import bind, defaults, form

QUERY = """
#+ summary: VALUES ?fake { "no parameter in a comment" }
PREFIX ex: <http://example.com/a#b>
SELECT ?name ?day ?least ?node ?any
WHERE {
  VALUES ?name { "default } \\" { of a name" }
  VALUES ?day { "2025-01-01"^^<http://www.w3.org/2001/XMLSchema#date> }
  VALUES ?least { 10 }
  VALUES ?node { <http://example.com/x> }
  VALUES ?any { UNDEF }
}
"""


def row(text: str) -> dict[str, str | None]:
    (solution,) = Store().query(text)
    return {name: getattr(solution[name], "value", None) for name in ("name", "day", "least", "node", "any")}


def test_a_query_shows_its_parameters_with_their_defaults() -> None:
    assert list(defaults(QUERY)) == ["name", "day", "least", "node", "any"]
    assert defaults(QUERY)["least"] == "10"


def test_a_query_runs_with_its_defaults_as_it_stands() -> None:
    assert row(QUERY)["name"] == 'default } " { of a name'


@pytest.mark.parametrize(
    "value",
    [
        '"',
        "\\",
        '" } UNION { ?s ?p ?o } #',
        "改行\n\r\t\x00\x1b",
        "\\u0022",
        "'",
        "}",
        "# VALUES ?least { 3 }",
        "㈱𠮷野",
        "\x7f\x85\u2028",
    ],
)
def test_a_string_comes_back_as_it_went_in(value: str) -> None:
    assert row(bind(QUERY, {"name": value}))["name"] == value


def test_each_value_becomes_what_its_default_is() -> None:
    bound = row(bind(QUERY, {"day": "2025-04-01", "least": "-7", "node": "http://example.com/%E3%81%82", "any": "urn:x:y"}))

    assert bound == {
        "name": 'default } " { of a name',
        "day": "2025-04-01",
        "least": "-7",
        "node": "http://example.com/%E3%81%82",
        "any": "urn:x:y",
    }


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("least", "10; DROP ALL", "no whole number"),
        ("least", "1e5", "no whole number"),
        ("node", "http://example.com/> ?p ?o", "no IRI"),
        ("node", "a\nb:c", "no IRI"),
        ("any", "http://example.com/<x>", "no IRI"),
        ("day", "yesterday", "no date"),
        ("name", "\ud800", "surrogate"),
        ("fake", "x", "no parameter fake; there is name, day, least, node, any"),
    ],
)
def test_an_unfit_value_is_refused_in_words(name: str, value: str, told: str) -> None:
    with pytest.raises(QueryError, match=told):
        bind(QUERY, {name: value})


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("PREFIX x: <http://e/select#> # SELECT\nask {}", "ASK"),
        ("BASE <http://construct/> CONSTRUCT WHERE { ?s ?p 'SELECT' }", "CONSTRUCT"),
        (QUERY, "SELECT"),
    ],
)
def test_the_form_of_a_query_is_its_keyword(query: str, expected: str) -> None:
    assert form(query) == expected


def test_what_only_changes_a_store_is_no_question() -> None:
    with pytest.raises(QueryError, match="no SPARQL query"):
        form("DROP ALL")
