"""kg explain: a notice's text with its quotes marked, and the claims."""

from collections.abc import Iterator
from typing import Annotated

import typer

from kg.cli.language import language, say
from kg.cli.opening import asking
from kg.cli.options import DEFAULT_STORE, OutputOption, StoreOption
from kg.cli.output import visible, write_bytes, write_text
from kg.explanation import Explanation
from kg.query import explain_notice

_NOTICE = say("A notice's id.", "公表資料の ID。")
_HTML = say("Write one HTML file.", "HTML ファイルとして書き出す。")


def explain(
    notice: Annotated[str, typer.Argument(metavar="NOTICE", help=_NOTICE)],
    *,
    html: Annotated[bool, typer.Option("--html", help=_HTML)] = False,
    store: StoreOption = DEFAULT_STORE,
    output: OutputOption = None,
) -> None:
    """Show a notice's text with each quote marked, beside the claims with status, confidence and rule."""
    with asking(store) as reader:
        explanation = explain_notice(reader, notice)
    if html or (output and output.suffix.lower() == ".html"):
        from kg.view import words_in, write_explanation_page

        write_bytes([write_explanation_page(explanation, words_in(language()))], output)
    else:
        write_text(_lines(explanation), output)


def _lines(explanation: Explanation) -> Iterator[str]:
    """Write the text with ⟦quotes⟧[1 2] and the numbers of their claims, then the claims."""
    starts = {start for claim in explanation.claims for start, _ in claim.places}
    ends: dict[int, list[int]] = {}
    for number, claim in enumerate(explanation.claims, 1):
        for _, end in claim.places:
            ends.setdefault(end, []).append(number)
    position = 0
    for border in sorted(starts | set(ends)):
        yield _shown(explanation.text[position:border])
        yield f"⟧[{' '.join(map(str, ends[border]))}]" if border in ends else ""
        yield "⟦" if border in starts else ""
        position = border
    yield _shown(explanation.text[position:]) + "\n\n"
    for number, claim in enumerate(explanation.claims, 1):
        said = ", ".join(f"{name}={value}" for name, value in claim.values)
        yield f"[{number}] {claim.kind}  {visible(said)}\n      {claim.status}, {claim.confidence}, {', '.join(claim.rules)}\n"


def _shown(text: str) -> str:
    return "\n".join(visible(line) for line in text.split("\n"))
