"""Kinds of data that leaked, may have leaked, or did not."""

from kg.extract.data.exposures import COMPONENT

__all__ = ["COMPONENT"]
