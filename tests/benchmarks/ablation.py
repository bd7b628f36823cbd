"""What each part of the reading is worth: CORE without it, on a gold set.

    python tests/benchmarks/ablation.py FOLDER [--ids unseen.txt]

FOLDER has notices/ and gold/dev.jsonl. Prints a Markdown table: GiNZA's tags blanked, then each component left out.
"""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import Store
from spacy.tokens import Doc

from kg.evaluate import Score, evaluate, read_sheets
from kg.extract.components import COMPONENTS
from kg.extract.page import Page
from kg.facts import fact_sheets
from kg.layout import Layout
from kg.model import Findings, Notice
from kg.parse import Parser
from kg.read import read_file
from kg.store import OxigraphWriter
from kg.to_rdf import Iris, notice_quads

Parsed = tuple[Notice, Layout, tuple[Doc, ...]]


def untagged(doc: Doc) -> Doc:
    """Return a copy of a parse that holds nothing but words."""
    return Doc(doc.vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc])


def read(folder: Path, ids: Iterable[str]) -> Iterator[Parsed]:
    """Yield the parsed notices."""
    parser = Parser()
    for name in ids:
        path = next(folder / f"{name}{suffix}" for suffix in (".md", ".txt") if (folder / f"{name}{suffix}").is_file())
        notice = read_file(path, name)[0]
        yield notice, *parser.parse(notice)


def score(parsed: Iterable[Parsed], gold: dict[str, object], left_out: str = "") -> Score:
    """Return the score of the sheets that come out without one component."""
    store = OxigraphWriter(Store())
    for notice, layout, docs in parsed:
        page = Page(notice, layout, docs)
        for component in COMPONENTS:
            if component.name != left_out:
                page.claims.extend(component.run(page))
        quads = notice_quads(Findings(notice=notice, claims=tuple(dict.fromkeys(page.claims))), Iris())
        store.replace(Iris().notice(notice.id), "".join(f"{quad} .\n" for quad in quads).encode())
    return evaluate({sheet["id"]: sheet for sheet in fact_sheets(store)}, gold)


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--ids", default="unseen.txt")
    given = arguments.parse_args()
    wanted = set((given.folder / "gold" / given.ids).read_text(encoding="utf-8").splitlines())
    gold = {name: sheet for name, sheet in read_sheets(given.folder / "gold" / "dev.jsonl").items() if name in wanted}
    parsed = list(read(given.folder / "notices", gold))
    whole = score(parsed, gold).core
    print(f"| without | CORE | change |\n|---|---|---|\n| nothing | {whole:.4f} | |", flush=True)
    core = score([(notice, layout, tuple(map(untagged, docs))) for notice, layout, docs in parsed], gold).core
    print(f"| GiNZA's parts of speech | {core:.4f} | {core - whole:+.4f} |", flush=True)
    for component in COMPONENTS:
        if component.name not in ("parties", "publication"):  # every sheet needs them
            core = score(parsed, gold, component.name).core
            print(f"| {component.name} | {core:.4f} | {core - whole:+.4f} |", flush=True)


if __name__ == "__main__":
    main()
