"""A signed dossier entry of 1,000 entries, recorded and on disk, against reportlab's own paragraphs of its text."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import count
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from lentiz_desk.desk.dossier_entry import choosable, make, usual_file_kind
from lentiz_desk.desk.dossier_paper import Choice
from lentiz_desk.desk.session import CASE
from lentiz_desk.desk.signing_in import sign_in
from tests.bench.figure import Figure, side_by_side
from tests.bench.filled import filled
from tests.world import passphrase

AT_MOST = 2.5
TURNS = 3


def figure(folder: Path, entries: int = 1000) -> Figure:
    """Our side chooses words, draws, makes PDF/A, signs, writes and records; the other sets heading and values only."""
    (folder / "vault").mkdir(mode=0o700)
    world = filled(folder / "vault", 1, entries)
    world.clock.forward(hours=1)
    session = sign_in(world.vault, "behandelaar", passphrase("behandelaar"))
    (case,) = session.of_kind(CASE)
    offered = choosable(session, case)
    choice = Choice(
        file_kind=usual_file_kind(session.case(case)),
        entries=tuple(one.entry.id for one in offered),
        receiver="Personeelszaken",
        purpose="Meting",
    )
    numbers = count(1)
    texts = [
        said
        for one in offered
        for said in (one.described.heading, *(f"{line.label} {line.text}" for line in one.described.lines))
    ]
    style = getSampleStyleSheet()["Normal"]

    def ours() -> None:
        make(session, case, choice, path=folder / f"{next(numbers)}.pdf")

    def bare() -> None:
        SimpleDocTemplate(BytesIO()).build([Paragraph(escape(said), style) for said in texts])

    make(session, case, replace(choice, entries=choice.entries[:1]), path=folder / "0.pdf")  # faces and words, once
    took, plain = side_by_side(ours, bare, TURNS)
    size = (folder / "1.pdf").stat().st_size
    return Figure(
        name="signed dossier entry",
        ours=took,
        bare=plain,
        at_most=AT_MOST,
        notes={"entries": len(offered), "letters": sum(map(len, texts)), "bytes": size},
    )
