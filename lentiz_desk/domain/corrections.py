"""Corrections: what may be corrected, and what an entry says once it is. Old and new are both kept and shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from lentiz_desk.domain.case_entries import (
    CorrespondenceLogged,
    DutySettled,
    ExhibitAdded,
    PersonNoted,
    ReportRecorded,
)
from lentiz_desk.domain.check_entries import CheckRecorded
from lentiz_desk.domain.texts import Body, core_fields, text_fields

if TYPE_CHECKING:
    from lentiz_desk.domain.case_entries import EntryCorrected
    from lentiz_desk.domain.case_state import CaseState, Said

CORRECTABLE: dict[type[Body], frozenset[str]] = {
    PersonNoted: frozenset({"category", "age_band", "age_on", "guardian_of", "authority", "address_shared"}),
    ReportRecorded: frozenset({"received", "clauses", "platform", "harm", "posted", "report_kind"}),
    ExhibitAdded: frozenset({"captured_at", "captured_on", "still_online"}),
    CorrespondenceLogged: frozenset({"direction", "form", "happened", "into_file"}),
    DutySettled: frozenset({"done_at"}),
    CheckRecorded: frozenset({"viewed_at", "maker"}),
}
"""Kinds that may be corrected, with their correctable core fields; words of these kinds always may."""


_OF_A_LETTER = frozenset({"into_file", "not_filed_why"})
"""What may be corrected of a letter that was made here: what it says and to whom it went stands in the signed file."""


def correctable(body: Body) -> frozenset[str]:
    """Return the fields of an entry that may be corrected, words included; none when it is never corrected."""
    kind = type(body)
    if kind not in CORRECTABLE:
        return frozenset()
    if isinstance(body, CorrespondenceLogged) and body.letter is not None:
        return _OF_A_LETTER
    return CORRECTABLE[kind] | text_fields(kind)


def corrected(body: Body, correction: EntryCorrected) -> Body | None:
    """Return what an entry says after a correction, or None when the correction does not fit it."""
    kind = type(body)
    allowed = correctable(body)
    if not allowed or not correction.values.keys() <= (allowed & core_fields(kind)):
        return None
    if not correction.texts.keys() <= (allowed & text_fields(kind)):
        return None
    try:
        values = msgspec.to_builtins(body) | correction.values | correction.texts
        return msgspec.convert(values, type=kind, strict=True)
    except msgspec.ValidationError:
        return None


def with_correction(state: CaseState, said: Said[EntryCorrected]) -> CaseState:
    """Return the case with a correction in force: the fold goes on with the new words, the old entry stays."""
    target = said.body.target
    earlier = state.corrections.get(target, ())
    state = replace(state, corrections={**state.corrections, target: (*earlier, said)})
    body = current_body(state, target)
    match body:
        case PersonNoted():
            return replace(state, people={**state.people, body.number: body})
        case ReportRecorded() if state.report is not None:
            return replace(state, report=replace(state.report, body=body))
        case CorrespondenceLogged():
            changed = tuple(replace(item, body=body) if item.id == target else item for item in state.correspondence)
            return replace(state, correspondence=changed)
        case ExhibitAdded() if body.exhibit in state.exhibits:
            exhibit = replace(state.exhibits[body.exhibit], body=body)
            return replace(state, exhibits={**state.exhibits, body.exhibit: exhibit})
        case _:
            return state


def current_body(state: CaseState, target: str) -> Body:
    """Return what an entry of the case says with all its corrections in force."""
    body = state.entries[target].body
    for said in state.corrections.get(target, ()):
        body = corrected(body, said.body) or body
    return body
