"""The check of `criteria.roster_checks` in plain Chinese (see `criteria.check_words`)."""

from criteria.roster_checks import RosterField
from criteria.wording import Wording, listed


def roster_field(check: RosterField) -> Wording:
    parts = [
        f"名册中已登记：{listed(check.each_has)}",
        f"“{check.only_with}”写“无”的不问" if check.only_with else "",
        f"名册列有下属各级单位（{listed(check.levels_present)}）" if check.levels_present else "",
        f"“{check.same_on_site}”与网站公布的一致" if check.same_on_site else "",
    ]
    return Wording("；".join(filter(None, parts)), f"所登记的日期不晚于 {check.dated_by}" if check.dated_by else "")
