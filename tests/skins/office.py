"""The small office that wears every skin: its columns and papers, the same whatever the pages look like."""

from dataclasses import dataclass
from datetime import date, timedelta

NAME = "青禾县民政局"


@dataclass(frozen=True, slots=True)
class Paper:
    """`number`: 文号. `day`: when it was published; it was signed three days before."""

    id: int
    title: str
    day: date
    number: str = ""
    attachment: str = ""

    @property
    def made_on(self) -> date:
        return self.day - timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Column:
    """`slug`: its folder's name. `parent`: the name of the column it stands under."""

    slug: str
    name: str
    papers: tuple[Paper, ...] = ()
    parent: str = ""

    @property
    def path(self) -> str:
        return f"{self.parent} > {self.name}" if self.parent else self.name


NOTICES = Column(
    "tzgg",
    "通知公告",
    (
        Paper(4113, "关于做好2025年度养老机构等级评定工作的通知", date(2025, 12, 18), "青民发〔2025〕41号"),
        Paper(4112, "青禾县民政局2026年度公开招聘工作人员公告", date(2025, 12, 2), attachment="岗位一览表.xlsx"),
        Paper(4111, "关于冬季低温天气困难群众走访慰问活动的通知", date(2025, 11, 21)),
        Paper(4110, "青禾县社会组织2024年度检查结果公告（第二批）", date(2025, 11, 5)),
        Paper(4109, "关于开展殡葬服务收费专项整治的通告", date(2025, 10, 30), "青民通〔2025〕3号"),
        Paper(4108, "关于国庆期间婚姻登记工作安排的公告", date(2025, 9, 26)),
        Paper(4107, "“中华慈善日”主题宣传活动方案征集公告", date(2025, 8, 29)),
        Paper(4106, "关于撤销青禾县书画协会登记的公告", date(2025, 8, 11)),
        Paper(4105, "关于组织申报2026年度社区服务项目的通知", date(2025, 7, 24), attachment="申报表.docx"),
        Paper(4104, "青禾县行政区划界线联合检查工作通告", date(2025, 6, 9)),
        Paper(4103, "关于儿童福利机构开放日活动的通知", date(2025, 5, 27)),
        Paper(4102, "清明节文明祭扫倡议书", date(2025, 3, 28)),
        Paper(4101, "关于启用新版结婚登记证件的通告", date(2025, 1, 6)),
    ),
)
POLICIES = Column(
    "zcwj",
    "政策文件",
    (
        Paper(4204, "青禾县最低生活保障审核确认办法", date(2025, 10, 14), "青民规〔2025〕2号", "申请书样式.doc"),
        Paper(4203, "关于提高特困人员供养标准的通知", date(2025, 7, 3), "青民发〔2025〕26号"),
        Paper(4202, "青禾县临时救助工作实施细则", date(2025, 4, 17), "青民规〔2025〕1号"),
        Paper(4201, "关于加强农村留守老年人关爱服务的意见", date(2024, 12, 25), "青民发〔2024〕58号"),
    ),
)
GRANTS = Column(
    "dbgs",
    "低保公示",
    (
        Paper(4302, "2025年11月城乡低保新增对象公示", date(2025, 11, 12), attachment="新增对象名单.xls"),
        Paper(4301, "2025年10月城乡低保新增对象公示", date(2025, 10, 13)),
    ),
    parent="社会救助",
)
RELIEF = Column(
    "lsjz", "临时救助", (Paper(4401, "2025年第三季度临时救助资金发放情况", date(2025, 10, 9)),), parent="社会救助"
)
CHARITY = Column("csxx", "慈善信息")
GUIDE = Column("gkzn", "信息公开指南", (Paper(4501, "青禾县民政局政府信息公开指南", date(2025, 2, 20)),))
SECTION = Column("shjz", "社会救助")  # leads to its sub-columns, and has no row of its own

LISTS = (NOTICES, POLICIES, GRANTS, RELIEF, CHARITY)
MENU = (NOTICES, POLICIES, SECTION, CHARITY, GUIDE)
SIZE = 5  # rows on a page of a list
