"""HTML to text in the archive's light Markdown: headings `#`, list items `-`, table rows `|…|`, a line a block."""

import re

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

_DROPPED = ("script", "style", "noscript", "template", "nav", "footer", "aside", "form", "svg", "iframe", "head")
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "br",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "figcaption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def html_to_text(markup: str) -> str:
    """Return the readable text of a page: its `<main>` or `<article>` where there is one, else its body."""
    soup = BeautifulSoup(markup, "html.parser")
    for tag in soup(_DROPPED):
        tag.decompose()
    lines: list[str] = [""]
    _write(soup.find("main") or soup.find("article") or soup.body or soup, lines)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() for line in lines)).strip() + "\n"


def _write(node: PageElement, lines: list[str]) -> None:
    """Append `node` to `lines`, whose last entry is the line being written."""
    if isinstance(node, NavigableString):
        if not isinstance(node, PreformattedString):  # comments and declarations are no text
            lines[-1] += re.sub(r"\s+", " ", node)
        return
    if not isinstance(node, Tag):
        return
    if node.name == "tr":
        cells = [re.sub(r"\s+", " ", cell.get_text(" ", strip=True)) for cell in node.find_all(("td", "th"))]
        lines.extend(("|" + "|".join(cells) + "|", ""))
        return
    block = node.name in _BLOCKS
    if block:
        lines.append(_marker(node))
    for child in node.children:
        _write(child, lines)
    if block:
        lines.extend(("", "") if node.name in _HEADINGS or node.name == "p" else ("",))


def _marker(node: Tag) -> str:
    if node.name in _HEADINGS:
        return "#" * int(node.name[1]) + " "
    return "- " if node.name == "li" else ""
