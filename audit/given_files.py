"""The files a user gave, all read before any is used."""

from collections.abc import Callable
from typing import Any

from audit.roster import RosterError
from criteria.model import CriteriaError, Problem


def all_or_refuse(*readers: Callable[[], Any]) -> list[Any]:
    """What each reader gives, or the mistakes of every file the user gave, not only of the first."""
    results: list[Any] = []
    problems: list[Problem] = []
    for reader in readers:
        try:
            results.append(reader())
        except (RosterError, CriteriaError) as error:
            problems.extend(error.problems)
    if problems:
        raise RosterError(tuple(problems))
    return results
