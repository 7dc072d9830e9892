"""A bureau's 法定主动公开内容 under a county portal on TRS: a panel of 指南, 制度, 年报 beside the list, `createPageHTML`, an article's table of facts."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import file, html, sheets, text

ROOT = "/mzj/zfxxgk/"
PANEL = (
    ("政府信息公开指南", "zfxxgkzn/"),
    ("政府信息公开制度", "zfxxgkzd/"),
    ("法定主动公开内容", "fdzdgknr/"),
    ("政府信息公开年报", "zfxxgknb/"),
    ("依申请公开", "ysqgk/"),
)


def pages(truth: Truth) -> dict[str, Answer]:
    statutory = [column for column in truth.columns if "法定主动公开内容" in column.path]
    made = {
        "/": html(
            "<title>清溪县人民政府</title><meta name='SiteName' content='清溪县人民政府'><meta name='SiteIDCode' content='3607330001'>",
            "<div class='top'><a href='javascript:void(0)' id='wza'>无障碍</a><a href='javascript:void(0)'>进入关怀版</a></div>"
            f"<ul class='nav'><li><a href='/'>首页</a></li><li><a href='{ROOT}'>政府信息公开</a></li></ul>"
            "<div class='piaofu' id='ad1'><a href='javascript:closeAd()'>关闭</a></div><div class='link'><h3>友情链接</h3><select>"
            "<option value=''>国务院部门网站</option><option value='https://www.mca.gov.cn/'>民政部</option></select></div>"
            + FOOT,
        ),
        ROOT: _frame("政府信息公开", "", "<div class='xl'><h2>政府信息公开</h2><p>请在左侧选择栏目。</p></div>"),
        ROOT + "zfxxgkzn/": _frame("政府信息公开指南", "", GUIDE),
        ROOT + "zfxxgkzd/": _frame(
            "政府信息公开制度", "", "<div class='xl'><p>中华人民共和国政府信息公开条例（2019年4月3日修订）</p></div>"
        ),
        ROOT + "ysqgk/": _frame(
            "依申请公开", "", "<div class='xl'><p>申请人可以当面、邮寄或者网上提交申请。</p></div>"
        ),
        ROOT + "fdzdgknr/": _frame("法定主动公开内容", _tree(statutory, None), ""),
    }
    for column in truth.columns:
        tree = _tree(statutory, column) if column in statutory else ""
        cuts = sheets(truth.of(column.path), 8)
        for number, rows in enumerate(cuts):
            address = column.url if number == 0 else f"{column.url}index_{number}.html"
            items = "".join(
                f"<li><span class='date'>{e.listed_on}</span><a href='./{e.url.removeprefix(column.url)}' title='{e.title}'>{e.title}</a></li>"
                for e in rows
            )
            body = f"<div class='xl'><h2>{column.path.split(' > ')[-1]}</h2><ul class='xl-list'>{items}</ul></div>"
            pager = f"<div class='page'><script>createPageHTML({len(cuts)}, {number}, 'index', 'html');</script></div>"
            made[address] = _frame(column.path, tree, body + pager)
        made[column.url + "index.html"] = made[column.url]
        for entry in truth.of(column.path):
            made[entry.url] = _article(column, entry)
            if entry.attachment:
                made[entry.attachment] = file("application/pdf")
    return made


def _tree(columns: list[TrueColumn], here: TrueColumn | None) -> str:
    return (
        "<div class='gknr'><ul>"
        + "".join(
            f"<li{' class=cur' if c == here else ''}><a href='{c.url}'>{c.path.split(' > ')[-1]}</a></li>"
            for c in columns
        )
        + "</ul></div>"
    )


def _frame(path: str, tree: str, body: str) -> Answer:
    panel = "".join(f"<li><a href='{ROOT}{folder}'>{name}</a></li>" for name, folder in PANEL)
    *_, name = path.split(" > ")
    return html(
        f"<title>{name}_清溪县民政局</title><meta name='SiteName' content='清溪县人民政府'><meta name='ColumnName' content='{name}'>",
        "<div class='top'><a href='javascript:void(0)' id='wza'>无障碍</a><a href='/'>返回首页</a></div>"
        f"<div class='dqwz'>当前位置：<a href='/'>首页</a> &gt; {' &gt; '.join(path.split(' > '))}</div>"
        f"<div class='bm'>清溪县民政局</div><div class='left'><ul class='xxgk-panel'>{panel}</ul></div>"
        f"<div class='right'>{tree}{body}</div>" + FOOT,
    )


def _article(column: TrueColumn, entry: TrueEntry) -> Answer:
    crumbs = " &gt; ".join(column.path.split(" > "))
    name = entry.attachment.split("/")[-1]
    attached = f"<p>附件：<a href='./{name}' download='{entry.title}.pdf'>{entry.title}.pdf</a></p>" if name else ""
    return html(
        f"<title>{entry.title}_清溪县民政局</title><meta name='SiteName' content='清溪县人民政府'>"
        f"<meta name='ArticleTitle' content='{entry.title}'><meta name='PubDate' content='{entry.published_on} 10:21'>"
        f"<meta name='ContentSource' content='县民政局'>",
        f"<div class='dqwz'>当前位置：<a href='/'>首页</a> &gt; {crumbs}</div><table class='xxgk-head' width='100%'>"
        f"<tr><td class='l'>索引号</td><td>K12345678-{entry.made_on.year}-00{entry.made_on.day:03d}</td><td class='l'>发布机构</td><td>{entry.publisher}</td></tr>"
        f"<tr><td class='l'>生成日期</td><td>{entry.made_on}</td><td class='l'>发布日期</td><td>{entry.published_on}</td></tr>"
        f"<tr><td class='l'>文号</td><td>{entry.number}</td><td class='l'>有效性</td><td>有效</td></tr></table>"
        f"<h1>{entry.title}</h1><div class='tool'>字号：<a href='javascript:doZoom(18)'>大</a><a href='javascript:doZoom(14)'>小</a>"
        f" 打印 浏览量：<span id='pv'></span></div><div class='TRS_Editor'>{text(entry)}{attached}</div>"
        "<div class='share'>分享到：<a href='javascript:;'>微信</a></div>" + FOOT,
    )


GUIDE = (
    "<div class='xl'><h1>清溪县民政局政府信息公开指南</h1><p>为了更好地提供政府信息公开服务，本机关编制了《清溪县民政局政府信息公开指南》。</p>"
    "<p>一、主动公开。二、依申请公开。受理机构：清溪县民政局办公室；办公地址：清溪县文化路18号；联系电话：0797-5700000。</p></div>"
)
FOOT = (
    "<div class='foot'><p>主办：清溪县人民政府办公室 承办：清溪县大数据中心 网站标识码：3607330001</p>"
    "<p>赣ICP备05000001号-1 赣公网安备 36073302000001号 <a href='/wzdt/'>网站地图</a></p></div>"
)
