"""What each line of a notice is, and what governs it."""

from collections.abc import Iterator

import pytest

from kg.layout import Kind, Layout
from kg.model import Notice
from kg.parse import lay_out, read_lines
from kg.read.archive import read_head


def layout_of(text: str) -> Layout:
    head, start, end = read_head(text)
    return lay_out(Notice(id="n", text=text, body_start=start, body_end=end, head=head, source="n.txt", sha256="0" * 64))


def kinds(text: str) -> list[tuple[str, str]]:
    layout = layout_of(text)
    return [(str(sentence.kind), layout.words(sentence)) for sentence in layout.sentences]


def governors(text: str, words: str) -> list[str]:
    layout = layout_of(text)
    sentence = next(s for s in layout.sentences if layout.words(s) == words)
    return [layout.words(governor) for governor in layout.governors(sentence)]


def test_markdown_headings_bullets_notes_and_rows() -> None:
    text = "## 経緯\n3月1日に判明しました。\n- 氏名\n- 住所\n※ 調査中です。\n|区分|件数|\n|---|---|\n|会員|12|\n"
    assert kinds(text) == [
        ("heading", "経緯"),
        ("prose", "3月1日に判明しました。"),
        ("item", "氏名"),
        ("item", "住所"),
        ("note", "調査中です。"),
        ("row", "|区分|件数|"),
        ("row", "|会員|12|"),
    ]


@pytest.mark.parametrize("sign", ["・", "●", "(1)", "①", "1.", "-"])
def test_a_sign_repeated_is_a_bullet(sign: str) -> None:
    lines = [f"{sign}氏名".replace("1", str(n + 1)) if sign in ("(1)", "1.") else f"{sign}氏名" for n in range(3)]
    assert [kind for kind, _ in kinds("漏えいした情報は次のとおりです。\n" + "\n".join(lines))] == [
        "prose",
        "item",
        "item",
        "item",
    ]


@pytest.mark.parametrize("line", ["12 月 5 日に確認しました。", "12 ⽉ 5 ⽇に確認しました。", "※12 ⽉ 5 ⽇現在です。"])
def test_a_date_at_the_head_of_a_line_keeps_its_month(line: str) -> None:
    assert kinds(f"お知らせします。\n{line}\n")[-1][1] == line.removeprefix("※")


@pytest.mark.parametrize("sign", ["■", "●", "1.", "(1) ", "【"])
def test_a_sign_alone_above_text_is_a_heading(sign: str) -> None:
    close = "】" if sign == "【" else ""
    assert kinds(f"{sign}経緯{close}\n3月1日に判明しました。\n")[0][0] == "heading"


def test_bare_lines_one_below_the_other_are_bullets_under_what_leads_into_them() -> None:
    text = (
        "流出した可能性のある情報は以下のとおりです。\n\n氏名\n\nメールアドレス\n\n電話番号\n\nなお、住所は含まれておりません。\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["prose", "item", "item", "item", "prose"]
    assert governors(text, "電話番号") == ["流出した可能性のある情報は以下のとおりです。"]


def test_a_bare_line_above_a_sentence_is_a_heading() -> None:
    assert kinds("お詫びします。\n\n今後の対応\n\n再発防止に努めます。\n")[1] == ("heading", "今後の対応")


@pytest.mark.parametrize("line", ["以上", "各 位", "（省略）", "件数：12件", "info@example.jp", "氏名、住所", "対象 1,200名"])
def test_formulas_and_values_are_no_headings(line: str) -> None:
    assert kinds(f"お詫びします。\n\n{line}\n\n再発防止に努めます。\n")[1][0] != "heading"


def test_nested_bullets_hang_below_the_outer_one() -> None:
    text = "## 情報\n- 会員\n  - 氏名\n  - 住所\n- 取引先\n"
    assert governors(text, "住所") == ["会員", "情報"]
    assert governors(text, "取引先") == ["情報"]


@pytest.mark.parametrize("text", ["・漏えいした情報\n　氏名、住所\n", "・漏えいした情報は以下のとおりです。\n\n氏名、住所\n"])
def test_a_bullet_governs_the_line_that_it_announces(text: str) -> None:
    head = text.partition("\n")[0].removeprefix("・")
    assert governors(f"## 情報\n{text}・原因\n\n調査中です。\n", "氏名、住所") == [head, "情報"]


def test_headings_govern_from_inner_to_outer_and_the_title_last() -> None:
    head = "# 公表概要\n- 漏えいのお知らせ\n- 2025年1月1日\n- 株式会社あ\n- https://a.example/\n\n"
    text = head + "# 本文\n## 経緯\n### 原因\n調査中です。\n"
    assert governors(text, "調査中です。") == ["原因", "経緯", "漏えいのお知らせ"]


def test_a_plain_notice_shows_its_title_near_the_top() -> None:
    text = "2025年2月3日\n株式会社あおば\n\n不正アクセスに関するお知らせ\n\n当社のサーバーが侵入されました。\n"
    assert ("title", "不正アクセスに関するお知らせ") in kinds(text)
    assert governors(text, "当社のサーバーが侵入されました。") == ["不正アクセスに関するお知らせ"]


def test_a_notice_that_begins_with_a_sentence_has_no_title() -> None:
    assert Kind.TITLE not in {
        kind for kind, _ in kinds("不正アクセスについてお知らせします。\n\n調査結果について\n\n調査しました。\n")
    }


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "当社が運営するサイトのサーバーに対する不正アクセスにより、お客様の個人情報",
            "が流出した可能性があることを確認しました。",
        ),
        ("調査の結果、第三者がサーバーに侵入していたことが判明しましたが、", "個人情報の流出は確認されておりません。"),
    ],
)
def test_a_sentence_runs_on_over_a_line_break(first: str, second: str) -> None:
    assert kinds(f"{first}\n{second}\n") == [("prose", f"{first}\n{second}")]


