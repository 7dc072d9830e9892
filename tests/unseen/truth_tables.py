"""The truth of a site nobody wrote the crawler for: the tables its pages are generated from, written first.

`columns.csv`: path (栏目 > 子栏目), address, and the state an honest reader ends in.
`entries.csv`: one row an entry. `listed_on` is empty where the list shows no date whose year may be known.
"""

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parent / "truth"


@dataclass(frozen=True, slots=True)
class TrueColumn:
    path: str
    url: str
    state: str  # listed, empty or unreadable


@dataclass(frozen=True, slots=True)
class TrueEntry:
    column: str
    title: str
    listed_on: date | None
    published_on: date
    url: str
    number: str  # 文号
    publisher: str
    made_on: date  # 落款, the day it was signed: never the day it was published
    attachment: str
    mark: str  # pinned, offsite, file, or how a list without years says the day

    @property
    def is_page(self) -> bool:
        return self.mark not in {"offsite", "file"}


@dataclass(frozen=True, slots=True)
class Truth:
    columns: tuple[TrueColumn, ...]
    entries: tuple[TrueEntry, ...]

    def of(self, path: str) -> list[TrueEntry]:
        return [entry for entry in self.entries if entry.column == path]


def truth_of(site: str) -> Truth:
    with (FOLDER / site / "columns.csv").open(encoding="utf-8", newline="") as file:
        columns = tuple(TrueColumn(**row) for row in csv.DictReader(file))
    with (FOLDER / site / "entries.csv").open(encoding="utf-8", newline="") as file:
        entries = tuple(map(entry_of, csv.DictReader(file)))
    return Truth(columns, entries)


def entry_of(row: dict[str, str]) -> TrueEntry:
    return TrueEntry(
        column=row["column"],
        title=row["title"],
        listed_on=date.fromisoformat(row["listed_on"]) if row["listed_on"] else None,
        published_on=date.fromisoformat(row["published_on"]),
        url=row["url"],
        number=row["number"],
        publisher=row["publisher"],
        made_on=date.fromisoformat(row["made_on"]),
        attachment=row["attachment"],
        mark=row["mark"],
    )
