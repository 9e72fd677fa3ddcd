"""Taking a list of oversight lines along: for a spreadsheet, or as a signed PDF. Each list is a line itself."""

from __future__ import annotations

import base64
import csv
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from lentiz_desk.desk.leaving import leave_vault
from lentiz_desk.desk.overseeing import Line, Overseen, Wanted, read_oversight
from lentiz_desk.desk.oversight import note_step
from lentiz_desk.desk.roster import roster_excerpt
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.oversight_steps import LISTED
from lentiz_desk.dossier.oversight import ListLine, ListPaper, draw_list, seal_list
from lentiz_desk.dossier.signing import PdfSigner
from lentiz_desk.vault.exhibits import Progress, silent
from lentiz_desk.words import dates, values
from lentiz_desk.words import dossier as dossier_words
from lentiz_desk.words import oversight as words
from lentiz_desk.words.catalog import current_language

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet takes for the beginning of a formula, also in its full width (OWASP, CSV injection)."""


@dataclass(frozen=True, kw_only=True)
class Taken:
    """A list that left the vault: how many lines, and the SHA-256 of the file in hex."""

    lines: int
    document: str


def take_csv(session: Session, wanted: Wanted, path: Path) -> Taken:
    """Write the wanted lines to a file for a spreadsheet, oldest first; raises NoAccess, DiskFull, FolderReadOnly.

    UTF-8 with a byte order mark and semicolons, as spreadsheets in Dutch expect it. What lacks stands on top, whatever
    is wanted. A file is there only with a line of its own.
    """
    overseen = read_oversight(session)
    chosen = _chosen(overseen, wanted)
    return _take(session, path, csv_of(overseen, chosen).encode("utf-8-sig"), "csv", len(chosen))


def take_pdf(session: Session, wanted: Wanted, path: Path, progress: Progress = silent) -> Taken:
    """Write the wanted lines to a PDF, oldest first, signed by who exports; as ``take_csv``.

    ``progress`` gets how many lines are drawn of how many; what it raises cancels, and leaves nothing.
    """
    overseen = read_oversight(session)
    chosen = _chosen(overseen, wanted)
    register, me = session.register, session.me
    paper = ListPaper(
        organisation=register.founding.organisation,
        period=words.period(wanted.since, wanted.until),
        filters=_filters(overseen, wanted),
        prepared_by=dossier_words.name_and_function(me.name, me.function),
        prepared_at=session.clock.peek(),
        vault=register.vault,
        practice=register.founding.practice,
        warnings=warnings(overseen),
        limits=words.limits(compared=overseen.compared),
        lines=tuple(_on_paper(line, overseen) for line in chosen),
        roster=roster_excerpt(session, {me.id}),
        language="en" if current_language() == "en" else "nl",
    )
    signer = PdfSigner(key=session.keys.signing.documents, certificate_der=base64.b64decode(me.keys.documents))
    progress(0, len(chosen))
    pdf = seal_list(draw_list(paper, progress), paper, signer)
    progress(len(chosen), len(chosen))  # the last moment at which it can be stopped
    return _take(session, path, pdf, "pdf", len(chosen))


def warnings(overseen: Overseen) -> tuple[str, ...]:
    """Return a sentence for everything that is wrong with the lines."""
    return (
        *(
            words.lacking(item.name, item.device, item.via, item.gaps, twice=item.twice, ends=item.ends)
            for item in overseen.lacking
        ),
        *(words.line_gone(item.name, item.at, item.step, item.case) for item in overseen.gone),
    )


def csv_of(overseen: Overseen, lines: Iterable[Line]) -> str:
    """Return lines as semicolon-separated text, one row a line, below a row for everything that is wrong."""
    target = StringIO()
    table = csv.writer(target, delimiter=";", lineterminator="\r\n")
    cores = words.core_labels()
    table.writerow([*words.columns(), *cores.values()])
    for sentence in warnings(overseen):
        table.writerow(_safe(["", "", sentence]))
    for line in lines:
        at = dates.local(line.at)
        said = {key: text for key, _label, text in words.core(line.core, overseen.naming, overseen.adopted)}
        table.writerow(
            _safe(
                [
                    f"{at:%Y-%m-%d}",
                    f"{at:%H:%M:%S}",
                    words.step(line.step, line.core),
                    words.kind(line.kind),
                    line.case,
                    line.name,
                    values.listed(values.role(role) for role in sorted(line.roles)),
                    str(line.device),
                    line.via,
                    str(line.number),
                    *(said.get(key, "") for key in cores),
                ]
            )
        )
    return target.getvalue()


def _chosen(overseen: Overseen, wanted: Wanted) -> list[Line]:
    return [line for line in reversed(overseen.lines) if wanted.passes(line)]


def _take(session: Session, path: Path, data: bytes, form: str, lines: int) -> Taken:
    taken = Taken(lines=lines, document=hashlib.sha256(data).hexdigest())
    core = {"form": form, "lines": lines, "document": taken.document}
    leave_vault(path, data, lambda: note_step(session, LISTED, core=core))
    return taken


def _safe(cells: Sequence[str]) -> list[str]:
    """Return cells of which none can be a formula: an apostrophe in front keeps it text."""
    return [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells]


def _on_paper(line: Line, overseen: Overseen) -> ListLine:
    return ListLine(
        at=line.at,
        step=words.step(line.step, line.core),
        case=line.case,
        who=words.who(line.name, line.roles, line.device, line.via),
        core=tuple((label, text) for _key, label, text in words.core(line.core, overseen.naming, overseen.adopted)),
    )


def _filters(overseen: Overseen, wanted: Wanted) -> tuple[tuple[str, str], ...]:
    """Return what was filtered on besides the period, as label and text."""
    said = []
    if wanted.person:
        said.append((words.person_label(), overseen.naming.person(wanted.person)))
    if wanted.kind is not None:
        said.append((words.kind_label(), words.kind(wanted.kind)))
    if wanted.case.strip():
        said.append((words.case_label(), wanted.case.strip().upper()))
    return tuple(said)
