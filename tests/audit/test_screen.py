"""What a person sees while the crawl waits for our own network."""

from io import StringIO

from rich.console import Console

from audit.crawling import Progress
from audit.screen import crawl_progress


def test_an_outage_is_told_once_and_its_end_once() -> None:
    shown = StringIO()
    waits = [False, True, True, False, False]
    with crawl_progress(Console(file=shown, width=120)) as watch:
        for offline in waits:
            watch([Progress("a", 1, 1, 9, done=False), Progress("b", 1, 1, 9, done=False, offline=offline)])
    assert shown.getvalue().splitlines() == [
        "本机网络异常，已暂停；恢复后自动继续，期间的失败不计入。",
        "本机网络已恢复，继续采集。",
    ]
