"""What is personal data and what only looks so: the smallest text or table of each case."""

from datetime import date

import pytest

from crawler.page_facts import Table
from scoring.privacy.exposures import PersonalKind
from scoring.privacy.subject import Subject
from scoring.privacy.table_search import Seen, search_tables
from scoring.privacy.text_search import search_text
from tests.scoring.builders import rows

AS_OF = date(2026, 9, 30)
ID, MOBILE, CARD, HOME, MINOR = PersonalKind
A, B, OLD = "11010519491231002X", "350102199003070012", "110105491231002"
CHECKED = "411726202403150017"  # region, day and order with the check character of a person's
CARD_NUMBER, PASSBOOK, PHONE = "6222020200012345670", "80123456789012345", "13812345678"


def text(said: str, about: str = "") -> set[tuple[PersonalKind, str]]:
    return {(hit.kind, hit.value) for hit in search_text(said, Subject.of(about), AS_OF, set()) if not hit.badly_masked}


def tables(*found: Table, about: str = "") -> set[tuple[PersonalKind, str]]:
    hits = search_tables(found, Subject.of(about), AS_OF, Seen(set(), set()))
    return {(hit.kind, hit.value) for hit in hits if not hit.badly_masked}


@pytest.mark.parametrize(
    ("case", "said", "found"),
    [
        ("identity number", f"身份证号：{A}", {(ID, A)}),
        ("without a label", f"张三{A}城关镇", {(ID, A)}),
        ("in full width", "１１０１０５１９４９１２３１００２Ｘ", {(ID, A)}),
        ("in groups", "110105 19491231 002X", {(ID, A)}),
        ("digit by digit", " ".join(A), {(ID, A)}),
        ("over two lines", "身份证号110105194912\n31002X", {(ID, A)}),
        ("with a hyphen at the line's end", "110105-19491231-\n002X", {(ID, A)}),
        ("the rest alone on the next line", "1 张三 110105194912 600元\n31002X\n2 李四", {(ID, A)}),
        ("in a 残疾人证号", f"残疾证号{A}43", {(ID, A)}),
        ("in a renewed 残疾人证号", f"残疾证号{A}43B1", {(ID, A)}),
        ("in a 学籍号", f"G{A}", {(ID, A)}),
        ("twice is one", f"{A}，{A}", {(ID, A)}),
        ("wrong check character", "110105194912310021", set()),
        ("no such day", "110105194913310024", set()),
        ("a birth to come", "110105209912310029", set()),
        ("before 1900", "110105189912310023", set()),
        ("no such province", "990105194912310023", set()),
        ("part of a longer number", f"{A[:17]}0123456", set()),
        ("part of a checksum", f"{B}{'ab' * 10}", set()),
        ("behind a decimal point", f"113.{B}", set()),
        ("a case number with a right check character", f"受理编号：{CHECKED}", set()),
        ("the same with no label", CHECKED, {(ID, CHECKED)}),
        ("an identity number used as a number of a file", f"档案编号：{A}", {(ID, A)}),
        ("fifteen digits with a label", f"身份证号：{OLD}", {(ID, OLD)}),
        ("fifteen digits without", f"订单{OLD}", set()),
        ("credit code 统一社会信用代码", "统一社会信用代码：91350100M000100Y43", set()),
        ("index number 索引号", "11500242322384326D/2023-00148", set()),
        ("监督索引号", "53250100100111000012", set()),
        ("ISBN", "978-7-5020-1234-5", set()),
        ("as Excel shows it", "4.40E+17", set()),
        ("bank card", CARD_NUMBER, {(CARD, CARD_NUMBER)}),
        ("bank card with a wrong check digit", "6222020200012345671", set()),
        ("bank card in groups", "6222 0202 0001 2345 670", {(CARD, CARD_NUMBER)}),
        ("an office's account", f"户名：泌阳县慈善总会 账号：{CARD_NUMBER}", set()),
        ("a person's account", f"户名：张三 账号：{CARD_NUMBER}", {(CARD, CARD_NUMBER)}),
        ("mobile of an office", f"联系人：王主任 {PHONE}", set()),
        ("mobile in running text", f"请拨打{PHONE}", set()),
        ("mobiles of a list", f"张三 {PHONE}\n李四 13912345678\n王五 13712345678",
         {(MOBILE, PHONE), (MOBILE, "13912345678"), (MOBILE, "13712345678")}),
        ("mobile beside an identity number", f"1 张三 {A} {PHONE} 城关镇", {(ID, A), (MOBILE, PHONE)}),
        ("home address", "家庭住址：城关镇李庄村3组12号。", {(HOME, "城关镇李庄村3组12号")}),
        ("a village", "家庭住址：城关镇李庄村。", set()),
        ("an address partly hidden", "家庭住址：城关镇李庄村3组**号。", set()),
        ("an office's address", "办公地址：建设路18号2号楼301室", set()),
    ],
)  # fmt: skip
def test_text(case: str, said: str, found: set[tuple[PersonalKind, str]]) -> None:
    assert text(said) == found, case


