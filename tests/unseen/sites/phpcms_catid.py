"""A federation on phpcms v9: everything is `index.php?m=content`, the day stands in the `<h1>` behind a line's end, 53条 opens the pager.

A list without rows says not a word: an empty `<ul>` and an empty pager.
"""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import file, html, sheets, text

ROWS = 10


def pages(truth: Truth) -> dict[str, Answer]:
    made = {"/": _front(truth)}
    made["/index.php"] = made["/"]
    for number, name in ((11, "政务公开"), (15, "工作动态")):
        under = [c for c in truth.columns if c.path.startswith(name)]
        made[_list_address(number)] = _frame(
            truth, name, _crumbs(number, name) + "".join(_box(truth, column) for column in under)
        )
    for column in truth.columns:
        parent, name = column.path.split(" > ")
        crumbs = _crumbs(11 if parent == "政务公开" else 15, parent, column)
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            items = ""
            for place, entry in enumerate(rows, 1):
                items += f'<li><span class="rt">{entry.listed_on}</span>·<a href="{_amp(entry.url)}" target="_blank">{entry.title}</a></li>'
                items += '<li class="bk20 hr"></li>' if place % 5 == 0 else ""
            made[column.url if number == 1 else f"{column.url}&page={number}"] = _frame(
                truth,
                name,
                f'{crumbs} 列表</div><ul class="list lh24 f14">{items}</ul><div id="pages" class="text-c">{_pager(column, number, len(cuts), len(entries))}</div>',
                _ranking(truth),
            )
        made[f"{column.url}&page=1"] = made[column.url]
        for place, entry in enumerate(entries):
            made[entry.url] = _frame(
                truth,
                entry.title,
                f"{crumbs} 正文</div>" + _article(entry, entries[place - 1], entries[(place + 1) % len(entries)]),
                _ranking(truth),
            )
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _amp(address: str) -> str:
    return address.replace("&", "&amp;")


def _list_address(number: int) -> str:
    return f"/index.php?m=content&c=index&a=lists&catid={number}"


def _crumbs(number: int, parent: str, column: TrueColumn | None = None) -> str:
    here = f'<a href="{_amp(_list_address(number))}">{parent}</a> > '
    if column is None:
        return f'<div class="crumbs"><a href="/">首页</a><span> > </span>{here}</div>'
    return f'<div class="crumbs"><a href="/">首页</a><span> > </span>{here}<a href="{_amp(column.url)}">{column.path.split(" > ")[1]}</a> > '


def _box(truth: Truth, column: TrueColumn) -> str:
    rows = "".join(f'<li>·<a href="{_amp(e.url)}">{e.title}</a></li>' for e in truth.of(column.path)[:5])
    return (
        f'<div class="box cat-area"><h5 class="title-1">{column.path.split(" > ")[1]}<a href="{_amp(column.url)}" class="more">更多&gt;&gt;</a></h5>'
        f'<div class="content"><ul class="list lh24">{rows}</ul></div></div>'
    )


def _front(truth: Truth) -> Answer:
    slides = "".join(
        f'<li><a href="{_amp(e.url)}"><img src="/uploadfile/{n}.jpg" alt="{e.title}"></a></li>'
        for n, e in enumerate(truth.entries[-6:-2])
    )
    boxes = "".join(_box(truth, column) for column in truth.columns)
    return _frame(truth, "首页", f'<div class="FocusPic"><ul>{slides}</ul></div>{boxes}')


def _ranking(truth: Truth) -> str:
    rows = "".join(
        f'<li><a href="{_amp(e.url)}" title="{e.title}">{e.title[:14]}</a></li>' for e in truth.entries[2:30:5]
    )
    return f'<div class="col-auto"><div class="box"><h5 class="title-2">频道总排行</h5><ul class="content digg">{rows}</ul></div><div class="box"><h5 class="title-2">频道本月排行</h5><ul class="content rank">{rows}</ul></div></div>'


def _pager(column: TrueColumn, number: int, total: int, count: int) -> str:
    if total < 2:
        return ""
    address = _amp(column.url)

    def lead(to: int, word: str) -> str:
        return f' <a href="{address}&amp;page={min(max(to, 1), total)}" class="a1">{word}</a>'

    numbers = "".join(f" <span>{n}</span>" if n == number else lead(n, str(n)).replace(' class="a1"', "") for n in range(1, total + 1))  # fmt: skip
    return f'<a class="a1">{count}条</a>{lead(number - 1, "上一页")}{numbers}{lead(number + 1, "下一页")}'


def _frame(truth: Truth, title: str, body: str, side: str = "") -> Answer:
    menu = "".join(
        f'<li class="line">|</li><li><a href="{_amp(_list_address(n))}"><span>{name}</span></a></li>'
        for n, name in ((11, "政务公开"), (15, "工作动态"))
    )
    return html(
        f'<title>{title} - 岚山县残疾人联合会</title><link href="/statics/css/default_blue.css" rel="stylesheet">',
        f'<div class="body-top"><div class="content"><div class="login lh24 blue"><a href="/index.php?m=content&amp;c=rss&amp;siteid=1" class="rss ib">rss</a><span class="rt"><script>document.write(\'<a href="/index.php?m=member">登录</a>\')</script></span></div></div></div>'
        f'<div class="header"><div class="logo"><a href="/"><img src="/statics/images/v9/logo.jpg"></a></div><div class="nav-bar"><ul class="nav-site"><li><a href="/"><span>首页</span></a></li>{menu}</ul></div></div>'
        f'<div class="main"><div class="col-left">{body}</div>{side}</div>'
        '<div class="footer"><p class="info"><a href="/index.php?m=link" target="_blank">友情链接</a> | <a href="/index.php?m=content&amp;c=index&amp;a=lists&amp;catid=2">关于我们</a><br />主办：岚山县残疾人联合会 鲁ICP备13000000号 Powered by <strong>PHPCMS</strong></p></div>',
    )


def _article(entry: TrueEntry, before: TrueEntry, after: TrueEntry) -> str:
    attached = f'<p><a href="{entry.attachment}">{entry.title[:20]}.{entry.attachment.rsplit(".", 1)[1]}</a></p>' if entry.attachment else ""  # fmt: skip
    return (
        f'<div id="Article"><h1>{entry.title}<br /><span>{entry.published_on} 0{entry.made_on.day % 9 + 1}:33:12&nbsp;&nbsp;&nbsp;来源：{entry.publisher}&nbsp;&nbsp;&nbsp;评论：<a href="#comment_iframe" id="comment">0</a> 点击：</span><span id="hits"></span></h1>'
        f'<div class="content">{text(entry)}{attached}<div id="pages" class="text-c"></div></div><div class="bk15"></div>'
        f'<p class="f14"><strong>上一篇：</strong><a href="{_amp(before.url)}">{before.title}</a><br /><strong>下一篇：</strong><a href="{_amp(after.url)}">{after.title}</a></p>'
        '<div class="Article-Tool">分享到：<img src="/statics/images/v9/pp.jpg"> <span id="favorite"><a href="javascript:;">收藏</a></span></div></div>'
    )
