"""办事指南 in tabs behind a table with 查看, lists in a bare table, documents that are one picture, a select of pages."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets


def pages(truth: Truth) -> dict[str, Answer]:
    guides, notices, pictures = truth.columns
    made = {"/": _frame(truth, "南湖区民政局", "<p class='intro'>南湖区民政局内设六个科室。</p>")}
    for column, row in ((guides, _guide_row), (notices, _notice_row), (pictures, _notice_row)):
        cuts = sheets(truth.of(column.path), 8)
        for number, rows in enumerate(cuts, start=1):
            head = (
                "<tr><th>序号</th><th>事项名称</th><th>受理单位</th><th>更新日期</th><th>操作</th></tr>"
                if column is guides
                else ""
            )
            lines = "".join(row(e, place) for place, e in enumerate(rows, start=1))
            body = f"{_crumbs(column)}<table class='tb'>{head}{lines}</table>{_pager(number, len(cuts))}"
            address = column.url if number == 1 else column.url.replace("index.", f"index_{number}.")
            made[address] = _frame(truth, column.path.split(" > ")[-1], body)
    bodies = {guides.path: _tabs, notices.path: _text, pictures.path: _picture}
    for column in truth.columns:
        for entry in truth.of(column.path):
            made[entry.url] = _frame(truth, entry.title, _crumbs(column) + bodies[column.path](entry))
    return made


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f"<li><a href='{c.url}'>{c.path.split(' > ')[-1]}</a></li>" for c in truth.columns)
    return html(
        f"<title>{title}_南湖区民政局</title>",
        f"<div class='hd'><ul><li><a href='/'>首页</a></li>{menu}</ul></div><div class='bd'>{body}</div>"
        "<div class='ft'>南湖区民政局 联系电话：0573-00000000 最后更新：2025-11-21</div>",
    )


def _crumbs(column: TrueColumn) -> str:
    group, name = column.path.split(" > ")
    return f"<div class='crumb'>首页 ＞ {group} ＞ <a href='{column.url}'>{name}</a></div>"


def _guide_row(e: TrueEntry, place: int) -> str:
    return (
        f"<tr><td>{place}</td><td><a href='{e.url}'>{e.title}</a></td><td>{e.publisher}</td><td>{e.listed_on}</td>"
        f"<td><a href='{e.url}'>查看</a></td></tr>"
    )


def _notice_row(e: TrueEntry, place: int) -> str:
    return f"<tr><td width='80%'><a href='{e.url}'>{e.title}</a></td><td>[{e.listed_on:%Y/%m/%d}]</td></tr>"


def _pager(number: int, total: int) -> str:
    options = "".join(
        f"<option value='{'index.html' if n == 1 else f'index_{n}.html'}'{' selected' if n == number else ''}>第{n}页</option>"
        for n in range(1, total + 1)
    )
    return f"<div>共{total}页 <select onchange='window.location=this.options[this.selectedIndex].value'>{options}</select></div>"


def _tabs(entry: TrueEntry) -> str:
    return (
        f"<h1 class='sxmc'>{entry.title}</h1><div class='sub'>发布单位：{entry.publisher}　更新日期：{entry.published_on}</div>"
        "<ul class='tabs'><li class='on'>基本信息</li><li>申请材料</li><li>办理流程</li><li>常见问题</li></ul>"
        "<div class='tab'><table><tr><td>办理依据</td><td>《社会救助暂行办法》（2014年5月1日施行）</td></tr>"
        "<tr><td>办理时限</td><td>20个工作日</td></tr><tr><td>收费标准</td><td>不收费</td></tr></table></div>"
        "<div class='tab' style='display:none'><p>1.申请书；2.居民身份证、户口簿；3.收入证明材料。</p></div>"
        "<div class='tab' style='display:none'><p>申请—受理—审核—公示—审批。</p></div>"
        "<div class='tab' style='display:none'><p>问：何时可以申请？答：自2024年1月1日起全年可以申请。</p></div>"
    )


def _text(entry: TrueEntry) -> str:
    return (
        f"<h2 class='bt'>{entry.title}</h2><p class='xx'><span>发布日期：{entry.published_on:%Y.%m.%d}</span>"
        f"<span>来源：{entry.publisher}</span></p><div class='nr'>{paragraphs(entry)}</div>"
    )


def _picture(entry: TrueEntry) -> str:
    return (
        f"<h2 class='bt'>{entry.title}</h2><p class='xx'><span>发布日期：{entry.published_on:%Y.%m.%d}</span>"
        f"<span>来源：{entry.publisher}</span></p><div class='nr'><p><img src='/img/{entry.made_on:%Y%m%d}_scan.jpg'></p></div>"
    )
