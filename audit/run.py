"""An audit from end to end, and each of its later stages on its own."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from audit.canary import NO_HOSTS, Address, refuse_intercepted_network
from audit.contract import write_contract
from audit.crawling import Progress, crawl_sites
from audit.judging import JudgedUnit, judge_units, processes_for, sites_in, states_in
from audit.manual_sheet import FILE_NAME, Line, answers_by_unit, lines_of, read_answers, refuse_strangers, write_sheet
from audit.plans import CrawlTerms, plan_sites, site_folder, sites_of
from audit.record import NoAuditError, RunRecord, packs_used, read_record, standards_used, tool_version
from audit.refusal import RefusedError
from audit.reporting import report_on
from crawler.beijing_time import BEIJING
from crawler.earlier import check_whole
from crawler.extract import extract
from crawler.fetches import FetchState
from crawler.plan import DEFAULT_CONTACT
from criteria.grading import load_grading
from criteria.model import Pack
from criteria.standards import Chosen, choose
from scoring.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The options of `gongkai audit` and `gongkai check`. None means: the default, or what the folder's audit used."""

    title: str
    units: tuple[Unit, ...]
    out: Path
    criteria: tuple[str, ...]
    as_of: date | None
    since: date | None
    pages_per_unit: int
    delay: float
    jobs: int
    contact: str = DEFAULT_CONTACT
    render: bool = True
    read_all: bool = False
    earlier: Path | None = None
    canary: tuple[Address, ...] = NO_HOSTS


@dataclass(frozen=True, slots=True)
class Done:
    """A finished audit. `unrendered`: pages made by script that were not read."""

    record: RunRecord
    judged: tuple[JudgedUnit, ...]
    index: Path | None
    unrendered: int = 0

    @property
    def every_unit_verified(self) -> bool:
        return all(one.score.rank is not None or one.score.coverage is None for one in self.judged)


def audit(request: Request, watch: Callable[[Sequence[Progress]], None]) -> Done:
    """Crawl, extract, score and report; resumes what an interrupted run of the same request left.

    Raises RefusedError, CriteriaError, CrawlFailedError, DamagedStoreError.
    """
    chosen = choose(request.criteria)
    _refuse_bad_earlier(request)
    request.out.mkdir(parents=True, exist_ok=True)
    with locked(request.out):
        record = _begin(request, chosen)
        plans = plan_sites(
            record.units,
            chosen.packs,
            request.out,
            CrawlTerms(
                since=record.since,
                pages_per_unit=record.pages_per_unit,
                delay=record.delay,
                contact=request.contact,
                read_all=record.read_all,
                earlier=Path(record.earlier) if record.earlier else None,
                render=request.render,
            ),
        )
        refuse_intercepted_network(plans, request.canary)
        crawl_sites(plans, request.out / "logs", request.jobs, watch)
        ended = replace(record, ended=record.ended or datetime.now(BEIJING))
        ended.write(request.out)
        return _finish(request.out, ended, chosen.packs, ())


def rescore(
    out: Path, criteria: tuple[str, ...], as_of: date | None, *, with_report: bool, manual: Path | None = None
) -> Done:
    """Score a finished crawl again, with its own or other criteria; reports too if asked for.

    `manual`: a filled-in 人工核查表; the folder's own is used where none is given.
    """
    record = read_record(out)
    with locked(out):
        chosen = choose(criteria or tuple(dict.fromkeys(used.source for used in record.criteria)))
        if not criteria:
            _refuse_drift(record, chosen)
        answered = read_answers(manual) if manual else ()
        refuse_strangers(manual or out, answered, record.units, chosen.packs)
        judged_record = replace(
            record,
            criteria=packs_used(chosen),
            standards=standards_used(chosen),
            as_of=as_of or record.as_of,
            tool_version=tool_version(),
        )
        judged_record.write(out)
        return _finish(out, judged_record, chosen.packs, answered, with_report=with_report)


