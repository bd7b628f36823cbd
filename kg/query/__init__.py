"""Questions put to a store: the catalogue of `queries/`, their parameters, and what a store must answer."""

from kg.query.base import Rebased, find_base
from kg.query.catalogue import Parameter, Question, catalogue, question, read_question
from kg.query.claims import claim_rows, explain_notice
from kg.query.exposure import Exposure, find_exposure
from kg.query.names import Organization, find_names, find_organizations
from kg.query.notices import StoredNotice, find_notice
from kg.query.parameters import bind, defaults, form
from kg.query.queryable import Queryable, Row, Value

__all__ = [
    "Exposure",
    "Organization",
    "Parameter",
    "Queryable",
    "Question",
    "Rebased",
    "Row",
    "StoredNotice",
    "Value",
    "bind",
    "catalogue",
    "claim_rows",
    "defaults",
    "explain_notice",
    "find_base",
    "find_exposure",
    "find_names",
    "find_notice",
    "find_organizations",
    "form",
    "question",
    "read_question",
]
