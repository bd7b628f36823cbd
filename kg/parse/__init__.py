"""A notice to its layout (sentences under headings) and one GiNZA `Doc` for each sentence."""

from kg.parse.ginza import Parser
from kg.parse.layout import lay_out
from kg.parse.lines import Line, read_lines

__all__ = ["Line", "Parser", "lay_out", "read_lines"]
