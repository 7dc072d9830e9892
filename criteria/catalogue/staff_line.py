"""One row of a sheet of the staff's workbook."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from criteria.catalogue.grid import Cell
from criteria.model import Problem


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a sheet by its heads."""

    cells: Mapping[str, Cell]

    def text(self, head: str) -> str:
        cell = self.cells.get(head)
        return cell.text.strip() if cell else ""

    def problem(self, path: Path, head: str, message: str) -> Problem:
        """A mistake in the cell under this head, with its sheet, row and column."""
        cell = self.cells.get(head)
        return Problem(str(path), f"{cell.sheet} {cell.name}" if cell else head, None, f"“{head}”{message}")

    def __bool__(self) -> bool:
        return any(cell.text.strip() for cell in self.cells.values())
