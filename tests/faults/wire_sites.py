"""Sites that do not answer as asked: no connection, a captive page, soft 404s, redirects, ambiguous lengths."""

from collections.abc import Iterator

from tests.faults import twin
from tests.faults.changed_sites import NO, UNREAD, YES, case, page, site
from tests.faults.faults import Case, S, body_at
from tests.faults.pages import CAPTIVE, LOGIN
from tests.faults.server import Asked, Door, Site, Wire, http
from tests.faults.twin import COLUMN, EMPTY_COLUMN, GONE, HOME, ROBOTS


def wire_sites() -> Iterator[Case]:
    home, column = body_at(HOME), body_at(COLUMN)
    for door, patience in ((Door.REFUSED, 5.0), (Door.RESET, 5.0), (Door.BLACK_HOLE, 1.5)):
        name = {Door.REFUSED: "N04 refused", Door.RESET: "N06 accepted and reset", Door.BLACK_HOLE: "N05 black hole"}[
            door
        ]
        yield case(name, HOME, NO, UNREAD, "robots", site=site({}, door=door, patience=patience))
    captive = http(CAPTIVE)
    yield case(
        "N12 captive page for every address", HOME, NO, {S.BLOCKED, S.ROBOTS_UNREACHABLE}, site=Site({}, captive)
    )
    yield case(
        "N12 captive page but for robots.txt", HOME, NO, {S.BLOCKED}, "不像本站", site=Site({ROBOTS: GONE}, captive)
    )
    parked = http(
        b"<html><head><title>domain</title></head><body><h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working. Further configuration is required.</p></body></html>"
    )
    yield case("T06 page of an unused server", HOME, NO, {S.BLOCKED}, site=Site({HOME: parked}, GONE))
    suspended = {path: http(b"", "500 Error") for path in twin.answers() if path not in (ROBOTS, HOME)}
    yield case("N14 a host that fails all the time", COLUMN, NO, {S.HTTP_ERROR, S.HOST_SUSPENDED}, site=site(suspended))
    yield case("H04 link of the menu is dead", COLUMN, NO, {S.NOT_FOUND}, "不存在", site=site({COLUMN: GONE}))
    soft = http(
        "<html><head><title>提示</title></head><body><p>您访问的页面不存在或已被删除！</p></body></html>".encode()
    )
    yield case("H06 soft 404", COLUMN, NO, {S.NOT_FOUND}, site=site({COLUMN: soft}, missing=soft))
    yield case(
        "H06 the home page for whatever is missing",
        COLUMN,
        NO,
        {S.NOT_FOUND},
        site=site({COLUMN: http(home)}, missing=http(home)),
    )
    yield case(
        "H12 home page in place of the column",
        COLUMN,
        NO,
        {S.REDIRECT_BROKEN},
        "首页",
        site=site({COLUMN: http(home)}),
    )
    to_home = http(b"", "302 Found", headers=["Location: /"])
    yield case(
        "H12 column lands on the home page", COLUMN, NO, {S.REDIRECT_BROKEN}, "首页", site=site({COLUMN: to_home})
    )
    everything = {path: to_home for path in twin.answers() if path not in (ROBOTS, HOME)}
    yield case(
        "H12 everything lands on the home page",
        COLUMN,
        NO,
        {S.REDIRECT_BROKEN, S.NOT_FOUND},
        site=site(everything, missing=to_home),
    )
    to_login = http(b"", "302 Found", headers=["Location: /sso/login.jsp?from=x"])
    yield case(
        "H12 column lands on a login",
        COLUMN,
        NO,
        {S.REDIRECT_BROKEN},
        "登录",
        site=site({COLUMN: to_login, "/sso/login.jsp?from=x": http(LOGIN)}),
    )
    to_gate = http(b"", "302 Found", headers=["Location: /gate.html"])
    gated = dict.fromkeys(("/dbzn/", COLUMN, "/zwgk/", EMPTY_COLUMN), to_gate)
    yield case(
        "H12 several columns land on one page",
        COLUMN,
        NO,
        {S.REDIRECT_BROKEN},
        "同一",
        site=site({**gated, "/gate.html": page("/zwgk/", str)}),
    )

    def with_cookie(asked: Asked) -> Wire:
        return (
            http(column)
            if "sid=1" in asked.cookie
            else http(b"", "302 Found", headers=[f"Location: {COLUMN}", "Set-Cookie: sid=1; path=/"])
        )

    yield case("H08 redirect to itself with a cookie", COLUMN, YES, {S.FETCHED}, site=site({COLUMN: with_cookie}))
    ring = {
        COLUMN: http(b"", "302 Found", headers=["Location: /ring/"]),
        "/ring/": http(b"", "302 Found", headers=[f"Location: {COLUMN}"]),
    }
    yield case("H09 ring of redirects", COLUMN, NO, {S.REDIRECT_LOOP}, "循环", site=site(ring))
    chain = {f"/c{n}": http(b"", "302 Found", headers=[f"Location: /c{n + 1}"]) for n in range(15)}
    yield case(
        "H09 chain of redirects without end",
        "/c9",
        NO,
        {S.REDIRECT_LOOP},
        "跳转",
        site=site({COLUMN: http(b"", "302 Found", headers=["Location: /c0"]), **chain}),
    )
    moved = {COLUMN: http(b"", "301 Moved", headers=["Location: /moved/"]), "/moved/": http(column)}
    yield case("H10 redirect within the site", COLUMN, YES, {S.ALIAS}, site=site(moved))
    refresh = {
        COLUMN: http(b'<html><head><meta http-equiv="refresh" content="0;url=/moved/"></head></html>'),
        "/moved/": http(column),
    }
    yield case("H10 meta refresh", COLUMN, YES, {S.FETCHED}, site=site(refresh))
    script = {COLUMN: http(b"<html><script>window.location.href='/moved/';</script></html>"), "/moved/": http(column)}
    yield case("H11 location by script", COLUMN, YES, {S.FETCHED}, site=site(script))
    smuggled = http(column, headers=["Transfer-Encoding: chunked", f"Content-Length: {len(column)}"])
    yield case(
        "H14 length and chunks",
        COLUMN,
        NO,
        {S.HTTP_ERROR, S.NETWORK_ERROR, S.TRUNCATED},
        site=site({COLUMN: smuggled}),
    )
    twice = http(column, headers=["Content-Length: 40"])
    yield case("H14 two lengths", COLUMN, NO, {S.HTTP_ERROR, S.NETWORK_ERROR, S.TRUNCATED}, site=site({COLUMN: twice}))
