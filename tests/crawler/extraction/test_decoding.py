import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.decoding import decode, is_mojibake

WORDS = "县民政局关于公布城乡低保标准的通知"
RARE = "朱镕基、㐂䶮"  # outside GB2312; 㐂 䶮 need four bytes in GB18030


@pytest.mark.parametrize(
    ("body", "content_type", "text", "encoding"),
    [
        pytest.param(WORDS.encode(), None, WORDS, "utf-8", id="utf-8 undeclared"),
        pytest.param(WORDS.encode(), "text/html; charset=gb2312", WORDS, "utf-8", id="utf-8 declared gb2312"),
        pytest.param(WORDS.encode("gbk"), "text/html; charset=utf-8", WORDS, "gb18030", id="gbk declared utf-8"),
        pytest.param(WORDS.encode("gbk"), "text/html; charset=ISO-8859-1", WORDS, "gb18030", id="gbk declared latin"),
        pytest.param("公告".encode("gbk"), None, "公告", "gb18030", id="gbk undeclared and short"),
        pytest.param(RARE.encode("gb18030"), "text/html; charset=gb2312", RARE, "gb18030", id="gb18030 in gb2312"),
        pytest.param(
            "臺北市政府公告".encode("big5"), "text/html; charset=big5", "臺北市政府公告", "big5hkscs", id="big5"
        ),
        pytest.param(codecs.BOM_UTF8 + WORDS.encode(), None, WORDS, "utf-8", id="utf-8 with BOM"),
        pytest.param(
            codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
            "charset=gb2312",
            WORDS,
            "utf-16-le",
            id="utf-16 declared gb2312",
        ),
        pytest.param(
            f"<html><body>{WORDS}".encode("utf-16-le"), None, f"<html><body>{WORDS}", "utf-16-le", id="no BOM"
        ),
        pytest.param((WORDS + "县").encode()[:-1], None, WORDS, "utf-8", id="cut in the last character"),
        pytest.param(b"\xe5\x85\x00\xac\xe5\xbc\x80".replace(b"\x00", b""), None, "公开", "utf-8", id="plain"),
        pytest.param("公\x00开".encode(), None, "公开", "utf-8", id="NUL inside a word"),
        pytest.param(b"", None, "", "utf-8", id="empty"),
    ],
)
def test_bytes_decide(body: bytes, content_type: str | None, text: str, encoding: str) -> None:
    decoded = decode(body, content_type)
    assert (decoded.text, decoded.encoding, decoded.replaced) == (text, encoding, 0.0)


def test_what_cannot_be_decoded_is_counted() -> None:
    body = (WORDS * 20).encode()
    decoded = decode(body[:100] + b"\xff" + body[100:], None)
    assert 0 < decoded.replaced < 0.02
    assert decoded.encoding == "utf-8"


MARKUP = "<div class='main'><a href='/zwgk/'></a></div>" * 40
NOTICE = "现将有关事项公布如下，请社会各界监督，如有异议，请向我局社会救助股反映，联系人张某。"


@pytest.mark.parametrize(
    ("body", "spoilt"),
    [
        pytest.param((MARKUP + NOTICE * 3).encode(), False, id="page"),
        pytest.param((MARKUP + NOTICE * 3).encode("gbk"), False, id="page in GBK"),
        pytest.param((MARKUP + NOTICE * 3).encode().replace(b"\xa6", b"\xff", 2), False, id="a damaged byte or two"),
        pytest.param((MARKUP + "栏目一览" * 9).encode(), False, id="few words, often"),
        pytest.param(MARKUP.encode(), False, id="no words"),
        pytest.param((MARKUP + NOTICE * 3).encode().replace(b"\xe5", b"\xff"), True, id="a third of it damaged"),
        pytest.param((MARKUP + NOTICE).encode().decode("gb18030", "ignore").encode(), True, id="read as GBK and saved"),
    ],
)
def test_spoilt_text_is_recognised_however_much_markup_is_around_it(body: bytes, *, spoilt: bool) -> None:
    assert is_mojibake(decode(body, None)) is spoilt


def test_damaged_utf_8_is_not_taken_for_gb18030() -> None:
    body = (NOTICE * 3).encode()
    damaged = b"".join(bytes([byte]) if number % 40 else b"\xff" for number, byte in enumerate(body))
    assert decode(damaged, "text/html; charset=gbk").encoding == "utf-8"


def test_noise_is_not_taken_for_a_page() -> None:
    assert decode(bytes(range(128, 256)) * 20, None).replaced > 0.01


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=4))
def test_chinese_text_survives_both_encodings(text: str) -> None:
    assert decode(text.encode(), "text/html; charset=gbk").text == text


@given(
    words=st.text(alphabet=WORDS + "<p>0", min_size=100),
    astray=st.integers(0x80, 0xFE),
    encoding=st.sampled_from(["utf-8", "gb18030"]),
)
def test_a_byte_gone_astray_between_words_changes_no_encoding(words: str, astray: int, encoding: str) -> None:
    half = len(words) // 2
    body = words[:half].encode(encoding) + b"<" + bytes([astray]) + b"<" + (words[half:] + WORDS * 3).encode(encoding)
    assert decode(body, None).encoding == encoding


@given(st.binary())
def test_never_raises(body: bytes) -> None:
    decoded = decode(body, None)
    assert "\x00" not in decoded.text
    assert 0.0 <= decoded.replaced <= 1.0
