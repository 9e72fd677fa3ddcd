"""Letters of the school: a text filled in from the case, looked at, signed, logged and kept in one step.

What a letter rests on and where one can object is never left out: the clause comes from the letter pack, the edition
of the protocol from the register, and a letter in which anything is still open cannot be signed.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from lentiz_desk.desk.corresponding import full_number, log_correspondence
from lentiz_desk.desk.errors import LetterUnfinished
from lentiz_desk.desk.exhibits import Incoming
from lentiz_desk.desk.leaving import leave_vault
from lentiz_desk.desk.letter_texts import pack_today
from lentiz_desk.desk.naming import naming_of
from lentiz_desk.desk.oversight import note_step
from lentiz_desk.desk.roster import roster_excerpt
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.act import Act
from lentiz_desk.domain.case_entries import CorrespondenceLogged, ExhibitAdded, PersonNoted
from lentiz_desk.domain.case_rules import may_record, next_number
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.letters import LetterText, by_guardians, filled, gaps, guardians_too
from lentiz_desk.domain.recorded import in_order
from lentiz_desk.domain.redaction import parts_of_name, spans
from lentiz_desk.domain.refusals import Refusal
from lentiz_desk.domain.values import Category, Direction, Form, LetterKind, Part
from lentiz_desk.dossier.letter import LetterPaper, draw_letter, seal_letter
from lentiz_desk.dossier.signing import PdfSigner
from lentiz_desk.words import field_texts, values
from lentiz_desk.words import letter_paper as words
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
        known = _known(session, state, kind, person)
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


def others_named(state: CaseState, letter: Letter) -> tuple[str, ...]:
    """Return the names of other people of the case that the letter holds: whoever signs looks at those again."""
    person = _person(state, letter.about)
    own = {part for known in _addressees(state, person) for part in parts_of_name(known.name)}
    own |= set(parts_of_name(person.name)) if person is not None else set()
    text = f"{letter.to}\n{letter.subject}\n{letter.body}"
    found = {
        other.name: None
        for other in state.people.values()
        if other.name and any(part not in own and any(spans(text, part)) for part in parts_of_name(other.name))
    }
    return tuple(found)


def preview_letter(session: Session, case: str, letter: Letter) -> bytes:
    """Return the letter as it would be, unsigned and in memory only; the look is logged."""
    note_step(session, "read.preview", case=case)
    return draw_letter(_paper(session, session.case(case), letter))


def sign_letter(session: Session, case: str, letter: Letter, *, path: Path | None) -> Posted:
    """Sign a letter, keep it as an exhibit, log it as correspondence, and write it to ``path`` if there is one.

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
    incoming = [Incoming(path=Path(name), content=pdf)]
    if path is None:
        log_correspondence(session, case, body, incoming)
    else:
        leave_vault(path, pdf, lambda: log_correspondence(session, case, body, incoming))
    return Posted(number=paper.reference, pdf=pdf, document=hashlib.sha256(pdf).hexdigest())


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
        raise LetterUnfinished(())
    return text


def _category_of(state: CaseState, person: PersonNoted | None) -> Category | None:
    subjects = (person,) if person is not None else state.of_part(Part.SUBJECT)
    return subjects[0].category if subjects else None


def _guardians(state: CaseState, person: PersonNoted) -> list[PersonNoted]:
    """Return the guardians with authority; whether that is so may not be known."""
    guardians = state.of_part(Part.GUARDIAN)
    return [item for item in guardians if person.number in item.guardian_of and item.authority is not False]


def _addressees(state: CaseState, person: PersonNoted | None) -> list[PersonNoted]:
    if person is None:
        return []
    if by_guardians(person.category, person.age_band):
        return _guardians(state, person)
    if guardians_too(person.category, person.age_band):
        return [person, *_guardians(state, person)]
    return [person]


def _to(state: CaseState, kind: LetterKind, person: PersonNoted | None) -> list[str]:
    if person is None:
        return [words.received_by(kind, state.case_number)]
    names = [item.name for item in _addressees(state, person)] or [words.guardians_of(person.name)]
    return [*names, *words.address_gaps()]


def _party(state: CaseState, letter: Letter) -> str:
    """Return to whom it goes, without the address."""
    person = _person(state, letter.about)
    names = [item.name for item in _addressees(state, person)]
    return values.listed(names) if names else letter.to.strip().split("\n")[0]


def _salutation(state: CaseState, person: PersonNoted) -> str:
    names = [item.name for item in _addressees(state, person)]
    return words.salutation(names) if names else words.salutation_guardians(person.name)


