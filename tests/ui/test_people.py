"""The pages about people, on a real vault: enrol, countersign, declare secrecy, approve, appoint."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from lentiz_desk.domain.values import Role
from lentiz_desk.ui.people.approve import ApprovePage
from lentiz_desk.ui.people.deputy import DeputyPage
from lentiz_desk.ui.people.enrol import EnrolPage
from lentiz_desk.ui.people.page import PeoplePage
from lentiz_desk.ui.people.passphrase import PassphrasePage
from lentiz_desk.ui.people.secrecy import SecrecyPage
from lentiz_desk.words import dates
from lentiz_desk.words import own_passphrase as own_words
from tests.ui.desk_app import Person, running
from tests.ui.driving import click
from tests.ui.samples_people import SAMPLES, enrolling
from tests.world import MBO, VO, World, passphrase, world_at

PHRASE = "negen stille walvissen lezen graag kranten"


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


def goes_to_people(person: Person) -> PeoplePage:
    person.app.window.open("people")
    person.settles()
    return person.sees(PeoplePage)


def fills_in_who(person: Person, name: str, role: Role) -> EnrolPage:
    goes_to_people(person)
    person.presses("Iemand inschrijven")
    person.settles()
    page = person.sees(EnrolPage)
    person.types(page.who, "name", name)
    person.types(page.who, "function", "stafafdeling I&A")
    page.who.put("roles", [role.value])
    page.who.put("locations", [VO.id, MBO.id])
    person.presses("Laat deze persoon plaatsnemen")
    assert page.seat is not None
    return page


def takes_the_seat(person: Person, page: EnrolPage, sign_in: str, verb: str) -> None:
    assert page.seat is not None
    person.types(page.seat, "sign_in", sign_in)
    person.types(page.seat, "passphrase", PHRASE)
    person.types(page.seat, "again", PHRASE)
    person.presses(verb)
    person.settles()


def test_an_officer_is_enrolled_signs_secrecy_and_can_sign_in(person: Person) -> None:
    person.signs_in("directeur")
    page = fills_in_who(person, "محمد العربي", Role.OFFICER)
    assert page.seat is not None
    read = person.reads()
    assert "Wat u krijgt" in read
    assert "Ik kijk niet verder dan het besluit" in read
    takes_the_seat(person, page, "mo", "Mijn sleutels en de verklaring ondertekenen")
    assert page.seat.question("read").error() == "Lees de verklaring en vink dit aan."
    page.seat.put("read", True)
    person.presses("Mijn sleutels en de verklaring ondertekenen")
    person.settles()
    person.sees(PeoplePage)
    assert "محمد العربي" in person.reads()
    person.app.window.switch()
    person.settles()
    person.signs_in("mo", PHRASE)
    session = person.app.workplace._session
    assert session is not None
    assert session.me.name == "محمد العربي"
    assert session.me.countersigned
    assert session.register.secrecy_valid(session.person, session.clock.peek())
    assert session.me.locations == {VO.id, MBO.id}


def test_the_director_half_names_what_is_missing(person: Person) -> None:
    person.signs_in("directeur")
    person.app.window.open("enrol")
    person.settles()
    page = person.sees(EnrolPage)
    person.presses("Laat deze persoon plaatsnemen")
    assert page.seat is None
    assert page.who.question("name").error() == "Vul de naam in."
    assert page.who.question("roles").error()


def test_a_taken_sign_in_name_and_a_weak_passphrase_are_said_at_their_field(person: Person) -> None:
    person.signs_in("directeur")
    page = fills_in_who(person, "Iemand Nieuw", Role.HANDLER)
    assert page.seat is not None
    takes_the_seat(person, page, "officer", "Mijn sleutels ondertekenen")
    assert "al iemand" in page.seat.question("sign_in").error()
    page.seat.put("passphrase", "welkom01")
    page.seat.put("again", "welkom01")
    person.presses("Mijn sleutels ondertekenen")
    assert "zwak" in page.seat.question("passphrase").error().lower()


def test_the_seat_survives_a_lock_and_the_passphrase_does_not(person: Person) -> None:
    person.signs_in("directeur")
    page = fills_in_who(person, "Iemand Nieuw", Role.HANDLER)
    assert page.seat is not None
    person.types(page.seat, "passphrase", PHRASE)
    person.locks()
    person.signs_in("directeur")
    again = person.sees(EnrolPage)
    person.waits_for(lambda: again.seat is not None)
    assert again.seat is not None
    assert again.seat.passphrase.passphrase() == ""
    assert "Voor Iemand Nieuw." in person.reads()


def test_the_seat_opens_at_its_first_lines(qtbot: QtBot) -> None:
    page = enrolling(seated=False)
    qtbot.addWidget(page)
    page.resize(1030, 640)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.who.put("name", "Nieuwe medewerker")
    page.who.put("function", "medewerker I&A")
    page.who.put("roles", [Role.OFFICER.value])
    page.who.put("locations", [VO.id])
    click(page.verb)
    assert page.seat is not None
    qtbot.wait(150)
    assert page.seat.sign_in.control().hasFocus()
    assert page.area.verticalScrollBar().maximum() > 0
    assert page.area.place() == 0


def test_a_new_director_counts_after_a_second_director_approved(person: Person) -> None:
    person.signs_in("directeur")
    page = fills_in_who(person, "Derde Directeur", Role.DIRECTOR)
    takes_the_seat(person, page, "derde", "Mijn sleutels ondertekenen")
    people = goes_to_people(person)
    assert "wacht op tweede directeur" in person.reads()
    assert people.facts is not None
    new = next(who for who in people.facts.people if who.name == "Derde Directeur")
    assert not new.active
    person.app.window.switch()
    person.settles()
    person.signs_in("directeur2")
    goes_to_people(person)
    person.presses("Lezen en akkoord geven")
    person.settles()
    person.sees(ApprovePage)
    assert "Ingeschreven door" in person.reads()
    person.presses("Akkoord ondertekenen")
    person.settles()
    after = person.sees(PeoplePage)
    assert after.facts is not None
    known = after.facts.person(new.id)
    assert known is not None
    assert known.active


def test_nobody_approves_an_own_enrolment_of_someone(person: Person) -> None:
    person.signs_in("directeur")
    page = fills_in_who(person, "Derde Directeur", Role.DIRECTOR)
    takes_the_seat(person, page, "derde", "Mijn sleutels ondertekenen")
    people = goes_to_people(person)
    assert people.facts is not None
    new = next(who for who in people.facts.people if who.name == "Derde Directeur")
    person.app.window.open("approve", {"person": new.id})
    person.settles()
    assert not person.sees(ApprovePage).verb.isVisible()


def test_a_director_appoints_a_deputy_for_whole_days(person: Person, world: World) -> None:
    person.signs_in("directeur")
    goes_to_people(person)
    person.presses("Plaatsvervanger aanwijzen")
    person.settles()
    page = person.sees(DeputyPage)
    person.presses("Aanwijzing ondertekenen")
    assert page.form.question("deputy").error()
    page.form.put("deputy", [world.ids["directeur2"]])
    page.form.put("from", "2026-03-02")
    page.form.put("until", "2026-03-01")
    person.presses("Aanwijzing ondertekenen")
    assert "vóór de eerste" in page.form.question("until").error()
    page.form.put("until", "2026-03-13")
    assert "Tweede directeur (demo) is mijn plaatsvervanger voor Demo College" in person.reads()
    person.presses("Aanwijzing ondertekenen")
    person.settles()
    session = person.app.workplace._session
    assert session is not None
    appointed = session.register.deputies[-1]
    assert dates.local(appointed.starts).date() == date(2026, 3, 2)
    assert dates.local(appointed.ends).date() == date(2026, 3, 13)
    assert appointed.ends - appointed.starts == timedelta(days=11, hours=23, minutes=59, seconds=59)


def test_a_half_filled_appointment_is_kept_as_a_draft(person: Person, world: World) -> None:
    person.signs_in("directeur")
    person.app.window.open("deputy")
    person.settles()
    person.sees(DeputyPage).form.put("deputy", [world.ids["directeur2"]])
    goes_to_people(person)
    person.app.window.open("deputy")
    person.settles()
    assert person.sees(DeputyPage).form.texts("deputy") == [world.ids["directeur2"]]


def test_someone_changes_the_own_passphrase_and_signs_in_with_the_new_one(person: Person) -> None:
    person.signs_in("behandelaar")
    person.app.window.open("passphrase")
    person.settles()
    form = person.sees(PassphrasePage).form
    assert form is not None
    person.presses(own_words.change())
    assert form.question("old").error() == own_words.old_missing()
    person.types(form, "old", "niet de goede woorden")
    person.types(form, "passphrase", PHRASE)
    person.types(form, "again", PHRASE)
    person.presses(own_words.change())
    person.settles()
    assert "klopt niet" in form.question("old").error()
    assert form.old.passphrase() == ""
    assert form.passphrase.passphrase() == PHRASE
    person.types(form, "old", passphrase("behandelaar"))
    person.presses(own_words.change())
    person.settles()
    assert own_words.changed() in person.reads()
    assert PHRASE not in str(person.shown().snapshot())
    again = person.sees(PassphrasePage).form
    assert again is not None
    assert again.passphrase.passphrase() == ""
    person.locks()
    person.signs_in("behandelaar")
    assert "klopt niet" in person.reads()
    person.signs_in("behandelaar", PHRASE)
    assert person.app.front is None


def test_the_passphrase_one_has_is_no_new_one(person: Person) -> None:
    person.signs_in("behandelaar")
    person.app.window.open("passphrase")
    person.settles()
    form = person.sees(PassphrasePage).form
    assert form is not None
    for key in ("old", "passphrase", "again"):
        person.types(form, key, passphrase("behandelaar"))
    person.presses(own_words.change())
    assert form.question("passphrase").error() == own_words.same()


def test_an_officer_renews_the_declaration_for_a_year(person: Person, world: World) -> None:
    world.clock.forward(days=20)
    person.signs_in("officer")
    session = person.app.workplace._session
    assert session is not None
    before = session.register.secrecy[session.person]
    person.app.window.open("secrecy")
    person.settles()
    page = person.sees(SecrecyPage)
    person.presses("Verklaring ondertekenen")
    assert page.form.question("read").error()
    page.form.put("read", True)
    person.presses("Verklaring ondertekenen")
    person.settles()
    assert session.register.secrecy[session.person] > before + timedelta(days=19)


def test_who_is_no_director_sees_the_roster_and_cannot_change_it(person: Person) -> None:
    person.signs_in("behandelaar")
    page = goes_to_people(person)
    assert not page.enrol_button.isVisible()
    assert not page.deputy_button.isVisible()
    assert "geheimhouding tot en met di 23 februari 2027" in person.reads()
    for name in ("enrol", "deputy"):
        person.app.window.open(name)
        person.settles()
        assert "Alleen een directeur kan dit doen." in person.reads()


def test_an_ended_declaration_is_said(person: Person, world: World) -> None:
    world.clock.forward(days=400)
    person.signs_in("behandelaar")
    person.presses("De klok klopt")
    person.settles()
    goes_to_people(person)
    assert "geheimhouding verlopen op" in person.reads()


def test_names_are_shown_as_typed(person: Person) -> None:
    person.signs_in("directeur")
    page = fills_in_who(person, "<b>Ирина</b> & \u202ezoon", Role.HANDLER)
    takes_the_seat(person, page, "irina", "Mijn sleutels ondertekenen")
    goes_to_people(person)
    assert "<b>Ирина</b> & <U+202E>zoon" in person.reads()
    assert passphrase("directeur") not in person.reads()


def test_the_declaration_is_read_from_its_beginning_and_by_key(qtbot: QtBot) -> None:
    page = next(sample for sample in SAMPLES if sample.name == "secrecy").make({})
    qtbot.addWidget(page)
    page.resize(700, 400)
    page.show()
    page.focus_first()
    QApplication.processEvents()
    assert page.area.place() == 0
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert page.area.place() > 0
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert isinstance(page.focusWidget(), QCheckBox)
