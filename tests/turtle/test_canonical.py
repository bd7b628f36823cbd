"""One form for one content: whatever the order in which it was typed, and comments kept."""

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.resources import folder
from kg.turtle import canonical
from kg.turtle.__main__ import main

TYPED = """# Words for boats.
@prefix boats: <https://example.jp/boats#> .
@prefix unused: <https://example.jp/unused#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
# What floats.
boats:ship skos:prefLabel "船"@ja, "ship"@en ; skos:hiddenLabel "汽船"@ja, "ふね"@ja ; a skos:Concept .
<https://example.jp/boats> a skos:ConceptScheme .
boats:canoe a skos:Concept ; skos:notation "canoe\\n" .
"""
WRITTEN = """# Words for boats.
@prefix boats: <https://example.jp/boats#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

<https://example.jp/boats> a skos:ConceptScheme .

boats:canoe a skos:Concept ;
    skos:notation "canoe\\n" .

# What floats.
boats:ship a skos:Concept ;
    skos:prefLabel "ship"@en, "船"@ja ;
    skos:hiddenLabel "ふね"@ja, "汽船"@ja .
"""


def test_what_was_typed_anyhow_is_written_in_order() -> None:
    assert canonical(TYPED) == WRITTEN
    assert canonical(WRITTEN) == WRITTEN


def test_nested_nodes_and_lists_are_written_in_place() -> None:
    text = """@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix x: <https://example.jp/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
x:b sh:or ( [ sh:datatype xsd:date ] [ sh:minCount 1 ; sh:path x:p ] ) ; sh:deactivated false ; x:at "1"^^xsd:byte, 1.5 .
"""
    written = canonical(text)
    assert "sh:or ( [ sh:datatype xsd:date ] [ sh:path x:p ; sh:minCount 1 ] )" in written
    assert 'x:at "1"^^xsd:byte, "1.5"^^xsd:decimal' in written
    assert canonical(written) == written


def test_many_values_go_on_several_lines() -> None:
    values = ", ".join(f'"{n:030}"' for n in range(9))
    written = canonical(f"@prefix x: <https://example.jp/> .\nx:a x:b {values} .")
    assert max(map(len, written.splitlines())) <= 130
    assert written.count("\n        ") == 2


@pytest.mark.parametrize("text", ["<a:b> <c:d> # why\n  <e:f> .", "<a:b>\n# why\n  <c:d> <e:f> ."])
def test_a_comment_without_a_place_is_refused(text: str) -> None:
    with pytest.raises(OntologyError, match=r"boats:\d: a comment inside of a statement"):
        canonical(text, "boats")


def test_a_hash_in_words_or_addresses_is_no_comment() -> None:
    assert '"# 1"' in canonical('<https://example.jp/a#b> <https://example.jp/#c> "# 1" .')


def test_what_is_no_turtle_is_refused_with_its_place() -> None:
    with pytest.raises(OntologyError, match=r"boats: .* line 1"):
        canonical("this is no turtle", "boats")


def test_files_are_checked_and_rewritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "boats.ttl"
    path.write_text(TYPED, encoding="utf-8")
    assert main(["--check", str(tmp_path)]) == 1
    assert "run python -m kg.turtle" in capsys.readouterr().err
    assert main([str(path)]) == 0
    assert path.read_text(encoding="utf-8") == WRITTEN
    assert main(["--check", str(tmp_path)]) == 0
    assert main([]) == 2


@pytest.mark.parametrize("path", sorted(folder("ontology").rglob("*.ttl")), ids=lambda path: path.name)
def test_the_ontology_is_canonical(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert canonical(text, path.name) == text, f"to repair: python -m kg.turtle {path}"
