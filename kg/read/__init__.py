"""Files to notices: any encoding a Japanese site uses, plain text, Markdown, HTML; a digest becomes several notices."""

from kg.read.files import SUFFIXES, read_file, read_text

__all__ = ["SUFFIXES", "read_file", "read_text"]
