"""Whether somebody on the way answers for hosts that do not exist (网络被代答, NET_NOT_TRANSPARENT; faults.md N11).

Behind such a box a dead site "answers" 404, and the office would be told that its pages are gone.
"""

import socket
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_address

from audit.refusal import RefusedError
from crawler.plan import SitePlan

Address = tuple[str, int]

# RFC 5737: documentation only, routed nowhere; whoever answers is not the host.
NO_HOSTS: tuple[Address, ...] = (("192.0.2.1", 80), ("198.51.100.1", 80), ("203.0.113.1", 80))
_PATIENCE = 3.0  # seconds


def refuse_intercepted_network(plans: Iterable[SitePlan], canary: tuple[Address, ...]) -> None:
    """Raises RefusedError when an address of `canary`, which nobody has, is answered. Loopback needs no network."""
    if all(map(_is_on_loopback, plans)):
        return
    with ThreadPoolExecutor(max_workers=len(canary) or 1) as looks:
        answered = [address for address, got in zip(canary, looks.map(_answers, canary), strict=True) if got]
    if answered:
        named = "、".join(f"{host}:{port}" for host, port in answered)
        raise RefusedError(
            f"网络被代答（{named} 是没有主机的保留地址，却有应答）：现在采集到的结果不可信。"
            "请关闭代理或透明网关，或换一个网络后再运行。"
        )


def _answers(address: Address) -> bool:
    try:
        socket.create_connection(address, timeout=_PATIENCE).close()
    except OSError:
        return False
    return True


def _is_on_loopback(plan: SitePlan) -> bool:
    if plan.host == "localhost":
        return True
    try:
        return ip_address(plan.host).is_loopback
    except ValueError:
        return False
