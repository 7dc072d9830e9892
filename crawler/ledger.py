"""The ledger of a site: every URL decided on, and the one terminal state it ends in (design §3).

It lives in the site's SQLite database, so it survives `kill -9` at any moment: a URL is either queued or settled,
and what a page taught us is written in the same transaction that settles it. There is no "in flight" state to
repair; what was being fetched when the process died is simply still queued.
"""

import heapq
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from sys import intern

from crawler.fetches import Fetch, FetchState, Link, Role
from crawler.sought import NOTHING_SOUGHT, SoughtWords

MAX_URL_LENGTH = 2083  # Scrapy's own limit (faults.md K03); a longer URL is recorded, not silently dropped

SCHEMA = """
CREATE TABLE IF NOT EXISTS ledger (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    role TEXT NOT NULL,
    priority INTEGER NOT NULL,
    http_status INTEGER,
    reason TEXT NOT NULL DEFAULT '',
    fetched_at TEXT,
    sha256 TEXT,
    alias_of TEXT,
    hops INTEGER NOT NULL DEFAULT 0,
    found_on TEXT,
    text TEXT NOT NULL DEFAULT ''
);
CREATE INDEX IF NOT EXISTS ledger_state ON ledger (state);
"""

_LINES = "SELECT url, state, role, http_status, reason, fetched_at, sha256, alias_of, found_on, text FROM ledger"

# Column pages before their rows: what a unit publishes at all is known early, and survives a small page budget.
_PRIORITY = {
    Role.ROBOTS: 60,
    Role.PROBE: 55,
    Role.START: 50,
    Role.COLUMN: 40,
    Role.LIST_PAGE: 30,
    Role.ARTICLE: 20,
    Role.ATTACHMENT: 10,
    Role.OTHER: 0,
}
_HINTED = 5


@dataclass(frozen=True, slots=True)
class Turn:
    """A queued URL whose turn it is. `hops`: redirects that led here; `text`: the anchor that promised it."""

    id: int
    url: str
    role: Role
    hops: int
    text: str


