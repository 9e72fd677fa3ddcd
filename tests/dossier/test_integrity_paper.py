"""The report of a check of the vault on paper: what it says, that it is signed, and that it stays within the vault."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from lentiz_desk.desk.integrity import check_vault
from lentiz_desk.desk.integrity_paper import take_report
from lentiz_desk.desk.integrity_text import Told, ToldPart, told
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.dossier.verification import Outcome
from lentiz_desk.dossier.verify import verify
from lentiz_desk.vault.errors import FolderReadOnly, VaultError
from lentiz_desk.words import integrity as words
from tests.desk.staged import At, staged

__all__ = ["staged"]


def text_of(pdf: Path) -> str:
    ran = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True)
    return " ".join(ran.stdout.split())


def test_the_paper_says_what_the_page_says_and_is_signed(staged: At, tmp_path: Path) -> None:
    world = staged("correspond")
    path = tmp_path / "nagekeken.pdf"
    with world.session("directeur") as session:
        said = told(check_vault(session), lambda person: session.register.people[person].name)
        take_report(session, said, path)
    read = text_of(path)
    assert words.intact() in read
    for part in said.parts:
        assert part.title in read
    for sentence in said.limits:
        assert sentence in read
    assert verify(path.read_bytes(), None).outcome is not Outcome.NOT_OURS
    ran = subprocess.run(["pdfsig", "-nocert", str(path)], capture_output=True, text=True, check=False)
    assert "Signature is Valid" in ran.stdout
    subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True)
    with world.session("directeur") as session:
        lines = [entry.body for entry in session.open("oversight").recorded.values()]
    assert [line.step for line in lines if isinstance(line, OversightNoted)].count("vault.report_taken") == 1


def test_everything_that_is_wrong_is_on_it(staged: At, tmp_path: Path) -> None:
    said = Told(
        verdict=words.not_intact(2),
        intact=False,
        standing=words.standing("went_back"),
        went_back=True,
        checked="",
        parts=(ToldPart(title="Zaak ZD-2026-K7Q2MX", counted="3 vastleggingen", wrong=("Regel een.", "Regel twee.")),),
        limits=(words.closed(2),),
    )
    path = tmp_path / "nagekeken.pdf"
    with staged("enrol").session("directeur") as session:
        take_report(session, said, path)
    read = text_of(path)
    for sentence in (said.verdict, said.standing, "Regel een.", "Regel twee.", said.limits[0], "klopt niet"):
        assert sentence in read, sentence


def test_a_place_that_cannot_be_written_leaves_no_file(staged: At, tmp_path: Path) -> None:
    with staged("enrol").session("directeur") as session:
        said = told(check_vault(session), lambda _person: "")
        with pytest.raises((FolderReadOnly, VaultError)):
            take_report(session, said, tmp_path / "nowhere" / "nagekeken.pdf")
    assert not list(tmp_path.glob("**/*.pdf*"))
