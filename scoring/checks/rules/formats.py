"""`formats` 附件可打开: files the unit's documents link to are there, and of a format everybody can open.

A fault is a file whose address answers 404 or 410, or whose name or address has an ending that is not among `open`; what
shows no ending is taken as it is. A file that did not come for another reason, or that we could not read, is no fault: with
none beside it the verdict is `unverified` for the former, and it passes for the latter. No file: `not_applicable`, or
`unverified` where one may be unseen.
"""

import re
from urllib.parse import unquote, urlsplit

from crawler.fetches import FetchState, Link
from crawler.records import AttachmentState
from criteria.page_checks import Formats
from criteria.rules import Rule
from scoring.checks.rules.own_columns import columns_unseen
from scoring.evidence import UnitEvidence
from scoring.marks_on_pages import MOST_CITED
from scoring.results import Outcome, Verdict
from scoring.search import explain
from scoring.unit_index import UnitIndex
from scoring.wording import cite_link, listed, quoted

_GONE = (404, 410)
_ENDING = re.compile(r"\.([A-Za-z][A-Za-z0-9]{1,4})$")
_OF_PAGES = frozenset(
    {"jsp", "do", "action", "php", "aspx", "ashx", "asp", "htm", "html", "shtml"}
)  # a script serves it


def check(asked: Formats, _rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    files = {link.url: link for document in evidence.documents for link in document.attachments}
    if not files and (unseen := columns_unseen(index)):
        return Verdict(Outcome.UNVERIFIED, f"未见附件；但{explain(unseen)}，不能认定没有")
    if not files:
        return Verdict(Outcome.NOT_APPLICABLE, "没有公开附件")
    gone = {
        line.url
        for line in (*evidence.dead_links, *evidence.unseen)
        if line.state is FetchState.NOT_FOUND and line.http_status in _GONE
    }
    faults = {link: "已失效" for url, link in files.items() if url in gone}
    for link in files.values():
        ending = _ending(link)
        if ending and ending not in asked.open:
            faults.setdefault(link, f"格式 {ending}")
    if faults:
        names = [f"“{quoted(link.text or link.url)}”（{why}）" for link, why in faults.items()]
        cited = tuple(cite_link(link.url, link.text) for link in list(faults)[:MOST_CITED])
        reason = f"{len(files)} 个附件中 {len(faults)} 个打不开：{listed(names, '个')}"
        outcome = Outcome.PARTLY_MET if len(faults) < len(files) else Outcome.NOT_MET
        return Verdict(outcome, reason, cited, len(files) - len(faults), len(files), len(faults))
    states = {url: evidence.attachments[url].state for url in files if url in evidence.attachments}
    unread = [link for url, link in files.items() if states.get(url, AttachmentState.NOT_FETCHED) is _NOT_FETCHED]
    if unread:
        names = [f"“{quoted(link.text or link.url)}”" for link in unread]
        return Verdict(Outcome.UNVERIFIED, f"有附件未能获取，不能认定能否打开：{listed(names, '个')}")
    cited = tuple(cite_link(link.url, link.text) for link in list(files.values())[:MOST_CITED])
    return Verdict(Outcome.MET, f"{len(files)} 个附件格式均可打开", cited, faults=0)


_NOT_FETCHED = AttachmentState.NOT_FETCHED


def _ending(link: Link) -> str | None:
    """Of the file's name where the words of the link give one, else of its address."""
    for name in (link.text.strip(), unquote(urlsplit(link.url).path)):
        if found := _ENDING.search(name):
            ending = found[1].lower()
            return None if ending in _OF_PAGES else ending
    return None
