"""What an organisation is, by its name alone."""

import re
from functools import cache

from kg.resolve.names import without_legal_form
from kg.vocabulary import lexicon

_MUNICIPALITY = re.compile("(?:.{2,3}[都道府県])?.{1,6}[市区町村]")
_SCOPE = re.compile(r"\([^()]*\)$")
OFFICES = ("municipality", "prefecture", "government")
"""Types whose names are official: one that differs in a character is another one."""
_VAGUE = (None, "association", "public_body")
"""Ends that say less than a legal form does: 機構 and 研究所 are of all kinds."""


@cache
def type_of(key: str) -> str:
    """Return the code of `organization-types` that a name (key) tells: by its end and its legal form.

    A company form makes a company of all but banks and insurers; 市, 区, 町 and 村 make a municipality of short names only.
    """
    types, key = lexicon("organization-types"), _SCOPE.sub("", key) or key
    core = without_legal_form(key) or key
    end = next((hit.code for hit in types.find(core) if hit.end == len(core)), None)
    if end == "municipality" and not _MUNICIPALITY.fullmatch(core):
        end = None
    if any(hit.code in ("company", "overseas") for hit in lexicon("legal-forms").find(key)):
        return end if end == "financial_institution" else "company"
    if lexicon("prefectures").code_of(key):
        return "prefecture"
    form = next((hit.code for hit in types.find(key) if hit.start == 0 or hit.end == len(key)), None)
    lodging = "lodging" if any(hit.code == "lodging" for hit in types.find(core)) else None
    return (form if end in _VAGUE and core != key else end) or lodging or end or "other"
