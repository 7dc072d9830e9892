"""The CSV files an audit leaves (the contract: docs say what each column means)."""

import csv
from pathlib import Path

Row = dict[str, str]


def rows(out: Path, name: str) -> list[Row]:
    with (out / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
