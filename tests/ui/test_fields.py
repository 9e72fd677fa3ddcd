"""Fields keep what is typed, show it as typed, and say what is missing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from lentiz_desk.ui import kit
from lentiz_desk.ui.application import dress
from lentiz_desk.ui.kit import Form, Option, Tone
from lentiz_desk.ui.kit.form import FieldUnknownError
from lentiz_desk.ui.roles import Scheme

HOSTILE = [
    "<b>vet</b> & <img src='/etc/passwd'>",
    "&Bestand && co",
    "محمد \u202egnp.exe",
    "regel één\nregel twee\ttab",
    "nul\x00bel\x07",
    "x" * 10_000,
    "Ἀλέξανδρος Ирина יעל",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_typed_comes_back_exactly(qtbot: QtBot, text: str) -> None:
    area = kit.TextArea()
    qtbot.addWidget(area)
    area.put(text)
    assert area.answer() == text.replace("\x00", "\x00")


@given(st.text(max_size=200))
def test_what_is_shown_holds_no_mark_that_acts(text: str) -> None:
    shown = kit.literal(text)
    assert not any(mark < " " and mark not in "\n\t" for mark in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067")


def test_endless_words_can_be_broken(qtbot: QtBot) -> None:
    label = kit.Text("x" * 10_000)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 400


def test_markup_and_ampersands_are_shown_literally(qtbot: QtBot) -> None:
    label, button = kit.Text("<b>x</b>"), kit.Button("Jansen & Zn.")
    qtbot.addWidget(label)
    qtbot.addWidget(button)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert button.text() == "Jansen && Zn."
    assert button.accessibleName() == "Jansen & Zn."


def test_tab_leaves_a_text_of_several_lines(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    area = form.ask("a", kit.TextArea(), "A")
    line = form.ask("b", kit.TextLine(), "B")
    form.show()
    area.setFocus()
    QTest.keyClick(area.control(), Qt.Key.Key_Tab)
    assert form.focusWidget() is line.control()
    assert area.answer() == ""


def test_text_over_the_limit_is_not_cut_but_said(qtbot: QtBot) -> None:
    area = kit.TextArea(limit=10)
    qtbot.addWidget(area)
    area.put("twaalf tekens")
    assert area.answer() == "twaalf tekens"
    assert area.too_long()
    assert any(label.text() == "13 van 10 tekens" for label in area.findChildren(QLabel))


def test_gaps_are_named_on_top_and_at_the_field_and_the_first_gets_the_focus(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    form.ask("a", kit.TextLine(), "Onderwerp")
    form.ask("b", kit.TextArea(), "Feiten")
    form.show()
    form.show_gaps([("b", "Beschrijf de feiten.")])
    assert form.question("b").error() == "Beschrijf de feiten."
    assert "Beschrijf de feiten." in form.field("b").control().accessibleDescription()
    assert form.focusWidget() is form.field("b").control()
    link = form.findChildren(kit.LinkButton)[0]
    form.focus("a")
    link.click()
    assert form.focusWidget() is form.field("b").control()
    form.put("b", "Iets")
    assert form.question("b").error() == ""


def test_a_hidden_question_has_no_answer_but_keeps_it(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    form.ask("a", kit.TextLine(), "Onderwerp")
    form.put("a", "iets")
    form.set_shown("a", shown=False)
    assert form.text("a") == ""
    form.set_shown("a", shown=True)
    assert form.text("a") == "iets"


def test_a_form_knows_its_fields(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    with pytest.raises(FieldUnknownError):
        form.field("x")


def test_who_cannot_be_chosen_stays_visible_with_the_reason(qtbot: QtBot) -> None:
    picker = kit.PersonPicker(
        [Option(key="p1", title="Anna"), Option(key="p2", title="Bram", closed="is aanvrager")], several=True
    )
    qtbot.addWidget(picker)
    picker.put(["p1", "p2"])
    assert picker.answer() == ["p1"]
    assert picker.list.item(1).text() == "Bram · is aanvrager"


@pytest.mark.parametrize("larger", [False, True])
@pytest.mark.parametrize("count", [1, 2, 6])
def test_a_few_people_are_all_in_sight_without_a_scroll_bar(
    qtbot: QtBot, qapp: QApplication, count: int, larger: bool
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    picker = kit.PersonPicker([Option(key=str(n), title=f"Persoon {n}") for n in range(count)], several=True)
    page.setLayout(kit.column(picker, None))
    page.resize(400, 400)
    page.show()
    if larger:
        font = qapp.font()
        font.setPixelSize(20)
        qapp.setFont(font)
        dress(qapp, Scheme.LIGHT)
    qapp.processEvents()
    bar = picker.list.verticalScrollBar()
    assert (bar.maximum(), bar.isVisible()) == (0, False)
    last = picker.list.visualItemRect(picker.list.item(count - 1))
    assert picker.list.viewport().rect().contains(last)


def test_a_search_keeps_who_was_chosen(qtbot: QtBot) -> None:
    picker = kit.PersonPicker([Option(key=str(n), title=f"Persoon {n}") for n in range(20)], several=True)
    qtbot.addWidget(picker)
    picker.put(["3"])
    picker.search.setText("persoon 13")
    assert [n for n in range(20) if not picker.list.item(n).isHidden()] == [13]
    assert picker.answer() == ["3"]


def test_arrow_keys_choose_in_a_radio_group_and_nothing_is_chosen_beforehand(qtbot: QtBot) -> None:
    field = kit.RadioGroup([Option(key="a", title="Toestaan"), Option(key="b", title="Niet toestaan")])
    qtbot.addWidget(field)
    field.show()
    assert field.answer() == ""
    field.button("a").setChecked(True)
    assert field.answer() == "a"
    field.put("")
    assert field.answer() == ""


def test_every_change_of_a_radio_group_is_heard_and_nothing_else(qtbot: QtBot) -> None:
    field = kit.RadioGroup([Option(key="a", title="Toestaan"), Option(key="b", title="Niet toestaan")])
    qtbot.addWidget(field)
    heard: list[str] = []
    field.changed.connect(lambda: heard.append(field.answer()))
    for answer in ("", "a", "a", "b", "", ""):
        field.put(answer)
    assert heard == ["a", "b", ""]


def test_a_passphrase_is_hidden_until_asked_and_judged_in_words(qtbot: QtBot) -> None:
    field = kit.PassphraseField(
        strength=lambda typed: kit.Strength(sentence="Te kort.", tone=Tone.STOP, enough=len(typed) > 20)
    )
    qtbot.addWidget(field)
    field.edit.setText("kort")
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    assert not field.is_enough()
    assert any(label.text() == "Te kort." for label in field.findChildren(QLabel))
    field.clear()
    assert field.passphrase() == ""


def test_the_file_dialog_leaves_no_trace(qtbot: QtBot, tmp_path: Path) -> None:
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))
    secret = tmp_path / "kanarie.png"
    secret.write_bytes(b"x")
    field = kit.FilePicker()
    qtbot.addWidget(field)
    field.show()
    field.button.click()
    dialog = field.findChild(QFileDialog)
    assert dialog is not None
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(secret))
    dialog.filesSelected.emit([str(secret)])
    dialog.done(QFileDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert field.paths() == [secret]
    written = b"".join(file.read_bytes() for file in tmp_path.rglob("*.conf"))
    assert b"kanarie" not in written
    assert str(tmp_path).encode() not in written


def test_a_file_is_taken_once_and_can_be_taken_off(qtbot: QtBot) -> None:
    field = kit.FilePicker()
    qtbot.addWidget(field)
    field.put(["/a/scherm.png", "/a/brief.pdf"])
    field.findChildren(kit.LinkButton)[0].click()
    assert field.answer() == ["/a/brief.pdf"]


def test_the_file_dialog_speaks_dutch_throughout(qtbot: QtBot) -> None:
    field = kit.FilePicker()
    qtbot.addWidget(field)
    field.show()
    field.button.click()
    dialog = field.findChild(QFileDialog)
    assert dialog is not None
    said = {label.text().replace("&", "") for label in dialog.findChildren(QLabel) if label.text()}
    assert said == {"Zoeken in:", "Bestandsnaam:", "Soort bestanden:"}
    dialog.reject()
