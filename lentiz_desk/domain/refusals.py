"""Why something may not be: a reason with facts. The sentence is found in ``words.refusals``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Every reason a rule can give; ``words.refusals`` has a sentence for each."""

    # the register
    NOT_A_DIRECTOR = "not_a_director"
    NOT_YOUR_KEYS = "not_your_keys"
    SECOND_DIRECTOR_NEEDED = "second_director_needed"
    NOT_FOR_THE_REGISTER = "not_for_the_register"
    PERSON_KNOWN = "person_known"
    LOCATION_UNKNOWN = "location_unknown"
    NOT_YOUR_LOCATION = "not_your_location"
    DEPUTY_UNSUITABLE = "deputy_unsuitable"
    # who may act
    NOT_A_HOLDER = "not_a_holder"
    ROLE_MISSING = "role_missing"
    CONCERNED = "concerned"
    IN_CONFLICT = "in_conflict"
    KEEPS_ACCESS = "keeps_access"
    IS_REQUESTER = "is_requester"
    IS_DECIDER = "is_decider"
    IS_EXECUTOR = "is_executor"
    NOT_THE_AUTHOR = "not_the_author"
    SECRECY_MISSING = "secrecy_missing"
    PERSONAL_INTEREST_OPEN = "personal_interest_open"
    UNKNOWN_AUTHOR = "unknown_author"
    SIGNATURE_WRONG = "signature_wrong"
    FORKED = "forked"
    # where the case is
    CASE_ALREADY_OPENED = "case_already_opened"
    CASE_NOT_OPENED = "case_not_opened"
    CASE_CLOSED = "case_closed"
    SCOPE_PRIVATE = "scope_private"
    NO_REPORT = "no_report"
    REQUEST_OPEN = "request_open"
    NO_OPEN_REQUEST = "no_open_request"
    CHECK_RUNS = "check_runs"
    ACTIONS_DECIDED = "actions_decided"
    NO_ACTIONS_YET = "no_actions_yet"
    DUTIES_OPEN = "duties_open"
    NOT_FOR_THIS_COMPARTMENT = "not_for_this_compartment"
    # an emergency intake
    INTAKE_SIGNED = "intake_signed"
    INTAKE_EMPTY = "intake_empty"
    # the request and the decision
    REQUEST_INCOMPLETE = "request_incomplete"
    SCOPE_WIDER = "scope_wider"
    PERIOD_REVERSED = "period_reversed"
    PERIOD_AFTER_DECISION = "period_after_decision"
    END_IN_THE_PAST = "end_in_the_past"
    EXECUTOR_UNSUITABLE = "executor_unsuitable"
    MOTIVATION_MISSING = "motivation_missing"
    DECISION_UNKNOWN = "decision_unknown"
    DECISION_ENDED = "decision_ended"
    # the check
    AUTHORISATION_ENDED = "authorisation_ended"
    AUTHORISATION_EXPIRED = "authorisation_expired"
    SOURCE_OUTSIDE = "source_outside"
    SUBJECT_OUTSIDE = "subject_outside"
    PERIOD_OUTSIDE = "period_outside"
    QUESTION_OUTSIDE = "question_outside"
    QUESTIONS_UNANSWERED = "questions_unanswered"
    INTIMATE_NOT_ASKED = "intimate_not_asked"
    # actions, correspondence, dossier
    MAKER_UNKNOWN = "maker_unknown"
    MEASURE_FOR_UNFOUNDED = "measure_for_unfounded"
    NUMBER_NOT_NEXT = "number_not_next"
    NOT_FILED_WHY_MISSING = "not_filed_why_missing"
    LETTER_NOT_FOR_PERSON = "letter_not_for_person"
    LETTER_NO_CHECK = "letter_no_check"
    LETTER_CHECK_RUNS = "letter_check_runs"
    LETTER_CHECK_OVER = "letter_check_over"
    LETTER_COVERT = "letter_covert"
    LETTER_NOT_DECIDED = "letter_not_decided"
    NO_INTENDED_DECISION = "no_intended_decision"
    NOTHING_TO_EXTEND = "nothing_to_extend"
    NOT_CORRECTABLE = "not_correctable"
    TARGET_UNKNOWN = "target_unknown"
    DUTY_UNKNOWN = "duty_unknown"
    DUTY_HELD = "duty_held"
    EXHIBIT_UNKNOWN = "exhibit_unknown"
    PERSON_UNKNOWN = "person_unknown"
    UNKNOWN_KIND = "unknown_kind"
    WITHOUT_KNOWLEDGE = "without_knowledge"


@dataclass(frozen=True)
class Refusal:
    """A reason and the facts its sentence needs, by name; people as person ids, times as datetimes."""

    reason: Reason
    facts: tuple[tuple[str, object], ...] = ()

    @classmethod
    def of(cls, reason: Reason, **facts: object) -> Refusal:
        """Make a refusal from a reason and named facts."""
        return cls(reason, tuple(facts.items()))

    def fact(self, name: str) -> object:
        """Return a fact by name, or None."""
        return dict(self.facts).get(name)
