"""A copy that shows exhibits holds nothing hidden of them, and the originals only where someone chose so."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from lentiz_desk.desk.custody import custody
from lentiz_desk.desk.dossier_entry import choosable, make, preview
from lentiz_desk.desk.dossier_paper import Choice, LeftOut
from lentiz_desk.desk.errors import NotOnPaper, WordsRemain
from lentiz_desk.desk.exhibits import Incoming, add_exhibits
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.verifying import verify_file
from lentiz_desk.domain.values import FileKind, Ground
from lentiz_desk.ledger.ids import fingerprint
from tests.acceptance.test_08_what_is_left_out_is_gone import laid_bare
from tests.acceptance.test_11_bringing_in_mails import HOSTILE
from tests.desk.staged import At
from tests.world import World

DEVICE = "Geheime Camera 9000"


def photo() -> bytes:
    """A picture that says who made it and where, and holds a small copy of itself."""
    exif = Image.Exif()
    exif[0x0110] = DEVICE
    exif[0x9286] = "GEHEIME-OPMERKING"
    made = BytesIO()
    Image.effect_noise((320, 200), 40).convert("RGB").save(made, "JPEG", exif=exif, comment=b"GEHEIM-COMMENTAAR")
    return made.getvalue()


def pdf_saying(*lines: str) -> bytes:
    made = BytesIO()
    canvas = Canvas(made)
    for line in lines:
        canvas.drawString(100, 700, line)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def added(session: Session, world: World, name: str, data: bytes) -> str:
    incoming = Incoming(path=Path(name), content=data, intimate_asked=True)
    (exhibit,) = add_exhibits(session, world.case, [incoming])
    return exhibit


def chosen(session: Session, case: str, **more: object) -> Choice:
    usual = tuple(item.entry.id for item in choosable(session, case) if item.usual)
    frame = {"file_kind": FileKind.STUDENT, "entries": usual, "receiver": "Leerlingadministratie", "purpose": "dossier"}
    return Choice(**(frame | more))  # type: ignore[arg-type]


def test_a_picture_a_pdf_and_a_mail_are_shown_stamped_and_hold_nothing_hidden(staged: At, tmp_path: Path) -> None:
    world = staged("correspond")
    path = tmp_path / "dossier.pdf"
    with world.session("behandelaar") as session:
        shown = {
            "foto.jpg": added(session, world, "foto.jpg", photo()),
            "stuk.pdf": added(session, world, "stuk.pdf", pdf_saying("eerste", "tweede")),
            "mail.eml": added(session, world, "mail.eml", HOSTILE),
        }
        made = make(session, world.case, chosen(session, world.case, shown=frozenset(shown.values())), path=path)
        mark = fingerprint(session.register.vault)
        exported = session.case(world.case).exports[-1].body
        chain = custody(session, world.case, shown["foto.jpg"])
    bare = laid_bare(path)
    text = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True).stdout
    assert set(exported.shown) == set(shown.values())
    assert all(f"SHA-256 {exhibit}" in " ".join(text.split()) for exhibit in shown.values())
    assert "Zie de bijlage." in text
    for word in (DEVICE.encode(), b"GEHEIME-OPMERKING", b"GEHEIM-COMMENTAAR", b"alert(1)", b"127.0.0.1"):
        assert word not in bare
    assert verify_file(path, mark).status == 0
    assert [link.what for link in chain] == ["exhibit.added", "dossier.exported"]
    assert chain[-1].receiver == "Leerlingadministratie"
    images = subprocess.run(["pdfimages", "-list", str(path)], check=True, capture_output=True, text=True).stdout
    assert len(images.splitlines()) - 2 >= 3
    with pikepdf.open(BytesIO(made.pdf)) as document:
        assert [str(name) for name in document.attachments] == ["lentiz-desk.json"]


def test_an_original_goes_along_byte_by_byte_only_when_chosen(staged: At, tmp_path: Path) -> None:
    world = staged("correspond")
    path = tmp_path / "dossier.pdf"
    with world.session("behandelaar") as session:
        exhibit = added(session, world, "../mail.eml", HOSTILE)
        made = make(session, world.case, chosen(session, world.case, attached=frozenset({exhibit})), path=path)
        mark = fingerprint(session.register.vault)
    with pikepdf.open(BytesIO(made.pdf)) as document:
        (name,) = (name for name in document.attachments if name != "lentiz-desk.json")
        assert document.attachments[name].get_file().read_bytes() == HOSTILE
        assert "/" not in name
        assert ".." not in name
    assert verify_file(path, mark).status == 0


def test_a_picture_never_goes_along_as_it_was_received(staged: At) -> None:
    world = staged("correspond")
    with world.session("behandelaar") as session:
        exhibit = added(session, world, "foto.jpg", photo())
        with pytest.raises(NotOnPaper):
            preview(session, world.case, chosen(session, world.case, attached=frozenset({exhibit})))


def test_words_that_are_left_out_are_left_out_of_what_is_shown_too(staged: At, tmp_path: Path) -> None:
    world = staged("correspond")
    left_out = (LeftOut(words="bijlage", ground=Ground.OTHERS),)
    with world.session("behandelaar") as session:
        mail = added(session, world, "mail.eml", HOSTILE)
        paper = added(session, world, "stuk.pdf", pdf_saying("een bijlage"))
        pdf = preview(session, world.case, chosen(session, world.case, shown=frozenset({mail}), left_out=left_out))
        with pytest.raises(WordsRemain):
            preview(session, world.case, chosen(session, world.case, shown=frozenset({paper}), left_out=left_out))
        with pytest.raises(WordsRemain):
            preview(session, world.case, chosen(session, world.case, attached=frozenset({mail}), left_out=left_out))
    path = tmp_path / "preview.pdf"
    path.write_bytes(pdf)
    text = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True).stdout
    assert "Zie de [weggelaten]." in text


def test_an_exhibit_that_cannot_be_shown_is_named(staged: At) -> None:
    world = staged("correspond")
    with world.session("behandelaar") as session:
        exhibit = added(session, world, "film.mp4", b"\x00\x00\x00\x18ftypisom" + bytes(40))
        with pytest.raises(NotOnPaper) as caught:
            preview(session, world.case, chosen(session, world.case, shown=frozenset({exhibit})))
    assert caught.value.number
