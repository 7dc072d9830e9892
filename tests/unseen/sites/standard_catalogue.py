"""A county's 基层政务公开标准化规范化 topic: a matrix of 26 fields, a field's 标准目录 as a table of links, every leaf a list.

Fields of other bureaus are pages that lead on to their own sites; two leaves have the same name; 更新时间 stands beside 发布时间.
"""

from collections.abc import Sequence
from itertools import groupby

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import citing, file, html, sheets, text

ROOT = "/jczwgk/"
ROWS = 8
FIELDS = (
    "重大建设项目", "公共资源交易", "财政预决算", "安全生产", "税收管理", "征地补偿", "国有土地上房屋征收", "保障性住房", "农村危房改造",
    "生态环境", "城市综合执法", "涉农补贴", "公共文化服务", "公共法律服务", "就业", "社会保险", "社会救助", "养老服务", "户籍管理",
    "义务教育", "医疗卫生", "救灾", "食品药品监管", "扶贫", "新闻出版版权", "市政服务",
)  # fmt: skip
OWN = {"社会救助": ROOT + "shjz/index.html", "养老服务": ROOT + "ylfw/index.html"}
DUTIES = {
    "政策法规文件": ("●政策文件名称 ●文号 ●发文部门", "制定或获取信息之日起10个工作日内"),
    "审核确认信息": ("●低保对象名单及相关信息", "制定或获取信息之日起10个工作日内，公示7个工作日"),
    "老年人补贴": ("●发放总金额 ●补贴人次", "每20个工作日更新"),
}
KINDS = {"pdf": "application/pdf", "xlsx": "application/vnd.ms-excel"}


def pages(truth: Truth) -> dict[str, Answer]:
    made = {
        "/": html(
            "<title>清源县民政局</title><meta name='SiteName' content='清源县民政局'>",
            f"<div class='banner'><a href='/'><img src='/images/logo.png' alt='清源县民政局'></a></div>"
            f"<div class='zt'><h3>专题专栏</h3><a href='{ROOT}index.html'><img src='/images/zt_jczwgk.jpg' alt='基层政务公开标准化规范化'></a></div>{_foot()}",
        ),
        ROOT + "index.html": _frame("", _matrix()),
    }
    for at, name in enumerate(FIELDS, 1):
        made[_field(at, name)] = _frame(
            _crumb(name),
            _catalogue(name, truth)
            if name in OWN
            else f"<div class='tip'>{name}领域的政务公开事项由县级主管部门公开，<a href='http://www.qingyuanxian.gov.cn/jczwgk/{at}.html' target='_blank'>点击进入</a></div>",
        )
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), ROWS)
        folder = column.url.removesuffix("index.html")
        for number, rows in enumerate(cuts, 1):
            address = column.url if number == 1 else f"{folder}index_{number - 1}.html"
            made[address] = _frame(_trail(column), _list(column, rows, number, len(cuts)))
        for entry in truth.of(column.path):
            made[entry.url] = file(KINDS["xlsx"]) if entry.mark == "file" else _article(column, entry)
            if entry.attachment:
                made[entry.attachment] = file(KINDS[entry.attachment.rsplit(".", 1)[1]])
    return made


def _field(at: int, name: str) -> str:
    return OWN.get(name) or f"{ROOT}ly{at:02d}/index.html"


def _matrix() -> str:
    cells = [
        f"<td width='16%'><a href='{_field(at, name)}'><i class='ico ico{at}'></i><br>{name}</a></td>"
        for at, name in enumerate(FIELDS, 1)
    ]
    lines = "".join(f"<tr>{''.join(cells[start : start + 6])}</tr>" for start in range(0, len(cells), 6))
    return f"<div class='jcbt'>26个试点领域标准目录</div><table class='matrix' width='100%'>{lines}</table>"


def _catalogue(name: str, truth: Truth) -> str:
    """The 标准目录: 一级事项 spans the rows of its 二级事项, whose names are the links."""
    own = [c for c in truth.columns if c.path.split(" > ")[1] == name]
    lines, number = "", 0
    for first, group in groupby(own, lambda c: c.path.split(" > ")[2]):
        columns = list(group)
        for at, column in enumerate(columns):
            number += 1
            matter = column.path.split(" > ")[-1]
            what, when = DUTIES[matter]
            span = f"<td rowspan='{len(columns)}'>{first}</td>" if at == 0 else ""
            lines += (
                f"<tr><td>{number}</td>{span}<td><a href='{column.url}'>{matter}</a></td><td>{what}</td><td>《中华人民共和国政府信息公开条例》、《关于全面推进政务公开工作的意见》</td>"
                f"<td>{when}</td><td>清源县民政局、乡镇人民政府</td><td>■政府网站 □两微一端<br>■社区/企事业单位/村公示栏</td><td>√</td><td></td><td>√</td><td></td><td>√</td><td>√</td></tr>"
            )
    heads = (
        "<tr><th rowspan='2'>序号</th><th colspan='2'>公开事项</th><th rowspan='2'>公开内容（要素）</th><th rowspan='2'>公开依据</th><th rowspan='2'>公开时限</th>"
        "<th rowspan='2'>公开主体</th><th rowspan='2'>公开渠道和载体</th><th colspan='2'>公开对象</th><th colspan='2'>公开方式</th><th colspan='2'>公开层级</th></tr>"
        "<tr><th>一级事项</th><th>二级事项</th><th>全社会</th><th>特定群体</th><th>主动</th><th>依申请</th><th>县级</th><th>乡级</th></tr>"
    )
    return f"<h2>清源县{name}领域基层政务公开标准目录</h2><table border='1' class='bzml'>{heads}{lines}</table>"


