import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.masking import mask, mask_markup
from scoring.privacy.identity import is_identity_number

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def _identity_number(region: int, birth: str, order: int) -> str:
    """With its check character, reckoned here by the standard's formula and not by the code under test."""
    digits = f"{region}{birth}{order:03}"
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True))
    return digits + "10X98765432"[total % 11]


@pytest.mark.parametrize(
    ("case", "text", "masked"),
    [
        ("identity number", "身份证号350102199003070127。", "身份证号35*************127。"),
        ("identity number ending in X", "11010519491231002X", "11*************02X"),
        ("identity number ending in small x", "11010519491231002x", "11*************02x"),
        ("identity number with spaces", "110105 19491231 002X", "11**** ******** *02X"),
        ("identity number in full width", "１１０１０５１９４９１２３１００２Ｘ", "１１*************０２Ｘ"),
        ("wrong check digit", "110105194912310021", "110105194912310021"),
        ("no such birthday", "110105194913310024", "110105194913310024"),
        ("nineteen digits", "1101051949123100200", "1101051949123100200"),
        ("mobile", "联系电话：13812341234", "联系电话：138****1234"),
        ("mobile with hyphens", "138-1234-5678", "138-****-5678"),
        ("mobile with spaces", "138 1234 5678", "138 **** 5678"),
        ("mobile with country code", "+8613812345678", "+86138****5678"),
        ("mobile after a letter", "Tel13812345678", "Tel138****5678"),
        ("mobile in full width", "１３８１２３４５６７８", "１３８****５６７８"),
        ("mobile in a URL", "http://a.gov.cn/q?tel=13812345678", "http://a.gov.cn/q?tel=138****5678"),
        ("two mobiles", "13812345678、15987654321", "138****5678、159****4321"),
        ("bank card that passes Luhn", "6222020200012345670", "6222***********5670"),
        ("bank card that does not", "6222020200012345671", "6222020200012345671"),
        ("numbers side by side in a table", "135 2024 20235678", "135 2024 20235678"),
        ("landline", "0396-7921345", "0396-7921345"),
        ("service line", "12345", "12345"),
        ("eleven digits beginning 12", "12812345678", "12812345678"),
        ("date and serial of an article", "t20260812_1381234567.html", "t20260812_1381234567.html"),
        ("milliseconds", "1690000000000", "1690000000000"),
        ("sha256 with a run of digits", "ab13812345678c" + "0f" * 25, "ab13812345678c" + "0f" * 25),
        ("index number 索引号", "005452345/2023-00012", "005452345/2023-00012"),
        ("nothing", "", ""),
    ],
)
def test_mask(case: str, text: str, masked: str) -> None:
    assert mask(text) == masked, case


@pytest.mark.parametrize(
    ("case", "html", "masked"),
    [
        ("broken by a span", "138<span>1234</span>5678", "138<span>****</span>5678"),
        ("broken by a styled font tag", '<font size="2">1381</font>2345678', '<font size="2">138*</font>***5678'),
        ("as character references", "&#49;38&#x31;2345678", "138****5678"),
        ("broken by tags side by side", "138<b></b><i>1234</i>5678", "138<b></b><i>****</i>5678"),
        ("broken by a comment", "138<!-- -->12345678", "138<!-- -->****5678"),
        ("spaced by entities", "138&nbsp;1234&nbsp;5678", "138&nbsp;****&nbsp;5678"),
        ("in an attribute", '<a href="tel:13812345678">电话</a>', '<a href="tel:138****5678">电话</a>'),
        ("in a script", 'var a="13812345678"', 'var a="138****5678"'),
        ("neighbouring cells are two numbers", "<td>138</td><td>12345678</td>", "<td>138</td><td>12345678</td>"),
        ("identity number broken", "110105<b>19491231</b>002X", "11****<b>********</b>*02X"),
        ("other references stay", "&#20013;&lt;&#60;", "&#20013;&lt;&#60;"),
        ("an unfinished tag", "13812345678<span", "138****5678<span"),
    ],
)
def test_mask_markup(case: str, html: str, masked: str) -> None:
    assert mask_markup(html) == masked, case


_births = st.dates().filter(lambda day: 1900 <= day.year <= 2099).map(lambda day: f"{day:%Y%m%d}")
_regions = st.sampled_from((110101, 130402, 350102, 411726, 542421, 659001, 710000, 810000, 820000, 830000))
_identity_numbers = st.builds(_identity_number, _regions, _births, st.integers(0, 999))
_mobiles = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)
_words = st.text(st.characters(exclude_categories=("Nd", "Cs"), exclude_characters="Xx-+ ")).filter(
    lambda text: not text or (not text[0].isascii() and not text[-1].isascii())
)


@given(_words, _identity_numbers, _words)
def test_every_identity_number_is_hidden(before: str, number: str, after: str) -> None:
    assert is_identity_number(number)
    assert mask(before + number + after) == f"{before}{number[:2]}{'*' * 13}{number[-3:]}{after}"


@given(_words, _mobiles, _words)
def test_every_mobile_is_hidden(before: str, number: str, after: str) -> None:
    assert mask(before + number + after) == f"{before}{number[:3]}****{number[-4:]}{after}"


@given(st.text(st.sampled_from("0123456789０１３Xx -1386<b>/&#;中a")))
def test_masking_keeps_length_and_masks_no_more_the_second_time(text: str) -> None:
    assert len(mask(text)) == len(text)
    assert mask(mask(text)) == mask(text)
    assert mask_markup(mask_markup(text)) == mask_markup(text)
