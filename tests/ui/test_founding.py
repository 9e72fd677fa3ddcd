"""Founding a vault as a person does it: questions, sheets on paper, two typed back, signed; then signed in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.devices import key_file
from lentiz_desk.desk.signing_in import sign_in
from lentiz_desk.desk.vault_in_use import open_vault
from lentiz_desk.domain.values import Role, Sector
from lentiz_desk.ledger.ids import fingerprint
from lentiz_desk.ui.found.founding_sheet import FoundingSheetPage
from lentiz_desk.ui.found.locations import LocationsField, slug
from lentiz_desk.ui.found.page import BACK, DIRECTOR, ORGANISATION, PASSPHRASE, PLACE, SHEETS, SIGN, FoundPage
from lentiz_desk.ui.passphrases import judge
from lentiz_desk.ui.printing import document
from lentiz_desk.ui.start import StartPage
from lentiz_desk.ui.unlock import UnlockPage
from lentiz_desk.vault.device_secret import OsCredentialStore
from tests.dossier.tools import text_of
from tests.ui.desk_app import Person, running
from tests.world import World

PHRASE = "zeven blauwe fietsen zingen zacht in de regen"


@pytest.fixture
def world(tmp_path: Path) -> World:
    """An empty place with a stick."""
    tmp_path.chmod(0o700)
    (tmp_path / "stick").mkdir()
    return World(tmp_path)


@pytest.fixture
def person(qtbot: QtBot, world: World) -> Iterator[Person]:
    with running(qtbot, world, folder=world.folder / "kluizen") as someone:
        someone.sees(StartPage)
        someone.presses("Kluis oprichten")
        yield someone


def fills_in(person: Person, *, stick: Path | None) -> FoundPage:
    """Answer the questions before the sheets."""
    page = person.sees(FoundPage)
    person.types(page.organisation, "organisation", "Onderwijsgroep Voorbeeld")
    name, sector = page.organisation.locations.line(0)
    name.put("College Oost")
    sector.put(Sector.VO.value)
    person.presses("Vestiging toevoegen")
    name, sector = page.organisation.locations.line(1)
    name.put("MBO West")
    sector.put(Sector.MBO.value)
    person.presses("Verder")
    person.types(page.director, "name", "Δήμητρα Voorbeeld")
    person.types(page.director, "function", "directeur")
    person.types(page.director, "sign_in", "dimitra")
    page.director.put("locations", ["college-oost"])
    person.presses("Verder")
    page.place.put("secret", "store" if stick is None else "file")
    if stick is not None:
        page.place.put("key_file", str(stick))
    person.presses("Verder")
    person.types(page.passphrase, "passphrase", PHRASE)
    person.types(page.passphrase, "again", PHRASE)
    person.presses("Verder")
    person.settles()
    return page


def puts_on_paper(person: Person, page: FoundPage) -> list[str]:
    """Copy each sheet as it stands on the screen."""
    copied = []
    for sheet in page.sheets:
        assert page.steps.current() == SHEETS + sheet.number - 1
        lines = person.reads().split("\n")
        numbered = dict(line.split(". ", 1) for line in lines if line.split(". ")[0].isdigit())
        copied.append(" ".join(numbered[str(place)] for place in range(1, 34)))
        person.presses("Verder")
        assert page.steps.current() == SHEETS + sheet.number - 1
        sheet.tick.box.click()
        person.presses("Verder")
    return copied


def types_back(person: Person, page: FoundPage, first: str, second: str) -> None:
    page.back.forget()
    person.types(page.back, "first", first)
    person.types(page.back, "second", second)
    person.presses("Verder")


def test_a_director_founds_a_vault_with_a_key_file(person: Person, world: World) -> None:
    stick = world.folder / "stick" / "lentiz-desk.key"
    page = fills_in(person, stick=stick)
    sheets = puts_on_paper(person, page)
    types_back(person, page, sheets[2], sheets[0])
    assert page.steps.current() == SIGN
    read = person.reads()
    assert "College Oost (voortgezet onderwijs)" in read
    assert "vastgesteld di 25 maart 2014, met instemming van Platform Medezeggenschap" in read
    assert not list(world.folder.rglob("*.lentiz"))
    person.presses("Ondertekenen en kluis oprichten")
    person.settles()
    done = person.sees(FoundingSheetPage)
    vault = person.app.workplace.vault
    assert vault is not None
    assert vault.path == world.folder / "kluizen" / "onderwijsgroep-voorbeeld.lentiz"
    assert fingerprint(vault.folder.vault) in person.reads()
    assert done.sheet() is not None
    person.locks()
    person.signs_in("dimitra", PHRASE)
    assert not person.app.window.is_locked()
    person.app.window.close()
    with_key = sign_in(open_vault(vault.path, key_file(stick), world.around), "dimitra", PHRASE)
    assert with_key.me.name == "Δήμητρα Voorbeeld"
    assert with_key.me.roles == {Role.DIRECTOR}
    assert with_key.me.locations == {"college-oost"}
    assert [place.id for place in with_key.register.founding.locations] == ["college-oost", "mbo-west"]
    with_key.close()
    with_key.vault.close()


def test_a_director_founds_a_vault_with_the_credential_store(
    person: Person, world: World, secret_service: KeyringBackend
) -> None:
    page = fills_in(person, stick=None)
    sheets = puts_on_paper(person, page)
    types_back(person, page, sheets[0], sheets[1])
    person.presses("Ondertekenen en kluis oprichten")
    person.settles()
    person.sees(FoundingSheetPage)
    assert len(OsCredentialStore().read()) == 32
    person.locks()
    unlock = person.sees(UnlockPage)
    assert unlock.stick is None
    person.signs_in("dimitra", PHRASE)
    assert not person.app.window.is_locked()


def test_a_wrong_word_is_named_by_its_place_on_the_right_sheet(person: Person, world: World) -> None:
    page = fills_in(person, stick=world.folder / "stick" / "s.key")
    sheets = puts_on_paper(person, page)
    words = sheets[1].split()
    words[11] = "fiets"
    types_back(person, page, sheets[0], " ".join(words))
    assert page.steps.current() == BACK
    assert page.back.question("first").error() == ""
    assert "Woord 12" in page.back.question("second").error()
    types_back(person, page, sheets[0], sheets[0])
    assert "twee keer hetzelfde" in page.back.question("second").error().lower()
    types_back(person, page, sheets[0], " ".join(word[:4] for word in sheets[1].split()))
    assert page.steps.current() == SIGN


def test_each_step_names_what_is_missing(person: Person, world: World) -> None:
    page = person.sees(FoundPage)
    person.presses("Verder")
    assert page.steps.current() == ORGANISATION
    assert page.organisation.question("organisation").error()
    assert page.organisation.question("locations").error()
    fills_in(person, stick=world.folder / "stick" / "s.key")
    page.steps.go_to(DIRECTOR)
    page.director.put("sign_in", "")
    person.presses("Verder")
    assert page.director.question("sign_in").error() == "Kies een aanmeldnaam."
    page.steps.go_to(PASSPHRASE)
    page.passphrase.put("again", "iets anders")
    person.presses("Verder")
    assert "niet gelijk" in page.passphrase.question("again").error()


def test_a_bad_place_is_refused_before_any_sheet_is_made(person: Person, world: World) -> None:
    page = fills_in(person, stick=world.folder / "stick" / "s.key")
    page.steps.go_to(PLACE)
    (world.folder / "Dropbox").mkdir()
    for place, said in (
        ("", "Kies waar"),
        (str(world.folder / "kluis"), ".lentiz"),
        (str(world.folder / "nergens" / "k.lentiz"), "bestaat niet"),
        (str(world.folder / "Dropbox" / "k.lentiz"), "Dropbox"),
    ):
        page.place.put("place", place)
        person.presses("Verder")
        assert said in page.place.question("place").error()
    page.place.put("place", str(world.folder / "k.lentiz"))
    page.place.put("key_file", str(world.folder / "s.key"))
    person.presses("Verder")
    assert "apart van de kluis" in page.place.question("key_file").error()


def test_a_founding_that_fails_can_be_tried_again_with_the_same_sheets(person: Person, world: World) -> None:
    stick = world.folder / "stick" / "s.key"
    page = fills_in(person, stick=stick)
    sheets = puts_on_paper(person, page)
    types_back(person, page, sheets[0], sheets[1])
    taken = world.folder / "kluizen" / "onderwijsgroep-voorbeeld.lentiz"
    taken.mkdir(parents=True)
    (taken / "iets anders.txt").write_text("")
    person.presses("Ondertekenen en kluis oprichten")
    person.settles()
    person.sees(FoundPage)
    assert "onderwijsgroep-voorbeeld.lentiz" in person.reads()
    (taken / "iets anders.txt").unlink()
    person.presses("Ondertekenen en kluis oprichten")
    person.settles()
    person.sees(FoundingSheetPage)


def test_who_stops_leaves_nothing(person: Person, world: World) -> None:
    page = fills_in(person, stick=world.folder / "stick" / "s.key")
    person.presses("Stoppen met oprichten")
    person.sees(StartPage)
    assert page.passphrase.passphrase.passphrase() == ""
    assert not list(world.folder.rglob("*.key"))
    assert not list(world.folder.rglob("*.lentiz"))


def test_a_sheet_can_be_printed_through_the_dialog_of_the_system(person: Person, world: World) -> None:
    page = fills_in(person, stick=world.folder / "stick" / "s.key")
    person.presses("Dit blad afdrukken")
    dialog = page.findChild(QPrintDialog)
    assert dialog is not None
    assert not dialog.testOption(QPrintDialog.PrintDialogOption.PrintToFile)
    dialog.reject()


def test_the_printed_sheet_holds_every_word_in_order(qtbot: QtBot, person: Person, world: World) -> None:
    page = fills_in(person, stick=world.folder / "stick" / "s.key")
    share = page.sheets[0].sheet()
    paper = world.folder / "paper.pdf"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFileName(str(paper))
    document(share).print_(printer)
    printed = text_of(paper.read_bytes(), world.folder)
    assert "Herstelblad 1 van 3" in printed
    assert all(f"{place}." in printed for place in range(1, 34))
    assert "Onderwijsgroep Voorbeeld" in printed


def test_strength_is_said_in_words_with_the_reason() -> None:
    weak = judge("voorbeeld1", ("Δήμητρα Voorbeeld",))
    assert not weak.enough
    assert "Uw naam" in weak.sentence
    short = judge("kx7!", ())
    assert not short.enough
    assert "kort" in short.sentence
    assert judge(PHRASE, ("Dimitra",)).enough


def test_ids_of_locations_are_short_and_unlike_each_other(qtbot: QtBot) -> None:
    field = LocationsField()
    qtbot.addWidget(field)
    field.put(["vo\tCollege Oost", "mbo\tCollege-Oost!", "vo\tعربي"])
    assert [place.id for place in field.locations()] == ["college-oost", "college-oost-2", "school"]
    assert slug("Crème & Brûlée") == "creme-brulee"
