"""The value of every field of an entry as text: names instead of ids, dates instead of numbers."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from lentiz_desk.domain.case_entries import Depicted, MeasureChosen, RequestedSource
from lentiz_desk.domain.mail_values import MailFault
from lentiz_desk.domain.register_entries import Edition, Location, PersonCard
from lentiz_desk.domain.values import (
    AgeBand,
    Answer,
    Category,
    Certainty,
    Consent,
    Deed,
    Direction,
    DutyKind,
    EndedBecause,
    Exclusion,
    FileKind,
    Filing,
    Finding,
    Form,
    Ground,
    Harm,
    LetterKind,
    Level,
    NotKept,
    Outcome,
    Part,
    ReportKind,
    Role,
    Scope,
    Sector,
    SourceKind,
    TestQuestion,
    ViewedHow,
)
from lentiz_desk.words import dates, field_labels, legal_test, values
from lentiz_desk.words.catalog import _
from lentiz_desk.words.clauses import with_title
from lentiz_desk.words.mail_faults import mail_fault
from lentiz_desk.words.measures import measure
from lentiz_desk.words.media import media
from lentiz_desk.words.naming import Naming, omitted
from lentiz_desk.words.paper import file_size

HIDDEN = frozenset(
    {
        "keys",
        "device",
        "recovery",
        "oversight",
        "authorisation",
        "origin",
        "epoch",
        "case_year",
        "rules",
        "salt",
        "via",
        "core",
        "zone",
    }
)
"""Fields that say nothing to a reader: keys, random ids and numbers of the machinery."""

_ONLY_SO = frozenset({"attachment_lacks"})
"""What is said only when it is so."""

_SENTENCES = frozenset({"questions", "answered", "not_answered", "entries", "quoted"})
"""Fields whose values are whole sentences, so that no "and" joins them."""

_NAMES: dict[type, Callable[[Any], str]] = {
    AgeBand: values.age_band,
    Answer: values.answer,
    Category: values.category,
    Certainty: values.certainty,
    Consent: values.consent,
    Deed: values.deed,
    Direction: values.direction,
    DutyKind: values.duty,
    EndedBecause: values.ended_because,
    Exclusion: values.exclusion,
    Filing: values.filing,
    Finding: values.finding,
    Form: values.form,
    Harm: values.harm,
    LetterKind: values.letter_kind,
    Level: values.level,
    MailFault: mail_fault,
    NotKept: values.not_kept,
    Outcome: values.outcome,
    Part: values.part,
    ReportKind: values.report_kind,
    Role: values.role,
    Scope: values.scope,
    Sector: values.sector,
    SourceKind: values.source_kind,
    TestQuestion: legal_test.label,
    ViewedHow: values.viewed_how,
}

_CORRECTED: dict[str, Callable[[Any], object]] = {
    "category": Category,
    "age_band": AgeBand,
    "report_kind": ReportKind,
    "harm": Harm,
    "direction": Direction,
    "form": Form,
    "maker": Certainty,
    "received": datetime.fromisoformat,
    "captured_at": datetime.fromisoformat,
    "happened": datetime.fromisoformat,
    "done_at": datetime.fromisoformat,
    "viewed_at": datetime.fromisoformat,
    "age_on": date.fromisoformat,
    "posted": date.fromisoformat,
}
"""How a corrected field, which is kept as JSON, becomes a value again."""


def text_of(field: str, value: object, naming: Naming) -> str:
    """One field as one text; empty when there is nothing to say."""
    if value is None or value in ("", ()) or (value is False and field in _ONLY_SO):
        return ""
    special = _special(field, naming)
    if isinstance(value, tuple):
        texts = [special(item) if special else plain(item, naming) for item in value]
        return "; ".join(texts) if field in _SENTENCES else values.listed(texts)
    return special(value) if special is not None else plain(value, naming)


def plain(value: object, naming: Naming) -> str:
    """A value as text by what it is."""
    named = _NAMES.get(type(value))
    if named is not None:
        return named(value)
    match value:
        case FileKind():
            return values.file_kind(value, naming.sector)
        case bool():
            return values.yes_no(value=value)
        case date():
            return dates.moment(value) if isinstance(value, datetime) else dates.day(value)
        case RequestedSource():
            return naming.sources.get(value.key) or values.source_kind(value.source)
        case MeasureChosen() | Depicted():
            return _of_person(value, naming)
        case Location() | PersonCard():
            return value.name
        case Edition():
            return dates.day(value.adopted)
        case _:
            return str(value)


def _of_person(value: MeasureChosen | Depicted, naming: Naming) -> str:
    person = naming.case_person(value.person)
    if isinstance(value, MeasureChosen):
        return _("{measure} ({person})").format(measure=measure(value.measure), person=person)
    return _("{person} ({consent})").format(person=person, consent=values.consent(value.consent))


def rows(field: str, value: Mapping[str, str], answers: Mapping[TestQuestion, Answer], naming: Naming) -> list[str]:
    """Words by key as one text each, with what the key stands for in front."""
    match field:
        case "source_texts":
            return [text for text in value.values() if text]
        case "question_texts":
            return [text for text in value.values() if text]
        case "motivations":
            return [_motivation(key, text, answers) for key, text in value.items()]
        case "left_out":
            return [_joined(key, _ground(text)) for key, text in value.items()]
        case "answers":
            return [_joined(naming.question(key), text) for key, text in value.items()]
        case _:
            return [_joined(key, text) for key, text in value.items()]


def _ground(key: str) -> str:
    """Return a ground in words; one of a newer version shows its own name."""
    return values.ground(Ground(key)) if key in Ground.__members__.values() else key


def bare_answer(question: TestQuestion, answer: Answer) -> str:
    """An answer of the legal test without its motivation."""
    return _joined(legal_test.label(question), values.answer(answer))


def corrected(field: str, value: object, naming: Naming) -> str:
    """A corrected core field as text, from the JSON value in which a correction keeps it."""
    if value is None or value == []:
        return _("nothing")
    made = _CORRECTED.get(field)
    try:
        if isinstance(value, list):
            return text_of(field, tuple(made(item) if made else item for item in value), naming)
        whole = made(value) if made else value
        return text_of(field, whole, naming) if isinstance(whole, date) else values.capital(plain(whole, naming))
    except (TypeError, ValueError):
        return str(value)


def withheld(fields: Mapping[str, tuple[str, ...]]) -> str:
    """How many fields an exported copy leaves out."""
    count = sum(len(names) for names in fields.values())
    return _("{count} in all").format(count=count) if count else ""


def _special(field: str, naming: Naming) -> Callable[[Any], str] | None:
    special: dict[str, Callable[[Any], str]] = {
        **dict.fromkeys(("requester", "handler", "executor", "director", "deputy", "roster"), naming.person),
        **dict.fromkeys(("executors", "holders", "concerned"), naming.person),
        **dict.fromkeys(("subjects", "reporter", "guardian_of"), naming.case_person),
        **dict.fromkeys(("request", "replaces", "decision", "target", "enrolment"), naming.entry),
        **dict.fromkeys(("entries", "quoted"), naming.entry),
        **dict.fromkeys(("exhibit", "exhibits", "mail", "within", "shown", "attached"), naming.exhibit),
        **dict.fromkeys(("question", "questions", "answered", "not_answered"), naming.question),
        "location": naming.location,
        "source": naming.source,
        "clauses": with_title,
        "size": file_size,
        "media_type": media,
        "person": lambda value: naming.person(value) if isinstance(value, str) else plain(value, naming),
        "subject": lambda value: naming.case_person(value) if isinstance(value, int) else str(value),
        "about": lambda value: naming.case_person(value) if isinstance(value, int) else naming.entry(value),
        "asked": _asked,
    }
    return special.get(field)


def _asked(key: str) -> str:
    return legal_test.label(TestQuestion(key)) if key in set(TestQuestion) else field_labels.label("", key)


def _motivation(key: str, text: str, answers: Mapping[TestQuestion, Answer]) -> str:
    if key not in set(TestQuestion):
        return _joined(key, text)
    given = answers.get(TestQuestion(key))
    name = legal_test.label(TestQuestion(key))
    if given is None:
        return _joined(name, text)
    return _("{question}: {answer}. {text}").format(question=name, answer=values.answer(given), text=text or omitted())


def _joined(name: str, text: str) -> str:
    return _("{name}: {text}").format(name=name, text=text)
