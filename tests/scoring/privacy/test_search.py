"""The search of a unit: which places it names, in which order, and what it says it could not read."""

from crawler.fetches import FetchState, Role
from crawler.records import AttachmentState
from scoring.privacy.exposures import Exposure, PersonalKind
from scoring.privacy.search import search
from tests.scoring.builders import SITE, attachment, column, document, entry, evidence, file_link, line, rows

A, B = "11010519491231002X", "350102199003070012"
ID, MOBILE = PersonalKind.ID_CARD, PersonalKind.MOBILE
ROLL = rows("姓名|性别|身份证号|联系电话", f"张三|男|{A}|13812345678", f"李四|女|{B}|13912345678")
MASKED = rows("姓名|身份证号", "张三|110105********002X")


def test_each_place_with_its_kinds_in_the_order_of_documents_columns_and_files() -> None:
    notices = column("通知公告", entries=[entry(f"关于{A}的公示"), entry("名单", url=f"{SITE}/files/名单.xlsx")])
    found = search(
        evidence(
            columns=[notices],
            documents=[
                document("公示甲", f"{A}\n{A}", tables=[ROLL], links=[file_link("名册.xlsx")]),
                document("公示乙", "无", tables=[MASKED], links=[file_link("名册.xlsx")]),
            ],
            attachments=[attachment("名册.xlsx", "", [ROLL]), attachment("名单.xlsx", A)],
        )
    )
    assert [(one.url, one.attachment, one.kind, one.count, one.badly_masked) for one in found.exposures] == [
        (f"{SITE}/art/公示甲.html", "", ID, 2, False),
        (f"{SITE}/art/公示甲.html", "", MOBILE, 2, False),
        (f"{SITE}/art/公示乙.html", "", ID, 1, True),
        (notices.url, "", ID, 1, False),
        (f"{SITE}/art/公示甲.html", f"{SITE}/files/名册.xlsx", ID, 2, False),
        (f"{SITE}/art/公示甲.html", f"{SITE}/files/名册.xlsx", MOBILE, 2, False),
        (notices.url, f"{SITE}/files/名单.xlsx", ID, 1, False),
    ]
    assert len(found.exposed) == 6
    assert found.attachments == 2


def test_a_clean_search_says_how_much_it_read() -> None:
    found = search(
        evidence(documents=[document("指南", links=[file_link("表.docx")])], attachments=[attachment("表.docx", "无")])
    )
    assert (found.exposures, found.unread, found.is_complete) == ((), (), True)
    assert (found.pages, found.attachments) == (3, 1)  # 工作动态 and its article besides


def test_what_could_not_be_read_is_named_and_its_readable_part_searched() -> None:
    scan = attachment("扫描件.pdf", f"第1页 {A}", state=AttachmentState.UNREADABLE)
    absent = attachment("名单.xls", state=AttachmentState.NOT_FETCHED)
    blocked = line(f"{SITE}/b.html", FetchState.BLOCKED, Role.ARTICLE, "名单公示", reason="返回安全验证页面")
    found = search(
        evidence(
            documents=[
                document("公示", links=[file_link("扫描件.pdf"), file_link("名单.xls")]),
                document("图片公示", "", images=2),
            ],
            attachments=[scan, absent],
            unseen=[blocked, line(f"{SITE}/x.html", FetchState.REDIRECT_OFFSITE, Role.OTHER)],
        )
    )
    assert [(one.url, one.reason) for one in found.unread] == [
        (scan.url, "扫描件，没有文字"),
        (absent.url, "下载超时"),
        (f"{SITE}/art/图片公示.html", "内容是图片，不能检索"),
        (blocked.url, "返回安全验证页面"),
    ]
    assert found.exposures == (Exposure(f"{SITE}/art/公示.html", scan.url, scan.name, ID, 1, badly_masked=False),)
    assert not found.is_complete


def test_a_file_of_a_page_that_names_no_publisher_is_not_the_units() -> None:
    stranger = document("名单", links=[file_link("名单.xls")], publisher=None)
    assert search(evidence(unattributed=[stranger], attachments=[attachment("名单.xls", A)])).exposures == ()
