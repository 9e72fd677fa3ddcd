"""Why something may not be, in plain words: what is so, why, and what now."""

from collections.abc import Callable
from datetime import datetime

from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.values import DutyKind, Role
from lentiz_desk.words import dates, values
from lentiz_desk.words.catalog import _

NameOf = Callable[[str], str]
"""The name of a person, by person id."""


def sentence(refusal: Refusal, name_of: NameOf) -> str:
    """What a refusal says to the person who met it; facts that are missing are left out of the sentence."""
    reason = refusal.reason
    said = _register().get(reason) or _where().get(reason) or _request().get(reason) or _check().get(reason)
    if said is None:
        said = _who(refusal, name_of).get(reason) or _with_facts(refusal, name_of).get(reason)
    return said if said is not None else _rest()[reason]


def _register() -> dict[Reason, str]:
    return {
        Reason.NOT_A_DIRECTOR: _(
            "Only a director of this location, or a deputy inside the agreed dates, may do this. Ask one of them."
        ),
        Reason.NOT_YOUR_KEYS: _(
            "These keys belong to someone else. Only the person whose keys they are can confirm them."
        ),
        Reason.SECOND_DIRECTOR_NEEDED: _(
            "This needs the agreement of a second director: not the one who enrolled this person, and not the "
            "person in question. Ask another director to sign."
        ),
        Reason.NOT_FOR_THE_REGISTER: _(
            "This cannot be recorded in the register, because the register says nothing about cases. Record "
            "it in the case."
        ),
        Reason.PERSON_KNOWN: _("This person is already in the list of people. Choose the person from the list."),
        Reason.LOCATION_UNKNOWN: _("This location is not in the register. Choose a location from the list."),
        Reason.NOT_YOUR_LOCATION: _(
            "You are not the director of this location. A director can only appoint a deputy for one of their "
            "own locations."
        ),
        Reason.DEPUTY_UNSUITABLE: _(
            "This deputy cannot be appointed. Choose someone else from the list than the director, and an end "
            "date after the start date."
        ),
    }


def _where() -> dict[Reason, str]:
    return {
        Reason.CASE_ALREADY_OPENED: _(
            "This was already recorded and happens only once in a case. What is recorded can be corrected "
            "with a new entry."
        ),
        Reason.CASE_NOT_OPENED: _(
            "This case has no beginning on this laptop yet, so nothing can be added. First receive the parcel "
            "with the rest of the case."
        ),
        Reason.SCOPE_PRIVATE: _(
            "The report is purely private, and the protocol does not cover that. Nothing about it is kept. "
            "Talk with the reporter about who can help."
        ),
        Reason.NO_REPORT: _("The case has no report yet. First record what was reported."),
        Reason.REQUEST_OPEN: _(
            "There is a check request that waits for the director's decision. This is possible once it is decided."
        ),
        Reason.NO_OPEN_REQUEST: _(
            "There is no check request that waits for a decision; perhaps another director just decided. Look "
            "at the timeline of the case."
        ),
        Reason.CHECK_RUNS: _(
            "A check is still running in this case. Wait until the authorisation is handed in or ends, or let "
            "the director withdraw it."
        ),
        Reason.NO_ACTIONS_YET: _(
            "The director has not decided on actions yet. That no action follows is a decision as well. This "
            "is possible after that decision."
        ),
        Reason.ACTIONS_DECIDED: _(
            "The director has already decided on actions in this case, so no new check can be asked. The "
            "director can replace that decision."
        ),
        Reason.INTAKE_SIGNED: _(
            "This emergency intake is signed, and nothing can be added to it. Complete the report, and record it there."
        ),
        Reason.INTAKE_EMPTY: _("Nothing is filled in. Say in one line what is going on."),
        Reason.NOT_FOR_THIS_COMPARTMENT: _(
            "This does not belong in this part of the vault: a check is recorded in the authorisation, "
            "everything else in the case. Record it there."
        ),
    }


