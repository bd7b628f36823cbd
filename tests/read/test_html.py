"""HTML keeps what a reader sees: headings, lists, tables, line breaks; not the page's furniture."""

import pytest

from kg.read.html import html_to_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<h2><span>経緯</span></h2><p>3月1日に<b>判明</b>しました。</p>", "## 経緯\n\n3月1日に判明しました。\n"),
        ("<ul>\n <li><p>氏名</p></li>\n <li>住所</li>\n</ul>", "- 氏名\n\n- 住所\n"),
        ("<ul><li>会員<ul><li>氏名</li></ul></li></ul>", "- 会員\n  - 氏名\n"),
        ("<ol><li>遮断</li><li>調査</li></ol>", "1. 遮断\n2. 調査\n"),
        ("一行目<br>二行目<br/><br/>三行目", "一行目\n二行目\n\n三行目\n"),
        ("<dl><dt>件数</dt><dd>12件</dd></dl>", "件数\n12件\n"),
        ("<div>外<div>内</div>末</div>", "外\n内\n末\n"),
    ],
)
def test_blocks_become_lines(markup: str, text: str) -> None:
    assert html_to_text(f"<body>{markup}</body>") == text


def test_a_table_of_data_becomes_rows() -> None:
    markup = "<table><tr><th>区分</th><th>件数</th></tr>\n<tr><td>会員</td><td>1,200件<br>（退会者を含む）</td></tr></table>"
    assert html_to_text(markup) == "|区分|件数|\n|会員|1,200件 （退会者を含む）|\n"


def test_a_table_of_layout_becomes_text() -> None:
    markup = f"<table><tr><td><h2>見出し</h2><p>段落。</p></td><td>{'長い本文です。' * 80}</td></tr></table>"
    text = html_to_text(markup)
    assert text.startswith("## 見出し\n\n段落。\n")
    assert "|" not in text


def test_menus_scripts_and_comments_are_left_out() -> None:
    markup = "<body><nav>会社概要</nav><script>let a;</script><!-- 版 --><p>お詫び</p><footer>著作権</footer></body>"
    assert html_to_text(markup) == "お詫び\n"


def test_a_form_around_the_page_does_not_hide_it() -> None:
    assert html_to_text('<body><form action="x"><p>お詫び</p><button>送信</button></form></body>') == "お詫び\n"


def test_the_main_part_is_taken_where_it_holds_the_notice() -> None:
    long = "<p>" + "お知らせいたします。" * 30 + "</p>"
    assert "関連" not in html_to_text(f"<body><div>関連記事</div><main>{long}</main></body>")
    assert "お詫び" in html_to_text("<body><main>目次</main><div>お詫び</div></body>")


def test_xhtml_reads_without_a_warning() -> None:
    page = (
        '<?xml version="1.0" encoding="Shift_JIS"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>お詫び</p></body></html>'
    )
    assert html_to_text(page) == "お詫び\n"
