"""What a platform site answers: fixed pages by path, and interfaces (接口) that look at the query and the form."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias
from urllib.parse import parse_qsl, urlsplit

from audit.sample.attachments import MEDIA_TYPES, attachment_bytes, suffix
from audit.sample.build import Response
from audit.sample.content import FileSpec

Interface: TypeAlias = Callable[[Mapping[str, str]], Response | None]
"""Fields of query and form in, the answer out; None where the server would say 404."""


@dataclass(slots=True)
class Pages:
    """The answers of one site while they are collected, and then while they are served."""

    encoding: str = "utf-8"
    declared: str = "utf-8"
    fixed: dict[str, Response] = field(default_factory=dict)
    interfaces: dict[tuple[str, str], Interface] = field(default_factory=dict)

    def html(self, path: str, text: str) -> None:
        assert _plain(path) not in self.fixed, path
        self.fixed[_plain(path)] = self.page(text)

    def file(self, path: str, spec: FileSpec) -> None:
        media = MEDIA_TYPES.get(suffix(spec.name), "application/octet-stream")
        self.fixed[_plain(path)] = Response(200, (("Content-Type", media),), attachment_bytes(spec))

    def script(self, path: str, text: str) -> None:
        self.fixed[path] = Response(200, (("Content-Type", "application/javascript"),), text.encode(self.encoding))

    def interface(self, path: str, answer: Interface, methods: str = "GET POST") -> None:
        for method in methods.split():
            self.interfaces[method, path] = answer

    def page(self, text: str, status: int = 200) -> Response:
        media = "text/html" if self.declared != "utf-8" else "text/html; charset=utf-8"
        return Response(status, (("Content-Type", media),), text.encode(self.encoding))

    def answer(self, method: str, target: str, form: str) -> Response:
        """The answer to a request line and, for POST, its urlencoded body."""
        parts = urlsplit(target)
        fields = dict(parse_qsl(parts.query, keep_blank_values=True, encoding=self.encoding))
        fields |= dict(parse_qsl(form, keep_blank_values=True, encoding=self.encoding))
        asked = self.interfaces.get(("GET" if method == "HEAD" else method, parts.path))
        if asked is not None:
            return asked(fields) or self._not_found()
        if method == "POST" and parts.path in self.fixed:
            return Response(405, (("Content-Type", "text/html"),), b"<h1>405 Not Allowed</h1>")
        found = self.fixed.get(_plain(target)) or self.fixed.get(parts.path)
        if found is None and parts.path.endswith("/"):  # a folder shows its index page, as every web server does
            found = self.fixed.get(f"{parts.path}index.html")
        return found or self._not_found()

    def _not_found(self) -> Response:
        text = "<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1><hr>nginx</body></html>"
        return self.page(text, 404)


def _plain(target: str) -> str:
    """A path with its query in one order: no server minds in which the fields come."""
    path, mark, query = target.partition("?")
    return path + mark + "&".join(sorted(query.split("&")))


def json_answer(value: object) -> Response:
    """JSON as these interfaces send it: 汉字 escaped, as PHP and Java libraries do by default."""
    return Response(200, (("Content-Type", "application/json; charset=utf-8"),), json.dumps(value).encode())


def xml_answer(text: str) -> Response:
    return Response(200, (("Content-Type", "text/xml; charset=utf-8"),), text.encode())
