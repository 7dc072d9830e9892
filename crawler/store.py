"""A site's folder on disk: `site.db` with the ledger and the records, `archive.db` with the evidence."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Self, TypeVar

import msgspec

from crawler import ledger as ledger_table
from crawler.archive import Archive
from crawler.fetches import FetchState
from crawler.ledger import Ledger
from crawler.page_facts import Entry, PageFacts
from crawler.page_summaries import page_summaries
from crawler.records import Attachment, Column, Document, PageSummary, SiteRecords
from crawler.site_outline import PageOutline
from crawler.sought import NOTHING_SOUGHT, SoughtWords

SCHEMA = """
CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pages (url TEXT PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS columns (url TEXT PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS documents (url TEXT PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS attachments (url TEXT PRIMARY KEY, record BLOB NOT NULL);
"""

_Record = TypeVar("_Record", PageFacts, Column, Document, Attachment)
_GONE_BEFORE = "gone_before"
_HAS_IPV6 = "has_ipv6"
_Part = TypeVar("_Part", PageOutline, PageSummary)
_TABLES = {PageFacts: "pages", Column: "columns", Document: "documents", Attachment: "attachments"}


class DamagedStoreError(Exception):
    """The databases of a site do not belong together any more; the message says in Chinese what to do."""


class SiteStore:
    """Everything known about one site. Use as a context manager; one writer at a time."""

    def __init__(self, folder: Path, words: SoughtWords = NOTHING_SOUGHT) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._db = sqlite3.connect(folder / "site.db", isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._check_whole()
        self._db.executescript(ledger_table.SCHEMA + SCHEMA)
        self.archive = Archive(folder / "archive.db")
        self._requeue_what_lost_its_evidence()
        self.ledger = Ledger(self._db, words)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.archive.close()
        self._db.close()

    @staticmethod
    def glance(folder: Path) -> tuple[Mapping[FetchState, int], frozenset[str]]:
        """The ledger's balance and the names of the notes, read beside a running crawl without disturbing it."""
        with closing(sqlite3.connect(f"{(folder / 'site.db').absolute().as_uri()}?mode=ro", uri=True)) as database:
            try:
                rows = database.execute("SELECT state, count(*) FROM ledger GROUP BY state").fetchall()
                notes = database.execute("SELECT name FROM notes").fetchall()
            except sqlite3.OperationalError:  # the tables are only just being made
                return {}, frozenset()
        return {FetchState(state): count for state, count in rows}, frozenset(name for (name,) in notes)

    def _check_whole(self) -> None:
        try:
            verdict = self._db.execute("PRAGMA quick_check").fetchone()[0]
        except sqlite3.DatabaseError as error:
            verdict = str(error)
        if verdict != "ok":
            raise DamagedStoreError(
                f"数据库已损坏：{self.folder / 'site.db'}（{verdict}）。请从备份恢复，或换一个输出文件夹重新采集。"
            )

    def _requeue_what_lost_its_evidence(self) -> None:
        """After a power cut the archive may lack the last bodies the ledger cites: fetch those pages again."""
        cited = self._db.execute("SELECT url, sha256 FROM ledger WHERE sha256 IS NOT NULL").fetchall()
        lost = [(url,) for url, sha256 in cited if not self.archive.holds(sha256)]
        with self.transaction():
            self._db.executemany("UPDATE ledger SET state = 'queued', sha256 = NULL WHERE url = ?", lost)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that happens inside is kept, or none of it."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def note(self, name: str, value: bytes) -> None:
        """A small fact about the site itself, such as its robots.txt."""
        self._db.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (name, value))

    def forget(self, name: str) -> None:
        self._db.execute("DELETE FROM notes WHERE name = ?", (name,))

    def noted(self, name: str) -> bytes | None:
        row = self._db.execute("SELECT value FROM notes WHERE name = ?", (name,)).fetchone()
        return None if row is None else row[0]

    def keep_gone_before(self, gone: Mapping[str, date]) -> None:
        """What an earlier audit found to be gone, taken over from its folder (`SiteRecords.gone_before`)."""
        self.note(_GONE_BEFORE, msgspec.json.encode(gone))

    def keep_ipv6(self, has_ipv6: bool) -> None:
        """What the name server said of the site's name (`SiteRecords.has_ipv6`)."""
        self.note(_HAS_IPV6, msgspec.json.encode(has_ipv6))

    def put(self, url: str, record: PageFacts | Column | Document | Attachment) -> None:
        table = _TABLES[type(record)]
        self._db.execute(f"INSERT OR REPLACE INTO {table} VALUES (?, ?)", (url, msgspec.json.encode(record)))  # noqa: S608  table is one of ours

    def clear(self, kind: type[PageFacts | Column | Document | Attachment]) -> None:
        self._db.execute(f"DELETE FROM {_TABLES[kind]}")  # noqa: S608

    def one(self, kind: type[_Record], url: str) -> _Record | None:
        row = self._db.execute(f"SELECT record FROM {_TABLES[kind]} WHERE url = ?", (url,)).fetchone()  # noqa: S608
        return None if row is None else msgspec.json.decode(row[0], type=kind)

    def all(self, kind: type[_Record]) -> Iterator[_Record]:
        decoder = msgspec.json.Decoder(kind)
        for (record,) in self._db.execute(f"SELECT record FROM {_TABLES[kind]} ORDER BY url"):  # noqa: S608
            yield decoder.decode(record)

    def parts_of_pages(self, part: type[_Part]) -> Iterator[_Part]:
        """Of every page read what `part` names; the rest of the record is not even decoded."""
        decoder = msgspec.json.Decoder(part)
        for (record,) in self._db.execute("SELECT record FROM pages ORDER BY url"):
            yield decoder.decode(record)

    def _rows_of(self, url: str) -> tuple[Entry, ...]:
        facts = self.one(PageFacts, url)
        return facts.entries if facts else ()

    def records(self) -> SiteRecords:
        fetches = tuple(self.ledger.fetches())
        gone_before, has_ipv6 = self.noted(_GONE_BEFORE), self.noted(_HAS_IPV6)
        return SiteRecords(
            fetches=fetches,
            columns=tuple(self.all(Column)),
            documents=tuple(self.all(Document)),
            attachments=tuple(self.all(Attachment)),
            gone_before=None if gone_before is None else msgspec.json.decode(gone_before, type=dict[str, date]),
            has_ipv6=None if has_ipv6 is None else msgspec.json.decode(has_ipv6, type=bool),
            pages=page_summaries(self.parts_of_pages(PageSummary), fetches, self._rows_of),
        )

    @property
    def fetched_pages(self) -> int:
        return self.ledger.balance().get(FetchState.FETCHED, 0)
