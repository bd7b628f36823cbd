"""Where the graph lies: Oxigraph on disk, or any endpoint that speaks SPARQL 1.1."""

from kg.store.disk import DiskReader, DiskWriter
from kg.store.dump import RdfForm, dump_graphs
from kg.store.embedded import OxigraphReader, OxigraphWriter, in_memory
from kg.store.location import Reader, Writer, folder_of, open_reader, open_writer

__all__ = [
    "DiskReader",
    "DiskWriter",
    "OxigraphReader",
    "OxigraphWriter",
    "RdfForm",
    "Reader",
    "Writer",
    "dump_graphs",
    "folder_of",
    "in_memory",
    "open_reader",
    "open_writer",
]
