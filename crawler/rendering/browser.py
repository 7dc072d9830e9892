"""One page in a browser: what it shows once its scripts have come to rest, and whether all its data came.

Plain Playwright rather than scrapy-playwright: the page's own bytes come from the archive, so that no script runs but
those of a page already judged (a challenge never does), and a page that hangs takes its browser with it, not the crawl.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, Self
from urllib.parse import urlsplit

from crawler.rendering.gateway import Gateway
from crawler.rendering.system_browser import bounded

TIME_LIMIT: Final = 15.0
"""Seconds for one page, from opening to reading."""
_STILL: Final = 0.5  # seconds without a request under way and without anything new in the page
_STILL_THOUGH_BUSY: Final = 3.0  # seconds without anything new in a page that asks for something all the time
_LOOK: Final = 0.1  # seconds between two looks at the page
_CLOSE_TIME: Final = 5.0  # seconds
_START_TIME: Final = 30.0  # seconds
_CACHE_LIMIT: Final = 32 * 2**20  # bytes of scripts and styles that a site's pages share

_KINDS: Final = frozenset(("script", "stylesheet", "xhr", "fetch"))
"""Styles too: bundlers load a part of a page only together with its style sheet."""
_SHARED: Final = frozenset(("script", "stylesheet"))
_DATA: Final = frozenset(("xhr", "fetch"))
_HOW_MUCH: Final = (
    "() => document.getElementsByTagName('*').length + (document.body ? document.body.innerText.length : 0)"
)
_ARGUMENTS: Final = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--js-flags=--max-old-space-size=512",
)

Allows = Callable[[str], str | None]
"""Why a URL may not be asked for, as a Chinese clause; None when it may."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was fetched. `headers`: those that concern the browser, names in lower case."""

    url: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Rendered:
    """`html` as the browser holds it. `unseen`: Chinese clauses saying which of its data did not come."""

    html: str
    unseen: tuple[str, ...]


class RenderingError(Exception):
    """The page could not be shown; the message is a Chinese clause."""


class NoBrowserError(Exception):
    """The browser does not start; the message is a Chinese clause."""


@dataclass(slots=True)
class _Traffic:
    """What a page asked for. `opened`: the page itself has been given."""

    opened: bool = False
    under_way: dict[Any, float] = field(default_factory=dict)
    unseen: dict[str, None] = field(default_factory=dict)


