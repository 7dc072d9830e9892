"""Columns known by name only: the tree, a menu or a link names them, and their page could not be fetched.

They are listed as unreadable. Nothing follows from it that the ledger line does not say already: what could not be
seen is never "not published" (design §5).
"""

from collections.abc import Collection, Iterator, Mapping

from crawler.column_kind import column_kind
from crawler.fetches import Fetch, FetchState, Role
from crawler.records import Column, ColumnKind, ColumnState

# Left alone on purpose, or elsewhere: no page of this site stands behind the line.
_NO_COLUMNS = frozenset(
    {
        FetchState.QUEUED,
        FetchState.REDIRECT_OFFSITE,
        FetchState.PRIVATE_ADDRESS,
        FetchState.TRAP,
        FetchState.URL_TOO_LONG,
        FetchState.OUT_OF_PERIOD,
    }
)
_LONGEST_NAME = 20


def unread_columns(
    fetches: Mapping[str, Fetch],
    places: Mapping[str, tuple[str, ...]],
    read: Collection[str],
) -> Iterator[Column]:
    """Of the lines of role COLUMN not seen whole: those with a place in the site's tree, and those whose words tell a kind.

    `places`: paths by URL. `read`: URLs of pages that were read, whatever came of them.
    """
    for url, fetch in fetches.items():
        if fetch.role is not Role.COLUMN or fetch.state.seen_whole or fetch.state in _NO_COLUMNS or url in read:
            continue
        name = fetch.text.strip()
        path = places.get(url) or ((name,) if _is_column_name(name) else None)
        if path:
            yield Column(url, path, ColumnState.UNREADABLE, (), (), (url,), column_kind(path))


def _is_column_name(name: str) -> bool:
    return len(name) <= _LONGEST_NAME and column_kind((name,)) is not ColumnKind.OTHER
