"""A site as an earlier audit left it: what a page's server need only be asked whether it changed (RFC 9110 §13).

And which of its links led nowhere already then, for a link is a dead one (死链) only when it is gone on two days.
Opened read-only; the new audit copies what it takes over, so that its folder stands alone.
"""

import sqlite3
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import msgspec
from scrapy.http import Response

from crawler.archive import ArchivedResponse, read_response
from crawler.fetches import FetchState
from crawler.headers import all_headers
from crawler.store import DamagedStoreError

UNCHANGED = "unchanged"  # flag of a response whose body an earlier audit has
_SEEN = (FetchState.FETCHED.value,)
_CONDITIONS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}


class EarlierSite:
    """Raises DamagedStoreError when `folder` holds no whole crawl of a site."""

    def __init__(self, folder: Path) -> None:
        self._site = _open(folder / "site.db")
        self._archive = _open(folder / "archive.db")
        self._whole = dict(
            self._site.execute(
                "SELECT url, sha256 FROM ledger WHERE state = ? AND sha256 IS NOT NULL", _SEEN
            ).fetchall()
        )

    def close(self) -> None:
        self._site.close()
        self._archive.close()

    def conditions(self, url: str) -> dict[str, str]:
        """Request headers that let the server answer 304; empty for a page not fetched whole, or without validators."""
        row = self._archive.execute(
            "SELECT headers FROM responses WHERE url = ? AND sha256 = ? ORDER BY fetched_at DESC LIMIT 1",
            (url, self._whole.get(url)),
        ).fetchone()
        if row is None:
            return {}
        headers = msgspec.json.decode(row[0], type=dict[str, tuple[str, ...]])
        found = {name.lower(): values[0] for name, values in headers.items() if values}
        return {asked: found[given] for given, asked in _CONDITIONS.items() if given in found}

    def body(self, url: str) -> ArchivedResponse | None:
        """The page as it was fetched whole; None when it was not."""
        sha256 = self._whole.get(url)
        return read_response(self._archive, sha256, url) if sha256 else None

    def gone(self) -> Mapping[str, date]:
        """The URLs that answered 404 or 410, and the day of it."""
        rows = self._site.execute(
            "SELECT url, fetched_at FROM ledger WHERE state = ? AND http_status IN (404, 410) AND fetched_at IS NOT NULL",
            (FetchState.NOT_FOUND.value,),
        )
        return {url: date.fromisoformat(at[:10]) for url, at in rows}

    def completed(self, url: str, response: Response) -> Response:
        """A 304 to a question of ours with the body it stands for, flagged `UNCHANGED` (RFC 9110 §15.4.5)."""
        asked = response.request.headers if response.status == 304 and response.request is not None else {}
        kept = self.body(url) if any(name in asked for name in _CONDITIONS.values()) else None
        if kept is None:
            return response
        headers = {name: list(values) for name, values in (dict(kept.headers) | all_headers(response)).items()}
        return response.replace(headers=headers, body=kept.body, flags=[UNCHANGED])


def check_whole(folder: Path) -> None:
    """Raises DamagedStoreError, whose message says in Chinese what to do."""
    for name in ("site.db", "archive.db"):
        database = _open(folder / name)
        try:
            verdict = str(database.execute("PRAGMA quick_check").fetchone()[0])
        except sqlite3.DatabaseError as error:
            verdict = str(error)
        finally:
            database.close()
        if verdict != "ok":
            raise DamagedStoreError(_refusal(folder / name, verdict))


def _open(path: Path) -> sqlite3.Connection:
    try:
        return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    except sqlite3.OperationalError as error:
        raise DamagedStoreError(_refusal(path, str(error))) from None


def _refusal(path: Path, why: str) -> str:
    return f"--earlier 中的 {path} 不完整，无法沿用（{why}）。请换一个完好的检查文件夹，或去掉 --earlier 重新采集。"
