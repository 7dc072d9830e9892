"""A page in a real browser: what it shows, where it may not reach, and that its end is not ours."""

import asyncio
import os
import signal
import socket
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from crawler.rendering.browser import Browser, Page, Rendered, RenderingError
from crawler.rendering.gateway import Gateway
from crawler.rendering.system_browser import find_browser, what_is_missing
from tests.loopback import Answer, Loopback, serve

pytestmark = pytest.mark.skipif(what_is_missing() is not None, reason="needs gongkai[browser] and a browser")

JSON = {"Content-Type": "application/json"}
SITE = {
    "/list.json": Answer('["甲", "乙"]'.encode(), headers=JSON),
    "/broken.json": Answer(b"{}", 500, JSON),
    "/denied.json": Answer(b"[]", headers=JSON),
    "/app.js": Answer(b"document.body.append('from a script')", headers={"Content-Type": "text/javascript"}),
}
BUSY = "setInterval(() => document.body.append('x'), 20)"
FILL = "fetch('/list.json').then(r => r.json()).then(rows => { for (const row of rows) document.body.append(row) })"


@dataclass(frozen=True, slots=True)
class Bench:
    runner: asyncio.Runner
    browser: Browser
    server: Loopback

    def render(self, script: str, body: str = "", headers: Mapping[str, str] | None = None) -> Rendered:
        html = f"<html><head></head><body>{body}<script>{script}</script></body></html>".encode()
        page = Page(f"{self.server.url}/page.html", headers or {"content-type": "text/html; charset=utf-8"}, html)
        return self.runner.run(self.browser.render(page))


def _why_not(url: str) -> str | None:
    if not url.startswith("http"):
        return "不是网址"
    return "被 robots.txt 禁止" if url.endswith("/denied.json") else None


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    program = find_browser()
    assert program is not None
    with serve(SITE) as server, asyncio.Runner() as runner:
        gateway = Gateway({("127.0.0.1", urlsplit(server.url).port or 0)})
        browser = Browser(program, "gongkai-audit/test", gateway, _why_not, time_limit=8.0)
        runner.run(gateway.__aenter__())
        runner.run(browser.__aenter__())
        try:
            yield Bench(runner, browser, server)
        finally:
            runner.run(browser.__aexit__())
            runner.run(gateway.__aexit__())


def test_data_that_scripts_load_is_shown(bench: Bench) -> None:
    rendered = bench.render(FILL)
    assert "甲乙" in rendered.html
    assert rendered.unseen == ()


def test_the_page_itself_is_not_asked_for_again(bench: Bench) -> None:
    bench.server.asked.clear()
    bench.render(FILL)
    assert bench.server.asked == ["/list.json"]


def test_scripts_are_asked_for_once(bench: Bench) -> None:
    bench.server.asked.clear()
    for _ in range(2):
        assert "from a script" in bench.render("", "<script src='/app.js'></script>").html
    assert bench.server.asked == ["/app.js"]


def test_the_browser_gives_our_name(bench: Bench) -> None:
    assert "gongkai-audit/test" in bench.render("document.body.append(navigator.userAgent)").html


@pytest.mark.parametrize(
    ("script", "unseen"),
    [
        ("fetch('/broken.json')", ("数据接口返回 500",)),
        ("fetch('/nowhere.json')", ("数据接口返回 404",)),
        ("fetch('/denied.json').catch(() => 0)", ("被 robots.txt 禁止",)),
        ("fetch('http://169.254.169.254/latest/').catch(() => 0)", ("未能取得 169.254.169.254 的数据",)),
        ("setInterval(() => fetch('/list.json'), 50)", ()),
    ],
    ids=["500", "404", "robots", "cloud metadata", "asks for ever"],
)
def test_what_did_not_come_is_named(script: str, unseen: tuple[str, ...], bench: Bench) -> None:
    assert bench.render(script, "<p>正文</p>").unseen == unseen


