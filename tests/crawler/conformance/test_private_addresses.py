"""Server-side request forgery: a public page must not lead the crawl to an inner address, however it is spelled.

The spellings are those in common use against URL filters: other notations of an IPv4 address (inet_aton, WHATWG URL
§3.5), IPv6 addresses that carry one (RFC 4291 §2.5.5, RFC 3056, RFC 6052), zone ids (RFC 6874), names that resolve to
loopback, user information, characters that IDNA maps to others (UTS 46), and what browsers read as `/` or skip.

Each of the 107 is a link of a page and the target of a redirect, in one real crawl of a loopback server that the roster
names. A link to another site gets no line in the ledger; a redirect there ends as REDIRECT_OFFSITE and names it, one to
no http address at all as REDIRECT_BROKEN; what only looks foreign stays on the site, and its line says so. Canaries count connections: one on a port of its own at every address of this machine, one at
127.0.0.2 on the very port of the server. The crawl's name server is replaced by one that answers names as an attacker
would have them answered; addresses it takes as the system does.
"""

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

import pytest

from crawler.boundary import site_of
from crawler.fetches import Fetch, FetchState, Role
from crawler.plan import SitePlan
from crawler.store import SiteStore
from tests.loopback import Answer, page, serve

ROOT = Path(__file__).parents[3]
NAMES = {
    "127.0.0.1.nip.io": "127.0.0.1",
    "localtest.gov.cn": "127.0.0.1",
    "sub.localhost": "127.0.0.1",
    "localhost.": "127.0.0.1",
    "mapped.gov.cn": "::ffff:127.0.0.1",
    "six.gov.cn": "::1",
    "unspecified.gov.cn": "0.0.0.0",
}
WORKER = """
import json, socket, sys
names, system = json.loads(sys.argv[1]), socket.getaddrinfo
socket.getaddrinfo = lambda host, *rest, **options: system(names.get(host, host), *rest, **options)
from crawler.worker import main
sys.exit(main(sys.argv[2:]))
"""


@dataclass(frozen=True, slots=True)
class Trick:
    """`{own}` stands for the crawled server's port, `{canary}` for the canary's.

    `here`: the address of the site itself that the URL really means, if it does, and where its line ends.
    """

    url: str
    redirected: FetchState = FetchState.REDIRECT_OFFSITE
    here: tuple[str, FetchState] | None = None


def _broken(*urls: str) -> tuple[Trick, ...]:
    return tuple(Trick(url, FetchState.REDIRECT_BROKEN) for url in urls)


def _here(url: str, address: str, state: FetchState) -> Trick:
    return Trick(url, FetchState.ALIAS, (address, state))


