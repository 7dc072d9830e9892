"""Tables of a PDF with lines around their cells, and what is drawn there besides."""

import pytest

from crawler.attachments.pdf_drawing import STROKES_LIMIT
from crawler.attachments.reading import read_attachment
from crawler.page_facts import Table
from crawler.records import AttachmentState
from tests.crawler.attachments import files

HEAD, FIRST = ("序号", "姓名", "备注"), ("1", "张三", "")
LIST = files.ruled(60, 780, HEAD, FIRST)
RULED = Table((HEAD, FIRST), ruled=True)
DOUBTED = Table((HEAD, FIRST))
GUESSED = Table((("序号", "姓名", "备注"), ("1", "张三")))


@pytest.mark.parametrize(
    ("page", "tables"),
    [
        pytest.param(LIST, (RULED,), id="cells by their lines, empty ones too"),
        pytest.param(
            files.ruled(60, 780, ("机构名称", "地址"), ("泌阳县社会福利中心综\n合楼", "东街\n南三巷")),
            (Table((("机构名称", "地址"), ("泌阳县社会福利中心综合楼", "东街 南三巷")), ruled=True),),
            id="a name broken by its cell",
        ),
        pytest.param(
            b"0.9 g 60 750 300 30 re f\n" + LIST.replace(b" re S", b" re S\n0 g"), (RULED,), id="shaded heads"
        ),
        pytest.param(LIST + files.TICK, (DOUBTED,), id="a tick that is drawn"),
        pytest.param(LIST + b"270 725 9 9 re S\n", (DOUBTED,), id="a box that is drawn"),
        pytest.param(
            LIST
            + files.shown(60, 600, "合计")
            + files.shown(180, 600, "30户")
            + files.shown(60, 580, "其中")
            + files.shown(180, 580, "5户"),
            (RULED, Table((("合计", "30户"), ("其中", "5户")))),
            id="rows without lines below",
        ),
        pytest.param(
            LIST + b"10 10 m 20 10 l S\n" * (STROKES_LIMIT + 1), (GUESSED,), id="more strokes than a table has"
        ),
    ],
)
def test_tables(page: bytes, tables: tuple[Table, ...]) -> None:
    reading = read_attachment(files.pdf(page), "名单.pdf")
    assert reading.state is AttachmentState.READ
    assert reading.tables == tables


def test_a_page_shown_turned() -> None:
    """The same table, drawn along the left edge of a page that is shown turned by 90 degrees."""
    upright = files.ruled(60, 535, HEAD, FIRST)
    reading = read_attachment(files.pdf(b"q 0 1 -1 0 595 0 cm\n" + upright + b"Q\n", rotate=90), "名单.pdf")
    assert reading.tables == (RULED,)
