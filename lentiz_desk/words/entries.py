"""Every kind of entry as a reader sees it: a heading, a short summary, and all its fields with their labels."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CheckRequested,
    CorrespondenceLogged,
    EntryCorrected,
    PersonNoted,
)
from lentiz_desk.domain.check_entries import AuthorisationOpened
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.texts import kind_fields, text_fields
from lentiz_desk.domain.values import Category
from lentiz_desk.words import dates, field_texts, values
from lentiz_desk.words.catalog import _
from lentiz_desk.words.field_labels import label
from lentiz_desk.words.headings import correspondence_number, heading, icon
from lentiz_desk.words.naming import Naming, omitted
from lentiz_desk.words.summaries import summary

__all__ = ["Described", "DescribedLine", "Naming", "describe"]

_PERIODS = {"period_from": ("period_until", "period"), "viewed_from": ("viewed_until", "viewed")}
"""Two dates that are one line: the second field, and what the line is called."""

_AS_IS = frozenset({"document", "captured_on", "edition", "text_version", "written_as", "asked"})
"""Fields that never start with a capital of ours."""

_ASKED_OF_GUARDIANS = frozenset({"authority", "address_shared"})
"""What is asked of every guardian: that it is not known is an answer."""

_SIX = 6


class DescribedLine(NamedTuple):
    """One value with its label; ``field`` is the field that a redaction would withhold."""

    label: str
    text: str
    field: str


@dataclass(frozen=True, kw_only=True)
class Described:
    """An entry in words. ``icon`` is a name in ``resources/icons``."""

    heading: str
    summary: str
    lines: tuple[DescribedLine, ...]
    icon: str


def describe(recorded: Recorded, context: Naming) -> Described:
    """An entry in words; text that was withheld or erased reads "[left out]" in the place where it stood."""
    return Described(
        heading=heading(recorded, context),
        summary=summary(recorded, context),
        lines=tuple(_lines(recorded, context)),
        icon=icon(recorded),
    )


def _lines(recorded: Recorded, naming: Naming) -> Iterator[DescribedLine]:
    body = recorded.body
    words = text_fields(type(body))
    seconds = {second for second, _name in _PERIODS.values()} if _has_period(recorded) else set[str]()
    for field in kind_fields(type(body)):
        named = label(body.kind, field)
        if field in recorded.missing:
            yield DescribedLine(named, omitted(), field)
        elif field in words:
            yield from _words(recorded, field, named, naming)
        elif field not in seconds and field not in field_texts.HIDDEN:
            yield from _core(recorded, field, naming)


def _words(recorded: Recorded, field: str, named: str, naming: Naming) -> Iterator[DescribedLine]:
    body = recorded.body
    value = getattr(body, field)
    if not isinstance(value, dict):
        if value.strip():
            yield DescribedLine(named, value, field)
        return
    if isinstance(body, EntryCorrected):
        for name, text in value.items():
            yield DescribedLine(label(body.kind, name), text or _("nothing"), field)
        return
    answers = body.answers if isinstance(body, CheckRequested) else {}
    for text in field_texts.rows(field, value, answers, naming):
        yield DescribedLine(named, text, field)


def _core(recorded: Recorded, field: str, naming: Naming) -> Iterator[DescribedLine]:
    named, text = label(recorded.body.kind, field), _core_text(recorded, field, naming)
    if not text and field in _ASKED_OF_GUARDIANS and _is_guardian(recorded):
        text = _("not known")
    if field in _PERIODS and _has_period(recorded):
        named = label(recorded.body.kind, _PERIODS[field][1])
    if isinstance(recorded.body, EntryCorrected) and field == "values":
        for name, value in recorded.body.values.items():
            yield DescribedLine(label(recorded.body.kind, name), field_texts.corrected(name, value, naming), field)
    elif text:
        as_is = field in _AS_IS or isinstance(getattr(recorded.body, field), date)
        yield DescribedLine(named, text if as_is else values.capital(text), field)


def _is_guardian(recorded: Recorded) -> bool:
    return isinstance(recorded.body, PersonNoted) and recorded.body.category is Category.GUARDIAN


def _core_text(recorded: Recorded, field: str, naming: Naming) -> str:
    body = recorded.body
    value = getattr(body, field)
    match body, field:
        case CorrespondenceLogged(), "number":
            return correspondence_number(recorded)
        case AuthorisationOpened(), "case":
            return f"ZD-{body.case_year:04}-{body.case[:_SIX]}"
        case _, "withheld" | "redacted":
            return field_texts.withheld(value)
        case _, "about":
            return naming.entries.get(value, "")
        case CheckRequested(), "questions" | "answers":
            return _request_rest(recorded, field)
        case CheckRequested(), "sources":
            return values.listed(values.source_kind(item.source) for item in body.sources)
        case ActionsDecided(), "measures" if not value:
            return _("no measure")
        case _, "period_from" | "viewed_from" if _has_period(recorded):
            return dates.period(value, getattr(body, _PERIODS[field][0]))
        case _:
            return field_texts.text_of(field, value, naming)


def _request_rest(recorded: Recorded, field: str) -> str:
    """The bare answers of the test, where the motivations that carry them are left out."""
    body = recorded.body
    if field != "answers" or "motivations" not in recorded.missing or not isinstance(body, CheckRequested):
        return ""
    return "; ".join(field_texts.bare_answer(question, answer) for question, answer in body.answers.items())


def _has_period(recorded: Recorded) -> bool:
    return any(
        isinstance(getattr(recorded.body, first, None), datetime)
        and isinstance(getattr(recorded.body, second, None), datetime)
        for first, (second, _name) in _PERIODS.items()
    )