def _request() -> dict[Reason, str]:
    return {
        Reason.PERIOD_REVERSED: _("The end of the period is before its beginning. Change one of the two."),
        Reason.PERIOD_AFTER_DECISION: _(
            "The period goes on after the decision, and the request does not ask for that. Choose an end before "
            "now, or ask for a request that says why it is needed."
        ),
        Reason.END_IN_THE_PAST: _("The authorisation would end before it begins. Choose an end date later than now."),
        Reason.MOTIVATION_MISSING: _(
            "The decision has no motivation. Write why you decide so; the requester reads it as well."
        ),
        Reason.DECISION_UNKNOWN: _(
            "There is no decision of a director that allows this. Without a decision nothing may be looked "
            "at; first ask for one."
        ),
        Reason.DECISION_ENDED: _("This decision was withdrawn before. There is nothing left to withdraw."),
        Reason.PERSONAL_INTEREST_OPEN: _(
            "A decision is only possible without a personal interest. Tick “I have no personal interest”, or "
            "declare a conflict of interest; then someone else decides."
        ),
    }


def _check() -> dict[Reason, str]:
    return {
        Reason.AUTHORISATION_ENDED: _(
            "This authorisation has ended, or is for one other officer only. Nothing can be recorded in it "
            "any more; if something is missing, the director can reopen it."
        ),
        Reason.SOURCE_OUTSIDE: _(
            "This source is not in the decision, so you may not look there. Choose a source from the "
            "decision; another source needs a new decision."
        ),
        Reason.SUBJECT_OUTSIDE: _(
            "The decision is not about this person, so you may record nothing about them here. Choose a "
            "person from the decision; another person needs a new decision."
        ),
        Reason.QUESTION_OUTSIDE: _(
            "The decision does not ask this question. Choose a question from the decision; another question "
            "needs a new decision."
        ),
        Reason.QUESTIONS_UNANSWERED: _(
            "Not every question of the decision has an answer yet. Write an answer for each, or why there is none."
        ),
        Reason.INTIMATE_NOT_ASKED: _(
            "For pictures and film, first answer whether something intimate or illegal can be seen. Do not "
            "keep such images: describe what it is about, and call the police first."
        ),
        Reason.PERSON_UNKNOWN: _(
            "This person is not in this case. "
            "Add the person to the case first, and then say that the exhibit shows them."
        ),
        Reason.EXHIBIT_UNKNOWN: _(
            "This exhibit is not in this case. First bring in the file, or choose an exhibit from the list."
        ),
    }


def _who(refusal: Refusal, name_of: NameOf) -> dict[Reason, str]:
    name = values.capital(_name(refusal.fact("person") or refusal.fact("author"), name_of))
    return {
        Reason.NOT_A_HOLDER: _(
            "{name} has no key to this part of the vault. A director who has one can give access."
        ).format(name=name),
        Reason.CONCERNED: _(
            "{name} is concerned in this case and therefore gets no part in it. Let someone else do this."
        ).format(name=name),
        Reason.IN_CONFLICT: _(
            "{name} has a conflict of interest in this case and is therefore locked out of it. Let someone "
            "else do this."
        ).format(name=name),
        Reason.KEEPS_ACCESS: _(
            "{name} decides for this location and keeps access to the case. Only who is concerned in it, or declares a "
            "conflict of interest, loses it. Ask {name} to do that."
        ).format(name=name),
        Reason.IS_REQUESTER: _(
            "{name} asked for the check or made the report. Whoever asks does not decide (four-eyes principle). "
            "Let another director of the location decide, or the deputy."
        ).format(name=name),
        Reason.IS_DECIDER: _(
            "{name} decided in this case. Whoever decides does not carry out the check (four-eyes principle). "
            "Choose someone else."
        ).format(name=name),
        Reason.IS_EXECUTOR: _(
            "{name} is named to carry out a check in this case. Whoever carries it out does not decide "
            "(four-eyes principle). Let someone else decide, or choose another officer."
        ).format(name=name),
        Reason.NOT_THE_AUTHOR: _(
            "{name} recorded this. Only the one who recorded it can correct it, or a director of the "
            "location. Ask one of them."
        ).format(name=name),
        Reason.SECRECY_MISSING: _(
            "{name} has no valid secrecy declaration. Without it an authorisation cannot be used. Sign the "
            "declaration first."
        ).format(name=name),
    }


