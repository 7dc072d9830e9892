"""One crawl, one process, measured from outside: CPU of it and of the children it waited for, start-up included."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.server import served


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of user and system time; the highest resident size of any one process, in bytes."""

    cpu: float
    memory: int
    exit_code: int


@dataclass(frozen=True, slots=True)
class Measurement:
    """A crawl's cost, and the pages it asked for, as the server counted them."""

    cost: Cost
    pages: int
    distinct: int

    @property
    def pages_per_cpu_second(self) -> float:
        return self.pages / self.cost.cpu

    @property
    def milliseconds_a_page(self) -> float:
        return 1000 * self.cost.cpu / self.pages


def spend(command: Sequence[str]) -> Cost:
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    assert child.stdin
    child.stdin.close()
    child.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss: bytes there, kilobytes elsewhere
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, child.returncode)


def measure(command: Sequence[str], home: str) -> Measurement:
    served(home)
    cost = spend(command)
    return Measurement(cost, *served(home))