class Browser:
    """A running browser of a site. An asynchronous context manager; one page at a time."""

    def __init__(self, program: Path, user_agent: str, gateway: Gateway, allows: Allows, time_limit: float) -> None:
        self._program = program
        self._user_agent = user_agent
        self._gateway = gateway
        self._allows = allows
        self._time_limit = time_limit
        self._shared: dict[str, tuple[dict[str, str], bytes]] = {}
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        await self._start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._end()

    @property
    def version(self) -> str:
        return f"chromium/{self._browser.version}"

    async def restart(self) -> None:
        """A fresh browser, after one that crashed or hangs (faults.md J07)."""
        await self._end()
        await self._start()

    async def _start(self) -> None:
        from playwright.async_api import Error, async_playwright  # noqa: PLC0415  an optional extra

        self._stack = AsyncExitStack()
        folder = Path(self._stack.enter_context(TemporaryDirectory(prefix="gongkai-", ignore_cleanup_errors=True)))
        try:
            playwright = await self._stack.enter_async_context(async_playwright())
            self._browser = await playwright.chromium.launch(
                executable_path=bounded(self._program, folder),
                args=list(_ARGUMENTS),
                proxy={"server": self._gateway.address},
                chromium_sandbox=not _is_root(),
                timeout=_START_TIME * 1000,
            )
        except Error as error:
            await self._end()
            raise NoBrowserError(f"浏览器无法启动（{self._program}）") from error

    async def _end(self) -> None:
        """Playwright's driver ends with its context, and takes the browser with it even when that no longer answers."""
        with suppress(Exception):
            await asyncio.wait_for(self._browser.close(), _CLOSE_TIME)
        with suppress(Exception):
            await asyncio.wait_for(self._stack.aclose(), _CLOSE_TIME)

    async def render(self, page: Page) -> Rendered:
        """Raises RenderingError; after one the browser is to be restarted."""
        from playwright.async_api import Error  # noqa: PLC0415

        try:
            return await asyncio.wait_for(self._render(page), self._time_limit)
        except TimeoutError:
            raise RenderingError(f"浏览器打开页面超过 {self._time_limit:g} 秒") from None
        except Error as error:
            raise RenderingError("浏览器打开页面时崩溃") from error

    async def _render(self, page: Page) -> Rendered:
        traffic = _Traffic()
        context = await self._browser.new_context(
            user_agent=self._user_agent,
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            accept_downloads=False,
            service_workers="block",
            ignore_https_errors=True,  # as the crawl does: what a broken certificate shows is still what is shown
        )
        await context.route("**/*", lambda route: _unless_gone(self._answer(route, page, traffic)))
        await context.route_web_socket("**/*", lambda socket: socket.close())
        tab = await context.new_page()
        context.on("page", lambda popup: asyncio.ensure_future(popup.close()))
        tab.on("requestfinished", lambda request: asyncio.ensure_future(self._arrived(request, traffic)))
        tab.on("requestfailed", lambda request: _failed(request, traffic))
        await tab.goto(page.url, wait_until="commit")
        await _come_to_rest(tab, traffic)
        html = await tab.content()
        await context.close()
        return Rendered(html, tuple(traffic.unseen))

    async def _answer(self, route: Any, page: Page, traffic: _Traffic) -> None:
        """Whether a request goes out. The page itself does not: its bytes are in the archive."""
        request = route.request
        kind = request.resource_type
        if kind == "document" and not traffic.opened:
            traffic.opened = True
            await route.fulfill(status=200, headers=dict(page.headers), body=page.body)
        elif kind == "document":
            if _leaves_page(request):
                traffic.unseen["脚本要求跳转到另一页"] = None
            await route.fulfill(status=204)  # whoever asked stays as it is
        elif kind not in _KINDS:
            await route.abort()
        elif (why_not := self._allows(request.url)) is not None:
            traffic.unseen[why_not] = None
            await route.abort()
        elif request.url in self._shared and kind in _SHARED:
            headers, body = self._shared[request.url]
            await route.fulfill(status=200, headers=headers, body=body)
        else:
            traffic.under_way[request] = asyncio.get_running_loop().time()
            await route.continue_()

    async def _arrived(self, request: Any, traffic: _Traffic) -> None:
        if traffic.under_way.pop(request, None) is None:
            return
        with suppress(Exception):  # the page may be gone by now
            response = await request.response()
            if response is not None and response.status >= 400 and request.resource_type in _DATA:
                traffic.unseen[f"数据接口返回 {response.status}"] = None
            if response is not None and response.status == 200 and request.resource_type in _SHARED:
                body = await response.body()
                if sum(len(kept) for _, kept in self._shared.values()) + len(body) <= _CACHE_LIMIT:
                    self._shared[request.url] = ({"content-type": response.headers.get("content-type", "")}, body)


async def _unless_gone(answer: Awaitable[None]) -> None:
    """A request may be answered when its page is already closed."""
    from playwright.async_api import Error  # noqa: PLC0415

    with suppress(Error):
        await answer


def _leaves_page(request: Any) -> bool:
    """A navigation of the page itself, not of a frame in it or of a window it opens."""
    from playwright.async_api import Error  # noqa: PLC0415

    try:
        return request.frame.parent_frame is None
    except Error:  # a window that is only being opened
        return False


def _failed(request: Any, traffic: _Traffic) -> None:
    if traffic.under_way.pop(request, None) is not None and request.resource_type != "stylesheet":
        traffic.unseen[f"未能取得 {urlsplit(request.url).netloc} 的数据"] = None


async def _come_to_rest(tab: Any, traffic: _Traffic) -> None:
    """Return once nothing is under way and nothing new appears; a page that asks for ever is at rest when it looks so."""
    clock = asyncio.get_running_loop().time
    size, since = -1, clock()
    while True:
        found = await tab.evaluate(_HOW_MUCH)
        if found != size:
            size, since = found, clock()
        busy = [at for request, at in traffic.under_way.items() if request.resource_type != "stylesheet"]
        if clock() - since >= (_STILL_THOUGH_BUSY if busy else _STILL):
            if any(clock() - at >= _STILL for at in busy):
                traffic.unseen["数据未加载完"] = None
            return
        await asyncio.sleep(_LOOK)


def _is_root() -> bool:
    """Chromium's sandbox does not work for root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
