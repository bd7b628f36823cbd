"""Historical names: only where a notice says that an organisation was called so."""

from collections.abc import Iterable, Iterator, Mapping

from kg.resolution import Sameness
from kg.resolve.asides import Aside
from kg.resolve.names import identity_key
from kg.resolve.uses import Use


def find_former_names(asides: Iterable[Aside], uses: Mapping[str, Use], keys: Mapping[str, str]) -> Iterator[Sameness]:
    """Yield the names that notices call former or present names of a party; `keys` are the names of the named parties."""
    for aside in asides:
        told, other = keys[aside.party], identity_key(aside.says)
        if aside.kind != "seat" and other in uses and told != other:
            former, present = (told, other) if aside.kind == "present" else (other, told)
            yield Sameness(one=former, other=present, reason="former_name", status="merged", sources=(aside.party,))
