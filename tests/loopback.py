"""A web server on loopback for tests: answers as told, and remembers what it was asked."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True, slots=True)
class Answer:
    """A response; `cut` closes the connection after that many bytes of the body.

    With `unless_cookie`, whoever sends that Cookie header gets `instead`.
    """

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    cut: int | None = None
    unless_cookie: str = ""
    instead: "Answer | None" = None


GONE = Answer(b"gone", 404)


@dataclass(slots=True)
class Loopback:
    url: str
    asked: list[str] = field(default_factory=list)


def page(body: str, title: str = "示范") -> Answer:
    return Answer(f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode())


@contextmanager
def serve(
    answers: Mapping[str, Answer],
    missing: Answer = GONE,
    address: tuple[str, int] = ("127.0.0.1", 0),
    posted: Callable[[str, str], Answer] | None = None,
) -> Iterator[Loopback]:
    """Serve `answers` by path (query included), and `missing` for anything else. Raises OSError for a taken address.

    `posted`: what a form sent to a path with a body is answered; it is noted as `path#body`.
    """
    loopback = Loopback("")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def do_GET(self) -> None:
            loopback.asked.append(self.path)
            self.reply(answers.get(self.path, missing))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
            loopback.asked.append(f"{self.path}#{body}")
            self.reply(posted(self.path, body) if posted else missing)

        def reply(self, answer: Answer) -> None:
            if answer.instead and self.headers.get("Cookie") == answer.unless_cookie:
                answer = answer.instead
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body[: answer.cut])
            if answer.cut is not None:
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(address, Handler)
    server.daemon_threads = True
    loopback.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield loopback
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
