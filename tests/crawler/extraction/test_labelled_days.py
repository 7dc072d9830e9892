"""Days by their labels, in a head and in a row: two of them, one of another sort, one whose month its weekday proves."""

from datetime import date

import pytest

from crawler.extraction.dates import find_dates, parse_date
from crawler.page_facts import DateSource, PageFacts
from tests.crawler.extraction.pages import LONG, TITLES, TRAIL, facts

MARCH, MAY = date(2025, 3, 5), date(2025, 5, 3)
HEAD = f"{TRAIL}<h1>关于公布城乡低保标准的通知</h1>"


def rows_of(page: PageFacts) -> list[tuple[str, date | None]]:
    return [(entry.title, entry.on) for entry in page.entries]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        pytest.param("周三, 03/05/2025", MARCH, id="a Wednesday is the 5th of March"),
        pytest.param("周六, 03/05/2025 - 08:30", MAY, id="a Saturday is the 3rd of May"),
        pytest.param("Wed, 03/05/2025", MARCH, id="in English"),
        pytest.param("星期三，3/5/2025", MARCH, id="without noughts"),
        pytest.param("周一, 03/05/2025", None, id="a Monday is neither"),
        pytest.param("周三, 05/05/2025", None, id="not that day of the week"),
        pytest.param("03/05/2025", None, id="nothing proves which is the month"),
    ],
)
def test_a_day_with_the_year_last_is_read_where_its_weekday_proves_it(text: str, on: date | None) -> None:
    assert parse_date(text) == on
    assert [found.on for found in find_dates(text)] == ([on] if on else [])


@pytest.mark.parametrize(
    ("line", "on", "source"),
    [
        pytest.param("更新：10:12 2025-05-03 发布：08:30 2025-03-05 来源：某局", MARCH, DateSource.LABEL, id="更新 before 发布, times before days"),
        pytest.param("发布：2025-03-05 更新：2025-05-03", MARCH, DateSource.LABEL, id="发布 before 更新"),
        pytest.param("修改：2025-05-03 发布时间：2025-03-05", MARCH, DateSource.LABEL, id="修改"),
        pytest.param("更新：2025-03-05 阅读量：102", MARCH, DateSource.UPDATED, id="更新 alone is better than nothing"),
        pytest.param("由 admin 提交于 周三, 03/05/2025 - 08:30", MARCH, DateSource.LABEL, id="提交于"),
        pytest.param("（某街道办事处　2025-03-05发布）", MARCH, DateSource.TEXT, id="发布 behind the day"),
        pytest.param("最新发布：2025-03-05 会议时间：2025-05-03", None, None, id="最新发布 is another label"),
        pytest.param("材料提交于2025-03-05前截止", None, None, id="who hands in papers"),
        pytest.param("会议时间：08:30 2025-03-05", None, None, id="a time before another day"),
    ],
)  # fmt: skip
def test_the_day_of_publication_among_two_in_a_head(line: str, on: date | None, source: DateSource | None) -> None:
    document = facts(f"{HEAD}<p>{line}</p><div class='TRS_Editor'><p>{LONG}</p></div>").document
    assert document is not None
    found = document.dates[0] if document.dates else None
    assert (found and found.on, found and found.source) == (on, source)


@pytest.mark.parametrize(
    ("line", "on"),
    [
        pytest.param("归档日期：2025-05-03 来源：某县民政局", None, id="归档日期"),
        pytest.param("有效期至：2025-05-03 来源：某县民政局", None, id="有效期至"),
        pytest.param("公示期：2025-05-03至2025-05-09 来源：某县民政局", None, id="公示期"),
        pytest.param("2025-03-05 来源：某县民政局", MARCH, id="without a label"),
        pytest.param("08:30 2025-03-05 某县民政局", MARCH, id="with a time before it"),
        pytest.param("创建：2025-03-05 更新：2025-05-03", MARCH, id="创建 before 更新"),
    ],
)
def test_labels_of_days_in_a_head(line: str, on: date | None) -> None:
    document = facts(f"{HEAD}<p>{line}</p><div class='TRS_Editor'><p>{LONG}</p></div>").document
    assert document is not None
    assert (document.dates[0].on if document.dates else None) == on


