"""Sites whose pages are not the whole matter: certificates, blocks midway, lists by script or in frames, further pages."""

from collections.abc import Iterator

from tests.faults import twin
from tests.faults.certificates import context
from tests.faults.changed_sites import FAIR, NO, UNREAD, YES, case, first, page, replacing, site
from tests.faults.faults import Case, S, body_at
from tests.faults.server import Site, http
from tests.faults.twin import COLUMN, EMPTY_COLUMN, GONE, HOME, SECOND_PAGE


def page_sites() -> Iterator[Case]:
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
        pictured = {path: page(path, replacing('">低保公示</a>', f'">{tag}</a>')) for path in twin.texts()}
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
