"""`revised`: the catalogue follows changes of duties and law (S4 一（二）, S5 二（一）).

Two editions, or a title that says 修订, show it was. An edition older than the paper that superseded one of its 依据
shows it was not, when no later one can be unseen. Whether 权责清单 or 三定规定 changed no catalogue tells: `manual`.
"""

import re

from criteria.catalogue_checks import Revised
from scoring.checks.rules.catalogue.asking import Asking, settled
from scoring.checks.rules.catalogue.basis import basis_text, dead
from scoring.results import Outcome, Verdict
from scoring.wording import listed

_REVISED = re.compile("修订|修改版|调整后|更新版|第[二三四五]版")


def revised(asked: Revised, asking: Asking) -> Verdict:
    own = asking.own
    stale = {
        paper: edition
        for edition, item in own.items
        for paper in dead(asked.superseded, basis_text(item))
        if edition.on and edition.on < paper.since <= asking.evidence.as_of
    }
    if stale:
        named = [f"{paper.number}（{paper.since} 由{paper.by}取代）" for paper in stale]
        oldest = min(edition.on for edition in stale.values() if edition.on)
        reason = f"目录 {oldest} 公布后没有修订，所列依据{listed(named, '个')}已被取代"
        if own.gap and own.gap[0] is Outcome.UNVERIFIED:
            return Verdict(Outcome.UNVERIFIED, f"{reason}，但{own.gap[1]}，不能认定未修订", own.citations)
        return settled(own, Verdict(Outcome.NOT_MET, reason, own.citations))
    if own.before:
        old, new = own.before[0]
        return Verdict(Outcome.MET, f"目录 {old.on} 公布，{new.on} 修订", own.citations)
    if any(_REVISED.search(edition.title) for edition in own.current):
        return Verdict(Outcome.MET, "目录标明已修订", own.citations)
    return Verdict(Outcome.MANUAL, "只见一个版本的目录，公布后职责、法规有无变化请人工核对", own.citations)
