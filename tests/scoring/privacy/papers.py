"""Papers as offices print them, with people's data planted in some and look-alikes in others; the truth beside them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from scoring.privacy.exposures import PersonalKind
from tests.scoring.privacy.people import People

ID, MOBILE, CARD, HOME, MINOR = (
    PersonalKind.ID_CARD,
    PersonalKind.MOBILE,
    PersonalKind.BANK_CARD,
    PersonalKind.ADDRESS,
    PersonalKind.MINOR_NAME,
)


@dataclass(slots=True)
class Paper:
    """`planted`: what must be found; `innocent`: strings that must not be (written as they stand, gaps left out)."""

    title: str
    before: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    planted: set[tuple[PersonalKind, str]] = field(default_factory=set)
    innocent: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)  # cells a spreadsheet holds as numbers, as it shows them

    def plant(self, kind: PersonalKind, value: str, shown: str = "") -> str:
        self.planted.add((kind, value))
        return shown or value

    def leave(self, value: str, shown: str = "") -> str:
        self.innocent.add(value)
        return shown or value


Maker = Callable[[People], Paper]


def allowance_roll(people: People) -> Paper:
    """农村低保金发放花名册(银行代发), as in the 2017 case of a county in 安徽."""
    paper = Paper("2024年第三季度农村低保金发放花名册（银行代发）")
    paper.rows = [["序号", "户主姓名", "身份证号", "保障人口", "一卡通账号", "发放金额（元）"]]
    for number in range(1, 6):
        paper.rows.append(
            [
                str(number),
                people.name(),
                paper.plant(ID, people.identity()),
                str(people.random.randrange(1, 5)),
                paper.plant(CARD, people.passbook()),
                paper.leave(f"{people.random.randrange(300, 2000)}.00"),
            ]
        )
    return paper


def disability_allowance(people: People) -> Paper:
    """A 残疾人证号 is the identity number with two digits behind it."""
    paper = Paper("城关镇困难残疾人生活补贴发放名单公示")
    paper.rows = [["序号", "姓名", "性别", "残疾证号", "联系电话", "家庭住址", "补贴标准"]]
    for number in range(1, 6):
        identity = people.identity()
        shown = f"{identity}{people.random.randrange(1, 8)}{people.random.randrange(1, 5)}"
        paper.rows.append(
            [
                str(number),
                people.name(),
                people.random.choice("男女"),
                paper.plant(ID, identity, shown),
                paper.plant(MOBILE, people.mobile()),
                paper.plant(HOME, people.home()),
                "80",
            ]
        )
    return paper


def age_allowance(people: People) -> Paper:
    paper = Paper("2025年3月高龄津贴发放公示")
    paper.before = [
        "根据有关规定，现将高龄津贴发放对象公示如下，公示期7天。",
        "监督电话：" + paper.leave(people.landline()),
    ]
    paper.rows = [["乡镇", "村", "老人姓名", "身份证号码", "年龄", "开户行", "银行卡号"]]
    for _ in range(5):
        identity = people.identity(people.born(1930, 1944))
        paper.rows.append(
            [
                "花园乡",
                "王楼村",
                people.name(),
                paper.plant(ID, identity),
                "85",
                "农业银行",
                paper.plant(CARD, people.card()),
            ]
        )
    paper.after = ["泌阳县民政局", "2025年3月15日"]
    return paper


def orphans(people: People) -> Paper:
    paper = Paper("2024年孤儿基本生活费发放名单")
    paper.rows = [["序号", "儿童姓名", "性别", "出生年月", "监护人姓名", "监护人电话", "发放金额"]]
    for number in range(1, 6):
        paper.rows.append(
            [
                str(number),
                paper.plant(MINOR, people.name()),
                people.random.choice("男女"),
                "2013-05",
                people.name(),
                paper.plant(MOBILE, people.mobile()),
                "1150",
            ]
        )
    return paper


def children_by_kind(people: People) -> Paper:
    """A list of several kinds of people; only the children's names are not to be shown."""
    paper = Paper("城关镇困难群众救助资金发放表")
    paper.rows = [["序号", "姓名", "救助类别", "救助金额"]]
    for number in range(1, 9):
        kind = ("农村低保", "事实无人抚养儿童", "特困供养", "孤儿")[number % 4]
        name = people.name(3)
        child = kind in ("事实无人抚养儿童", "孤儿")
        paper.rows.append([str(number), paper.plant(MINOR, name) if child else paper.leave(name), kind, "600"])
    return paper


