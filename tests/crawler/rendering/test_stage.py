"""The stage in a whole crawl: what is opened in a browser, what comes of it in the ledger, and what without one."""

import asyncio
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from audit.run import Done
from audit.screen import console, show_unrendered
from crawler.boundary import site_of
from crawler.extract import extract
from crawler.fetches import Fetch, FetchState
from crawler.page_facts import PageFacts
from crawler.plan import SitePlan
from crawler.records import ColumnState, SiteRecords
from crawler.rendering import stage
from crawler.rendering.judgement import RENDERED
from crawler.rendering.stage import open_in_browser
from crawler.rendering.system_browser import find_browser, what_is_missing
from crawler.store import SiteStore
from tests.crawler.crawling import ROOT
from tests.crawler.test_site_spider import WAF
from tests.loopback import Answer, Loopback, page, serve

needs_browser = pytest.mark.skipif(what_is_missing() is not None, reason="needs gongkai[browser] and a browser")

APP = """
const rows = new XMLHttpRequest();
rows.open('GET', document.currentScript.dataset.from);
rows.onload = () => {
  document.querySelector('#app, #rows').innerHTML =
    "<div class='position'>当前位置：<a href='/'>首页</a> &gt; <a href='" + location.pathname + "'>" + document.title +
    "</a></div><ul class='list'>" + JSON.parse(rows.responseText).map(
      row => `<li><a href="${row.url}">${row.title}</a><span>${row.on}</span></li>`).join('') + "</ul>";
};
rows.send();
"""
ROWS = [
    {"url": f"/art/{n}.html", "title": f"关于做好第{n}批低保审核工作的通知", "on": f"2026-05-1{n}"} for n in range(6)
]
JSON = {"Content-Type": "application/json"}


def shell(data: str, title: str) -> Answer:
    """What a site built with Vue or the like sends: an empty element and a script that fills it."""
    return page(f"<div id='app'></div><script src='/app.js' data-from='{data}'></script>", title)


def article(title: str, on: str) -> Answer:
    return page(f"<h1>{title}</h1><p>发布时间：{on}</p><p>{'现将有关事项通知如下。' * 30}</p>", title)


COLUMNS = {
    "/list.html": "通知公告",
    "/failing.html": "政策文件",
    "/denied.html": "财政信息",
    "/waf.html": "统计信息",
    "/half.html": "人事信息",
}
SITE = {
    "/": page("<ul>" + "".join(f"<li><a href='{url}'>{name}</a></li>" for url, name in COLUMNS.items()) + "</ul>"),
    "/robots.txt": Answer(b"User-agent: *\nDisallow: /hidden/", headers={"Content-Type": "text/plain"}),
    "/app.js": Answer(APP.encode(), headers={"Content-Type": "text/javascript; charset=utf-8"}),
    "/rows.json": Answer(json.dumps(ROWS).encode(), headers=JSON),
    "/broken.json": Answer(b"[]", 500, JSON),
    "/hidden/rows.json": Answer(json.dumps(ROWS).encode(), headers=JSON),
    "/list.html": shell("/rows.json", "通知公告"),
    "/failing.html": shell("/broken.json", "政策文件"),
    "/denied.html": shell("/hidden/rows.json", "财政信息"),
    "/waf.html": WAF,
    "/half.html": page(
        "<div class='position'>当前位置：<a href='/'>首页</a> &gt; <a href='/half.html'>人事信息</a></div>"
        "<p>主办单位：某县民政局</p><div class='list' id='rows'></div><script src='/app.js' data-from='/rows.json'></script>",
        "人事信息",
    ),
    **{row["url"]: article(row["title"], row["on"]) for row in ROWS},
}


def crawl(server: Loopback, folder: Path, *, render: bool = True, path: str | None = None) -> SitePlan:
    plan = SitePlan(
        site=site_of(server.url), folder=folder / "site", start_urls=(server.url + "/",), delay=0.0, render=render
    )
    plan.folder.mkdir(parents=True, exist_ok=True)
    plan.write(folder / "plan.json")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)} | ({"PATH": path} if path is not None else {})
    with subprocess.Popen(
        [sys.executable, "-m", "crawler.worker", str(folder / "plan.json")],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        cwd=ROOT,
    ) as worker:
        assert worker.stdin is not None
        assert worker.stderr is not None
        log = worker.stderr.read().decode()
        worker.stdin.close()
    assert worker.returncode == 0, log
    return plan


