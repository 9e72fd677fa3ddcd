"""The file of a case made complete by keyboard alone: nothing here touches a control but through its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.domain.values import Consent
from lentiz_desk.dossier.verification import Outcome
from lentiz_desk.dossier.verify import verify
from lentiz_desk.ledger.ids import fingerprint
from lentiz_desk.ui.bringing_in import BringInPage
from lentiz_desk.ui.case.page import CasePage
from lentiz_desk.ui.dossier.page import DossierPage
from lentiz_desk.ui.exhibit.describing import DescribePage
from lentiz_desk.ui.exhibit.page import ExhibitPage
from tests.dossier.tools import text_of
from tests.ui.desk_app import Person, running
from tests.ui.watchdog import turn
from tests.world import passphrase, world_at

_FAR = 150
"""So many times Tab is pressed before what one looks for is not there."""

_ARROWS = 12


def spoken(control: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(control)
    return interface.text(QAccessible.Text.Name)


def group(control: QWidget) -> list[QWidget]:
    """Return what the arrows go through from here."""
    together = control.group() if isinstance(control, QRadioButton) else None
    return list(together.buttons()) if together is not None else []


class Hands:
    """Someone who has no mouse: goes by Tab to what a screen reader calls so, and presses keys there."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.wakes()

    def wakes(self) -> None:
        """The window is in front, as the system puts it when it opens, or when a dialog closes."""
        self.person.app.window.activateWindow()
        self.person.waits_for(lambda: QApplication.focusWidget() is not None)

    def here(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None, "the focus is nowhere"
        return found

    def presses(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        with turn(f"pressing {key.name}"):
            QTest.keyClick(self.here(), key, modifier)
        with turn(f"what follows on {key.name}"):
            QApplication.processEvents()

    def goes(self, key: Qt.Key, times: int, wanted: Callable[[QWidget], bool], name: str) -> None:
        """Press a key until what has the focus is wanted."""
        heard: list[str] = []
        for _time in range(times):
            if wanted(self.here()):
                return
            heard.append(spoken(self.here()))
            self.presses(key)
        pytest.fail(f"no control {name!r} among {heard}")

    def goes_to(self, name: str) -> None:
        self.goes(Qt.Key.Key_Tab, _FAR, lambda here: spoken(here).startswith(name), name)

    def uses(self, name: str) -> None:
        """Go there and press Enter, and let what follows settle."""
        self.goes_to(name)
        self.presses(Qt.Key.Key_Return)
        self.person.settles()

    def types(self, name: str, text: str) -> None:
        self.goes_to(name)
        QTest.keyClicks(self.here(), text)

    def ticks(self, name: str) -> None:
        self.goes_to(name)
        self.presses(Qt.Key.Key_Space)

    def picks(self, name: str) -> None:
        """Choose one of a group: Tab to the group, then the arrows."""
        self.goes(Qt.Key.Key_Tab, _FAR, lambda here: any(spoken(one).startswith(name) for one in group(here)), name)
        self.goes(Qt.Key.Key_Down, _ARROWS, lambda here: spoken(here).startswith(name), name)
        self.presses(Qt.Key.Key_Space)

    def signs_in(self, name: str) -> None:
        self.types("Aanmeldnaam", name)
        self.types("Wachtwoordzin", passphrase(name))
        self.chord(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)

    def chord(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> None:
        self.presses(key, modifier)
        self.person.settles()


def brings_a_picture_in(hands: Hands) -> None:
    hands.uses("E-mails en bestanden inbrengen")
    hands.person.sees(BringInPage)
    picture = QImage(320, 200, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(picture)
    hands.uses("Plakken")
    hands.types("Ingeleverd door", "de mentor")
    hands.picks("Ja")
    hands.ticks("Voor zover ik weet")
    hands.chord(Qt.Key.Key_Return)
    hands.person.sees(CasePage)


def describes_it(hands: Hands) -> None:
    """Say whom it shows, and that this person agrees; then go back to the case."""
    hands.uses("bewijsstuk 3")
    hands.person.sees(ExhibitPage)
    hands.uses("Beschrijven")
    hands.person.sees(DescribePage)
    hands.ticks("Leerling Voorbeeld")
    hands.goes_to("Heeft Leerling Voorbeeld")
    hands.presses(Qt.Key.Key_Down)
    hands.chord(Qt.Key.Key_Return)
    hands.person.sees(ExhibitPage)
    hands.person.waits_for(lambda: "toestemming" in hands.person.reads())
    hands.person.settles()
    hands.chord(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    hands.person.sees(CasePage)


def lets_a_copy_leave(hands: Hands, target: Path) -> None:
    """Make a copy in which a name is left out, look at it, sign it and save it."""
    hands.uses("Dossierstuk maken")
    page = hands.person.sees(DossierPage)
    hands.types("Wie ontvangt", "Leerlingadministratie")
    hands.types("Waarvoor", "Toevoegen aan het dossier")
    hands.uses("Lakken: Ouder Voorbeeld")
    hands.uses("Voorbeeld tonen")
    assert "Ouder Voorbeeld" not in page.preview.text()
    hands.uses("Ondertekenen en opslaan")
    window = hands.person.app.window
    hands.person.waits_for(lambda: isinstance(hands.here(), QLineEdit) and hands.here().window() is not window)
    hands.presses(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(hands.here(), str(target))
    hands.presses(Qt.Key.Key_Return)
    hands.wakes()
    hands.person.waits_for(lambda: page.left is not None)
    hands.person.settles()
    assert spoken(hands.here()) == "Naar de zaak"
    hands.presses(Qt.Key.Key_Return)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # names that the file dialog proposes, offscreen
def test_a_picture_is_brought_in_and_described_and_a_copy_leaves_by_key_alone(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir(mode=0o700)
    world = world_at(tmp_path / "vault", "correspond")
    world.vault.close()
    target = tmp_path / "stuk.pdf"
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as person:
        hands = Hands(person)
        hands.signs_in("behandelaar")
        hands.uses("Zaak openen")
        case = person.sees(CasePage).case
        brings_a_picture_in(hands)
        describes_it(hands)
        lets_a_copy_leave(hands, target)
        assert person.sees(CasePage).case == case
    with world.reopen().session("behandelaar") as session:
        vault = session.register.vault
        (described,) = session.case(case).described.values()
    world.vault.close()
    pdf = target.read_bytes()
    assert verify(pdf, fingerprint(vault)).outcome is Outcome.INTACT
    assert [item.consent for item in described.body.depicted] == [Consent.GIVEN]
    assert "Ouder Voorbeeld" not in text_of(pdf, tmp_path)


@contextmanager
def at_the_keys(qtbot: QtBot, folder: Path, stage: str, name: str) -> Iterator[Hands]:
    """Someone signed in, in a world in which everything up to a stage has happened."""
    world = world_at(folder, stage)
    world.vault.close()
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as person:
        hands = Hands(person)
        hands.signs_in(name)
        yield hands


def test_a_director_decides_by_key_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_keys(qtbot, tmp_path, "ask", "directeur") as hands:
        hands.uses("Besluiten")
        hands.picks("Toestaan")
        hands.types("Motivering", "De controle is nodig en beperkt.")
        hands.ticks("Ik heb geen persoonlijk belang")
        hands.types("Wachtwoordzin", passphrase("directeur"))
        hands.chord(Qt.Key.Key_Return)
        hands.person.sees(CasePage)
        hands.person.waits_for(lambda: "Besluit: toegestaan" in hands.person.reads())


def test_an_officer_records_what_was_looked_at_by_key_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_keys(qtbot, tmp_path, "decide", "officer") as hands:
        hands.uses("Begin met controle")
        hands.picks("Is het gemelde account")
        hands.picks("Zonder in te loggen")
        hands.types("Wat vond u?", "Twee berichten gevonden.")
        hands.picks("Onbekend")
        hands.picks("Er zijn geen bestanden")
        hands.uses("Vastleggen")
        hands.person.waits_for(lambda: "Twee berichten gevonden." in hands.person.reads())
