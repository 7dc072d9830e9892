"""Dates that cannot be, addresses without end, and what is no wrong answer at all."""

from collections.abc import Iterator

from tests.faults import twin
from tests.faults.changed_sites import FAIR, YES, case, page, replacing, site
from tests.faults.faults import Case, S, Verdict
from tests.faults.server import Asked, Wire, http
from tests.faults.twin import ARTICLE, COLUMN, HOME


def trap_sites() -> Iterator[Case]:
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
        written = page(COLUMN, replacing("2026-06-22", form))
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
