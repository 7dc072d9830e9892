"""Decisions undone: what a notice undoes, and whether that still stands."""

from datetime import date
from typing import Any

import pytest

from crawler.records import Document
from criteria.checks import WithdrawnDecisions
from criteria.model import LimitUnit, Recognition
from scoring.results import Outcome
from tests.scoring.builders import AS_OF, SITE, attachment, column, document, file_link, line, rows
from tests.scoring.checks.rules.judging import judged, limit

ASKED = WithdrawnDecisions(
    Recognition((), ("处罚决定",), ("撤销", "撤回"), ("登记",)), limit(3, LimitUnit.WORKING_DAY), ("罚",)
)
NUMBER = "泌民罚〔2024〕3号"
UNDOES = f"经查，该决定适用依据错误，现决定撤销我局作出的行政处罚决定（{NUMBER}）。"


def notice(
    text: str = UNDOES, title: str = "关于撤销行政处罚决定的公告", on: date | None = date(2024, 5, 6), **more: Any
) -> Document:
    return document(title, text, path=("公示公告",), on=on, **more)


def decision(title: str = "对平安院的行政处罚决定", text: str = "罚款", **more: Any) -> Document:
    return document(title, text, path=("行政处罚",), **{"number": NUMBER, **more})


def shown(*lines: str, title: str = "行政处罚信息公示") -> Document:
    return document(title, "公示如下", path=("行政处罚",), tables=[rows("相对人|文书号|结果", *lines)])


NOT_READ = [line(f"{SITE}/x/")]
Seen = dict[str, Any]
CASES: dict[str, tuple[Seen, Outcome, str]] = {
    "gone": ({"documents": [notice()]}, Outcome.MET, "均已从网上撤下"),
    "gone, but not everything was seen": (
        {"documents": [notice()], "unseen": NOT_READ},
        Outcome.UNVERIFIED,
        "不能认定已撤下",
    ),
    "still a page": ({"documents": [notice(), decision()]}, Outcome.NOT_MET, "仍在网上"),
    "still a page, whatever else was not seen": (
        {"documents": [notice(), decision()], "unseen": NOT_READ},
        Outcome.NOT_MET,
        "仍在网上",
    ),
    "still a page named by its number": (
        {"documents": [notice(), decision(f"行政处罚决定书（{NUMBER}）", number=None)]},
        Outcome.NOT_MET,
        "",
    ),
    "still a row": ({"documents": [notice(), shown("平安院|民罚(2024)第3号|罚款")]}, Outcome.NOT_MET, ""),
    "still a row of a file": (
        {
            "documents": [notice(), document("公示", "见附件", path=("处罚",), links=[file_link("公示.xlsx")])],
            "attachments": [attachment("公示.xlsx", tables=[rows("文书号|结果", f"{NUMBER}|罚款")])],
        },
        Outcome.NOT_MET,
        "",
    ),
    "a row that says so": ({"documents": [notice(), shown(f"平安院|{NUMBER}|已撤销")]}, Outcome.MET, ""),
    "a page that says so": ({"documents": [notice(), decision(text="（本决定已撤销）")]}, Outcome.MET, ""),
    "another decision": ({"documents": [notice(), shown("平安院|泌民罚〔2024〕13号|罚款")]}, Outcome.MET, ""),
    "another year's": ({"documents": [notice(), shown("平安院|泌民罚〔2023〕3号|罚款")]}, Outcome.MET, ""),
    "within three days": (
        {"documents": [notice(on=AS_OF), decision()]},
        Outcome.MET,
        "",
    ),
    "notice not dated": ({"documents": [notice(on=None), decision()]}, Outcome.UNVERIFIED, "未注明发布日期"),
    "one of two": (
        {"documents": [notice(f"{UNDOES}\n撤销泌民罚〔2024〕4号行政处罚决定。"), decision()]},
        Outcome.PARTLY_MET,
        "2 项被撤销的决定中 1 项",
    ),
    "its title names it": (
        {"documents": [notice("依法公告。", f"关于撤销{NUMBER}行政处罚决定的公告"), decision()]},
        Outcome.NOT_MET,
        "",
    ),
    "the number before the word": (
        {"documents": [notice(f"{NUMBER}行政处罚决定予以撤销。"), decision()]},
        Outcome.NOT_MET,
        "",
    ),
    "made anew in the same notice": (
        {"documents": [notice("撤销原决定，重新作出泌民罚〔2024〕3号行政处罚决定。"), decision()]},
        Outcome.UNVERIFIED,
        "未写明所撤销决定的文号",
    ),
    "upheld": (
        {"documents": [notice(f"申请人请求撤销{NUMBER}，本机关予以维持。"), decision()]},
        Outcome.UNVERIFIED,
        "",
    ),
    "another paper's number": (
        {"documents": [notice(f"依据驻政复决〔2024〕7号撤销{NUMBER}。"), decision(number="驻政复决〔2024〕7号")]},
        Outcome.MET,
        "",
    ),
    "a penalty that cancels a registration": (
        {
            "documents": [
                decision("关于撤销某协会登记的行政处罚决定书", f"决定撤销登记。{NUMBER}"),
                shown(f"某协会|{NUMBER}|撤销登记"),
            ]
        },
        Outcome.NOT_APPLICABLE,
        "无需核对",
    ),
    "its own number": (
        {"documents": [notice(f"撤销某证，{NUMBER}撤销决定。", number=NUMBER), shown(f"平安院|{NUMBER}|罚款")]},
        Outcome.UNVERIFIED,
        "未写明",
    ),
    "no notice": ({"documents": [decision()]}, Outcome.NOT_APPLICABLE, "无需核对"),
    "no notice, and nobody could look": ({"unseen": NOT_READ}, Outcome.UNVERIFIED, "不能认定"),
    "a column of notices without any": ({"columns": [column("行政处罚决定", "撤销公告")]}, Outcome.NOT_APPLICABLE, ""),
}


@pytest.mark.parametrize(("seen", "outcome", "words"), CASES.values(), ids=CASES.keys())
def test_withdrawn_decisions(seen: Seen, outcome: Outcome, words: str) -> None:
    found = judged(ASKED, **seen)
    assert found.outcome is outcome, found.reason
    assert words in found.reason
