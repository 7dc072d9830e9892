"""The archive of a site: every response as received, so that each point lost is one click from its evidence.

Bodies are kept once, by the SHA-256 of their (content-decoded) bytes, compressed with zstd; each response keeps its
status and headers beside them. The archive is committed before the ledger says so: a crash leaves at worst a body
that nobody cites.
"""

import hashlib
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
import zstandard

SCHEMA = """
CREATE TABLE IF NOT EXISTS bodies (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, zstd BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS responses (
    url TEXT NOT NULL, fetched_at TEXT NOT NULL, http_status INTEGER NOT NULL, headers BLOB NOT NULL,
    sha256 TEXT NOT NULL, PRIMARY KEY (url, fetched_at)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS responses_sha256 ON responses (sha256);
"""


@dataclass(frozen=True, slots=True)
class ArchivedResponse:
    """A response as kept. Header names are as received; a repeated header's values are in order."""

    url: str
    fetched_at: datetime
    http_status: int
    headers: Mapping[str, tuple[str, ...]]
    body: bytes
    sha256: str

    @property
    def content_type(self) -> str | None:
        return next((values[0] for name, values in self.headers.items() if name.lower() == "content-type"), None)


class Archive:
    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.executescript(SCHEMA)
        self._compressor = zstandard.ZstdCompressor(level=2)

    def close(self) -> None:
        self._db.close()

    def keep(
        self, url: str, fetched_at: datetime, http_status: int, headers: Mapping[str, tuple[str, ...]], body: bytes
    ) -> str:
        """Store a response; returns the SHA-256 of its body in hex."""
        sha256 = hashlib.sha256(body).hexdigest()
        with self._db:
            self._db.execute("BEGIN")
            self._db.execute(
                "INSERT OR IGNORE INTO bodies VALUES (?, ?, ?)", (sha256, len(body), self._compressor.compress(body))
            )
            self._db.execute(
                "INSERT OR REPLACE INTO responses VALUES (?, ?, ?, ?, ?)",
                (url, fetched_at.isoformat(timespec="seconds"), http_status, msgspec.json.encode(headers), sha256),
            )
        return sha256

    def newest(self, url: str) -> ArchivedResponse | None:
        """The last response to a URL."""
        row = self._db.execute(
            "SELECT sha256 FROM responses WHERE url = ? ORDER BY fetched_at DESC LIMIT 1", (url,)
        ).fetchone()
        return self.read(row[0]) if row else None

    def holds(self, sha256: str) -> bool:
        return self._db.execute("SELECT 1 FROM bodies WHERE sha256 = ?", (sha256,)).fetchone() is not None

    def read(self, sha256: str) -> ArchivedResponse | None:
        """The response a hash cites: of several with the same body, the first by URL."""
        return read_response(self._db, sha256)


def read_response(database: sqlite3.Connection, sha256: str, url: str | None = None) -> ArchivedResponse | None:
    """The response with such a body: the last one of `url`, or without it the first by URL."""
    row = database.execute(
        "SELECT url, fetched_at, http_status, headers, zstd FROM responses JOIN bodies USING (sha256)"
        " WHERE sha256 = :sha256 AND (:url IS NULL OR url = :url)"
        " ORDER BY url, CASE WHEN :url IS NULL THEN '' ELSE fetched_at END DESC, fetched_at LIMIT 1",
        {"sha256": sha256, "url": url},
    ).fetchone()
    if row is None:
        return None
    kept_url, fetched_at, http_status, headers, packed = row
    return ArchivedResponse(
        url=kept_url,
        fetched_at=datetime.fromisoformat(fetched_at),
        http_status=http_status,
        headers=msgspec.json.decode(headers, type=dict[str, tuple[str, ...]]),
        body=zstandard.ZstdDecompressor().decompress(packed),
        sha256=sha256,
    )
