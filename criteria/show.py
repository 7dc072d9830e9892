"""Criteria as a person reads them on a terminal, and as a program reads them."""

import unicodedata
from collections.abc import Iterable

import msgspec

from criteria.model import ContentElement, ContentKind, Criterion, Element, Pack
from criteria.packs import builtin_packs, find_pack

_KINDS = {
    ContentKind.DOCUMENT: "指定文件",
    ContentKind.LOCAL_DOCUMENTS: "本地文件",
    ContentKind.PART: "小标题",
    ContentKind.TABLE: "表格",
    ContentKind.FIELD: "文件属性",
}


def as_text(pack: Pack) -> str:
    """The whole pack in Chinese, one block a row, labels aligned."""
    head = _aligned(
        (
            ("标准", f"{pack.title}（{pack.id}）"),
            ("版本", pack.version),
            ("来源", pack.source),
            ("指纹", pack.sha256[:16]),
        )
    )
    return "\n".join((head, *(f"\n{_criterion(criterion)}" for criterion in pack.criteria), ""))


def as_json(pack: Pack) -> str:
    """The pack as it was read, every field, UTF-8 without escapes."""
    return msgspec.json.format(msgspec.json.encode(pack), indent=2).decode()


def listing() -> str:
    """The packs that come with the tool, one a line."""
    packs = [find_pack(pack_id) for pack_id in builtin_packs()]
    rows = [
        ("标准", "版本", "事项", "名称"),
        *((pack.id, pack.version, str(len(pack.criteria)), pack.title) for pack in packs),
    ]
    widths = [max(_width(row[column]) for row in rows) for column in range(3)]
    return "".join(
        "  ".join((*(_padded(cell, width) for cell, width in zip(row, widths, strict=False)), row[-1])) + "\n"
        for row in rows
    )


def _criterion(criterion: Criterion) -> str:
    recognition = criterion.recognition
    rows = [
        ("说明", criterion.why),
        ("公开内容", "\n".join(map(_element, criterion.content))),
        ("公开依据", "\n".join(criterion.basis)),
        ("公开时限", "\n".join(limit.text for limit in criterion.time_limits) or "无具体期限"),
        ("公开主体", "、".join(criterion.publishers)),
        ("公开渠道", "、".join(criterion.channels)),
        ("公开对象", "、".join(criterion.audience)),
        ("公开方式", "、".join(criterion.modes)),
        ("公开层级", "、".join(criterion.levels)),
        ("分值", "　".join(f"{element.official_name} {criterion.points[element]}" for element in Element)),
        ("名称含", "、".join(recognition.names)),
        ("或者说的是", "、".join(recognition.subject)),
        ("并且说到", "、".join(recognition.matter)),
        ("但不含", "、".join(recognition.exclude)),
        ("条款", "、".join(criterion.clauses)),
        ("核对情况", criterion.certainty),
    ]
    return f"{criterion.id}  {criterion.field} · {criterion.full_title}\n{_aligned(rows, indent='  ')}"


def _element(element: ContentElement) -> str:
    synonyms = [term for term in element.terms if term != element.name]
    also = "、".join((*synonyms, *element.numbers))
    return f"[{_KINDS[element.kind]}] {element.name}" + (f"（或：{also}）" if also else "")


def _aligned(rows: Iterable[tuple[str, str]], indent: str = "") -> str:
    """Label and value side by side; a value's further lines stand under its first. Empty values are left out."""
    shown = [(label, value) for label, value in rows if value]
    width = max(_width(label) for label, _ in shown)
    under = "\n" + indent + " " * (width + 2)
    return "\n".join(f"{indent}{_padded(label, width)}  {value.replace(chr(10), under)}" for label, value in shown)


def _width(text: str) -> int:
    """Columns on a terminal: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