def _known(session: Session, state: CaseState, kind: LetterKind, person: PersonNoted | None) -> Mapping[str, str]:
    """Return what the case knows, by the name that stands in square brackets."""
    register, report = session.register, state.report
    location = register.location(state.opened.body.location) if state.opened is not None else None
    handler = register.person(state.handler)
    known = {
        "organisatie": register.founding.organisation,
        "school": location.name if location is not None else "",
        "zaaknummer": state.case_number,
        "contactpersoon": handler.name if handler is not None else "",
        "naam": person.name if person is not None else "",
        "aanhef": _salutation(state, person) if person is not None else "",
        "datum melding": words.day(report.body.received) if report is not None else "",
        "telefoonnummer Vertrouwensinspecteur": session.rules.phones.get("confidential_inspector", ""),
        "datum voornemen": _intended_at(state, person),
        "bewijsstukken": _exhibits(session, state),
        "correspondentie": _correspondence(session, state),
    }
    if kind in {LetterKind.INSPECTOR_CALL, LetterKind.POLICE_ENCLOSURE} and report is not None:
        known["feiten"] = report.body.facts
    return {**known, **_of_check(session, state), **_of_actions(state)}


def _of_check(session: Session, state: CaseState) -> Mapping[str, str]:
    if not state.granted:
        return {}
    decision = state.granted[-1]
    request = next((item for item in state.requests if item.id == decision.body.request), None)
    naming = naming_of(session, state)
    begins, ends = decision.body.period_from, decision.body.period_until
    waits = [item for item in state.postponed if item.body.about == decision.id]
    return {
        "datum besluit": words.day(decision.at),
        "doel": request.body.purpose if request is not None else "",
        "bronnen": values.listed(field_texts.plain(item, naming) for item in decision.body.sources),
        "vragen": " ".join(naming.question(key) for key in decision.body.questions),
        "periode": f"{words.day(begins)} – {words.day(ends)}" if begins is not None and ends is not None else "",
        "einddatum": words.day(decision.body.ends_at) if decision.body.ends_at is not None else "",
        "reden van uitstel": waits[-1].body.why if waits else "",
    }


def _of_actions(state: CaseState) -> Mapping[str, str]:
    latest = state.latest_actions
    if latest is None:
        return {}
    return {"datum besluit maatregel": words.day(latest.at), "motivering": latest.body.motivation}


def _intended_at(state: CaseState, person: PersonNoted | None) -> str:
    about = person.number if person is not None else None
    sent = [
        item.body.happened
        for item in state.correspondence
        if item.body.letter is LetterKind.INTENDED_DECISION and item.body.about == about
    ]
    return words.day(sent[-1]) if sent else ""


def _exhibits(session: Session, state: CaseState) -> str:
    naming = naming_of(session, state)
    left = [item.body for item in state.exhibits.values() if item.body.exhibit not in state.erased]
    lines = [words.exhibit_line(values.capital(naming.exhibit(body.exhibit)), body.name, body.exhibit) for body in left]
    return "\n".join(lines) or words.none_yet()


def _correspondence(session: Session, state: CaseState) -> str:
    naming = naming_of(session, state)
    lines = [
        words.correspondence_line(
            naming.entry(item.id),
            item.body.happened,
            values.correspondence(item.body.direction, item.body.form),
            item.body.other_party,
            item.body.subject,
        )
        for item in state.correspondence
        if item.body.into_file
    ]
    return "\n".join(lines) or words.none_yet()


def _paper(session: Session, state: CaseState, letter: Letter) -> LetterPaper:
    register, me = session.register, session.me
    location = register.location(state.opened.body.location) if state.opened is not None else None
    person = _person(state, letter.about)
    text = _text(session, state, letter.kind, letter.about)
    edition = register.founding.edition
    with in_language(LANGUAGE):
        ground = words.ground(text.clause_of(_category_of(state, person)), edition.adopted, edition.consented_by)
    return LetterPaper(
        organisation=register.founding.organisation,
        location=location.name if location is not None else "",
        to=tuple(line.strip() for line in letter.to.strip().splitlines()),
        reference=reference(session, state),
        topic=letter.subject,
        body=letter.body.strip(),
        ground=ground,
        appeal=letter.appeal.strip(),
        signatory=me.name,
        function=me.function,
        addressed=person is not None,
        vault=register.vault,
        practice=register.founding.practice,
        prepared_at=session.clock.peek(),
        roster=roster_excerpt(session, {me.id}),
        language=LANGUAGE,
    )
