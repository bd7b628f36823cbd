"""The command as a user meets it: rows, files, messages, exit status."""

import csv
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.pipeline.keys import keys_nquads
from kg.store import open_writer
from kg.to_rdf import Iris
from tests.register.conftest import tax_agency_row
from tests.world import IRIS, fill

Command = Callable[..., subprocess.CompletedProcess[str]]

HEAVY = ("spacy", "ginza", "networkx", "matplotlib", "rdflib", "SPARQLWrapper", "bs4", "pyshacl")


@pytest.mark.parametrize(
    "arguments", [["--help"], ["query", "--list"], ["query", "incidents/members"], ["exposure", "ほしぞら"], ["facts"]]
)
def test_help_and_questions_load_nothing_heavy(arguments: list[str], store: Path) -> None:
    code = "import sys; from kg.cli import main\ntry: main()\n"
    code += f"finally: print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    command = [sys.executable, "-c", code, *arguments, *([] if arguments == ["--help"] else ["--store", str(store)])]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert done.stderr.splitlines()[-1] == "[]"


def test_rows_come_as_json_lines_json_csv_or_table(kg: Command) -> None:
    question = ["query", "network/most-used-providers", "-p", "at_least=2"]
    expected = {"provider": "株式会社ほしぞらネット", "clients": 2}

    lines = [json.loads(line) for line in kg(*question, "--format", "jsonl").stdout.splitlines()]
    assert [{key: row[key] for key in expected} for row in lines] == [expected]
    assert json.loads(kg(*question, "--format", "json").stdout) == lines
    assert [row["clients"] for row in csv.DictReader(io.StringIO(kg(*question, "--format", "csv").stdout))] == ["2"]
    assert "株式会社ほしぞらネット" in kg(*question).stdout


def test_members_of_incidents_have_the_columns_that_others_build_on(kg: Command) -> None:
    rows = [json.loads(line) for line in kg("query", "incidents/members", "--format", "jsonl").stdout.splitlines()]

    assert len(rows) == 7
    assert all(list(row) == ["id", "incident"] for row in rows)


