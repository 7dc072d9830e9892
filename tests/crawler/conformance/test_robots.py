"""robots.txt as others test it: who may fetch what under which file.

Sources of the cases, as facts: RFC 9309 (§2.2.1 to §2.2.4, §2.3.1, §2.5 and its examples in §5), the test suite of
Google's open-source parser (google/robotstxt, robots_test.cc), Google's published table of path matches, and the
examples of the drafts of 1994 and 1996 that Protego's own suite holds. `DEVIATIONS` names what we answer otherwise.
"""

import pytest

from crawler.fetches import FetchState
from crawler.robots import RobotsPolicy, read_robots

Case = tuple[str, str, str, bool]  # rules, user agent, URL or path, allowed

_GROUPS = """allow: /foo/bar/

user-agent: FooBot
disallow: /
allow: /x/
user-agent: BarBot
disallow: /
allow: /y/


allow: /w/
user-agent: BazBot

user-agent: FooBot
allow: /z/
disallow: /
"""
_RFC_SIMPLE = """User-Agent: *
Disallow: *.gif$
Disallow: /example/
Allow: /publications/

User-Agent: foobot
Disallow:/
Allow:/example/page.html
Allow:/example/allowed.gif

User-Agent: barbot
User-Agent: bazbot
Disallow: /example/page.html

User-Agent: quxbot
"""
_1994 = """User-agent: *
Disallow: /cyberworld/map/ # This is an infinite virtual URL space
Disallow: /tmp/ # these will soon disappear
Disallow: /foo.html
"""
_1996 = """User-agent: unhipbot
Disallow: /

User-agent: webcrawler
User-agent: excite
Disallow:

User-agent: *
Disallow: /org/plans.html
Allow: /org/
Allow: /serv
Allow: /~mak
Disallow: /
"""
_1996_PATHS = {
    "/": False, "/index.html": False, "/server.html": True, "/services/fast.html": True, "/services/slow.html": True,
    "/orgo.gif": False, "/org/about.html": True, "/org/plans.html": False, "/%7Ejim/jim.html": False,
    "/%7Emak/mak.html": True,
}  # fmt: skip
# Google's table of path matches: pattern, paths it matches, paths it does not.
_MATCHES = (
    ("/fish", "/fish /fish.html /fish/salmon.html /fishheads /fishheads/yummy.html /fish.html?id=anything",
     "/bar /Fish.asp /catfish /?id=fish"),
    ("/fish*", "/fish /fish.html /fish/salmon.html /fishheads /fishheads/yummy.html /fish.html?id=anything",
     "/bar /Fish.bar /catfish /?id=fish"),
    ("/fish/", "/fish/ /fish/salmon /fish/?salmon /fish/salmon.html /fish/?id=anything",
     "/bar /fish /fish.html /Fish/Salmon.html"),
    ("/*.php", ("/filename.php /folder/filename.php /folder/filename.php?parameters //folder/any.php.file.html "
                "/filename.php/ /index?f=filename.php/"), "/bar /php/ /index?php /windows.PHP"),
    ("/*.php$", "/filename.php /folder/filename.php",
     "/bar /filename.php?parameters /filename.php/ /filename.php5 /php/ /filename?php /aaaphpaaa //windows.PHP"),
    ("/fish*.php", "/fish.php /fishheads/catfish.php?parameters", "/bar /Fish.PHP"),
    ("/$", "/", "/page.html"),
    ("/p", "/page", "/"),
    ("/this/path/exactly$", "/this/path/exactly", "/this/path/exactly/ /this/path/exactly.html"),
    ("/this/*/exactly", "/this/path/exactly /this/a/b/exactly /this//exactly", "/this/exactly /this/path"),
    ("/path/file-with-a-%2A.html", "/path/file-with-a-*.html", "/path/file-with-a-b.html"),
    ("/path/foo-%24", "/path/foo-$", "/path/foo-"),
)  # fmt: skip


def _for_foobot(rules: str, *answers: tuple[str, bool]) -> list[Case]:
    return [("user-agent: FooBot\n" + rules, "FooBot", url, allowed) for url, allowed in answers]


