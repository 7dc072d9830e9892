"""Persons and numbers made up from a seed: every check character is reckoned here by the standards' formulas."""

import random
from datetime import date, timedelta

_FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英玉兰志文建国春梅"
_REGIONS = ("411726", "130402", "350102", "532501", "620102", "421126", "654201", "110105", "430528", "341225")
_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"


class People:
    """A source of made-up persons."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def name(self, letters: int = 0) -> str:
        given = letters - 1 if letters else self.random.choice((1, 2, 2))
        return self.random.choice(_FAMILY) + "".join(self.random.choice(_GIVEN) for _ in range(given))

    def born(self, first: int = 1935, last: int = 2004) -> date:
        return date(first, 1, 1) + timedelta(days=self.random.randrange((date(last, 12, 31) - date(first, 1, 1)).days))

    def identity(self, born: date | None = None, region: str = "") -> str:
        day = born or self.born()
        digits = f"{region or self.random.choice(_REGIONS)}{day:%Y%m%d}{self.random.randrange(1, 1000):03}"
        return digits + identity_check(digits)

    def wrong_identity(self) -> str:
        right = self.identity()
        return right[:17] + self.random.choice([one for one in "0123456789X" if one != right[17]])

    def old_identity(self) -> str:
        return f"{self.random.choice(_REGIONS)}{self.born(1940, 1980):%y%m%d}{self.random.randrange(1, 1000):03}"

    def mobile(self) -> str:
        return self.random.choice(("138", "139", "150", "158", "177", "186", "199")) + self.digits(8)

    def landline(self) -> str:
        return f"0{self.random.choice(('396', '371', '873', '591'))}-{self.random.randrange(2, 9)}{self.digits(6)}"

    def card(self, length: int = 19) -> str:
        digits = self.random.choice(("622848", "622202", "621700", "623059", "621098")) + self.digits(length - 7)
        return digits + luhn_check(digits)

    def passbook(self) -> str:
        """An account of 农信社 without a check digit."""
        return f"{self.random.choice(('80', '00', '12', '94'))}{self.digits(self.random.choice((13, 15, 17)))}"

    def credit_code(self, *, digits_only: bool = False) -> str:
        while True:
            pool = "0123456789" if digits_only else _CREDIT
            body = f"9{self.random.choice('13')}{self.random.choice(_REGIONS)}" + "".join(
                self.random.choice(pool) for _ in range(9)
            )
            total = sum(_CREDIT.index(one) * pow(3, place, 31) for place, one in enumerate(body))
            check = _CREDIT[-total % 31]
            if not digits_only or check.isdigit():
                return body + check

    def digits(self, count: int) -> str:
        return "".join(self.random.choice("0123456789") for _ in range(count))

    def serial_like_identity(self, *, right: bool) -> str:
        """区划 + day + order, as case numbers are made; `right`: it happens to have the check character of a person's."""
        body = f"{self.random.choice(_REGIONS)}{self.born(2019, 2025):%Y%m%d}{self.random.randrange(1, 1000):03}"
        check = identity_check(body)
        if right and check != "X":
            return body + check
        return body + self.random.choice([one for one in "0123456789" if one != check])

    def home(self) -> str:
        place = self.random.choice(("城关镇李庄村", "花园乡王楼村", "泰山庙镇前岗村"))
        number = self.random.randrange(1, 99)
        return self.random.choice(
            (
                f"{place}{self.random.randrange(1, 12)}组{number}号",
                f"{self.random.choice(('人民路', '建设街'))}{number}号院{number % 9 + 1}号楼2单元{number + 100}室",
                f"幸福小区{number % 9 + 1}栋1单元{number + 100}室",
            )
        )


def identity_check(digits: str) -> str:
    """GB 11643: the check character is such that Σ a(i)·2^(18-i) ≡ 1 (mod 11)."""
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(digits))
    check = (1 - total) % 11
    return "X" if check == 10 else str(check)


def luhn_check(digits: str) -> str:
    total = sum(sum(divmod(int(digit) * (2 - place % 2), 10)) for place, digit in enumerate(reversed(digits)))
    return str(-total % 10)
