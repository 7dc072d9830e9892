"""The words that say whose a number is: column heads, and labels right before it. All are compared without spaces."""

import re
from functools import lru_cache

from scoring.privacy.names import is_likely_name

_SPACE = re.compile(r"\s+")
_LABEL_REACH = 24  # characters before a number in which its label ends
_LABEL_BREAK = re.compile(r"[。；;，,、|！？!?\n\t]|[0-9](?=[^0-9]*$)")

_IDENTITY = re.compile("身份证|身份号码|证件号|社会保障号|社保号|护照|通行证|居住证|残疾(?:人)?证|公民身份")
_PERMIT = re.compile("护照|通行证|居住证|证件号")
_SERIAL = re.compile(
    "编号|流水|受理号|订单|项目(?:代码|编码|号)|索引号|备案号|许可证|文号|案号|信用代码|机构代码|标识码|事项编码|条形?码|批次|"
    "单号|票号|合同|证书号|登记号|统一代码|坐标|ISBN|ISSN|发票|注册号|执照|代码|编码|序列号|批号|税号|经度|纬度|金额|宗地"
)
_CREDIT_CODE = re.compile("信用代码|相对人代码")
_ACCOUNT = re.compile("[账帐]号|卡号|银行[账帐]户|银行卡|一卡通|存折|社保卡")
_PHONE = re.compile("电话|手机|联系方式|联系号码|通讯方式")
_OFFICE_PHONE = re.compile(
    "办公|监督|咨询|值班|热线|举报|投诉|服务电话|传真|单位电话|窗口|受理电话|公开电话|报名电话|客服|救助电话|座机|固定电话|联系人电话|负责人|帮扶|责任人|包保|经办|网格|干部|代理"
)
_NAME = re.compile(
    "姓名|户主(?!关系|电话)|(?:申请|申领|领款|受助|救助|保障|补贴|享受|领取|低保|特困|供养|受益)(?:人|对象)(?!数|员数|类|口|身份|电话|手机|住址|家庭)|"
    "(?:老人|儿童|孤儿|学生|残疾人)(?:名单|名字)?$"
)
_OTHER_PERSON = re.compile(
    "监护|经办|负责|联系人|法定|法人|儿童主任|督导|志愿|社工|代领|审核|填表|帮扶|责任人|校长|院长|抚养人|父|母"
)
_HOLDER = re.compile("名称|单位|户名|收款|供应商|中标|企业|公司")
_ADDRESS = re.compile("住址|家庭地址|户籍(?!人口)|居住地|户口所在|家庭所在|现住|户籍$")
_BARE_ADDRESS = re.compile("^(?:详细|联系|通讯)?地址$")
_PRIVATE = re.compile(
    "身份证|住址|性别|年龄|出生|户主|家庭人口|保障|低保|补贴|补助|津贴|救助|发放|残疾|开户|[账帐]号|卡号|一卡通|户籍|困难|民族|与户主|监护"
)
_OFFICE_LIST = re.compile(
    "单位|部门|科室|股室|机构|职务|岗位|职责|值班|网格|窗口|联系人|负责人|法人|法定代表|院长|主任|带班|企业|公司|社区|经办|站点|办公|床位|养老院"
)


def squeezed(text: str) -> str:
    return _SPACE.sub("", text)


def label_before(text: str, start: int) -> str:
    """The words between the last mark or number and `start`: 身份证号：, 受理编号:."""
    before = text[max(0, start - _LABEL_REACH) : start]
    cut = 0
    for mark in _LABEL_BREAK.finditer(before.rstrip("：: \n\t")):
        cut = mark.end()
    return squeezed(before[cut:])


def says_identity(label: str) -> bool:
    return _IDENTITY.search(label) is not None


def says_permit(label: str) -> bool:
    return _PERMIT.search(label) is not None


def says_serial(label: str) -> bool:
    """A number of a thing: of a case, an order, a project, a licence."""
    return _SERIAL.search(label) is not None and not says_identity(label)


def says_credit_code(label: str) -> bool:
    """统一社会信用代码, and 行政相对人代码 of 双公示 lists, where natural persons' identity numbers slip in."""
    return _CREDIT_CODE.search(label) is not None


def says_account(label: str) -> bool:
    return _ACCOUNT.search(label) is not None


def says_phone(label: str) -> bool:
    return _PHONE.search(label) is not None


def says_office_phone(label: str) -> bool:
    """办公电话, 监督电话, 值班电话: meant to be called, so meant to be shown."""
    return _OFFICE_PHONE.search(label) is not None


def says_name(label: str) -> bool:
    return _NAME.search(label) is not None and _OTHER_PERSON.search(label) is None


def says_holder(label: str) -> bool:
    """The name of whoever gets the money, a person or a body."""
    return _HOLDER.search(label) is not None and "开户行" not in label


def says_home(label: str) -> bool:
    return _ADDRESS.search(label) is not None


def says_address(label: str) -> bool:
    """An address without a word whose: a home's only in a list of persons."""
    return _BARE_ADDRESS.search(label) is not None


def says_private_life(label: str) -> bool:
    """Heads only a list of private persons has: 性别, 年龄, 补贴金额, 开户行."""
    return _PRIVATE.search(label) is not None


def says_office(label: str) -> bool:
    """Heads of a list of offices, institutions or the staff that answers for them."""
    return _OFFICE_LIST.search(label) is not None


@lru_cache(maxsize=2**14)
def is_label(cell: str) -> bool:
    """Whether a cell is one of the words above rather than a value."""
    text = squeezed(cell)
    if not 0 < len(text) <= 20 or sum(letter.isdigit() for letter in text) > 2:
        return False
    known = (says_identity, says_serial, says_account, says_phone, says_name, says_home, says_address)
    return (
        text in _PLAIN_HEADS
        or any(says(text) for says in known)
        or (len(text) <= 8 and (says_private_life(text) or says_office(text)) and not is_organisation(text))
    )


_PLAIN_HEADS = frozenset(
    [
        "序号",
        "备注",
        "性别",
        "年龄",
        "金额",
        "村组",
        "乡镇",
        "乡镇名称",
        "名称",
        "地址",
        "类别",
        "民族",
        "所属村",
        "人数",
        "床位数",
        "开户行",
        "街道",
    ]
)
_LONGEST_HAN_NAME = 3
_ORGANISATION = re.compile(
    "(?:公司|中心|学校|小学|中学|幼儿园|医院|卫生院|合作社|商行|超市|厂|局|院|所|委员会|村委会|居委会|会|专户|财政所|工会|"
    "政府|办事处|支行|分行|银行|信用社|店|部|站|社|处|科|股|馆|办|队)(?:[(（].*[)）])?$"
)


def is_organisation(name: str) -> bool:
    """By its last word; 张建社 and 李学会 are persons all the same."""
    word = squeezed(name)
    return _ORGANISATION.search(word) is not None and not (len(word) <= _LONGEST_HAN_NAME and is_likely_name(word))
