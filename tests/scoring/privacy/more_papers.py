"""More papers, made after the finders: other heads, other habits. Their first figures are the honest ones."""

from tests.scoring.privacy.papers import CARD, HOME, ID, MINOR, MOBILE, Maker, Paper
from tests.scoring.privacy.people import People

_NAME_HEADS = ("姓 名", "对象姓名", "老年人姓名", "受补贴人姓名", "申领人", "被救助人姓名", "领取人", "户 主")
_ID_HEADS = (
    "公民身份号码",
    "身份证",
    "证件号码",
    "身份证号（户口簿号）",
    "公民身份证号码",
    "身 份 证 号",
    "身份证\n号码",
    "居民身份证号",
)
_ACCOUNT_HEADS = (
    "惠农卡号",
    "银行卡（折）号",
    "打卡账号",
    "存折帐号",
    "社保卡账号",
    "账　号",
    "银行账户",
    "一卡通号码",
)
_PHONE_HEADS = ("手机号", "本人电话", "联系电话", "家庭电话", "电 话", "手机号码", "联系方式", "联系电话（本人）")
_HOME_HEADS = ("住　址", "家庭住址", "户籍地址", "现居住地址", "户籍所在地", "家庭地址", "详细住址", "居住地址")
_TITLES = ("特困人员供养金发放表", "临时救助对象花名册", "经济困难失能老年人补贴汇总表", "退役安置补助名册")


def many_heads(people: People) -> Paper:
    paper = Paper(people.random.choice(_TITLES))
    for name, identity, account, phone, home in zip(
        _NAME_HEADS, _ID_HEADS, _ACCOUNT_HEADS, _PHONE_HEADS, _HOME_HEADS, strict=True
    ):
        paper.rows.append(["序号", name, identity, account, phone, home, "金额"])
        for number in (1, 2):
            paper.rows.append(
                [
                    str(number),
                    people.name(),
                    paper.plant(ID, people.identity()),
                    paper.plant(CARD, people.passbook()),
                    paper.plant(MOBILE, people.mobile()),
                    paper.plant(HOME, people.home()),
                    "500",
                ]
            )
    return paper


def one_head(people: People) -> Paper:
    """One head a table, drawn from the same words."""
    pick = people.random.randrange(8)
    paper = Paper(people.random.choice(_TITLES))
    paper.rows = [["编号", _NAME_HEADS[pick], _ACCOUNT_HEADS[pick], _PHONE_HEADS[pick], _HOME_HEADS[pick]]]
    for number in range(3):
        paper.rows.append(
            [
                str(number + 1),
                people.name(),
                paper.plant(CARD, people.passbook()),
                paper.plant(MOBILE, people.mobile()),
                paper.plant(HOME, people.home()),
            ]
        )
    return paper


def plain_lines(people: People) -> Paper:
    """A list typed with spaces."""
    paper = Paper("关于2024年第四季度临时救助情况的公示")
    for number in range(1, 5):
        identity, mobile = people.identity(), people.mobile()
        paper.before.append(
            f"{number} {people.name()} {paper.plant(ID, identity)} {paper.plant(MOBILE, mobile)} 城关镇 1200元"
        )
    return paper


def penalty(people: People) -> Paper:
    paper = Paper("行政处罚决定书送达公告")
    for _ in range(3):
        one, home = people.identity(), people.home()
        paper.before.append(
            f"{people.name()}（身份证号码{paper.plant(ID, one)}），户籍地址：{paper.plant(HOME, home)}。"
        )
        two = people.identity()
        paper.before.append(f"当事人{people.name()}，身份证号为{paper.plant(ID, two)}，经查实有下列行为。")
    return paper


def natural_persons(people: People) -> Paper:
    """双公示: natural persons' numbers in the column of credit codes."""
    paper = Paper("行政处罚信息公示")
    paper.rows = [["行政相对人名称", "行政相对人代码（统一社会信用代码）", "处罚决定书文号", "处罚类别"]]
    for number in range(1, 5):
        if number % 2:
            paper.rows.append([people.name(), paper.plant(ID, people.identity()), "泌民罚字〔2025〕1号", "警告"])
        else:
            paper.rows.append(["泌阳县某协会", paper.leave(people.credit_code()), "泌民罚字〔2025〕2号", "警告"])
    return paper


def foster_children(people: People) -> Paper:
    paper = Paper("花园乡事实无人抚养儿童基本生活补贴公示表")
    paper.rows = [["序号", "姓名", "年龄", "父母情况", "受委托监护人", "联系电话"]]
    for number in range(1, 5):
        paper.rows.append(
            [
                str(number),
                paper.plant(MINOR, people.name()),
                str(number + 6),
                "父亡母失联",
                people.name(),
                paper.plant(MOBILE, people.mobile()),
            ]
        )
    return paper


def helped_children(people: People) -> Paper:
    paper = Paper("留守儿童结对帮扶台账")
    paper.rows = [["留守儿童姓名", "性别", "就读学校", "帮扶责任人", "帮扶人电话"]]
    for _ in range(4):
        paper.rows.append(
            [
                paper.plant(MINOR, people.name()),
                "女",
                "城关镇中心小学",
                paper.leave(people.name(3)),
                paper.leave(people.mobile()),
            ]
        )
    return paper


