"""The browser that is already on this computer. None is ever downloaded."""

import importlib.util
import os
import shlex
import shutil
import sys
from pathlib import Path
from typing import Final

MEMORY_LIMIT: Final = 2**30
"""Bytes of data of one browser process; a page that fills arrays took 5 GB in 15 s without it (faults.md J07)."""
_COMMANDS: Final = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    *("microsoft-edge", "microsoft-edge-stable", "msedge", "chrome"),
)
_WINDOWS_ROOTS: Final = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_WINDOWS_PLACES: Final = (
    *(r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe"),
    r"Chromium\Application\chrome.exe",
)
_MAC_PLACES: Final = (
    *(
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ),
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_NEEDED: Final = "内容由脚本生成，须用浏览器打开，现按未能核实处理；如需读取，请先"
_AGAIN: Final = "，再换一个 --out 文件夹重新检查。"


def find_browser() -> Path | None:
    """Chromium, Chrome or Edge; None when there is none."""
    if found := next(filter(None, map(shutil.which, _COMMANDS)), None):
        return Path(found)
    roots = [Path(os.environ[name]) for name in _WINDOWS_ROOTS if name in os.environ]
    places = [root / place for root in roots for place in _WINDOWS_PLACES]
    if sys.platform == "darwin":
        places = list(map(Path, _MAC_PLACES))
    return next((place for place in places if place.is_file()), None)


def bounded(program: Path, folder: Path) -> Path:
    """A way to start the browser with at most `MEMORY_LIMIT` for each of its processes, where the system can."""
    script = folder / "browser"
    script.write_text(f'#!/bin/sh\nulimit -d {MEMORY_LIMIT >> 10}\nexec {shlex.quote(str(program))} "$@"\n')
    script.chmod(0o700)
    is_possible = os.name == "posix" and os.access(script, os.X_OK)  # not in a folder from which nothing may be run
    return script if is_possible else program


def what_is_missing() -> str | None:
    """One Chinese sentence saying what to install so that script-built pages can be read; None when all is there."""
    if importlib.util.find_spec("playwright") is None:
        return f'{_NEEDED}运行 pip install "gongkai-audit[browser]"，并确认装有 Chromium、Chrome 或 Edge 浏览器{_AGAIN}'
    if find_browser() is None:
        return f"{_NEEDED}安装 Chromium、Chrome 或 Edge 浏览器{_AGAIN}"
    return None
