"""`python -m tests.bench flat`: whether a page costs as much at the end of a large site as at its beginning.

The full audit crawl of the generated site in several sizes, each from nothing; then, from what each left on disk, the
extraction again in a process of its own. Start-up counts, so the smallest size looks dearer than it is. Compare the
columns of one run only, and hours apart not at all: the machine's mood changes more than the crawl does, within seconds
(5.1 to 6.3 ms a page in eight crawls of one site), so small sites are crawled several times among the others.
"""

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from tests.bench.crawls import audit_crawl_command
from tests.bench.measuring import Cost, Measurement, measure, spend
from tests.bench.server import serving

SIZES = (1_000, 10_000, 50_000)
_EXTRACT = "import sys; from pathlib import Path; from crawler.extract import extract\nextract(Path(sys.argv[1]), reread=False)"
_PAGES_OF_A_SIZE, _MOST_TURNS = 30_000, 5  # so often is each size crawled
_EVEN = 1.10  # the aim: the dearest size costs a page at most so many times the cheapest


@dataclass(frozen=True, slots=True)
class Growth:
    """What a site of `size` pages costs to crawl, to extract again, and to keep (bytes on disk)."""

    size: int
    crawl: Measurement
    extraction: Cost
    disk: int

    @property
    def is_whole(self) -> bool:
        return self.crawl.distinct == self.size and self.crawl.cost.exit_code == self.extraction.exit_code == 0


def _grow(size: int, seed: int) -> Growth:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "site")
        with serving(size, seed) as home:
            crawl = measure(audit_crawl_command(folder, home), home)
        extraction = spend([sys.executable, "-c", _EXTRACT, str(folder)])
        return Growth(size, crawl, extraction, sum(file.stat().st_size for file in folder.rglob("*")))


def flat(sizes: Sequence[int], seed: int, console: Console) -> bool:
    """Prints one line a crawl, then a table of medians (min–max) by size. False when a crawl failed or did not see its whole site."""
    table = Table(title="每页成本随规模 / cost of a page by size")
    for heading in (
        *("页\npages", "CPU 毫秒/页\nms per page", "内存峰值 MB\npeak RSS"),
        *("提取毫秒/页\nextract again", "提取内存 MB\nits RSS", "磁盘 kB/页\ndisk"),
    ):
        table.add_column(heading, justify="right", no_wrap=True)
    grown: dict[int, list[Growth]] = {size: [] for size in sizes}
    for turn in range(_MOST_TURNS):
        for size, growths in grown.items():
            if turn < max(1, _PAGES_OF_A_SIZE // size):
                growths.append(_grow(size, seed))
                console.print(f"{size:,}  {growths[-1].crawl.milliseconds_a_page:.2f}", highlight=False)
    for size, growths in grown.items():
        table.add_row(
            f"{size:,}",
            _spread([growth.crawl.milliseconds_a_page for growth in growths]),
            f"{max(growth.crawl.cost.memory for growth in growths) / 2**20:.0f}",
            f"{median(1000 * growth.extraction.cpu / size for growth in growths):.2f}",
            f"{max(growth.extraction.memory for growth in growths) / 2**20:.0f}",
            f"{growths[0].disk / 1024 / size:.1f}",
        )
    console.print(table)
    costs = [median(growth.crawl.milliseconds_a_page for growth in growths) for growths in grown.values()]
    console.print(f"最贵 / 最省: {max(costs) / min(costs):.2f}，目标 ≤ {_EVEN:g}", highlight=False)
    return all(growth.is_whole for growths in grown.values() for growth in growths)


def _spread(values: Sequence[float]) -> str:
    return f"{median(values):.2f} ({min(values):.2f}–{max(values):.2f})"
