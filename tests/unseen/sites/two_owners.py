"""A bureau's columns in a county portal: below each own list stands 县政府最新公开, with a pager of its own; a column gone is sent to the home page.

通知公告 shows this year's rows; those of years past are reached by a select of years alone. An empty column has only the county's rows.
"""

from collections.abc import Sequence
from itertools import groupby

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import citing, file, html, sheets, text

COUNTY = "云溪县人民政府"
ROWS = 6
# The county's own: day and title, newest first.
LATEST = [
    ("2026-11-12", "云溪县人民政府关于表彰第三届云溪质量奖获奖单位的决定"),
    ("2026-11-03", "云溪县人民政府办公室关于印发防灾减灾规划的通知"),
    ("2026-10-29", "云溪县征收土地预公告（2026年第14号）"),
    ("2026-10-15", "云溪县人民政府关于调整部分副县长工作分工的通知"),
    ("2026-09-28", "云溪县2026年前三季度重点项目推进情况"),
    ("2026-09-11", "云溪县政府常务会议图解"),
    ("2026-08-30", "云溪县征收土地公告（2026年第9号）"),
    ("2026-08-08", "云溪县人民政府办公室关于做好高温天气安全生产的通知"),
]


def pages(truth: Truth) -> dict[str, Answer]:
    first = truth.columns[0]
    bureau = "".join(f"<li><a href='{c.url}'>{_name(c)}</a></li>" for c in truth.columns)
    made = {
        "/": _frame(
            "首页",
            f"<div class='box'><h3><a href='/gk/zxgk/index.shtml'>县政府最新公开</a></h3><ul>{_latest(LATEST[:5])}</ul></div>"
            f"<div class='box'><h3>部门公开</h3><ul>{_items(truth.of(first.path)[:4])}</ul></div><div class='bm'><a href='/gk/jtj/index.shtml'>县教育体育局</a></div>",
        ),
        "/gk/jtj/index.shtml": _frame("县教育体育局", f"{_trail()}<ul class='lm'>{bureau}</ul>"),
    }
    for at, rows in enumerate((LATEST[:5], LATEST[5:])):
        made[f"/gk/zxgk/index{'_2' if at else ''}.shtml"] = _frame(
            "县政府最新公开",
            f"<div class='wz'>您现在所在位置：<a href='/'>首页</a> / <a href='/gk/zxgk/index.shtml'>县政府最新公开</a></div><ul class='wlist'>{_latest(rows)}</ul>{_pager('/gk/zxgk/', at, 2)}",
        )
    for at, (day, title) in enumerate(LATEST):
        paper = TrueEntry(
            "", title, None, first_day := truth.entries[0].published_on, "", "", COUNTY, first_day, "", ""
        )
        made[f"/gk/zfb/{900 - at}.shtml"] = _frame(
            title,
            f"<div class='wz'>您现在所在位置：<a href='/'>首页</a> / <a href='/gk/zxgk/index.shtml'>县政府最新公开</a></div><h1>{title}</h1><div class='ly'>时间：{day} 来源：{COUNTY}办公室</div><div class='zw'>{citing(paper)}</div>",
        )
    for column in truth.columns:
        if column.state == "unreadable":
            made[column.url] = Answer(status=302, headers={"Location": "/", "Content-Type": "text/html"})
            continue
        for address, own in _sheets(column, truth.of(column.path)):
            made[address] = _frame(_name(column), f"{_trail(column)}<div class='lt'>{_side(truth)}</div><div class='rt'><h2>{_name(column)}</h2>{own}{_county()}</div>")  # fmt: skip
        for entry in truth.of(column.path):
            made[entry.url] = _article(column, entry)
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _sheets(column: TrueColumn, entries: list[TrueEntry]) -> list[tuple[str, str]]:
    """The address of each page of the column, and its own list."""
    folder = column.url.removesuffix("index.shtml")
    if not entries:
        return [(column.url, "<div class='wu'>暂无信息</div>")]
    if _name(column) == "通知公告":
        years = [(year, list(rows)) for year, rows in groupby(entries, lambda e: e.published_on.year)]
        addresses = [column.url, *(f"{folder}{year}.shtml" for year, _ in years[1:])]

        def choice(at: int) -> str:
            options = "".join(f"<option value='{address}'{' selected' if n == at else ''}>{year}年</option>" for n, (address, (year, _)) in enumerate(zip(addresses, years, strict=True)))  # fmt: skip
            return f"<div class='nf'>年份：<select onchange='window.location.href=this.value'>{options}</select></div>"

        return [
            (address, f"{choice(at)}<ul class='wlist'>{_items(rows)}</ul>")
            for at, (address, (_, rows)) in enumerate(zip(addresses, years, strict=True))
        ]
    cuts = sheets(entries, ROWS)
    return [
        (
            folder + ("index.shtml" if at == 0 else f"index_{at + 1}.shtml"),
            f"<ul class='wlist'>{_items(rows)}</ul>{_pager(folder, at, len(cuts))}",
        )
        for at, rows in enumerate(cuts)
    ]


