"""GiNZA gives one Doc a sentence, with the notice's own words and their parts of speech."""

import pytest

from kg.model import Notice
from kg.parse import Parser

pytestmark = pytest.mark.model

TEXT = "## 経緯\n株式会社あおばは、配送業務をみどり運輸に委託しています。\n- 氏名\n- ＦＡＸ番号　０３\n"


def test_each_sentence_has_its_parse(parser: Parser) -> None:
    notice = Notice(id="n", text=TEXT, body_start=0, body_end=len(TEXT), source="n.txt", sha256="0" * 64)
    layout, docs = parser.parse(notice)

    assert [doc.text for doc in docs] == [layout.words(sentence) for sentence in layout.sentences]
    assert [token.tag_ for token in docs[1] if token.text == "委託"] == ["名詞-普通名詞-サ変可能"]


def test_radicals_of_a_pdf_are_read_as_the_characters_they_stand_for(parser: Parser) -> None:
    text = "⾹川県北浜町の⻘葉信⽤⾦庫は、業務を委託しています。"
    notice = Notice(id="n", text=text, body_start=0, body_end=len(text), source="n.txt", sha256="0" * 64)
    layout, docs = parser.parse(notice)

    assert [layout.words(sentence) for sentence in layout.sentences] == [text]
    assert [doc.text for doc in docs] == ["香川県北浜町の青葉信用金庫は、業務を委託しています。"]
