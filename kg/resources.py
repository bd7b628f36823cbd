"""The only door to `ontology/` and `queries/`, in the wheel or in a checkout."""

from pathlib import Path

_PACKAGED = Path(__file__).parent / "_data"
_CHECKOUT = Path(__file__).parent.parent


def folder(name: str) -> Path:
    """Return the folder `ontology` or `queries`: the wheel's copy, else the checkout's."""
    packaged = _PACKAGED / name
    return packaged if packaged.is_dir() else _CHECKOUT / name
