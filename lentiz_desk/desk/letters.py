"""Letters of the school: a text filled in from the case, looked at, signed, logged and kept in one step.

What a letter rests on and where one can object is never left out: the clause comes from the letter pack, the edition
of the protocol from the register, and a letter in which anything is still open cannot be signed.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from lentiz_desk.desk.corresponding import full_number, log_correspondence
from lentiz_desk.desk.errors import LetterUnfinished, Refused
from lentiz_desk.desk.exhibits import Incoming
from lentiz_desk.desk.leaving import leave_vault
from lentiz_desk.desk.letter_filling import addressees, known_by_case
from lentiz_desk.desk.letter_texts import pack_today
from lentiz_desk.desk.oversight import note_step
from lentiz_desk.desk.roster import roster_excerpt
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.act import Act
from lentiz_desk.domain.case_entries import CorrespondenceLogged, ExhibitHandled, PersonNoted
from lentiz_desk.domain.case_rules import may_record, next_number
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.letters import APPEAL, LetterText, filled, gaps, in_line
from lentiz_desk.domain.redaction import parts_of_name, spans
from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.values import Category, Deed, Direction, Form, LetterKind, Part
from lentiz_desk.dossier.letter import LetterPaper, draw_letter, seal_letter
from lentiz_desk.dossier.signing import PdfSigner
from lentiz_desk.words import letter_paper as words
from lentiz_desk.words import values
from lentiz_desk.words.catalog import in_language

LANGUAGE: Literal["nl"] = "nl"
"""Letters are written in Dutch, whatever language the screen speaks."""


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A letter as it stands: what for, about whom of the case, to whom line by line, and its words."""

    kind: LetterKind
    about: int | None
    to: str
    subject: str
    body: str
    appeal: str


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A letter that could be made: what for, about whom (None: nobody in particular), and why not now when so."""

    kind: LetterKind
    about: int | None
    refusal: Refusal | None


@dataclass(frozen=True, kw_only=True)
class Posted:
    """A letter that was signed and logged: its number, the file, and the SHA-256 of that in hex."""

    number: str
    pdf: bytes
    document: str


def offers(session: Session, case: str) -> tuple[Offer, ...]:
    """Return which letters there are for the people of a case, with the reason where one cannot be signed now."""
    state = session.case(case)
    pack = pack_today(session)
    made = []
    for kind in LetterKind:
        found = [
            person.number
            for person in state.people.values()
            if pack.text_for(kind, person.part, person.category) is not None
        ]
        whom: list[int | None] = [*found, *([None] if pack.text_for(kind, None, None) is not None else [])]
        made += [Offer(kind=kind, about=about, refusal=_refusal(session, state, kind, about)) for about in whom]
    return tuple(made)


def draft(session: Session, case: str, kind: LetterKind, about: int | None) -> Letter:
    """Return a letter filled in from the case; what the case does not know stands in square brackets."""
    state = session.case(case)
    person = _person(state, about)
    pack = pack_today(session)
    text = _text(session, state, kind, about)
    with in_language(LANGUAGE):
        known = known_by_case(session, state, kind, person)
        to = _to(state, kind, person)
        appeal = pack.appeal(text.appeal_of(_category_of(state, person))).text
        return Letter(
            kind=kind,
            about=about,
            to="\n".join(to),
            subject=filled(text.subject, known),
            body=filled(text.body, known),
            appeal=filled(appeal, known),
        )


def open_gaps(letter: Letter) -> tuple[str, ...]:
    """Return what is still to be filled in, in the order of reading."""
    return gaps(f"{letter.to}\n{letter.subject}\n{letter.body}\n{letter.appeal}")


def filled_in(letter: Letter, place: str, text: str) -> Letter:
    """Return a letter in which this stands wherever that place was still open."""
    known = {place: text}
    return replace(
        letter,
        to=filled(letter.to, known),
        subject=filled(letter.subject, known),
        body=filled(letter.body, known),
        appeal=filled(letter.appeal, known),
    )


def others_named(state: CaseState, letter: Letter) -> tuple[str, ...]:
    """Return the names of other people of the case that the letter holds: whoever signs looks at those again."""
    person = _person(state, letter.about)
    own = {part for known in addressees(state, person) for part in parts_of_name(known.name)}
    own |= set(parts_of_name(person.name)) if person is not None else set()
    text = f"{letter.to}\n{letter.subject}\n{letter.body}"
    found = {
        other.name: None
        for other in state.people.values()
        if other.name and any(part not in own and any(spans(text, part)) for part in parts_of_name(other.name))
    }
    return tuple(found)


def addresses_apart(state: CaseState, letter: Letter) -> tuple[str, ...]:
    """Return whose address may not be shared while the letter goes to others, too: each then gets a letter apart."""
    together = [item for item in addressees(state, _person(state, letter.about)) if in_line(item.name) in letter.to]
    return tuple(item.name for item in together if item.address_shared is False) if len(together) > 1 else ()


def preview_letter(session: Session, case: str, letter: Letter) -> bytes:
    """Return the letter as it would be, unsigned and in memory only; the look is logged."""
    note_step(session, "read.preview", case=case)
    return draw_letter(_paper(session, session.case(case), letter))


def sign_letter(session: Session, case: str, letter: Letter, *, path: Path | None) -> Posted:
    """Sign a letter, keep it as an exhibit, log it, and write it to ``path``, or hand it over to be printed.

    Raises LetterUnfinished while anything is open, Refused, DiskFull, FolderReadOnly; a failure records nothing.
    """
    state = session.case(case)
    missing = open_gaps(letter)
    empty = not all(part.strip() for part in (letter.to, letter.subject, letter.body, letter.appeal))
    if missing or empty:
        raise LetterUnfinished(missing)
    paper = _paper(session, state, letter)
    certificate = base64.b64decode(session.me.keys.documents)
    signer = PdfSigner(key=session.keys.signing.documents, certificate_der=certificate)
    pdf = seal_letter(draw_letter(paper), paper, signer)
    body = logged(session, state, letter)
    with in_language(LANGUAGE):
        name = words.file_name(paper.reference)
    document = hashlib.sha256(pdf).hexdigest()
    incoming = [Incoming(path=Path(name), content=pdf)]
    left = ExhibitHandled(exhibit=document, deed=Deed.EXPORTED, receiver=body.other_party, why=letter.subject)

    def log() -> None:
        log_correspondence(session, case, body, incoming, also=[left], drafted=False)

    if path is None:
        log()
    else:
        leave_vault(path, pdf, log)
    return Posted(number=paper.reference, pdf=pdf, document=document)


def logged(session: Session, state: CaseState, letter: Letter) -> CorrespondenceLogged:
    """Return how a letter stands in the log of correspondence."""
    with in_language(LANGUAGE):
        content = words.with_appeal(letter.body, letter.appeal)
    return CorrespondenceLogged(
        number=next_number(state, session.device),
        direction=Direction.OUT,
        form=Form.CALL if letter.kind is LetterKind.INSPECTOR_CALL else Form.LETTER,
        happened=session.clock.peek(),
        into_file=True,
        letter=letter.kind,
        about=letter.about,
        other_party=_party(state, letter),
        subject=letter.subject,
        content=content,
    )


def reference(session: Session, state: CaseState) -> str:
    """Return the number that the next letter gets."""
    return full_number(state, session.device, next_number(state, session.device))


def _refusal(session: Session, state: CaseState, kind: LetterKind, about: int | None) -> Refusal | None:
    letter = Letter(kind=kind, about=about, to="-", subject="-", body="-", appeal="-")
    body = logged(session, state, letter)
    act = Act(author=session.person, device=session.device, at=session.clock.peek(), body=body)
    return may_record(state, session.register, act)


def _person(state: CaseState, about: int | None) -> PersonNoted | None:
    return state.people.get(about) if about is not None else None


def _text(session: Session, state: CaseState, kind: LetterKind, about: int | None) -> LetterText:
    person = _person(state, about)
    part, category = (person.part, person.category) if person is not None else (None, None)
    text = pack_today(session).text_for(kind, part, category)
    if text is None:
        raise Refused(Refusal.of(Reason.LETTER_NOT_FOR_PERSON))
    return text


def _category_of(state: CaseState, person: PersonNoted | None) -> Category | None:
    subjects = (person,) if person is not None else state.of_part(Part.SUBJECT)
    return subjects[0].category if subjects else None


def _to(state: CaseState, kind: LetterKind, person: PersonNoted | None) -> list[str]:
    if person is None:
        return [words.received_by(kind, state.case_number)]
    names = [item.name for item in addressees(state, person)] or [words.guardians_of(person.name)]
    return [*(in_line(name) for name in names), *words.address_gaps()]


def _party(state: CaseState, letter: Letter) -> str:
    """Return to whom it goes, without the address: whom of the case the address names, else its first line."""
    person = _person(state, letter.about)
    names = [name for name in (in_line(item.name) for item in addressees(state, person)) if name in letter.to]
    return values.listed(names) if names else letter.to.strip().split("\n")[0]


def preview_text(session: Session, key: str, *, subject: str, body: str) -> bytes:
    """Return how a text would look as a letter, with its gaps; of a way to object, in a letter that has it."""
    pack = pack_today(session)
    way = key.removeprefix(APPEAL) if key.startswith(APPEAL) else ""
    text = next(text for text in pack.letters if (way in _ways(text) if way else text.key == key))
    category = next((item for item in text.for_categories if way and text.appeal_of(item) == way), None)
    appeal = body if way else pack.appeal(text.appeal_of(None)).text
    with in_language(LANGUAGE):
        paper = _sheet(
            session,
            _Sheet(
                location="",
                to=("[naam]", *words.address_gaps()),
                reference="ABC123-01-01",
                topic=text.subject if way else subject,
                body=text.body if way else body,
                clause=text.clause_of(category),
                appeal=appeal,
                addressed=bool(text.parts),
            ),
        )
    return draw_letter(paper)


def _ways(text: LetterText) -> frozenset[str]:
    return frozenset({text.appeal, *(item.appeal for item in text.appeal_for)})


@dataclass(frozen=True, kw_only=True)
class _Sheet:
    """What of a letter differs from one to the other; the rest is who sends it."""

    location: str
    to: tuple[str, ...]
    reference: str
    topic: str
    body: str
    clause: str
    appeal: str
    addressed: bool


def _paper(session: Session, state: CaseState, letter: Letter) -> LetterPaper:
    location = session.register.location(state.opened.body.location) if state.opened is not None else None
    person = _person(state, letter.about)
    text = _text(session, state, letter.kind, letter.about)
    sheet = _Sheet(
        location=location.name if location is not None else "",
        to=tuple(line.strip() for line in letter.to.strip().splitlines()),
        reference=reference(session, state),
        topic=letter.subject,
        body=letter.body.strip(),
        clause=text.clause_of(_category_of(state, person)),
        appeal=letter.appeal.strip(),
        addressed=person is not None,
    )
    with in_language(LANGUAGE):
        return _sheet(session, sheet)


def _sheet(session: Session, sheet: _Sheet) -> LetterPaper:
    register, me = session.register, session.me
    edition = register.founding.edition
    return LetterPaper(
        organisation=register.founding.organisation,
        location=sheet.location,
        to=sheet.to,
        reference=sheet.reference,
        topic=sheet.topic,
        body=sheet.body,
        ground=words.ground(sheet.clause, edition.adopted, edition.consented_by),
        appeal=sheet.appeal,
        signatory=me.name,
        function=me.function,
        addressed=sheet.addressed,
        vault=register.vault,
        practice=register.founding.practice,
        prepared_at=session.clock.peek(),
        roster=roster_excerpt(session, {me.id}),
        language=LANGUAGE,
    )
