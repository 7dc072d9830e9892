"""A labour bureau on 新点: `secondpage.html` and 2.html, rows as `wb-data-item`, 1/3 in the bar, files without an ending, 信息时间 in brackets."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import file, html, sheets, text

ROWS = 6


def pages(truth: Truth) -> dict[str, Answer]:
    made = {
        "/": html("<title>湖口县人民政府</title>", f"<ul class='nav'><li><a href='/rsj/'>县人社局</a></li></ul>{FOOT}")
    }
    side = "".join(
        f"<li class='wb-tree-item'><a href='{c.url}'>{c.path.split(' > ')[-1]}</a></li>"
        for c in truth.columns
        if "法定" in c.path
    )
    links = "".join(f"<li><a href='{c.url}'>{c.path.split(' > ')[-1]}</a></li>" for c in truth.columns)
    made["/rsj/"] = html(
        "<title>湖口县人力资源和社会保障局</title>",
        f"<ul class='ewb-nav'>{links}<li><a href='/rsj/jgzn.html'>机构职能</a></li></ul>{FOOT}",
    )
    made["/rsj/jgzn.html"] = _frame(
        "机构职能",
        side,
        "政务公开 > 法定主动公开 > 机构职能",
        "<div class='ewb-text'><p>贯彻执行国家人力资源和社会保障法律法规。</p><p>负责人：李大伟</p></div>",
    )
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), ROWS)
        for number, rows in enumerate(cuts, 1):
            items = "".join(
                f"<li class='wb-data-list'><div class='wb-data-infor'><a href='{e.url}' title='{e.title}' target='_blank'>{e.title}</a></div>"
                f"<span class='wb-data-date'>{e.listed_on}</span></li>"
                for e in rows
            )
            body = f"<ul class='wb-data-item' id='showList'>{items}</ul>{_pager(column, number, len(cuts))}"
            made[_address(column, number)] = _frame(column.path.split(" > ")[-1], side, column.path, body)
        for entry in truth.of(column.path):
            if entry.is_page:
                made[entry.url] = _article(column, entry)
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _address(column: TrueColumn, number: int) -> str:
    return column.url if number == 1 else f"{column.url.rsplit('/', 1)[0]}/{number}.html"


def _pager(column: TrueColumn, number: int, total: int) -> str:
    if total == 1:
        return ""

    def lead(word: str, to: int, here: bool = False) -> str:
        name = "wb-page-default wb-page-number wb-page-family" if here else "wb-page-number wb-page-family"
        return f"<li class='wb-page-li'><a class='{name}' href='{_address(column, to)}'>{word}</a></li>"

    numbers = "".join(lead(str(n), n, n == number) for n in range(1, total + 1))
    return (
        f"<div class='pager'><ul class='wb-page-items clearfix'>{lead('首页', 1)}{lead('&lt;', max(1, number - 1))}{numbers}"
        f"{lead('&gt;', min(total, number + 1))}{lead('尾页', total)}<li class='wb-page-li wb-page-item'><span>{number}/{total}</span></li></ul></div>"
    )


def _frame(name: str, side: str, path: str, body: str) -> Answer:
    return html(
        f"<title>{name}</title><meta name='SiteName' content='湖口县人民政府'><meta name='ColumnName' content='{name}'>",
        "<div class='ewb-top'><a href='javascript:void(0)' onclick='aria.start()'>无障碍</a></div><div class='ewb-location'><span>当前位置：</span>"
        f"<a href='/'>首页</a> &gt; <a href='/rsj/'>县人社局</a> &gt; {path.removeprefix('县人社局 > ')}</div><div class='ewb-left'><ul class='wb-tree'>{side}</ul></div><div class='ewb-right'>{body}</div>{FOOT}",
    )


def _article(column: TrueColumn, entry: TrueEntry) -> Answer:
    attached = (
        f"<div class='ewb-attach'><p>附件：</p><p><a href='{entry.attachment}'>{entry.title}.xlsx</a></p></div>"
        if entry.attachment
        else ""
    )
    return html(
        f"<title>{entry.title}</title><meta name='SiteName' content='湖口县人民政府'><meta name='PubDate' content='{entry.published_on}'>",
        f"<div class='ewb-location'>当前位置：<a href='/'>首页</a> &gt; <a href='/rsj/'>县人社局</a> &gt; {column.path.removeprefix('县人社局 > ')}</div><div class='ewb-article'>"
        f"<h3 class='article-title'>{entry.title}</h3><p class='info-sources'>【信息时间：{entry.published_on:%Y/%m/%d}&nbsp;&nbsp;阅读次数：<span id='infoViewCount'></span>】"
        f"【信息来源：{entry.publisher}】【<a href='javascript:;' onclick='printPage()'>我要打印</a>】【<a href='javascript:window.close()'>关闭</a>】</p>"
        f"<div class='article-content' data-role='body'>{text(entry)}</div>{attached}</div>{FOOT}",
    )


FOOT = "<div class='ewb-footer'><p>主办单位：湖口县人民政府 承办单位：湖口县政务服务数据管理局</p><p>网站标识码：3604290003</p></div>"