def _pager(folder: str, at: int, total: int) -> str:
    if total == 1:
        return ""
    names = ["index.shtml", *(f"index_{n}.shtml" for n in range(2, total + 1))]
    back = f"<a href='{folder}{names[at - 1]}'>上一页</a>" if at else "<span>上一页</span>"
    on = f"<a href='{folder}{names[at + 1]}'>下一页</a>" if at + 1 < total else "<span>下一页</span>"
    return f"<div class='page'>{back} <em>{at + 1}/{total}</em> {on}</div>"


def _county() -> str:
    return f"<div class='xz'><h3>县政府最新公开</h3><ul class='wlist'>{_latest(LATEST[:5])}</ul>{_pager('/gk/zxgk/', 0, 2)}</div>"


def _name(column: TrueColumn) -> str:
    return column.path.split(" > ")[-1]


def _items(rows: Sequence[TrueEntry]) -> str:
    return "".join(f"<li><span>{e.published_on:%Y.%m.%d}</span><a href='{e.url}' title='{e.title}'>{e.title}</a></li>" for e in rows)  # fmt: skip


def _latest(rows: Sequence[tuple[str, str]]) -> str:
    return "".join(
        f"<li><span>{day.replace('-', '.')}</span><a href='/gk/zfb/{900 - LATEST.index((day, title))}.shtml' title='{title}'>{title}</a></li>"
        for day, title in rows
    )


def _side(truth: Truth) -> str:
    return f"<h3>县教育体育局</h3><ul>{''.join(f'<li><a href={c.url}>{_name(c)}</a></li>' for c in truth.columns)}</ul>"


def _trail(column: TrueColumn | None = None) -> str:
    last = f" / <a href='{column.url}'>{_name(column)}</a>" if column else ""
    return f"<div class='wz'>您现在所在位置：<a href='/'>首页</a> / <a href='/gk/jtj/index.shtml'>县教育体育局</a>{last}</div>"


def _frame(title: str, body: str) -> Answer:
    return html(
        f"<title>{title}_{COUNTY}</title><meta name='SiteName' content='{COUNTY}'><meta name='SiteIDCode' content='3609230002'>",
        f"<div class='top'><a href='/'>{COUNTY}</a><span>今天是2026年11月20日 星期五</span></div><div class='nav'><a href='/'>首页</a><a href='/gk/zxgk/index.shtml'>县政府最新公开</a><a href='/gk/jtj/index.shtml'>县教育体育局</a></div>"
        f"<div class='w1200'>{body}</div><div class='foot'>主办：{COUNTY}办公室　赣ICP备05000000号　网站标识码：3609230002</div>",
    )


def _article(column: TrueColumn, entry: TrueEntry) -> Answer:
    attached = f"<p>附件：<a href='{entry.attachment}'>{entry.title}.{entry.attachment.rsplit('.', 1)[1]}</a></p>" if entry.attachment else ""  # fmt: skip
    return _frame(
        entry.title,
        f"{_trail(column)}<h1>{entry.title}</h1><div class='ly'>时间：{entry.published_on} 来源：{entry.publisher}</div><div class='zw'>{text(entry)}{attached}</div>{_county()}",
    )
