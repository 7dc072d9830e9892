"""A file that is no TOML text: what is wrong with it and what to do, in a sentence for a clerk."""

import re
import tomllib
from pathlib import Path

from criteria.model import CriteriaError, Problem

_MOST_BYTES = 16 * 2**20  # the largest pack that comes with the tool has a hundredth of it
_OTHER_FILES = (
    (b"PK\x03\x04", "这是 Word 或 Excel 文件，请先用 gongkai criteria build 生成 .toml 标准文件"),
    (b"\xd0\xcf\x11\xe0", "这是 Word 或 Excel 文件，请先用 gongkai criteria build 生成 .toml 标准文件"),
    (b"%PDF", "这是 PDF 文件，请先用 gongkai criteria build 生成 .toml 标准文件"),
)


def decoded(path: Path) -> str:
    """The text of a UTF-8 file, with or without the mark Windows Notepad puts in front, with Unix line ends.

    Raises `CriteriaError` for what is no such file.
    """
    raw = _read(path)
    if not raw.strip():
        raise _refusal(path, None, "文件是空的，请写入内容")
    for start, message in _OTHER_FILES:
        if raw.startswith(start):
            raise _refusal(path, None, message)
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise _refusal(path, raw.count(b"\n", 0, error.start) + 1, f"{_guess(raw)}，请用编辑器另存为 UTF-8") from error
    if "\r" in text and "\n" not in text:
        raise _refusal(path, None, "文件用的是旧式换行（CR），请用编辑器另存为 Windows 或 Unix 换行")
    return text


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _refusal(path, None, "文件太大，不像标准文件，请检查路径")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise _refusal(path, None, "文件打不开：没有这个文件，请检查路径") from error
    except IsADirectoryError as error:
        raise _refusal(path, None, "文件打不开：这是文件夹，请写其中标准文件的路径") from error
    except PermissionError as error:
        raise _refusal(path, None, "文件打不开：没有读取权限，请检查文件的权限，或是否为文件夹") from error
    except OSError as error:
        raise _refusal(path, None, f"文件打不开（{error.strerror}），请检查路径") from error


def _refusal(path: Path, line: int | None, message: str) -> CriteriaError:
    return CriteriaError((Problem(str(path), "", line, message),))


def _guess(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "文件是 UTF-16 编码"
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return "文件的编码无法辨认"
    return "文件是 GBK 编码"


# What stands on the line, and what a clerk needs to hear. The first that fits is used.
_ON_THE_LINE = (
    (re.compile(r"^\s*\{"), "这是 JSON 的写法，标准文件用 TOML：每行写 键 = 值"),
    (re.compile(r"^\s*-?\s*[\w\"]+\s*:(?!\s*=)(\s|$)"), "这是 YAML 的写法，标准文件用 TOML：键和值之间写 ="),
    (
        re.compile(r"=\s*\[?\s*(no|yes|on|off|True|False|TRUE|FALSE|null|None|~)\s*(,|\]|#|$)"),
        "文字要加引号；是和否写作 true、false",
    ),
    (re.compile(r"=\s*\[?\s*\d{4}[-/.年]\d"), "日期要写成 2019-05-15 的样子（存在的日期，月和日各两位），不加引号"),
    (re.compile(r"=\s*[-+]?0\d"), "数字不能以 0 开头；是编号的请加引号"),
    (re.compile(r"=\s*!"), "值的写法不对，文字要加引号"),
)
# What tomllib says, likewise.
_SAID = (
    ("Cannot overwrite a value", "同一个键写了两次，请删去一个"),
    ("Cannot declare", "同一个表头写了两次，请并成一个"),
    ("Cannot mutate", "同一个表头写了两次，请并成一个"),
    ("Duplicate inline table key", "同一个键写了两次，请删去一个"),
    ("Unclosed array", "列表缺少结尾的 ] 或项与项之间缺少逗号"),
    ("Unclosed inline table", "缺少结尾的 } 或项与项之间缺少逗号"),
    ("Unterminated string", "缺少结尾的引号"),
    ("Expected '='", "键的后面缺少等号；含中文的键要加引号"),
    ("Invalid initial character for a key", "键的写法不对；含中文的键要加引号，{ } 中的各项要写在同一行"),
    ("Illegal character", "引号没有在同一行内结束，或含有不可见字符"),
    ("Unescaped '\\'", "反斜杠 \\ 要写成 \\\\"),
    ("Escaped character is not", "反斜杠后的字符不对，请删去反斜杠，或写成 \\\\"),
    ("Invalid hex value", "反斜杠 \\ 要写成 \\\\"),
    ("Expected newline or end of document", "值的后面多了内容，或缺少引号"),
    ("Invalid value", "值的写法不对，文字要加引号"),
    ("Exceeds the limit", "数字太长，请核对"),
)
_OF_ONE_LINE = (
    "Expected newline",
    "Invalid value",
    "Illegal character",
    "Unescaped",
    "Invalid date",
    "Cannot overwrite",
)
_FULL_WIDTH = re.compile(r"[“”‘’＝，［］｛｝＂]")
_ONE_PAIR = re.compile(r"^\s*[\w.\"'-]+\s*[=＝]")
_MOST_LINES = 50


def syntax_problems(path: Path, text: str, error: ValueError | RecursionError) -> tuple[Problem, ...]:
    """Every line that is no TOML, as far as can be told: behind a bracket left open nothing can."""
    problems = [_problem(path, text, str(error))]
    lines = text.split("\n")
    said = str(error)
    while len(problems) < _MOST_LINES:
        line = problems[-1].line or 0
        if not said.startswith(_OF_ONE_LINE) or not _ONE_PAIR.match(lines[line - 1]):
            break
        lines[line - 1] = ""
        try:
            tomllib.loads("\n".join(lines))
            break
        except (ValueError, RecursionError) as next_error:
            said = str(next_error)
            further = _problem(path, "\n".join(lines), said)
            if not further.line or further.line <= line or not _ONE_PAIR.match(lines[further.line - 1]):
                break
            problems.append(further)
    return tuple(problems)


def _problem(path: Path, text: str, said: str) -> Problem:
    match = re.search(r"at line (\d+)", said)
    lines = text.split("\n")
    number = int(match[1]) if match else _line_of_a_long_number(lines) or len(lines)
    outside_quotes = re.sub(r'"[^"]*"|#.*', "", lines[number - 1] if number <= len(lines) else "")
    on_the_line = next((plain for pattern, plain in _ON_THE_LINE if pattern.search(outside_quotes)), None)
    by_words = next((plain for start, plain in _SAID if said.startswith(start)), None)
    plain = (
        (on_the_line if not said.startswith(("Cannot", "Duplicate")) else None)
        or by_words
        or "不符合 TOML 写法，请核对此行"
    )
    if found := _FULL_WIDTH.search(outside_quotes):
        plain += f"（此行有全角标点 {found[0]}，应改为半角）"
    return Problem(str(path), "", number, plain)


def _line_of_a_long_number(lines: list[str]) -> int | None:
    return next((number for number, line in enumerate(lines, start=1) if re.search(r"\d{1000}", line)), None)