IPV4 = (
    "127.0.0.1", "127.0.0.2", "127.255.255.254", "127.1", "127.0.1", "127.000.000.001", "0177.0.0.1",
    "0177.0000.0000.01", "017700000001", "0x7f.0.0.1", "0x7f.0x0.0x0.0x1", "0x7f.1", "0x7f000001", "0X7F000001",
    "0x7F.0.0.0x1", "0177.0x0.1", "2130706433", "02130706433", "0", "0.0.0.0", "0x0", "00000000", "127.0.0.1.",
    "127.0.0.1..", "%31%32%37.0.0.1", "127%2E0%2E0%2E1", "%30x7f.1",
    "１２７.０.０.１", "127。0。0。1", "127．0．0．1", "①②⑦.⓪.⓪.①", "127.0.0\u00ad.1", "127.0.0.\u200b1",
    "169.254.169.254", "10.0.0.1", "192.168.0.1",
)  # fmt: skip
IPV6 = (
    "[::1]", "[0:0:0:0:0:0:0:1]", "[0000::0001]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
    "[::ffff:0:127.0.0.1]", "[::127.0.0.1]", "[::7f00:1]", "[2002:7f00:1::]", "[64:ff9b::7f00:1]",
    "[64:ff9b::127.0.0.1]", "[fd00::1]",
)  # fmt: skip
HOST_NAMES = (
    "localhost", "localhost.", "LOCALHOST", "LocalHost.", "ｌｏｃａｌｈｏｓｔ", "loc%61lhost", "sub.localhost",
    "127.0.0.1.nip.io", "localtest.gov.cn", "mapped.gov.cn", "six.gov.cn",
)  # fmt: skip
NO_HOSTS = ("127.0.0.1%00", "127.0.0.1%20", "[::FFFF:0x7f.1]", "[::1%25lo]", "[fe80::1%25lo]", "[fe80::1%lo]", "[::1")
TRICKS = (
    *(Trick(f"http://{host}:{{canary}}/") for host in (*IPV4, *IPV6, *HOST_NAMES)),
    *_broken(*(f"http://{host}:{{canary}}/" for host in NO_HOSTS)),
    Trick("http://127.0.0.2:{own}/"),
    Trick("http://127.0.0.2.:{own}/"),
    Trick("http://127.0.0.2:0{own}/"),
    Trick("http://0x7f.2:{own}/"),
    Trick("http://[::1]:{own}/"),
    Trick("https://127.0.0.1:{canary}/"),
    Trick("http://www.example.gov.cn@127.0.0.1:{canary}/"),
    Trick("http://www.example.gov.cn:80@127.0.0.1:{canary}/"),
    Trick("http://127.0.0.1:{own}@127.0.0.1:{canary}/"),
    Trick("http://127.0.0.1:{own}@127.0.0.2:{own}/"),
    _here(
        "http://127.0.0.1:{own}\\@127.0.0.2:{own}/", "http://127.0.0.1:{own}/@127.0.0.2:{own}/", FetchState.NOT_FOUND
    ),
    Trick(  # a column that redirects to the home page shows nothing of the column
        "http://127.0.0.1:{own}#@127.0.0.2:{own}/",
        FetchState.REDIRECT_BROKEN,
        ("http://127.0.0.1:{own}/", FetchState.FETCHED),
    ),
    _here(
        "http://127.0.0.1:{own}?@127.0.0.2:{own}/", "http://127.0.0.1:{own}/?@127.0.0.2:{own}/", FetchState.NOT_FOUND
    ),
    Trick("http://127.0.0.2:{own}#@127.0.0.1:{own}/"),
    Trick("http://127.0.0.2:{own}?@127.0.0.1:{own}/"),
    Trick("http://127.0.0.2:{own}\\@127.0.0.1:{own}/"),
    *_broken("http://127.0.0.2:{own}@127.0.0.1:{own}/"),  # the site itself, with a user's name: not followed
    Trick("http://127.0.0.1:{own}:@127.0.0.2:{own}/"),
    Trick("http://127.0.0.1:{own} @127.0.0.2:{own}/"),
    *_broken("http://127.0.0.2:{own} @127.0.0.1:{own}/"),
    Trick("//127.0.0.1:{canary}/"),
    Trick("///127.0.0.1:{canary}/"),
    Trick("/\\127.0.0.1:{canary}/"),
    Trick("/\t/127.0.0.1:{canary}/"),
    Trick("http:///127.0.0.1:{canary}/"),
    Trick("http:\\\\127.0.0.1:{canary}/"),
    Trick("http:/\\127.0.0.1:{canary}/"),
    _here("http:127.0.0.1:{canary}/", "http://127.0.0.1:{own}/tricks/127.0.0.1:{canary}/", FetchState.NOT_FOUND),
    Trick("https:127.0.0.1:{canary}/"),
    Trick(" \t http://127.0.0.1:{canary}/"),
    Trick("HTTP://127.0.0.1:{canary}/"),
    *_broken(
        "http://127.0.0.1:{own}%40127.0.0.2:{own}/",
        "\\\\127.0.0.1:{canary}/",
        "ht\ttp://127.0.0.1:{canary}/",
        "gopher://127.0.0.1:{canary}/_GET",
        "ftp://127.0.0.1:{canary}/",
        "ws://127.0.0.1:{canary}/",
        "file://127.0.0.1:{canary}/etc/hosts",
        "s3://127.0.0.1:{canary}/",
        "view-source:http://127.0.0.1:{canary}/",
    ),
)


@dataclass(slots=True)
class Canaries:
    port: int = 0
    connections: list[str] = field(default_factory=list)


@contextmanager
def canaries(own_port: int) -> Iterator[Canaries]:
    """Listeners that note every connection made to them."""
    found = Canaries()
    with ExitStack() as stack:
        listeners = [stack.enter_context(socket.create_server(("0.0.0.0", 0)))]
        found.port = listeners[0].getsockname()[1]
        listeners.append(stack.enter_context(socket.create_server(("127.0.0.2", own_port))))
        if socket.has_ipv6:
            listeners += [
                stack.enter_context(socket.create_server(("::", port), family=socket.AF_INET6))
                for port in (found.port, own_port)
            ]

        def listen(listener: socket.socket) -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:  # closed: the test is over
                    return
                found.connections.append(str(connection.getsockname()))
                connection.close()

        for listener in listeners:
            threading.Thread(target=listen, args=(listener,), daemon=True).start()
            stack.callback(listener.shutdown, socket.SHUT_RDWR)
        yield found


