"""What to crawl on one site, and how politely: the file handed to a crawl process."""

import ipaddress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from crawler.sought import Sought

DEFAULT_CONTACT = "ask the supervising office that sent the audit notice"
ROBOTS_NAME = "gongkai-audit"  # the name robots.txt may address us by


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePlan:
    """One site: a host and port, crawled once for all the units that live on it.

    `prefixes`: URL prefixes worth following; empty means the whole site. `sought`, what the criteria look for,
    decides what is fetched first, and what of old news not at all (`since`). `delay` in seconds between requests. `budget`: the
    most pages to fetch. `timeout`: seconds for one whole transfer, since a drip is no answer (faults.md N09).
    `since`: news older than that which names nothing sought is left alone (`crawler.thrift`), unless `read_all`. `earlier`:
    the folder of this site in an earlier audit, whose pages need only be asked whether they changed. `render`: open in
    a browser, where there is one, what cannot be read without.
    """

    site: str  # host:port, port left out when it is the scheme's own
    folder: Path  # OUT/sites/<site>
    start_urls: tuple[str, ...]
    prefixes: tuple[str, ...] = ()
    sought: tuple[Sought, ...] = ()
    since: date | None = None
    read_all: bool = False
    earlier: Path | None = None
    budget: int = 3000
    delay: float = 1.0
    timeout: float = 60.0
    contact: str = DEFAULT_CONTACT  # in ASCII, as headers are
    render: bool = True

    @property
    def user_agent(self) -> str:
        return f"{ROBOTS_NAME}/0.1 (audit of government information disclosure; contact: {self.contact})"

    @property
    def host(self) -> str:
        return urlsplit(self.start_urls[0]).hostname or ""

    @property
    def host_is_private(self) -> bool:
        """The roster itself names a loopback or private address, so connecting to it is what was asked (design §6)."""
        if self.host == "localhost":
            return True
        try:
            return not ipaddress.ip_address(self.host).is_global
        except ValueError:
            return False

    def write(self, path: Path) -> None:
        path.write_bytes(msgspec.json.encode(self, enc_hook=_path_as_text))

    @classmethod
    def read(cls, path: Path) -> "SitePlan":
        return msgspec.json.decode(path.read_bytes(), type=cls, dec_hook=_text_as_path)


def _path_as_text(value: object) -> object:
    if isinstance(value, Path):
        return str(value)
    raise NotImplementedError(f"no JSON form for {type(value)}")


def _text_as_path(kind: type, value: object) -> object:
    if issubclass(kind, Path):
        return Path(str(value))
    raise NotImplementedError(f"no JSON form for {kind}")
