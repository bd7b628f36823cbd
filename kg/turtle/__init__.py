"""Turtle in one canonical form, so that two people's edits of the ontology differ only in what they say.

    python -m kg.turtle ontology            rewrite the files below a folder
    python -m kg.turtle --check ontology    only say which files are not in this form

Prefixes are sorted and used; the scheme or ontology comes first, then classes, properties and all else by IRI; properties
stand in the order of `order.py`, values sorted by language and words. Comments at the head of the file and above a subject
stay where they are; a comment inside of a statement has no place and is refused.
"""

from kg.turtle.canonical import canonical

__all__ = ["canonical"]
