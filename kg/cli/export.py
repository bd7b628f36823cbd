"""kg export: the whole graph, for other tools."""

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.language import say
from kg.cli.opening import asking
from kg.cli.options import DEFAULT_STORE, OutputOption, RowFormat, StoreOption
from kg.cli.output import write_bytes, write_rows
from kg.query import Queryable, claim_rows, question

if TYPE_CHECKING:
    from kg.store import Reader


class ExportForm(StrEnum):
    """RDF in four formats, a table of all claims, and the network in two formats."""

    TURTLE = "turtle"
    TRIG = "trig"
    NQUADS = "nquads"
    JSON_LD = "json-ld"
    CSV = "csv"
    GRAPHML = "graphml"
    GEXF = "gexf"


_FORM = say("RDF, a table of all claims (csv), or the network.", "RDF、全記述の表(csv)、または関係図の形式。")


def export(
    form: Annotated[ExportForm, typer.Option("--format", "-f", help=_FORM)] = ExportForm.TRIG,
    *,
    store: StoreOption = DEFAULT_STORE,
    output: OutputOption = None,
) -> None:
    """Write the graph for other tools; the same graph gives the same bytes."""
    if form in (ExportForm.TURTLE, ExportForm.TRIG, ExportForm.NQUADS, ExportForm.JSON_LD):
        from kg.store import open_reader

        with open_reader(store) as reader:
            write_bytes(_rdf(reader, form), output)
        return
    with asking(store) as asked:
        if form is ExportForm.CSV:
            write_rows(claim_rows(asked), RowFormat.CSV, output)
        else:
            write_bytes(_network(asked, form), output)


def _network(reader: Queryable, form: ExportForm) -> Iterator[bytes]:
    from kg.analyse import project_network, to_gexf, to_graphml

    network = project_network(reader.select(question("network/links").text))
    yield to_gexf(network) if form is ExportForm.GEXF else to_graphml(network)


def _rdf(reader: "Reader", form: ExportForm) -> Iterator[bytes]:
    """What a build notes for itself is no part of the graph."""
    from kg.store import RdfForm, dump_graphs

    graphs = [graph for graph in reader.graphs() if not graph.endswith("graph/build")]
    return dump_graphs(reader, graphs, RdfForm(form))
