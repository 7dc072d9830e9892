"""The command line as a user calls it: a process of its own."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def gongkai(*arguments: str, cwd: Path = ROOT, seed: str = "random") -> subprocess.CompletedProcess[str]:
    """`seed`: of the hashes of strings, which decides the order of sets (PYTHONHASHSEED)."""
    return subprocess.run(
        [sys.executable, "-m", "audit.cli", *arguments],
        cwd=cwd,
        env={"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