def candidates(people: People) -> Paper:
    paper = Paper("2025年公开招聘笔试成绩")
    paper.rows = [["序号", "姓名", "性别", "准考证号", "成绩"]]
    for number in range(1, 5):
        paper.rows.append(
            [
                str(number),
                people.name(),
                "女",
                paper.leave("138" + people.digits(8)),
                f"{people.random.randrange(50, 90)}.50",
            ]
        )
    return paper


def associations(people: People) -> Paper:
    paper = Paper("2025年度社会组织年检结果")
    paper.rows = [["序号", "社会组织名称", "统一社会信用代码", "法定代表人", "住所", "联系电话"]]
    for number in range(1, 5):
        paper.rows.append(
            [
                str(number),
                f"泌阳县{people.random.choice(('老年书画研究会', '篮球联合会', '作家协会', '爱心志愿者之家'))}",
                paper.leave("52411726MJ" + people.digits(8)),
                paper.leave(people.name(3)),
                paper.leave(f"泌阳县行政路{number}号3单元302室"),
                paper.leave(people.mobile()),
            ]
        )
    return paper


def lottery_shops(people: People) -> Paper:
    paper = Paper("福利彩票销售站点公示")
    paper.rows = [["站点编号", "业主姓名", "站点地址", "联系电话"]]
    for _ in range(4):
        paper.rows.append(
            [
                paper.leave("4117" + people.digits(4)),
                people.name(),
                paper.leave("人民路18号院2号楼101室"),
                paper.leave(people.mobile()),
            ]
        )
    return paper


def procurement(people: People) -> Paper:
    paper = Paper("泌阳县民政局养老设备采购项目成交公告")
    paper.before = [
        f"项目编号：{paper.leave('泌财采购-2025-' + people.digits(3))}",
        f"采购单位联系人：{people.name()}，联系电话：{paper.leave(people.mobile())}",
        f"代理机构地址：{paper.leave('郑州市金水路18号院2号楼1单元1502室')}",
        f"项目联系人：{people.name()} {paper.leave(people.mobile())}",
        f"电子邮箱：{paper.leave(people.mobile())}@163.com",
        f"交易流水号：{paper.leave(people.serial_like_identity(right=True))}",
    ]
    return paper


def villages(people: People) -> Paper:
    """Names of villages and groups belong into lists; codes and sums are nobody's."""
    paper = Paper("泌阳县农村低保资金分配表")
    paper.rows = [["区划代码", "乡镇", "村组", "户数", "人数", "发放金额"]]
    for number in range(1, 6):
        paper.rows.append(
            [
                paper.leave(f"411726{people.digits(6)}"),
                "花园乡",
                paper.leave(f"王楼村{number}组"),
                "25",
                "40",
                paper.leave(f"{people.digits(6)}5.00"),
            ]
        )
    return paper


def studies(people: People) -> Paper:
    """Certificates of social workers: grown-up, numbers of papers."""
    paper = Paper("社会工作者登记证书人员名单")
    paper.rows = [["序号", "姓名", "证书管理号", "工作单位"]]
    for number in range(1, 5):
        paper.rows.append(
            [str(number), paper.leave(people.name(3)), paper.leave("2023060" + people.digits(10)), "县救助站"]
        )
    return paper


def volunteers(people: People) -> Paper:
    paper = Paper("困境儿童关爱优秀辅导员名单")
    paper.rows = [["序号", "姓名", "单位", "职务"]]
    for number in range(1, 5):
        paper.rows.append([str(number), paper.leave(people.name(3)), "县妇联", "干部"])
    return paper


def relief_masked_text(people: People) -> Paper:
    paper = Paper("特困人员认定公示")
    for _ in range(4):
        identity, phone = people.identity(), people.mobile()
        paper.before.append(
            f"{people.name()[0]}某，身份证号{paper.leave(identity[:6] + '********' + '****')}，"
            f"电话{paper.leave(phone[:3] + '****' + phone[7:])}，住城关镇{paper.leave('王楼村3组**号')}"
        )
    return paper


def standards(people: People) -> Paper:
    paper = Paper("关于提高孤儿基本生活费标准的通知")
    paper.rows = [["类别", "保障标准", "文号", "执行日期"]]
    paper.rows.append(["集中养育孤儿", "1800元", paper.leave("泌民〔2025〕7号"), "2025-01-01"])
    paper.rows.append(["社会散居孤儿", "1350元", paper.leave("泌民〔2025〕8号"), "2025-01-01"])
    paper.before = [
        f"支付宝订单 {paper.leave('2025031522001' + people.digits(15))}",
        f"坐标 {paper.leave('113.' + people.digits(14))}",
    ]
    return paper


MORE_PLANTED: tuple[Maker, ...] = (
    many_heads,
    one_head,
    plain_lines,
    penalty,
    natural_persons,
    foster_children,
    helped_children,
)
MORE_INNOCENT: tuple[Maker, ...] = (
    candidates,
    associations,
    lottery_shops,
    procurement,
    villages,
    studies,
    volunteers,
    relief_masked_text,
    standards,
)
