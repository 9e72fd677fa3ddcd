"""What a file lacks: attachments, answered mails, letters after a decision, duties, descriptions; and nothing else."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

import msgspec
import pytest

from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CorrespondenceLogged,
    DutySettled,
    ExhibitAdded,
    ExhibitDescribed,
    ExhibitErased,
)
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.completeness import Lack, Lacking, lacking
from lentiz_desk.domain.mail_values import MailFault
from lentiz_desk.domain.texts import Body
from lentiz_desk.domain.values import Direction, DutyKind, Form, LetterKind, NotKept
from tests.domain.real import Real, real

CLERK = "behandelaar"


def with_more(stage: str, *bodies: Body, author: str = CLERK) -> CaseState:
    """The case of a stage with more entries after it; correspondence gets the next numbers."""
    found = real(stage)
    entries = found.in_case
    number = len(found.fold_case().correspondence)
    for body in bodies:
        if isinstance(body, CorrespondenceLogged):
            number += 1
            body = msgspec.structs.replace(body, number=number)  # noqa: PLW2901 - the number it gets
        entries = (*entries, found.next_in(entries, body, author))
    state = found.fold_case(entries)
    assert not state.irregular
    return state


def mail(found: Real, message_id: str = "", references: str = "", **given: object) -> CorrespondenceLogged:
    body = CorrespondenceLogged(
        number=0,
        direction=Direction.IN,
        form=Form.MAIL,
        happened=found.now,
        into_file=True,
        other_party="Ouder Voorbeeld",
        subject="Reactie",
        content="Dag.",
        message_id=message_id,
        references=references,
    )
    return msgspec.structs.replace(body, **given)


def of(lack: Lack, state: CaseState, at: datetime | None = None) -> list[Lacking]:
    return [item for item in lacking(state, at or real().now) if item.lack is lack]


def test_a_letter_that_mentions_an_attachment_that_is_not_there_is_named() -> None:
    letter = partial(mail, real())
    state = with_more("correspond", letter(attachment_lacks=True), letter())
    (found,) = of(Lack.ATTACHMENT, state)
    assert [item.body.number for item in found.letters] == [2]


def test_only_the_mail_that_is_answered_itself_counts_and_each_once() -> None:
    letter = partial(mail, real())
    state = with_more(
        "correspond",
        letter("a"),
        letter("b", "nobody-has-this a"),
        letter("c", "gone"),
        letter("d", "gone"),
    )
    (found,) = of(Lack.ANSWERED_MAIL, state)
    assert [item.body.message_id for item in found.letters] == ["c", "d"]


def test_a_mail_that_could_not_be_read_whole_is_named() -> None:
    state = with_more("correspond", mail(real(), faults=(MailFault.TEXT_DAMAGED,)))
    assert len(of(Lack.READING, state)) == 1


def test_who_got_a_measure_gets_a_letter_after_the_decision() -> None:
    sent = partial(mail, real("act"), direction=Direction.OUT, form=Form.LETTER)
    assert [item.person for item in of(Lack.LETTER, with_more("act"))] == [1]
    invited = sent(letter=LetterKind.INVITATION, about=1)
    assert len(of(Lack.LETTER, with_more("act", invited))) == 1
    assert len(of(Lack.LETTER, with_more("act", mail(real("act"))))) == 1
    assert of(Lack.LETTER, with_more("act", sent())) == []


@pytest.mark.parametrize(
    ("measure", "letter", "told"),
    [
        ("warning", LetterKind.WARNING, True),
        ("warning", LetterKind.INVITATION, False),
        ("talk", LetterKind.INVITATION, True),
        ("talk", None, False),
    ],
)
def test_a_measure_without_a_letter_of_its_own_is_told_by_any(
    measure: str,
    letter: LetterKind | None,
    told: bool,
) -> None:
    found = real("act")
    decided = found.one(ActionsDecided)
    assert isinstance(decided.body, ActionsDecided)
    chosen = tuple(msgspec.structs.replace(item, measure=measure) for item in decided.body.measures)
    again = msgspec.structs.replace(decided.body, replaces=decided.id, measures=chosen)
    entries = (*found.in_case, found.next_in(found.in_case, again, "directeur", found.now))
    if letter is not None:
        sent = mail(found, direction=Direction.OUT, form=Form.LETTER, letter=letter, about=1)
        later = found.now + timedelta(minutes=1)
        entries = (*entries, found.next_in(entries, msgspec.structs.replace(sent, number=1), "directeur", later))
    state = found.fold_case(entries)
    assert [item.person for item in of(Lack.LETTER, state)] == ([] if told else [1])


def test_a_letter_from_before_the_decision_does_not_tell_of_it() -> None:
    found = real("take")
    sent = mail(found, direction=Direction.OUT, form=Form.LETTER)
    decided = real("act").one(ActionsDecided).body
    assert isinstance(decided, ActionsDecided)
    entries = (*found.in_case, found.next_in(found.in_case, msgspec.structs.replace(sent, number=1), CLERK))
    later = found.now + timedelta(minutes=1)
    state = found.fold_case((*entries, found.next_in(entries, decided, "directeur", later)))
    assert state.correspondence
    assert [item.person for item in of(Lack.LETTER, state)] == [1]


def test_without_a_measure_nobody_waits_for_a_letter() -> None:
    found = real("act")
    decided = found.one(ActionsDecided)
    assert isinstance(decided.body, ActionsDecided)
    state = with_more(
        "act", msgspec.structs.replace(decided.body, replaces=decided.id, measures=()), author="directeur"
    )
    assert of(Lack.LETTER, state) == []


def test_a_duty_counts_until_it_is_done_and_filing_is_what_the_copy_is_for() -> None:
    found = real("act")
    decision = found.fold_case().granted[0].id
    assert [item.duty.kind for item in of(Lack.DUTY, with_more("act")) if item.duty] == [DutyKind.INFORM_PERSON]
    done = DutySettled(duty=DutyKind.INFORM_PERSON, about=decision, done_at=found.now, how="Gesprek.")
    assert of(Lack.DUTY, with_more("act", done, mail(found))) == []


def test_exhibits_are_described_unless_they_came_with_a_letter_or_are_gone() -> None:
    found = real("act")
    (first,) = found.fold_case().exhibits
    (all_of_them,) = of(Lack.DESCRIPTION, with_more("act"))
    assert len(all_of_them.exhibits) == 2, "the one of the report, and the one of the check"
    described = ExhibitDescribed(exhibit=first, platform="Instagram")
    (rest,) = of(Lack.DESCRIPTION, with_more("act", described))
    assert first not in rest.exhibits
    other = rest.exhibits[0]
    erased = ExhibitErased(
        exhibit=other, because=NotKept.INTIMATE_OR_ILLEGAL, police_considered=True, why="Hoort hier niet."
    )
    assert of(Lack.DESCRIPTION, with_more("act", described, erased)) == []
    assert of(Lack.DESCRIPTION, with_more("act", described, mail(found, exhibits=(other,)))) == []


def test_a_mailbox_that_was_brought_in_needs_no_description() -> None:
    found = real("act")
    added = found.one(ExhibitAdded).body
    assert isinstance(added, ExhibitAdded)
    box = msgspec.structs.replace(added, exhibit="b" * 64, media_type="application/mbox")
    inside = msgspec.structs.replace(added, exhibit="a" * 64, media_type="message/rfc822", within=box.exhibit)
    letter = mail(found, exhibits=(inside.exhibit,), mail=inside.exhibit)
    (left,) = of(Lack.DESCRIPTION, with_more("act", box, inside, letter))
    assert not {box.exhibit, inside.exhibit} & set(left.exhibits)


def test_what_stays_out_of_the_file_on_purpose_is_told_with_its_reason() -> None:
    state = with_more("correspond", mail(real(), into_file=False, not_filed_why="Gaat over een ander."))
    (found,) = of(Lack.LEFT_OUT, state)
    assert [item.body.not_filed_why for item in found.letters] == ["Gaat over een ander."]
