"""The sample county after its audit, as an office would run it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FinishedCounty:
    """Nothing may be written to `out`: other tests look at it too. `base_urls`: of its sites; their server is gone."""

    out: Path
    base_urls: Mapping[str, str]