@pytest.mark.parametrize(
    "days",
    [
        pytest.param("<span>发布：2025-03-05</span><span>更新：2025-05-03</span>", id="发布 first"),
        pytest.param("<span>更新时间：2025-05-03</span> <span>发布时间：2025-03-05</span>", id="更新时间 first"),
        pytest.param("<span>更新：2025-03-05</span>", id="更新 alone"),
        pytest.param("<span>截止日期：2025-05-03</span> <span>发布：2025-03-05</span>", id="another day first"),
    ],
)
def test_a_row_with_two_days_shows_when_it_was_published(days: str) -> None:
    cards = "".join(f"<div class='card'><a href='{n}.html'>{title}</a><p>{days} 31 阅读</p></div>" for n, title in enumerate(TITLES))  # fmt: skip
    page = facts(f"{TRAIL}<div class='cards'>{cards}</div>")
    assert rows_of(page) == [(title, MARCH) for title in TITLES]


@pytest.mark.parametrize(
    ("days", "on"),
    [
        pytest.param("创建：2025-03-05 更新：2025-05-03", MARCH, id="创建"),
        pytest.param("最后更新：2025-05-03 首次发布：2025-03-05", MARCH, id="首次发布"),
        pytest.param("生成日期：2025-05-03 公布日期：2025-03-05", MARCH, id="公布日期"),
        pytest.param("成文日期：2025-03-05", None, id="成文日期 tells no publication where there is no other"),
        pytest.param("截止日期：2025-05-03", None, id="an end is no day of the row"),
        pytest.param("公示期：2025-05-03 至 2025-05-09", None, id="nor is the time something stays up"),
        pytest.param("有效期至：2025-05-03", None, id="nor the last day it is valid"),
        pytest.param("公示期：2025-05-03 至 2025-05-09 发布：2025-03-05", MARCH, id="and 发布 goes before them"),
    ],
)
def test_labels_of_days_in_a_row(days: str, on: date | None) -> None:
    beside = "".join(f"<li><a href='{n}.html'>{title}</a><b>{days}</b></li>" for n, title in enumerate(TITLES))
    assert [entry.on for entry in facts(f"{TRAIL}<ul>{beside}</ul>").entries] == [on] * len(TITLES)
    rows = "".join(f"<li><a href='{n}.html'>{title}</a><p>{days}</p></li>" for n, title in enumerate(TITLES))
    assert [entry.on for entry in facts(f"{TRAIL}<ul>{rows}</ul>").entries] == [on] * len(TITLES)


@pytest.mark.parametrize(
    ("markup", "publisher"),
    [
        pytest.param("<div>来源:&nbsp;</div><div>临江经济开发区管委会</div>", "临江经济开发区管委会", id="the label on a line of its own"),
        pytest.param("<div>来源:</div><div>本站原创内容</div>", None, id="no office on the next line"),
        pytest.param("<p>（红石崖街道办事处　2025-03-05发布）</p>", "红石崖街道办事处", id="in brackets before the day"),
        pytest.param(
            "<ul><li><b>【发文机关】</b>云州市医疗保障局</li><li><b>【发文字号】</b>云医保发〔2025〕3号</li><li><b>【有 效 性】</b>有效</li></ul>",
            "云州市医疗保障局", id="labels in 【】 without a colon",
        ),
        pytest.param("<p>发布日期：2025-12-02 转载自：民政部网站</p>", "民政部网站", id="taken over from another"),
    ],
)  # fmt: skip
def test_who_published(markup: str, publisher: str | None) -> None:
    document = facts(f"{HEAD}{markup}<p>发布时间：2025-03-05</p><div class='TRS_Editor'><p>{LONG}</p></div>").document
    assert document is not None
    assert document.publisher == publisher
