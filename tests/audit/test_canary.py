"""A run is refused where somebody answers for hosts that do not exist (faults.md N11)."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from audit.canary import NO_HOSTS, Address, refuse_intercepted_network
from audit.refusal import RefusedError
from audit.run import Request, audit
from crawler.plan import SitePlan
from scoring.unit import Unit


def plan(url: str) -> SitePlan:
    return SitePlan(site="s", folder=Path("s"), start_urls=(url,))


@contextmanager
def address(*, answers: bool) -> Iterator[Address]:
    """An address on loopback, in place of one nobody has."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        if answers:
            listener.listen()
        yield listener.getsockname()


OFFICE, LOOPBACK = plan("http://mzj.example.gov.cn/"), plan("http://127.0.0.9:8000/")


def test_an_address_that_answers_for_nobody() -> None:
    with (
        address(answers=False) as silent,
        address(answers=True) as answered,
        pytest.raises(RefusedError, match=f"网络被代答（127.0.0.1:{answered[1]} 是") as refused,
    ):
        refuse_intercepted_network((LOOPBACK, OFFICE), (silent, answered))
    assert "\n" not in str(refused.value)


def test_a_network_that_lets_nobody_answer() -> None:
    with address(answers=False) as silent:
        refuse_intercepted_network((OFFICE,), (silent, silent))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.3.2.1", "localhost", "[::1]"])
def test_a_roster_on_loopback_asks_no_network(host: str) -> None:
    with address(answers=True) as answered:
        refuse_intercepted_network((plan(f"http://{host}:8000/"),), (answered,))


def test_the_addresses_are_those_nobody_may_have() -> None:
    assert [host for host, _ in NO_HOSTS] == ["192.0.2.1", "198.51.100.1", "203.0.113.1"], "RFC 5737"


def test_a_run_is_refused_before_anything_is_fetched(tmp_path: Path) -> None:
    with address(answers=True) as answered:
        request = Request(
            title="检查",
            units=(Unit(id="a", name="甲局", start_urls=("http://mzj.example.gov.cn/",)),),
            out=tmp_path,
            criteria=("elderly-care",),
            as_of=None,
            since=None,
            pages_per_unit=1,
            delay=1.0,
            jobs=1,
            canary=(answered,),
        )
        with pytest.raises(RefusedError, match="网络被代答"):
            audit(request, lambda _: None)
    assert not (tmp_path / "sites").exists()
