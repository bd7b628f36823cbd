"""How words are asserted as regards a leak: stated, held possible, denied, or not at all.

Japanese says it behind the words (氏名が漏えいした可能性があります) in the same clause, or ahead of them
(漏えいした情報は氏名です), or above them in the heading or the sentence that leads into a list.
"""

from kg.extract.assertion.clauses import clause_at
from kg.extract.assertion.governors import governed_status, governor_of, said_below, status_at
from kg.extract.assertion.labels import said_beside
from kg.extract.assertion.sentence import said_of, statuses_of

__all__ = ["clause_at", "governed_status", "governor_of", "said_below", "said_beside", "said_of", "status_at", "statuses_of"]
