"""Corrections: what an analyst's row does to the claims of its notice."""

from pathlib import Path

import pytest

from kg.correct import apply_corrections, read_corrections
from kg.correction import COLUMNS, Correction
from kg.errors import CorrectionError
from kg.model import (
    Claim,
    DataExposure,
    Findings,
    Involvement,
    Naming,
    Notice,
    Publication,
    Quote,
    Status,
    SupplyChainLink,
)

TEXT = "株式会社あかつき商店は、発送を有限会社みずほし便に委託しています。氏名が漏えいした可能性があります。"


def quote(words: str) -> Quote:
    start = TEXT.index(words)
    return Quote.of(TEXT, start, start + len(words))


@pytest.fixture
def findings() -> Findings:
    made = {"quotes": (quote(TEXT),), "rule": "test"}
    claims: tuple[Claim, ...] = (
        Publication(publisher="株式会社あかつき商店", published="2025-05-01", stage="first", **made),
        Naming(name="株式会社あかつき商店", **made),
        Naming(name="有限会社みずほし便", **made),
        Involvement(organization="有限会社みずほし便", role="contractor", **made),
        SupplyChainLink(client="株式会社あかつき商店", provider="有限会社みずほし便", type="outsources_to", **made),
        DataExposure(kind="name", status=Status.POSSIBLE, **made),
    )
    notice = Notice(id="n/1", text=TEXT, body_start=0, body_end=len(TEXT), source="n/1.txt", sha256="0" * 64)
    return Findings(notice=notice, claims=claims)


def correction(action: str, kind: str, values: str, new: str = "", words: str = "") -> Correction:
    def pairs(said: str) -> tuple[tuple[str, str], ...]:
        return tuple((name, value) for name, _, value in (part.partition("=") for part in said.split("; ") if part))

    return Correction(
        action=action,
        notice="n/1",
        kind=kind,
        values=pairs(values),
        new=pairs(new),
        quote=words,
        who="K",
        why="read it",
        on="2025-06-01",
        line=2,
    )


def test_a_rejected_claim_is_out_of_force_and_told(findings: Findings) -> None:
    result, (done,) = apply_corrections(findings, [correction("reject", "DataExposure", "kind=name")])

    assert not result.of(DataExposure)
    assert done.rejected == findings.of(DataExposure)[0]
    assert done.added is None


def test_a_changed_claim_keeps_its_quote_and_names_its_correction(findings: Findings) -> None:
    row = correction("change", "DataExposure", "kind=name", new="status=not_leaked")
    (claim,) = apply_corrections(findings, [row])[0].of(DataExposure)

    assert claim.status is Status.DENIED
    assert claim.quotes == findings.of(DataExposure)[0].quotes
    assert claim.rule == f"correction/{row.key}"


def test_an_added_link_names_the_party_that_nobody_named(findings: Findings) -> None:
    row = correction("add", "SupplyChainLink", "client=有限会社みずほし便; provider=?倉庫業者; type=outsources_to", words="発送")
    result, _ = apply_corrections(findings, [row])

    assert [link.provider for link in result.of(SupplyChainLink)] == ["有限会社みずほし便", "?倉庫業者"]
    assert "?倉庫業者" in [naming.name for naming in result.of(Naming)]
    assert result.of(SupplyChainLink)[1].quotes == (quote("発送"),)


def test_a_rejected_party_takes_its_roles_and_links_with_it(findings: Findings) -> None:
    result, _ = apply_corrections(findings, [correction("reject", "Naming", "name=有限会社みずほし便")])

    assert not result.of(SupplyChainLink)
    assert not result.of(Involvement)


def test_a_renamed_party_is_renamed_wherever_it_is_spoken_of(findings: Findings) -> None:
    row = correction("change", "Naming", "name=有限会社みずほし便", new="name=みずほし便有限会社")
    result, _ = apply_corrections(findings, [row])

    assert result.of(SupplyChainLink)[0].provider == "みずほし便有限会社"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (correction("reject", "DataExposure", "kind=address"), "no claims of n/1 fit"),
        (correction("reject", "Naming", "name=株式会社あかつき商店"), "is the publisher"),
        (correction("reject", "Leak", "kind=name"), "no kind Leak"),
        (correction("reject", "DataExposure", "colour=red"), "has no colour"),
        (correction("add", "DataExposure", "kind=shoe_size", words="氏名"), "shoe_size is no code of data-kinds"),
        (correction("add", "DataExposure", "kind=email", words="メール"), "the quote does not stand in n/1"),
        (correction("add", "AffectedCount", "unit=people", words="氏名"), "needs more values"),
    ],
)
def test_what_does_not_fit_is_named_with_its_line(findings: Findings, row: Correction, words: str) -> None:
    result, (done,) = apply_corrections(findings, [row])

    assert result == findings
    assert done.problem
    assert done.problem.startswith("correction line 2: ")
    assert words in done.problem


def test_a_file_is_read_row_by_row(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text(
        ",".join(COLUMNS) + "\nreject,n/1,DataExposure,kind=name; status=possible,,,田中,本文の前提を読み違え,2025-06-01\n",
        encoding="utf-8-sig",
    )
    (row,) = read_corrections(path)

    assert row.values == (("kind", "name"), ("status", "possible"))
    assert Correction.of(row.row(), "again").key == row.key
    assert row.line == 2


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("mend,n/1,DataExposure,kind=name,,,K,w,2025-06-01", "action 'mend'"),
        ("reject,n/1,DataExposure,kind=name,,,K,w,June", "on must be a day"),
        ("reject,n/1,DataExposure,name,,,K,w,2025-06-01", "not of the form"),
        ("change,n/1,DataExposure,kind=name,,,K,w,2025-06-01", "new must not be empty"),
        ("reject,,DataExposure,kind=name,,,K,w,2025-06-01", "notice must not be empty"),
    ],
)
def test_a_row_that_does_not_hold_is_named_with_file_and_line(tmp_path: Path, line: str, words: str) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text(",".join(COLUMNS) + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(CorrectionError, match=words) as told:
        read_corrections(path)

    assert "corrections.csv: line 2" in str(told.value)
