"""A 政策文件库 of a city's medical-insurance bureau: rows under headings of years in a grid of 文号, 成文日期, 发布日期 and 有效性, with 解读 beside them.

Rows that were withdrawn name the paper that withdrew them; interpretations name the number of what they interpret.
"""

from collections.abc import Sequence
from itertools import groupby

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, cut, file, html, sheets, text

ROWS = 10


def pages(truth: Truth) -> dict[str, Answer]:
    papers = truth.of("政策 > 政策文件库")
    boxes = "".join(
        f'<section><h2><a href="{c.url}">{c.path.split(" > ")[1]}</a></h2><ul>{"".join(_line(e, 22) for e in truth.of(c.path)[:5])}</ul><a class="gd" href="{c.url}">更多 +</a></section>'
        for c in truth.columns
    )
    made = {"/": _frame(truth, "云州市医疗保障局", boxes)}
    for column in truth.columns:
        entries = truth.of(column.path)
        is_library = entries == papers
        cuts = sheets(entries, ROWS if is_library else 5)
        for number, rows in enumerate(cuts, 1):
            listed = (
                _library(truth, rows)
                if is_library
                else f'<ul class="wz">{"".join(map(_line, rows))}</ul>'
                if rows
                else "<div class='wz'>信息更新中，敬请期待</div>"
            )
            made[_at(column, number)] = _frame(
                truth,
                column.path.split(" > ")[1],
                _trail(column) + listed + _pager(column, number, len(cuts), len(entries)),
            )
        for at, entry in enumerate(entries):
            made[entry.url] = _frame(truth, entry.title, _trail(column) + _article(column, entry, papers, at))
            if entry.attachment:
                made[entry.attachment] = file("application/pdf")
    return made


def _at(column: TrueColumn, number: int) -> str:
    return column.url if number == 1 else column.url.replace("index.shtml", f"index_{number}.shtml")


def _name(column: TrueColumn) -> str:
    return column.path.split(" > ")[1]


def _line(entry: TrueEntry, length: int = 50) -> str:
    return f'<li><i class="dot"></i><a href="{entry.url}" title="{entry.title}">{cut(entry.title, length, "...")}</a><time>{entry.listed_on}</time></li>'


def _explained(truth: Truth, entry: TrueEntry) -> str:
    words = entry.title.removeprefix("关于").removeprefix("印发")[2:8]
    links = [e for e in truth.of("政策 > 政策解读") if words in e.title]
    return "".join(f'<a href="{e.url}">{"图解" if "图" in e.title else "文字解读"}</a>' for e in links) or "—"


def _library(truth: Truth, rows: Sequence[TrueEntry]) -> str:
    grids = "".join(
        f"<h3 class='nd'>{year}年</h3><table class='wjk'><thead><tr><th>序号</th><th>发文字号</th><th>文件名称</th><th>成文日期</th><th>发布日期</th><th>有效性</th><th>相关解读</th></tr></thead><tbody>"
        + "".join(
            f"<tr><td>{at}</td><td>{e.number}</td><td><a href='{e.url}' target='_blank'>{e.title}</a></td><td>{e.made_on}</td><td>{e.listed_on}</td><td>{_state(e)}</td><td>{_explained(truth, e)}</td></tr>"
            for at, e in enumerate(under, 1)
        )
        + "</tbody></table>"
        for year, under in groupby(rows, key=lambda e: e.published_on.year)
    )
    tabs = "<div class='sx'>有效性：<a href='javascript:;' class='on'>全部</a><a href='javascript:;'>有效</a><a href='javascript:;'>失效</a><a href='javascript:;'>废止</a> 排序：<a href='javascript:;'>成文日期</a><a href='javascript:;'>发布日期</a></div>"
    return tabs + grids


def _state(entry: TrueEntry) -> str:
    return (
        "废止" if "停止执行" in entry.title or "取消" in entry.title else "失效" if "十四五" in entry.title else "有效"
    )


def _pager(column: TrueColumn, number: int, total: int, count: int) -> str:
    if total == 1:
        return ""
    name = column.url.rsplit("/", 1)[1]

    def to(word: str, other: int) -> str:
        address = name if other == 1 else name.replace(".", f"_{other}.")
        return f'<a href="./{address}">{word}</a>' if 1 <= other <= total else f'<a class="no">{word}</a>'

    return f'<div class="fenye">检索到 {count} 条结果 {to("‹ 前页", number - 1)} <span>{number}/{total}</span> {to("后页 ›", number + 1)}</div>'


def _trail(column: TrueColumn) -> str:
    above, name = column.path.split(" > ")
    return f'<div class="bread"><a href="/">首页</a> / <span>{above}</span> / <a href="{column.url}">{name}</a></div>'


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menus = "".join(
        f"<li><a href='javascript:void(0)'>{above}</a><ol>{''.join(f'<li><a href={c.url}>{_name(c)}</a></li>' for c in under)}</ol></li>"
        for above, under in groupby(truth.columns, key=lambda c: c.path.split(" > ")[0])
    )
    return html(
        f"<title>{title}</title><meta name='SiteName' content='云州市医疗保障局'><meta name='SiteIDCode' content='5300000055'>",
        f"<header><ul class='nav'><li><a href='/'>首页</a></li>{menus}</ul></header><main>{body}</main>"
        "<footer>主办单位：云州市医疗保障局 滇ICP备19000000号 <a href='javascript:;'>网站地图</a></footer>",
    )


def _article(column: TrueColumn, entry: TrueEntry, papers: Sequence[TrueEntry], at: int) -> str:
    attached = f"<div class='fjxz'><b>附件</b><ul><li><a href='{entry.attachment}'>{entry.title}.pdf</a></li></ul></div>" if entry.attachment else ""  # fmt: skip
    head = f"<h1>{entry.title}</h1>"
    if entry.number:
        state = _state(entry)
        withdrawn = f"（被云医保发〔2025〕{90 + at}号文件{state}）" if state != "有效" else ""
        facts = (
            f"<ul class='ys'><li><b>【发文机关】</b>{entry.publisher}</li><li><b>【发文字号】</b>{entry.number}</li><li><b>【成文日期】</b>{chinese(entry.made_on)}</li>"
            f"<li><b>【发布日期】</b>{chinese(entry.published_on)}</li><li><b>【有 效 性】</b>{state}{withdrawn}</li><li><b>【主题分类】</b>卫生、体育\\医疗保障</li></ul>"
        )
        return f"{facts}{head}<div class='zw'>{text(entry)}</div>{attached}"
    bar = f"<div class='xxbar'>发布日期：{chinese(entry.published_on)} 17:0{at} &nbsp; 浏览次数：<span></span> &nbsp; 字号：T|T &nbsp; 信息来源：{entry.publisher}</div>"
    if "解读" in entry.title or "图" in entry.title or "问答" in entry.title:
        paper = papers[at]
        body = (
            f"<p>近日，我局印发了《{paper.title}》（{paper.number}），现就有关内容解读如下：</p><p>一、起草背景。为深入贯彻国家和省有关部署，结合我市实际，制定本文件。</p>"
            f"<p>二、主要内容。明确了适用范围、待遇标准、经办流程和监督管理等事项。文件自{chinese(paper.published_on)}起施行。</p>"
            f"<div class='xgwj'>相关文件：<a href='{paper.url}'>{paper.title}</a></div>"
        )
    else:
        body = text(entry)
    return f"{head}{bar}<div class='zw'>{body}</div>{attached}"