@pytest.mark.parametrize(
    ("case", "about", "table", "found"),
    [
        ("account without check digit", "", rows("姓名|一卡通账号", f"张三|{PASSBOOK}"), {(CARD, PASSBOOK)}),
        ("account of a company", "", rows("单位名称|账号", f"泌阳县某养老服务有限公司|{PASSBOOK}"), set()),
        ("the same number under 编号", "", rows("姓名|编号", f"张三|{PASSBOOK}"), set()),
        ("mobile of a beneficiary", "", rows("姓名|性别|联系电话", f"张三|男|{PHONE}"), {(MOBILE, PHONE)}),
        ("mobile of staff", "", rows("姓名|职务|联系电话", f"张三|所长|{PHONE}"), set()),
        ("mobile of a home for the aged", "", rows("机构名称|负责人|联系电话", f"幸福敬老院|张三|{PHONE}"), set()),
        ("监督电话 in a list of persons", "", rows("姓名|性别|监督电话", f"张三|男|{PHONE}"), set()),
        ("eleven digits of an examination", "", rows("姓名|性别|准考证号", f"张三|男|{PHONE}"), set()),
        ("duty list", "国庆节值班安排", rows("姓名|手机", f"张三|{PHONE}"), set()),
        ("village helpers", "民政协理员名册", rows("村|姓名|电话", f"李庄|张三|{PHONE}"), set()),
        ("no word whose the names are", "附件1", rows("村|姓名|电话", f"李庄|张三|{PHONE}"), set()),
        ("names of those who get help", "特困供养人员", rows("村|姓名|电话", f"李庄|张三|{PHONE}"), {(MOBILE, PHONE)}),
        ("a person named as bodies are", "", rows("姓名|性别|电话", f"张建社|男|{PHONE}"), {(MOBILE, PHONE)}),
        ("a fiscal account", "", rows("收款人|开户行|账号", f"泌阳县非税收入专户|农商行|{PASSBOOK}"), set()),
        ("notice of a foundling, asked for by law", "弃婴公告", rows("姓名|性别", "党小明|男"), set()),
        ("no head, but an identity number", "", rows(f"张三|{A}|{PHONE}"), {(ID, A), (MOBILE, PHONE)}),
        ("a form", "", rows("姓名|张三", f"身份证号|{A}", "家庭住址|李庄村3组12号"), {(ID, A), (HOME, "李庄村3组12号")}),
        ("orphan by name", "孤儿名单", rows("姓名|金额", "张小明|1150"), {(MINOR, "张小明")}),
        ("orphan by a hidden name", "孤儿名单", rows("姓名|金额", "张*明|1150", "李某|1150", "王××|1150"), set()),
        ("guardian of an orphan", "孤儿名单", rows("监护人姓名|金额", "张大明|1150"), set()),
        ("one child among others", "", rows("姓名|类别", "张小明|孤儿", "李大明|低保"), {(MINOR, "张小明")}),
        ("儿童主任", "留守儿童关爱 儿童主任名单", rows("姓名|村", "张大明|李庄村"), set()),
        ("standards for orphans", "孤儿保障标准", rows("类别|标准", "集中养育|1800"), set()),
        ("passport", "", rows("姓名|护照号码", "张三|E12345678"), {(ID, "E12345678")}),
        ("rounded by Excel", "", rows("姓名|身份证号", "张三|110105194901012000"), set()),
        ("one such number among others", "", rows("姓名|身份证号", "张三|110105194901012000", f"李四|{B}"),
         {(ID, "110105194901012000"), (ID, B)}),
        ("credit code of nothing but digits", "", rows("名称|统一社会信用代码", "某协会|411401194912310858"), set()),
        ("the same under 身份证号", "", rows("姓名|身份证号", "张三|411401194912310858"), {(ID, "411401194912310858")}),
        ("a natural person's among credit codes", "", rows("行政相对人名称|统一社会信用代码", f"张三|{A}"), {(ID, A)}),
    ],
)  # fmt: skip
def test_table(case: str, about: str, table: Table, found: set[tuple[PersonalKind, str]]) -> None:
    assert tables(table, about=about) == found, case


def test_a_table_goes_on_under_the_head_of_the_one_before() -> None:
    first, second = rows("姓名|一卡通账号", f"张三|{PASSBOOK}"), rows("李四|94123456789012345")
    assert (CARD, "94123456789012345") in tables(first, second)


@pytest.mark.parametrize(
    ("case", "said", "is_reported"),
    [
        ("birth date and last four hidden", "身份证号：110105************", False),
        ("first four and last four shown", "身份证号：1101**********002X", False),
        ("first two and last three shown", "身份证号：11*************02X", False),
        ("both ends shown whole", "身份证号：110105********002X", True),
        ("birth date shown", "身份证号：******19491231****", True),
        ("only the last four hidden", "身份证号：11010519491231****", True),
        ("fewer stars than digits, both ends whole", "身份证号：110105****002X", True),
        ("fewer stars than digits, one end hidden", "身份证号：1101****002X", False),
        ("hidden with X", "身份证号：11010519491231XXXX", True),
        ("a hidden mobile", "电话：138****5678", False),
        ("a hidden card", "卡号：6222************34", False),
    ],
)
def test_hidden_identity_number(case: str, said: str, is_reported: bool) -> None:
    found = [hit for hit in search_text(said, Subject.of(), AS_OF, set()) if hit.badly_masked]
    assert bool(found) is is_reported, case
    assert text(said) == set(), "never counted as shown in full"
