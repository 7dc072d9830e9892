"""Arbitrary, flipped and cut bytes: never a crash, and never another file's text."""

from hypothesis import given
from hypothesis import strategies as st

from crawler.attachments.kinds import FileKind, sniff
from crawler.attachments.reading import read_attachment
from crawler.records import AttachmentState
from tests.crawler.attachments import files
from tests.crawler.attachments.test_reading import READ

_WITH_AN_END = (
    "docx table",
    "xlsx",
    "xls",
    "doc table",
    "pdf list",
    "ofd",
    "rar 4 packed solid",
    "rar 5",
    "7z",
    "rtf table",
)
STARTS = [READ[name][0] for name in (*_WITH_AN_END, "sheet saved as a web page", "text in gb18030")]


@given(body=st.binary(max_size=2000), start=st.sampled_from([b"", b"%PDF-", b"PK\x03\x04", files.compound({})[:512]]))
def test_arbitrary_bytes_never_raise(body: bytes, start: bytes) -> None:
    reading = read_attachment(start + body, "a.pdf")
    assert (reading.state is AttachmentState.READ) == (reading.reason == "")


@given(body=st.sampled_from(STARTS), at=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_a_flipped_bit_never_raises(body: bytes, at: float, bit: int) -> None:
    damaged = bytearray(body)
    damaged[int(at * len(body))] ^= 1 << bit
    reading = read_attachment(bytes(damaged), "a.xlsx")
    assert (reading.state is AttachmentState.READ) == (reading.reason == "")


@given(body=st.sampled_from(STARTS[:-1]), share=st.floats(0.1, 0.95))
def test_a_cut_file_is_never_read_as_another_whole(body: bytes, share: float) -> None:
    reading = read_attachment(body[: int(share * len(body))], "a.xlsx")
    assert reading.state is AttachmentState.UNREADABLE or reading == read_attachment(body, "a.xlsx")


@given(text=st.text(st.characters(categories=["Lo", "Nd"], min_codepoint=0x30), min_size=1))
def test_text_survives_either_encoding(text: str) -> None:
    assert sniff(text.encode()) is FileKind.TEXT
    assert read_attachment(text.encode(), "a.txt").text == text
