"""What the catalogue files of these tests state, written down before any of them was read.

The items are those of the two national tables (民办函〔2019〕52号), and an education catalogue of the kind a district
writes for itself.
"""

from dataclasses import dataclass, replace

from criteria.model import Channel, Level, Mode

W, G, N, H, B, P = (
    Channel.WEBSITE, Channel.GAZETTE, Channel.NEW_MEDIA, Channel.PRESS_CONFERENCE, Channel.BROADCAST, Channel.PRINT,
)  # fmt: skip
R, C, S, V, T = (
    Channel.READING_POINT, Channel.SERVICE_CENTRE, Channel.SERVICE_STATION, Channel.NOTICE_BOARD, Channel.TARGETED,
)  # fmt: skip

REGULATION = "《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）及相关规定"
BARE_REGULATION = "《中华人民共和国政府信息公开条例》（国务院令第711号）"
LOCAL = "各地相关政策法规文件"
COUNTY, TOWN = "县级人民政府民政部门", "乡镇人民政府（街道办事处）"
TEN = "制定或获取信息之日起10个工作日内"
SHOWN = "制定或获取信息之日起10个工作日内，公示7个工作日"


@dataclass(frozen=True, slots=True)
class Stated:
    field: str
    group: str
    title: str
    content: tuple[str, ...]
    basis: tuple[str, ...]
    time_limit: str
    publishers: tuple[str, ...]
    channels: tuple[Channel, ...]
    levels: tuple[Level, ...]
    audience: tuple[str, ...] = ("全社会",)
    modes: tuple[Mode, ...] = (Mode.ACTIVE,)
    code: str = ""


_BOTH = (Level.COUNTY, Level.TOWNSHIP)
_GUIDE = ("申请材料", "办理流程", "办理时间、地点", "联系方式")
_DIBAO = "《国务院关于进一步加强和改进最低生活保障工作的意见》（国发〔2012〕45号）"
_TEKUN = "《国务院关于进一步健全特困人员救助供养制度的意见》（国发〔2016〕14号）"
_LINSHI = "《国务院关于全面建立临时救助制度的通知》（国发〔2014〕47号）"


def _sa(
    group: str, title: str, content: tuple[str, ...], basis: tuple[str, ...], channels: tuple[Channel, ...]
) -> Stated:
    return Stated("社会救助", group, title, content, basis, TEN, (COUNTY, TOWN), channels, _BOTH)


def _village_only(stated: Stated) -> Stated:
    return replace(stated, time_limit=SHOWN, publishers=(TOWN,), channels=(V,), levels=(Level.TOWNSHIP,))


ASSISTANCE = (
    _sa("综合业务", "政策法规文件", ("《社会救助暂行办法》（国务院令第649号）", "各地配套政策法规文件"), (REGULATION,), (W, R, C)),
    _sa("综合业务", "监督检查", ("社会救助信访通讯地址", "社会救助投诉举报电话"), (REGULATION,), (W, R, C)),
    _sa("最低生活保障", "政策法规文件", (_DIBAO, "《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）", "各地配套政策法规文件"), (REGULATION,), (W, R, C)),
    _sa("最低生活保障", "办事指南", ("办理事项", "办理条件", "最低生活保障标准", *_GUIDE), (_DIBAO, LOCAL), (W, R, C)),
    _village_only(_sa("最低生活保障", "审核信息", ("初审对象名单及相关信息",), (_DIBAO, LOCAL), ())),
    _sa("最低生活保障", "审批信息", ("低保对象名单及相关信息",), (_DIBAO, LOCAL), (W, V)),
    _sa("特困人员救助供养", "政策法规文件", (_TEKUN, "《特困人员认定办法》（民发〔2016〕178号）", "《民政部关于贯彻落实〈国务院关于进一步健全特困人员救助供养制度的意见〉的通知》（民发〔2016〕115号）", "各地配套政策法规文件"), (REGULATION,), (W, R, C)),
    _sa("特困人员救助供养", "办事指南", ("办理事项", "办理条件", "救助供养标准", *_GUIDE), (_TEKUN, LOCAL), (W, R, C)),
    _village_only(_sa("特困人员救助供养", "审核信息", ("初审对象名单及相关信息", "终止供养名单"), (_TEKUN, LOCAL), ())),
    _sa("特困人员救助供养", "审批信息", ("特困人员名单及相关信息",), (_TEKUN, LOCAL), (W, V)),
    _sa("临时救助", "政策法规文件", (_LINSHI, "《民政部 财政部关于进一步加强和改进临时救助工作的意见》（民发〔2018〕23号）", "各地配套政策法规文件"), (REGULATION,), (W, R, C)),
    _sa("临时救助", "办事指南", ("办理事项", "办理条件", "救助标准", *_GUIDE), (_LINSHI, LOCAL), (W, C, V)),
    _sa("临时救助", "审核审批信息", ("支出型临时救助对象名单", "救助金额", "救助事由"), (_LINSHI, LOCAL), (W, V)),
)  # fmt: skip


def _ec(
    group: str, title: str, content: tuple[str, ...], time_limit: str, levels: tuple[Level, ...] = (Level.COUNTY,)
) -> Stated:
    publishers = (COUNTY, TOWN) if Level.TOWNSHIP in levels else (COUNTY,)
    return Stated("养老服务", group, title, content, (BARE_REGULATION,), time_limit, publishers, (W, N, C), levels)


