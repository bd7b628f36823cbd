"""Pages and pictures: one file that opens offline, in which no word of a notice becomes markup."""

import base64
import hashlib
import json
import re
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup

from kg.explanation import Explained, Explanation
from kg.network import Member, Network, Statement, Tie
from kg.view import draw_network, words_in, write_explanation_page, write_network_page

HOSTILE = '</script><img src=x onerror="alert(1)">\u2028&amp;株式会社"甲\''
SAID = Statement(notice="n/1", published="2025-04-01", service=HOSTILE, status="possible", confidence="high", quote=HOSTILE)
NETWORK = Network(
    (Member("id:a", HOSTILE, 0.0, 0.0, 0, 1), Member("id:b", "$乙$\x1b[31m", 1.0, 0.5, 1, 0)),
    (Tie("id:a", "id:b", "outsources_to", (SAID,)),),
)
TEXT = f"前文。{HOSTILE}が漏えいしました。後文。"
EXPLANATION = Explanation(
    "n/<1>",
    TEXT,
    (
        Explained("DataExposure", (("kind", "name"),), "leaked", "high", ("data/bullet",), ((3, 3 + len(HOSTILE) + 8),)),
        Explained("AttackClaim", (("attack", HOSTILE),), "possible", "low", ("attacks/word",), ((3, 10),)),
    ),
)
PAGES = {
    "network": lambda language: write_network_page(NETWORK, words_in(language)),
    "explanation": lambda language: write_explanation_page(EXPLANATION, words_in(language)),
}


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_page_may_run_its_own_script_wear_its_own_style_and_fetch_nothing(name: str, language: str) -> None:
    soup = BeautifulSoup(PAGES[name](language), "html.parser")
    policy = soup.select_one("meta[http-equiv=Content-Security-Policy]")["content"]

    assert policy.startswith("default-src 'none'")
    assert [digest(style.string) in policy for style in soup("style")] == [True]
    assert [digest(script.string) in policy for script in soup("script") if not script.get("type")] == [True]
    assert not soup.select("[src], [href], [style], [onclick], [onload], img, link, iframe, object")
    assert soup.html["lang"] == language


@pytest.mark.parametrize("name", PAGES)
def test_no_word_of_a_notice_becomes_markup(name: str) -> None:
    page = PAGES[name]("ja").decode()

    assert "<img" not in page
    assert page.count("</script>") == len(BeautifulSoup(page, "html.parser")("script"))


def test_the_page_holds_every_organisation_tie_and_quote() -> None:
    soup = BeautifulSoup(PAGES["network"]("ja"), "html.parser")
    data = json.loads(soup.select_one("script#data").string)

    assert [member["label"] for member in data["members"]] == [HOSTILE, "$乙$\x1b[31m"]
    assert data["ties"][0]["said"][0]["quote"] == HOSTILE
    assert data["types"]["outsources_to"]


def test_an_explanation_marks_the_quotes_and_changes_no_word_of_the_text() -> None:
    soup = BeautifulSoup(PAGES["explanation"]("ja"), "html.parser")

    assert soup.select_one("#text").get_text() == TEXT
    assert [(mark["data-claims"], mark.get_text()) for mark in soup("mark")] == [
        ("0 1", TEXT[3:10]),
        ("0", TEXT[10 : 11 + len(HOSTILE)]),
    ]
    assert [claim["data-claim"] for claim in soup.select("article")] == ["0", "1"]


@pytest.mark.parametrize("draw", [draw_network, write_network_page])
def test_the_same_network_gives_the_same_bytes(draw: object) -> None:
    assert callable(draw)
    assert draw(NETWORK, words_in("ja")) == draw(NETWORK, words_in("ja"))


def test_the_picture_is_svg_whose_text_is_text() -> None:
    root = ET.fromstring(draw_network(NETWORK, words_in("ja")))  # noqa: S314 - our own output
    texts = ["".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text")]

    assert "$乙$\ufffd[31m" in texts
    assert {"業務委託"} & set(texts)
    assert re.search("Noto Sans CJK JP", ET.tostring(root, encoding="unicode"))


def test_an_empty_network_can_be_drawn_too() -> None:
    empty = Network((), ())

    assert draw_network(empty, words_in("en")).startswith(b"<?xml")
    assert b"<!doctype html>" in write_network_page(empty, words_in("en"))
