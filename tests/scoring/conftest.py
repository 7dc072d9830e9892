"""Until `criteria.calendar` is there, a stand-in that knows weekends only; the real one is used wherever it exists."""

import importlib.util
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from types import ModuleType


@dataclass(frozen=True, slots=True)
class Count:
    days: int
    provisional: bool


def working_days_after(start: date, end: date) -> Count:
    days = ((start + timedelta(days=number)).weekday() for number in range(1, max((end - start).days, 0) + 1))
    return Count(sum(weekday < 5 for weekday in days), provisional=False)


if importlib.util.find_spec("criteria.calendar") is None:
    stand_in = ModuleType("criteria.calendar")
    stand_in.working_days_after = working_days_after  # type: ignore[attr-defined]
    sys.modules["criteria.calendar"] = stand_in
