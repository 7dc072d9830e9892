"""An audit killed at random moments ends like one that was not; `python -m tests.kills 20` does it more often."""

import sys

import pytest

from tests import kills


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_nothing_is_lost_and_nothing_settled_is_fetched_again(capsys: pytest.CaptureFixture[str]) -> None:
    kills.main(3)
    assert "3 kills in" in capsys.readouterr().out
