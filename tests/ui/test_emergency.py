"""Something is seen that cannot wait: signed by keyboard in half a minute, and completed later as a report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.drafts import drafts_without_case
from lentiz_desk.desk.intakes import DRAFT
from lentiz_desk.desk.session import INTAKE, Session
from lentiz_desk.desk.vault_in_use import open_vault
from lentiz_desk.domain.case_entries import ExhibitAdded
from lentiz_desk.domain.intake_entries import IntakeRecorded
from lentiz_desk.domain.intake_state import IntakeState
from lentiz_desk.ui import kit
from lentiz_desk.ui.case.page import CasePage
from lentiz_desk.ui.emergency.form import MOST, EmergencyForm
from lentiz_desk.ui.emergency.page import EmergencyPage
from lentiz_desk.ui.exhibit.erasing import EraseDialog
from lentiz_desk.ui.exhibit.page import ExhibitPage
from lentiz_desk.ui.kit.field import Answer
from lentiz_desk.ui.kit.files import FilePicker
from lentiz_desk.ui.kit.pasting import PicturePicker
from lentiz_desk.ui.report.form import ReportForm
from lentiz_desk.ui.report.page import ReportPage
from lentiz_desk.ui.unlock import UnlockPage
from lentiz_desk.ui.worklist import WorklistPage
from lentiz_desk.words import emergency as words
from lentiz_desk.words import exhibit as exhibit_words
from lentiz_desk.words import secrecy
from lentiz_desk.words import worklist as worklist_words
from tests.ui.desk_app import Person, running
from tests.ui.samples_reporting import REPORT
from tests.world import World, passphrase, png, world_at

LINE = "Dreiging op Snapchat, kreeg ik van een mentor"
CTRL, SHIFT, NO = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
A_KEY, A_THOUGHT = 0.28, 1.35
"""Seconds for one key of who types as most do, and to think before an act (Card, Moran and Newell, 1980)."""


@pytest.fixture
def world(tmp_path: Path) -> World:
    tmp_path.chmod(0o700)
    made = world_at(tmp_path, "enrol")
    made.vault.close()
    return made


@pytest.fixture
def person(qtbot: QtBot, world: World) -> Iterator[Person]:
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as someone:
        yield someone


@dataclass
class Keyboard:
    """Presses keys where the focus is, and counts them."""

    person: Person
    keys: int = 0
    acts: int = 0
    began: float = field(default_factory=perf_counter)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
        here: QWidget | None = self.person.app.window.focusWidget()
        QTest.keyClick(here or self.person.app.window, key, modifier)
        QApplication.processEvents()
        self.keys += 1

    def types(self, text: str) -> None:
        for letter in text:
            here: QWidget | None = self.person.app.window.focusWidget()
            assert here is not None
            QTest.keyClicks(here, letter)
            self.keys += 1
        self.acts += 1

    def act(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
        self.acts += 1
        self.press(key, modifier)

    @property
    def seconds(self) -> float:
        return self.keys * A_KEY + self.acts * A_THOUGHT + perf_counter() - self.began


def copied(data: bytes = b"") -> None:
    """Someone copied a picture elsewhere."""
    held = QMimeData()
    held.setData("image/png", QByteArray(data or png()))
    QGuiApplication.clipboard().setMimeData(held)


def in_front(person: Person) -> None:
    """The window has the keyboard: other windows of earlier tests may have had it."""
    window = person.app.window
    window.activateWindow()
    person.waits_for(window.isActiveWindow)


def opened(person: Person, name: str = "officer") -> EmergencyPage:
    """Signed in, and at the page by its key."""
    person.signs_in(name)
    in_front(person)
    QTest.keyClick(person.app.window, Qt.Key.Key_S, CTRL | SHIFT)
    person.settles()
    return person.sees(EmergencyPage)


def form_of(page: EmergencyPage) -> EmergencyForm:
    assert page.form is not None
    return page.form


def signed(person: Person, name: str = "behandelaar") -> None:
    page = opened(person, name)
    copied()
    form = form_of(page)
    form.put("line", LINE)
    assert form.paste()
    form.put("no_intimate", True)
    person.presses(words.sign())
    person.settles()


def kept(world: World, name: str) -> list[IntakeState]:
    again = open_vault(world.path, world.key_file, world.around)
    world.vault = again
    try:
        with world.session(name) as session:
            return list(session.intakes())
    finally:
        again.close()


def looks_in(world: World, name: str) -> Session:
    world.vault = open_vault(world.path, world.key_file, world.around)
    from lentiz_desk.desk.signing_in import sign_in

    return sign_in(world.vault, name, passphrase(name))


def test_by_keyboard_alone_it_is_signed_within_thirty_seconds(qtbot: QtBot, world: World) -> None:
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as person:
        person.signs_in("officer")
        person.sees(WorklistPage)
        in_front(person)
        copied()
        hands = Keyboard(person)
        hands.act(Qt.Key.Key_S, CTRL | SHIFT)
        person.settles()
        page = person.sees(EmergencyPage)
        person.waits_for(lambda: person.app.window.focusWidget() is form_of(page).line.edit)
        hands.types(LINE)
        hands.act(Qt.Key.Key_V, CTRL)
        tick = form_of(page).field("no_intimate").control()
        while person.app.window.focusWidget() is not tick:
            hands.press(Qt.Key.Key_Tab)
            assert hands.keys < 100
        hands.act(Qt.Key.Key_Space)
        hands.act(Qt.Key.Key_Return, CTRL)
        person.settles()
        took = hands.seconds
        person.sees(WorklistPage)
        assert hands.keys - len(LINE) <= 8
        assert took < 30
        assert worklist_words.waiting("intake").title in person.reads()
    (state,) = kept(world, "officer")
    assert state.recorded is not None
    assert state.recorded.body.line == LINE
    (exhibit,) = state.exhibits.values()
    assert (exhibit.body.media_type, exhibit.body.size) == ("image/png", len(png()))
    assert exhibit.body.intimate_asked


def test_the_numbers_are_in_sight_even_in_the_smallest_window(person: Person) -> None:
    page = opened(person)
    person.app.window.resize(person.app.window.minimumSize())
    QApplication.processEvents()
    page.area.put_place(0)
    QApplication.processEvents()
    shown = {label.text(): label for label in page.findChildren(kit.Text)}
    view = page.area.viewport()
    for number in ("112", "0900-8844", "0900-1113111"):
        label = shown[number]
        place = QRect(label.mapTo(view, QPoint(0, 0)), label.size())
        assert view.rect().contains(place), number
    assert words.no_check() in shown


def test_it_is_at_hand_on_the_worklist_and_in_the_list_of_keys(person: Person) -> None:
    person.signs_in("directeur")
    person.presses(words.verb())
    person.sees(EmergencyPage)
    person.app.window.open("cases")
    person.settles()
    acts = [act for act in person.app.window._acts if act.title == words.title()]
    assert [act.shortcut for act in acts] == ["Ctrl+Shift+S"]


def test_who_may_not_report_has_no_button_and_no_key(person: Person) -> None:
    person.signs_in("fg")
    assert words.verb() not in [button.text() for button in person.shown().findChildren(kit.Button)]
    assert words.title() not in [act.title for act in person.app.window._acts]
    person.app.window.open("emergency")
    person.settles()
    page = person.sees(EmergencyPage)
    assert page.form is None
    assert words.cannot() in person.reads()
    assert "112" in person.reads()


def test_every_gap_is_named_and_nothing_is_signed(person: Person, world: World) -> None:
    page = opened(person)
    form = form_of(page)
    form.picker.put([str(world.file("foto.png", png()))])
    form.put("seen_at", "2099-01-01T10:00")
    person.presses(words.sign())
    said = [link.text() for link in page.findChildren(kit.LinkButton)]
    assert {words.gap_line(), words.gap_no_intimate(), words.gap_seen_at_future()} <= set(said)
    form.put("line", "a" * (MOST + 1))
    assert ("line", words.gap_line_long(most=MOST)) in form.gaps(world.clock.at)


def test_nothing_is_kept_before_the_warning_was_answered(person: Person) -> None:
    page = opened(person)
    assert words.no_intimate_title() in person.reads()
    form = form_of(page)
    assert form.question("no_intimate").isHidden()
    copied()
    form.paste()
    assert not form.question("no_intimate").isHidden()
    form.put("line", LINE)
    person.presses(words.sign())
    assert form.question("no_intimate").error() == words.gap_no_intimate()


def test_what_was_typed_and_pasted_is_there_after_the_lock(person: Person, world: World) -> None:
    page = opened(person)
    copied()
    form_of(page).put("line", LINE)
    form_of(page).paste()
    person.locks()
    person.sees(UnlockPage)
    person.signs_in("officer")
    form = form_of(person.sees(EmergencyPage))
    assert form.text("line") == LINE
    assert [(path.suffix, content) for path, content in form.picker.brought()] == [(".png", png())]
    assert not form.question("no_intimate").isHidden()
    form.put("no_intimate", True)
    person.presses(words.sign())
    person.settles()
    person.sees(WorklistPage)
    assert not list(world.folder.rglob("*.png"))


def test_a_draft_waits_on_the_worklist_until_it_is_signed(person: Person) -> None:
    page = opened(person)
    form_of(page).line.edit.setText("Half af")
    person.app.window.open("worklist")
    person.settles()
    assert worklist_words.waiting("intake_draft").title in person.reads()
    person.presses(worklist_words.waiting("intake_draft").verb)
    person.settles()
    form = form_of(person.sees(EmergencyPage))
    assert form.text("line") == "Half af"
    person.presses(words.sign())
    person.settles()
    person.sees(WorklistPage)
    assert worklist_words.waiting("intake_draft").title not in person.reads()
    names: list[list[str]] = []
    person.app.workplace.ask(lambda session: names.append(list(drafts_without_case(session))))
    person.settles()
    assert DRAFT not in names[0]


def completing(person: Person) -> ReportForm:
    person.presses(worklist_words.waiting("intake").verb)
    person.settles()
    form = person.sees(ReportPage).form
    assert isinstance(form, ReportForm)
    return form


def filled(form: ReportForm) -> None:
    answers: dict[str, Answer] = {**REPORT, "e1.path": form.field("e1.path").answer()}
    form.restore({"answers": answers})


def test_it_becomes_a_report_and_then_a_case_with_the_early_time(qtbot: QtBot, world: World) -> None:
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as person:
        signed(person)
        form = completing(person)
        page = person.sees(ReportPage)
        assert form.current() == 0
        assert LINE in person.reads()
        assert form.field("facts").answer() == LINE
        assert not page.may_go_on()
        filled(form)
        page.go_to_step(6)
        person.settles()
        assert words.yours() in person.reads()
        page.submit()
        person.settles()
        person.sees(CasePage)
        assert "Spoedmelding" in person.reads()
        person.app.window.open("worklist")
        person.settles()
        assert worklist_words.waiting("intake").title not in person.reads()
    session = looks_in(world, "directeur")
    (state,) = session.cases()
    (quoted,) = [entry for entry in state.quoted if isinstance(entry.body, IntakeRecorded)]
    assert state.opened is not None
    assert quoted.at < state.opened.at
    (exhibit,) = state.exhibits.values()
    assert exhibit.body.shows == REPORT["e1.shows"]
    early = [entry.body.brought_at for entry in state.quoted if isinstance(entry.body, ExhibitAdded)]
    assert [exhibit.body.brought_at] == early
    assert session.open(state.compartment).compartment.exhibit(exhibit.body.exhibit) == png()
    assert session.of_kind(INTAKE) == ()
    session.close()
    world.vault.close()


def test_half_a_report_is_kept_in_the_intake_and_comes_back(person: Person) -> None:
    signed(person)
    form = completing(person)
    form.put("scope", "school")
    form.changed.emit("scope")
    person.sees(ReportPage).go_to_step(4)
    form.put("account", "@voorbeeld")
    person.app.window.open("worklist")
    person.settles()
    assert worklist_words.waiting("draft").title not in person.reads()
    assert completing(person).field("account").answer() == "@voorbeeld"


def test_what_turns_out_to_be_private_is_destroyed(qtbot: QtBot, world: World) -> None:
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as person:
        signed(person)
        form = completing(person)
        form.put("scope", "private")
        form.catch_up()
        person.settles()
        assert words.destroyed_too() in person.reads()
        person.presses(secrecy.private_verb())
        person.settles()
        person.sees(WorklistPage)
        assert worklist_words.waiting("intake").title not in person.reads()
        person.app.window.open("report", {"intake": "0" * 26})
        person.settles()
        assert words.completed() in person.reads()
    assert kept(world, "behandelaar") == []


def test_an_intimate_image_is_erased_from_the_report_that_completes_it(person: Person) -> None:
    signed(person)
    form = completing(person)
    filled(form)
    form.put("intimate", "yes")
    form.catch_up()
    assert ("intimate", words.erase_first()) in form.gaps()
    form.put("intimate", "no")
    person.sees(ReportPage).go_to_step(5)
    name = form.exhibits.path("e1").name
    person.presses(words.look_at(file=name))
    person.settles()
    page = person.sees(ExhibitPage)
    page.ask_erase()
    (dialog,) = page.findChildren(EraseDialog)
    assert exhibit_words.wrong_case_later() in [label.text() for label in dialog.findChildren(kit.Text)]
    dialog.form.put("because", "intimate_or_illegal")
    dialog.form.put("considered", True)
    dialog.form.put("why", "naaktbeeld, politie gebeld")
    dialog._agree()
    person.settles()
    person.app.window.back()
    person.settles()
    again = person.sees(ReportPage).form
    assert isinstance(again, ReportForm)
    assert again.exhibits.incoming() == ()
    assert again.text("report_kind") == "" or again.field("report_kind").answer() == REPORT["report_kind"]


def test_a_picture_is_dropped_or_pasted_and_a_file_is_taken_by_its_path(qtbot: QtBot, world: World) -> None:
    picker = PicturePicker()
    qtbot.addWidget(picker)
    picker.show()
    path = world.file("brief.pdf", b"%PDF-1.7")
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(files)
    assert picker.paste()
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    pictured = QMimeData()
    pictured.setImageData(image)
    where = QPointF(5, 5)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    assert picker._zone.welcomes(pictured)
    assert not FilePicker()._zone.welcomes(pictured)
    picker._zone.dropEvent(QDropEvent(where, copy, pictured, left, NO))
    (first, second) = picker.brought()
    assert first == (path, None)
    assert second[1] is not None
    assert QImage.fromData(second[1]) == image
    again = PicturePicker()
    qtbot.addWidget(again)
    again.put(picker.answer())
    assert again.brought() == picker.brought()
    again.put(["pasted:kapot.png:geen base64!"])
    assert again.brought() == []


def test_text_on_the_clipboard_is_pasted_as_text(person: Person) -> None:
    page = opened(person)
    QGuiApplication.clipboard().setText("gekopieerde regel")
    edit = form_of(page).line.edit
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_V, CTRL)
    assert form_of(page).text("line") == "gekopieerde regel"
    assert form_of(page).picker.brought() == []


def test_a_picture_is_kept_as_the_bytes_that_were_copied(qtbot: QtBot) -> None:
    kept_as = QBuffer()
    assert QImage.fromData(png()).save(kept_as, "PNG")  # type: ignore[call-overload]
    assert bytes(kept_as.data().data()) != png()
    picker = PicturePicker()
    qtbot.addWidget(picker)
    copied(png())
    picker.paste()
    assert [content for _path, content in picker.brought()] == [png()]
