"""Reading files that may be hostile: in a child process with bounds on time and memory, replaced when it fails.

The child runs this module. On standard input it gets, for each file, the lengths of name and body and then both; on
standard output it answers with the length of a reading and the reading as MessagePack. End of input ends it.
"""

import faulthandler
import logging
import os
import signal
import struct
import subprocess
import sys
import threading
from types import TracebackType
from typing import BinaryIO, Final, Self

import msgspec

from crawler.attachments.reading import AttachmentReading, read_attachment, unreadable

TIME_LIMIT: Final = 20.0
"""Seconds for one file."""
MEMORY_LIMIT: Final = 512 * 2**20
"""Bytes of address space of the child; on Windows only the limits of the readers hold."""

_REQUEST: Final = struct.Struct(">QQ")
_ANSWER: Final = struct.Struct(">Q")
_READY: Final = b"R"
_ORPHAN_GRACE: Final = 10.0  # seconds after which a child still reading takes its parent for dead

_log = logging.getLogger(__name__)


class AttachmentReader:
    """Reads files one at a time in a child process, started at the first file and kept until it fails or is closed.

    `read` never raises for what a file holds and does to its reader: a time-out, a crash or a lack of memory is a
    reading with state UNREADABLE. It may be called from several threads, which then wait for one another.
    """

    def __init__(self, time_limit: float = TIME_LIMIT, memory_limit: int = MEMORY_LIMIT) -> None:
        self._time_limit = time_limit
        self._memory_limit = memory_limit
        self._child: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, body: bytes, name: str) -> AttachmentReading:
        with self._turn:
            child = self._running_child()
            timed_out = threading.Event()

            def stop() -> None:
                timed_out.set()
                child.kill()

            timer = threading.Timer(self._time_limit, stop)
            timer.daemon = True
            timer.start()
            try:
                answer = _ask(child, body, name)
            finally:
                timer.cancel()
            if answer is not None:
                return answer
            self._discard()
        _log.warning("attachment reader lost its child: %s (timed out: %s)", name, timed_out.is_set())
        return unreadable(f"附件读取超过 {self._time_limit:g} 秒" if timed_out.is_set() else "附件使读取程序崩溃")

    def close(self) -> None:
        with self._turn:
            self._discard()

    def _running_child(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._discard()
            self._child = _start(self._time_limit, self._memory_limit)
        return self._child

    def _discard(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            try:
                if pipe:
                    pipe.close()
            except OSError:  # bytes it never took
                continue


def _start(time_limit: float, memory_limit: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", __name__, str(time_limit), str(memory_limit)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)  # noqa: S603
    if child.stdout is None or child.stdout.read(1) != _READY:
        child.kill()
        child.wait()
        raise RuntimeError("the attachment reader's child did not start")
    return child


def _ask(child: subprocess.Popen[bytes], body: bytes, name: str) -> AttachmentReading | None:
    """The child's answer, None when it died."""
    if child.stdin is None or child.stdout is None:
        raise RuntimeError("the child has no pipes")
    encoded = name.encode(errors="replace")
    try:
        child.stdin.write(_REQUEST.pack(len(encoded), len(body)))
        child.stdin.write(encoded)
        child.stdin.write(body)
        child.stdin.flush()
    except OSError:
        return None
    head = child.stdout.read(_ANSWER.size)
    if len(head) < _ANSWER.size:
        return None
    answer = child.stdout.read(_ANSWER.unpack(head)[0])
    try:
        return msgspec.msgpack.decode(answer, type=AttachmentReading)
    except msgspec.DecodeError:
        return None


def _serve(requests: BinaryIO, answers: BinaryIO, time_limit: float) -> None:
    answers.write(_READY)
    answers.flush()
    while len(head := requests.read(_REQUEST.size)) == _REQUEST.size:
        name_length, body_length = _REQUEST.unpack(head)
        name = requests.read(name_length).decode()
        body = requests.read(body_length)
        if len(body) < body_length:
            return
        # The parent kills a slow child; this is for a child whose parent died first, and works while C code runs.
        faulthandler.dump_traceback_later(time_limit + _ORPHAN_GRACE, exit=True)
        answer = msgspec.msgpack.encode(_read_guarded(body, name))
        faulthandler.cancel_dump_traceback_later()
        answers.write(_ANSWER.pack(len(answer)))
        answers.write(answer)
        answers.flush()


def _read_guarded(body: bytes, name: str) -> AttachmentReading:
    try:
        return read_attachment(body, name)
    except MemoryError:
        return unreadable("附件读取超过内存上限")
    except Exception as error:
        _log.exception("a reader failed on %s", name)
        return unreadable(f"读取程序出错（{type(error).__name__}）")


def _limit_memory(limit: int) -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - POSIX only

        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _main() -> None:
    time_limit, memory_limit = float(sys.argv[1]), int(sys.argv[2])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    _limit_memory(memory_limit)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not stand between the answers
    _serve(sys.stdin.buffer, answers, time_limit)


if __name__ == "__main__":
    _main()