@pytest.mark.parametrize("width", [20, 26, 33, 41, 60])
def test_text_wrapped_at_any_width_is_read_as_its_sentences(width: int) -> None:
    first = (
        "このたび、当社が運営する通販サイト「あおばの森」におきまして、第三者による不正アクセスを受け、お客様の個人情報の一部が外部に流出した"
        "可能性があることが判明いたしましたので、お知らせいたします。"
    )
    second = "なお、クレジットカード情報につきましては、当社では保持しておりませんので、流出のおそれはございません。"
    wrapped = ["\n".join(text[n : n + width] for n in range(0, len(text), width)) for text in (first, second)]
    text = "\n\n".join(["不正アクセスについて", *wrapped, "流出した可能性のある情報\n氏名\n住所\n電話番号"])
    read = [(kind, words.replace("\n", "")) for kind, words in kinds(text)]
    assert read[1:3] == [("prose", first), ("prose", second)]
    assert read[3:] == [("heading", "流出した可能性のある情報"), ("item", "氏名"), ("item", "住所"), ("item", "電話番号")]


def test_headings_right_above_longer_text_are_no_wrapped_lines() -> None:
    lines = ["カード会社との連携強化について", "監視体制の継続的な強化について", "社内研修の定期的な実施について"]
    text = "\n\n".join(
        f"{line}\n{line}、外部の専門家の助言を受けながら、今後も全社を挙げて取り組んでまいります。" for line in lines
    )
    assert len(kinds("お詫びします。\n\n" + text)) == 7


def test_entries_of_a_list_without_marks_stay_apart() -> None:
    first, second = "会員登録をされたお客様の氏名、住所、電話番号、購入履歴に関する情報", "なお、カード番号は含まれません。"
    assert [words for _, words in kinds(f"{first}\n{second}\n")] == [first, second]


def test_rows_of_one_table_share_a_block_and_tabs_part_cells() -> None:
    layout = layout_of("|区分|件数|\n|---|---|\n|会員|12|\n\n日付\t対応\n3月1日\t遮断\n")
    blocks = [sentence.block for sentence in layout.sentences]
    assert blocks[0] == blocks[1] != blocks[2] == blocks[3]
    assert [layout.text[a:b] for a, b in layout.cells(layout.sentences[3])] == ["3月1日", "遮断"]
    assert [layout.text[a:b] for a, b in layout.cells(layout.sentences[1])] == ["会員", "12"]


def test_pictures_rulers_and_invisible_blanks_say_nothing() -> None:
    assert kinds('![図](https://a.example/1.png)\n----\n\u200b\n<img src="1.png">\nお詫びします。\n') == [
        ("prose", "お詫びします。")
    ]


def spans(layout: Layout) -> Iterator[tuple[int, int]]:
    return ((sentence.start, sentence.end) for sentence in layout.sentences)


@pytest.mark.parametrize("text", ["", "\n\n", "（" * 3000, "「閉じない。" * 2000, "あ" * 60_000, "氏名\n" * 20_000])
def test_odd_texts_are_laid_out_in_order_and_without_overlap(text: str) -> None:
    last = 0
    for start, end in spans(layout_of(text)):
        assert last <= start < end <= len(text)
        assert end - start <= 1000
        last = end


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("※1 注記です", "注記です"),
        ("※２）注記です", "注記です"),
        ("※2025年4月の発表", "2025年4月の発表"),
        ("※3名を含む", "3名を含む"),
    ],
)
def test_a_note_keeps_the_figures_that_are_its_own_words(line: str, words: str) -> None:
    (found,) = read_lines(line, 0, len(line))

    assert line[found.start : found.end] == words