def children_in_text(people: People) -> Paper:
    paper = Paper("关于对2025年度困境儿童名单的公示")
    names = [people.name() for _ in range(6)]
    paper.before = [
        "经乡镇审核，拟将下列儿童纳入保障范围，现予公示。",
        "、".join(paper.plant(MINOR, name) for name in names),
    ]
    paper.after = ["公示时间：2025年4月1日至4月7日", "联系电话：" + paper.leave(people.landline())]
    return paper


def relief_notice(people: People) -> Paper:
    """Running text; the numbers in full width, in groups, with spaces."""
    paper = Paper("关于对张某等人临时救助的公示")
    wide = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
    shapes: tuple[Callable[[str], str], ...] = (
        str,
        lambda one: one.translate(wide),
        lambda one: f"{one[:6]} {one[6:14]} {one[14:]}",
        lambda one: f"{one[:6]}-{one[6:14]}-{one[14:]}",
        lambda one: f"{one[:6]} {one[6:10]} {one[10:14]} {one[14:]}",
        " ".join,
        str.lower,
    )
    for shape in shapes:
        identity, home = people.identity(), people.home()
        paper.before.append(
            f"{people.name()}，男，身份证号：{paper.plant(ID, identity, shape(identity))}，家庭住址：{paper.plant(HOME, home)}，因病致贫。"
        )
    return paper


def two_row_head(people: People) -> Paper:
    paper = Paper("经济困难老年人养老服务补贴名单")
    paper.rows = [
        ["经济困难老年人养老服务补贴名单"] * 6,
        ["序号", "申请人", "申请人", "申请人", "银行账户", "银行账户"],
        ["序号", "姓名", "身份证号", "联系电话", "开户行", "账号"],
    ]
    for number in range(1, 6):
        paper.rows.append(
            [
                str(number),
                people.name(),
                paper.plant(ID, people.identity(people.born(1930, 1955))),
                paper.plant(MOBILE, people.mobile()),
                "信用社",
                paper.plant(CARD, people.passbook()),
            ]
        )
    return paper


def old_and_foreign(people: People) -> Paper:
    paper = Paper("精减退职老职工生活补助花名册")
    paper.rows = [["序号", "姓名", "身份证号", "补助金额"]]
    for number in range(1, 4):
        paper.rows.append([str(number), people.name(), paper.plant(ID, people.old_identity()), "480"])
    for region in ("810000", "820000", "830000"):
        paper.rows.append(["4", people.name(), paper.plant(ID, people.identity(region=region)), "480"])
    return paper


def passports(people: People) -> Paper:
    paper = Paper("收养登记公告")
    paper.rows = [["姓名", "国籍", "护照号码", "登记日期"]]
    for _ in range(3):
        paper.rows.append([people.name(), "美国", paper.plant(ID, "E" + people.digits(8)), "2025-03-01"])
    return paper


def side_by_side(people: People) -> Paper:
    paper = Paper("城市低保对象名单")
    paper.rows = [["序号", "姓名", "身份证号", "序号", "姓名", "身份证号"]]
    for number in range(1, 5):
        row = []
        for _ in range(2):
            row += [str(number), people.name(), paper.plant(ID, people.identity())]
        paper.rows.append(row)
    return paper


def application(people: People) -> Paper:
    """A filled form: labels to the left of their values."""
    paper = Paper("临时救助申请审批表")
    paper.rows = [
        ["姓名", people.name(), "性别", "女"],
        ["身份证号", paper.plant(ID, people.identity()), "联系电话", paper.plant(MOBILE, people.mobile())],
        ["家庭住址", paper.plant(HOME, people.home()), "银行账号", paper.plant(CARD, people.card())],
        ["救助原因", "因病", "救助金额", "2000"],
    ]
    return paper


def broken_in_cells(people: People) -> Paper:
    """A narrow column: the number goes on in the next line of its cell."""
    paper = Paper("特困人员救助供养名单")
    paper.rows = [["序号", "姓名", "身份证号", "供养方式", "供养金额"]]
    for number in range(1, 6):
        identity = people.identity()
        cut = people.random.randrange(6, 17)
        shown = f"{identity[:cut]}\n{identity[cut:]}"
        paper.rows.append([str(number), people.name(), paper.plant(ID, identity, shown), "分散供养", "900"])
    return paper