@contextmanager
def read(plan: SitePlan) -> Iterator[tuple[SiteStore, SiteRecords, dict[str, Fetch]]]:
    with SiteStore(plan.folder) as store:
        records = store.records()
        yield store, records, {"/" + line.url.split("/", 3)[3]: line for line in records.fetches}


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SitePlan, list[str]]]:
    folder = tmp_path_factory.mktemp("rendered")
    with serve(SITE) as server:
        yield crawl(server, folder), server.asked


@needs_browser
def test_a_list_made_by_script_is_read_and_followed(crawled: tuple[SitePlan, list[str]]) -> None:
    plan, _ = crawled
    with read(plan) as (_, records, lines):
        assert lines["/list.html"].state is FetchState.FETCHED
        (column,) = (column for column in records.columns if column.name == "通知公告")
        assert (column.state, len(column.entries)) == (ColumnState.LISTED, 6)
        assert {document.title for document in records.documents} == {row["title"] for row in ROWS}


@needs_browser
def test_a_column_around_a_list_made_by_script_is_read(crawled: tuple[SitePlan, list[str]]) -> None:
    with read(crawled[0]) as (_, records, lines):
        assert lines["/half.html"].state is FetchState.FETCHED
        (column,) = (column for column in records.columns if column.name == "人事信息")
        assert (column.state, len(column.entries)) == (ColumnState.LISTED, 6)


@needs_browser
def test_what_could_not_be_seen_whole_stays_unrendered_with_its_reason(crawled: tuple[SitePlan, list[str]]) -> None:
    plan, asked = crawled
    with read(plan) as (_, records, lines):
        reasons = {url: lines[url].reason for url in COLUMNS if lines[url].state is FetchState.NOT_RENDERED}
        assert reasons == {
            "/failing.html": "页面由脚本生成，用浏览器打开后仍未读出内容（数据接口返回 500）",
            "/denied.html": "页面由脚本生成，用浏览器打开后仍未读出内容（数据接口被网站 robots.txt 禁止采集）",
        }
        assert not [column for column in records.columns if column.state is ColumnState.EMPTY]
    assert "/hidden/rows.json" not in asked


@needs_browser
def test_a_challenge_is_never_opened_in_a_browser(crawled: tuple[SitePlan, list[str]]) -> None:
    plan, asked = crawled
    with read(plan) as (_, _, lines):
        assert lines["/waf.html"].state is FetchState.BLOCKED
    assert asked.count("/waf.html") == 1


@needs_browser
def test_the_page_as_shown_is_kept_beside_the_page_as_sent(crawled: tuple[SitePlan, list[str]]) -> None:
    plan, asked = crawled
    with read(plan) as (store, _, lines):
        shown = store.archive.read(lines["/list.html"].sha256 or "")
        assert shown is not None
        assert "第3批低保" in shown.body.decode()
        assert shown.headers[RENDERED][0].startswith("chromium/")
        sent = SITE["/list.html"].body
        assert store.archive.holds(hashlib.sha256(sent).hexdigest())
    assert asked.count("/list.html") == 1


@needs_browser
def test_reading_the_archive_again_comes_to_the_same(crawled: tuple[SitePlan, list[str]], tmp_path: Path) -> None:
    folder = tmp_path / "site"
    shutil.copytree(crawled[0].folder, folder)
    with SiteStore(folder) as store:
        before = store.records(), list(store.all(PageFacts))
    extract(folder, reread=True)
    with SiteStore(folder) as store:
        states = [(line.url, line.state) for line in store.records().fetches]
        assert states == [(line.url, line.state) for line in before[0].fetches]
        assert list(store.all(PageFacts)) == before[1]
        assert store.records().columns == before[0].columns


@needs_browser
def test_a_crawl_that_may_not_render_leaves_such_pages(tmp_path: Path) -> None:
    with serve(SITE) as server:
        plan = crawl(server, tmp_path, render=False)
        assert "/rows.json" not in server.asked
    with read(plan) as (_, records, lines):
        assert lines["/list.html"].state is FetchState.NOT_RENDERED
        assert records.documents == ()


