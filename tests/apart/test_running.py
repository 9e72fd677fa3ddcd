"""What a task apart may do, and how it ends when it wants more."""

import os
import re
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lentiz_desk.apart import running
from lentiz_desk.apart.errors import (
    ApartError,
    AskedTooMuch,
    Failed,
    InputTooLarge,
    NotPossibleHere,
    Stopped,
    TookTooLong,
)
from lentiz_desk.apart.running import run

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only this system knows the limit")


@pytest.fixture(autouse=True)
def _tasks_of_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_TASK", re.compile(r"(tests\.apart\.tasks|lentiz_desk(\.\w+)+):\w+"))


def tried(
    task: str,
    data: bytes = b"",
    parameters: bytes = b"",
    *,
    seconds: float = 20,
    largest_answer: int = 1_000_000,
    may_open: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes:
    return run(
        f"tests.apart.tasks:{task}",
        data,
        parameters=parameters,
        seconds=seconds,
        memory=1 << 30,
        largest_answer=largest_answer,
        may_open=may_open,
        cancelled=cancelled,
    )


# what is promised


def test_a_task_answers_to_what_it_is_handed() -> None:
    assert tried("echo", b"data\n\x00\xff", b"how") == b"how:data\n\x00\xff"


@settings(max_examples=settings().max_examples // 10)
@given(st.binary(max_size=300_000), st.binary(max_size=100))
def test_every_byte_crosses_as_it_is(data: bytes, parameters: bytes) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(running, "_TASK", re.compile(".*"))
        assert tried("echo", data, parameters) == parameters + b":" + data


def test_hundreds_of_megabytes_are_handed_over_in_seconds() -> None:
    began = time.monotonic()

    assert tried("length", bytes(200 << 20)) == str(200 << 20).encode()
    assert time.monotonic() - began < 20


def test_what_is_larger_than_any_task_takes_is_refused_with_both_sizes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "LARGEST_INPUT", 10)
    monkeypatch.setattr(running, "_started", lambda _task: pytest.fail("something was started"))

    with pytest.raises(InputTooLarge) as refused:
        tried("echo", b"eleven bytes")
    assert (refused.value.size, refused.value.largest) == (12, 10)


def test_what_a_library_prints_is_no_part_of_the_answer() -> None:
    assert tried("chatter") == b"answer"


def test_a_task_sees_nothing_of_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CANARY_OF_THE_PARENT", "tweety")

    seen = tried("say_where", b"tweety").decode()
    assert "tweety" not in seen
    assert "HOME" not in seen


@pytest.mark.parametrize("task", ["os:system", "tests.apart.other:echo", "lentiz_desk:x", "lentiz_desk.apart;x:y", ""])
def test_only_tasks_of_this_project_are_started(task: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - a mistake of ours, not of what was received
        run(task, b"", seconds=1, memory=1 << 30, largest_answer=1)


# what is refused


@pytest.mark.parametrize("may_open", [True, False])
@pytest.mark.parametrize(
    "task",
    [
        "speak_to_the_network",
        "start_a_program",
        "fork",
        "write",
        "write_low",
        "remove",
        "rename",
        "load_a_library",
    ],
)
def test_a_task_may_do_nothing_but_read(task: str, may_open: bool, tmp_path: Path) -> None:
    here = tmp_path / "here"
    if task in {"remove", "rename"}:
        here.write_bytes(b"mine")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    with pytest.raises(AskedTooMuch if may_open else (AskedTooMuch, Failed)):
        tried(task, parameters=os.fsencode(here), may_open=may_open)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_library_that_catches_everything_does_not_get_past_it() -> None:
    with pytest.raises(AskedTooMuch):
        tried("swallow_and_speak", may_open=True)


def test_only_a_task_that_says_so_reads_a_file(tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.write_bytes(b"mine")

    assert tried("read_a_file", parameters=os.fsencode(here), may_open=True) == b"mine"
    if sys.platform != "win32":
        with pytest.raises(Failed):
            tried("read_a_file", parameters=os.fsencode(here))


@LINUX
def test_who_goes_around_python_opens_no_socket_and_no_file_either(tmp_path: Path) -> None:
    assert tried("go_around_python", parameters=os.fsencode(tmp_path / "here")) == b"-1 -1 -1"
    assert list(tmp_path.iterdir()) == []


@LINUX
def test_who_may_open_files_still_puts_nothing_into_one(tmp_path: Path) -> None:
    assert tried("write_around_python", parameters=os.fsencode(tmp_path / "here"), may_open=True) == b"-1"
    assert [path.stat().st_size for path in tmp_path.iterdir()] == [0]


@LINUX
def test_a_task_that_wants_too_much_memory_ends() -> None:
    with pytest.raises(AskedTooMuch):
        tried("eat_memory")


@pytest.mark.parametrize("task", ["answer_at_length", "pour_out"])
def test_a_task_that_answers_without_end_is_ended(task: str) -> None:
    with pytest.raises(AskedTooMuch):
        tried(task)


@pytest.mark.parametrize("task", ["loop", "wait"])
def test_a_task_that_is_not_ready_in_time_is_ended(task: str) -> None:
    began = time.monotonic()

    with pytest.raises(TookTooLong):
        tried(task, seconds=0.7)
    assert time.monotonic() - began < 5


def test_a_task_that_never_takes_what_it_is_handed_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TookTooLong):
        tried("wait", bytes(10_000_000), seconds=0.7)


@pytest.mark.parametrize("task", ["loop", "wait"])
def test_a_task_nobody_waits_for_is_ended_at_once(task: str) -> None:
    asked = iter([False, False, True])
    began = time.monotonic()

    with pytest.raises(Stopped):
        tried(task, seconds=60, cancelled=lambda: next(asked))
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("task", ["fail", "crash", "not_there"])
def test_a_task_that_breaks_says_only_that_it_did(task: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Failed) as failed:
        tried(task, b"a name that nobody may read")

    assert "nobody" not in repr(failed.value)
    assert capfd.readouterr() == ("", "")


def test_where_no_process_can_be_started_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    for interpreter in ("", "/nowhere/python"):
        monkeypatch.setattr(sys, "executable", interpreter)
        with pytest.raises(NotPossibleHere):
            tried("echo")


@LINUX
@pytest.mark.parametrize("task", ["echo", "loop", "fail", "pour_out", "crash"])
def test_nothing_is_left_running(task: str) -> None:
    before = _children()

    with suppress(ApartError):
        tried(task, seconds=0.7)
    assert _children() <= before


def _children() -> set[str]:
    tasks = Path("/proc/self/task")
    return {child for task in tasks.iterdir() for child in (task / "children").read_text().split()}
