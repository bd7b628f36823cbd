"""GiNZA over the sentences of a notice, one `Doc` each: words with their parts of speech.

One `Doc` a sentence, not one a notice: line breaks are hard borders, and SudachiPy's limit of 49,149 bytes is never met.
GiNZA's dependencies, entities and bunsetu are not made, since no rule reads them: what they were measured to add, and what
they cost, stands in docs/accuracy.md.
"""

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import ParseError
from kg.folding import without_radicals
from kg.layout import Layout
from kg.model import Notice
from kg.parse.layout import lay_out

_UNREAD = ("tok2vec", "parser", "ner", "morphologizer", "compound_splitter", "bunsetu_recognizer")


class Parser:
    """Parses notices; loads GiNZA at the first one."""

    def __init__(self) -> None:
        self._nlp: Language | None = None

    def parse(self, notice: Notice) -> tuple[Layout, tuple[Doc, ...]]:
        """Return the notice's layout and the parse of each sentence, in order; raise ParseError where GiNZA fails.

        A parse has the sentence's words with characters in the place of a PDF's radicals, so that GiNZA knows them.
        """
        layout = lay_out(notice)
        texts = [without_radicals(layout.words(sentence)) for sentence in layout.sentences]
        if self._nlp is None:
            self._nlp = spacy.load("ja_ginza", exclude=_UNREAD)
        try:
            docs = tuple(self._nlp.pipe(texts))
        except Exception as error:  # GiNZA raises whatever its parts raise; the run must go on with the next notice
            message = f"GiNZA cannot parse it ({type(error).__name__}: {error})"
            raise ParseError(message) from error
        if any(doc.text != text for doc, text in zip(docs, texts, strict=True)):
            message = f"GiNZA changes the text of a sentence of {notice.id}, so that offsets would not hold"
            raise ParseError(message)
        return layout, docs
