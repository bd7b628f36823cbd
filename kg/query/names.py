"""A name that a user writes to the organisations that go by it."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.errors import UnknownOrganizationError
from kg.folding import fold
from kg.query.queryable import Queryable
from kg.resources import folder
from kg.vocabulary import lexicon

_NEAR = 5
_NEAR_ENOUGH = 60


@dataclass(frozen=True, slots=True, order=True)
class Organization:
    """An organisation of the store by its IRI and its commonest name."""

    iri: str
    label: str


def find_organizations(store: Queryable, name: str) -> tuple[Organization, ...]:
    """Return the organisations that a name stands for: by IRI or label, else by another name.

    Width, case and blanks do not count. A name without its legal form will do where only one organisation fits.
    Raise UnknownOrganizationError, with near names, where there is none.
    """
    query = (folder("queries") / "reach" / "names.rq").read_text(encoding="utf-8")
    known = [(Organization(str(row["organization"]), str(row["label"])), str(row["name"])) for row in store.select(query)]
    found = {one for one, _ in known if one.iri == name or _plain(one.label) == _plain(name)}
    found = found or {one for one, other in known if _plain(other) == _plain(name)}
    if found:
        return tuple(sorted(found))
    alike = {one for one, other in known if _core(other) == _core(name)}
    if len(alike) == 1:
        return tuple(alike)
    near = [one.label for one in sorted(alike)] or near_names(name, {one.label for one, _ in known})
    message = f"no notice names {name}" + (f"; near names: {', '.join(near)}" if near else "")
    raise UnknownOrganizationError(message)


def find_names(store: Queryable, name: str) -> tuple[str, ...]:
    """Return the names given by notices that a user may mean: one that differs in blanks or case, else without its legal form.

    Where no name is like it, the chief name of each organisation that it stands for. Raise UnknownOrganizationError, with
    near names, where there is none.
    """
    query = (folder("queries") / "reach" / "organization-names.rq").read_text(encoding="utf-8")
    known = [str(row["label"]) for row in store.select(query)]
    for same in (_plain, _core):
        found = tuple(label for label in known if same(label) == same(name))
        if found:
            return found
    return tuple(one.label for one in find_organizations(store, name))


def near_names(name: str, known: Iterable[str]) -> list[str]:
    """Return the names most like `name`, the nearest first; that both are a 株式会社 makes them no more alike."""
    from rapidfuzz import fuzz, process

    names = sorted(set(known))
    cores = [_core(known) for known in names]
    hits = process.extract(_core(name), cores, scorer=fuzz.ratio, limit=_NEAR, score_cutoff=_NEAR_ENOUGH)
    return [names[index] for _, _, index in hits]


def _plain(name: str) -> str:
    return "".join(fold(name).split())


def _core(name: str) -> str:
    """Return a name without its legal form; a name that is nothing else stays whole."""
    plain = _plain(name)
    core = plain
    for hit in reversed(lexicon("legal-forms").find(plain)):
        core = core[: hit.start] + core[hit.end :]
    return core or plain
