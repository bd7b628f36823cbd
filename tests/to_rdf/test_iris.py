"""IRIs say what they name, hold whatever a file or a notice is called, and are made of content alone."""

import pytest
from pyoxigraph import NamedNode

from kg.errors import OntologyError
from kg.to_rdf import BASE, Iris

IRIS = Iris()


@pytest.mark.parametrize(
    ("notice_id", "path"),
    [
        ("seeds/003_A", "seeds/003_A"),
        ("archive/2025/05/14_みなと 印刷", "archive/2025/05/14_%E3%81%BF%E3%81%AA%E3%81%A8%20%E5%8D%B0%E5%88%B7"),
        ("raw/digest#2", "raw/digest%232"),
        ("100%/a?b", "100%25/a%3Fb"),
        ('<">{|}^`\\', "%3C%22%3E%7B%7C%7D%5E%60%5C"),
        ("a/../b", "a/%2E%2E/b"),
        ("not-utf8-\udcff", "not-utf8-%FF"),
    ],
)
def test_any_id_makes_an_ascii_iri(notice_id: str, path: str) -> None:
    iri = IRIS.notice(notice_id)
    assert iri == f"{BASE}notice/{path}"
    assert iri.isascii()
    assert NamedNode(iri).value == iri


def test_kangxi_radicals_stay_apart_from_the_characters_they_look_like() -> None:
    assert IRIS.notice("⽕災") != IRIS.notice("火災")


def test_values_do_not_run_into_each_other() -> None:
    notice = IRIS.notice("a")
    assert IRIS.claim(notice, "AttackClaim", ["ab", "c"]) != IRIS.claim(notice, "AttackClaim", ["a", "bc"])
    assert IRIS.claim(notice, "AttackClaim", [None]) != IRIS.claim(notice, "AttackClaim", ["null"])
    assert IRIS.claim(notice, "AttackClaim", ["x"]) != IRIS.claim(notice, "Misuse", ["x"])


def test_another_base_is_used_for_all_data() -> None:
    iris = Iris("https://example.jp/kg/")
    assert iris.organization("k").startswith("https://example.jp/kg/org/")
    assert iris.graph("derived") == "https://example.jp/kg/graph/derived"
    assert iris.party(iris.notice("n"), "A").startswith("https://example.jp/kg/notice/n/party/")


@pytest.mark.parametrize(
    "base", ["", "kg/", "https://例え.jp/", "https://example.jp/kg", "https://example.jp/<x>/", "https://a b/"]
)
def test_a_base_that_begins_no_iri_is_refused(base: str) -> None:
    with pytest.raises(OntologyError, match="no base for IRIs"):
        Iris(base)
