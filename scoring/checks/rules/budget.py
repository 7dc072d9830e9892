"""`budget` 部门预算、部门决算 of the year in question (预算法第十四条；财预〔2016〕143号).

预算 of the year of `as_of`, 决算 of the year before, once `expected_by` has passed; else a year earlier. It is told by
the year in its title, or in its column's name. None: `not_met` after a complete search where `required`, else `not_applicable`. Found,
it is `partly_met` for each of: published later than `within` after the approval (批复) whose date stands in it, a table
nothing in text, tables or files names (a note that it is empty names it), a word to be explained (三公经费) that has no
explanation. Without a date of approval the limit is left out with a note; a picture, an unread file, a row nobody opened
or a paper of the unit that may belong to it (2024年收支总表) leaves open what was not found.
"""

import re
from collections.abc import Sequence
from datetime import date

from criteria.checks import Budget
from criteria.rules import Rule
from scoring.checks.item import proof, why_unseen
from scoring.checks.rules.aspects import Aspect, together
from scoring.checks.rules.papers import Paper, Sought, sought_papers
from scoring.checks.rules.written_dates import DAY, day_of
from scoring.checks.time_limit.intervals import PROVISIONAL_NOTE, measure
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.publisher_names import PublisherNames
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex
from scoring.wording import quoted

_MOST_CITED = 5
_MARKS = re.compile(r"[“”\"'‘’《》〈〉、,，()\s]")
_APPROVED = re.compile(rf"{DAY}[^。;]{{0,12}}批复|批复(?:日期|时间)?(?:为|于|:)?\(?{DAY}")
_EXPLAINS = re.compile(
    "增减|增加|减少|增长|下降|持平|无变化|没有变化|不变|未安排|无安排|原因|说明|相同|一致|为0|0元|0万"
)
_SENTENCE_END = re.compile(r"[。;\n]")
_NEAR = 400  # folded characters after the word in which its explanation begins


def check(asked: Budget, rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    year = _year(asked, evidence.as_of)
    found, papers = sought_papers(rule, asked.recognition, evidence, index)
    unit = PublisherNames.of(evidence.unit)
    of_year = [paper for paper in papers if year in paper.years and asked.of in paper.title + "".join(paper.path)]
    own = [paper for paper in of_year if paper.is_by(unit)]
    if own:
        rest = [paper for paper in papers if paper not in own and paper.is_by(unit) and _may_belong(asked, year, paper)]
        aspects = _aspects(asked, year, own, more_unseen=bool(rest or found.unopened))
        return together(aspects, tuple(paper.citation for paper in own[:_MOST_CITED]))
    cited, name = proof(found, evidence), f"{year} 年部门{asked.of}"
    if of_year or any(not paper.years for paper in papers) or found.unopened:
        reason = f"未见注明本单位和年度的 {name}，但有同类文件单位或年度不明，不能认定"
        return Verdict(Outcome.UNVERIFIED, reason, cited)
    if found.blockers or not found.lists_read_whole:
        why = why_unseen(Sought(rule.full_title, asked.recognition), found)
        return Verdict(Outcome.UNVERIFIED, f"未见 {name}：{why}", cited)
    if not asked.required:
        return Verdict(Outcome.NOT_APPLICABLE, f"未见 {name}，由其他要求计分", cited)
    if date(year, 1, 1) < evidence.since and asked.of == "预算":
        reason = f"未见 {name}；检查时段自 {evidence.since} 起，未包括全部应公开的日期，不能认定"
        return Verdict(Outcome.UNVERIFIED, reason, cited)
    return Verdict(Outcome.NOT_MET, f"未公开 {name}", cited, faults=1)


def _year(asked: Budget, as_of: date) -> int:
    latest = as_of.year if asked.of == "预算" else as_of.year - 1
    return latest if as_of > date(as_of.year, *asked.expected_by) else latest - 1


def _may_belong(asked: Budget, year: int, paper: Paper) -> bool:
    """A table on a page of its own that names no year, or not what it is of."""
    other = "决算" if asked.of == "预算" else "预算"
    return (not paper.years or year in paper.years) and other not in paper.title


def _aspects(asked: Budget, year: int, own: Sequence[Paper], *, more_unseen: bool) -> list[Aspect]:
    """A department's tables and explanations may stand on several pages of one year."""
    text = "\n".join(paper.text for paper in own)
    plain = _MARKS.sub("", text)
    missing = [one for one in asked.tables if not any(_MARKS.sub("", fold(word)) in plain for word in one)]
    tables = [Aspect(Outcome.MET, "")] * (len(asked.tables) - len(missing))
    unexplained = [word for word in asked.explained if not _is_explained(_MARKS.sub("", fold(word)), plain)]
    explained = [Aspect(Outcome.MET, "")] * (len(asked.explained) - len(unexplained))
    return [
        Aspect(Outcome.MET, f"已公开《{quoted(own[0].title)}》"),
        *_in_time(asked, year, own, text),
        *tables,
        *(_missing(f"缺“{one[0]}”", own, more_unseen=more_unseen) for one in missing),
        *explained,
        *(_missing(f"未说明{word}", own, more_unseen=more_unseen) for word in unexplained),
    ]


def _missing(what: str, own: Sequence[Paper], *, more_unseen: bool) -> Aspect:
    if any(paper.unread for paper in own):
        return Aspect(Outcome.UNVERIFIED, f"{what}，但有附件或链接未能读出")
    if any(paper.pictures for paper in own):
        return Aspect(Outcome.MANUAL, f"{what}，但页面有图片，需人工核查")
    if more_unseen:
        return Aspect(Outcome.UNVERIFIED, f"{what}，但有同类页面未能打开，或未注明年度和种类")
    return Aspect(Outcome.NOT_MET, what)


def _is_explained(word: str, text: str) -> bool:
    return any(_EXPLAINS.search(text, hit.end(), hit.end() + _NEAR) for hit in re.finditer(re.escape(word), text))


def _approvals(text: str, year: int) -> set[date]:
    """Days of that year; 编办批复 of an office's duties approves no budget."""
    sentences = (sentence for sentence in _SENTENCE_END.split(text) if "批复" in sentence)
    of_money = (sentence for sentence in sentences if any(word in sentence for word in ("财政", "预算", "决算")))
    days = (day_of(match[0]) for sentence in of_money for match in _APPROVED.finditer(sentence))
    return {day for day in days if day and day.year == year}


def _in_time(asked: Budget, year: int, own: Sequence[Paper], text: str) -> list[Aspect]:
    if asked.within is None:
        return []
    approved = _approvals(text, year if asked.of == "预算" else year + 1)
    published = min((paper.published_on for paper in own if paper.published_on), default=None)
    if published is None:
        return [Aspect(Outcome.UNVERIFIED, "页面未注明发布日期，不能核对是否按期公开")]
    if not approved:
        return [Aspect(Outcome.NOT_APPLICABLE, f"未载明批复日期，未核对“{asked.within.text}”")]
    delay = measure(max(approved), published, asked.within)
    note = PROVISIONAL_NOTE if delay.provisional else ""
    if delay.within:
        return [Aspect(Outcome.MET, f"批复后 {delay.text}公开{note}")]
    return [Aspect(Outcome.NOT_MET, f"{delay.start} 批复，历 {delay.text}才公开，超过“{asked.within.text}”{note}")]
