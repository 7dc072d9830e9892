"""`domain` 域名名称: the names of the unit's sites end with the suffix (国办发〔2017〕47号: .gov.cn, 不得使用其他后缀).

A fault is a site under another name. An address of numbers, or a name only an inner network knows, is no domain name at all:
`unverified`, since the site may have a proper one besides.
"""

import ipaddress
from urllib.parse import urlsplit

from criteria.rules import Rule
from criteria.site_checks import Domain
from scoring.evidence import UnitEvidence
from scoring.results import Citation, Outcome, Verdict
from scoring.unit_index import UnitIndex
from scoring.wording import listed


def check(asked: Domain, _rule: Rule, evidence: UnitEvidence, _index: UnitIndex) -> Verdict:
    hosts = {(urlsplit(url).hostname or "").rstrip("."): url for url in evidence.unit.start_urls}
    nameless = [host for host in hosts if not _is_domain(host)]
    other = [host for host in hosts if host not in nameless and not host.endswith(asked.suffix)]
    cited = tuple(Citation(hosts[host], host, evidence.archived.get(hosts[host])) for host in other or hosts)
    if other:
        outcome = Outcome.NOT_MET if len(other) == len(hosts) else Outcome.PARTLY_MET
        kept = len(hosts) - len(other) - len(nameless)
        reason = f"网站域名 {listed(other, '个')} 不以 {asked.suffix} 结尾"
        return Verdict(outcome, reason, cited, kept, kept + len(other), len(other))
    if nameless:
        return Verdict(Outcome.UNVERIFIED, f"名册的网址 {listed(nameless, '个')} 不是域名，不能核对网站的正式域名")
    return Verdict(Outcome.MET, f"网站域名 {listed(list(hosts), '个')} 以 {asked.suffix} 结尾", cited, faults=0)


def _is_domain(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return "." in host
    return False
