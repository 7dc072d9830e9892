"""A comparison as a person reads it on a terminal, and as a program reads it."""

import msgspec

from criteria.comparing import Comparison


def comparison_text(found: Comparison) -> str:
    lines = [f"违反：{remark}" for remark in found.violations]
    lines += [f"待确认：{remark}" for remark in found.questions]
    lines += [f"新增事项：{name}" for name in found.added]
    lines.append(
        f"对应 {found.pairs} 项，新增 {len(found.added)} 项，违反 {len(found.violations)} 处，待确认 {len(found.questions)} 处。"
    )
    return "\n".join(lines) + "\n"


def comparison_json(found: Comparison) -> str:
    """Every field of `Comparison`, UTF-8 without escapes."""
    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n"
