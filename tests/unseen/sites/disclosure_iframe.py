"""开普's 政府信息公开平台: the tree on the left fills a frame on the right, rows hide a card, the pager is a select."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets

HEAD = "<link rel='stylesheet' href='/zfxxgk/css/xxgk.css'>"


def pages(truth: Truth) -> dict[str, Answer]:
    made = {"/": _home(), "/zfxxgk/": _platform(truth)}
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), 9)
        for number, rows in enumerate(cuts, start=1):
            made[column.url.replace("_1.html", f"_{number}.html")] = _list(column, rows, number, len(cuts))
        for entry in truth.of(column.path):
            made[entry.url] = _article(entry, column)
            if entry.attachment:
                made[entry.attachment] = Answer(b"PK\x03\x04", headers={"Content-Type": "application/vnd.ms-excel"})
    return made


def _home() -> Answer:
    return html(
        HEAD + "<title>平山县民政局</title>",
        "<div class='banner'>平山县民政局</div><div class='nav'><a href='/'>首页</a>"
        "<a href='/zfxxgk/' target='_blank'>政府信息公开</a></div><p>联系电话：0311-00000000</p>",
    )


def _platform(truth: Truth) -> Answer:
    tree = "".join(
        f'<li><a href="{c.url.removeprefix("/zfxxgk/")}" target="xxgkFrame">{c.path.split(" > ")[-1]}</a></li>'
        for c in truth.columns
    )
    return html(
        HEAD + "<title>政府信息公开_平山县民政局</title>",
        "<div class='l'><h3>政府信息公开</h3><ul id='tree'><li><span class='folder'>法定主动公开内容</span>"
        f"<ul>{tree}</ul></li></ul></div><div class='r'><iframe id='xxgkFrame' name='xxgkFrame' "
        f"src='{truth.columns[0].url.removeprefix('/zfxxgk/')}' width='100%' frameborder='0'></iframe></div>",
    )


def _list(column: TrueColumn, rows: Sequence[TrueEntry], number: int, total: int) -> Answer:
    name = column.path.split(" > ")[-1]
    stem = column.url.removeprefix("/zfxxgk/").removesuffix("1.html")
    lines = "".join(
        f"<tr><td>{place}</td><td class='mc'><a href='{e.url.removeprefix('/zfxxgk/')}' target='_blank'>{e.title}</a>"
        f"<div class='card' style='display:none'><p>索引号：130000/{e.made_on.year}-{place:05}</p><p>发布机构：{e.publisher}</p>"
        f"<p>生成日期：{e.made_on}</p><p>文号：{e.number}</p></div></td><td>{e.number}</td><td>{e.listed_on}</td></tr>"
        for place, e in enumerate(rows, start=1)
    )
    options = "".join(
        f"<option value='{stem}{n}.html'{' selected' if n == number else ''}>{n}</option>" for n in range(1, total + 1)
    )
    links = [f"<a href='{stem}1.html'>首页</a>"] if number > 1 else ["首页"]
    links.append(f"<a href='{stem}{number - 1}.html'>上一页</a>" if number > 1 else "上一页")
    links.append(f"<a href='{stem}{number + 1}.html'>下一页</a>" if number < total else "下一页")
    return html(
        HEAD + f"<title>{name}</title>",
        f"<h4>{name}</h4><table class='xxlist' width='100%'><tr><th>序号</th><th>名称</th><th>文号</th><th>发布日期</th></tr>"
        f"{lines}</table><div class='page'>{' '.join(links)} 共{total}页 第{number}页 转到第"
        f"<select onchange='location.href=this.value'>{options}</select>页</div>",
    )


def _article(entry: TrueEntry, column: TrueColumn) -> Answer:
    file = (
        f"<div class='fujian'><strong>附件下载：</strong><a href='{entry.attachment}'>{entry.title}.xlsx</a></div>"
        if entry.attachment
        else ""
    )
    return html(
        HEAD + f"<title>{entry.title}</title>",
        "<div class='wz'>当前位置：<a href='/'>首页</a> / <a href='/zfxxgk/'>政府信息公开</a> / 法定主动公开内容 / "
        f"{column.path.split(' > ')[-1]}</div><table class='xxgkb' border='1'>"
        f"<tr><td>信息索引号：</td><td>130000/{entry.made_on.year}-00{entry.made_on:%m%d}</td><td>主题分类：</td><td>民政、救助</td></tr>"
        f"<tr><td>发布机构：</td><td>{entry.publisher}</td><td>生成日期：</td><td>{entry.made_on}</td></tr>"
        f"<tr><td>名　　称：</td><td colspan='3'>{entry.title}</td></tr>"
        f"<tr><td>文　　号：</td><td>{entry.number}</td><td>公开日期：</td><td>{entry.published_on}</td></tr></table>"
        f"<div class='tt'><b>{entry.title}</b></div><div id='zoom'>{paragraphs(entry)}</div>{file}"
        "<div class='gb'><a href='javascript:window.print();'>打印本页</a> <a href='javascript:window.close();'>关闭</a></div>",
    )
