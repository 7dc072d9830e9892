"""One site crawled with thrift and without: what is left alone, what is not, and what overrules the first look."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from crawler.boundary import site_of
from crawler.extract import extract
from crawler.fetches import FetchState
from crawler.plan import SitePlan
from crawler.records import Column
from crawler.sought import Sought
from crawler.store import SiteStore
from tests.crawler.crawling import run_worker
from tests.loopback import Answer, page, serve

SINCE = date(2025, 6, 30)
LIST_PAGES, ROWS = 8, 6
TEXT = "<p>" + "会议传达学习了有关精神，研究部署了下一步工作。" * 20 + "</p>"


def title_of(slug: str, number: int) -> str:
    return f"我局召开第{number}次{slug}工作部署会议"


def on(number: int) -> date:
    """Every row is 20 days older than the one before; the 18th and later are from before the period."""
    return SINCE + timedelta(days=17 * 20 - number * 20)


def a_list(slug: str, name: str, place: int, titles: dict[int, str]) -> Answer:
    rows = "".join(
        f"<li><a href='/{slug}/t_{number}.html'>{titles.get(number, title_of(slug, number))}</a>"
        f"<span>{on(number)}</span></li>"
        for number in range(place * ROWS, (place + 1) * ROWS)
    )
    pager = f"<script>createPageHTML({LIST_PAGES}, {place}, 'index', 'html');</script>"
    trail = f"<div>当前位置：<a href='/'>首页</a> &gt; <a href='/{slug}/'>{name}</a></div>"
    return page(f"{trail}<ul class='list'>{rows}</ul>{pager}", name)


def an_article(slug: str, number: int, name: str) -> Answer:
    near = "".join(
        f"<p>{word}：<a href='/{slug}/t_{other}.html'>{title_of(slug, other)}</a></p>"
        for word, other in (("上一篇", number - 1), ("下一篇", number + 1))
        if 0 <= other < LIST_PAGES * ROWS
    )
    trail = f"<div>当前位置：<a href='/'>首页</a> &gt; <a href='/{slug}/'>{name}</a></div>"
    return page(f"{trail}<h1>{title_of(slug, number)}</h1><p>发布时间：{on(number)}</p>{TEXT}{near}", "文章")


def a_column(slug: str, name: str, titles: dict[int, str] | None = None) -> Iterator[tuple[str, Answer]]:
    for place in range(LIST_PAGES):
        file = f"index_{place}.html" if place else ""
        yield f"/{slug}/{file}", a_list(slug, name, place, titles or {})
    yield f"/{slug}/index.html", a_list(slug, name, 0, titles or {})
    for number in range(LIST_PAGES * ROWS):
        yield f"/{slug}/t_{number}.html", an_article(slug, number, name)


MENU = {"gzdt": "工作动态", "tzgg": "通知公告", "dbdt": "低保动态", "mzyw": "民政要闻"}
HOME = page(
    "<ul>" + "".join(f"<li><a href='/{slug}/'>{name}</a></li>" for slug, name in MENU.items()) + "</ul>"
    "<p>" + "欢迎访问示范县民政局网站。" * 10 + "</p>"
    f"<ul class='hot'><li><a href='/mzyw/t_40.html'>{title_of('mzyw', 40)}</a><span>2026-01-01</span></li></ul>",
    "示范县民政局",
)
SITE = {
    "/": HOME,
    **dict(a_column("gzdt", "工作动态", {19: "我局召开低保工作会议"})),
    **dict(a_column("tzgg", "通知公告")),
    **dict(a_column("dbdt", "低保动态")),
    **dict(a_column("mzyw", "民政要闻")),
}


def crawl(folder: Path, **options: object) -> tuple[dict[str, FetchState], list[str], dict[str, Column]]:
    with serve(SITE) as server:
        plan = SitePlan(
            site=site_of(server.url),
            folder=folder / "site",
            start_urls=(server.url + "/",),
            delay=0.0,
            since=SINCE,
            sought=(Sought(("低保",)),),
            **options,  # type: ignore[arg-type]
        )
        run_worker(plan, folder)
    extract(plan.folder, reread=True)  # changes nothing: what was left alone stays so
    with SiteStore(plan.folder) as store:
        states = {line.url.removeprefix(server.url): line.state for line in store.ledger.fetches()}
        columns = {column.url.removeprefix(server.url): column for column in store.all(Column)}
    return states, server.asked, columns


@pytest.fixture(scope="module")
def thrifty(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[dict[str, FetchState], list[str], dict[str, Column]]:
    return crawl(tmp_path_factory.mktemp("thrifty"))


@pytest.mark.parametrize(
    ("path", "state"),
    [
        pytest.param("/gzdt/index_2.html", FetchState.FETCHED, id="list page across the start of the period"),
        pytest.param("/gzdt/index_3.html", FetchState.FETCHED, id="the first list page before it"),
        pytest.param("/gzdt/index_4.html", FetchState.OUT_OF_PERIOD, id="the next"),
        pytest.param("/gzdt/index_7.html", FetchState.OUT_OF_PERIOD, id="the last"),
        pytest.param("/gzdt/t_17.html", FetchState.FETCHED, id="first day of the period"),
        pytest.param("/gzdt/t_18.html", FetchState.OUT_OF_PERIOD, id="older, though 下一篇 of one that was read"),
        pytest.param("/gzdt/t_19.html", FetchState.FETCHED, id="older, its title names what is sought"),
        pytest.param("/gzdt/t_20.html", FetchState.OUT_OF_PERIOD, id="下一篇 of that"),
        pytest.param("/tzgg/index_7.html", FetchState.FETCHED, id="notices are read whole"),
        pytest.param("/tzgg/t_47.html", FetchState.FETCHED, id="their articles too"),
        pytest.param("/dbdt/index_7.html", FetchState.FETCHED, id="news of what is looked for are read whole"),
        pytest.param("/dbdt/t_47.html", FetchState.FETCHED, id="their articles too, whatever their titles"),
        pytest.param("/mzyw/t_40.html", FetchState.FETCHED, id="old, but shown on the home page"),
        pytest.param("/mzyw/t_41.html", FetchState.OUT_OF_PERIOD, id="its neighbour is not"),
        pytest.param("/mzyw/t_20.html", FetchState.OUT_OF_PERIOD, id="old in every place"),
    ],
)
def test_what_is_left_alone(
    thrifty: tuple[dict[str, FetchState], list[str], dict[str, Column]], path: str, state: FetchState
) -> None:
    states, asked, _ = thrifty
    assert (states[path], path in asked) == (state, state is FetchState.FETCHED)


def test_a_list_left_so_counts_as_read_whole(
    thrifty: tuple[dict[str, FetchState], list[str], dict[str, Column]],
) -> None:
    columns = thrifty[2]
    assert {url: (column.unread_pages, len(column.entries)) for url, column in columns.items()} == {
        "/gzdt/": ((), 4 * ROWS),
        "/tzgg/": ((), LIST_PAGES * ROWS),
        "/dbdt/": ((), LIST_PAGES * ROWS),
        "/mzyw/": ((), 4 * ROWS),
    }


def test_read_all_leaves_nothing(tmp_path: Path) -> None:
    states, _, _ = crawl(tmp_path, read_all=True)
    assert set(states.values()) <= {FetchState.FETCHED, FetchState.NOT_FOUND}
    assert len(states) == len(SITE) + 2, "and robots.txt, and the probe"


def test_candidates_come_first_under_a_small_budget(tmp_path: Path) -> None:
    states, asked, _ = crawl(tmp_path, budget=24)
    assert FetchState.BUDGET in states.values()
    lists = [path for path in asked if path.startswith("/dbdt/index_")]
    assert len(lists) == LIST_PAGES - 1
    assert max(map(asked.index, lists)) < min(
        (asked.index(path) for path in asked if path.startswith(("/gzdt/index_", "/tzgg/index_"))), default=len(asked)
    )