def _crumb(name: str) -> str:
    return f"<a href='/'>首页</a>&nbsp;&gt;&nbsp;<a href='{ROOT}index.html'>基层政务公开标准化规范化</a>&nbsp;&gt;&nbsp;<a href='{OWN.get(name, '#')}'>{name}</a>"


def _trail(column: TrueColumn) -> str:
    _, field, first, last = column.path.split(" > ")
    return f"{_crumb(field)}&nbsp;&gt;&nbsp;<span>{first}</span>&nbsp;&gt;&nbsp;<a href='{column.url}'>{last}</a>"


def _list(column: TrueColumn, rows: Sequence[TrueEntry], number: int, total: int) -> str:
    if not rows:
        return f"<div class='list'><h3>{column.path.split(' > ')[-1]}</h3><p class='none'>本栏目暂无信息</p></div>"
    items = "".join(
        f"<li><a href='{e.url}' title='{e.title}'>{e.title[:26]}{'…' if len(e.title) > 26 else ''}</a>"
        f"{'<b class=zd>置顶</b>' if e.mark == 'pinned' else ''}<em>{e.listed_on:%Y.%m.%d}</em></li>"
        for e in rows
    )
    return f"<div class='list'><h3>{column.path.split(' > ')[-1]}</h3><ul>{items}</ul><div class='page'><script>createPageHTML({total},{number - 1},'index','html');</script></div></div>"


def _frame(trail: str, body: str) -> Answer:
    where = f"<div class='wz'>您所在的位置：{trail}</div>" if trail else ""
    return html(
        "<title>基层政务公开标准化规范化_清源县民政局</title><meta name='SiteName' content='清源县民政局'>",
        f"<div class='top'>今天是<span id='today'></span></div><div class='nav'><a href='/'>首页</a><a href='{ROOT}index.html'>标准目录</a></div>{where}<div class='con'>{body}</div>{_foot()}",
    )


def _foot() -> str:
    return "<div class='foot'>主办单位：清源县民政局 网站标识码：3325270021 浙ICP备06012345号</div>"


def _article(column: TrueColumn, entry: TrueEntry) -> Answer:
    listed = column.path.endswith("政策法规文件")
    facts = (
        "<table class='xxgk' width='100%'><tr><th>索引号</th><td>113325270026464/"
        f"{entry.published_on.year}-{entry.url[-8:-5]}</td><th>发布机构</th><td>{entry.publisher}</td></tr><tr><th>文号</th><td>{entry.number}</td>"
        f"<th>成文日期</th><td>{entry.made_on}</td></tr><tr><th>公开方式</th><td>主动公开</th><th>有效性</th><td>有效</td></tr></table>"
        if listed
        else ""
    )
    match entry.mark:
        case "onepdf":
            body = f"<p><a href='{entry.attachment}'>{entry.title}.pdf</a></p>"
        case "sentence":
            body = "<p>本月低保资金已于15日通过“一卡通”发放到位，详见附件。</p>"
        case "picture":
            body = "<p align='center'><img src='./W020250624.jpg' width='800'></p>"
        case _:
            body = citing(entry) if listed and not entry.number else text(entry)
    if entry.attachment and entry.mark != "onepdf":
        body += f"<p>附件：<a href='{entry.attachment}'>{entry.title}.{entry.attachment.rsplit('.', 1)[1]}</a></p>"
    return html(
        f"<title>{entry.title}</title><meta name='ArticleTitle' content='{entry.title}'><meta name='ColumnName' content='{column.path.split(' > ')[-1]}'><meta name='SiteName' content='清源县民政局'>",
        f"<div class='nav'><a href='/'>首页</a></div><div class='wz'>您所在的位置：{_trail(column)}</div>{facts}<h1>{entry.title}</h1>"
        f"<div class='ly'>发布时间：{entry.published_on} 16:{entry.made_on.day:02d}　更新时间：2026-04-20 09:12　信息来源：{entry.publisher}　浏览量：<span id='hit'></span>次</div>"
        f"<div class='TRS_Editor'>{body}</div><div class='xgyd'><h4>相关阅读</h4><ul><li><a href='{column.url}'>{column.path.split(' > ')[-1]}</a><span>2026-04-19</span></li></ul></div>{_foot()}",
    )