CALL = (
    "const c = new RTCPeerConnection({iceServers: [{urls: 'stun:PLACE'}]}); c.createDataChannel('x');"
    " c.createOffer().then(o => c.setLocalDescription(o))"
)
WAYS_OUT = (
    "fetch('//PLACE/').catch(() => 0)",
    "const x = new XMLHttpRequest(); x.open('GET', '//PLACE/'); x.send()",
    "const s = document.createElement('script'); s.src = '//PLACE/a.js'; document.body.append(s)",
    "new Image().src = '//PLACE/a.png'",
    "document.body.insertAdjacentHTML('beforeend', '<iframe src=\"http://PLACE/\"></iframe>')",
    'document.head.innerHTML = \'<link rel=prefetch href="//PLACE/"><link rel=preconnect href="//PLACE/">\'',
    "new WebSocket('ws://PLACE/')",
    "new EventSource('//PLACE/')",
    "navigator.sendBeacon('//PLACE/', 'x')",
    "new Worker(URL.createObjectURL(new Blob([\"fetch('http://PLACE/')\"])))",
    "navigator.serviceWorker.register('/app.js').catch(() => 0)",
    "fetch('/away').catch(() => 0)",  # which our own site redirects there
    CALL,
)
LEAVING = {
    "several at once": "".join(f"try {{ {way} }} catch {{}};" for way in WAYS_OUT),
    "navigation": "location.href = 'http://PLACE/'",
    "form": "document.body.innerHTML += '<form action=\"http://PLACE/\"></form>'; document.forms[0].submit()",
    "window": "window.open('http://PLACE/')",
    "download": "const a = document.createElement('a'); a.href = 'http://PLACE/a.exe'; a.download = 'a.exe'; a.click()",
}


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
@pytest.mark.parametrize("script", LEAVING.values(), ids=LEAVING.keys())
def test_no_way_out_leads_to_another_port_of_loopback(script: str, host: str, bench: Bench) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        listener.setblocking(False)
        place = f"{host}:{listener.getsockname()[1]}"
        SITE["/away"] = Answer(b"", 302, {"Location": f"http://{place}/"})
        rendered = bench.render(script.replace("PLACE", place), "<p>正文</p>")
        with pytest.raises(BlockingIOError):
            listener.accept()
    assert "正文" in rendered.html


@pytest.mark.parametrize("url", ["file:///etc/passwd", "file:///proc/self/environ"])
def test_files_are_out_of_reach(url: str, bench: Bench) -> None:
    script = f"fetch('{url}').then(r => r.text()).then(t => document.body.append(t)).catch(() => 0)"
    frame = f'<iframe src="{url}"></iframe><object data="{url}"></object><p>正文</p>'
    assert "root:" not in bench.render(script, frame).html


def test_a_page_that_leaves_is_read_as_it_was(bench: Bench) -> None:
    rendered = bench.render("setTimeout(() => { location.href = '/other.html' }, 100)", "<p>正文</p>")
    assert "正文" in rendered.html
    assert rendered.unseen == ("脚本要求跳转到另一页",)


@pytest.mark.parametrize("script", ["while (true) {}", "setTimeout(() => { while (true) {} }, 50)"])
def test_an_endless_script_ends_in_a_reason_and_the_next_page_is_read(script: str, bench: Bench) -> None:
    with pytest.raises(RenderingError, match="浏览器打开页面超过 8 秒"):
        bench.render(script)
    bench.runner.run(bench.browser.restart())
    assert "甲乙" in bench.render(FILL).html


def test_a_page_that_fills_the_memory_ends_in_a_reason_and_the_next_page_is_read(bench: Bench) -> None:
    with pytest.raises(RenderingError):
        bench.render("const all = []; setInterval(() => all.push(new Array(1e6).fill(Math.random())), 5);" + BUSY)
    bench.runner.run(bench.browser.restart())
    assert "甲乙" in bench.render(FILL).html


def test_a_browser_that_dies_ends_in_a_reason_and_the_next_page_is_read(bench: Bench) -> None:
    async def die(page: Page) -> Rendered:
        rendering = asyncio.ensure_future(bench.browser.render(page))
        await asyncio.sleep(0.3)
        for process in _our_browsers():
            os.kill(process, signal.SIGKILL)
        return await rendering

    busy = f"<body><script>{BUSY}</script></body>".encode()
    with pytest.raises(RenderingError, match=r"崩溃|超过"):  # as the driver notices at once, or not
        bench.runner.run(die(Page(f"{bench.server.url}/page.html", {"content-type": "text/html"}, busy)))
    bench.runner.run(bench.browser.restart())
    assert "甲乙" in bench.render(FILL).html


def _our_browsers() -> list[int]:
    """Processes below this one that are a browser's, wherever the system tells."""
    parents = {}
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(line.split(":\t", 1) for line in status.read_text().splitlines() if ":\t" in line)
        except OSError:  # it ended meanwhile
            continue
        parents[int(fields["Pid"])] = (int(fields["PPid"]), fields["Name"])
    if not parents:
        pytest.skip("no /proc here")

    def is_ours(process: int) -> bool:
        while process in parents:
            if process == os.getpid():
                return True
            process = parents[process][0]
        return False

    return [process for process, (_, name) in parents.items() if "chrom" in name and is_ours(process)]
