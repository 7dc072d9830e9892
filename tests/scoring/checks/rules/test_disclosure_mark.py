"""公文属性标识: which papers are asked about, where the mark may stand, what leaves one open."""

from datetime import date
from typing import Any

import pytest

from crawler.page_facts import DateCandidate, DateSource
from crawler.records import AttachmentState, Document
from criteria.checks import DisclosureMark
from scoring.results import Outcome
from tests.scoring.builders import SITE, attachment, document, file_link, line, rows
from tests.scoring.checks.rules.judging import judged

ALL = DisclosureMark(("此件公开发布", "公开属性"), 1.0)
HALF = DisclosureMark(("此件公开发布", "公开属性"), 0.5)
BODY = "各乡镇人民政府：现将临时救助办法印发给你们，请结合本地实际认真贯彻执行，执行中的问题请及时报告。"
MARKED = f"{BODY}\n（此件公开发布）"
INFO_TABLE = (DateCandidate(date(2024, 5, 6), DateSource.INFO_TABLE, "2024-05-06"),)


def paper(text: str = BODY, title: str = "泌阳县民政局关于印发临时救助办法的通知", **more: Any) -> Document:
    return document(title, text, path=("政策文件",), **{"number": "泌民〔2024〕5号", **more})


SCAN = attachment("通知.pdf", state=AttachmentState.UNREADABLE)
READ = attachment("通知.pdf", MARKED)
Seen = dict[str, Any]
CASES: dict[str, tuple[DisclosureMark, Seen, Outcome, tuple[int | None, int | None], str]] = {
    "marked": (ALL, {"documents": [paper(MARKED)]}, Outcome.MET, (1, 1), "1 份文件标明了公文属性"),
    "marked in brackets of another kind": (
        ALL,
        {"documents": [paper(f"{BODY}\n[此 件 公 开 发 布]")]},
        Outcome.MET,
        (1, 1),
        "",
    ),
    "marked in a table": (ALL, {"documents": [paper(tables=[rows("公开属性|主动公开")])]}, Outcome.MET, (1, 1), ""),
    "marked in the attached file": (
        ALL,
        {"documents": [paper(links=[file_link("通知.pdf")])], "attachments": [READ]},
        Outcome.MET,
        (1, 1),
        "",
    ),
    "not marked": (ALL, {"documents": [paper()]}, Outcome.NOT_MET, (0, 1), "未标明公文属性"),
    "not marked, and others may be": (
        ALL,
        {"documents": [paper()], "unseen": [line(f"{SITE}/x/")]},
        Outcome.UNVERIFIED,
        (None, None),
        "未标明公文属性；但有 1 处未能看全",
    ),
    "one of two, whatever was not seen": (
        ALL,
        {
            "documents": [paper(MARKED), paper(title="泌阳县民政局关于养老服务的通知")],
            "unseen": [line(f"{SITE}/x/")],
        },
        Outcome.PARTLY_MET,
        (1, 2),
        "",
    ),
    "one of two": (
        ALL,
        {"documents": [paper(MARKED), paper(title="泌阳县民政局关于养老服务的通知")]},
        Outcome.PARTLY_MET,
        (1, 2),
        "养老服务",
    ),
    "one of two is enough": (
        HALF,
        {"documents": [paper(MARKED), paper(title="泌阳县民政局关于养老服务的通知")]},
        Outcome.MET,
        (1, 1),
        "共 2 份",
    ),
    "one of two would be enough": (
        HALF,
        {
            "documents": [
                paper(title="泌阳县民政局关于养老服务的通知"),
                paper(links=[file_link("通知.pdf")]),
            ],
            "attachments": [SCAN],
        },
        Outcome.UNVERIFIED,
        (None, None),
        "未能读出",
    ),
    "no text": (ALL, {"documents": [paper("")]}, Outcome.UNVERIFIED, (None, None), "未能读出"),
    "a scan": (
        ALL,
        {"documents": [paper(links=[file_link("通知.pdf")])], "attachments": [SCAN]},
        Outcome.UNVERIFIED,
        (None, None),
        "附件未能读出",
    ),
    "a picture": (ALL, {"documents": [paper("", images=2)]}, Outcome.MANUAL, (None, None), "图片"),
    "perhaps in the table above the text, not all of which is understood": (
        ALL,
        {"documents": [paper(other_dates=INFO_TABLE, lacks_disclosure=False)]},
        Outcome.UNVERIFIED,
        (None, None),
        "信息表",
    ),
    "surely not in the table above the text": (
        ALL,
        {"documents": [paper(other_dates=INFO_TABLE)]},
        Outcome.NOT_MET,
        (0, 1),
        "未标明公文属性",
    ),
    "surely not in the table, but in the text": (
        ALL,
        {"documents": [paper(MARKED, other_dates=INFO_TABLE)]},
        Outcome.MET,
        (1, 1),
        "",
    ),
    "surely not in the table, and a scan": (
        ALL,
        {"documents": [paper(other_dates=INFO_TABLE, links=[file_link("通知.pdf")])], "attachments": [SCAN]},
        Outcome.UNVERIFIED,
        (None, None),
        "附件未能读出",
    ),
    "one marked, one surely not, one left open": (
        ALL,
        {
            "documents": [
                paper(MARKED),
                paper(title="泌阳县民政局关于养老服务的通知"),
                paper(title="泌阳县民政局关于殡葬服务的通知", lacks_disclosure=False),
            ]
        },
        Outcome.PARTLY_MET,
        (1, 2),
        "养老服务",
    ),
    "stated in the table above the text": (
        ALL,
        {"documents": [paper(other_dates=INFO_TABLE, disclosure="主动公开")]},
        Outcome.MET,
        (1, 1),
        "标明了公文属性",
    ),
    "stated by the page of a scan": (
        ALL,
        {"documents": [paper("", images=2, disclosure="依申请公开")]},
        Outcome.MET,
        (1, 1),
        "",
    ),
    "stated of one, of the other not": (
        ALL,
        {"documents": [paper(disclosure="主动公开"), paper(title="泌阳县民政局关于养老服务的通知")]},
        Outcome.PARTLY_MET,
        (1, 2),
        "养老服务",
    ),
    "without number": (
        ALL,
        {"documents": [paper(number=None)]},
        Outcome.NOT_APPLICABLE,
        (None, None),
        "没有公开有文号",
    ),
    "a superior's": (
        ALL,
        {"documents": [paper(title="民政部关于临时救助的意见", number="民发〔2018〕23号")]},
        Outcome.NOT_APPLICABLE,
        (None, None),
        "",
    ),
    "passed on": (
        ALL,
        {"documents": [paper(title="泌阳县民政局转发驻民〔2024〕18号关于低保的通知", number="驻泌民〔2024〕18号")]},
        Outcome.NOT_APPLICABLE,
        (None, None),
        "",
    ),
    "of before the period": (
        ALL,
        {"documents": [paper(on=date(2023, 5, 6))]},
        Outcome.NOT_APPLICABLE,
        (None, None),
        "",
    ),
    "none, and nobody could look": (
        ALL,
        {"unseen": [line(f"{SITE}/x/")]},
        Outcome.UNVERIFIED,
        (None, None),
        "不能认定",
    ),
}


@pytest.mark.parametrize(("asked", "seen", "outcome", "share", "words"), CASES.values(), ids=CASES.keys())
def test_disclosure_mark(
    asked: DisclosureMark, seen: Seen, outcome: Outcome, share: tuple[int | None, int | None], words: str
) -> None:
    found = judged(asked, **seen)
    assert found.outcome is outcome, found.reason
    assert (found.kept, found.of) == share
    assert words in found.reason
