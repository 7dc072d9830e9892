"""A small office as it should be: what every fault is applied to, and what its verdicts are without one."""

from collections.abc import Sequence
from pathlib import Path

from tests.crawler.attachments.files import cell, docx, table
from tests.faults.server import Answer, Site, http

OFFICE = "示范县民政局"
HOME = "/"
COLUMN = "/dbgs/"
ARTICLE = "/dbzn/202606/t20260605_11.html"
SECOND_PAGE = "/tzgg/index_2.html"
LONE_ARTICLE = "/tzgg/202605/t20260511_31.html"
FILE = "/dbgs/info/names.docx"
EMPTY_COLUMN = "/csxx/"
ROBOTS = "/robots.txt"
MENU = (
    ("/zwgk/", "政务公开"),
    ("/tzgg/", "通知公告"),
    (COLUMN, "低保公示"),
    ("/dbzn/", "低保办事指南"),
    (EMPTY_COLUMN, "慈善信息"),
)

CRITERIA = Path(__file__).with_name("criteria.toml")
MISSING_ROW = "F-孤儿"  # not published: a true not_met

_GUIDE = "".join(
    f"<p>{label}：{text}</p>"
    for label, text in (
        ("办理条件", "持有本县户口，家庭人均收入低于当地最低生活保障标准，家庭财产符合规定。"),
        ("申请材料", "身份证、户口簿、家庭经济状况核对授权书。"),
        ("办理流程", "申请、受理、审核、公示、确认。"),
        ("联系方式", "社会救助股，0311-88012345。"),
    )
)


def page(title: str, path: Sequence[tuple[str, str]], body: str, *, menu: Sequence[tuple[str, str]] = MENU) -> str:
    """A page in the office's frame: menu above, breadcrumb, body, foot below."""
    items = "".join(f'<li><a href="{url}">{name}</a></li>' for url, name in (("/", "网站首页"), *menu))
    crumbs = "".join(f' &gt; <a href="{url}">{name}</a>' for url, name in path)
    where = f'<div class="dqwz">当前位置：<a href="/">首页</a>{crumbs}</div>' if path else ""
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title></head><body>'
        f'<div class="nav"><ul>{items}</ul></div>{where}{body}'
        f'<div class="footer"><p>主办单位：{OFFICE}　网站标识码：1309990012</p></div></body></html>'
    )


def rows(*entries: tuple[str, str, str]) -> str:
    return "".join(f'<li><a href="{url}">{title}</a><span>{on}</span></li>' for url, title, on in entries)


def listing(name: str, url: str, entries: str, below: str = "") -> str:
    return page(name, [(url, name)], f'<div class="list"><ul>{entries}</ul></div>{below}')


def article(title: str, on: str, column: tuple[str, str], body: str) -> str:
    return page(
        title,
        [column],
        f'<div class="content"><h1>{title}</h1><p>发布时间：{on}　来源：{OFFICE}</p><div class="TRS_Editor">{body}</div></div>',
    )


FILLER = "<p>现将有关事项公布如下，请社会各界监督。如有异议，请向我局社会救助股反映。</p>"
NOTICES = [
    (f"/tzgg/202606/t202606{day:02}_{day}.html", f"关于办公时间调整的通告（第{day}号）", f"2026-06-{day:02}")
    for day in (2,)
]
OLDER = [
    (LONE_ARTICLE, "2026年5月临时救助审批结果公示", "2026-05-11"),
    ("/tzgg/202604/t20260401_32.html", "关于清明祭扫的通告", "2026-04-01"),
]
GRANTS = [
    ("/dbgs/info/21.html", "2026年6月低保对象名单公示", "2026-06-22"),
    ("/dbgs/info/22.html", "2026年5月低保对象名单公示", "2026-06-02"),
    ("/dbgs/info/23.html", "2026年4月低保对象名单公示", "2026-05-11"),
]
PAGER = '<div class="page">共2页 <a href="/tzgg/">1</a> <a href="/tzgg/index_2.html">2</a> <a href="/tzgg/index_2.html">下一页</a></div>'


def texts() -> dict[str, str]:
    """The pages by path."""
    notices, grants, guide = ("/tzgg/", "通知公告"), (COLUMN, "低保公示"), ("/dbzn/", "低保办事指南")
    pages = {
        HOME: page(
            OFFICE,
            [],
            f'<div class="news"><h2>通知公告</h2><a href="/tzgg/">更多</a><ul>{rows(*NOTICES)}</ul></div>',
        ),
        "/zwgk/": page(
            "政务公开",
            [("/zwgk/", "政务公开")],
            '<div class="sub">' + "".join(f'<h3><a href="{url}">{name}</a></h3>' for url, name in MENU[1:]) + "</div>",
        ),
        "/tzgg/": listing("通知公告", "/tzgg/", rows(*NOTICES), PAGER),
        SECOND_PAGE: listing("通知公告", "/tzgg/", rows(*OLDER), PAGER),
        COLUMN: listing("低保公示", COLUMN, rows(*GRANTS)),
        "/dbzn/": listing("低保办事指南", "/dbzn/", rows((ARTICLE, "城乡最低生活保障办事指南", "2026-06-05"))),
        ARTICLE: article("城乡最低生活保障办事指南", "2026-06-05", guide, _GUIDE),
        EMPTY_COLUMN: listing("慈善信息", EMPTY_COLUMN, "", "<p>暂无信息</p>"),
    }
    for url, title, on in (*NOTICES, *OLDER):
        pages[url] = article(title, on, notices, FILLER)
    for url, title, on in GRANTS:
        pages[url] = article(title, on, grants, FILLER + f'<p>附件：<a href="{FILE}">低保对象名单.docx</a></p>')
    return pages


def names_file() -> bytes:
    return docx(table([cell("姓名"), cell("保障人口")], [cell("张某"), cell("3")], [cell("李某"), cell("2")]))


def answers() -> dict[str, Answer]:
    """The whole office on the wire, without a fault."""
    served: dict[str, Answer] = {path: http(text.encode()) for path, text in texts().items()}
    served[FILE] = http(names_file(), kind="application/msword")
    served[ROBOTS] = http(b"User-agent: *\nDisallow: /admin/\n", kind="text/plain")
    return served


GONE = http(b"<html><body><h1>404 Not Found</h1></body></html>", "404 Not Found")


def twin() -> Site:
    return Site(answers(), GONE)
