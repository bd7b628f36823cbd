"""What can go wrong, as one tree; a message names the file, the place and what to do.

KgError
├── ReadError         a file that cannot become a notice
├── ParseError        a notice that GiNZA cannot take
├── OntologyError     a term, scheme or label that does not hold
├── QuoteError        a quote that does not stand in the notice's text
├── CorrectionError   a correction that does not fit the notice that it corrects
├── RegisterError     a file that is no register of corporations
├── DecisionError     a decision about names that cannot be taken
├── StoreError        a store that is busy, missing or damaged
└── QueryError        a question that cannot be asked
    └── UnknownOrganizationError   a name that no notice gives
"""


class KgError(Exception):
    """Root of all errors that a user is told of in one line."""


class ReadError(KgError):
    """A file that cannot become a notice: binary, empty, too long, broken encoding, no notice."""


class ParseError(KgError):
    """A notice that cannot be cut into sentences or parsed."""


class OntologyError(KgError):
    """A term that the ontology does not declare, or data files that contradict themselves."""


class QuoteError(KgError):
    """A quote whose offsets and words do not meet in the notice's text."""


class CorrectionError(KgError):
    """A row of a corrections file that cannot be read, or does not fit its notice."""


class RegisterError(KgError):
    """A file that cannot be read as a register of corporations."""


class DecisionError(KgError):
    """A decision about names that cannot be taken: an ambiguous name, one name twice, no decision to withdraw."""


class StoreError(KgError):
    """A store that is in use by another writer, missing, or damaged."""


class QueryError(KgError):
    """A question that is unknown, lacks a parameter, or is no SPARQL."""


class UnknownOrganizationError(QueryError):
    """An organisation's name that stands in no notice of the store."""
