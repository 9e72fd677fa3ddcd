"""Taking the report of a check of the vault along, as a signed PDF; that it left is a line for oversight."""

from __future__ import annotations

import base64
from pathlib import Path

from lentiz_desk.desk.integrity_text import Told
from lentiz_desk.desk.leaving import leave_vault
from lentiz_desk.desk.oversight import note_step
from lentiz_desk.desk.roster import roster_excerpt
from lentiz_desk.desk.session import Session
from lentiz_desk.dossier.integrity import IntegrityPaper, PartPaper, draw_report, seal_report
from lentiz_desk.dossier.signing import PdfSigner
from lentiz_desk.words import dossier as dossier_words
from lentiz_desk.words import integrity as words
from lentiz_desk.words.catalog import current_language


def take_report(session: Session, said: Told, path: Path) -> None:
    """Write a report to a PDF, signed by who takes it; raises DiskFull, FolderReadOnly. A failure leaves no file."""
    register, me = session.register, session.me
    paper = IntegrityPaper(
        organisation=register.founding.organisation,
        vault=register.vault,
        practice=register.founding.practice,
        prepared_by=dossier_words.name_and_function(me.name, me.function),
        prepared_at=session.clock.peek(),
        verdict=said.verdict,
        intact=said.intact,
        standing=said.standing,
        parts=tuple(
            PartPaper(title=part.title, said=words.part_said(part.counted, wrong=bool(part.wrong)), wrong=part.wrong)
            for part in said.parts
        ),
        limits=said.limits,
        roster=roster_excerpt(session, {me.id}),
        language="en" if current_language() == "en" else "nl",
    )
    signer = PdfSigner(key=session.keys.signing.documents, certificate_der=base64.b64decode(me.keys.documents))
    pdf = seal_report(draw_report(paper), paper, signer)
    leave_vault(path, pdf, lambda: note_step(session, "vault.report_taken"))
