r"""A township's pages of 2004, saved in GB18030 without saying so: `..\ggl\show_857.htm` behind a `<base>`, links that climb above the root, spaces in them.

Rows are cells in a table in a table, the day before the title as 2025/11/18; the pager counts 第 1 页 共 2 页 and calls the page after [后页].
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import file, sheets, text

ROWS = 9
SECTION = "/sqz/zwgk.htm"


def pages(truth: Truth) -> dict[str, Answer]:
    newest = "".join(f"<TR><TD><FONT size=2>◇<A href=\"{_back(e.url)}\">{e.title}</A></FONT></TD></TR>" for e in truth.entries[:5])  # fmt: skip
    under = "".join(f'<TR><TD height=30><A href="{_back(c.url)}">{_name(c)}</A></TD></TR>' for c in truth.columns if " > " in c.path)  # fmt: skip
    made = {
        "/": _page(truth, "石桥镇", f"<TABLE>{newest}</TABLE>"),
        SECTION: _page(truth, "镇务公开", f"{_where(None)}<TABLE>{under}</TABLE>"),
    }
    made["/index.htm"] = made["/sqz/index.htm"] = made["/"]
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            made[_address(column, number)] = _page(
                truth, _name(column), f"{_where(column)}<TABLE width=600 border=0><TR><TD><TABLE width=100%>{_rows(rows)}</TABLE></TD></TR><TR><TD align=right>{_pager(column, number, len(cuts))}</TD></TR></TABLE>"
            )  # fmt: skip
        made[column.url.removesuffix("index.htm")] = made[column.url]
        for entry in entries:
            made[entry.url] = _page(truth, entry.title, _where(column) + _article(entry))
            if entry.attachment:
                made[entry.attachment] = file("application/msword")
    return made


def _name(column: TrueColumn) -> str:
    return column.path.split(" > ")[-1]


def _back(address: str) -> str:
    r"""/sqz/ggl/show_1.htm as `..\sqz\ggl\show_1.htm`: one folder above the base."""
    return ".." + address.replace("/", "\\")


def _address(column: TrueColumn, number: int) -> str:
    return column.url if number == 1 else column.url.replace("index.htm", f"index{number}.htm")


def _rows(rows: Sequence[TrueEntry]) -> str:
    return "".join(
        f'<TR><TD width=90><FONT color=#666666 size=2>{e.published_on:%Y/%m/%d}</FONT></TD><TD><FONT size=2><A href=" ../..{e.url} " target=_blank>{e.title}</A></FONT></TD></TR><TR><TD colspan=2 background="images/line.gif" height=1></TD></TR>'
        for e in rows
    )


def _pager(column: TrueColumn, number: int, total: int) -> str:
    before = f'<A href="{_back(_address(column, number - 1))}">[前页]</A>' if number > 1 else "[前页]"
    after = f'<A href="{_back(_address(column, number + 1))}">[后页]</A>' if number < total else "[后页]"
    return f"<FONT size=2>第 {number} 页　共 {total} 页　{before} {after}</FONT>"


def _where(column: TrueColumn | None) -> str:
    middle = f' -&gt; <A href="{_back(SECTION)}">镇务公开</A>' if column is None or " > " in column.path else ""
    last = f' -&gt; <A href="{_back(column.url)}">{_name(column)}</A>' if column else ""
    return f'<P><FONT size=2>现在位置：<A href="index.htm">首页</A>{middle}{last}</FONT></P>'


def _page(truth: Truth, title: str, body: str) -> Answer:
    news = next(c for c in truth.columns if " > " not in c.path)
    made = (
        f'<HTML><HEAD><TITLE>{title}--石桥镇</TITLE><BASE href="/sqz/"><META content="Microsoft FrontPage 4.0" name=GENERATOR></HEAD><BODY topmargin=0>'
        f'<TABLE width=770 align=center><TR><TD><IMG src="images/top.jpg" width=770></TD></TR><TR><TD bgcolor=#CC0000 align=center><FONT size=2><A href="index.htm">首 页</A> | <A href="zwgk.htm">镇务公开</A> | <A href="{_back(news.url)}">{news.path}</A></FONT></TD></TR></TABLE>'
        f"<TABLE width=770 align=center><TR><TD>{body}</TD></TR></TABLE><HR width=770><P align=center><FONT size=2>石桥镇人民政府 二〇〇四年六月制作 电话：0635-3450000</FONT></P></BODY></HTML>"
    )
    return Answer(made.encode("gb18030"), headers={"Content-Type": "text/html"})


def _article(entry: TrueEntry) -> str:
    attached = f'<P><FONT size=2>附件：<A href="{_back(entry.attachment)}">{entry.title}</A></FONT></P>' if entry.attachment else ""  # fmt: skip
    return (
        f"<P align=center><FONT size=5 color=#CC0000><B>{entry.title}</B></FONT></P><P align=center><FONT size=2>{entry.published_on:%Y/%m/%d}　稿源：{entry.publisher}</FONT></P>"
        f"<HR size=1><DIV>{text(entry)}{attached}</DIV>"
    )
