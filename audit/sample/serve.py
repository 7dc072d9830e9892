"""Serves the sample county on loopback: each site on a port of its own, as a small office's server would."""

import csv
import gzip
import socket
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from audit.sample.build import Response, Site, build_county
from audit.sample.content import SampleSite
from audit.sample.reading import read_sites

REGISTER = (
    "公开机构",
    "岗位职责",
    "负责同志",
    "第一责任人",
    "经办人员",
    "联系电话",
    "在岗状态",
    "公示栏",
    "领导小组成员",
    "新媒体账号",
    "主办科室",
    "运维人",
    "备案",
    "账号状态",
    "事项清单网址",
    "标准目录网址",
)
_ROSTER_HEADER = (
    "单位编号",
    "单位名称",
    "层级",
    "行政区划代码",
    "网址",
    "公开范围",
    "发布机构别名",
    "网站标识码",
    "未开展业务",
    "上级单位",
    *REGISTER,
)
_PARENT = "青禾县民政局"


@dataclass(frozen=True, slots=True)
class Request:
    """One line of the request log. `at` is monotonic seconds; `path` holds the query too."""

    at: float
    site: str
    method: str
    path: str
    status: int


@dataclass(frozen=True, slots=True)
class ServedCounty:
    """The county while it is up. `base_urls` by site name, without a slash at the end, in the order of the roster."""

    base_urls: Mapping[str, str]
    requests: deque[Request]

    def roster(self, path: Path) -> Path:
        """Write the county's roster (CSV, UTF-8 with BOM, Chinese headers) with the addresses served now."""
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(_ROSTER_HEADER)
            for site in read_sites():
                writer.writerows(_roster_lines(site, self.base_urls[site.id]))
        return path


@contextmanager
def serve_county() -> Iterator[ServedCounty]:
    """Serve every site of the county until the block ends."""
    requests: deque[Request] = deque()
    with ExitStack() as stack:
        urls = {site.name: stack.enter_context(_served(site, requests)) for site in build_county()}
        yield ServedCounty(urls, requests)


def _roster_lines(site: SampleSite, base: str) -> Iterator[tuple[str, ...]]:
    numbers = {slug: str(node.number) for slug, node in site.nodes.items()}
    for unit in site.units:
        scope = base + unit.scope if unit.scope.startswith("/") else unit.scope
        parent = "" if unit.name == _PARENT else _PARENT
        registered = [unit.register.get(header, "") for header in REGISTER]
        yield (
            unit.id,
            unit.name,
            unit.level,
            unit.region_code,
            base + unit.start.format(**numbers),
            scope,
            unit.aliases,
            site.code,
            unit.not_carried_out,
            parent,
            *(base + value if value.startswith("/") else value for value in registered),
        )


@contextmanager
def _served(site: Site, requests: deque[Request]) -> Iterator[str]:
    class Handler(_SampleHandler):
        pages = site
        log = requests

    server = SampleServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class SampleServer(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: socket.socket | tuple[bytes, socket.socket], client_address: object) -> None:
        """A client that hangs up is no error of ours; anything else is."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _SampleHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True
    server_version = "nginx"
    sys_version = ""
    pages: Site
    log: deque[Request]

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def _answer(self, *, with_body: bool) -> None:
        response = self.pages.pages.get(self.path, self.pages.not_found)
        self.log.append(Request(time.monotonic(), self.pages.name, self.command, self.path, response.status))
        headers, body = self._encoded(response)
        self.send_response(response.status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def _encoded(self, response: Response) -> tuple[tuple[tuple[str, str], ...], bytes]:
        if "gzip" in self.headers.get("Accept-Encoding", "") and len(response.body) > 256:
            return (*response.headers, ("Content-Encoding", "gzip")), gzip.compress(response.body, 6, mtime=0)
        return response.headers, response.body

    def log_message(self, *_: object) -> None:
        """The log is kept in memory, not printed."""
