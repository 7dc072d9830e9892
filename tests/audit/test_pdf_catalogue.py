"""Catalogues in PDF on the command line, and what a PDF without a table is refused with."""

import sys
from pathlib import Path

import pytest

from audit.cli import main
from audit.pdf_catalogue import read_pdf
from criteria.catalogue.files import read_catalogue
from criteria.loader import load_pack
from criteria.model import CriteriaError
from tests.crawler.attachments import files
from tests.criteria.catalogue.truth import ELDERLY
from tests.criteria.catalogue.variations import VARIATIONS


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    path = tmp_path / "broken_class.pdf"
    next(variation for variation in VARIATIONS if variation.name == path.name).write(path)
    return path


def gongkai(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr(sys, "argv", ["gongkai", *arguments])
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # set by the command line, put back after the test
    main()


def test_a_criteria_file_is_built(
    catalogue: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gongkai(monkeypatch, "criteria", "build", str(catalogue), "-o", str(tmp_path / "本县.toml"))
    assert f"共 {len(ELDERLY)} 项" in capsys.readouterr().out
    assert [row.title for row in load_pack(tmp_path / "本县.toml").criteria] == [row.title for row in ELDERLY]


def test_either_side_of_a_comparison_may_be_one(
    catalogue: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gongkai(monkeypatch, "criteria", "compare", str(catalogue), str(catalogue), "--json")
    assert '"violations": []' in capsys.readouterr().out


UPPER, LOWER = (
    files.ruled(60, 780, ("序号", "事项"), ("1", "低保")),
    files.ruled(60, 500, ("序号", "事项"), ("1", "特困")),
)


def test_tables_are_named_by_page_and_place() -> None:
    grids = read_pdf(files.pdf(UPPER + LOWER, files.shown(60, 700, "说明"), LOWER))
    assert [(grid.sheet, grid.rows[1][1].text) for grid in grids] == [
        ("第1页表1", "低保"),
        ("第1页表2", "特困"),
        ("第3页", "特困"),
    ]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param(b"%PDF-1.4 broken", "PDF 文件已损坏", id="damaged"),
        pytest.param(files.pdf(b"", trailer=files.ENCRYPTED), "PDF 文件有密码", id="password"),
        pytest.param(files.pdf(files.PICTURE), "没有文字层", id="scan"),
        pytest.param(files.pdf(files.ruled(60, 780, ("", ""), ("", ""))), "没有文字层", id="cells without text"),
        pytest.param(files.pdf(files.shown(60, 700, "公开事项")), "没有带框线的表格", id="text without rules"),
        pytest.param(files.pdf(files.ruled(60, 780, ("公开事项",))), "没有带框线的表格", id="a frame around the text"),
    ],
)
def test_a_file_without_tables_is_refused_in_one_sentence(body: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(body)
    with pytest.raises(CriteriaError) as refusal:
        read_catalogue(path, read_pdf)
    (problem,) = refusal.value.problems
    assert said in problem.message