def reextract(out: Path, watch: Callable[[str], None]) -> None:
    """Read every archived page of an audit again, with today's extraction."""
    record = read_record(out)
    with locked(out):
        for site in dict.fromkeys(site for unit in record.units for site in sites_of(unit)):
            watch(site)
            extract(site_folder(out, site), reread=True)


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold the folder against a second run (faults.md S06)."""
    lock = FileLock(out / "run.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise RefusedError(f"{out} 正被另一个 gongkai 进程使用，请等它结束，或换一个输出文件夹。") from None
    try:
        yield
    finally:
        lock.release()


def _begin(request: Request, chosen: Chosen) -> RunRecord:
    try:
        earlier = read_record(request.out)
    except NoAuditError:
        if (request.out / "run.json").exists():
            raise
        as_of = request.as_of or datetime.now(BEIJING).date()
        record = RunRecord(
            title=request.title,
            tool_version=tool_version(),
            units=request.units,
            criteria=packs_used(chosen),
            standards=standards_used(chosen),
            since=request.since or _year_before(as_of),
            as_of=as_of,
            pages_per_unit=request.pages_per_unit,
            delay=request.delay,
            read_all=request.read_all,
            earlier=_place(request.earlier),
            started=datetime.now(BEIJING),
        )
        record.write(request.out)
        return record
    _refuse_other_request(earlier, request)
    _refuse_drift(earlier, chosen)
    return earlier


def _refuse_other_request(earlier: RunRecord, request: Request) -> None:
    """Resuming is for the same request; anything else would mix two audits in one folder (faults.md S08)."""
    differs = [
        name
        for name, before, now in (
            ("单位名册", earlier.units, request.units),
            ("检查日期 --as-of", earlier.as_of, request.as_of or earlier.as_of),
            ("起始日期 --since", earlier.since, request.since or earlier.since),
            ("每单位页数 --pages-per-unit", earlier.pages_per_unit, request.pages_per_unit),
            ("全部采集 --read-all", earlier.read_all, request.read_all),
            ("以前的检查 --earlier", earlier.earlier, _place(request.earlier) or earlier.earlier),
        )
        if before != now
    ]
    if differs:
        raise RefusedError(
            f"{request.out} 里是另一次检查（{'、'.join(differs)} 不同），不能续采。请换一个 --out 文件夹。"
        )


def _place(folder: Path | None) -> str | None:
    return None if folder is None else str(folder.absolute())


def _refuse_bad_earlier(request: Request) -> None:
    """An earlier audit that is not there or not whole would quietly turn into a crawl of everything."""
    if request.earlier is None:
        return
    if request.earlier.absolute() == request.out.absolute():
        raise RefusedError(f"--earlier 和 --out 是同一个文件夹：{request.out}。请为这次检查另选 --out。")
    read_record(request.earlier)
    sites = dict.fromkeys(site for unit in request.units for site in sites_of(unit))
    for folder in (site_folder(request.earlier, site) for site in sites):
        if folder.exists():
            check_whole(folder)


def _refuse_drift(record: RunRecord, chosen: Chosen) -> None:
    """The criteria changed since the audit began (faults.md Q08)."""
    before = {used.id: used.sha256 for used in record.criteria} | {used.id: used.sha256 for used in record.standards}
    now = {pack.id: pack.sha256 for pack in chosen.packs} | {one.id: one.sha256 for one in chosen.standards}
    if before != now:
        changed = sorted(id_ for id_ in before.keys() | now.keys() if before.get(id_) != now.get(id_))
        raise RefusedError(
            f"评价标准在检查开始后有变化：{'、'.join(changed)}。"
            "如要用新标准重新评分，请运行 gongkai score 并用 --criteria 指明。"
        )


def _finish(
    out: Path, record: RunRecord, packs: tuple[Pack, ...], answered: tuple[Line, ...], *, with_report: bool = True
) -> Done:
    grading = load_grading()
    sites = sites_in(out, record.units)
    states = {site: states_in(folder) for site, folder in sites.items()}
    for site, counted in states.items():
        if waiting := counted.get(FetchState.QUEUED, 0):
            raise RefusedError(
                f"站点 {site} 还有 {waiting} 个网址未处理，台账不平，结果无效。请重新运行 gongkai audit。"
            )
    sheet = out / FILE_NAME
    known = {line.key: line for line in (*(read_answers(sheet) if sheet.exists() else ()), *answered)}.values()
    judged = judge_units(record, sites, packs, grading, answers_by_unit(known), processes_for(len(sites)))
    write_contract(out, sites, judged)
    if questions := lines_of(judged, packs, known):
        write_sheet(sheet, questions, record.as_of)
    unrendered = sum(counted.get(FetchState.NOT_RENDERED, 0) for counted in states.values())
    if not with_report:
        return Done(record, judged, None, unrendered)
    report_on(out, record, judged, packs, grading)
    return Done(record, judged, out / "report" / "index.html", unrendered)


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year - 1, day=28)