_PROCEDURE = ("办理流程", "办理部门", "办理时限", "办理时间、地点", "咨询电话")
_TWENTY = "每20个工作日更新"
ELDERLY = (
    _ec("通用政策", "国家和地方层面养老服务相关法律、法规、政策文件", ("文件名称", "文号", "发文部门"), "制定或获取文件之日起10个工作日内"),
    _ec("通用政策", "国家和地方层面养老服务扶持政策措施清单", ("扶持政策措施名称", "扶持对象", "实施部门", "扶持政策措施内容和标准"), "制定或获取扶持政策措施之日起10个工作日内"),
    _ec("通用政策", "养老机构投资指南", ("投资环境简介", "投资审批条件及依据", "投资审批流程", "投资审批涉及部门和联系方式"), "制定或获取指南之日起10个工作日内"),
    _ec("业务办理", "养老机构备案", ("备案申请材料清单及样式", "备案流程", "办理部门", "办理时限", "办理时间、地点", "咨询电话"), "制定或获取备案政策之日起10个工作日内"),
    _ec("业务办理", "养老服务扶持补贴", ("扶持补贴名称（建设补贴、运营补贴等）", "扶持补贴依据", "扶持补贴对象", "申请条件", "补贴内容和标准", "补贴方式", "申请材料清单及样式", *_PROCEDURE), "制定或获取扶持补贴政策之日起10个工作日内"),
    _ec("业务办理", "老年人补贴", ("老年人补贴名称（高龄津贴、养老服务补贴、护理补贴等）", "补贴依据", "补贴对象", "补贴内容和标准", "补贴方式", "申请材料清单及格式", *_PROCEDURE), "制定或获取补贴政策之日起10个工作日内", _BOTH),
    _ec("行业管理信息", "养老机构备案信息", ("本行政区域已备案养老机构数量", "机构名称", "机构地址", "床位数量"), _TWENTY),
    _ec("行业管理信息", "养老服务扶持补贴信息", ("各项扶持补贴申请数量", "审核通过数量", "审核通过名单及补贴金额", "补贴总金额"), _TWENTY),
    _ec("行业管理信息", "老年人补贴申领和发放信息", ("各项老年人补贴申领数量", "审核通过数量", "补贴发放总金额"), _TWENTY, _BOTH),
    _ec("行业管理信息", "养老机构评估信息", ("评估事项申请数量", "评估总体结果", "评估机构清单"), _TWENTY),
    _ec("行业管理信息", "养老机构行政处罚信息", ("行政处罚事项及标准", "行政处罚结果", "行政复议、行政诉讼、监督方式及电话"), "每20个工作日更新；行政处罚决定自作出之日起7个工作日内"),
)  # fmt: skip


def _edu(
    group: str, title: str, content: tuple[str, ...], basis: tuple[str, ...], time_limit: str, **more: object
) -> Stated:
    plain = Stated(
        "义务教育",
        group,
        title,
        content,
        basis,
        time_limit,
        ("区教育局", "各公办义务教育学校"),
        (W, N, V),
        (Level.COUNTY,),
    )
    return replace(plain, **more)  # type: ignore[arg-type]


_LAW = "《中华人民共和国义务教育法》"
EDUCATION = (
    _edu("政策文件", "教育法律法规", ("法律文本", "法规文本"), (_LAW, BARE_REGULATION), "自信息形成或变更之日起20个工作日内"),
    _edu("教育概况", "教育事业发展主要情况", ("学校数量", "在校生数量", "教职工数量"), (BARE_REGULATION,), "每年", publishers=("区教育局",)),
    _edu("招生管理", "学校情况", ("学校名称", "招生计划", "咨询电话"), (_LAW,), "每年；变更之日起3个工作日内", audience=("全社会", "特定群体")),
    _edu("招生管理", "学校招生信息", ("招生方案", "招生范围", "录取结果"), (_LAW, BARE_REGULATION), "公示5个工作日", channels=(W, S, T)),
    _edu("学生管理", "学籍管理", ("学籍变动流程", "休学转学申请条件"), (_LAW,), "及时", modes=(Mode.ON_REQUEST,), audience=("特定群体",)),
    _edu("教师管理", "教师培训", ("培训计划",), (BARE_REGULATION,), "每季度", channels=(W,), publishers=("区教育局",)),
)  # fmt: skip

LOCAL_DIBAO = (
    replace(
        ASSISTANCE[2],
        content=(
            "《盖州市城乡居民最低生活保障实施细则》（盖政办发〔2020〕12号）",
            "《盖州市低保边缘家庭认定办法》（盖民发〔2021〕8号）",
        ),
        publishers=("盖州市民政局",),
        time_limit="自政策印发之日起3个工作日内",
    ),
    replace(ASSISTANCE[3], publishers=("盖州市民政局", "各镇人民政府（街道办事处）")),
    replace(ASSISTANCE[5], publishers=("盖州市民政局",), time_limit="信息形成或变更之日起10个工作日内"),
)

TOWN_ROWS = tuple(replace(row, publishers=(TOWN,), levels=(Level.TOWNSHIP,)) for row in ASSISTANCE[2:6])
