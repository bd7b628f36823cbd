"""Cue words of a scheme as a piece of a regular expression: the words stand in Turtle, the grammar around them in Python."""

import re
from functools import cache

from kg.folding import fold
from kg.vocabulary import code_iri, lexicon


@cache
def either(scheme: str, *codes: str) -> str:
    """Return `(?:…|…)` over the Japanese forms of the codes, folded, longest first; raise OntologyError for an unknown code."""
    forms: set[str] = set()
    for code in codes:
        code_iri(scheme, code)
        forms.update(fold(form) for form in lexicon(scheme).concepts[code].forms)
    return "(?:" + "|".join(map(re.escape, sorted(forms, key=lambda form: (-len(form), form)))) + ")"
