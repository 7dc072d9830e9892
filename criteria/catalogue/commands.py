"""What `gongkai criteria build` and `export` do with their files, and the sentences they answer with."""

from pathlib import Path

import xlsxwriter.exceptions

from criteria.catalogue.build import build
from criteria.catalogue.export import export
from criteria.catalogue.files import PdfReader
from criteria.catalogue.grid import column_letters
from criteria.loader import load_pack
from criteria.model import CriteriaError, Pack, Problem, Question
from criteria.packs import find_pack
from criteria.writing import pack_text


def build_file(source: Path, out: Path, read_pdf: PdfReader | None = None) -> str:
    """Write the criteria file; its questions and its count. An existing file is replaced only by one that loads.

    Raises `CriteriaError`.
    """
    if out.suffix.lower() != ".toml":
        raise CriteriaError((Problem(str(out), "", None, "标准文件的名称应以 .toml 结尾"),))
    pack = build(source, out.stem, read_pdf)
    try:
        text = pack_text(pack)
    except ValueError as error:
        raise CriteriaError((Problem(str(source), "", None, str(error)),)) from error
    try:
        draft = out.with_name(f".{out.name}.draft")
        draft.write_text(text, encoding="utf-8")
        try:
            load_pack(draft)  # refuses what the table says and a criteria file cannot
            draft.replace(out)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise CriteriaError(
            (Problem(str(out), "", None, f"文件写不进去（{error.strerror}），请检查文件夹"),)
        ) from error
    return _answer(pack, out)


def export_file(source: str, out: Path) -> str:
    """Write the staff's workbook. Raises `CriteriaError`."""
    if out.suffix.lower() != ".xlsx":
        raise CriteriaError((Problem(str(out), "", None, "表格的名称应以 .xlsx 结尾"),))
    pack = find_pack(source)
    try:
        export(pack, out)
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise CriteriaError(
            (Problem(str(out), "", None, "表格写不进去，请关闭已打开的同名文件并检查文件夹"),)
        ) from error
    except ValueError as error:
        raise CriteriaError((Problem(source, "", None, str(error)),)) from error
    return f"已导出 {len(pack.requirements)} 项：{out}"


def _answer(pack: Pack, out: Path) -> str:
    lines = [f"待确认：{_line(question)}" for question in pack.questions]
    left = f"，待确认 {len(pack.questions)} 处（已写入文件末尾的 [[question]]，确认后删去）" if pack.questions else ""
    return "\n".join((*lines, f"已生成标准“{pack.title}”，共 {len(pack.requirements)} 项{left}：{out}"))


def _line(question: Question) -> str:
    about = f"{question.criterion} " if question.criterion else ""
    cell = f"{column_letters(question.column)}{question.row}"
    return f"{about}{question.sheet} {cell}“{' '.join(question.read.split())}”：{question.assumed}"
