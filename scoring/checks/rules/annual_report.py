"""`annual_report` 年度报告: 政府信息公开工作年度报告 of the last year due (条例第四十九、五十条；国办公开办函〔2021〕30号).

Due is the report on the year before `as_of`, once `published_by` has passed, else the one before. It is told by the
year in its title, or in its column's name. None: `not_met` after a complete search that covers the days it was due in
where `required`, else `not_applicable`; `unverified` where the search was not complete. Found, it is `partly_met` for each
of: published late (by the earliest day the page gives), a part of the form without heading, a sum in table 三 that does not
hold (一+二 = 三各小计+四), an old form (one of its words in a table, or two in the text). A report whose date is missing, or
shared with the report on another year (moved together), a picture or an unread file leave the verdict open; a table 三 that
cannot be read is left out with a note.
"""

import re
from datetime import date
from itertools import pairwise

from crawler.page_facts import Table
from criteria.checks import AnnualReport
from criteria.rules import Rule
from scoring.checks.item import proof, why_unseen
from scoring.checks.rules.aspects import Aspect, together
from scoring.checks.rules.papers import Paper, Sought, sought_papers
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.publisher_names import PublisherNames
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex
from scoring.wording import quoted

_SMALL_WORDS = re.compile(r"[、,，的及和与“”\"《》\s]")
_NUMBERS = "一二三四五六七八九十"


