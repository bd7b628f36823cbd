"""HTML to text in the archive's light Markdown: headings `#`, list items `-`, table rows `|…|`, a line a block."""

import re
import warnings

from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning
from bs4.element import NavigableString, PageElement, PreformattedString

_DROPPED = (
    *("script", "style", "noscript", "template", "nav", "footer", "aside", "svg", "iframe", "head"),
    *("button", "select", "textarea", "input", "option"),
)
_BLOCKS = frozenset(
    (
        *("address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset"),
        *(
            "figcaption",
            "figure",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "ol",
            "p",
            "pre",
        ),
        *("section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SPACED = (*_HEADINGS, "p", "table")
_MARKER_ALONE = re.compile(r"(?:#{1,6}| *(?:-|[0-9]+\.)) $")
_LIST_ITEM = re.compile(r" *(?:-|[0-9]+\.) ")
_LONGEST_CELL = 400
"""Longer cells, or nested tables, make a table of layout, whose cells are blocks of text."""
_LITTLE = 200


def html_to_text(markup: str) -> str:
    """Return the readable text of a page: its `<main>` or longest `<article>` if that holds the notice, else its body."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)  # XHTML reads well enough as HTML
        soup = BeautifulSoup(markup, "html.parser")
    for tag in soup(_DROPPED):
        tag.decompose()
    lines: list[str] = [""]
    _write(_matter(soup), lines)
    stripped = (line.rstrip() if _LIST_ITEM.match(line) else line.strip() for line in lines)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(stripped)).strip() + "\n"


def _matter(soup: BeautifulSoup) -> Tag:
    """The part of the page that is about its subject."""
    parts = [tag for tag in soup(("main", "article")) if len(tag.get_text(strip=True)) >= _LITTLE]
    return max(parts, key=lambda tag: len(tag.get_text(strip=True)), default=soup.body or soup)


def _write(node: PageElement, lines: list[str]) -> None:
    """Append `node` to `lines`, whose last entry is the line being written."""
    if isinstance(node, NavigableString):
        if not isinstance(node, PreformattedString):  # comments and declarations are no text
            lines[-1] += re.sub(r"\s+", " ", node)
        return
    if not isinstance(node, Tag):
        return
    if node.name == "br":
        lines.append("")
        return
    block = node.name in _BLOCKS
    if block:
        _begin(lines, _marker(node))
    if node.name == "tr" and _is_row(node):
        lines[-1] = _row(node)
    else:
        for child in node.children:
            _write(child, lines)
    if block:
        _end(lines, spaced=node.name in _SPACED)


def _begin(lines: list[str], marker: str) -> None:
    """Begin a block on a line of its own, or go on behind the marker of the list item or heading that it opens."""
    if not marker and _MARKER_ALONE.match(lines[-1]):
        return
    if lines[-1].strip():
        lines.append(marker)
    else:
        lines[-1] = marker


def _end(lines: list[str], *, spaced: bool) -> None:
    """End a block; a heading, paragraph or table has a blank line behind it."""
    if lines[-1].strip():
        lines.append("")
    if spaced and lines[-2:-1] != [""]:
        lines.append("")


def _is_row(row: Tag) -> bool:
    """Whether a `<tr>` is a row of data; the cells of a page's layout hold whole passages."""
    cells = row.find_all(("td", "th"), recursive=False)
    return len(cells) > 1 and not row.find("table") and all(len(cell.get_text(strip=True)) <= _LONGEST_CELL for cell in cells)


def _row(row: Tag) -> str:
    cells = (cell.get_text(" ", strip=True) for cell in row.find_all(("td", "th"), recursive=False))
    return "|" + "|".join(re.sub(r"\s+", " ", cell).replace("|", "｜") for cell in cells) + "|"


def _marker(node: Tag) -> str:
    if node.name in _HEADINGS:
        return "#" * int(node.name[1]) + " "
    if node.name != "li":
        return ""
    lists = node.find_parents(("ul", "ol"))
    indent = "  " * max(0, len(lists) - 1)
    if lists and lists[0].name == "ol":
        return f"{indent}{len(node.find_previous_siblings('li')) + 1}. "
    return f"{indent}- "
