"""A second look at a site: only what changed is sent again, and the new folder stands alone."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from crawler.boundary import site_of
from crawler.earlier import EarlierSite, check_whole
from crawler.extract import extract
from crawler.fetches import Fetch, FetchState
from crawler.plan import SitePlan
from crawler.records import Document
from crawler.store import DamagedStoreError, SiteStore
from tests.crawler.crawling import run_worker

OLD_TEXT, NEW_TEXT = "低保标准为每人每月六百元。" * 20, "低保标准为每人每月七百元。" * 20
PATHS = ("tagged", "dated", "changed", "bare", "liar", "gone")
MENU = "".join(f"<p><a href='/{path}.html'>{path}</a></p>" for path in PATHS)


def html(text: str) -> bytes:
    return f"<html><head><title>通知</title></head><body><a href='/'>首页</a><h1>关于低保的通知</h1><p>{text}</p></body></html>".encode()


class Bureau(BaseHTTPRequestHandler):
    """Every page has its own manners; `second` is set once the office has been busy."""

    protocol_version = "HTTP/1.1"
    second = False
    asked: list[tuple[str, Mapping[str, str], int]]

    def do_GET(self) -> None:
        status, headers, body = self._answer()
        conditions = {
            name: self.headers[name] for name in ("If-None-Match", "If-Modified-Since") if name in self.headers
        }
        self.asked.append((self.path, conditions, status))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _answer(self) -> tuple[int, dict[str, str], bytes]:
        match self.path:
            case "/":
                return 200, {}, f"<html><body>{MENU}<p>{'欢迎访问。' * 30}</p></body></html>".encode()
            case "/tagged.html":
                if self.headers["If-None-Match"] == '"a"':
                    return 304, {"ETag": '"a"'}, b""
                return 200, {"ETag": '"a"'}, html(OLD_TEXT)
            case "/dated.html":
                if self.headers["If-Modified-Since"] == "Tue, 30 Jun 2026 00:00:00 GMT":
                    return 304, {}, b""
                return 200, {"Last-Modified": "Tue, 30 Jun 2026 00:00:00 GMT"}, html(OLD_TEXT)
            case "/changed.html":
                return 200, {"ETag": '"2"' if self.second else '"1"'}, html(NEW_TEXT if self.second else OLD_TEXT)
            case "/bare.html":
                return 200, {}, html(OLD_TEXT)
            case "/liar.html" if self.second:
                return 304, {}, b""  # to a request without conditions, for it never gave us any
            case "/liar.html":
                return 200, {}, html(OLD_TEXT)
            case "/gone.html" if not self.second:
                return 200, {"ETag": '"g"'}, html(OLD_TEXT)
            case _:
                return 404, {}, b""

    def log_message(self, *_: object) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Audits:
    first: SitePlan
    second: SitePlan
    asked: list[tuple[str, Mapping[str, str], int]]

    def fetches(self, plan: SitePlan) -> dict[str, Fetch]:
        with SiteStore(plan.folder) as store:
            return {line.url.rpartition("/")[2]: line for line in store.ledger.fetches()}


@pytest.fixture(scope="module")
def audits(tmp_path_factory: pytest.TempPathFactory) -> Audits:
    folder = tmp_path_factory.mktemp("twice")
    Bureau.asked, Bureau.second = [], False
    server = ThreadingHTTPServer(("127.0.0.1", 0), Bureau)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    url = f"http://127.0.0.1:{server.server_port}/"
    first = SitePlan(site=site_of(url), folder=folder / "first" / "site", start_urls=(url,), delay=0.0)
    run_worker(first, folder)
    Bureau.asked, Bureau.second = [], True
    second = replace(first, folder=folder / "second" / "site", earlier=first.folder)
    run_worker(second, folder)
    server.shutdown()
    server.server_close()
    thread.join()
    return Audits(first, second, Bureau.asked)


@pytest.mark.parametrize(
    ("path", "conditions", "state", "status"),
    [
        pytest.param("tagged.html", {"If-None-Match": '"a"'}, FetchState.FETCHED, 304, id="ETag"),
        pytest.param(
            "dated.html",
            {"If-Modified-Since": "Tue, 30 Jun 2026 00:00:00 GMT"},
            FetchState.FETCHED,
            304,
            id="Last-Modified",
        ),
        pytest.param("changed.html", {"If-None-Match": '"1"'}, FetchState.FETCHED, 200, id="changed since"),
        pytest.param("bare.html", {}, FetchState.FETCHED, 200, id="no validators"),
        pytest.param("liar.html", {}, FetchState.EMPTY_BODY, 304, id="304 to a plain question is no page"),
        pytest.param("gone.html", {"If-None-Match": '"g"'}, FetchState.NOT_FOUND, 404, id="gone since"),
        pytest.param("robots.txt", {}, FetchState.NOT_FOUND, 404, id="robots.txt is always read anew"),
    ],
)
def test_second_audit(audits: Audits, path: str, conditions: Mapping[str, str], state: FetchState, status: int) -> None:
    line = audits.fetches(audits.second)[path]
    assert next(one[1] for one in audits.asked if one[0] == f"/{path}") == conditions
    assert (line.state, line.http_status) == (state, status)


def test_the_new_folder_stands_alone(audits: Audits, tmp_path: Path) -> None:
    """Its bodies are its own, fetched at its own time, and it can be the earlier audit of a third."""
    alone = tmp_path / "site"
    shutil.copytree(audits.second.folder, alone)
    extract(alone, reread=True)
    with SiteStore(alone) as store:
        documents = {document.url.rpartition("/")[2]: document.text for document in store.all(Document)}
        line = next(line for line in store.ledger.fetches() if line.url.endswith("tagged.html"))
    assert "六百元" in documents["tagged.html"]
    assert "七百元" in documents["changed.html"]
    assert line.fetched_at is not None
    assert line.fetched_at >= max(one.fetched_at for one in audits.fetches(audits.first).values() if one.fetched_at)
    assert EarlierSite(alone).conditions(line.url) == {"If-None-Match": '"a"'}


def test_what_was_gone_before_is_taken_over(audits: Audits) -> None:
    with SiteStore(audits.first.folder) as store:
        assert store.records().gone_before is None
        answered = {line.url: line for line in store.ledger.fetches() if line.http_status == 404}
    with SiteStore(audits.second.folder) as store:
        gone = store.records().gone_before
        assert store.records().has_ipv6 is None, "loopback is asked of no name server"
    assert any(url.endswith("/robots.txt") for url in answered)
    assert gone == {url: line.fetched_at.date() for url, line in answered.items() if line.fetched_at}


def test_the_earlier_folder_is_left_as_it_was(audits: Audits) -> None:
    assert {path.name for path in audits.first.folder.iterdir()} <= {
        "site.db",
        "archive.db",
        "worker.lock",
        "plan.json",
    }
    check_whole(audits.first.folder)


@pytest.mark.parametrize("name", ["site.db", "archive.db"])
@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.unlink(), id="missing"),
        pytest.param(lambda path: path.write_bytes(b"x" * 9000), id="damaged"),
    ],
)
def test_a_folder_that_is_not_whole_is_refused(audits: Audits, tmp_path: Path, name: str, damage: object) -> None:
    folder = tmp_path / "site"
    shutil.copytree(audits.first.folder, folder)
    damage(folder / name)  # type: ignore[operator]
    with pytest.raises(DamagedStoreError, match="--earlier 中的"):
        check_whole(folder)
