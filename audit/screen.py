"""What a person sees in the terminal: progress while crawling, a table at the end. Chinese; plain lines in a pipe."""

import json
import re
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from audit.crawling import Progress as SiteProgress
from audit.run import Done
from crawler.rendering.system_browser import what_is_missing
from scoring.masking import mask
from scoring.results import Score

WORST_FINDINGS = 10
_WIDTH_IN_A_FILE = 120
# ESC sequences, line breaks and bidirectional marks in a title must not act on the terminal (faults.md X05).
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def console(*, stderr: bool = False) -> Console:
    """A terminal as wide as it is; in a pipe or a file wide enough for the names of offices."""
    found = Console(stderr=stderr)
    return found if found.is_terminal else Console(stderr=stderr, width=_WIDTH_IN_A_FILE)


def safe(text: str) -> str:
    """Text from a site or a file, fit for one line of a terminal."""
    return _CONTROLS.sub(" ", mask(text))


def show_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What an error of ours prints when it ends the program (`sys.excepthook`); its text may come from a site."""
    print(mask("".join(traceback.format_exception(kind, error, trace))), end="", file=sys.stderr)


@contextmanager
def crawl_progress(console: Console) -> Iterator[Callable[[Sequence[SiteProgress]], None]]:
    """Yields the function that shows how far the crawl has come."""
    if not console.is_terminal:
        shown: set[str] = set()
        told = _Outage()

        def tell(sites: Sequence[SiteProgress]) -> None:
            if sentence := told.news(sites):
                console.print(sentence, highlight=False)
            for site in sites:
                if site.done and site.site not in shown:
                    shown.add(site.site)
                    console.print(f"已采集 {site.site}：{site.fetched} 页，处理网址 {site.settled} 个", highlight=False)

        yield tell
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[pages]}"), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("正在采集", total=None, pages="")
        seen = _Outage()

        def show(sites: Sequence[SiteProgress]) -> None:
            if sentence := seen.news(sites):
                progress.console.print(sentence, highlight=False)
            done = sum(site.done for site in sites)
            settled, decided = sum(site.settled for site in sites), sum(site.decided for site in sites)
            fetched = sum(site.fetched for site in sites)
            progress.update(
                task,
                completed=settled,
                total=decided or None,
                pages=f"{done}/{len(sites)} 个站点，已采集 {fetched} 页，待处理 {decided - settled}",
            )

        yield show


class _Outage:
    """Says once that our own network is down (RUN_OFFLINE, faults.md N10), and once that it is back."""

    def __init__(self) -> None:
        self._lasts = False

    def news(self, sites: Sequence[SiteProgress]) -> str:
        lasts, self._lasts = self._lasts, any(site.offline for site in sites)
        if lasts == self._lasts:
            return ""
        return "本机网络已恢复，继续采集。" if lasts else "本机网络异常，已暂停；恢复后自动继续，期间的失败不计入。"


def show_ranking(console: Console, done: Done) -> None:
    table = Table(title=f"{done.record.title}（{done.record.since} 至 {done.record.as_of}）")
    for heading, justify in (("名次", "right"), ("单位", "left"), ("得分", "right"), ("区间", "right")):
        table.add_column(heading, justify=justify)  # type: ignore[arg-type]
    table.add_column("核实率", justify="right")
    table.add_column("等次")
    scores = [one.score for one in done.judged]
    for score in sorted(scores, key=lambda one: (one.rank is None, one.rank or 0, one.unit_id)):
        table.add_row(
            rank_words(score),
            safe(score.name),
            _number(score.score) if score.rank is not None else "—",
            "—" if score.low is None else f"{_number(score.low)}–{_number(score.high)}",
            "—" if score.coverage is None else f"{float(score.coverage):.0%}",
            score.grade or "不评等次",
        )
    console.print(table)
    if any(score.rank is None for score in scores):
        console.print("核实率不足的单位不排名：未能核实不等于未公开，原因见各单位报告。", highlight=False)


def show_worst(console: Console, done: Done) -> None:
    """The findings that cost most, for a one-off check."""
    worst = sorted(
        (finding for one in done.judged for finding in one.findings if finding.is_fault and finding.points is not None),
        key=lambda finding: (-(finding.max_points - (finding.points or 0)), finding.criterion_id, finding.element),
    )
    for finding in worst[:WORST_FINDINGS]:
        lost = finding.max_points - (finding.points or 0)
        element = finding.element.official_name
        console.print(
            f"－{float(lost):.1f} 分  {finding.criterion_id} {element}：{safe(finding.verdict.reason)}",
            highlight=False,
            markup=False,
        )
        console.print(f"          整改建议：{safe(finding.remedy)}", highlight=False, markup=False)
    if len(worst) > WORST_FINDINGS:
        console.print(f"……另有 {len(worst) - WORST_FINDINGS} 项，见报告。", highlight=False)


def show_unrendered(console: Console, done: Done) -> None:
    """Once: what to install so that pages made by script can be read."""
    if done.unrendered and (missing := what_is_missing()):
        console.print(f"{done.unrendered} 个页面未能读取：{missing}", highlight=False, markup=False)


def summary_json(done: Done) -> str:
    """The machine-readable summary of `--json`."""
    return json.dumps(
        {
            "title": done.record.title,
            "since": done.record.since.isoformat(),
            "as_of": done.record.as_of.isoformat(),
            "report": None if done.index is None else str(done.index),
            "units": [_score_json(one.score) for one in done.judged],
        },
        ensure_ascii=False,
        indent=2,
    )


def _score_json(score: Score) -> dict[str, object]:
    return {
        "unit_id": score.unit_id,
        "name": score.name,
        "score": _rounded(score.score),
        "low": _rounded(score.low),
        "high": _rounded(score.high),
        "coverage": _rounded(score.coverage),
        "grade": score.grade,
        "rank": score.rank,
        "rank_low": score.rank_low,
        "rank_high": score.rank_high,
        "bonus": _rounded(score.bonus),
        "vetoes": [safe(veto) for veto in score.vetoes],
        "open_vetoes": [safe(veto) for veto in score.open_vetoes],
    }


def rank_words(score: Score) -> str:
    if score.rank is None:
        return "—"
    if score.rank_low != score.rank_high:
        return f"{score.rank}（{score.rank_low}–{score.rank_high}）"
    return str(score.rank)


def _number(value: object) -> str:
    return "—" if value is None else f"{float(value):.2f}"  # type: ignore[arg-type]


def _rounded(value: object) -> float | None:
    return None if value is None else round(float(value), 4)  # type: ignore[arg-type]
