"""The pages of handling: correspondence, dossier entry, correction, duty and closing, with a real vault behind them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from lentiz_desk.desk.dossier_entry import choosable, make, usual_file_kind
from lentiz_desk.desk.dossier_paper import Choice
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.signing_in import sign_in
from lentiz_desk.domain.case_entries import CheckDecided, CorrespondenceLogged
from lentiz_desk.domain.values import DutyKind
from lentiz_desk.ledger.ids import fingerprint
from lentiz_desk.ui.bringing_in import BringInPage
from lentiz_desk.ui.close import ClosePage
from lentiz_desk.ui.correct import CorrectPage
from lentiz_desk.ui.correspondence import CorrespondencePage
from lentiz_desk.ui.dossier.made import Left
from lentiz_desk.ui.dossier.page import DossierPage
from lentiz_desk.ui.duty import DutyPage
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.workplace import Workplace
from tests.ui.desk_rooms import InstantWorkplace, instant, sample_world
from tests.ui.mailed import mailed, whole
from tests.ui.samples import Sample
from tests.world import World, passphrase, world_at

CLERK = "behandelaar"


def export_all(session: Session, case: str, path: Path | None = None) -> None:
    """Make a copy of what usually goes in."""
    choice = Choice(
        file_kind=usual_file_kind(session.case(case)),
        entries=tuple(item.entry.id for item in choosable(session, case) if item.usual),
        receiver="Leerlingadministratie",
        purpose="Toevoegen aan het leerlingdossier (S4)",
    )
    make(session, case, choice, path=path)


@cache
def concluded() -> tuple[World, Session]:
    folder = Path(tempfile.mkdtemp(prefix="lentiz-desk-samples-"))
    folder.chmod(0o700)
    world = world_at(folder, "correspond")
    session = sign_in(world.vault, CLERK, passphrase(CLERK))
    export_all(session, world.case)
    return world, session


def opened(stage: str, name: str, make_page: Callable[[Workplace, World], Page]) -> Page:
    world = sample_world(stage)
    workplace = instant(stage, name)
    workplace.ask(lambda session: forget_drafts(session, world.case))
    page = make_page(workplace, world)
    page.refresh()
    return page


def forget_drafts(session: Session, case: str) -> None:
    for draft in session.open(case).compartment.drafts():
        session.open(case).compartment.delete_draft(draft.id)


def correspondence(**answers: str | list[str]) -> Page:
    page = opened("act", CLERK, lambda workplace, world: CorrespondencePage(workplace, {"case": world.case}))
    assert isinstance(page, CorrespondencePage)
    assert page.form is not None
    for key, answer in answers.items():
        page.form.put(key, answer)
    return page


def meeting() -> Page:
    return correspondence(
        form="meeting",
        direction="out",
        other_party="Ouder Voorbeeld",
        participants="Ouder Voorbeeld (ouder), Behandelaar (demo), mentor van klas 3B",
        subject="Gesprek over het bericht van 9 februari",
        content="De leerling heeft het bericht verwijderd. Afgesproken is dat de leerling excuses aanbiedt.",
        files=["/tmp/gespreksverslag.pdf"],
        into_file="yes",
    )


def bringing_in(*, chosen: bool = True) -> Page:
    """A folder with two mails, one of them damaged, and a file."""
    page = opened("act", CLERK, lambda workplace, world: BringInPage(workplace, {"case": world.case}))
    assert isinstance(page, BringInPage)
    assert page.form is not None
    if chosen:
        page.form.files.put([str(_post())])
        page.look_into()
    return page


@cache
def _post() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="lentiz-desk-samples-")) / "post"
    folder.mkdir()
    head = b"From: Ouder Voorbeeld <ouder@voorbeeld.invalid>\nTo: school@demo.invalid\nMessage-ID: <%d@x>\n"
    dated = b"Date: Tue, 3 Mar 2026 14:05:00 +0100\nSubject: Reactie op de uitnodiging\n\nDag.\n"
    (folder / "een.eml").write_bytes(head % 1 + dated)
    (folder / "twee.eml").write_bytes(head % 2 + b"Subject: Zonder datum\n\nDag.\n")
    (folder / "verslag.txt").write_bytes(b"Verslag van het gesprek. " * 40)
    return folder


def letter_with_gaps() -> Page:
    page = correspondence(form="letter", direction="in", into_file="no")
    assert isinstance(page, CorrespondencePage)
    page.log()
    return page


def dossier(*, looked: bool = True, fields: bool = False, gaps: bool = False) -> Page:
    page = opened("correspond", CLERK, lambda workplace, world: DossierPage(workplace, {"case": world.case}))
    assert isinstance(page, DossierPage)
    assert page.form is not None
    if gaps:
        page.sign_and_save()
        return page
    page.form.put("receiver", "Leerlingadministratie")
    page.form.put("purpose", "Toevoegen aan het leerlingdossier (S4)")
    if fields:
        page.form.leave_others_out()
        row = next(row for row in page.form.chooser.rows if isinstance(row.choosable.entry.body, CorrespondenceLogged))
        row.toggle()
    if looked:
        page.show_preview()
    return page


def dossier_of(world: World, session: Session) -> Page:
    page = DossierPage(InstantWorkplace(session, CLERK, world), {"case": world.case})
    page.refresh()
    return page


@cache
def _copy() -> Left:
    """What the page says of a copy, so that every page of the sample says the same."""
    world, session = concluded()
    (export,) = session.case(world.case).exports
    return Left(
        case_number=f"ZD-2026-{world.case[:6]}",
        copy_number=1,
        document=export.body.document,
        receiver=export.body.receiver,
        path=f"/media/stick/ZD-2026-{world.case[:6]}-exemplaar-1.pdf",
        fingerprint=fingerprint(session.register.vault),
    )


def dossier_made() -> Page:
    world, session = concluded()
    page = DossierPage(InstantWorkplace(session, CLERK, world), {"case": world.case})
    page.refresh()
    page._show_left(_copy())
    return page


def correct(kind: type, change: str = "") -> Page:
    def make_page(workplace: Workplace, world: World) -> Page:
        session = getattr(workplace, "_session")  # noqa: B009 - only samples look inside
        state = session.case(world.case)
        entry = next(entry.id for entry in state.entries.values() if isinstance(entry.body, kind))
        return CorrectPage(workplace, {"compartment": world.case, "entry": entry})

    page = opened("correspond", CLERK, make_page)
    assert isinstance(page, CorrectPage)
    if change and page.form is not None:
        page.form.put("subject", change)
        page.form.put("form", "mail")
        page.form.put("why", "De uitnodiging ging per e-mail, en het onderwerp was niet volledig.")
    return page


def duty(kind: DutyKind, name: str = CLERK, what: str = "") -> Page:
    stage = "act" if kind is DutyKind.INFORM_PERSON else "correspond"

    def make_page(workplace: Workplace, world: World) -> Page:
        about = world.decision if kind is DutyKind.INFORM_PERSON else world.case
        return DutyPage(workplace, {"case": world.case, "duty": kind.value, "about": about})

    page = opened(stage, name, make_page)
    assert isinstance(page, DutyPage)
    if what and page.form is not None:
        page.form.put("what", what)
        page.form.put("how", "Gesprek op school met de leerling en de ouder, door de behandelaar.")
        page.form.put("until", "2026-03-20")
        page.form.put("why", "De leerling is ziek; een gesprek kan pas na herstel.")
    return page


def close(*, ready: bool) -> Page:
    if not ready:
        return opened("correspond", CLERK, lambda workplace, world: ClosePage(workplace, {"case": world.case}))
    world, session = concluded()
    page = ClosePage(InstantWorkplace(session, CLERK, world), {"case": world.case})
    page.refresh()
    return page


def _inform(name: str = CLERK, what: str = "") -> Page:
    return duty(DutyKind.INFORM_PERSON, name, what)


SAMPLES: tuple[Sample, ...] = (
    Sample(name="bring-in", make=lambda _: bringing_in(), entry="cases", height=1150),
    Sample(name="bring-in-empty", make=lambda _: bringing_in(chosen=False), entry="cases", docs=False),
    Sample(name="correspondence", make=lambda _: meeting(), entry="cases"),
    Sample(name="correspondence-whole", make=lambda _: meeting(), entry="cases", docs=False, height=1300),
    Sample(name="correspondence-empty", make=lambda _: correspondence(), entry="cases", docs=False, height=1150),
    Sample(name="correspondence-gaps", make=lambda _: letter_with_gaps(), entry="cases", docs=False),
    Sample(name="dossier", make=lambda _: dossier(), entry="cases"),
    Sample(name="dossier-fields", make=lambda _: dossier(fields=True), entry="cases", docs=False, height=1900),
    Sample(name="dossier-start", make=lambda _: dossier(looked=False), entry="cases", docs=False),
    Sample(name="dossier-gaps", make=lambda _: dossier(gaps=True), entry="cases", docs=False),
    Sample(name="dossier-lacks", make=lambda _: dossier_of(*mailed()), entry="cases"),
    Sample(name="dossier-whole", make=lambda _: dossier_of(*whole()), entry="cases", docs=False),
    Sample(name="dossier-made", make=lambda _: dossier_made(), entry="cases"),
    Sample(name="correct", make=lambda _: correct(CorrespondenceLogged, "Uitnodiging"), entry="cases"),
    Sample(name="correct-whole", make=lambda _: correct(CorrespondenceLogged, "Uitnodiging"), docs=False, height=1700),
    Sample(name="correct-decision", make=lambda _: correct(CheckDecided), entry="cases", docs=False),
    Sample(name="duty", make=lambda _: _inform(what="done"), entry="cases"),
    Sample(name="duty-start", make=lambda _: _inform(), entry="cases", docs=False),
    Sample(name="duty-postpone", make=lambda _: _inform("directeur", "later"), entry="cases", docs=False),
    Sample(name="duty-file", make=lambda _: duty(DutyKind.FILE_CORRESPONDENCE), entry="cases", docs=False),
    Sample(name="close", make=lambda _: close(ready=True), entry="cases"),
    Sample(name="close-blocked", make=lambda _: close(ready=False), entry="cases", docs=False),
)
