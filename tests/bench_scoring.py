"""Prints the CPU time judging takes: one unit of 300 documents, 24 rows and 276 rules. Run: python -m tests.bench_scoring."""

import cProfile
import pstats
import sys
from dataclasses import replace
from datetime import date, timedelta
from time import process_time

from criteria.model import Criterion, LimitKind, LimitUnit, Recognition, TimeLimit
from criteria.rules import Manual, Published, Rule
from scoring.engine import judge
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from tests.scoring.builders import (
    EVERY_TWENTY,
    GRADING,
    LOCAL,
    SINCE,
    SITE,
    WITHIN_TEN,
    column,
    criterion,
    document,
    entry,
    evidence,
    line,
    named,
    pack,
    part,
    rows,
    rule,
    table,
)

FIELDS = ("最低生活保障", "特困人员救助供养", "临时救助", "养老机构", "高龄津贴", "养老补贴")
MATTERS = ("政策法规", "办事指南", "审批信息", "备案信息")
PARTS = ("办理事项", "办理条件", "保障标准", "申请材料", "办理流程", "办理时间、地点", "联系方式")
SIX_MONTHS = TimeLimit("6个月", LimitKind.AFTER_TRIGGER, 6, LimitUnit.MONTH, None)
FILLER = "各乡镇人民政府要高度重视，压实责任，规范程序，主动接受社会监督，切实保障困难群众基本生活。" * 30


def rows_of_a_catalogue() -> tuple[Criterion, ...]:
    content = {
        "政策法规": (named("社会救助暂行办法", "国务院令第649号"), LOCAL),
        "办事指南": tuple(map(part, PARTS)),
        "审批信息": (table("名单", "姓名"), table("金额")),
        "备案信息": (table("机构名称"), table("床位数量")),
    }
    return tuple(
        criterion(
            row=f"{field}{matter}",
            title=matter,
            content=content[matter],
            limits=(EVERY_TWENTY,) if matter == "备案信息" else (WITHIN_TEN,),
            names=(f"{field}{matter}",),
            subject=(field,),
            matter=(matter,),
        )
        for field in FIELDS
        for matter in MATTERS
    )


def rules_of_a_standard(count: int = 276) -> tuple[Rule, ...]:
    """As an office's standard mixes them: four of five ask for something published, half of these for its parts."""
    rules = []
    for number in range(count):
        field, matter = FIELDS[number % 6], MATTERS[number % 4]
        words = Recognition(
            (f"{field}公开事项{number}", f"事项{number}清单"), (field,), (matter, f"第{number}期"), ("解读",)
        )
        content = tuple(map(part, PARTS[:3])) if number % 2 else ()
        check = Manual("是否做到？", "佐证") if number % 5 == 4 else Published(words, content, SIX_MONTHS)
        rules.append(rule(id_=f"R-{number}", check=check))
    return tuple(rules)


def unit_of_300_documents() -> UnitEvidence:
    documents, columns = [], []
    for field in FIELDS:
        for matter in MATTERS:
            path = ("政府信息公开", "民政局", field, matter)
            titles = [f"{field}{matter}第{number}期" for number in range(12)]
            listing = column(*path, entries=[entry(title) for title in titles])
            columns.append(listing)
            for number, title in enumerate(titles):
                text = "\n".join(f"{name}：{FILLER[:60]}" for name in PARTS[: number % 8]) + FILLER
                lists = (rows("序号|姓名|金额", *(f"{n}|张*三|500" for n in range(20))),) if number % 3 == 0 else ()
                documents.append(
                    document(
                        title,
                        text,
                        path=path,
                        on=SINCE + timedelta(days=25 * number),
                        made_on=date(2024, 1, 1),
                        tables=lists,
                        listed_in=(listing,),
                    )
                )
    documents += [document(f"工作动态{number}", FILLER, path=("动态",)) for number in range(12)]
    unseen = [line(f"{SITE}/unseen/{number}", text=f"页面{number}") for number in range(50)]
    return replace(evidence(columns=columns, documents=documents, unseen=unseen))


def main() -> None:
    catalogue, rules = pack(*rows_of_a_catalogue()), replace(pack(), rules=rules_of_a_standard())
    unit = unit_of_300_documents()
    packs = [catalogue, rules]
    for name, judged_by in (("24 rows", [catalogue]), ("276 rules", [rules]), ("both", packs)):
        for time in ("first time", "names remembered"):
            started = process_time()
            findings = judge(unit, judged_by, GRADING)
            taken = 1000 * (process_time() - started)
            print(f"{name}, {time}: {taken:.0f} ms for {len(findings)} findings on {len(unit.documents)} documents")
    started = process_time()
    for number in range(100):
        fold(f"{number}{FILLER}")
    print(f"fold: {(process_time() - started) * 1e4 / len(FILLER):.3f} ms per 1,000 characters")
    if "--profile" in sys.argv:
        profile = cProfile.Profile()
        profile.runcall(judge, unit, packs, GRADING)
        pstats.Stats(profile).sort_stats("tottime").print_stats(15)


if __name__ == "__main__":
    main()
