"""docs/criteria.md: every standard and every requirement of the packs that come with the tool, for people to read.

`python -m criteria.reference FILE` writes it (`make docs`); a test holds the file equal to what the packs say.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from criteria.check_words import asked, kind_name
from criteria.model import CATALOGUE_ELEMENTS, Criterion, Pack
from criteria.packs import builtin_packs, find_pack
from criteria.rules import Asked, Requirement, Rule
from criteria.show import worth, years
from criteria.standards import FOLDER, Standard, builtin_standards, load_standard

_HEAD = """\
<!-- Generated from criteria/packs/ and criteria/standards/ by `make docs`. Do not edit: change the packs. -->
# 评价要求一览

`gongkai` 自带的评价标准和要求，一条不漏。这些要求写在 `criteria/packs/` 的标准文件中，写法见
[criteria-files.md](criteria-files.md)；结论怎样得出见 [verdicts.md](verdicts.md)。
“条款”是五份来源文件中条款的编号，`gongkai criteria trace` 列出每一条由哪项要求检查。
"""
_MARKUP = re.compile(r"([\\`*_<\[\]|])")  # what Markdown would take for its own


def reference() -> str:
    """The whole document, in Markdown."""
    packs = [find_pack(pack_id) for pack_id in builtin_packs()]
    standards = [load_standard(FOLDER / f"{standard_id}.toml") for standard_id in builtin_standards()]
    lines = [_HEAD, "## 评价标准：由哪些标准组成，各占多少分"]
    for standard in standards:
        lines += ["", *_standard(standard)]
    lines += [
        "",
        "## 标准：有哪些要求",
        "",
        *_table(("编号", "名称", "满分", "要求", "其中由单位答复"), map(_counts, packs)),
    ]
    for pack in packs:
        lines += ["", *_pack(pack)]
    return "\n".join(lines) + "\n"


def _standard(standard: Standard) -> Iterator[str]:
    yield f"### {_plain(standard.title)}（`{standard.id}`，{standard.version}）"
    yield ""
    rows = ((_link(pack), _plain(pack.title), str(pack.weight), str(len(pack.requirements))) for pack in standard.packs)
    yield from _table(("标准", "名称", "权重", "要求"), rows)


def _counts(pack: Pack) -> tuple[str, ...]:
    by_hand = sum(isinstance(rule.check, Asked) for rule in pack.rules)
    return _link(pack), _plain(pack.title), str(pack.nominal), str(len(pack.requirements)), str(by_hand or "")


def _link(pack: Pack) -> str:
    return f"[{pack.id}](#{pack.id})"


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for cells in (heads, ("---",) * len(heads), *rows):
        yield f"| {' | '.join(cells)} |"


def _pack(pack: Pack) -> Iterator[str]:
    yield f'### <a id="{pack.id}"></a>{_plain(pack.title)}（`{pack.id}`，{pack.version}）'
    yield ""
    yield f"来源：{_plain(pack.source)}"
    for field, requirements in groupby(pack.requirements, key=lambda requirement: requirement.field):
        yield from ("", f"#### {_plain(field)}")
        for requirement in requirements:
            yield from ("", *_requirement(requirement))


def _requirement(requirement: Requirement) -> Iterator[str]:
    facts = _of_row(requirement) if isinstance(requirement, Criterion) else _of_rule(requirement)
    yield f"**{requirement.id} {_plain(requirement.full_title)}**"
    yield ""
    yield from (f"- {label}：{_plain(text)}" for label, text in facts if text)


def _of_row(row: Criterion) -> Iterator[tuple[str, str]]:
    yield "公开内容", "；".join(element.name for element in row.content)
    yield "公开时限", row.time_limit
    yield "公开主体", "、".join(row.publishers)
    yield "公开渠道", f"{'、'.join(row.channels)}；方式：{'、'.join(row.modes)}；对象：{'、'.join(row.audience)}"
    yield "分值", "、".join(f"{element.official_name} {row.points[element]}" for element in CATALOGUE_ELEMENTS)
    yield from _shared(row)
    for element in CATALOGUE_ELEMENTS:
        yield f"整改（{element.official_name}）", row.remedy[element]


def _of_rule(rule: Rule) -> Iterator[tuple[str, str]]:
    yield f"要求（{kind_name(rule.check)}）", asked(rule.check).sentence
    yield "分值", worth(rule)
    yield from _shared(rule)
    yield "适用单位", "网站主办单位" if rule.whole_site else ""
    yield "适用时段", years(rule)
    yield "整改", rule.remedy


def _shared(requirement: Requirement) -> Iterator[tuple[str, str]]:
    yield "依据", "；".join(requirement.basis)
    yield "条款", "、".join(requirement.clauses)
    yield "适用层级", "、".join(requirement.levels)
    yield "为什么", requirement.why


def _plain(text: str) -> str:
    """The text with nothing in it that Markdown would take for its own, on one line."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def main() -> None:
    Path(sys.argv[1]).write_text(reference(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
