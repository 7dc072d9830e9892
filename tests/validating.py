"""The sample county behind servers that send ETag and Last-Modified, and answer 304 to whoever has the page already."""

import hashlib
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from audit.sample.build import Response, Site, build_county
from audit.sample.serve import ServedCounty

_LAST_MODIFIED = "Tue, 30 Jun 2026 00:00:00 GMT"


@dataclass(slots=True)
class Traffic:
    """What was asked and sent since the last look."""

    requests: int = 0
    bodies: int = 0
    bytes: int = 0

    def take(self) -> "Traffic":
        taken = Traffic(self.requests, self.bodies, self.bytes)
        self.requests = self.bodies = self.bytes = 0
        return taken


@contextmanager
def serve_validating(
    ports: Mapping[str, int] | None = None, changed: Mapping[tuple[str, str], bytes] | None = None
) -> Iterator[tuple[ServedCounty, Traffic]]:
    """`ports` by site name: where an earlier serving stood. `changed`: other bodies, by site and path."""
    traffic = Traffic()
    with ExitStack() as stack:
        urls = {
            site.name: stack.enter_context(_served(site, (ports or {}).get(site.name, 0), traffic, changed or {}))
            for site in build_county()
        }
        yield ServedCounty(urls, deque()), traffic


@contextmanager
def _served(site: Site, port: int, traffic: Traffic, changed: Mapping[tuple[str, str], bytes]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            response: Response = site.pages.get(self.path, site.not_found)
            body = changed.get((site.name, self.path), response.body)
            tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
            traffic.requests += 1
            if response.status == 200 and self.headers.get("If-None-Match") == tag:
                self.send_response(304)
                self.send_header("ETag", tag)
                self.end_headers()
                return
            traffic.bodies += 1
            traffic.bytes += len(body)
            self.send_response(response.status)
            for name, value in response.headers:
                self.send_header(name, value)
            if response.status == 200:
                self.send_header("ETag", tag)
                self.send_header("Last-Modified", _LAST_MODIFIED)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
