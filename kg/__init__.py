"""Japanese public notices of security incidents (公表資料) in, a knowledge graph that answers with its sentences out.

The flow, one folder a step, imports one way:

    read → parse → extract → correct → register → resolve → to_rdf → store → query → analyse → view

A step knows itself and what all share: `model` and its `fields`, `errors`, `resources`, `vocabulary`, `folding`, and the plain
data in which two steps meet (`layout` between parse and extract, `correction` between correct and to_rdf, `corporation` between
register, resolve and to_rdf, `decision` and `resolution` between resolve and to_rdf, `explanation` and `network` between query,
analyse and view). `parse` and `extract` meet in spaCy's `Doc` besides. No step imports another one.

`pipeline`, `facts`, `validate` and `evaluate` compose steps; `cli` is a skin
over them and composes what is only shown; `turtle` keeps the ontology's files in one form.
A foreign library lives in one place: spaCy and GiNZA in parse and extract, Beautiful Soup in read, pyoxigraph in vocabulary,
to_rdf and store, SPARQLWrapper in store, rapidfuzz in resolve and query, networkx in analyse, matplotlib and Jinja in view,
pySHACL and rdflib in validate, typer and rich in cli. `tests/test_architecture.py` holds all of this.
"""

STEPS = ("read", "parse", "extract", "correct", "register", "resolve", "to_rdf", "store", "query", "analyse", "view")

__version__ = "0.1.0"
__all__ = ["STEPS", "__version__"]
