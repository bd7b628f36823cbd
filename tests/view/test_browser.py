"""The page in a real browser, offline: its script runs under its own policy, and an organisation shows its quotes."""

import shutil
import subprocess
from pathlib import Path
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup

from kg.explanation import Explained, Explanation
from kg.network import Member, Network, Statement, Tie
from kg.view import words_in, write_explanation_page, write_network_page

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="needs a browser: chromium")

SAID = Statement(
    "mail/school",
    "2025-04-18",
    "メールサービス",
    "leaked",
    "high",
    "本学園が利用するメールサービスが<b>不正アクセス</b>を受けました。",
)
NETWORK = Network(
    (Member("id:a", "学校法人しらかば学園", 0.0, 0.0, 0, 1), Member("id:b", "株式会社ほしぞらネット", 1.0, 0.5, 1, 0)),
    (Tie("id:a", "id:b", "uses_service_of", (SAID,)),),
)


def opened(page: bytes, folder: Path, fragment: str = "") -> BeautifulSoup:
    """Return the page's elements after its script has run; whatever the browser refuses or complains of fails the test."""
    path = folder / "page.html"
    path.write_bytes(page)
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}", "--enable-logging=stderr"]
    address = f"file://{path}#{quote(fragment)}"
    done = subprocess.run(
        [str(CHROMIUM), *options, "--dump-dom", address], capture_output=True, text=True, check=True, timeout=120
    )

    assert "CONSOLE" not in done.stderr
    return BeautifulSoup(done.stdout, "html.parser")


def test_the_network_is_drawn(tmp_path: Path) -> None:
    page = opened(write_network_page(NETWORK, words_in("ja")), tmp_path)

    assert [name.get_text() for name in page.select("svg text")] == ["学校法人しらかば学園", "株式会社ほしぞらネット"]
    assert len(page.select("svg path.uses_service_of")) == 1
    assert page.select_one("#detail").get_text().startswith("組織を選ぶと")


def test_an_organisation_shows_what_the_notices_say_word_by_word(tmp_path: Path) -> None:
    detail = opened(write_network_page(NETWORK, words_in("ja")), tmp_path, "ほしぞらネット").select_one("#detail")

    assert detail.h2.get_text() == "株式会社ほしぞらネット"
    assert detail.blockquote.get_text() == SAID.quote
    assert "mail/school" in detail.cite.get_text()


def test_an_explanation_opens_too(tmp_path: Path) -> None:
    claim = Explained("AttackClaim", (("attack", "ransomware"),), "leaked", "high", ("attacks/word",), ((0, 6),))
    page = opened(write_explanation_page(Explanation("n/1", "ランサムウェアに感染", (claim,)), words_in("en")), tmp_path)

    assert page.mark.get_text() == "ランサムウェ"