def _with_facts(refusal: Refusal, name_of: NameOf) -> dict[Reason, str]:
    return {
        Reason.ROLE_MISSING: _role_missing(refusal),
        Reason.CASE_CLOSED: _closed(refusal),
        Reason.DUTIES_OPEN: _duties_open(refusal),
        Reason.REQUEST_INCOMPLETE: _incomplete(refusal),
        Reason.SCOPE_WIDER: _wider(refusal),
        Reason.EXECUTOR_UNSUITABLE: _executor(refusal, name_of),
        Reason.AUTHORISATION_EXPIRED: _expired(refusal),
        Reason.PERIOD_OUTSIDE: _period_outside(refusal),
        Reason.NUMBER_NOT_NEXT: _number(refusal),
    }


def _rest() -> dict[Reason, str]:
    return {
        Reason.MAKER_UNKNOWN: _(
            "It is unknown who the maker is, so the report cannot be called founded. Record who it is and how "
            "that is known, or choose “inconclusive”."
        ),
        Reason.MEASURE_FOR_UNFOUNDED: _(
            "A measure belongs to a founded report only, and a founded report is kept in the file. Change the "
            "finding, the measures or the filing."
        ),
        Reason.NOT_FILED_WHY_MISSING: _("All correspondence goes into the file. If this document does not, write why."),
        Reason.LETTER_NOT_FOR_PERSON: _("This letter is not meant for this person. Choose another letter or person."),
        Reason.LETTER_NO_CHECK: _(
            "There is no decision on a check of this person, so there is no check to tell of. Choose another letter."
        ),
        Reason.LETTER_CHECK_RUNS: _(
            "The check is not over yet. Wait until the authorisation is handed in or ends, and tell the person then."
        ),
        Reason.LETTER_CHECK_OVER: _(
            "The check is over, so it cannot be announced any more. Tell the person of it with the letter "
            "“Information after a check”."
        ),
        Reason.LETTER_COVERT: _(
            "The check is covert: the person is told of it when it is over, and not before. Choose the letter "
            "“Information after a check” then."
        ),
        Reason.LETTER_NOT_DECIDED: _(
            "The director has not decided this measure for this person. First decide on actions, then make the letter."
        ),
        Reason.NO_INTENDED_DECISION: _(
            "An intended decision to this person has to come first, so that they can say what they think of it. "
            "First make the letter “Intended decision”."
        ),
        Reason.NOTHING_TO_EXTEND: _(
            "There is no decision on a suspension of this person in this case, so there is nothing to extend."
        ),
        Reason.NOT_CORRECTABLE: _(
            "This cannot be corrected: a decision and what was signed with it are withdrawn or replaced. Ask "
            "for a new decision, or correct only the words."
        ),
        Reason.TARGET_UNKNOWN: _(
            "What this refers to is not in this case. Look at the timeline of the case and choose from what is there."
        ),
        Reason.DUTY_UNKNOWN: _(
            "This duty does not stand in this case, or it is settled in another way. Look at what is due in the case."
        ),
        Reason.DUTY_HELD: _(
            "After a covert check the person is always informed; this duty cannot be set aside. Inform the "
            "person, or let the director postpone it with a motivation."
        ),
        Reason.UNKNOWN_AUTHOR: _(
            "This was recorded by someone who is not in the register, so it has no effect. It is kept and "
            "shown; tell a director."
        ),
        Reason.SIGNATURE_WRONG: _(
            "The signature is wrong: this is not as it was signed, so it has no effect. It is kept and shown; "
            "tell a director."
        ),
        Reason.FORKED: _(
            "Two entries carry the same number of the same laptop. That happens when an old copy of the vault "
            "was used. Both are kept and this one has no effect; tell a director."
        ),
        Reason.UNKNOWN_KIND: _(
            "A newer version of Lentiz Desk recorded this. It is kept and has no effect here; install the "
            "newest version to read it."
        ),
        Reason.WITHOUT_KNOWLEDGE: _(
            "This was recorded before the withdrawal or the end was known on that laptop. It has no effect "
            "until a director accepts it."
        ),
    }


