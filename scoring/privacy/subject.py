"""What a page or file is about, as far as it tells whose data stand in it."""

import re
from dataclasses import dataclass

_MINORS = re.compile("孤儿|事实无人抚养|困境儿童|留守儿童|困境未成年|艾滋病病毒感染儿童")
_STAFF = re.compile(
    "儿童主任|督导员|志愿|爱心|捐赠|捐款|先进|表彰|护理员|社工|工作人员|人员配备|机构名单|儿童之家|辅导员|优秀|助学"
)
_CONTACTS = re.compile(
    "通讯录|值班|联系方式|联系电话|电话|热线|联络|办公地址|服务指南|办事指南|机构名单|机构一览|网格员|服务网点|协理员|专干|干部|联络员|信息员|调解员|评估员|"
    "工作人员|人员名册|负责人"
)
_RECIPIENTS = re.compile(
    "低保|特困|五保|救助|补贴|补助|津贴|困难|慰问|残疾|高龄|老年人|孤儿|儿童|发放|保障|受灾|优抚|退役|供养|对象|安置"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """`minors`: a list of children, who are never to be named (《个人信息保护法》 article 28).

    `contacts`: whom to call; its numbers are meant to be shown. `recipients`: those who get help or money.
    """

    minors: bool
    contacts: bool
    recipients: bool = False

    @classmethod
    def of(cls, *names: str) -> "Subject":
        said = "\n".join(names)
        return cls(
            minors=_MINORS.search(said) is not None and _STAFF.search(said) is None,
            contacts=_CONTACTS.search(said) is not None,
            recipients=_RECIPIENTS.search(said) is not None,
        )

    def within(self, page: "Subject") -> "Subject":
        """Of a file or table on a page: what either says."""
        return Subject(
            minors=self.minors or page.minors,
            contacts=self.contacts or page.contacts,
            recipients=self.recipients or page.recipients,
        )


def names_minors(words: str) -> bool:
    """孤儿 as the value of a cell, in a list of people of several kinds."""
    return _MINORS.search(words) is not None and _STAFF.search(words) is None
