"""Catalogue files as offices write them, each from the truth beside it (`truth.py`)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path

from criteria.model import Channel, Level, Mode
from tests.criteria.catalogue import table_files as files
from tests.criteria.catalogue.truth import ASSISTANCE, EDUCATION, ELDERLY, LOCAL_DIBAO, TOWN_ROWS, Stated

_TOP = {
    "no": "序号", "code": "事项编码", "field": "领域", "group": "一级事项", "title": "二级事项", "content": "公开内容（要素）",
    "basis": "公开依据", "limit": "公开时限", "publishers": "公开主体", "channels": "公开渠道和载体", "all": "全社会",
    "some": "特定群体", "audience": "公开对象", "active": "主动", "request": "依申请", "mode": "公开方式", "city": "市级",
    "county": "县级", "town": "乡级", "level": "公开层级",
}  # fmt: skip
_ABOVE = {
    "group": "公开事项", "title": "公开事项", "all": "公开对象", "some": "公开对象", "active": "公开方式",
    "request": "公开方式", "city": "公开层级", "county": "公开层级", "town": "公开层级",
}  # fmt: skip
NATIONAL = ("no", "group", "title", "content", "basis", "limit", "publishers", "channels", "all", "some", "active",
            "request", "county", "town")  # fmt: skip


def boxes(on: str = "■", off: str = "□", between: str = "\n", space: str = "") -> Callable[[Stated], str]:
    return lambda row: between.join(
        f"{on if channel in row.channels else off}{space}{channel.value}" for channel in Channel
    )


def listed(between: str) -> Callable[[Stated], str]:
    return lambda row: between.join(row.channels)


def numbered(marks: Sequence[str], between: str = "") -> Callable[[tuple[str, ...]], str]:
    return lambda parts: (
        between.join(f"{mark}{part}" for mark, part in zip(marks, parts, strict=False)) if len(parts) > 1 else parts[0]
    )


def spaced(text: str) -> str:
    """制 定 或 获 取: a space after each letter, as justified cells are copied."""
    return " ".join(text)


_NATIONAL_BOXES = boxes()


@dataclass(frozen=True)
class Style:
    columns: tuple[str, ...] = NATIONAL
    heads: dict[str, str] = field(default_factory=dict)
    above: dict[str, str] = field(default_factory=lambda: _ABOVE)
    content: Callable[[tuple[str, ...]], str] = "；".join
    basis: str = "；"
    channels: Callable[[Stated], str] = _NATIONAL_BOXES
    tick: Callable[[str, bool], str] = lambda _, on: "√" if on else ""
    merged: bool = True
    text: Callable[[str], str] = str

    def header(self) -> list[list[files.Cell]]:
        words = [(key, {**_TOP, **self.heads}.get(key, key)) for key in self.columns]
        if not self.above:
            return [[(word, 1, 1) for _, word in words]]
        first: list[files.Cell] = []
        second: list[files.Cell] = []
        for (above, single), pairs in groupby(
            words, lambda pair: (self.above.get(pair[0], ""), "" if pair[0] in self.above else pair[0])
        ):
            parts = list(pairs)
            if single:
                first.append((parts[0][1], 1, 2))
            else:
                first.append((above, len(parts), 1))
                second += [(word, 1, 1) for _, word in parts]
        return [first, second]

    def body(self, rows: Sequence[Stated], start: int = 1) -> list[list[files.Cell]]:
        lines = []
        left = 0
        for number, row in enumerate(rows, start):
            line: list[files.Cell] = []
            if left == 0:
                left = (
                    sum(1 for _ in next(groupby(rows[number - start :], lambda row: row.group))[1])
                    if self.merged
                    else 1
                )
                height = left
            else:
                height = 0
            for key in self.columns:
                if key == "group" and height == 0:
                    continue
                line.append((self._cell(key, row, number), 1, height if key == "group" else 1))
            left -= 1
            lines.append(line)
        return lines

    def _cell(self, key: str, row: Stated, number: int) -> str:
        ticks = {
            "all": "全社会" in row.audience, "some": "特定群体" in row.audience, "active": Mode.ACTIVE in row.modes,
            "request": Mode.ON_REQUEST in row.modes, "city": Level.CITY in row.levels, "county": Level.COUNTY in row.levels,
            "town": Level.TOWNSHIP in row.levels,
        }  # fmt: skip
        if key in ticks:
            return self.tick({**_TOP, **self.heads}[key], ticks[key])
        if key.startswith("channel:"):
            return self.tick("", Channel(key.removeprefix("channel:")) in row.channels)
        texts: dict[str, Callable[[], str]] = {
            "no": lambda: str(number), "code": lambda: row.code, "field": lambda: row.field, "group": lambda: self.text(row.group),
            "title": lambda: self.text(row.title), "content": lambda: self.content(row.content),
            "basis": lambda: self.basis.join(row.basis), "limit": lambda: self.text(row.time_limit),
            "publishers": lambda: "、".join(row.publishers), "channels": lambda: self.channels(row),
            "audience": lambda: "、".join(row.audience), "mode": lambda: "、".join(f"{mode}公开" for mode in row.modes),
            "level": lambda: "、".join(row.levels), "责任科室": lambda: "社会救助股", "咨询电话": lambda: "0398-1234567",
            "备注": lambda: "", "更新周期": lambda: "适时",
        }  # fmt: skip
        return texts[key]()


@dataclass(frozen=True)
class Variation:
    """A file, the rows it states, and which elements it has no column for (those must be asked)."""

    name: str
    truth: tuple[Stated, ...]
    write: Callable[[Path], None]
    missing: tuple[str, ...] = ()


def _wide(line: str, style: Style) -> list[files.Cell]:
    return [(line, len(style.columns), 1)]


_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫"


def _national(path: Path) -> None:
    style = Style()
    title = _wide("泌阳县社会救助领域基层政务公开标准目录", style)
    files.write_xlsx(path, {"社会救助": [title, *style.header(), *style.body(ASSISTANCE)]})


def _township(path: Path) -> None:
    style = Style(
        heads={
            "some": "特定群众",
            "request": "依申请公开",
            "active": "主动公开",
            "town": "乡、村级",
            "channels": "公开渠道",
        },
        content=numbered(_CIRCLED),
        channels=boxes(between=" ", space=" "),
        tick=lambda _, on: "✓" if on else "",
    )
    lines = [_wide("荷花镇社会救助领域政务公开目录", style), *style.header(), *style.body(TOWN_ROWS)]
    files.write_xlsx(path, {"Sheet1": [*lines, _wide("注：本目录自印发之日起施行，由社会事务办负责解释。", style)]})


def _two_sheets(path: Path) -> None:
    style = Style(
        columns=(*NATIONAL, "责任科室", "咨询电话", "备注"),
        content="\n".join,
        channels=boxes("☑", "☐", " "),
        tick=lambda _, on: "是" if on else "否",
    )
    files.write_xlsx(
        path,
        {
            "社会救助领域": [*style.header(), *style.body(ASSISTANCE)],
            "养老服务领域": [*style.header(), *style.body(ELDERLY)],
        },
    )


_CODED = tuple(
    replace(row, code=f"12000{200 + number}00{number % 4}", levels=(Level.CITY, *row.levels))
    for number, row in enumerate(ASSISTANCE)
)


def _coded(path: Path) -> None:
    style = Style(
        columns=(
            "code",
            "field",
            "group",
            "title",
            "content",
            "basis",
            "limit",
            "publishers",
            "channels",
            "audience",
            "mode",
            "city",
            "county",
            "town",
        ),
        heads={"code": "事项编码", "group": "一级目录", "title": "二级目录", "content": "内容要素", "mode": "公开属性"},
        above={"city": "公开层级", "county": "公开层级", "town": "公开层级"},
        content=numbered([f"{number}." for number in range(1, 13)], "\n"),
        basis="\n",
        tick=lambda _, on: "●" if on else "—",
    )
    files.write_xlsx(path, {"目录": [*style.header(), *style.body(_CODED)]})


def _csv_utf8(path: Path) -> None:
    style = Style(tick=lambda words, on: words if on else "")
    files.write_csv(
        path, [_wide("养老服务领域基层政务公开标准目录", style), *style.header(), *style.body(ELDERLY)], "utf-8-sig"
    )


def _csv_gbk(path: Path) -> None:
    style = Style(
        columns=(
            "no",
            "field",
            "group",
            "title",
            "content",
            "basis",
            "limit",
            "publishers",
            "channels",
            "audience",
            "mode",
            "level",
        ),
        heads={"content": "公开内容", "limit": "公开期限", "publishers": "责任主体", "channels": "公开载体"},
        above={},
        content="、".join,
        channels=listed("、"),
        merged=False,
    )
    files.write_csv(path, [*style.header(), *style.body(ASSISTANCE)], "gbk")


def _word(path: Path) -> None:
    style = Style(
        channels=boxes("☑", "□", "\n"),
        tick=lambda _, on: "☑" if on else "□",
        text=spaced,
        heads={"group": "一 级 事 项", "limit": "公开 时限"},
        content=numbered(["●"] * 12, "\n"),
    )
    files.write_docx(path, ["附件", "社会救助领域基层政务公开标准目录", [*style.header(), *style.body(ASSISTANCE)]])


def _word_in_parts(path: Path) -> None:
    style = Style(content=numbered([f"（{number}）" for number in range(1, 13)]), channels=boxes("√", "□", "  "))
    parts = [style.body(ELDERLY[:3]), style.body(ELDERLY[3:6], 4), style.body(ELDERLY[6:], 7)]
    files.write_docx(
        path, ["养老服务领域基层政务公开标准目录", [*style.header(), *parts[0]], "", parts[1], "", parts[2]]
    )


_TRADITIONAL = str.maketrans(
    "开内时间级项县乡镇门务众众对象动请层社会网报众两电视纸质媒体点务进广听证询办养老机构补贴数量标准临类综业监检查护济众关规范围条联系实",
    "開內時間級項縣鄉鎮門務眾眾對象動請層社會網報眾兩電視紙質媒體點務進廣聽證詢辦養老機構補貼數量標準臨類綜業監檢查護濟眾關規範圍條聯繫實",
)


def _traditional(path: Path) -> None:
    style = Style(content=lambda parts: "；".join(parts) + "。")
    lines = [*style.header(), *style.body(ASSISTANCE)]
    turned = [[(text.translate(_TRADITIONAL), across, down) for text, across, down in line] for line in lines]
    files.write_html(path, ["社会救助領域基層政務公開標準目錄", turned])


def _local_page(path: Path) -> None:
    style = Style(
        columns=("no", "group", "title", "content", "basis", "limit", "publishers", "channels", "audience", "mode"),
        heads={"audience": "公开对象", "publishers": "公开主体", "content": "公开内容"},
        above={"group": "公开事项", "title": "公开事项"},
        content=lambda parts: "、".join(parts) if all(part.startswith("《") for part in parts) else "\n".join(parts),
        channels=boxes(between=""),
    )
    files.write_html(path, ["盖州市社会救助领域标准目录", [*style.header(), *style.body(LOCAL_DIBAO)]], "gb18030")


_PDF_WIDTHS = (3, 5, 7, 16, 14, 8, 8, 13, 4, 4, 3, 3, 3, 3)


def _pdf(path: Path) -> None:
    style = Style(channels=boxes(between=" "))
    first, second = style.body(ASSISTANCE[:6]), style.body(ASSISTANCE[6:], 7)
    pages = [("社会救助领域基层政务公开标准目录", [*style.header(), *first]), ("", [*style.header(), *second])]
    files.write_pdf(path, pages, _PDF_WIDTHS)


def _pdf_broken_class(path: Path) -> None:
    """The header stands on the first page only; the page ends within a class, whose name is not repeated."""
    style = Style(content=numbered([f"{number}、" for number in range(1, 13)]), channels=boxes("√", "□", " "))
    second = [
        line if len(line) < len(style.columns) else [line[0], ("", 1, 1), *line[2:]]
        for line in style.body(ELDERLY[4:6], 5)
    ]
    second = [
        [cell if index != 1 else (cell[0], 1, 2) for index, cell in enumerate(line)] if number == 0 else line
        for number, line in enumerate(second)
    ]
    rest = style.body(ELDERLY[6:], 7)
    pages = [("养老服务领域标准目录", [*style.header(), *style.body(ELDERLY[:4])]), ("", [*second, *rest])]
    files.write_pdf(path, pages, _PDF_WIDTHS)


def _full_width(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if char.isascii() and char.isalnum() else char for char in text)


def _channel_columns(path: Path) -> None:
    keys = tuple(f"channel:{channel.value}" for channel in Channel)
    style = Style(
        columns=(*NATIONAL[:7], *keys, *NATIONAL[8:]),
        heads={key: key.removeprefix("channel:") for key in keys}
        | {"content": "内 容", "basis": "依据", "limit": "时 限"},
        above=_ABOVE | dict.fromkeys(keys, "公开渠道和载体"),
        text=_full_width,
        tick=lambda _, on: "■" if on else "□",
    )
    files.write_xlsx(path, {"养老": [_wide("养老服务领域", style), *style.header(), *style.body(ELDERLY)]})


def _education(path: Path) -> None:
    style = Style(
        columns=(*NATIONAL, "更新周期"),
        heads={"county": "区级", "channels": "公开渠道"},
        content="；\n".join,
        channels=boxes(between="\n"),
    )
    files.write_xlsx(
        path,
        {"义务教育": [_wide("卫东区义务教育领域基层政务公开标准目录", style), *style.header(), *style.body(EDUCATION)]},
    )


def _spaces(path: Path) -> None:
    style = Style(content="  ".join)
    files.write_xlsx(path, {"养老服务": [*style.header(), *style.body(ELDERLY)]})


def _blank_below(path: Path) -> None:
    """公开依据 merged over the whole table; CSV keeps it in the first row only."""
    style = Style()
    lines = []
    for number, line in enumerate(style.body(ELDERLY)):
        basis = len(line) - len(style.columns) + style.columns.index("basis")
        tall = [(line[basis][0], 1, len(ELDERLY))] if number == 0 else []
        lines.append([*line[:basis], *tall, *line[basis + 1 :]])
    files.write_csv(path, [_wide("养老服务领域", style), *style.header(), *lines], "gb18030")


_DEEP = tuple(replace(row, group="社会救助", title=f"{row.group}·{row.title}") for row in ASSISTANCE)


def _three_levels(path: Path) -> None:
    style = Style(
        columns=("no", "field", "group", "title", *NATIONAL[3:8], "audience", "mode", "level"),
        heads={"field": "一级事项", "group": "二级事项", "title": "三级事项"},
        above=dict.fromkeys(("field", "group", "title"), "公开事项"),
        merged=False,
    )
    files.write_xlsx(path, {"社会救助": [*style.header(), *style.body(ASSISTANCE)]})


def _broken_boxes(path: Path) -> None:
    """Boxes run on, broken every seven letters wherever that falls."""
    run_on = boxes(between="")
    style = Style(channels=lambda row: "\n".join(run_on(row)[at : at + 7] for at in range(0, len(run_on(row)), 7)))
    files.write_html(path, ["养老服务领域", [*style.header(), *style.body(ELDERLY)]])


def _old_excel(path: Path) -> None:
    path.write_bytes(Path(__file__).with_name("national.xls").read_bytes())


VARIATIONS = (
    Variation("national.xlsx", ASSISTANCE, _national),
    Variation("township.xlsx", TOWN_ROWS, _township),
    Variation("two_sheets.xlsx", (*ASSISTANCE, *ELDERLY), _two_sheets),
    Variation("coded.xlsx", _CODED, _coded),
    Variation("utf8.csv", ELDERLY, _csv_utf8),
    Variation("gbk.csv", ASSISTANCE, _csv_gbk),
    Variation("word.docx", ASSISTANCE, _word),
    Variation("word_in_parts.docx", ELDERLY, _word_in_parts),
    Variation("traditional.html", ASSISTANCE, _traditional),
    Variation("local_page.html", LOCAL_DIBAO, _local_page, ("levels",)),
    Variation("repeated_header.pdf", ASSISTANCE, _pdf),
    Variation("broken_class.pdf", ELDERLY, _pdf_broken_class),
    Variation("channel_columns.xlsx", ELDERLY, _channel_columns),
    Variation("education.xlsx", EDUCATION, _education),
    Variation("national.xls", ASSISTANCE, _old_excel),
    Variation("spaces.xlsx", ELDERLY, _spaces),
    Variation("blank_below.csv", ELDERLY, _blank_below),
    Variation("three_levels.xlsx", _DEEP, _three_levels),
    Variation("broken_boxes.html", ELDERLY, _broken_boxes),
)
