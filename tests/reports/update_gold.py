"""Gold pages: what `write_report` makes of a small county. `python -m tests.reports.update_gold` writes them anew.

Read the difference before committing it.
"""

from dataclasses import replace
from pathlib import Path

from reports.html_pages import html_pages
from tests.reports.sample import sample_report

GOLD = Path(__file__).parent / "gold"


def gold_pages() -> dict[str, bytes]:
    """The index, every unit and the first piece of evidence of three offices, four rows and five rules, one office unverifiable."""
    report, archive = sample_report(units=9, rows=4, rules=True)
    report = replace(report, units=(report.units[0], report.units[4], report.units[8]))
    pages = dict(html_pages(report, archive))
    evidence = min(name for name in pages if name.startswith("evidence/"))
    chosen = (evidence, *(name for name in pages if name.startswith("units/")), "index.html")
    return {_gold_name(name): pages[name] for name in chosen}


def _gold_name(name: str) -> str:
    return "evidence.html" if name.startswith("evidence/") else name.replace("/", "_")


if __name__ == "__main__":
    for old in GOLD.glob("*.html"):
        old.unlink()
    for name, content in gold_pages().items():
        (GOLD / name).write_bytes(content)
