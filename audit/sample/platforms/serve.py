"""Serves the platform sites on loopback, each on a port of its own; answers GET, HEAD and POST."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler

from audit.sample.platforms.answers import Pages
from audit.sample.platforms.build import build_platform_site
from audit.sample.platforms.reading import SITE_IDS, read_platform_site
from audit.sample.serve import SampleServer


@contextmanager
def serve_platform_sites(*site_ids: str) -> Iterator[Mapping[str, str]]:
    """Base addresses by site, without a slash at the end, while the block runs; all sites when none is named."""
    with ExitStack() as stack:
        yield {
            site_id: stack.enter_context(_served(build_platform_site(read_platform_site(site_id))))
            for site_id in site_ids or SITE_IDS
        }


@contextmanager
def _served(built: Pages) -> Iterator[str]:
    class Handler(_PlatformHandler):
        pages = built

    server = SampleServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _PlatformHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True
    server_version = "nginx"
    sys_version = ""
    pages: Pages

    def do_GET(self) -> None:
        self._answer("")

    def do_HEAD(self) -> None:
        self._answer("")

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode("latin-1"))

    def _answer(self, form: str) -> None:
        response = self.pages.answer(self.command, self.path, form)
        self.send_response(response.status)
        for name, value in response.headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(response.body)

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""
