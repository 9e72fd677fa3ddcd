"""A long list: a part of it is in sight, and more on request, wherever one starts."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.kit import Button, Parts, Text, Timeline, TimelineEntry


def made(number: int) -> list[QWidget]:
    return [Text(str(number))]


def seen(piece: QWidget) -> list[str]:
    """The words in sight, from top to bottom."""
    for _turn in range(3):
        QApplication.processEvents()
    shown = [label for label in piece.findChildren(Text) if label.isVisibleTo(piece) and label.text()]
    return [label.text() for label in sorted(shown, key=lambda label: label.mapTo(piece, QPoint()).y())]


def listed(qtbot: QtBot, count: int, *, around: int = 0) -> Parts:
    parts = Parts(size=3)
    qtbot.addWidget(parts)
    parts.show_list(count, made, around=around)
    parts.show()
    return parts


def test_a_short_list_is_shown_whole(qtbot: QtBot) -> None:
    parts = listed(qtbot, 3)
    assert seen(parts) == ["0", "1", "2"]
    assert parts.more.isHidden()
    assert parts.before.isHidden()


def test_an_empty_list_shows_nothing(qtbot: QtBot) -> None:
    parts = listed(qtbot, 0)
    assert seen(parts) == []
    assert parts.more.isHidden()


def test_more_of_a_long_list_is_shown_until_its_end(qtbot: QtBot) -> None:
    parts = listed(qtbot, 7)
    for shown in (3, 6, 7):
        assert seen(parts) == [str(number) for number in range(shown)]
        assert parts.more.isHidden() is (shown == 7)
        parts.more.click()


def test_a_list_can_start_in_the_middle_and_is_shown_to_both_ends(qtbot: QtBot) -> None:
    parts = listed(qtbot, 8, around=4)
    assert seen(parts) == ["3", "4", "5"]
    assert not parts.more.isHidden()
    parts.before.click()
    assert seen(parts) == ["0", "1", "2", "3", "4", "5"]
    assert parts.before.isHidden()


def entry(number: int, *, title: str = "") -> TimelineEntry:
    day = "Monday" if number < 40 else "Tuesday"
    return TimelineEntry(key=str(number), day=day, when="", title=title or f"Entry {number}")


def test_who_comes_for_an_old_entry_has_its_part_of_a_long_history(qtbot: QtBot) -> None:
    timeline = Timeline([entry(number) for number in range(100)])
    qtbot.addWidget(timeline)
    timeline.show()
    item = timeline.item_of("70")
    assert item is not None
    assert item in timeline.items()
    assert [one.entry.key for one in timeline.items()] == [str(number) for number in range(60, 80)]
    assert seen(timeline)[0] == "Tuesday"
    assert timeline.item_of("none") is None


def test_an_entry_is_unfolded_where_it_stands(qtbot: QtBot) -> None:
    timeline = Timeline([entry(number) for number in range(5)])
    qtbot.addWidget(timeline)
    timeline.show()
    before = timeline.items()
    timeline.show_again(entry(3, title="Unfolded"))
    assert timeline.items() == before
    assert [title for title in seen(timeline) if title.startswith(("Entry", "Unfolded"))] == [
        "Entry 0",
        "Entry 1",
        "Entry 2",
        "Unfolded",
        "Entry 4",
    ]


def test_a_day_has_one_heading_wherever_its_parts_begin(qtbot: QtBot) -> None:
    timeline = Timeline([entry(number) for number in range(100)])
    qtbot.addWidget(timeline)
    timeline.show()
    timeline.item_of("70")
    timeline._parts.before.click()
    assert seen(timeline).count("Tuesday") == 1
    timeline._parts.before.click()
    assert [said for said in seen(timeline) if said.endswith("day")] == ["Monday", "Tuesday"]


def test_who_asks_for_more_by_key_goes_on_in_what_was_added(qtbot: QtBot) -> None:
    def button(number: int) -> list[QWidget]:
        return [Button(str(number))]

    parts = Parts(size=3)
    qtbot.addWidget(parts)
    parts.show_list(8, button, around=4)
    parts.show()
    parts.activateWindow()
    qtbot.waitUntil(parts.isActiveWindow)
    parts.more.setFocus()
    parts.more.click()
    qtbot.waitUntil(lambda: named(QApplication.focusWidget()) == "6")
    parts.before.setFocus()
    parts.before.click()
    qtbot.waitUntil(lambda: named(QApplication.focusWidget()) == "2")


def named(control: QWidget | None) -> str:
    return control.text() if isinstance(control, Button) else ""
