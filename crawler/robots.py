"""robots.txt (RFC 9309), obeyed also when it cannot be read: then nothing is fetched and nothing is concluded."""

import codecs
from dataclasses import dataclass
from enum import StrEnum

import msgspec
from protego import Protego

from crawler.fetches import FetchState
from crawler.form_post import parts

MAX_BYTES = 500 * 1024  # RFC 9309 §2.5: parse at least the first 500 KiB


class RobotsState(StrEnum):
    RULES = "rules"
    ALLOW_ALL = "allow_all"  # RFC 9309 §2.3.1.3: 4xx means there are no rules
    UNREACHABLE = "unreachable"  # RFC 9309 §2.3.1.4: complete disallow


@dataclass(frozen=True, slots=True)
class Robots:
    """A site's robots.txt as far as it was read. `reason` is Chinese, set when it could not be."""

    state: RobotsState
    text: str
    reason: str

    def to_bytes(self) -> bytes:
        return msgspec.json.encode(self)

    @classmethod
    def from_bytes(cls, note: bytes) -> "Robots":
        return msgspec.json.decode(note, type=cls)


def read_robots(fetched: FetchState, http_status: int | None, reason: str, body: bytes) -> Robots:
    """What an answer to /robots.txt means. `fetched` and `reason` as the page of that name would be judged."""
    if http_status is not None and 400 <= http_status < 500 and http_status != 429 and fetched != FetchState.BLOCKED:
        return Robots(RobotsState.ALLOW_ALL, "", "")
    if fetched != FetchState.FETCHED and not (fetched == FetchState.EMPTY_BODY and http_status in (200, 204)):
        return Robots(RobotsState.UNREACHABLE, "", reason or "robots.txt 无法读取")
    if is_web_page(body):
        return Robots(RobotsState.UNREACHABLE, "", "robots.txt 返回的是网页而不是规则文件")
    if _is_file(_text(body)):
        return Robots(RobotsState.UNREACHABLE, "", "robots.txt 返回的不是文本")
    return Robots(RobotsState.RULES, _text(body), "")


def is_web_page(body: bytes) -> bool:
    return _text(body).lstrip().startswith("<")


def _is_file(text: str) -> bool:
    """A picture, PDF or program: no line of it is a rule. A few control characters do not make one."""
    return text.startswith(("%PDF", "PK\x03\x04")) or text.count("\x00") > len(text) // 20


def _text(body: bytes) -> str:
    for bom, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if body.startswith(bom):
            return body[len(bom) : MAX_BYTES].decode(encoding, errors="replace")
    return body[:MAX_BYTES].decode("utf-8-sig", errors="replace")


class RobotsPolicy:
    """Answers whether a URL may be fetched by `user_agent`."""

    def __init__(self, robots: Robots, user_agent: str) -> None:
        self.robots = robots
        self._agent = user_agent
        self._rules = Protego.parse(robots.text) if robots.state is RobotsState.RULES else None

    def allows(self, url: str) -> bool:
        if self.robots.state is RobotsState.UNREACHABLE:
            return False
        address, _ = parts(url)
        return self._rules is None or bool(self._rules.can_fetch(address, self._agent))

    @property
    def crawl_delay(self) -> float:
        """Seconds the site asks for between requests, at most 30 (faults.md R05); 0 when it asks for none."""
        asked = self._rules.crawl_delay(self._agent) if self._rules else None
        return min(float(asked), 30.0) if asked else 0.0
