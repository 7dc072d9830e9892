"""What is wrong with more than one address of a site, or is no wrong answer at all."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from crawler.fetches import FetchState
from tests.faults import twin
from tests.faults.certificates import context
from tests.faults.faults import Case, S, Verdict, body_at
from tests.faults.pages import CAPTIVE, LOGIN
from tests.faults.server import Answer, Asked, Door, Site, Wire, http
from tests.faults.twin import ARTICLE, COLUMN, EMPTY_COLUMN, GONE, HOME, ROBOTS, SECOND_PAGE


def first(*answers: Answer) -> Answer:
    """One answer after the other, the last one for ever."""

    def answer(asked: Asked) -> Wire:
        chosen = answers[min(asked.nth, len(answers)) - 1]
        return chosen if isinstance(chosen, Wire) else chosen(asked)

    return answer


def site(changes: Mapping[str, Answer | None], *, missing: Answer = GONE, **kwargs: object) -> Site:
    answers = {path: answer for path, answer in {**twin.answers(), **changes}.items() if answer is not None}
    return replace(Site(answers, missing), **kwargs)  # type: ignore[arg-type]


def page(path: str, change: Callable[[str], str]) -> Answer:
    return http(change(twin.texts()[path]).encode())


UNREAD = {S.NETWORK_ERROR, S.TIMEOUT, S.ROBOTS_UNREACHABLE, S.HOST_SUSPENDED, S.BLOCKED}


def _replacing(old: str, new: str) -> Callable[[str], str]:
    """The first `old` of a page is `new`."""
    return lambda text: text.replace(old, new, 1)


NO, YES, FAIR = Verdict.INCONCLUSIVE, Verdict.HARMLESS, Verdict.FAIR


def case(name: str, place: str, verdict: Verdict, states: set[FetchState], reason: str = "", *, site: Site) -> Case:
    return Case(name, lambda: site, place, verdict, frozenset(states), reason)


def sites() -> Iterator[Case]:
    yield from _of_the_wire()
    yield from _of_pages()
    yield from _of_dates_and_traps()


def _of_the_wire() -> Iterator[Case]:
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


def _of_pages() -> Iterator[Case]:
    column = body_at(COLUMN)
    rowless = page(EMPTY_COLUMN, lambda text: text.replace("慈善信息", "低保公示").replace(EMPTY_COLUMN, COLUMN))
    yield case(
        "H18 empty at the first look, filled at the second",
        COLUMN,
        YES,
        {S.FETCHED},
        site=site({COLUMN: first(rowless, http(column))}),
    )
    none = page(EMPTY_COLUMN, lambda text: text.replace("暂无信息", "共0条"))
    filled = http(
        twin.listing(
            "慈善信息",
            EMPTY_COLUMN,
            twin.rows(("/csxx/202606/t20260601_1.html", "慈善组织公开募捐备案情况", "2026-06-01")),
        ).encode()
    )
    yield case(
        "J05 throttled list of no rows",
        EMPTY_COLUMN,
        FAIR,
        {S.FETCHED},
        site=site({EMPTY_COLUMN: first(none, filled)}),
    )
    for name, certificate in (
        ("T01 self-signed", context()),
        ("T01 expired", context(days=-2)),
        ("T01 wrong name", context(name="other.example")),
    ):
        yield case(name, COLUMN, YES, {S.FETCHED}, "证书", site=site({}, tls=certificate))
    yield case("T02 TLS 1.0 only", HOME, NO, UNREAD, site=site({}, tls=context(oldest=True)))
    blocked = http(b"<script>document.cookie='__jsl_clearance=1'</script>", "521 Down")
    midway = {
        path: (lambda asked, answer=answer: blocked if asked.total > 8 else answer)
        for path, answer in twin.answers().items()
    }
    yield case("J04 blocked midway", SECOND_PAGE, NO, {S.BLOCKED, S.HOST_SUSPENDED}, site=Site(midway, GONE))
    by_script = page(
        COLUMN,
        lambda text: text.replace(twin.rows(*twin.GRANTS), "").replace(
            "</body>", "<script>$.ajax({url:'/api/list'})</script></body>"
        ),
    )
    for name, api in (
        ("500", http(b"", "500 Error")),
        ("cut JSON", http(b'{"rows":[{"ti', kind="application/json")),
        ("no rows", http(b'{"total":0,"rows":[]}', kind="application/json")),
    ):
        yield case(
            f"J06 list by script, {name}",
            COLUMN,
            NO,
            {S.FETCHED, S.NOT_RENDERED},
            site=site({COLUMN: by_script, "/api/list": api}),
        )
    framed = page(
        COLUMN,
        lambda text: text.replace(
            f'<div class="list"><ul>{twin.rows(*twin.GRANTS)}</ul></div>', '<iframe src="/dbgs/list.html"></iframe>'
        ),
    )
    yield case(
        "M06 list in a frame", COLUMN, FAIR, {S.FETCHED}, site=site({COLUMN: framed, "/dbgs/list.html": http(column)})
    )
    yield case(
        "M06 list in a frame that fails",
        COLUMN,
        NO,
        {S.FETCHED},
        site=site({COLUMN: framed, "/dbgs/list.html": http(b"", "500 Error")}),
    )
    menu = page(
        HOME,
        lambda text: text.replace(
            f'<a href="{COLUMN}">低保公示</a>',
            f'<select onchange="location=this.value"><option value="{COLUMN}">低保公示</option></select>',
        ),
    )
    yield case("M08 column in an option", COLUMN, YES, {S.FETCHED}, site=site({HOME: menu}))
    for name, tag in (
        ("with words", '<img src="/i/dbgs.png" alt="低保公示">'),
        ("without words", '<img src="/i/dbgs.png">'),
    ):
        pictured = {path: page(path, _replacing('">低保公示</a>', f'">{tag}</a>')) for path in twin.texts()}
        yield case(f"C09 picture for a label, {name}", COLUMN, YES, {S.FETCHED}, site=site(pictured))
    unfilled = page(
        COLUMN,
        lambda text: text.replace(
            twin.rows(*twin.GRANTS), '<li><a href="{{item.url}}">{{item.title}}</a><span>{{item.date}}</span></li>'
        ),
    )
    yield case("M09 template left in the list", COLUMN, NO, {S.FETCHED, S.NOT_RENDERED}, site=site({COLUMN: unfilled}))
    undefined = page(
        COLUMN,
        lambda text: text.replace(
            twin.rows(*twin.GRANTS), '<li><a href="undefined">undefined</a><span>undefined</span></li>'
        ),
    )
    yield case(
        "M09 undefined left in the list", COLUMN, NO, {S.FETCHED, S.NOT_RENDERED}, site=site({COLUMN: undefined})
    )
    cycle = page(
        SECOND_PAGE, lambda text: text.replace('<a href="/tzgg/index_2.html">下一页', '<a href="/tzgg/">下一页')
    )
    yield case("L02 next leads back to the first page", SECOND_PAGE, YES, {S.FETCHED}, site=site({SECOND_PAGE: cycle}))
    yield case(
        "L04 a row moved to the second page while paging",
        SECOND_PAGE,
        YES,
        {S.FETCHED},
        site=site(
            {
                SECOND_PAGE: page(
                    SECOND_PAGE,
                    lambda text: text.replace(
                        '<ul><li><a href="/tzgg/202605',
                        "<ul>" + twin.rows(twin.NOTICES[-1]) + '<li><a href="/tzgg/202605',
                    ),
                )
            }
        ),
    )
    pinned = page(
        COLUMN, lambda text: text.replace(twin.rows(*twin.GRANTS), twin.rows(twin.GRANTS[-1], *twin.GRANTS[:-1]))
    )
    yield case("L05 old row pinned first", COLUMN, YES, {S.FETCHED}, site=site({COLUMN: pinned}))
    many = {path: page(path, lambda text: text.replace("共2页", "共50页")) for path in ("/tzgg/", SECOND_PAGE)}
    yield case("L03 fifty pages announced, two to be found", SECOND_PAGE, FAIR, {S.FETCHED}, site=site(many))
    gone = {
        path: page(
            path,
            lambda text: text.replace("共2页", "共3页").replace(
                ">下一页", '>2</a><a href="/tzgg/index_3.html">3</a><a href="/tzgg/index_3.html">下一页'
            ),
        )
        for path in ("/tzgg/", SECOND_PAGE)
    }
    yield case(
        "L03 third page is not there",
        "/tzgg/index_3.html",
        NO,
        {S.NOT_FOUND},
        site=site(
            {
                **gone,
                SECOND_PAGE: http(twin.listing("通知公告", "/tzgg/", twin.rows(twin.NOTICES[0]), twin.PAGER).encode()),
            }
        ),
    )


def _of_dates_and_traps() -> Iterator[Case]:
    impossible = page(
        COLUMN,
        lambda text: text.replace(
            "<li>", twin.rows(("/dbgs/202605/x.html", "2026年2月低保对象名单公示", "2026-02-30")) + "<li>", 1
        ),
    )
    yield case(
        "D01 a day that does not exist",
        COLUMN,
        YES,
        {S.FETCHED},
        site=site({COLUMN: impossible, "/dbgs/202605/x.html": page(twin.GRANTS[0][0], str)}),
    )
    stale = twin.rows(*((url, title, on.replace("2026", "2025")) for url, title, on in twin.GRANTS))
    undated = {
        url: page(url, lambda text: text.replace("发布时间：2026-0", "发布时间：2025-0")) for url, _, _ in twin.GRANTS
    }
    future = page(
        COLUMN,
        lambda text: text.replace(
            twin.rows(*twin.GRANTS), twin.rows(("/dbgs/info/99.html", "2099年低保对象名单公示", "2099-06-01")) + stale
        ),
    )
    yield case(
        "D02 only a date in the future is fresh",
        COLUMN,
        Verdict.STALE,
        {S.FETCHED},
        site=site(
            {
                **undated,
                COLUMN: future,
                "/dbgs/info/99.html": page(twin.GRANTS[0][0], lambda text: text.replace("2026-06-22", "2099-06-01")),
            }
        ),
    )
    for name, form in (
        ("汉字", "二〇二六年六月二十二日"),
        ("two-digit year", "26-6-22"),
        ("full width", "２０２６－０６－２２"),
        ("年月日", "2026年6月22日"),
    ):
        written = page(COLUMN, _replacing("2026-06-22", form))
        yield case(f"D03 {name}", COLUMN, YES, {S.FETCHED}, site=site({COLUMN: written}))
    several = page(
        ARTICLE,
        lambda text: text.replace(
            "发布时间：2026-06-05", "成文日期：2026-05-30　施行日期：2026-07-01　发布时间：2026-06-05　浏览：2026次"
        ),
    )
    yield case("D04 several dates", ARTICLE, FAIR, {S.FETCHED}, site=site({ARTICLE: several}))
    ago = {
        path: page(
            path,
            lambda text: (
                text.replace("2026-06-22", "3天前").replace("2026-06-02", "1个月前").replace("2026-05-11", "2个月前")
            ),
        )
        for path in (COLUMN, *(url for url, _, _ in twin.GRANTS))
    }
    yield case("D05 dates only relative", COLUMN, FAIR, {S.FETCHED}, site=site(ago))
    calendar = {
        f"/rl/?d={n}": http(
            twin.page("日历", [("/rl/", "日历")], f'<p>本日无事</p><a href="/rl/?d={n + 1}">下一日</a>').encode()
        )
        for n in range(400)
    }
    yield case(
        "K01 calendar without end",
        COLUMN,
        FAIR,
        {S.FETCHED},
        site=site(
            {
                **calendar,
                HOME: page(
                    HOME,
                    lambda text: text.replace('<div class="news">', '<a href="/rl/?d=0">日历</a><div class="news">'),
                ),
            }
        ),
    )

    def nested_path(asked: Asked) -> Wire:
        return http(twin.page("相关", [], f'<p>相关</p><a href="{asked.path}a/b/">更多内容</a>').encode())

    deep = {"/a/b/" * n: nested_path for n in range(1, 12)} | {("/" + "a/b/" * n): nested_path for n in range(1, 12)}
    yield case(
        "K01 path that repeats",
        "/a/b/a/b/a/b/",
        FAIR,
        {S.TRAP},
        "无穷",
        site=site(
            {
                **deep,
                HOME: page(
                    HOME, lambda text: text.replace('<div class="news">', '<a href="/a/b/">相关</a><div class="news">')
                ),
            }
        ),
    )
    long_path = f"/q?{'x' * 2100}"
    long = page(
        HOME,
        lambda text: text.replace(
            '<div class="news">', f'<a href="{long_path}">查询系统首页入口与帮助</a><div class="news">'
        ),
    )
    yield case("K03 address too long", long_path, FAIR, {S.URL_TOO_LONG}, "2083", site=site({HOME: long}))

    def endless(asked: Asked) -> Wire:
        return http(
            twin.page(
                "活动", [], f'<p>活动</p><a href="/hd/{asked.path.rpartition("/")[2]}1">下一场活动的介绍请看这里</a>'
            ).encode()
        )

    yield case(
        "K04 pages without end",
        COLUMN,
        FAIR,
        {S.FETCHED},
        site=site(
            {
                HOME: page(
                    HOME, lambda text: text.replace('<div class="news">', '<a href="/hd/1">活动</a><div class="news">')
                ),
                **{"/hd/" + "1" * n: endless for n in range(1, 100)},
            }
        ),
    )
    aliases = {
        path.removesuffix("/") + "/index.html": answer
        for path, answer in twin.answers().items()
        if path in ("/", COLUMN)
    }
    yield case(
        "K05 index.html and the bare folder",
        COLUMN,
        YES,
        {S.FETCHED},
        site=site(
            {**aliases, "/zwgk/": page("/zwgk/", lambda text: text.replace(f'"{COLUMN}"', f'"{COLUMN}index.html"'))}
        ),
    )
