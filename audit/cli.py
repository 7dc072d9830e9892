"""The command line (design §4). Exit codes: 0 done, 1 some unit not verified, 2 refused, 3 interrupted, else a bug."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click

from audit import screen
from audit.crawling import CrawlFailedError
from audit.criteria_commands import criteria
from audit.given_files import all_or_refuse
from audit.judging import MissingSiteError
from audit.record import NoAuditError
from audit.refusal import RefusedError
from audit.roster import RosterError, read_roster, url_fault
from audit.run import Done, Request, audit, reextract, rescore
from crawler.boundary import site_of
from crawler.plan import DEFAULT_CONTACT
from crawler.store import DamagedStoreError
from criteria.model import CriteriaError
from criteria.standards import DEFAULT, choose
from scoring.unit import Unit

EXIT_UNVERIFIED, EXIT_REFUSED, EXIT_INTERRUPTED = 1, 2, 3


class Day(click.ParamType[date]):
    name = "日期"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"“{value}”不是日期，请写成 2026-06-30 的样子", param, ctx)


def _crawl_options(command: Any) -> Any:
    for option in (
        click.option("--json", "as_json_", is_flag=True, help="只输出机器可读的结果摘要。"),
        click.option(
            "--delay", default=1.0, show_default=True, type=click.FloatRange(0, 60), help="两次请求的间隔秒数。"
        ),
        click.option(
            "--pages-per-unit", default=3000, show_default=True, type=click.IntRange(1), help="每单位最多采集页数。"
        ),
        click.option("--contact", default=DEFAULT_CONTACT, help="写入采集标识的联系方式（电话或邮箱，限英文字符）。"),
        click.option(
            "--render",
            default="auto",
            show_default=True,
            type=click.Choice(("auto", "never")),
            help="脚本生成的页面：auto 在装有浏览器组件时用本机浏览器打开，never 不打开。",
        ),
        click.option("--jobs", default=1, show_default=True, type=click.IntRange(1, 64), help="采集进程数。"),
        click.option("--since", type=Day(), help="检查期起始日，默认为检查日的一年前。"),
        click.option("--as-of", type=Day(), help="检查日，默认为今天（北京时间）。"),
        click.option("--criteria", multiple=True, metavar="ID|FILE", help=f"评价标准，可重复；默认为 {DEFAULT}。"),
        click.option(
            "--earlier",
            type=click.Path(path_type=Path),
            metavar="OUT",
            help="以前一次检查的输出文件夹：没有变化的网页不再下载。",
        ),
        click.option("--read-all", is_flag=True, help="检查期以前的新闻类旧文也全部采集。"),
    ):
        command = option(command)
    return command


@click.group(help="政务公开合规检查：采集、核对、评分、出报告。")
@click.version_option(package_name="gongkai-audit", prog_name="gongkai", message="%(prog)s %(version)s")
def cli() -> None:
    pass


@cli.command("audit", help="按单位名册检查各单位，写出数据文件和报告。")
@click.argument("roster", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="输出文件夹；同一命令再次运行即续采。")
@_crawl_options
def audit_command(roster: Path, out: Path, as_json_: bool, **options: Any) -> None:
    units, *_ = all_or_refuse(lambda: read_roster(roster), _criteria_check(options["criteria"]))
    _audit(_request(f"{roster.stem} 政务公开检查", units, out, options), as_json_=as_json_)


@cli.command(help="检查一个网站，显示得分和失分最多的事项。")
@click.argument("url")
@click.option("--name", default="", help="单位名称，默认为网址中的域名。")
@click.option("--out", type=click.Path(path_type=Path), help="输出文件夹，默认为当前目录下的 gongkai-check-域名。")
@_crawl_options
def check(url: str, name: str, out: Path | None, as_json_: bool, **options: Any) -> None:
    if fault := url_fault(url):
        raise click.UsageError(fault)
    all_or_refuse(_criteria_check(options["criteria"]))
    site = site_of(url)
    unit = Unit(id=site, name=name or site, start_urls=(url,))
    target = out or Path(f"gongkai-check-{site.replace(':', '_')}")
    _audit(_request(f"{unit.name} 政务公开检查", (unit,), target, options), as_json_=as_json_, worst=True)


@cli.command(help="用现在的提取程序重新读取已存档的网页（不联网）。")
@click.argument("out", type=click.Path(path_type=Path))
def extract(out: Path) -> None:
    reextract(out, lambda site: click.echo(f"重新提取 {site}"))


@cli.command(help="重新评分（不联网）；可换用其他标准。")
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--criteria", multiple=True, metavar="ID|FILE")
@click.option("--as-of", type=Day())
@click.option("--manual", type=click.Path(path_type=Path), help="填好的人工核查表，默认用文件夹中的 manual.xlsx。")
@click.option("--json", "as_json_", is_flag=True)
def score(out: Path, criteria: tuple[str, ...], as_of: date | None, manual: Path | None, as_json_: bool) -> None:
    _show(rescore(out, criteria, as_of, with_report=False, manual=manual), as_json_=as_json_)


@cli.command(help="重新写出报告（不联网）。")
@click.argument("out", type=click.Path(path_type=Path))
def report(out: Path) -> None:
    done = rescore(out, (), None, with_report=True)
    click.echo(f"报告：{done.index}")


cli.add_command(criteria)


@cli.group(help="单位名册。")
def roster() -> None:
    pass


@roster.command(help="生成名册模板（.csv 或 .xlsx）。")
@click.argument("file", type=click.Path(path_type=Path))
def template(file: Path) -> None:
    from audit.roster_template import template_rows, write_template  # noqa: PLC0415

    write_template(file, template_rows())
    click.echo(f"已生成名册模板：{file}")


@roster.command("lint", help="检查名册，一次列出全部错误。")
@click.argument("file", type=click.Path(path_type=Path))
def roster_lint(file: Path) -> None:
    units = read_roster(file)
    click.echo(f"名册可用，共 {len(units)} 个单位。")


@cli.command(help="检查自带的示范县（在本机上提供网页，不联网），写出报告。")
@click.option("--out", default="gongkai-demo", show_default=True, type=click.Path(path_type=Path))
def demo(out: Path) -> None:
    from audit.demo import demo_request  # noqa: PLC0415

    console = screen.console()
    with demo_request(out) as (request, _), screen.crawl_progress(console) as watch:
        done = audit(request, watch)
    screen.show_ranking(console, done)  # its units that cannot be verified are part of the show: no exit code 1
    click.echo(f"报告：{done.index}")


def _criteria_check(criteria_: tuple[str, ...]) -> Callable[[], Any]:
    return lambda: choose(criteria_ or (DEFAULT,))


def _request(title: str, units: tuple[Unit, ...], out: Path, options: dict[str, Any]) -> Request:
    if not (options["contact"].isascii() and options["contact"].isprintable()):
        raise click.UsageError("--contact 只能用英文字符，如电话号码或邮箱")
    return Request(
        title=title,
        units=units,
        out=out,
        criteria=tuple(options["criteria"]) or (DEFAULT,),
        as_of=options["as_of"],
        since=options["since"],
        pages_per_unit=options["pages_per_unit"],
        delay=options["delay"],
        jobs=options["jobs"],
        contact=options["contact"],
        render=options["render"] == "auto",
        read_all=options["read_all"],
        earlier=options["earlier"],
    )


def _audit(request: Request, *, as_json_: bool, worst: bool = False) -> None:
    console = screen.console(stderr=as_json_)
    with screen.crawl_progress(console) as watch:
        done = audit(request, watch)
    _show(done, as_json_=as_json_, worst=worst)


def _show(done: Done, *, as_json_: bool, worst: bool = False) -> None:
    screen.show_unrendered(screen.console(stderr=as_json_), done)
    if as_json_:
        click.echo(screen.summary_json(done))
    else:
        console = screen.console()
        screen.show_ranking(console, done)
        if worst:
            screen.show_worst(console, done)
        if done.index is not None:
            click.echo(f"报告：{done.index}")
    if not done.every_unit_verified:
        sys.exit(EXIT_UNVERIFIED)


@contextmanager
def _refusals() -> Iterator[None]:
    """Turn what a user can mend into its sentences and exit code 2; let bugs crash."""
    try:
        yield
    except (RosterError, CriteriaError) as error:
        for problem in error.problems:
            click.echo(screen.safe(str(problem)), err=True)
        click.echo(f"共 {len(error.problems)} 处错误，请改正后重新运行。", err=True)
        sys.exit(EXIT_REFUSED)
    except (RefusedError, NoAuditError, MissingSiteError, DamagedStoreError) as error:
        click.echo(screen.safe(str(error)), err=True)
        sys.exit(EXIT_REFUSED)
    except click.UsageError as error:
        click.echo(f"命令有误：{error.format_message()}\n用 --help 查看用法。", err=True)
        sys.exit(EXIT_REFUSED)
    except (KeyboardInterrupt, click.Abort):
        click.echo("已中断；已采集的内容都已保存，重新运行同一命令即可续采。", err=True)
        sys.exit(EXIT_INTERRUPTED)
    except CrawlFailedError as error:
        click.echo(screen.safe(str(error)), err=True)
        sys.exit(EXIT_INTERRUPTED)


def main() -> None:
    sys.excepthook = screen.show_bug
    with _refusals():
        cli.main(standalone_mode=False)


if __name__ == "__main__":
    main()
