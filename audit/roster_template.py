"""An empty roster for an office to fill in, as CSV or XLSX."""

import csv
from pathlib import Path

import xlsxwriter

from audit.roster import HEADERS
from criteria.roster_checks import RosterColumn as Column

_FIRST_REGISTERED = list(HEADERS.values()).index(Column.OFFICE)
_NOTE = "登记栏：只有选用 organisation（组织保障）等按名册检查的标准时才用。不登记此项的，请删去整列；留着又不填的，算未登记。"
_EXAMPLE = {
    "单位编号": "示例县民政局",
    "单位名称": "示例县民政局",
    Column.LEVEL: "县级",
    Column.REGION_CODE: "410000",
    Column.START_URLS: "https://www.example.gov.cn/mzj/",
    Column.SCOPE: "https://www.example.gov.cn/mzj/",
    Column.ALIASES: "示例县民政局;县民政局",
    Column.PARENT: "示例市民政局",
    Column.OFFICE: "局办公室",
    Column.DUTIES: "政务公开审核、发布",
    Column.LEADER: "张某",
    Column.FIRST_ANSWERABLE: "李某",
    Column.CLERK: "王某",
    Column.TELEPHONE: "0379-0000000",
    Column.ON_DUTY: "在岗",
    Column.NOTICE_BOARD: "县政务服务中心一楼",
    Column.LEADING_GROUP: "张某、李某、王某",
    Column.NEW_MEDIA: "无",
    Column.ITEM_LIST_URL: "https://www.example.gov.cn/mzj/sxqd/",
    Column.CATALOGUE_URL: "https://www.example.gov.cn/mzj/bzml/",
}


def template_rows() -> tuple[tuple[str, ...], ...]:
    """The header and one example line of a new roster."""
    heads = tuple(map(str, HEADERS.values()))
    return heads, tuple(_EXAMPLE.get(head, "") for head in heads)


def write_template(path: Path, rows: tuple[tuple[str, ...], ...]) -> None:
    """By the file's ending; anything but .xlsx is CSV that Excel opens (UTF-8 with BOM)."""
    if path.suffix.lower() == ".xlsx":
        _write_xlsx(path, rows)
        return
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)


def _write_xlsx(path: Path, rows: tuple[tuple[str, ...], ...]) -> None:
    # Text cells throughout: 行政区划代码 and 网站标识码 keep their leading zeros.
    with xlsxwriter.Workbook(path, {"strings_to_urls": False, "strings_to_numbers": False}) as workbook:
        sheet = workbook.add_worksheet("单位名册")
        heading = workbook.add_format({"bold": True, "bg_color": "#F2E9E4", "border": 1})
        text = workbook.add_format({"num_format": "@"})
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(rows[0]) - 1, 22, text)
        for line, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                sheet.write_string(line, column, cell, heading if line == 0 else text)
        for column in range(_FIRST_REGISTERED, len(rows[0])):
            sheet.write_comment(0, column, _NOTE)