def _role_missing(refusal: Refusal) -> str:
    named = [values.role(item) for item in Role if item in _items(refusal.fact("roles"))]
    if not named:
        return _("This belongs to another role than this person has. Let someone with that role do it.")
    return _(
        "This is for someone with this role: {roles}. The chosen person does not have it, or already has "
        "another part in this case. Let someone else do it."
    ).format(roles=", ".join(named))


def _closed(refusal: Refusal) -> str:
    at = refusal.fact("closed_at")
    if not isinstance(at, datetime):
        return _("This case is closed, so nothing can be added. A correction or an export is still possible.")
    return _(
        "This case has been closed since {moment}, so nothing can be added. A correction or an export is "
        "still possible."
    ).format(moment=dates.moment(at))


def _duties_open(refusal: Refusal) -> str:
    waiting = _items(refusal.fact("duties"))
    named = [values.duty(item) for item in DutyKind if item in waiting]
    if not named:
        return _("The case cannot be closed, because something is still due. Settle that first.")
    return _("The case cannot be closed, because this is still due: {duties}. Settle that first.").format(
        duties=", ".join(named)
    )


def _incomplete(refusal: Refusal) -> str:
    count = len(_items(refusal.fact("fields")))
    if not count:
        return _("The request is not complete yet. Fill in what is marked, then submit it again.")
    return _(
        "The request is not complete yet; answers still to give: {count}. Fill in what is marked, then submit it again."
    ).format(count=count)


def _wider(refusal: Refusal) -> str:
    match refusal.fact("what"):
        case "level":
            return _(
                "A chosen source is heavier than the chosen level allows. Choose a lighter source or the level "
                "that fits it."
            )
        case "authorisation":
            return _(
                "A decision that does not allow the check gives no authorisation. Choose “allowed”, or leave the "
                "authorisation out."
            )
        case _:
            return _(
                "The decision is wider than the request. A decision may only be equal or narrower; for more, a "
                "new request is needed."
            )


def _executor(refusal: Refusal, name_of: NameOf) -> str:
    people = [_name(item, name_of) for item in _items(refusal.fact("people"))]
    if not people:
        return _(
            "Nobody is named to carry out the check. Choose at least one officer who has no other part in this case."
        )
    return _(
        "These people may not carry out this check: {people}. They have another part in this case, or are "
        "not I&A officers. Choose someone else."
    ).format(people=", ".join(people))


def _expired(refusal: Refusal) -> str:
    at = refusal.fact("ended_at")
    if not isinstance(at, datetime):
        return _(
            "The term of this authorisation has passed, so nothing can be recorded any more. If something is "
            "missing, the director can reopen it."
        )
    return _(
        "This authorisation ended on {moment}, so nothing can be recorded any more. If something is "
        "missing, the director can reopen it."
    ).format(moment=dates.moment(at))


def _period_outside(refusal: Refusal) -> str:
    begin, end = refusal.fact("period_from"), refusal.fact("period_until")
    if not (isinstance(begin, datetime) and isinstance(end, datetime)):
        return _(
            "What was viewed lies outside the period of the decision. Choose dates inside it; another period "
            "needs a new decision."
        )
    return _(
        "What was viewed lies outside the period of the decision ({period}). Choose dates inside it; "
        "another period needs a new decision."
    ).format(period=dates.period(begin, end))


def _number(refusal: Refusal) -> str:
    expected = refusal.fact("expected")
    if not isinstance(expected, int):
        return _(
            "The number does not follow on the last one; perhaps something was recorded in between. Open the "
            "case again and try once more."
        )
    return _(
        "The number does not follow on the last one; the next number is {expected}. Open the case again "
        "and try once more."
    ).format(expected=expected)


def _name(person: object, name_of: NameOf) -> str:
    return (name_of(person) if isinstance(person, str) and person else "") or _("this person")


def _items(fact: object) -> tuple[object, ...]:
    return tuple(fact) if isinstance(fact, (tuple, list, frozenset, set)) else ()
