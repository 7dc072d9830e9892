"""Every kind of number in every place a site controls: an audit writes none of them in full, and shows none."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
import xlsxwriter

from audit.screen import show_bug
from tests.audit.command_line import gongkai
from tests.audit.contract_files import rows
from tests.crawler.attachments import files
from tests.loopback import Answer, Loopback, page, serve
from tests.scoring.privacy.people import People

PEOPLE = People(7)
NUMBERS = {
    "identity": PEOPLE.identity(),
    "identity in X": "11010519491231002X",
    "old identity": PEOPLE.old_identity(),
    "residence permit": PEOPLE.identity(region="810000"),
    "mobile": PEOPLE.mobile(),
    "card": PEOPLE.card(),
    "visa": "4111111111111111",
}
ACCOUNT = PEOPLE.passbook()
ALL = (*NUMBERS.values(), ACCOUNT)
TEXT = "，".join((*NUMBERS.values(), f"账号{ACCOUNT}"))
ROW = "".join(f"<td>{number}</td>" for number in ALL)
HEADS = "<td>身份证号</td>" * len(NUMBERS) + "<td>一卡通账号</td>"


def _roll(workbook: xlsxwriter.Workbook) -> None:
    sheet = workbook.add_worksheet("名单")
    sheet.write_row(0, 0, ["姓名", *["身份证号"] * len(NUMBERS), "一卡通账号"])
    sheet.write_row(1, 0, ["张三", *ALL])


def _site() -> dict[str, Answer]:
    query = quote(NUMBERS["identity"])
    articles = {f"/tzgg/{number}.html?id={number}": name for name, number in NUMBERS.items()}
    rows = "".join(
        f'<li><a href="{path}">关于{name} {articles[path] and NUMBERS[articles[path]]} 的公示</a><span>2026-05-0{at}</span></li>'
        for at, (path, name) in enumerate(articles.items(), 1)
    )
    column = f"通知公告{NUMBERS['identity']}"
    trail = f'<div class="location">当前位置：<a href="/">首页</a> &gt; <a href="/tzgg/">{column}</a></div>'
    site = {
        "/": page(f'<a href="/tzgg/">{column}</a><a href="/gone/{query}.html">{TEXT}</a>', title=TEXT),
        "/tzgg/": page(f"{trail}<h2>{column}</h2><ul>{rows}</ul>", title=column),
    }
    for path, name in articles.items():
        number = NUMBERS[name]
        site[path] = Answer(
            f"<html><head><title>低保对象名单 {number}</title><meta name='ContentSource' content='张三{number}'></head><body>"
            f"{trail}<h1>低保对象名单 {number}</h1><p>发布时间：2026-05-06　来源：{number}　索引号：{number}</p>"
            f"<div class='TRS_Editor'><p>{TEXT}。现将低保对象名单公示如下。</p><table><tr>{HEADS}</tr><tr>{ROW}</tr></table>"
            f"<p><a href='/files/{number}.xlsx?n={number}'>附件：{number}名单.xlsx</a></p></div></body></html>".encode(),
            headers={"Content-Type": "text/html; charset=utf-8", "X-Number": number},
        )
        site[f"/files/{number}.xlsx?n={number}"] = Answer(
            files.xlsx(_roll), headers={"Content-Type": "application/octet-stream"}
        )
    return site


def _shown(*arguments: str) -> str:
    ended = gongkai(*arguments)
    assert ended.returncode in (0, 1), ended.stderr
    return ended.stdout + ended.stderr


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str, Loopback]]:
    out = tmp_path_factory.mktemp("audit") / "out"
    with serve(_site()) as site:
        options = ("--out", str(out), "--as-of", "2026-09-30", "--delay", "0", "--render", "never")
        shown = _shown("check", site.url, "--name", "示范县民政局", *options)
        shown += _shown("check", site.url, "--name", "示范县民政局", *options, "--json")
        shown += _shown("report", str(out))
        yield out, shown, site


def _written(out: Path) -> Iterator[tuple[str, str]]:
    """Name and text of every file but the evidence itself, workbooks unpacked, names of files included."""
    for path in sorted(out.rglob("*")):
        if path.is_dir() or ".db" in path.name:
            continue
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                for part in book.namelist():
                    yield f"{path.name}/{part}", book.read(part).decode(errors="replace")
        else:
            yield path.name, f"{path.relative_to(out)}\n{path.read_bytes().decode(errors='replace')}"


def test_the_site_was_read(audited: tuple[Path, str, Loopback]) -> None:
    out, _, site = audited
    assert {f"/files/{number}.xlsx?n={number}" for number in NUMBERS.values()} <= set(site.asked)
    assert any("存档" in text for name, text in _written(out) if name.endswith(".html"))


def test_no_file_holds_a_number_in_full(audited: tuple[Path, str, Loopback]) -> None:
    out, _, _ = audited
    found = [(name, number) for name, text in _written(out) for number in ALL if number in text]
    assert found == []


def test_no_number_is_shown_on_the_screen(audited: tuple[Path, str, Loopback]) -> None:
    _, shown, _ = audited
    assert "示范县民政局" in shown
    assert [number for number in ALL if number in shown] == []


def test_all_of_it_is_reported(audited: tuple[Path, str, Loopback]) -> None:
    out, _, _ = audited
    lines = rows(out, "privacy")
    counts = {(line["url"].endswith("/tzgg/"), bool(line["attachment"]), line["kind"], line["count"]) for line in lines}
    assert counts == {
        *(
            (False, attached, kind, count)
            for attached in (True, False)
            for kind, count in (("id_card", "4"), ("bank_card", "2"))
        ),
        (True, False, "id_card", "3"),  # the old number has no label there
        (True, False, "bank_card", "1"),
    }
    assert len(lines) == 4 * len(NUMBERS) + 2


def test_what_is_reported_is_what_costs_points(audited: tuple[Path, str, Loopback]) -> None:
    out, _, _ = audited
    places = {line["attachment"] or line["url"] for line in rows(out, "privacy") if line["kind"] == "id_card"}
    (found,) = (line for line in rows(out, "findings") if line["criterion_id"] == "OG-80")
    assert found["outcome"] == "not_met"
    assert f"{len(places)} 处显示完整的身份证件号码" in found["reason"]
    assert found["page_url"] in places


def test_an_error_of_ours_is_shown_without_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    error = ValueError(f"no such row: {NUMBERS['identity']}")
    show_bug(type(error), error, None)
    shown = capsys.readouterr().err
    assert "no such row" in shown
    assert NUMBERS["identity"] not in shown
