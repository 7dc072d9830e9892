"""A made-up bureau that writes news every other day for years, beside the columns the criteria look for.

Its shares are those of the saved sites: of ten pages seven are news. Some old news are about what is looked for, some
columns of old policies are the only place of a row, some lists start with a pinned row, one is in no order.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta

from tests.loopback import Answer, page, serve

AS_OF = date(2026, 6, 30)
ROWS = 15
_TEXT = "<p>" + "会议指出，要提高站位，压实责任，确保各项工作落到实处、见到成效。" * 12 + "</p>"
_EVERYDAY = (
    "我局召开第{n}次党组会议", "局领导到乡镇调研第{n}期", "第{n}批志愿者走进社区", "我局开展第{n}次安全检查",
    "第{n}期干部培训班开班", "我县第{n}场集体颁证仪式举行", "清明祭扫第{n}日平稳有序", "我局学习贯彻会议精神第{n}讲",
)  # fmt: skip
_TELLING = (
    "我县发放第{n}批高龄津贴",
    "我局举办第{n}期低保业务培训班",
    "养老机构负责人座谈第{n}次",
    "临时救助第{n}例暖人心",
)


@dataclass(frozen=True, slots=True)
class _Column:
    slug: str
    path: tuple[str, ...]
    days_apart: float
    titles: tuple[str, ...]
    since_years: float | None = None  # as long as the site is, unless told
    is_shuffled: bool = False
    pinned: str = ""


_COLUMNS = (
    _Column("gzdt", ("工作动态", "民政要闻"), 1.0, _EVERYDAY * 4 + _TELLING),
    _Column("tpxw", ("工作动态", "图片新闻"), 3.0, _EVERYDAY, pinned="置顶：我局荣获先进集体"),
    _Column("xzdt", ("工作动态", "乡镇动态"), 2.0, _EVERYDAY * 2 + _TELLING[:1], is_shuffled=True),
    _Column("mtjj", ("工作动态", "媒体聚焦"), 6.0, _EVERYDAY),
    _Column("tzgg", ("通知公告",), 6.0, ("关于第{n}批社会团体年检的公告", "第{n}号招聘公告", "关于开展第{n}次演练的通知")),
    _Column("zcfg", ("政务公开", "政策法规"), 60.0, ("关于印发第{n}号实施办法的通知", "最低生活保障审核确认办法（第{n}次修订）")),
    _Column("dbzc", ("社会救助", "低保", "政策文件"), 300.0, ("关于印发低保工作规定第{n}号的通知",)),
    _Column("dbgs", ("社会救助", "低保", "审批公示"), 30.0, ("第{n}批低保对象名单公示",), 1.0),
    _Column("tkzn", ("社会救助", "特困", "办事指南"), 900.0, ("特困人员救助供养办事指南{n}",)),
    _Column("ylba", ("养老服务", "养老机构备案信息"), 25.0, ("养老机构备案公示第{n}批",), 2.0),
    _Column("gljt", ("养老服务", "高龄津贴发放"), 28.0, ("{n}月高龄津贴发放情况公示",), 2.0),
)  # fmt: skip


@contextmanager
def serve_news_site(years: int) -> Iterator[str]:
    with serve(dict(_pages(years)), address=("127.0.0.1", 0)) as server:
        yield server.url + "/"


def _pages(years: int) -> Iterator[tuple[str, Answer]]:
    menu = "".join(f"<li><a href='/{column.slug}/'>{column.path[-1]}</a></li>" for column in _COLUMNS)
    yield "/", page(f"<ul>{menu}</ul><p>{'欢迎访问示范县民政局网站。' * 9}</p>", "示范县民政局")
    for column in _COLUMNS:
        yield from _column(column, years, random.Random(column.slug))


def _column(column: _Column, years: int, chance: random.Random) -> Iterator[tuple[str, Answer]]:
    count = max(int(365 * min(column.since_years or years, years) / column.days_apart), 1)
    days = [AS_OF - timedelta(days=int(number * column.days_apart) + 1) for number in range(count)]
    titles = [chance.choice(column.titles).format(n=count - number) for number in range(count)]
    order = list(range(count))
    if column.is_shuffled:
        chance.shuffle(order)
    trail = "当前位置：<a href='/'>首页</a>" + "".join(f" &gt; <a href='/{column.slug}/'>{n}</a>" for n in column.path)
    sheets = [order[at : at + ROWS] for at in range(0, count, ROWS)]
    for place, rows in enumerate(sheets):
        body = "".join(
            f"<li><a href='/{column.slug}/t_{n}.html'>{titles[n]}</a><span>{days[n]}</span></li>" for n in rows
        )
        if column.pinned:
            body = (
                f"<li><a href='/{column.slug}/top.html'>{column.pinned}</a><span>{AS_OF - timedelta(99)}</span></li>"
                + body
            )
        pager = f"<script>createPageHTML({len(sheets)}, {place}, 'index', 'html');</script>" if len(sheets) > 1 else ""
        answer = page(f"<div>{trail}</div><ul class='list'>{body}</ul>{pager}", column.path[-1])
        yield f"/{column.slug}/" + (f"index_{place}.html" if place else ""), answer
        if not place:
            yield f"/{column.slug}/index.html", answer
    for at, number in enumerate(order):
        near = [("上一篇", order[at - 1])] if at else []
        near += [("下一篇", order[at + 1])] if at + 1 < count else []
        around = "".join(f"<p>{word}：<a href='/{column.slug}/t_{n}.html'>{titles[n]}</a></p>" for word, n in near)
        head = f"<div>{trail}</div><h1>{titles[number]}</h1><p>发布时间：{days[number]}　来源：示范县民政局</p>"
        yield f"/{column.slug}/t_{number}.html", page(head + _TEXT + around, titles[number])
    if column.pinned:
        yield f"/{column.slug}/top.html", page(f"<div>{trail}</div><h1>{column.pinned}</h1>{_TEXT}", column.pinned)
