"""`python -m tests.bench flat`: whether a page costs as much at the end of a large site as at its beginning.

The full audit crawl of the generated site in several sizes, each from nothing; then, from what each left on disk, the
extraction again in a process of its own. Start-up counts, so the smallest size looks dearer than it is. Compare the
columns of one run only, and hours apart not at all: the machine's mood changes more than the crawl does.
"""

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.crawls import audit_crawl_command
from tests.bench.measuring import Cost, Measurement, measure, spend
from tests.bench.server import serving

SIZES = (1_000, 10_000, 50_000)
_EXTRACT = "import sys; from pathlib import Path; from crawler.extract import extract\nextract(Path(sys.argv[1]), reread=False)"
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
    """Prints one line a size. False when a crawl failed or did not see its whole site."""
    table = Table(title="每页成本随规模 / cost of a page by size")
    for heading in (
        *("页\npages", "CPU 毫秒/页\nms per page", "内存峰值 MB\npeak RSS"),
        *("提取毫秒/页\nextract again", "提取内存 MB\nits RSS", "磁盘 kB/页\ndisk"),
    ):
        table.add_column(heading, justify="right", no_wrap=True)
    grown = []
    for size in sizes:
        growth = _grow(size, seed)
        grown.append(growth)
        row = (
            f"{size:,}",
            f"{growth.crawl.milliseconds_a_page:.2f}",
            f"{growth.crawl.cost.memory / 2**20:.0f}",
            f"{1000 * growth.extraction.cpu / size:.2f}",
            f"{growth.extraction.memory / 2**20:.0f}",
            f"{growth.disk / 1024 / size:.1f}",
        )
        console.print("  ".join(row), highlight=False)
        table.add_row(*row)
    console.print(table)
    costs = [growth.crawl.milliseconds_a_page for growth in grown]
    console.print(f"最贵 / 最省: {max(costs) / min(costs):.2f}，目标 ≤ {_EVEN:g}", highlight=False)
    return all(growth.is_whole for growth in grown)
