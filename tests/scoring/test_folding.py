import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.folding import fold, fold_number, fold_title


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("最低生活保障審核審批", "最低生活保障审核审批"),
        ("政府入口網站", "政府门户网站"),
        ("檔案下載", "文件下载"),
        ("政府資訊公開", "政府信息公开"),
        ("網際網路＋政務服務", "互联网+政务服务"),
        ("智慧型問答", "智能问答"),
        ("档案管理", "档案管理"),
        ("申 请 材\u3000料", "申请材料"),
        ("申请\u200b材料\ufeff", "申请材料"),
        ("ＩＰｖ６（试行）：", "ipv6(试行):"),
        ("", ""),
    ],
)
def test_what_a_reader_takes_for_the_same_word_folds_to_the_same_text(written: str, meant: str) -> None:
    assert fold(written) == meant


@pytest.mark.parametrize(
    "number", ["民发〔2021〕57号", "民发[2021]57号", "民发(2021)57号", "民发（２０２１）57 号", "民發【2021】57號"]
)
def test_every_bracket_of_a_document_number_is_the_same(number: str) -> None:
    assert fold_number(number) == "民发[2021]57号"


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("《社会救助暂行办法》（国务院令第649号）", "社会救助暂行办法"),
        ("最低生活保障审核审批办法（试行）", "最低生活保障审核审批办法"),
        ("民政部关于印发《特困人员认定办法》的通知", "民政部关于印发特困人员认定办法的通知"),
        ("（国发〔2012〕45号）", "(国发〔2012〕45号)"),
    ],
)
def test_a_title_is_compared_without_its_marks(title: str, bare: str) -> None:
    assert fold_title(title) == bare


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text)
    assert fold(fold(once)) == fold(once)
    assert not any(character.isspace() for character in once)