def phone_lines(people: People) -> Paper:
    paper = Paper("2025年春节走访慰问困难群众名单")
    for number in range(1, 6):
        paper.before.append(f"{number}、{people.name()} {paper.plant(MOBILE, people.mobile())}")
    return paper


def no_head(people: People) -> Paper:
    """A sheet without a head: an identity number tells that its row is a person's."""
    paper = Paper("附件2")
    for _ in range(4):
        row = [people.name(), paper.plant(ID, people.identity()), paper.plant(MOBILE, people.mobile()), "城关镇"]
        paper.rows.append(row)
    return paper


def licences(people: People) -> Paper:
    """双公示 of administrative licences."""
    paper = Paper("行政许可信息公示（2025年第一季度）")
    paper.rows = [
        ["序号", "行政相对人名称", "统一社会信用代码", "许可决定文书号", "许可内容", "法定代表人", "许可日期"]
    ]
    for number in range(1, 6):
        code = people.credit_code(digits_only=number % 2 == 0)
        paper.rows.append(
            [
                str(number),
                f"泌阳县{people.name()}养老服务有限公司",
                paper.leave(code),
                paper.leave(f"泌民许字〔2025〕第{number:03}号"),
                "养老机构备案",
                paper.leave(people.name(3)),
                "2025-03-01",
            ]
        )
    return paper


def guide(people: People) -> Paper:
    """办事指南 with hotlines and an official's mobile."""
    paper = Paper("最低生活保障办事指南")
    paper.before = [
        "办理事项：最低生活保障审核确认",
        f"事项编码：{paper.leave('11411726' + people.digits(23))}",
        f"办理地点：泌阳县行政服务中心{people.random.randrange(1, 9)}号楼2单元102室民政窗口",
        f"咨询电话：{paper.leave(people.landline())}，监督电话：{paper.leave('12345')}",
        f"联系人：王主任 {paper.leave(people.mobile())}",
        f"值班电话：{paper.leave(people.mobile())}",
        f"联系方式：{people.name()} {paper.leave(people.mobile())}（办公室）",
    ]
    return paper


def homes_for_the_aged(people: People) -> Paper:
    paper = Paper("泌阳县养老机构基本信息一览表")
    paper.rows = [["序号", "养老机构名称", "地址", "负责人", "联系电话", "床位数"]]
    for number in range(1, 6):
        paper.rows.append(
            [
                str(number),
                f"{people.name()}敬老院",
                paper.leave(f"花园路{number}8号院1号楼"),
                paper.leave(people.name(3)),
                paper.leave(people.mobile()),
                "120",
            ]
        )
    return paper


def file_head(people: People) -> Paper:
    paper = Paper("关于调整城乡低保标准的通知")
    paper.rows = [
        ["索引号", paper.leave(f"11411726005923456D/2025-{people.digits(5)}"), "主题分类", "民政"],
        ["监督索引号", paper.leave("5325010010011" + people.digits(7)), "发布机构", "县民政局"],
        ["文号", paper.leave("泌民〔2025〕18号"), "网站标识码", paper.leave("41172600" + people.digits(2))],
    ]
    paper.before = [
        f"ISBN {paper.leave('978-7-5' + people.digits(3) + '-' + people.digits(4) + '-' + people.digits(1))}"
    ]
    return paper


def case_numbers(people: People) -> Paper:
    """Numbers made of region, day and order; every other with the check character a person's would have."""
    paper = Paper("行政审批受理情况公示")
    paper.rows = [["序号", "受理编号", "项目代码", "事项名称", "订单号"]]
    for number in range(1, 6):
        paper.rows.append(
            [
                str(number),
                paper.leave(people.serial_like_identity(right=number % 2 == 0)),
                paper.leave(f"25{people.digits(2)}-411726-04-01-{people.digits(6)}"),
                "社会团体成立登记",
                paper.leave("20250315" + people.digits(10)),
            ]
        )
    return paper


def staff(people: People) -> Paper:
    paper = Paper("各乡镇社会救助经办人员联系表")
    paper.rows = [["乡镇（街道）", "姓名", "职务", "手机号码"]]
    for _ in range(5):
        paper.rows.append(["城关镇", paper.leave(people.name(3)), "民政所所长", paper.leave(people.mobile())])
    return paper


