"""Sentences end at a full stop outside brackets, and nowhere inside an address."""

import pytest

from kg.parse.sentences import cut_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("漏えいしました。お詫びします。", ["漏えいしました。", "お詫びします。"]),
        ("当社（以下「甲」という。）は調査しました。", ["当社（以下「甲」という。）は調査しました。"]),
        ("閉じない括弧（です。次の文です。", ["閉じない括弧（です。", "次の文です。"]),
        ("ご確認を！　大丈夫ですか？", ["ご確認を！", "大丈夫ですか？"]),
        ("詳細は https://a.example/info?id=1&n=2 をご覧ください。", ["詳細は https://a.example/info?id=1&n=2 をご覧ください。"]),
        ("見出しだけ", ["見出しだけ"]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in cut_sentences(text, 0, len(text))] == sentences
