"""`python -m tests.bench`: what a page costs the audit crawl, and what it costs plain Scrapy, in one run.

`python -m tests.bench flat`: what a page costs on sites of 1,000, 10,000 and 50,000 pages (tests/bench/flat.py).

Every crawl fetches the same generated site, one after the other, in several rounds. CPU is user and system time of the
crawl's process and of the children it waited for, start-up included; memory is the highest resident size of any one of
them. The server's own work is not counted, but shares the machine: compare ratios, not figures of different runs.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.crawls import CRAWLS, audit_crawl_command, raw_command, scrapy_command
from tests.bench.flat import SIZES, flat
from tests.bench.measuring import Measurement, measure
from tests.bench.server import serving
from tests.bench.site import pages

_AUDIT = "audit"
_LINKS = "links"
_RAW = "raw"
_AIMS = (("bare", 4.0), ("listed", 0.5), (_RAW, 0.35))
_OWN = {_AUDIT: "crawler.worker", _LINKS: "tests.bench.links_only"}
_STANDARD = (_AUDIT, _LINKS, "bare", "listed", _RAW)


def _commands(names: Sequence[str], home: str, folder: Path) -> dict[str, Callable[[int], list[str]]]:
    """A command for each crawl by round; the audit gets a fresh folder each time, or it would resume."""
    urls = folder / "urls.txt"

    def command(name: str, turn: int) -> list[str]:
        if name in _OWN:
            return audit_crawl_command(folder / f"{name} {turn}", home, _OWN[name])
        return raw_command(home) if name == _RAW else scrapy_command(name, home, urls)

    return {name: partial(command, name) for name in names}


def _run(names: Sequence[str], count: int, rounds: int, seed: int, console: Console) -> dict[str, list[Measurement]]:
    results: dict[str, list[Measurement]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory() as folder, serving(count, seed) as home:
        paths = (page.path for page in pages(count, seed))
        Path(folder, "urls.txt").write_text("\n".join(home + path.lstrip("/") for path in paths))
        commands = _commands(names, home, Path(folder))
        for turn in range(rounds):
            for name, command in commands.items():
                result = measure(command(turn), home)
                results[name].append(result)
                console.print(
                    f"第 {turn + 1} 轮 {name}: {result.pages} 页, {result.cost.cpu:.2f} s CPU", highlight=False
                )
    return results


def _spread(values: Sequence[float], digits: int = 0) -> str:
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def _report(results: dict[str, list[Measurement]], count: int, console: Console) -> bool:
    """Prints the table and the ratios. False when a crawl failed or did not see the whole site."""
    table = Table(title=f"{count} 页，中位数（最小–最大）/ median (min–max)")
    for heading in ("爬取 / crawl", "页/CPU 秒\npages per CPU s", "CPU 毫秒/页\nms per page", "内存峰值 MB\npeak RSS"):
        table.add_column(heading, justify="left" if heading.startswith("爬取") else "right", no_wrap=True)
    titles = {
        _AUDIT: "a  完整审计（提取并存证）",
        _LINKS: "a' 同 a，页面只取链接",
        _RAW: "r  aiohttp + lexbor，不留存",
    } | {name: crawl.title for name, crawl in CRAWLS.items()}
    whole = True
    for name, runs in results.items():
        whole &= all(run.cost.exit_code == 0 and run.distinct == count for run in runs)
        table.add_row(
            titles[name],
            _spread([run.pages_per_cpu_second for run in runs]),
            _spread([run.milliseconds_a_page for run in runs], 2),
            _spread([run.cost.memory / 2**20 for run in runs]),
        )
    console.print(table)
    for other, aim in _AIMS:
        if other not in results:
            console.print(f"{other}: 未运行，需先安装 selectolax（pip install '.\\[bench]'）", highlight=False)
            continue
        for own in _OWN:
            # Round by round: neighbours in time share the machine's mood.
            pairs = zip(results[own], results[other], strict=True)
            ratios = [ours.pages_per_cpu_second / theirs.pages_per_cpu_second for ours, theirs in pairs]
            names = f"{titles[own].split()[0]} / {titles[other].split()[0]}"
            console.print(f"{names}: {_spread(ratios, 2)}，目标 ≥ {aim:g}", highlight=False)
    if not whole:
        console.print("有爬取未取得全部页面或异常退出，以上数字不可用 / incomplete crawl: figures void")
    return whole


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("what", nargs="?", choices=["compare", "flat"], default="compare")
    parser.add_argument("--pages", type=int, default=2000, help="pages of the site that is compared on")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="pages of the sites of `flat`")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--all", action="store_true", help="also Scrapy with each of our settings changed in turn")
    options = parser.parse_args()
    console = Console(width=110)
    if options.what == "flat":
        return 0 if flat(options.sizes, options.seed, console) else 1
    names = tuple(dict.fromkeys((*_STANDARD, *CRAWLS))) if options.all else _STANDARD
    if find_spec("selectolax") is None:
        names = tuple(name for name in names if name != _RAW)
    results = _run(names, options.pages, options.rounds, options.seed, console)
    return 0 if _report(results, options.pages, console) else 1


if __name__ == "__main__":
    sys.exit(main())
