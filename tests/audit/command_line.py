"""The command line as a user calls it, in a process of its own or, a second sooner, in this one."""

import io
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from audit.cli import main

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Ended:
    returncode: int
    stdout: str
    stderr: str


def gongkai(*arguments: str, seed: str = "random") -> subprocess.CompletedProcess[str]:
    """`seed`: of the hashes of strings, which decides the order of sets (PYTHONHASHSEED)."""
    return subprocess.run(
        [sys.executable, "-m", "audit.cli", *arguments],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def gongkai_here(*arguments: str, cwd: Path = ROOT) -> Ended:
    """For what neither crawls nor counts on a fresh process. An error of ours is not shown but raised."""
    out, err = io.StringIO(), io.StringIO()
    code = 0
    with (
        chdir(cwd),
        mock.patch.object(sys, "argv", ["gongkai", *arguments]),
        mock.patch.object(sys, "excepthook", sys.excepthook),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as ended:
            code = int(ended.code or 0)
    return Ended(code, out.getvalue(), err.getvalue())
