"""Japanese public notices of security incidents (公表資料) in, a knowledge graph that answers with its sentences out.

The flow, one folder a step, imports one way:

    read → parse → extract → resolve → to_rdf → store → query → analyse → view

`pipeline` composes the steps; `cli` is a skin over it.
"""

STEPS = ("read", "parse", "extract", "resolve", "to_rdf", "store", "query", "analyse", "view")

__version__ = "0.1.0"
__all__ = ["STEPS", "__version__"]
