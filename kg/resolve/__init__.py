"""What all notices say together: one identity for each real organisation, one incident for each real incident.

`read_summaries` takes from the store what is needed of each notice, also of those that this build did not read again;
`resolve` is a pure function of them, so a build of one more notice gives what a build from nothing gives.
"""

from kg.resolve.names import identity_key
from kg.resolve.resolution import resolve, seek_corporations
from kg.resolve.summaries import Summary, read_summaries

__all__ = ["Summary", "identity_key", "read_summaries", "resolve", "seek_corporations"]
