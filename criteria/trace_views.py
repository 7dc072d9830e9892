"""条款对照 as a person reads it on a terminal, and as a program reads it."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from criteria.packs import builtin_packs, find_pack
from criteria.show import columns
from criteria.trace import Clause, Standing, Trace, Verify

_SEEDS = {
    "S1": "泌阳县民政局《关于落实社会救助领域、养老服务领域基层政务公开标准指引和编制本地标准目录的意见》",
    "S2": "《毕节市民政局2019年政务公开工作实施方案》",
    "S3": "《民政部2022年政务公开工作要点及任务分工》",
    "S4": "《白山市民政局2023年政务公开工作要点》（白山民发〔2023〕171号）",
    "S5": "平顶山市卫东区人民政府办公室《关于全面推进基层政务公开标准化规范化工作的通知》",
}
_VERIFY = {
    Verify.WEB: "看网页",
    Verify.CATALOGUE: "看本单位目录",
    Verify.ROSTER: "看名册",
    Verify.MANUAL: "须询问",
}
_MOST_NAMED = 3  # of the requirements that answer for a clause: every row of two catalogues answers for S2-299


def trace_as_text(trace: Trace) -> str:
    """How many clauses of each document are checked in which way; then what is not checked by the tool, and why."""
    every = trace.clauses
    totals = {standing: [one for one in every if one.standing is standing] for standing in Standing}
    counts = "，".join(f"{standing.official_name} {len(of)} 条" for standing, of in totals.items() if of)
    noted = [one for one in totals[Standing.AUTOMATIC] if one.why_not]
    sections = (
        _section("不检查的", totals[Standing.NOT_CHECKED], _by_reason(totals[Standing.NOT_CHECKED])),
        _section(
            "网页上看不到、由单位在人工核查表（manual.xlsx）中答复的",
            totals[Standing.MANUAL],
            _by_question(totals[Standing.MANUAL]),
        ),
        _section("自动检查，但有一部分查不到或另有说明的", noted, _by_reason(noted)),
    )
    documents = "\n".join(f"{seed}  {title}" for seed, title in _SEEDS.items())
    head = f"条款对照：五份文件共 {len(every)} 条，{counts}。\n\n{documents}\n\n{_table(trace)}"
    return "\n".join((head, *(line for section in sections for line in section)))


def trace_as_json(trace: Trace) -> str:
    """Every clause with what accounts for it."""
    return msgspec.json.format(msgspec.json.encode(trace.clauses), indent=2).decode()


def _table(trace: Trace) -> str:
    counts = trace.counts
    used = [standing for standing in Standing if any(clause.standing is standing for clause in trace.clauses)]

    def row(head: str, how: str, found: Sequence[int]) -> tuple[str, ...]:
        return head, how, str(sum(found)), *(str(number or "") for number in found)

    rows = [
        row(seed, _VERIFY[verify], found)
        for seed in _SEEDS
        for verify in Verify
        if any(found := [counts.get((seed, verify, standing), 0) for standing in used])
    ]
    total = [sum(number for (_, _, each), number in counts.items() if each is standing) for standing in used]
    heads = ("文件", "怎样核实", "条款", *(standing.official_name for standing in used))
    return columns([heads, *rows, row("合计", "", total)])


def _section(title: str, clauses: Sequence[Clause], groups: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """A heading, and each reason with the clauses it holds for; nothing where there is no clause."""
    if clauses:
        yield f"■ {title}（{len(clauses)} 条）"
        for reason, named in groups.items():
            yield f"  {reason}"
            yield f"      {'、'.join(named)}"
        yield ""


def _by_reason(clauses: Sequence[Clause]) -> Mapping[str, Sequence[str]]:
    """Clauses, each with the requirements that answer for it, by the reason given."""
    groups: dict[str, list[str]] = {}
    for clause in clauses:
        named = "、".join(clause.requirements[:_MOST_NAMED]) + ("等" if clause.requirements[_MOST_NAMED:] else "")
        groups.setdefault(clause.why_not, []).append(f"{clause.id}（{named}）" if named else clause.id)
    return groups


def _by_question(clauses: Sequence[Clause]) -> Mapping[str, Sequence[str]]:
    """Clauses by the questions that are put to the office."""
    titles = {rule.id: rule.full_title for pack_id in builtin_packs() for rule in find_pack(pack_id).rules}
    groups: dict[str, list[str]] = {}
    for clause in clauses:
        asked = "；".join(f"{id_} {titles[id_]}" for id_ in clause.requirements)
        groups.setdefault(asked + (f"（{clause.why_not}）" if clause.why_not else ""), []).append(clause.id)
    return groups