class Ledger:
    """Decides on URLs, hands them out in a fixed order, and settles each once.

    The order depends only on roles, the words sought and the order of discovery, so that a resumed crawl goes on exactly where
    an uninterrupted one would be. The caller owns the transaction.
    """

    def __init__(self, database: sqlite3.Connection, words: SoughtWords = NOTHING_SOUGHT) -> None:
        self._db = database
        self._words = words
        self._roles: dict[str, Role] = {}
        self._left: set[str] = set()
        self._handed_out: set[int] = set()  # whoever took one puts it to the site as often as it must
        self._queue: list[tuple[int, int]] = []
        for id_, url, role, priority, state in self._db.execute("SELECT id, url, role, priority, state FROM ledger"):
            self._roles[url] = Role(role)
            if state == FetchState.QUEUED:
                self._queue.append((-priority, id_))
            elif state == FetchState.OUT_OF_PERIOD:
                self._left.add(url)
        heapq.heapify(self._queue)

    def decide(
        self, links: Iterable[Link], found_on: str | None, hops: int = 0, *, in_sought_place: bool = False
    ) -> None:
        """Queue what is new; remember the stronger reason for what is not."""
        for link in links:
            if not self.knows(link.url):
                self._queue_new(link, found_on, hops, self._priority(link, in_sought_place))
            elif self.learns_from(link):
                self._strengthen(link, found_on, self._priority(link, in_sought_place))

    def knows(self, url: str) -> bool:
        return url in self._roles

    def learns_from(self, link: Link) -> bool:
        """Whether the link is new, or gives a stronger reason for a URL already known."""
        known = self._roles.get(link.url)
        return known is None or _PRIORITY[link.role] > _PRIORITY[known]

    def waits(self, url: str) -> bool:
        """Whether the URL is still to be fetched."""
        row = self._db.execute("SELECT state FROM ledger WHERE url = ?", (url,)).fetchone()
        return row is not None and row[0] == FetchState.QUEUED

    def found_on(self, url: str) -> str | None:
        """The first page that linked to the URL."""
        row = self._db.execute("SELECT found_on FROM ledger WHERE url = ?", (url,)).fetchone()
        return row[0] if row else None

    def anchor_texts(self, urls: Iterable[str]) -> set[str]:
        """The words that led to those of the URLs that are no further page of a list (下一页, 3)."""
        rows = (self._db.execute("SELECT text, role FROM ledger WHERE url = ?", (url,)).fetchone() for url in urls)
        return {row[0] for row in rows if row is not None and row[0] and row[1] != Role.LIST_PAGE}

    def leave(self, urls: Iterable[str], reason: str) -> None:
        """Those of the URLs that still wait end in OUT_OF_PERIOD."""
        for url in urls:
            if self.waits(url):
                self.settle(url, FetchState.OUT_OF_PERIOD, reason=reason)
                self._left.add(url)

    def is_left(self, url: str) -> bool:
        """Whether the URL was left alone as older than the period."""
        return url in self._left

    def take_up(self, link: Link, found_on: str, *, in_sought_place: bool = False) -> None:
        """Queue again what was left alone: `link` gives a reason to look at it."""
        self._left.discard(link.url)
        self._db.execute("UPDATE ledger SET state = 'queued', reason = '' WHERE url = ?", (link.url,))
        self._strengthen(link, found_on, self._priority(link, in_sought_place))

    def ask_again(self, url: str, role: Role) -> None:
        """A settled question of ours (robots.txt) is to be put to the site once more; where it led before is forgotten."""
        led = self._db.execute("DELETE FROM ledger WHERE role = ? AND url != ? RETURNING url", (role, url)).fetchall()
        for (target,) in led:
            del self._roles[target]
        row = self._db.execute(
            "UPDATE ledger SET state = 'queued', alias_of = NULL WHERE url = ? RETURNING id, priority", (url,)
        ).fetchone()
        self._hand_out_again(-row[1], row[0])

    def void(self, states: Iterable[FetchState], since: datetime) -> bool:
        """Queue again what ended in one of `states` since then: our own network was down. Whether there was any."""
        marks = [(state, since.isoformat(timespec="seconds")) for state in states]
        rows: list[tuple[int, int]] = []
        for mark in marks:
            rows += self._db.execute(
                "UPDATE ledger SET state = 'queued', reason = '', http_status = NULL, fetched_at = NULL"
                " WHERE state = ? AND datetime(fetched_at) >= datetime(?) RETURNING -priority, id",
                mark,
            ).fetchall()
        for row in rows:
            self._hand_out_again(*row)
        return bool(rows)

    def void_rest(self, state: FetchState) -> bool:
        """Queue again all that `settle_rest` ended in `state`. Whether there was any."""
        rows = self._db.execute(
            "UPDATE ledger SET state = 'queued', reason = '' WHERE state = ? RETURNING -priority, id", (state,)
        ).fetchall()
        for row in rows:
            self._hand_out_again(*row)
        return bool(rows)

    def _hand_out_again(self, rank: int, id_: int) -> None:
        self._handed_out.discard(id_)
        heapq.heappush(self._queue, (rank, id_))

    def _queue_new(self, link: Link, found_on: str | None, hops: int, priority: int) -> None:
        self._roles[link.url] = link.role
        too_long = len(link.url) > MAX_URL_LENGTH
        state = FetchState.URL_TOO_LONG if too_long else FetchState.QUEUED
        reason = f"网址超过 {MAX_URL_LENGTH} 个字符" if too_long else ""
        cursor = self._db.execute(
            "INSERT INTO ledger (url, state, role, priority, reason, hops, found_on, text) VALUES (?,?,?,?,?,?,?,?)",
            (link.url, state, link.role, priority, reason, hops, found_on, link.text),
        )
        assert cursor.lastrowid is not None
        if not too_long:
            heapq.heappush(self._queue, (-priority, cursor.lastrowid))

    def _strengthen(self, link: Link, found_on: str | None, priority: int) -> None:
        self._roles[link.url] = link.role
        row = self._db.execute(
            "UPDATE ledger SET role = ?, priority = ?, found_on = ?, text = ? WHERE url = ? RETURNING id, state",
            (link.role, priority, found_on, link.text, link.url),
        ).fetchone()
        if row[1] == FetchState.QUEUED:
            heapq.heappush(self._queue, (-priority, row[0]))  # the older, weaker place is passed over by `take`

    def _priority(self, link: Link, in_sought_place: bool) -> int:
        hinted = self._words.is_hint(link.text)
        if in_sought_place:  # its rows and further pages are candidates too
            hinted |= link.role in (Role.LIST_PAGE, Role.ARTICLE, Role.ATTACHMENT)
        return _PRIORITY[link.role] + (_HINTED if hinted else 0)

    def take(self) -> Turn | None:
        """The next queued URL. It stays queued until it is settled."""
        while self._queue:
            priority, id_ = heapq.heappop(self._queue)
            row = self._db.execute(
                "SELECT url, role, hops, text, state, priority FROM ledger WHERE id = ?", (id_,)
            ).fetchone()
            if row[4] == FetchState.QUEUED and row[5] == -priority and id_ not in self._handed_out:
                self._handed_out.add(id_)
                return Turn(id_, row[0], Role(row[1]), row[2], row[3])
        return None

    def __len__(self) -> int:
        """How many URLs are still to be handed out (an upper bound: strengthened ones may count twice)."""
        return len(self._queue)

    def settle(
        self,
        url: str,
        state: FetchState,
        *,
        http_status: int | None = None,
        reason: str = "",
        fetched_at: datetime | None = None,
        sha256: str | None = None,
        alias_of: str | None = None,
    ) -> None:
        at = fetched_at.isoformat(timespec="seconds") if fetched_at else None
        done = self._db.execute(
            "UPDATE ledger SET state=?, http_status=?, reason=?, fetched_at=?, sha256=?, alias_of=?"
            " WHERE url=? AND state='queued'",
            (state, http_status, reason, at, sha256, alias_of, url),
        )
        if done.rowcount != 1:
            raise RuntimeError(f"settled twice, or never decided on: {url}")

    def settle_alias(self, url: str, target: str, http_status: int | None, fetched_at: datetime) -> None:
        """`url` redirects to `target` on the same site. If the redirects close a ring, every page in it is a loop."""
        self.settle(url, FetchState.ALIAS, http_status=http_status, alias_of=target, fetched_at=fetched_at)
        ring, at = [], target
        while at != url:
            ring.append(at)
            row = self._db.execute("SELECT alias_of FROM ledger WHERE url = ?", (at,)).fetchone()
            if row is None or row[0] is None or row[0] in ring:
                return
            at = row[0]
        self._db.executemany(
            "UPDATE ledger SET state = ?, reason = ? WHERE url = ?",
            [(FetchState.REDIRECT_LOOP, "页面之间循环跳转", member) for member in (url, *ring)],
        )

    def aliases_of(self, target: str) -> list[str]:
        """URLs that redirected straight to `target`, in the order they were decided on."""
        rows = self._db.execute("SELECT url FROM ledger WHERE alias_of = ? AND state = 'alias' ORDER BY id", (target,))
        return [url for (url,) in rows]

    def depth(self, url: str) -> int:
        """How many pages lead one to another up to this one, further pages of lists apart. Counts no more than 50."""
        row = self._db.execute(
            "WITH RECURSIVE above(url, role, found_on, step) AS ("
            " SELECT url, role, found_on, 0 FROM ledger WHERE url = ?"
            " UNION ALL SELECT l.url, l.role, l.found_on, step + 1 FROM ledger l JOIN above ON l.url = above.found_on"
            " WHERE step < 50) SELECT count(*) FROM above WHERE role != ?",
            (url, Role.LIST_PAGE),
        ).fetchone()
        depth: int = row[0]
        return depth

    def revise(self, url: str, state: FetchState, reason: str, sha256: str | None = None) -> None:
        """A body was read again, perhaps by a better reader; `sha256` when it is another body: what a browser made of it."""
        self._db.execute(
            "UPDATE ledger SET state = ?, reason = ?, sha256 = coalesce(?, sha256) WHERE url = ?",
            (state, reason, sha256, url),
        )

    def settle_rest(self, state: FetchState, reason: str) -> None:
        """Everything still queued ends in `state`: budget used up, host suspended, robots.txt unreachable."""
        self._db.execute("UPDATE ledger SET state = ?, reason = ? WHERE state = 'queued'", (state, reason))
        self._queue.clear()

    def balance(self) -> Mapping[FetchState, int]:
        """How many URLs stand in each state; they add up to the URLs decided on."""
        rows = self._db.execute("SELECT state, count(*) FROM ledger GROUP BY state ORDER BY state")
        return {FetchState(state): count for state, count in rows}

    def fetches(self) -> Iterator[Fetch]:
        return self._lines("")

    def fetches_of(self, role: Role) -> Iterator[Fetch]:
        return self._lines("WHERE role = ?", role)

    def _lines(self, where: str, *values: str) -> Iterator[Fetch]:
        rows = self._db.execute(f"{_LINES} {where} ORDER BY url", values)
        for url, state, role, status, reason, at, sha256, alias_of, found_on, text in rows:
            fetched_at = datetime.fromisoformat(at) if at else None
            source = found_on and intern(found_on)  # one page leads to many
            yield Fetch(url, FetchState(state), Role(role), status, reason, fetched_at, sha256, alias_of, source, text)
