"""The child that reads: it answers as the reader does, and its end is never the end of the crawl."""

import os
import subprocess
import sys
import textwrap

import pytest

from crawler.attachments.isolation import AttachmentReader
from crawler.attachments.reading import read_attachment
from crawler.records import AttachmentState
from tests.crawler.attachments import files

SMALL = files.docx(files.paragraph("办理流程") + files.table([files.cell("电话"), files.cell("12345")]))
LONG = files.docx(files.paragraph("慢") * 400_000, stored=True)  # seconds and 300 MB of paragraphs


def test_one_child_answers_like_the_reader_itself() -> None:
    with AttachmentReader() as reader:
        assert reader.read(SMALL, "指南.docx") == read_attachment(SMALL, "指南.docx")
        first = reader._child
        assert reader.read(b"", "空.pdf") == read_attachment(b"", "空.pdf")
        assert reader._child is first


def test_a_slow_file_is_given_up_and_the_next_one_read() -> None:
    with AttachmentReader(time_limit=0.01) as reader:
        reading = reader.read(LONG, "慢.docx")
        assert (reading.state, reading.reason) == (AttachmentState.UNREADABLE, "附件读取超过 0.01 秒，需人工查看")
    with AttachmentReader() as reader:
        assert reader.read(SMALL, "指南.docx").state is AttachmentState.READ


def test_a_child_that_died_between_files_is_replaced() -> None:
    with AttachmentReader() as reader:
        reader.read(SMALL, "指南.docx")
        assert reader._child
        reader._child.kill()
        reader._child.wait()
        assert reader.read(SMALL, "指南.docx").state is AttachmentState.READ


def test_a_child_that_dies_at_work_is_replaced() -> None:
    with AttachmentReader() as reader:
        reader.read(SMALL, "指南.docx")
        assert reader._child
        reader._child.kill()  # not waited for: the reader finds a broken pipe
        reading = reader.read(SMALL, "指南.docx")
        assert reading.state is AttachmentState.READ or "崩溃" in reading.reason
        assert reader.read(SMALL, "指南.docx").state is AttachmentState.READ


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on a process's memory there")
def test_a_greedy_file_ends_in_a_reason() -> None:
    with AttachmentReader(memory_limit=160 * 2**20) as reader:
        reading = reader.read(LONG, "大.docx")
        assert (reading.state, reading.reason) == (AttachmentState.UNREADABLE, "附件读取超过内存上限，需人工查看")
        assert reader.read(SMALL, "指南.docx").state is AttachmentState.READ


def test_the_child_ends_with_its_parent() -> None:
    parent = textwrap.dedent(
        """
        import os
        from crawler.attachments.isolation import AttachmentReader
        reader = AttachmentReader()
        reader.read(b"text", "a.txt")
        os._exit(9)  # as if killed: nothing is closed by us
        """
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    # The child holds the pipe of standard error: reading it to its end waits for the child's own end.
    done = subprocess.run(
        [sys.executable, "-c", parent], env=environment, stderr=subprocess.PIPE, timeout=60, check=False
    )
    assert done.returncode == 9, done.stderr