@dataclass(frozen=True, slots=True)
class Crawled:
    """`lines`: the ledger by URL, `named`: those of the sites of the roster that are a name leading inside."""

    own: int
    canary: int
    lines: dict[str, Fetch]
    named: dict[str, dict[str, Fetch]]
    connections: tuple[str, ...]

    def address(self, template: str) -> str:
        return template.format(own=self.own, canary=self.canary)


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Crawled:
    folder = tmp_path_factory.mktemp("crawl")
    answers: dict[str, Answer] = {"/robots.txt": Answer(b"", headers={"Content-Type": "text/plain"})}
    with serve(answers) as server:
        own = int(server.url.rpartition(":")[2])
        with canaries(own) as watched:
            urls = [trick.url.format(own=own, canary=watched.port) for trick in TRICKS]
            redirects = "".join(f"<p><a href='/tricks/{number}'>栏目{number}</a></p>" for number in range(len(urls)))
            answers["/"] = page(f"<a href='/tricks/links'>友情链接</a>{redirects}")
            answers["/tricks/links"] = page("".join(f'<p><a href="{escape(url)}">通知</a></p>' for url in urls))
            for number, url in enumerate(urls):
                location = url.encode().decode("latin-1")  # headers are bytes
                answers[f"/tricks/{number}"] = Answer(b"moved", 302, {"Location": location})
            plan = _plan(server.url, folder)
            named = {name: _plan(f"http://{name}:{watched.port}", folder) for name in NAMES}
            _crawl([plan, *named.values()], folder)
            lines = {name: _lines(other) for name, other in named.items()}
            return Crawled(own, watched.port, _lines(plan), lines, tuple(watched.connections))


def _plan(url: str, folder: Path) -> SitePlan:
    site = site_of(url)
    plan = SitePlan(site=site, folder=folder / site.replace(":", "_"), start_urls=(url + "/",), delay=0.0)
    plan.folder.mkdir()
    plan.write(plan.folder / "plan.json")
    return plan


def _crawl(plans: list[SitePlan], folder: Path) -> None:
    command = [sys.executable, "-c", WORKER, json.dumps(NAMES), *(str(plan.folder / "plan.json") for plan in plans)]
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=log, stderr=log) as worker,
    ):
        assert worker.wait(timeout=120) == 0, (folder / "log").read_text()


def _lines(plan: SitePlan) -> dict[str, Fetch]:
    with SiteStore(plan.folder) as store:
        return {line.url: line for line in store.ledger.fetches() if line.role is not Role.PROBE}


def test_the_canaries_hear() -> None:
    with serve({}) as server:
        own = int(server.url.rpartition(":")[2])
        with canaries(own) as watched:
            for address in (("127.0.0.1", watched.port), ("127.0.0.2", watched.port), ("127.0.0.2", own)):
                with socket.create_connection(address) as connection:
                    assert connection.recv(1) == b""  # closed by the canary, which has noted it by then
    assert len(watched.connections) == 3


def test_no_connection_is_made(crawled: Crawled) -> None:
    assert len(TRICKS) == len({trick.url for trick in TRICKS}) == 107
    assert crawled.connections == ()


def test_a_link_to_elsewhere_gets_no_line(crawled: Crawled) -> None:
    assert crawled.lines[crawled.address("http://127.0.0.1:{own}/tricks/links")].state is FetchState.FETCHED
    expected = {"/", "/robots.txt", "/tricks/links", *(f"/tricks/{number}" for number in range(len(TRICKS)))}
    here = {crawled.address(trick.here[0]) for trick in TRICKS if trick.here}
    assert crawled.lines.keys() == here | {crawled.address("http://127.0.0.1:{own}") + path for path in expected}


@pytest.mark.parametrize("number", range(len(TRICKS)), ids=lambda number: ascii(TRICKS[number].url))
def test_where_each_ends(crawled: Crawled, number: int) -> None:
    trick = TRICKS[number]
    line = crawled.lines[crawled.address(f"http://127.0.0.1:{{own}}/tricks/{number}")]
    assert line.state is trick.redirected
    assert ("跳转到站外：http" in line.reason) is (trick.redirected is FetchState.REDIRECT_OFFSITE)
    if trick.here:
        address, state = trick.here
        assert crawled.lines[crawled.address(address)].state is state


@pytest.mark.parametrize("name", NAMES)
def test_a_site_whose_name_leads_inside_is_not_crawled(crawled: Crawled, name: str) -> None:
    lines = crawled.named[name]
    assert {line.role: line.state for line in lines.values()} == {
        Role.ROBOTS: FetchState.PRIVATE_ADDRESS,
        Role.START: FetchState.ROBOTS_UNREACHABLE,
    }
