"""Which notices belong together by what their files say: one case id, or the address of an earlier report.

An address of another publisher's report is no earlier report of this incident: archives point to a vendor's notice so.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from kg.resolve.summaries import Summary

_STEPS = 3
"""Steps of a path that name a notice: its file and two folders above, such as year and month."""


def explicit_pairs(summaries: Sequence[Summary], keys: Mapping[str, str]) -> Iterator[tuple[Summary, Summary]]:
    """Yield the pairs that a case id or an address ties; an address is a notice's own one or ends like its id.

    keys: the organisation of each party (IRI) that has a name.
    """
    by_case: defaultdict[str, list[Summary]] = defaultdict(list)
    by_address: defaultdict[str, list[Summary]] = defaultdict(list)
    for summary in summaries:
        for case_id in summary.case_ids:
            by_case[case_id].append(summary)
        by_address[_tail(summary.id.split("/"))].append(summary)
        if summary.url:
            by_address[summary.url].append(summary)
    for alike in by_case.values():
        yield from pairwise(alike)
    for summary in summaries:
        for address in summary.earlier:
            named = by_address.get(address) or by_address.get(_file(address), [])
            yield from ((earlier, summary) for earlier in named if earlier is not summary and _of_one(earlier, summary, keys))


def _of_one(one: Summary, other: Summary, keys: Mapping[str, str]) -> bool:
    issuers = {keys.get(one.publisher), keys.get(other.publisher)} - {None}
    return len(issuers) < 2  # noqa: PLR2004 - two are two publishers


def _tail(steps: list[str]) -> str:
    return "/".join(steps[-_STEPS:])


def _file(address: str) -> str:
    """The id's last steps of the notice that an address of its file names."""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:  # an address that is none
        return ""
    return _tail(path.rpartition(".")[0].split("/"))
