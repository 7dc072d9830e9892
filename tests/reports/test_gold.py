import os
import subprocess
import sys
from pathlib import Path

import pytest

from reports.write import write_report
from tests.reports.sample import sample_report
from tests.reports.update_gold import GOLD, gold_pages


@pytest.mark.parametrize("name", sorted(gold_pages()))
def test_page_equals_its_gold_copy(name: str) -> None:
    assert gold_pages()[name].decode() == (GOLD / name).read_bytes().decode(), (
        "若改动是有意的，运行 python -m tests.reports.update_gold 并查看差异"
    )


def test_gold_folder_holds_nothing_else() -> None:
    assert {path.name for path in GOLD.iterdir()} == set(gold_pages())


def test_same_bytes_twice_and_under_other_hash_seeds(tmp_path: Path) -> None:
    report, archive = sample_report(units=3, rows=5)
    files = write_report(report, archive, tmp_path / "here")
    script = (
        "import sys; from pathlib import Path; from reports.write import write_report; "
        "from tests.reports.sample import sample_report; "
        "write_report(*sample_report(units=3, rows=5), Path(sys.argv[1]))"
    )
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / seed)],
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
        )
        assert [path.read_bytes() for path in files] == [
            (tmp_path / seed / path.relative_to(tmp_path / "here")).read_bytes() for path in files
        ]


def test_files_written_are_those_returned_and_nothing_unfinished_stays(tmp_path: Path) -> None:
    report, archive = sample_report(units=2, rows=3)
    files = write_report(report, archive, tmp_path)
    assert set(files) == {path for path in tmp_path.rglob("*") if path.is_file()}
    assert list(files) == sorted(files)
    assert {path.name for path in files} >= {"index.html", "QS-001.html", "ranking.xlsx", "rectification.xlsx"}


def test_writing_again_replaces_what_was_there(tmp_path: Path) -> None:
    report, archive = sample_report(units=1, rows=2)
    (tmp_path / "index.html").write_text("half a pa")
    write_report(report, archive, tmp_path)
    assert (tmp_path / "index.html").read_text().endswith("</html>\n")
