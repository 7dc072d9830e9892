"""What stands around every page (页面框架): masthead, menu, side boxes, foot; some of it with days that are no column's."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tests.skins.listing import ShownRow
from tests.skins.office import NAME

Links = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Around:
    """`menu`: names and addresses; `below`: those of sub-columns; `latest`: rows of other columns, for boxes."""

    menu: Links
    below: Links
    latest: Sequence[ShownRow]


Chrome = Callable[[str, Around], str]


def _items(links: Links) -> str:
    return "".join(f'<li><a href="{url}">{name}</a></li>' for name, url in links)


def _box(heading: str, rows: Sequence[ShownRow], with_days: bool = True) -> str:
    shown = "".join(f"<li>{row.link}{f'<span>{row.day}</span>' if with_days else ''}</li>" for row in rows)
    return f'<div class="box"><h3>{heading}</h3><ul>{shown}</ul></div>'


def _nav(around: Around) -> str:
    return f'<div class="nav"><ul>{_items((("网站首页", "/"), *around.menu))}</ul></div>'


_FOOT = f'<div class="footer"><p>主办单位：{NAME}　网站标识码：1311200012</p></div>'
_DATED_FOOT = f"<div><p>版权所有：{NAME} 2020-2025　最后更新：2025-12-20</p><p>冀ICP备20200306号　建议使用1024*768分辨率</p></div>"


def _left_tree(body: str, around: Around) -> str:
    tree = f'<div class="left"><h3>栏目导航</h3><ul>{_items(around.menu)}</ul><ul>{_items(around.below)}</ul></div>'
    return f'<div class="header"><h1>{NAME}</h1></div>{tree}<div class="right">{body}</div>{_FOOT}'


def _drop_down(body: str, around: Around) -> str:
    entries = "".join(
        f'<li><a href="{url}">{name}</a><dl>{"".join(f"<dd><a href={u}>{n}</a></dd>" for n, u in around.below) if name == "社会救助" else ""}</dl></li>'
        for name, url in around.menu
    )
    links = '<select><option>友情链接</option><option value="http://www.mca.gov.cn/">民政部</option></select>'
    return f'<header><ul id="menu"><li><a href="/">首页</a></li>{entries}</ul></header><main>{body}</main><footer>{links}<p>{NAME}</p></footer>'


def _old_tables(body: str, around: Around) -> str:
    cells = "".join(f'<td><a href="{url}">{name}</a></td>' for name, url in around.menu)
    return (
        f'<table width="1000" align="center"><tr><td><a href="/">首页</a></td>{cells}</tr></table>'
        f'<table width="1000" align="center"><tr><td valign="top">{body}</td></tr></table>'
        f'<table width="1000" align="center"><tr><td align="center">{NAME}　地址：民生路8号　电话：0311-88012345</td></tr></table>'
    )


CHROMES: Mapping[str, Chrome] = {
    "top menu": lambda body, a: f"{_nav(a)}{body}{_FOOT}",
    "left tree": _left_tree,
    "latest beside": lambda body, a: (
        f'{_nav(a)}<div class="main">{body}</div><div class="sidebar">{_box("最新信息", a.latest)}</div>{_FOOT}'
    ),
    "latest in front": lambda body, a: (
        f'{_nav(a)}<div class="wrap"><div class="l">{_box("最新公开", a.latest)}</div><div class="r">{body}</div></div>{_FOOT}'
    ),
    "hot below": lambda body, a: f"{_nav(a)}{body}{_box('热点关注', a.latest, with_days=False)}{_FOOT}",
    "dated foot": lambda body, a: f"{_nav(a)}{body}{_DATED_FOOT}",
    "clock": lambda body, a: (
        f'<div class="top">今天是：2026年1月5日 星期一　欢迎访问{NAME}！</div>{_nav(a)}<div>{body}</div>{_FOOT}'
    ),
    "clock by script": lambda body, a: (
        f"<div><script>document.write(new Date().toLocaleDateString())</script> 2026-01-05 09:00:00</div>{_nav(a)}{body}{_DATED_FOOT}"
    ),
    "hot ranked beside": lambda body, a: (
        f'{_nav(a)}<div class="content">{body}</div><div class="rank"><b>热点文章</b><ol>'
        + "".join(f"<li><em>{place}</em>{row.link}<i>{row.day}</i></li>" for place, row in enumerate(a.latest, start=1))
        + f"</ol></div>{_FOOT}"
    ),
    "related links above": lambda body, a: (
        f'{_nav(a)}<dl class="xglj"><dt>相关链接</dt>{"".join(f"<dd>{row.link} {row.day}</dd>" for row in a.latest)}</dl>{body}{_FOOT}'
    ),
    "latest in a cell": lambda body, a: (
        f'{_nav(a)}<table width="1000"><tr><td width="240" valign="top"><table><tr><td class="tt">最新信息</td></tr>'
        + "".join(f"<tr><td>·{row.link}</td><td>{row.day}</td></tr>" for row in a.latest)
        + f'</table></td><td valign="top">{body}</td></tr></table>{_FOOT}'
    ),
    "drop-down": _drop_down,
    "old tables": _old_tables,
}