CASES: list[Case] = [
    # robots_test.cc: line syntax
    ("", "FooBot", "/x/y", True),
    ("user-agent: FooBot\ndisallow: /\n", "FooBot", "/x/y", False),
    ("foo: FooBot\nbar: /\n", "FooBot", "/x/y", True),
    ("user-agent FooBot\ndisallow /\n", "FooBot", "/x/y", False),
    # groups, combined for the same name; rules outside any are ignored
    *[(_GROUPS, "FooBot", path, path in ("/x/b", "/z/d")) for path in ("/x/b", "/z/d", "/y/c", "/foo/bar/")],
    *[(_GROUPS, "BarBot", path, path in ("/y/c", "/w/a")) for path in ("/y/c", "/w/a", "/z/d", "/foo/bar/")],
    *[(_GROUPS, "BazBot", path, path == "/z/d") for path in ("/z/d", "/foo/bar/")],
    # names of lines and of robots in any case
    *[
        (f"{names[0]}: {robot}\n{names[1]}: /x/\n{names[2]}: /\n", agent, path, path == "/x/y")
        for names in (("USER-AGENT", "ALLOW", "DISALLOW"), ("user-agent", "allow", "disallow"),
                      ("uSeR-aGeNt", "AlLoW", "dIsAlLoW"))
        for robot, agent in (("FooBot", "FooBot"), ("FOOBOT", "foobot"), ("foobot", "FOOBOT"), ("FoObOt", "Foobot"))
        for path in ("/x/y", "/a/b")
    ],
    # "Foo Bar" is read up to its first space: what it allows
    *[
        (f"User-Agent: {robot}\nAllow: /x/\nDisallow: /\n", agent, path, path == "/x/y")
        for robot in ("FOO BAR", "foo bar", "FoO bAr") for agent in ("Foo", "foo") for path in ("/x/y",)
    ],
    # the group of everybody is second choice
    ("user-agent: *\nallow: /\nuser-agent: FooBot\ndisallow: /\n", "FooBot", "/x/y", False),
    ("user-agent: *\nallow: /\nuser-agent: FooBot\ndisallow: /\n", "BarBot", "/x/y", True),
    ("user-agent: FooBot\nallow: /\nuser-agent: BarBot\ndisallow: /\nuser-agent: BazBot\ndisallow: /\n", "QuxBot",
     "/x/y", True),
    ("User-agent: *\nDisallow: /x/\nUser-agent: FooBot\nDisallow: /y/\n", "FooBot", "/x/page", True),
    ("User-agent: *\nDisallow: /x/\nUser-agent: FooBot\nDisallow: /y/\n", "FooBot", "/y/page", False),
    # paths mind their case
    *_for_foobot("disallow: /x/\n", ("/x/y", False)),
    *_for_foobot("disallow: /X/\n", ("/x/y", True)),
    # the longest match; allow wins a tie
    *_for_foobot("disallow: /x/page.html\nallow: /x/\n", ("/x/page.html", False)),
    *_for_foobot("allow: /x/page.html\ndisallow: /x/\n", ("/x/page.html", True), ("/x/", False)),
    *_for_foobot("disallow: \nallow: \n", ("/x/page.html", True)),
    *_for_foobot("disallow: /\nallow: /\n", ("/x/page.html", True)),
    *_for_foobot("disallow: /x\nallow: /x/\n", ("/x", False), ("/x/", True)),
    *_for_foobot("disallow: /x/page.html\nallow: /x/page.html\n", ("/x/page.html", True)),
    *_for_foobot("allow: /page\ndisallow: /*.html\n", ("/page.html", False), ("/page", True)),
    *_for_foobot("allow: /x/page.\ndisallow: /*.html\n", ("/x/page.html", True), ("/x/y.html", False)),
    *_for_foobot("allow: /p\ndisallow: /\n", ("/page", True)),
    *_for_foobot("allow: /folder\ndisallow: /folder\n", ("/folder/page", True)),
    *_for_foobot("allow: /page\ndisallow: /*.htm\n", ("/page.htm", False)),
    *_for_foobot("allow: /$\ndisallow: /\n", ("/", True), ("/page.html", False)),
    # encoding
    *_for_foobot("Disallow: /\nAllow: /foo/bar?qux=taz&baz=http://foo.bar?tar&par\n",
                 ("/foo/bar?qux=taz&baz=http://foo.bar?tar&par", True)),
    *_for_foobot("Disallow: /\nAllow: /foo/bar/ツ\n", ("/foo/bar/%E3%83%84", True)),
    *_for_foobot("Disallow: /\nAllow: /foo/bar/%E3%83%84\n", ("/foo/bar/%E3%83%84", True)),
    *_for_foobot("Disallow: /\nAllow: /foo/bar/%62%61%7A\n", ("/foo/bar/%62%61%7A", True)),
    *_for_foobot("Disallow: /%aa\n", ("/%AA", False)),
    # special characters
    *_for_foobot("Disallow: /foo/bar/quz\nAllow: /foo/*/qux\n", ("/foo/bar/quz", False), ("/foo/quz", True),
                 ("/foo//quz", True), ("/foo/bax/quz", True)),
    *_for_foobot("Disallow: /foo/bar$\nAllow: /foo/bar/qux\n", ("/foo/bar", False), ("/foo/bar/qux", True),
                 ("/foo/bar/", True), ("/foo/bar/baz", True)),
    *_for_foobot("# Disallow: /\nDisallow: /foo/quz#qux\nAllow: /\n", ("/foo/bar", True), ("/foo/quz", False)),
    # index.html stands for its folder
    *[("User-Agent: *\nAllow: /allowed-slash/index.html\nDisallow: /\n", "foobot", path, allowed)
      for path, allowed in (("/allowed-slash/", True), ("/allowed-slash/index.htm", False),
                            ("/allowed-slash/index.html", True), ("/anyother-url", False))],
    # ends of lines
    *[
        (end.join(("User-Agent: foo", "Allow: /some/path", "User-Agent: bar", "", "", "Disallow: /")) + last, agent,
         "/some/path", agent == "foo")
        for end in ("\n", "\r\n", "\r") for last in (end, "") for agent in ("foo", "bar")
    ],
    # too long a line is cut after 16,664 bytes, not dropped
    *_for_foobot(f"disallow: /x/{'a' * 16_652}/qux\n", ("/fux", True)),
    *_for_foobot(f"disallow: /\nallow: /x/{'a' * 16_655}/qux\n", ("/", False), (f"/x/{'a' * 16_655}/qux", True)),
    # Google's table
    *[case for pattern, matching, others in _MATCHES for case in (
        *_for_foobot(f"disallow: /\nallow: {pattern}\n", *((path, True) for path in matching.split())),
        *_for_foobot(f"disallow: /\nallow: {pattern}\n", *((path, False) for path in others.split())),
    )],
    # RFC 9309 §2.2.1: groups of one name are merged, else the group of everybody
    *[("user-agent: ExampleBot\ndisallow: /foo\ndisallow: /bar\n\nuser-agent: ExampleBot\ndisallow: /baz\n",
       "ExampleBot", path, path == "/qux") for path in ("/foo", "/bar", "/baz", "/qux")],
    *[("user-agent: *\ndisallow: /foo\ndisallow: /bar\n\nuser-agent: BazBot\ndisallow: /baz\n", "ExampleBot", path,
       path == "/baz") for path in ("/foo", "/bar", "/baz")],
    ("user-agent: ExampleBot\ndisallow: /\n",
     "Mozilla/5.0 (compatible; ExampleBot/0.1; https://www.example.com/bot.html)", "/x", False),
    # §2.2.2: percent-encoded forms compare equal; robots.txt itself is allowed
    *_for_foobot("Disallow: /foo/bar?baz=quz\n", ("/foo/bar?baz=quz", False), ("/foo/bar?baz=qux", True)),
    *_for_foobot("Disallow: /foo/bar/ツ\n", ("/foo/bar/%E3%83%84", False)),
    *_for_foobot("Disallow: /foo/bar/baz\n", ("/foo/bar/%62%61%7A", False)),
    *_for_foobot("Disallow: /\n", ("/robots.txt", True)),
    # §2.2.4: other records neither end a group nor begin one
    *[("User-agent: FooBot\nSitemap: https://a.gov.cn/s.xml\nUser-agent: BarBot\nDisallow: /\n", agent, "/x", False)
      for agent in ("FooBot", "BarBot")],
    *_for_foobot("Disallow: /a\nSitemap: https://a.gov.cn/s.xml\nDisallow: /b\n", ("/a", False), ("/b", False)),
    # §5.1
    *[(_RFC_SIMPLE, agent, path, allowed) for agent, answers in {
        "anybot": {"/x.gif": False, "/x.gif?1": True, "/example/": False, "/publications/": True, "/": True,
                   "/publications/x.gif": True},
        "foobot": {"/": False, "/example/page.html": True, "/example/allowed.gif": True, "/example/other.gif": False},
        "barbot": {"/example/page.html": False, "/": True, "/x.gif": True},
        "bazbot": {"/example/page.html": False, "/": True},
        "quxbot": {"/example/": True, "/x.gif": True},
    }.items() for path, allowed in answers.items()],
    # §5.2
    ("User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n", "foobot",
     "/example/page/disallowed.gif", False),
    ("User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n", "foobot",
     "/example/page/", True),
    # the drafts of 1994 and 1996
    *[(_1994, "CrunchyFrogBot", path, allowed) for path, allowed in {
        "/": True, "/foo.html": False, "/foo.htm": True, "/foo.shtml": True, "/foo.htmlx": False,
        "/cyberworld/index.html": True, "/cyberworld/map/1": False, "/tmp/foo.html": False}.items()],
    *[(_1996, agent, path, agent != "unhipbot" and (agent != "OtherBot" or allowed))
      for agent in ("unhipbot", "webcrawler", "excite", "OtherBot") for path, allowed in _1996_PATHS.items()],
    *[(f"User-agent: bot\nAllow: {pattern}\nDisallow: /\n", "bot", path, allowed) for pattern, path, allowed in (
        ("/tmp", "/tmp", True), ("/tmp", "/tmp.html", True), ("/tmp", "/tmp/a.html", True), ("/tmp/", "/tmp", False),
        ("/tmp/", "/tmp/", True), ("/tmp/", "/tmp/a.html", True), ("/a%3cd.html", "/a%3cd.html", True),
        ("/a%3cd.html", "/a%3Cd.html", True), ("/a%3Cd.html", "/a%3cd.html", True),
        ("/a%2fb.html", "/a%2fb.html", True), ("/a%2fb.html", "/a/b.html", False), ("/a/b.html", "/a%2fb.html", False),
        ("/a/b.html", "/a/b.html", True), ("/%7ejoe/index.html", "/~joe/index.html", True),
        ("/~joe/index.html", "/%7Ejoe/index.html", True))],
]  # fmt: skip
# Answered otherwise by Protego, which Scrapy uses too; each with its reason.
DEVIATIONS: dict[str, list[Case]] = {
    "Google's leniency, not the RFC's: a name with a space counts up to it; Protego keeps it whole": [
        *[(f"User-Agent: {robot}\nAllow: /x/\nDisallow: /\n", agent, "/a/b", False)
          for robot in ("FOO BAR", "foo bar", "FoO bAr") for agent in ("Foo", "foo")],
        ("User-Agent: *\nDisallow: /\nUser-Agent: Foo Bar\nAllow: /x/\nDisallow: /\n", "Foo", "/x/y", True),
    ],
    "Google's parser leaves encoding to its caller; RFC 9309 §2.2.2 has both forms compare equal, as they do here": [
        *_for_foobot("Disallow: /\nAllow: /foo/bar/ツ\n", ("/foo/bar/ツ", False)),
        *_for_foobot("Disallow: /\nAllow: /foo/bar/%E3%83%84\n", ("/foo/bar/ツ", False)),
        *_for_foobot("Disallow: /\nAllow: /foo/bar/%62%61%7A\n", ("/foo/bar/baz", False)),
    ],
    "Google's limit of a line, not the RFC's: Protego reads lines whole": [
        *_for_foobot(f"disallow: /x/{'a' * 16_652}/qux\n", (f"/x/{'a' * 16_652}/fux", False)),
    ],
    "RFC 9309 §2.2.2 encodes reserved characters of a query; Protego compares those as they are written": [
        *_for_foobot("Disallow: /foo/bar?baz=https://foo.bar\n", ("/foo/bar?baz=https%3A%2F%2Ffoo.bar", False)),
    ],
}  # fmt: skip
# RFC 9309 §2.3.1 and §2.5, robots_test.cc on byte order marks: an answer, and whether /x may be fetched after it.
ANSWERS = (
    ("rules", FetchState.FETCHED, 200, b"User-agent: *\nDisallow: /x", False),
    ("not found", FetchState.NOT_FOUND, 404, b"", True),
    ("gone", FetchState.NOT_FOUND, 410, b"", True),
    ("unauthorised", FetchState.HTTP_FORBIDDEN, 401, b"", True),
    ("forbidden, whatever it says", FetchState.HTTP_FORBIDDEN, 403, b"User-agent: *\nDisallow: /", True),
    ("too many requests", FetchState.HTTP_BUSY, 429, b"", False),
    ("server error", FetchState.HTTP_ERROR, 500, b"", False),
    ("unavailable", FetchState.HTTP_BUSY, 503, b"", False),
    ("no network", FetchState.NETWORK_ERROR, None, b"", False),
    ("timeout", FetchState.TIMEOUT, None, b"", False),
    ("empty file", FetchState.EMPTY_BODY, 200, b"", True),
    ("byte order mark", FetchState.FETCHED, 200, b"\xef\xbb\xbfUser-agent: *\nDisallow: /x", False),
    ("mark amid the file", FetchState.FETCHED, 200, b"User-agent: *\n\xef\xbb\xbfDisallow: /x", True),
    ("broken mark", FetchState.FETCHED, 200, b"\xef\x11\xbfUser-agent: *\nDisallow: /x", True),
    ("bytes that are no UTF-8", FetchState.FETCHED, 200, b"# \xb9\xab\xbf\xaa\nUser-agent: *\nDisallow: /x", False),
    ("UTF-16", FetchState.FETCHED, 200, "User-agent: *\nDisallow: /x".encode("utf-16"), False),
    ("PDF", FetchState.FETCHED, 200, b"%PDF-1.4\n", False),
    ("program", FetchState.FETCHED, 200, b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00", False),
    ("first 500 KiB", FetchState.FETCHED, 200,
     (b"#" * 1023 + b"\n") * 499 + b"User-agent: *\nDisallow: /x\n" + b"#" * 9999, False),
)  # fmt: skip
# Google's parser takes the first one or two bytes of a mark for a whole one; here they spoil the first line.
PARTIAL_MARKS = (b"\xef\xbb", b"\xef")
FIGURES = (282, 12)  # cases of rules, of which deviate


def _allows(case: Case) -> bool:
    rules, agent, path, _ = case
    robots = read_robots(FetchState.FETCHED, 200, "", rules.encode())
    return RobotsPolicy(robots, agent).allows(f"http://foo.bar{path}")


def test_every_case_but_the_known_deviations() -> None:
    wrong = [case for case in CASES if _allows(case) is not case[3]]
    total = len(CASES) + sum(map(len, DEVIATIONS.values()))
    assert not wrong, f"{len(CASES) - len(wrong)} of {total} right; wrong: {wrong}"
    assert (total, total - len(CASES)) == FIGURES
    assert len(set(CASES)) == len(CASES)


@pytest.mark.parametrize("reason", DEVIATIONS)
def test_a_known_deviation_still_deviates(reason: str) -> None:
    assert [case for case in DEVIATIONS[reason] if _allows(case) is case[3]] == []


@pytest.mark.parametrize(("state", "status", "body", "allowed"), [c[1:] for c in ANSWERS], ids=[c[0] for c in ANSWERS])
def test_answers(state: FetchState, status: int | None, body: bytes, allowed: bool) -> None:
    policy = RobotsPolicy(read_robots(state, status, "", body), "FooBot")
    assert policy.allows("http://foo.bar/x") is allowed


@pytest.mark.parametrize("mark", PARTIAL_MARKS)
def test_part_of_a_mark_spoils_its_line(mark: bytes) -> None:
    robots = read_robots(FetchState.FETCHED, 200, "", mark + b"User-agent: *\nDisallow: /x")
    assert RobotsPolicy(robots, "FooBot").allows("http://foo.bar/x")
