"""What a file lacks as far as the case shows, computed before a dossier entry is made. It blocks nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lentiz_desk.domain.case_rules import known_exhibits
from lentiz_desk.domain.duties import Duty, duties_begun
from lentiz_desk.domain.letter_rules import OF_MEASURE
from lentiz_desk.domain.values import Direction, DutyKind, Form, LetterKind

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from datetime import datetime

    from lentiz_desk.domain.case_entries import CorrespondenceLogged, MeasureChosen
    from lentiz_desk.domain.case_state import CaseState, Said


class Lack(StrEnum):
    """Why a file is not whole, in the order in which it is told."""

    ATTACHMENT = "attachment"
    ANSWERED_MAIL = "answered_mail"
    READING = "reading"
    LETTER = "letter"
    DUTY = "duty"
    DESCRIPTION = "description"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, kw_only=True)
class Lacking:
    """One thing that lacks: the correspondence, the exhibits, the person or the duty that it is about."""

    lack: Lack
    letters: tuple[Said[CorrespondenceLogged], ...] = ()
    exhibits: tuple[str, ...] = ()
    person: int | None = None
    duty: Duty | None = None


def lacking(state: CaseState, at: datetime) -> tuple[Lacking, ...]:
    """Return what the file lacks at a time, and what was left out of it on purpose; nothing when it is whole."""
    kept_out = (
        Lacking(lack=Lack.LEFT_OUT, letters=(item,)) for item in state.correspondence if not item.body.into_file
    )
    return (*lacking_of_letters(state), *_told(state), *_due(state, at), *_undescribed(state), *kept_out)


def lacking_of_letters(state: CaseState) -> tuple[Lacking, ...]:
    """Return what can be seen to lack in the correspondence: attachments, mails that were answered, unread parts."""
    sent = state.correspondence
    return (
        *(Lacking(lack=Lack.ATTACHMENT, letters=(item,)) for item in sent if item.body.attachment_lacks),
        *_answers(state),
        *(Lacking(lack=Lack.READING, letters=(item,)) for item in sent if item.body.faults),
    )


def _answers(state: CaseState) -> tuple[Lacking, ...]:
    """A mail names last of all the mail that it answers (RFC 5322, section 3.6.4)."""
    known = {item.body.message_id for item in state.correspondence}
    answers: dict[str, list[Said[CorrespondenceLogged]]] = {}
    for item in state.correspondence:
        for answered in item.body.references.split()[-1:]:
            if answered not in known:
                answers.setdefault(answered, []).append(item)
    return tuple(Lacking(lack=Lack.ANSWERED_MAIL, letters=tuple(found)) for found in answers.values())


def _told(state: CaseState) -> tuple[Lacking, ...]:
    """Each person with a measure gets the letter of that measure, or any letter where the measure has none of its own.

    Of a letter that was not made here, only its words say for whom it is.
    """
    decided = state.latest_actions
    if decided is None:
        return ()
    later = [item.body for item in state.correspondence if item.at >= decided.at and _is_sent(item.body)]
    if any(body.letter is None for body in later):
        return ()
    sent = {(body.about, body.letter) for body in later}
    untold = (item.person for item in decided.body.measures if not _is_told(item, sent))
    return tuple(Lacking(lack=Lack.LETTER, person=person) for person in dict.fromkeys(untold))


def _is_told(item: MeasureChosen, sent: AbstractSet[tuple[int | None, LetterKind | None]]) -> bool:
    own = {kind for kind, measures in OF_MEASURE.items() if item.measure in measures}
    return any(about == item.person and (not own or kind in own) for about, kind in sent)


def _is_sent(body: CorrespondenceLogged) -> bool:
    return body.direction is Direction.OUT and body.form in {Form.LETTER, Form.MAIL}


def _due(state: CaseState, at: datetime) -> tuple[Lacking, ...]:
    """What is due and not done; filing the correspondence is what the dossier entry is for."""
    return tuple(
        Lacking(lack=Lack.DUTY, duty=duty)
        for duty in duties_begun(state, at)
        if duty.open and duty.kind is not DutyKind.FILE_CORRESPONDENCE
    )


def _undescribed(state: CaseState) -> tuple[Lacking, ...]:
    """Exhibits of which nobody said where they stood and whom they show.

    Letters, what came with them, and mailboxes that hold them stood nowhere.
    """
    with_letters = {name for item in state.correspondence for name in (*item.body.exhibits, item.body.mail)}
    holders = {said.body.within for said in state.exhibits.values()}
    gone = state.described.keys() | state.erased.keys() | with_letters | holders
    left = tuple(sorted(known_exhibits(state) - gone))
    return (Lacking(lack=Lack.DESCRIPTION, exhibits=left),) if left else ()
