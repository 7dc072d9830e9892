"""What one cell says: lists, boxes, ticks and kinds of content, in the ways offices write them."""

import pytest

from criteria.catalogue.channels import read_channels
from criteria.catalogue.elements import document_numbers, element
from criteria.catalogue.known import known_elements
from criteria.catalogue.lists import split_basis, split_content, split_names
from criteria.catalogue.ticks import is_ticked, is_unticked, ticked_words
from criteria.model import Channel, ContentKind

W, R, C, V = Channel.WEBSITE, Channel.READING_POINT, Channel.SERVICE_CENTRE, Channel.NOTICE_BOARD


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("办理事项；办理条件；办理时间、地点；联系方式。", ("办理事项", "办理条件", "办理时间、地点", "联系方式")),
        ("●办理事项●办理条件\n●办理时间、地点", ("办理事项", "办理条件", "办理时间、地点")),
        ("①学校数量②在校生数量③教职工数量", ("学校数量", "在校生数量", "教职工数量")),
        ("1.学校数量 2.在校生数量 3.2020年以来变化", ("学校数量", "在校生数量", "2020年以来变化")),
        ("1、学校数量；2、在校生数量", ("学校数量", "在校生数量")),
        ("（1）学校数量（2）在校生数量", ("学校数量", "在校生数量")),
        ("一、学校数量\n二、在校生数量", ("学校数量", "在校生数量")),
        ("办理事项\n办理条件\n申请材料\n办理流程", ("办理事项", "办理条件", "申请材料", "办理流程")),
        ("文件名称、文号、发文部门", ("文件名称", "文号", "发文部门")),
        ("办理事项、办理条件、办理时间、地点、联系方式", ("办理事项", "办理条件", "办理时间、地点", "联系方式")),
        ("《甲办法》（县政发〔2020〕1号）、《乙、丙办法》", ("《甲办法》（县政发〔2020〕1号）", "《乙、丙办法》")),
        ("《甲办法》《乙细则》及配套文件", ("《甲办法》", "《乙细则》及配套文件")),
        ("初审对象名单及相\n关信息", ("初审对象名单及相关信息",)),
        ("初 审 对 象 名 单", ("初审对象名单",)),
        ("国家、省、市、县出台的政策（办法、细则、通知）；解读材料", ("国家、省、市、县出台的政策（办法、细则、通知）", "解读材料")),
        ("行政复议、行政诉讼、监督方式及电话", ("行政复议、行政诉讼、监督方式及电话",)),
        ("", ()),
    ],
)  # fmt: skip
def test_content_is_split_where_it_shows_it(text: str, parts: tuple[str, ...]) -> None:
    split = split_content(text, known_elements().keys())
    assert (split.parts, split.doubt) == (parts, "")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("招生方案、招生范围、录取结果", ("招生方案", "招生范围", "录取结果")),
        ("资助对象公示、资助金发放", ("资助对象公示、资助金发放",)),
        ("培训计划公示\n年度培训情况", ("培训计划公示", "年度培训情况")),
        ("学籍变动办理流程及材\n料单", ("学籍变动办理流程及材料单",)),
    ],
)
def test_content_that_does_not_show_it_is_asked_about(text: str, parts: tuple[str, ...]) -> None:
    split = split_content(text, known_elements().keys())
    assert split.parts == parts
    assert split.doubt


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("《甲法》、《乙条例》（国令第711号）及相关规定", ("《甲法》", "《乙条例》（国令第711号）及相关规定")),
        ("《甲法》\n《乙条\n例》", ("《甲法》", "《乙条例》")),
        ("1.《甲法》 2.《乙条例》", ("《甲法》", "《乙条例》")),
        ("《关于甲、乙工作的意见》（国发〔2012〕45号）；各地相关政策", ("《关于甲、乙工作的意见》（国发〔2012〕45号）", "各地相关政策")),
        ("信息公开规定", ("信息公开规定",)),
    ],
)  # fmt: skip
def test_basis(text: str, parts: tuple[str, ...]) -> None:
    assert split_basis(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("县级人民政府民政部门、乡镇人民政府（街道办事处、开发区）", ("县级人民政府民政部门", "乡镇人民政府（街道办事处、开发区）")),
        ("县民政局\n各乡镇人民政府", ("县民政局", "各乡镇人民政府")),
        ("县级人民政府\n民政部门", ("县级人民政府", "民政部门")),
        ("盖州市民\n政局", ("盖州市民政局",)),
    ],
)  # fmt: skip
def test_names(text: str, parts: tuple[str, ...]) -> None:
    assert split_names(text) == parts


