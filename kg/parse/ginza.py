"""GiNZA over the sentences of a notice, one `Doc` each.

One `Doc` a sentence, not one a notice: GiNZA keeps bunsetu in `Doc.user_data`, which is lost when documents are joined,
line breaks are then hard borders, and SudachiPy's limit of 49,149 bytes is never met.
"""

import hashlib
from collections import OrderedDict
from importlib.metadata import version
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from kg.errors import ParseError
from kg.layout import Layout
from kg.model import Notice
from kg.parse.layout import lay_out

_KEPT = ("bunsetu_bi_labels", "bunsetu_position_types")
_ATTRIBUTES = ("LEMMA", "POS", "TAG", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE")
_PACKAGES = ("spacy", "ginza", "ja_ginza", "SudachiPy", "SudachiDict-core")
_MEMORY = 4_000
"""Sentences kept: notices of one vendor's clients share most of theirs."""


class Parser:
    """Parses notices; loads GiNZA at the first notice that is not in the cache.

    cache: folder that keeps parses from run to run, or None. A parse is found again by the sentences' text and the
    versions of GiNZA and its dictionary, so a changed rule needs no new parse.
    """

    def __init__(self, cache: Path | None = None) -> None:
        self._cache = cache
        self._nlp: Language | None = None
        self._recent: OrderedDict[str, Doc] = OrderedDict()
        self._vocab = Vocab()

    def parse(self, notice: Notice) -> tuple[Layout, tuple[Doc, ...]]:
        """Return the notice's layout and the parse of each sentence, in order; raise ParseError where GiNZA fails."""
        layout = lay_out(notice)
        texts = [layout.words(sentence) for sentence in layout.sentences]
        path = self._path(texts)
        kept = self._load(path)
        if kept is not None:
            return layout, kept
        docs = self._parsed(texts, notice)
        if path:
            self._save(path, docs)
        return layout, docs

    def _parsed(self, texts: list[str], notice: Notice) -> tuple[Doc, ...]:
        if self._nlp is None:
            self._nlp = spacy.load("ja_ginza")
        new = [text for text in dict.fromkeys(texts) if text not in self._recent]
        try:
            for text, doc in zip(new, self._nlp.pipe(new, batch_size=64), strict=True):
                self._recent[text] = _slim(doc)
        except Exception as error:  # GiNZA raises whatever its parts raise; the run must go on with the next notice
            message = f"GiNZA cannot parse it ({type(error).__name__}: {error})"
            raise ParseError(message) from error
        docs = tuple(self._recent[text] for text in texts)
        if any(doc.text != text for doc, text in zip(docs, texts, strict=True)):
            message = f"GiNZA changes the text of a sentence of {notice.id}, so that offsets would not hold"
            raise ParseError(message)
        while len(self._recent) > _MEMORY:
            self._recent.popitem(last=False)
        return docs

    def _path(self, texts: list[str]) -> Path | None:
        if self._cache is None:
            return None
        versions = [f"{package} {version(package)}" for package in _PACKAGES]
        key = hashlib.sha256("\0".join([*versions, *texts]).encode("utf-8", "surrogatepass")).hexdigest()
        return self._cache / key[:2] / f"{key}.spacy"

    def _load(self, path: Path | None) -> tuple[Doc, ...] | None:
        """Return a kept parse; a damaged file is as good as none."""
        if path is None or not path.is_file():
            return None
        try:
            return tuple(DocBin().from_bytes(path.read_bytes()).get_docs(self._vocab))
        except (ValueError, OSError, KeyError, EOFError):
            return None

    def _save(self, path: Path, docs: tuple[Doc, ...]) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_bytes(DocBin(attrs=_ATTRIBUTES, store_user_data=True, docs=docs).to_bytes())
        part.replace(path)


def _slim(doc: Doc) -> Doc:
    """Keep of the user data only what extraction asks for and a file can hold."""
    doc.user_data = {key: list(doc.user_data[key]) for key in _KEPT if key in doc.user_data}
    return doc
