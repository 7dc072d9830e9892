"""Criteria as a person reads them on a terminal, and as a program reads them."""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import assert_never

import msgspec

from criteria.check_words import asked, kind_name
from criteria.model import CATALOGUE_ELEMENTS, ContentElement, ContentKind, Criterion, Pack, Recognition
from criteria.packs import builtin_packs, find_pack
from criteria.rules import Effect, Published, Rule, recognition_of
from criteria.standards import FOLDER, Standard, builtin_standards, load_standard

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
    blocks = (_criterion(one) if isinstance(one, Criterion) else _rule(one) for one in pack.requirements)
    return "\n".join((head, *(f"\n{block}" for block in blocks), ""))


def as_json(pack: Pack) -> str:
    """The pack as it was read, every field and each rule's kind of check, UTF-8 without escapes."""
    written = msgspec.to_builtins(pack)
    for rule, row in zip(pack.rules, written["rules"], strict=True):
        row["check"] = {"kind": rule.check.kind, **row["check"]}
    return msgspec.json.format(msgspec.json.encode(written), indent=2).decode()


def standard_as_text(standard: Standard) -> str:
    """What the standard is made of, its weights, and then each pack in full."""
    head = _aligned((("评价标准", f"{standard.title}（{standard.id}）"), ("版本", standard.version)))
    made_of = columns(
        [
            ("标准", "权重", "满分", "要求", "名称"),
            *(
                (pack.id, str(pack.weight), str(pack.nominal), str(len(pack.requirements)), pack.title)
                for pack in standard.packs
            ),
        ]
    )
    return "\n".join((head, "", made_of, *(as_text(pack) for pack in standard.packs)))


def standard_as_json(standard: Standard) -> str:
    """As `as_json`, for a standard and its packs."""
    written = msgspec.to_builtins(replace(standard, packs=()))
    written["packs"] = [json.loads(as_json(pack)) for pack in standard.packs]
    return msgspec.json.format(msgspec.json.encode(written), indent=2).decode()


def listing() -> str:
    """The standards and packs that come with the tool, one a line."""
    standards = [load_standard(FOLDER / f"{id_}.toml") for id_ in builtin_standards()]
    packs = [find_pack(pack_id) for pack_id in builtin_packs()]
    composed = [
        (one.id, one.version, str(sum(len(pack.requirements) for pack in one.packs)), one.title) for one in standards
    ]
    single = [(pack.id, pack.version, str(len(pack.requirements)), pack.title) for pack in packs]
    heads = ("版本", "要求", "名称")
    return columns([("评价标准", *heads), *composed]) + "\n" + columns([("标准", *heads), *single])


def columns(rows: Sequence[tuple[str, ...]]) -> str:
    """Cells under each other; the last of a row is not padded."""
    widths = [max(_width(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
    return "".join(
        "  ".join((*(_padded(cell, width) for cell, width in zip(row, widths, strict=False)), row[-1])) + "\n"
        for row in rows
    )


def _criterion(criterion: Criterion) -> str:
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
        ("分值", "　".join(f"{element.official_name} {criterion.points[element]}" for element in CATALOGUE_ELEMENTS)),
        *_recognition(criterion.recognition),
        ("条款", "、".join(criterion.clauses)),
        ("核对情况", _compared(criterion.certainty)),
    ]
    return f"{criterion.id}  {criterion.field} · {criterion.full_title}\n{_aligned(rows, indent='  ')}"


def _rule(rule: Rule) -> str:
    rows = [
        ("说明", rule.why),
        *_check(rule),
        ("依据", "\n".join(rule.basis)),
        ("适用层级", "、".join(rule.levels)),
        ("适用单位", "网站主办单位" if rule.whole_site else ""),
        ("适用时段", years(rule)),
        ("计分", worth(rule)),
        ("整改建议", rule.remedy),
        ("条款", "、".join(rule.clauses)),
        ("核对情况", _compared(rule.certainty)),
    ]
    return f"{rule.id}  {rule.field} · {rule.full_title}\n{_aligned(rows, indent='  ')}"


def _check(rule: Rule) -> tuple[tuple[str, str], ...]:
    """What is asked, in words; how the parts and the item itself are found."""
    recognition = recognition_of(rule)
    content = rule.check.content if isinstance(rule.check, Published) else ()
    return (
        ("检查方式", f"{kind_name(rule.check)}（{rule.check.kind}）"),
        ("要求", asked(rule.check).sentence),
        ("公开内容", "\n".join(map(_element, content))),
        *(_recognition(recognition) if recognition else ()),
    )


def _compared(certainty: str) -> str:
    """How far the text was compared with the original; what is not one of the usual words, as it stands."""
    return {"read": "已对照原文", "partly": "部分对照原文", "from memory": "未对照原文", "local": "取自本地目录"}.get(
        certainty, certainty
    )


def worth(rule: Rule) -> str:
    """What the rule does to the score (分值)."""
    match rule.effect:
        case Effect.POINTS:
            return f"{rule.points} 分"
        case Effect.DEDUCT:
            return f"每处扣 {rule.each} 分，最多扣 {rule.points} 分"
        case Effect.BONUS:
            return f"加 {rule.points} 分"
        case Effect.VETO:
            return rule.effect.official_name
        case _ as never:
            assert_never(never)


def years(rule: Rule) -> str:
    """适用时段; empty for a duty without beginning or end."""
    if rule.since and rule.until:
        return f"{rule.since} 至 {rule.until}"
    return f"{rule.since} 起" if rule.since else f"至 {rule.until} 止" if rule.until else ""


def _recognition(recognition: Recognition) -> tuple[tuple[str, str], ...]:
    return (
        ("名称含", "、".join(recognition.names)),
        ("或者说的是", "、".join(recognition.subject)),
        ("并且说到", "、".join(recognition.matter)),
        ("但不含", "、".join(recognition.exclude)),
    )


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