def test_exposure_has_the_columns_that_others_build_on(kg: Command) -> None:
    done = kg("exposure", "株式会社ほしぞらネット", "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]

    assert {"client", "provider", "tier", "service", "impact", "notice", "quote"} <= set(rows[0])
    assert {row["impact"] for row in rows} == {"possible", "denied"}
    assert "2 organisations depend on" in done.stderr


def test_a_question_sees_what_was_published_up_to_a_day(kg: Command) -> None:
    rows = kg("query", "data/largest-counts", "--as-of", "2025-05-01", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(row)["value"] for row in rows] == [40120]
    assert "1 organisations depend on" in kg("exposure", "ほしぞら", "--as-of", "2025-05-01").stderr
    assert kg("query", "-", "--as-of", "2025-04-01", text="ASK { GRAPH ?g { ?s ?p 40120 } }").stdout == "false\n"


def test_a_question_comes_from_a_file_or_standard_input(kg: Command, tmp_path: Path) -> None:
    text = "SELECT ?n WHERE { VALUES ?n { 1 } }"
    (tmp_path / "own.rq").write_text(text)

    assert kg("query", "own.rq", "-p", "n=7", "--format", "csv").stdout.split() == ["n", "7"]
    assert kg("query", "-", "--format", "csv", text=text).stdout.split() == ["n", "1"]
    assert kg("query", "-", text="ASK { GRAPH ?g { ?s ?p ?o } }").stdout == "true\n"


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["exposure", "ほしぞらネツト"], 1, "near names: 株式会社ほしぞらネット"),
        (["query", "exposure/client-of"], 2, "near: exposure/clients-of"),
        (["query", "exposure/clients-of", "-p", "nmae=x"], 2, "no parameter nmae; there is name"),
        (["query", "exposure/clients-of", "-p", "name"], 2, "is no NAME=VALUE"),
        (["query", "network/most-used-providers", "-p", "at_least=many"], 2, "no whole number"),
        (["query", "none.rq"], 2, "cannot be read"),
        (["query", "incidents/members", "--as-of", "May"], 2, "--as-of: 'May' is no date; write it as 2025-04-01"),
        (["query", "incidents/members", "--store", "nowhere"], 1, "no store at nowhere; make one with: kg build"),
        (["query", "incidents/members", "-o", "no/folder/file"], 1, "cannot be written"),
        (["explain", "never/there"], 2, "no notice never/there"),
        (["facts", "never/there"], 2, "no notice never/there"),
        (["build"], 2, "PATH"),
        (["nothing"], 2, "nothing"),
        (["build", "never-there", "--store", "new"], 1, "no such file or folder"),
        (["remove", "never-there"], 1, "no notice of the store has this id"),
        (["remove", "mail/vendor", "--store", "nowhere"], 1, "no store at nowhere"),
        (["merge", "A", "B", "--why", "x", "--store", "nowhere"], 1, "no store at nowhere"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line_and_shows_in_the_status(
    kg: Command, tmp_path: Path, arguments: list[str], status: int, told: str
) -> None:
    done = kg(*arguments)

    assert (done.returncode, "Traceback" in done.stderr) == (status, False)
    assert not (tmp_path / "nowhere").exists()
    assert told in done.stderr


def test_messages_and_help_follow_the_locale(kg: Command) -> None:
    assert "依存している組織: 2" in kg("exposure", "ほしぞら", language="ja_JP.UTF-8").stderr
    assert "保存先" in kg("query", "--help", language="ja_JP.UTF-8").stdout
    assert "公表資料を取り下げる" in kg("--help", language="ja_JP.UTF-8").stdout
    assert "ある組織に直接依存している組織" in kg("query", "--list", language="ja_JP.UTF-8").stdout
    assert "Who depends on an organisation directly" in kg("query", "--list").stdout


def test_a_notice_cannot_steer_the_terminal(kg: Command) -> None:
    text = r'SELECT ?words WHERE { VALUES ?words { "\u001B[2J株式会社\u202E甲\u0007" } }'

    assert "\\x1b[2J株式会社\\u202e甲\\x07" in kg("query", "-", text=text).stdout
    assert "\x1b" not in kg("query", "-", text=text).stdout


def test_a_row_of_json_lines_is_one_line_for_every_reader(kg: Command) -> None:
    text = r'SELECT ?words WHERE { VALUES ?words { "甲\u2028乙\u0085丙" } }'
    (line,) = kg("query", "-", "--format", "jsonl", text=text).stdout.splitlines()

    assert json.loads(line) == {"words": "甲\u2028乙\x85丙"}


@pytest.mark.parametrize("form", ["turtle", "trig", "nquads", "json-ld", "csv", "graphml", "gexf"])
def test_an_export_is_the_same_bytes_each_time(kg: Command, tmp_path: Path, form: str) -> None:
    for name in ("one", "two"):
        assert kg("export", "-f", form, "-o", name).returncode == 0

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert (tmp_path / "one").stat().st_size > 500


def test_the_table_of_claims_has_one_row_a_claim(kg: Command) -> None:
    rows = list(csv.DictReader(io.StringIO(kg("export", "-f", "csv").stdout)))

    assert len(rows) == len({row["claim"] for row in rows})
    assert {
        "notice": "album/school",
        "statement": "client=有限会社ふじみ写真館; provider=すずかけ印刷株式会社; type=outsources_to; what=印刷",
    }.items() <= next(row.items() for row in rows if "what=印刷" in row["statement"])


def test_a_view_is_what_the_files_name_says(kg: Command, tmp_path: Path) -> None:
    assert kg("view", "-o", "net.svg").returncode == 0
    assert kg("view", "-o", "net.html", language="ja_JP.UTF-8").returncode == 0

    assert (tmp_path / "net.svg").read_bytes().startswith(b"<?xml")
    assert '<html lang="ja">' in (tmp_path / "net.html").read_text(encoding="utf-8")


def test_an_explanation_numbers_the_quotes_and_lists_the_claims(kg: Command) -> None:
    shown = kg("explain", "album/school").stdout

    assert "⟦ランサムウェアに感染⟧[" in shown
    assert "⟦氏名が漏えいしました⟧[" in shown
    assert "AttackClaim  attack=ransomware" in shown
    assert "<mark" in kg("explain", "album/school", "--html").stdout


def test_facts_are_one_sheet_a_line(kg: Command) -> None:
    sheets = [json.loads(line) for line in kg("facts").stdout.splitlines()]

    assert len(sheets) == 7
    assert json.loads(kg("facts", "album/school").stdout) in sheets


def test_a_sound_store_validates(kg: Command) -> None:
    assert kg("validate").returncode == 0


def test_data_below_another_address_answer_the_same(kg: Command, tmp_path: Path) -> None:
    with open_writer(str(tmp_path / "other")) as writer:
        fill(writer, Iris("https://example.com/data#"))
    question = ["exposure", "ほしぞら", "--group", "--format", "csv"]

    assert kg(*question, "--store", "other").stdout == kg(*question).stdout
    assert "https://example.com/data#org/" in kg("query", "network/most-used-providers", "--store", "other").stdout


def test_an_analyst_merges_and_splits_names_and_takes_it_back(kg: Command, store: Path, tmp_path: Path) -> None:
    place = shutil.copytree(store, tmp_path / "store")
    names = ("かもめ書房", "すずかけ印刷")

    assert kg("merge", *names, "--store", place).returncode == 2
    assert kg("split", names[0], "--why", "別", "--store", place).returncode == 2
    assert kg("merge", names[0], " ", "--why", "同一", "--store", place).returncode == 2
    done = kg("merge", *names, "--why", "登記簿", "--who", "田中", "--store", place)
    assert (done.returncode, done.stderr) == (0, "かもめ書房株式会社 = すずかけ印刷株式会社\n")
    assert "登記簿" in kg("query", "organisations/decisions", "--store", place).stdout
    assert kg("split", *names, "--withdraw", "--store", place).stderr.startswith("withdrawn: かもめ書房株式会社 = ")
    told = kg("split", *names, "--withdraw", "--store", place)
    assert (told.returncode, "nothing was decided about" in told.stderr) == (1, True)


def test_a_register_gives_numbers_and_what_is_wrong_in_it_is_told(kg: Command, store: Path, tmp_path: Path) -> None:
    place = shutil.copytree(store, tmp_path / "store")
    with open_writer(str(place)) as writer:
        writer.replace(IRIS.graph("build"), keys_nquads({IRIS.notice("mail/vendor"): "as by hand"}, IRIS))
    rows = [tax_agency_row("7123456789012", "かもめ書房株式会社"), "a,b", *["\x1b[2J"] * 12]
    (tmp_path / "houjin.csv").write_text("\n".join(rows), encoding="utf-8")

    done = kg("identify", "houjin.csv", "--store", place)

    first, *_, more, last = done.stderr.splitlines()
    assert (done.returncode, first) == (3, "houjin.csv: line 2: 2 columns, not 30")
    assert (more, last.split(" (")[0]) == (
        "… rows that cannot be used either: 3",
        "organisations identified: 1, with candidates: 0",
    )
    assert "7123456789012" in kg("query", "organisations/corporate-numbers", "--store", place).stdout
    assert kg("identify", "houjin.csv", "none.csv", "--store", place).returncode == 1