@needs_browser
def test_a_page_that_hangs_the_browser_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    endless = page("<div id='app'></div><script>while (true) {}</script>", "规划计划")
    links = page("<a href='/endless.html'>规划计划</a><a href='/list.html'>通知公告</a>")
    with serve(SITE | {"/": links, "/endless.html": endless}) as server:
        plan = replace(crawl(server, tmp_path, render=False), render=True)
        monkeypatch.setattr(stage, "TIME_LIMIT", 8.0)
        opened: set[str] = set()
        assert asyncio.run(open_in_browser(plan, opened))
        assert not asyncio.run(open_in_browser(plan, opened))
    with read(plan) as (_, _, lines):
        assert lines["/endless.html"].reason == "页面由脚本生成，浏览器打开页面超过 8 秒"
        assert lines["/list.html"].state is FetchState.FETCHED
        assert lines["/art/0.html"].state is FetchState.QUEUED


@needs_browser
def test_a_worker_killed_at_it_takes_its_browser_along_and_the_next_goes_on(tmp_path: Path) -> None:
    endless = Answer(b"while (true) {}", headers={"Content-Type": "text/javascript"})
    with serve(SITE | {"/app.js": endless}) as server:
        plan = SitePlan(site=site_of(server.url), folder=tmp_path / "site", start_urls=(server.url + "/",), delay=0.0)
        plan.write(tmp_path / "plan.json")
        with subprocess.Popen(
            [sys.executable, "-m", "crawler.worker", str(tmp_path / "plan.json")],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
        ) as worker:
            while "/app.js" not in server.asked:
                time.sleep(0.05)
            worker.kill()
            assert worker.stderr is not None
            worker.stderr.read()  # to its end: when the last process that holds it has ended, the browser's among them
    with serve(SITE, address=("127.0.0.1", int(server.url.rpartition(":")[2]))) as server:
        crawl(server, tmp_path)
        assert "/list.html" not in server.asked
    with read(plan) as (_, records, lines):
        assert FetchState.QUEUED not in {line.state for line in records.fetches}
        assert lines["/list.html"].state is FetchState.FETCHED


@needs_browser
def test_a_browser_that_does_not_start_leaves_the_pages_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serve(SITE) as server:
        plan = replace(crawl(server, tmp_path, render=False), render=True)
        monkeypatch.setattr(stage, "find_browser", lambda: Path("/bin/false"))
        assert not asyncio.run(open_in_browser(plan, set()))
    with read(plan) as (_, _, lines):
        assert lines["/list.html"].state is FetchState.NOT_RENDERED
        assert lines["/list.html"].reason == "页面由脚本生成，浏览器无法启动（/bin/false）"
        assert lines["/half.html"].state is FetchState.FETCHED


def test_without_a_browser_the_pages_stay_unverified(tmp_path: Path) -> None:
    with serve(SITE) as server:
        plan = crawl(server, tmp_path, path=str(tmp_path))
        assert "/rows.json" not in server.asked
    with read(plan) as (_, records, lines):
        unread = [url for url in COLUMNS if lines[url].state is FetchState.NOT_RENDERED]
        assert unread == ["/list.html", "/failing.html", "/denied.html"]
        assert {column.state for column in records.columns} == {ColumnState.UNREADABLE}
        assert {lines[url].reason for url in unread} == {"页面由脚本生成，静态内容未渲染"}
        assert not [column for column in records.columns if column.state is ColumnState.EMPTY]


def test_what_to_install_is_said_once(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("PATH", "")
    for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert find_browser() is None
    record = None  # of which nothing is shown here
    show_unrendered(console(), Done(record, (), None, unrendered=3))  # type: ignore[arg-type]
    said = " ".join(capsys.readouterr().out.split())
    assert said.startswith("3 个页面未能读取：内容由脚本生成")
    assert said.count("请先") == 1
    show_unrendered(console(), Done(record, (), None, unrendered=0))  # type: ignore[arg-type]
    assert capsys.readouterr().out == ""