def duty(people: People) -> Paper:
    paper = Paper("2025年国庆节期间值班安排表")
    paper.rows = [["日期", "带班领导", "值班人员", "手机"]]
    for day in range(1, 6):
        paper.rows.append([f"10月{day}日", people.name(), paper.leave(people.name(3)), paper.leave(people.mobile())])
    return paper


def well_masked(people: People) -> Paper:
    paper = Paper("2024年孤儿和事实无人抚养儿童补贴发放公示")
    paper.rows = [["序号", "姓名", "身份证号", "联系电话", "金额"]]
    for number in range(1, 7):
        identity, phone, name = people.identity(people.born(2008, 2020)), people.mobile(), people.name(3)
        hidden_name = (f"{name[0]}*{name[2]}", f"{name[0]}某某", f"{name[0]}××")[number % 3]
        hidden = (
            f"{identity[:4]}**********{identity[14:]}",
            f"{identity[:6]}************",
            f"{identity[:2]}{'*' * 13}{identity[15:]}",
        )
        paper.rows.append(
            [
                str(number),
                paper.leave(hidden_name),
                paper.leave(hidden[number % 3]),
                paper.leave(f"{phone[:3]}****{phone[7:]}"),
                "1150",
            ]
        )
    return paper


def donation(people: People) -> Paper:
    paper = Paper("泌阳县慈善总会捐赠公告")
    paper.before = [
        "户名：泌阳县慈善总会",
        "开户行：中国农业银行泌阳县支行",
        f"账号：{paper.leave(people.passbook())}",
        f"户名：泌阳县民政局 开户行：工商银行 账号：{paper.leave(people.card(19))}",
        f"捐赠热线：{paper.leave(people.mobile())}",
    ]
    return paper


def suppliers(people: People) -> Paper:
    paper = Paper("养老机构运营补贴资金拨付明细表")
    paper.rows = [["序号", "单位名称", "开户行", "账号", "拨付金额"]]
    for number in range(1, 5):
        paper.rows.append(
            [str(number), f"泌阳县{people.name()}养老服务中心", "农商行", paper.leave(people.passbook()), "50000.00"]
        )
    return paper


def wrong_identities(people: People) -> Paper:
    paper = Paper("设备采购清单")
    paper.rows = [["序号", "设备名称", "出厂号", "条形码", "经度", "合计金额"]]
    for number in range(1, 6):
        paper.rows.append(
            [
                str(number),
                "护理床",
                paper.leave(people.wrong_identity()),
                paper.leave("69" + people.digits(11)),
                paper.leave(f"113.{people.digits(15)}"),
                paper.leave(f"1{people.digits(10)}.00"),
            ]
        )
    return paper


def child_directors(people: People) -> Paper:
    """儿童主任 are grown-up and to be known."""
    paper = Paper("留守儿童和困境儿童关爱服务儿童主任名单")
    paper.rows = [["村（社区）", "儿童主任姓名", "联系电话"]]
    for _ in range(5):
        paper.rows.append(["李庄村", paper.leave(people.name(3)), paper.leave(people.mobile())])
    return paper


def typed_as_numbers(people: People) -> Paper:
    """Excel keeps fifteen digits of a number: what is left shows no one's identity number."""
    paper = Paper("购买服务人员统计")
    paper.rows = [["序号", "内容", "数值"]]
    for number in range(1, 6):
        rounded = people.identity()[:15] + "000"
        paper.numbers.add(rounded)
        paper.rows.append([str(number), "编号", paper.leave(rounded)])
        paper.rows.append([str(number), "科学计数", paper.leave(f"{rounded[0]}.{rounded[1:3]}E+17")])
    return paper


PLANTED: tuple[Maker, ...] = (
    allowance_roll,
    disability_allowance,
    age_allowance,
    orphans,
    children_by_kind,
    children_in_text,
    relief_notice,
    two_row_head,
    old_and_foreign,
    passports,
    side_by_side,
    application,
    broken_in_cells,
    phone_lines,
    no_head,
)
INNOCENT: tuple[Maker, ...] = (
    licences,
    guide,
    homes_for_the_aged,
    file_head,
    case_numbers,
    staff,
    duty,
    well_masked,
    donation,
    suppliers,
    wrong_identities,
    child_directors,
    typed_as_numbers,
)
