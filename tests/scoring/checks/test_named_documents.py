import pytest

from crawler.fetches import Link
from crawler.records import Document
from scoring.checks.content.named_documents import is_named
from tests.scoring.builders import document, named

METHOD = named("最低生活保障审核审批办法（试行）", "民发〔2012〕220号", "民发〔2021〕57号")
OPINION = named("国务院关于进一步健全特困人员救助供养制度的意见", "国发〔2016〕14号")


@pytest.mark.parametrize(
    "title",
    [
        "最低生活保障审核审批办法（试行）",
        "《最低生活保障审核审批办法》",
        "民政部关于印发《最低生活保障审核审批办法（试行）》的通知",
        "关于印发《最低生活保障审核确认办法》的通知（民发〔2021〕57号）",
        "最低生活保障審核審批辦法.doc",
        "最低生活保障审核审…",
        "民发(2012)220号",
    ],
)
def test_titles_of_the_paper(title: str) -> None:
    # A title cut by its list needs ten characters to be recognised.
    assert is_named(METHOD, document(title)) is (title != "最低生活保障审核审…")


@pytest.mark.parametrize(
    "title",
    [
        "河南省最低生活保障审核审批办法",
        "河南省人民政府最低生活保障审核审批办法",
        "泌阳县人民政府关于印发《泌阳县最低生活保障审核审批办法》的通知",
        "《最低生活保障审核审批办法（试行）》解读",
        "关于学习贯彻《最低生活保障审核审批办法》的通知",
        "最低生活保障审核审批办法实施细则",
        "关于印发《最低生活保障边缘家庭认定办法》的通知（黔民发〔2021〕57号）",
        "低保办事指南",
        "",
    ],
)
def test_titles_of_other_papers(title: str) -> None:
    assert not is_named(METHOD, document(title))


@pytest.mark.parametrize(
    ("page", "is_it"),
    [
        (document("转发上级文件", number="民发〔2021〕57号"), True),
        (document("转发上级文件", number="民发[2021] 57 号"), True),
        (document("转发上级文件", number="黔民发〔2021〕57号"), False),
        (document("转发上级文件", number=None), False),
        (document("转发上级文件", "根据《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）", number=None), False),
        (document("一", links=(Link("http://a/", "最低生活保障审核审批办法"),)), False),
    ],
)
def test_numbers_count_and_mentions_do_not(page: Document, *, is_it: bool) -> None:
    assert is_named(METHOD, page) is is_it


def test_a_notice_on_carrying_out_an_opinion_is_not_the_opinion() -> None:
    notice = document("民政部关于贯彻落实〈国务院关于进一步健全特困人员救助供养制度的意见〉的通知")
    assert not is_named(OPINION, notice)
    assert is_named(OPINION, document("国务院关于进一步健全特困人员救助供养制度的意见（国发〔2016〕14号）"))
    assert is_named(OPINION, document("国务院关于进一步健全特困人员救助供养..."))
