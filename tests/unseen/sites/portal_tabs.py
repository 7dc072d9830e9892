"""A bureau's pages under a county portal: 部门动态 and 乡镇动态 as tabs of the front page, `11-15` in the bureau's lists, the year in the address.

The bureau's own front page holds its boxes and a leader's card; a list's column at the left repeats rows of another; 图片新闻 slide above.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, file, html, sheets, text

ROWS = 10
BUREAU = "/bmdw/mzj/"


def pages(truth: Truth) -> dict[str, Answer]:
    made = {"/": _portal(truth), BUREAU: _bureau(truth)}
    made["/index.html"] = made["/"]
    made["/bmdw/"] = _frame(
        "部门单位", f"<div class='wz'>当前位置：<a href='/'>首页</a> &gt; <a href='/bmdw/'>部门单位</a></div><ul class='bm'><li><a href='{BUREAU}'>县民政局</a></li></ul>"
    )  # fmt: skip
    made["/xwzx/"] = _frame(
        "新闻中心", f"<div class='wz'>当前位置：<a href='/'>首页</a> &gt; <a href='/xwzx/'>新闻中心</a></div>{_boxes(truth, 'xwzx')}"
    )  # fmt: skip
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            listing = f"<div class='gllist'><ul>{_items(column, rows)}</ul></div>{_pager(column, number, len(cuts), len(entries))}" if rows else "<div class='gllist'><p style='text-align:center;'>对不起，该栏目下暂无信息！</p></div>"  # fmt: skip
            made[_address(column, number)] = _frame(
                column.path.split(" > ")[-1], f"{_trail(column)}{_left(truth, column)}<div class='fr w780'><div class='lmtit'>{column.path.split(' > ')[-1]}</div>{listing}</div>"
            )  # fmt: skip
        made[column.url + "index.html"] = made[column.url]
        for place, entry in enumerate(entries):
            made[entry.url] = _frame(entry.title, _trail(column, "正文") + _article(entry, entries[place - 1]))
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _address(column: TrueColumn, number: int) -> str:
    return column.url if number == 1 else f"{column.url}index_{number}.html"


def _items(column: TrueColumn, rows: Sequence[TrueEntry]) -> str:
    shape = "%m-%d" if column.url.startswith(BUREAU) else "%Y-%m-%d"
    return "".join(
        f"<li><i></i><a href='{e.url}' title='{e.title}' target='_blank'>{e.title}</a><span>{e.published_on:{shape}}</span></li>"
        for e in rows
    )


def _pager(column: TrueColumn, number: int, total: int, count: int) -> str:
    if total < 2:
        return ""
    before = f"<a href='{_address(column, number - 1)}'>上一页</a>" if number > 1 else ""
    after = f"<a href='{_address(column, number + 1)}'>下一页</a><a href='{_address(column, total)}'>末页</a>" if number < total else ""  # fmt: skip
    numbers = "".join(f"<b>{n}</b>" if n == number else f"<a href='{_address(column, n)}'>{n}</a>" for n in range(1, total + 1))  # fmt: skip
    return (
        f"<div class='fy'><span>共有{count}条信息</span><a href='{column.url}'>首页</a>{before}{numbers}{after}</div>"
    )


def _trail(column: TrueColumn, last: str = "") -> str:
    parts = column.path.split(" > ")
    folders = column.url.strip("/").split("/")
    links = " &gt; ".join(f"<a href='/{'/'.join(folders[: n + 1])}/'>{name}</a>" for n, name in enumerate(parts))
    return f"<div class='wz'>当前位置：<a href='/'>首页</a> &gt; {links}{f' &gt; {last}' if last else ''}</div>"


def _left(truth: Truth, column: TrueColumn) -> str:
    section = column.url.split("/")[1]
    menu = "".join(f"<li{' class=on' if c is column else ''}><a href='{c.url}'>{c.path.split(' > ')[-1]}</a></li>" for c in truth.columns if c.url.split("/")[1] == section)  # fmt: skip
    other = next(c for c in truth.columns if c.url.split("/")[1] != section and truth.of(c.path))
    return f"<div class='fl w220'><div class='lmdh'><h3>{column.path.split(' > ')[-2]}</h3><ul>{menu}</ul></div><div class='rd'><h3>热点信息</h3><ul>{_items(other, truth.of(other.path)[:7])}</ul></div></div>"


def _boxes(truth: Truth, section: str) -> str:
    return "".join(
        f"<div class='box'><h3><a href='{c.url}'>{c.path.split(' > ')[-1]}</a><a class='more' href='{c.url}'>+</a></h3><ul>{_items(c, truth.of(c.path)[:5])}</ul></div>"
        for c in truth.columns
        if c.url.split("/")[1] == section
    )


def _portal(truth: Truth) -> Answer:
    tabs = [c for c in truth.columns if c.url.startswith("/xwzx/")]
    heads = "".join(f"<li onmouseover='tab({n})'><a href='{c.url}'>{c.path.split(' > ')[-1]}</a></li>" for n, c in enumerate(tabs))  # fmt: skip
    bodies = "".join(f"<div class='tabcon' style='display:{'none' if n else 'block'}'><ul>{''.join(f'<li><a href={e.url}>{e.title}</a><span>{e.published_on:%m-%d}</span></li>' for e in truth.of(c.path)[:8])}</ul></div>" for n, c in enumerate(tabs))  # fmt: skip
    slides = "".join(f"<li><a href='{e.url}'><img src='/uploads/{n}.jpg'><p>{e.title}</p></a></li>" for n, e in enumerate(truth.of(tabs[0].path)[2:6]))  # fmt: skip
    return _frame("首页", f"<div class='tpxw'><ul>{slides}</ul></div><div class='tab'><ul class='tabhd'>{heads}</ul>{bodies}</div><div class='zt'><h3>专题专栏</h3><a href='javascript:;'><img src='/images/zt1.jpg' alt='学习贯彻全会精神'></a></div>")  # fmt: skip


def _bureau(truth: Truth) -> Answer:
    card = "<div class='jgzn'><h3>机构职能</h3><p>负责人：张建国　办公地址：沙河县新城大道66号　办公电话：0319-8900000　办公时间：上午8:30-12:00，下午2:30-5:30</p></div>"
    return _frame("县民政局", f"<div class='wz'>当前位置：<a href='/'>首页</a> &gt; <a href='/bmdw/'>部门单位</a> &gt; <a href='{BUREAU}'>县民政局</a></div>{card}{_boxes(truth, 'bmdw')}")  # fmt: skip


def _frame(title: str, body: str) -> Answer:
    return html(
        f"<title>{title}-沙河县人民政府</title><meta name='SiteName' content='沙河县人民政府'><meta name='SiteDomain' content='www.shahe.gov.cn'><meta name='SiteIDCode' content='1305820001'>",
        "<div class='top'><span id='tq'></span><a href='javascript:;'>长者模式</a><a href='javascript:;'>无障碍浏览</a><a href='javascript:;'>繁體</a></div>"
        f"<div class='nav'><ul><li><a href='/'>首页</a></li><li><a href='/xwzx/'>新闻中心</a></li><li><a href='/bmdw/'>部门单位</a></li></ul></div><div class='main'>{body}</div>"
        "<div class='foot'><p>主办单位：沙河县人民政府办公室　承办单位：沙河县政务服务中心</p><p>网站标识码：1305820001　冀ICP备05000000号-1</p><img src='//dcs.conac.cn/image/red.png'></div>",
    )


def _article(entry: TrueEntry, other: TrueEntry) -> str:
    attached = f"<p style='line-height:16px'><img src='/ueditor/fileTypeImages/icon_xls.gif'><a style='font-size:12px' href='{entry.attachment}' title='{entry.title}'>{entry.title}.{entry.attachment.rsplit('.', 1)[1]}</a></p>" if entry.attachment else ""  # fmt: skip
    return (
        f"<div class='con'><h2>{entry.title}</h2><div class='xx'><span>发布时间：{chinese(entry.published_on)}</span><span>信息来源：{entry.publisher}</span><span>点击数：<em id='click'></em></span><span>[打印] [关闭]</span></div>"
        f"<div class='zw'>{text(entry)}{attached}</div><div class='bshare'>分享到：</div><p class='sy'>上一条：<a href='{other.url}'>{other.title}</a> <i>{other.published_on}</i></p><p class='zr'>责任编辑：李晓燕</p></div>"
    )