@pytest.mark.parametrize(
    ("text", "channels", "unknown"),
    [
        ("■政府网站 □政府公报 ■公开查阅点", (W, R), ()),
        ("■ 政 府 网 站□政府公报■公开查阅点", (W, R), ()),
        ("政府网站■ 政府公报□ 公开查阅点■", (W, R), ()),
        ("√□政府网站 □政府公报 √□公开查阅点", (W, R), ()),
        ("□√政府网站 □政府公报 □√公开查阅点", (W, R), ()),
        ("☑政府网站/☐公报/☑公开查阅点/政务公开专区", (W, R), ()),
        ("政府网站、公开查阅点、村（居）务公开栏", (W, R, V), ()),
        ("■政府门户网站 □两微一端 ■政务服务大厅", (W, C), ()),
        ("■社区/企事业单位/村公示栏（电子屏） □精准推送", (V,), ()),
        ("√政府网站 政府公报 √公开查阅点 精准推送 其他", (W, R), ()),
        ("政府网站√ 政府公报 公开查阅点√", (W, R), ()),
        ("√政府网站、公开查阅点 √村公示栏", (W, R, V), ()),
        ("■政府网站 ■征地信息公开平台", (W,), ("征地信息公开平台",)),
    ],
)
def test_channels(text: str, channels: tuple[Channel, ...], unknown: tuple[str, ...]) -> None:
    box = read_channels(text)
    assert (box.channels, box.unknown, box.lost) == (channels, unknown, False)


@pytest.mark.parametrize(
    "text",
    ["", "□政府网站 □政府公报", " ".join(channel.value for channel in Channel)],
    ids=["blank", "none", "all named"],
)
def test_lost_ticks_are_noticed(text: str) -> None:
    assert read_channels(text).lost or not read_channels(text).channels


@pytest.mark.parametrize(
    ("text", "expected"),
    [("√", True), (" ✓ ", True), ("■", True), ("是", True), ("☑", True), ("√□", True), ("\uf052", True),
     ("", False), ("□", False), ("否", False), ("—", False), ("×", False), ("全社会", None), ("部分", None)],
)  # fmt: skip
def test_ticks(text: str, expected: bool | None) -> None:
    assert is_ticked(text) is expected


@pytest.mark.parametrize(
    ("text", "unticked"),
    [("", True), ("—", True), ("□", True), ("□主动 □依申请", True), ("主动□ 依申请□", True), ("□\uf0fe主动", False),
     ("R主动 □依申请", False), ("þ政府网站 □公报", False), ("主动", False), ("■主动 □依申请", False)],
)  # fmt: skip
def test_what_is_surely_not_ticked(text: str, unticked: bool) -> None:
    assert is_unticked(text) is unticked


@pytest.mark.parametrize(
    ("text", "words"),
    [("■主动 □依申请", ("主动",)), ("主动☑ 依申请□", ("主动",)), ("√县级√乡级", ("县级", "乡级")), ("主动", None)],
)
def test_ticked_words(text: str, words: tuple[str, ...] | None) -> None:
    assert ticked_words(text) == words


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("《泌阳县低保实施细则》（泌政〔2021〕9号）", ContentKind.DOCUMENT),
        ("泌阳县城乡居民最低生活保障实施细则", ContentKind.DOCUMENT),
        ("各地配套政策法规文件", ContentKind.LOCAL_DOCUMENTS),
        ("本地相关政策文件", ContentKind.LOCAL_DOCUMENTS),
        ("资助对象名单", ContentKind.TABLE),
        ("发放金额", ContentKind.TABLE),
        ("申报材料清单", ContentKind.PART),
        ("文件名称", ContentKind.FIELD),
        ("发文机关", ContentKind.FIELD),
        ("培训安排", ContentKind.PART),
    ],
)
def test_kinds(name: str, kind: ContentKind) -> None:
    assert element(name, None).kind is kind


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("《甲》（国发〔2012〕45号）和《乙》（民发[2021]57号）", ("国发〔2012〕45号", "民发[2021]57号")),
        ("《条例》（中华人民共和国国务院令第711号）", ("中华人民共和国国务院令第711号",)),
        ("《办法》（国令649号）", ("国令649号",)),
        ("第45号楼", ()),
    ],
)
def test_document_numbers(text: str, numbers: tuple[str, ...]) -> None:
    assert document_numbers(text) == numbers
