"""The door to the terms: closed, so that a slip of the pen is an error and no new word of the graph."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg import vocabulary
from kg.errors import OntologyError
from kg.vocabulary import Lexicon, code_iri, lexicon, schemes, term

HEAD = """@prefix boats: <https://w3id.org/incident-kg/ns/boats#> .
@prefix inc: <https://w3id.org/incident-kg/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://w3id.org/incident-kg/ns/boats> a skos:ConceptScheme ; inc:decoy "船橋"@ja .
boats:ship a skos:Concept ; skos:prefLabel "ship"@en, "船"@ja ; skos:hiddenLabel "ＦＥＲＲＹ"@ja, "船舶"@ja .
"""


@pytest.fixture
def boats(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Lexicon]:
    """Return a function that reads a scheme of boats with more said about them."""
    (tmp_path / "terms").mkdir()
    monkeypatch.setattr(vocabulary, "folder", lambda _: tmp_path)

    def read(more: str) -> Lexicon:
        (tmp_path / "terms" / "boats.ttl").write_text(HEAD + more, encoding="utf-8")
        lexicon.cache_clear()
        return lexicon("boats")

    return read


@pytest.fixture(autouse=True)
def forget() -> None:
    lexicon.cache_clear()


def test_forms_are_found_whatever_their_width_and_case_the_longest_first(boats: Callable[[str], Lexicon]) -> None:
    assert [(hit.start, hit.end, hit.code) for hit in boats("").find("船舶とFerryと船")] == [
        (0, 2, "ship"),
        (3, 8, "ship"),
        (9, 10, "ship"),
    ]


def test_a_decoy_takes_its_words_and_gives_nothing(boats: Callable[[str], Lexicon]) -> None:
    assert boats("").find("船橋の会社") == []
    assert not boats("").has("船橋")


def test_labels_are_told_by_language_and_only_japanese_ones_are_forms(boats: Callable[[str], Lexicon]) -> None:
    concept = boats("").concepts["ship"]
    assert concept.labels == {"en": "ship", "ja": "船"}
    assert concept.forms == ("船", "ＦＥＲＲＹ", "船舶")
    assert boats("").code_of("ferry") == "ship"
    assert boats("").code_of("船橋") is None


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ('boats:canoe a skos:Concept ; skos:prefLabel "船舶"@ja .', "stands for both"),
        ('boats:canoe a skos:Concept ; skos:prefLabel "カヌー" .', "a label without a language"),
        ('<https://example.jp/canoe> a skos:Concept ; skos:prefLabel "カヌー"@ja .', "outside of the scheme's namespace"),
        ("boats:canoe a", "boats.ttl"),
    ],
)
def test_a_scheme_that_contradicts_itself_is_refused(boats: Callable[[str], Lexicon], more: str, words: str) -> None:
    with pytest.raises(OntologyError, match=words):
        boats(more)


def test_terms_are_closed() -> None:
    assert term("party") == "https://w3id.org/incident-kg/ns#party"
    assert term("prov:wasRevisionOf") == "http://www.w3.org/ns/prov#wasRevisionOf"
    for name in ("praty", "prov:wasRevisionOff", "nowhere:thing"):
        with pytest.raises(OntologyError, match="declares no"):
            term(name)


def test_codes_and_schemes_are_closed() -> None:
    assert code_iri("statuses", "leaked") == "https://w3id.org/incident-kg/ns/statuses#leaked"
    assert "statuses" in schemes()
    with pytest.raises(OntologyError, match="statuses declares no lost"):
        code_iri("statuses", "lost")
    with pytest.raises(OntologyError, match="no scheme boats"):
        lexicon("boats")