def check(asked: AnnualReport, rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    year = _year_due(asked, evidence.as_of)
    found, papers = sought_papers(rule, asked.recognition, evidence, index)
    unit = PublisherNames.of(evidence.unit)
    of_year = [paper for paper in papers if year in paper.years]
    own = [paper for paper in of_year if paper.is_by(unit)]
    if own:
        return _judge(asked, year, min(own, key=_preference), papers)
    cited = proof(found, evidence)
    if any(str(year) in fold(row.entry.title) for row in found.unopened):
        return Verdict(Outcome.UNVERIFIED, f"{year} 年度报告已列出，但未能打开", cited)
    if of_year:
        return Verdict(Outcome.UNVERIFIED, f"只见其他单位的 {year} 年度报告，不能认定本单位是否公布", cited)
    if found.blockers or not found.lists_read_whole:
        why = why_unseen(Sought(rule.full_title, asked.recognition), found)
        return Verdict(Outcome.UNVERIFIED, f"未见 {year} 年度报告：{why}", cited)
    unsure = [paper for paper in papers if not paper.years] or found.unopened
    if not asked.required and not unsure:
        return Verdict(Outcome.NOT_APPLICABLE, f"未见 {year} 年度报告，由其他要求计分", cited)
    if unsure or date(year + 1, 1, 1) < evidence.since:
        why = "有年度不明的报告" if unsure else f"检查时段自 {evidence.since} 起，未包括应公布的日期"
        return Verdict(Outcome.UNVERIFIED, f"未见 {year} 年度报告；但{why}，不能认定", cited)
    return Verdict(Outcome.NOT_MET, f"未公布 {year} 年政府信息公开工作年度报告", cited, faults=1)


def _year_due(asked: AnnualReport, as_of: date) -> int:
    return as_of.year - 1 if as_of > date(as_of.year, *asked.published_by) else as_of.year - 2


def _preference(paper: Paper) -> tuple[bool, bool, date]:
    """Of several pages with one report, the one that can be read, then the first to be published."""
    return paper.unread or paper.pictures, paper.published_on is None, paper.published_on or date.max


def _judge(asked: AnnualReport, year: int, report: Paper, papers: tuple[Paper, ...]) -> Verdict:
    aspects = [
        Aspect(Outcome.MET, f"已公布《{quoted(report.title)}》"),
        _in_time(asked, year, report, papers),
        *(_part(number, part, report) for number, part in enumerate(asked.parts)),
    ]
    if year >= asked.form_since and (old := _old_words(asked, report)):
        aspects.append(Aspect(Outcome.NOT_MET, f"仍用旧格式（出现“{old[0]}”）"))
    if asked.checksum:
        aspects.append(_checksum(report.tables))
    return together(aspects, (report.citation,))


def _in_time(asked: AnnualReport, year: int, report: Paper, papers: tuple[Paper, ...]) -> Aspect:
    due, on = date(year + 1, *asked.published_by), report.published_on
    if on is None:
        return Aspect(Outcome.UNVERIFIED, "页面未注明发布日期，不能核对是否按期公布")
    if on <= due:
        return Aspect(Outcome.MET, f"于 {on} 公布")
    if any(paper.published_on == on and paper.years and year not in paper.years for paper in papers):
        return Aspect(Outcome.UNVERIFIED, f"页面日期 {on} 与其他年度报告相同，疑为网站迁移日期，不能核对是否按期公布")
    return Aspect(Outcome.NOT_MET, f"于 {on} 公布，晚于 {due}")


def _part(number: int, part: str, report: Paper) -> Aspect:
    plain = _SMALL_WORDS.sub("", fold(part))
    if plain in _SMALL_WORDS.sub("", report.text) or _is_headed(number, plain, report.text):
        return Aspect(Outcome.MET, "")
    if report.unread:
        return Aspect(Outcome.UNVERIFIED, f"未见“{part}”部分，有附件未能读出")
    if report.pictures:
        return Aspect(Outcome.MANUAL, f"未见“{part}”部分，页面有图片，需人工核查")
    return Aspect(Outcome.NOT_MET, f"缺“{part}”部分")


def _is_headed(number: int, part: str, text: str) -> bool:
    """五、存在问题和改进措施 stands for 五、存在的主要问题及改进情况: the part's number, and two characters of its name."""
    heading = re.compile(rf"^\(?{_NUMBERS[number]}[、.,)](.{{2,40}})", re.MULTILINE)
    pairs = {"".join(pair) for pair in pairwise(part)} - {"情况"}
    return any(pair in _SMALL_WORDS.sub("", head) for head in heading.findall(text) for pair in pairs)


def _old_words(asked: AnnualReport, report: Paper) -> list[str]:
    """A report in today's form may say one of them in a sentence of its own."""
    cells = "\n".join(fold(cell) for table in report.tables for row in table.rows for cell in row)
    if in_tables := [word for word in asked.old_form if fold(word) in cells]:
        return in_tables
    in_text = [word for word in asked.old_form if fold(word) in report.text]
    return in_text if len(in_text) > 1 else []


def _checksum(tables: tuple[Table, ...]) -> Aspect:
    for table in tables:
        if sums := _applications(table):
            received, carried_in, handled, carried_over = sums
            shown = f"一 {received} + 二 {carried_in} = 三总计 {handled} + 四 {carried_over}"
            if received + carried_in == handled + carried_over:
                return Aspect(Outcome.MET, f"第三部分勾稽相符（{shown}）")
            return Aspect(Outcome.NOT_MET, f"第三部分勾稽不符（{shown} 不成立）")
    return Aspect(Outcome.NOT_APPLICABLE, "第三部分表格未能读出，未核对勾稽关系")


def _applications(table: Table) -> tuple[int, int, int, int] | None:
    """新收、上年结转、办理总计、结转下年 of table 三, from its last column (总计); None where one of them is not read."""
    rows = [tuple(map(fold, row)) for row in table.rows if row]
    marks = ("本年新收", "上年结转", "", "结转下年")
    found = [
        next((_number(row) for row in rows if (mark in row[0] if mark else _is_total(row))), None) for mark in marks
    ]
    received, carried_in, handled, carried_over = found
    if received is None or carried_in is None or handled is None or carried_over is None:
        return None
    return received, carried_in, handled, carried_over


def _is_total(row: tuple[str, ...]) -> bool:
    """(七)总计 under 三、本年度办理结果; the header's 总计 stands over the last column."""
    return any(re.fullmatch(r"(?:\(七\)|七、)?总计", cell) for cell in row[:-1])


def _number(row: tuple[str, ...]) -> int | None:
    return int(row[-1]) if row[-1].isascii() and row[-1].isdecimal() else None
