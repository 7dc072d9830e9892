"""A street office's pages made by hand in Word: two rows abreast in each line of a table, articles saved as Word pages with `mso` styles.

Lists go on by 前一部分 / 后一部分 in words of their own; the day of an article stands in a line of brackets under the title.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import file, html, sheets, text

ROWS = 14
WORD = (
    "<meta name=ProgId content=Word.Document><meta name=Generator content='Microsoft Word 15'><style><!-- p.MsoNormal "
    "{mso-style-parent:''; margin:0cm; font-size:10.5pt; font-family:宋体;} @page WordSection1 {size:595.3pt 841.9pt;} --></style>"
    "<!--[if gte mso 9]><xml><o:DocumentProperties><o:Created>2019-01-08T02:11:00Z</o:Created></o:DocumentProperties></xml><![endif]-->"
)


def pages(truth: Truth) -> dict[str, Answer]:
    cells = "".join(f'<td><p class=MsoNormal><a href="{c.url}"><b>{c.path}</b></a></p></td>' for c in truth.columns)
    made = {
        "/": html(
            f"<title>红石崖街道办事处</title>{WORD}",
            f"<div class=WordSection1><h1>红石崖街道办事处</h1><table class=MsoNormalTable border=1><tr>{cells}</tr></table><p class=MsoNormal>地址：红石崖路1号 电话：0532-83000000 鲁ICP备10000000号</p></div>",
        )
    }
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), ROWS)
        for number, rows in enumerate(cuts):
            address = column.url if number == 0 else column.url.replace("index", f"index{number + 1}")
            made[address] = _list(column, rows, number, len(cuts))
        for entry in truth.of(column.path):
            made[entry.url] = file("application/pdf") if entry.mark == "file" else _article(column, entry)
            if entry.attachment:
                made[entry.attachment] = file("application/msword")
    return made


def _cell(entry: TrueEntry) -> str:
    day = entry.published_on
    return (
        f'<td width=300><p class=MsoNormal><a href="../{entry.url[1:]}"><span style="mso-fareast-language:ZH-CN">{entry.title}</span></a></p></td>'
        f"<td width=90><p class=MsoNormal><span lang=EN-US>{day.year}</span>年<span lang=EN-US>{day.month}</span>月<span lang=EN-US>{day.day}</span>日</p></td>"
    )


def _list(column: TrueColumn, rows: Sequence[TrueEntry], number: int, total: int) -> Answer:
    lines = "".join(f"<tr>{''.join(map(_cell, rows[at : at + 2]))}</tr>" for at in range(0, len(rows), 2))
    table = (
        f"<table class=MsoNormalTable border=1 cellspacing=0>{lines}</table>"
        if rows
        else "<p class=MsoNormal>（本栏目尚无内容）</p>"
    )

    def to(word: str, at: int) -> str:
        return f'<a href="index{"" if at == 0 else at + 1}.htm">{word}</a>' if 0 <= at < total else ""

    return html(
        f"<title>{column.path}</title>{WORD}",
        f'<div class=WordSection1><p class=MsoNormal><a href="/">返回首页</a></p><h2 align=center>{column.path}</h2>{table}'
        f"<p class=MsoNormal align=center>{to('前一部分', number - 1)}　{to('后一部分', number + 1)}</p></div>",
    )


def _article(column: TrueColumn, entry: TrueEntry) -> Answer:
    day = entry.published_on
    attached = f'<p class=MsoNormal>附：<a href="{entry.attachment}">{entry.title}（附件）</a></p>' if entry.attachment else ""  # fmt: skip
    content = text(entry).replace("<p>", "<p class=MsoNormal style='text-indent:24.0pt;line-height:150%'>")
    return html(
        f"<title>{entry.title}</title>{WORD}",
        f'<div class=WordSection1><p class=MsoNormal>首页＞<a href="{column.url}">{column.path}</a></p><p class=MsoTitle align=center><b><span style="font-size:18.0pt">{entry.title}</span></b></p>'
        f"<p class=MsoNormal align=center>（{entry.publisher}　<span lang=EN-US>{day.year}-{day.month:02d}-{day.day:02d}</span>发布）</p>{content}{attached}</div>",
    )
