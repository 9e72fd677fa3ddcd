"""What stands on a letter besides its own text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from babel.dates import format_date

from lentiz_desk.domain.values import Category, LetterKind
from lentiz_desk.words import dates, values
from lentiz_desk.words.catalog import _, current_language
from lentiz_desk.words.clauses import clause as clause_words


def letter() -> str:
    """What the paper is."""
    return _("Letter")


def paper_title(reference: str) -> str:
    """The title of the file, as a viewer shows it; no name of a person."""
    return _("Letter {reference}").format(reference=reference)


def footer(reference: str) -> str:
    """At the foot of every page."""
    return _("Our reference {reference}").format(reference=reference)


def file_name(reference: str) -> str:
    """The name of the file."""
    return _("letter-{reference}.pdf").format(reference=reference)


def day(at: date) -> str:
    """A day as a letter writes it: "3 maart 2026"."""
    when = dates.local(at).date() if isinstance(at, datetime) else at
    return format_date(when, "d MMMM y", locale=current_language())


def period(begins: date, ends: date) -> str:
    """From when until when, both included."""
    return _("from {begin} up to and including {end}").format(begin=day(begins), end=day(ends))


def date_label() -> str:
    """Label of the day of the letter."""
    return _("Date")


def reference_label() -> str:
    """Label of the number of the letter."""
    return _("Our reference")


def topic_label() -> str:
    """Label of what it is about."""
    return _("Subject")


def greeting() -> str:
    """How a letter ends."""
    return _("Yours sincerely,")


def drawn_up_by() -> str:
    """How a paper that goes to nobody in particular ends."""
    return _("Drawn up by")


def on_behalf(organisation: str) -> str:
    """For whom it is signed."""
    return _("on behalf of {organisation}").format(organisation=organisation)


def ground_heading() -> str:
    """Above the clause and the edition."""
    return _("What this letter rests on")


def ground(clause: str, adopted: date, consented_by: str) -> tuple[str, ...]:
    """The clause of the protocol, and the edition of it that holds in the case."""
    said = clause_words(clause)
    return (
        _("Clause {number} of the social media protocol ({title}): {asks}").format(
            number=clause, title=said.title, asks=said.asks
        ),
        _("Edition of {day}, with the consent of: {body}.").format(day=day(adopted), body=consented_by),
    )


def appeal_heading() -> str:
    """Above the way to object."""
    return _("If you have questions or do not agree")


def signed_digitally() -> str:
    """At the end: that this file is signed."""
    return _("This letter is signed digitally. With the program Lentiz Desk one can check that it was not changed.")


def salutation(names: Sequence[str]) -> str:
    """How the letter begins: to these people."""
    return _("Dear {names},").format(names=values.listed(names))


def salutation_guardians(pupil: str) -> str:
    """How the letter begins when the guardians are not known by name."""
    return _("Dear parents or guardians of {pupil},").format(pupil=pupil)


def you() -> str:
    """How a letter speaks of whom it is about, when it goes to nobody else."""
    return _("you")


def file_of(category: Category) -> str:
    """The file in which a letter about someone is kept (S1, S4)."""
    if category is Category.STAFF:
        return _("your personnel file")
    if category is Category.PUPIL:
        return _("the pupil file")
    return _("the student file") if category is Category.STUDENT else _("the file of this case")


def guardians_of(pupil: str) -> str:
    """In the address: the guardians of a pupil."""
    return _("The parents or guardians of {pupil}").format(pupil=pupil)


def address_gaps() -> tuple[str, ...]:
    """In the address: what the case does not know."""
    return _("[street and number]"), _("[postal code and town]")


def received_by(kind: LetterKind, case_number: str) -> str:
    """To whom a paper goes that is about nobody in particular."""
    return {
        LetterKind.INSPECTOR_CALL: _("The confidential inspector of the Inspectorate of Education"),
        LetterKind.POLICE_ENCLOSURE: _("The police"),
    }.get(kind) or _("The file of case {number}").format(number=case_number)


def exhibit_line(number: str, name: str, sha256: str) -> str:
    """An exhibit in a list: what it is, and its hash."""
    return _("• {number}: {name}, SHA-256 {sha256}").format(number=number, name=name, sha256=sha256)


def correspondence_line(number: str, at: datetime, what: str, party: str, subject: str) -> str:
    """A letter, mail, call or meeting in a list."""
    return _("• {number}: {day}, {what}, {party}: {subject}").format(
        number=number, day=day(at), what=what, party=party, subject=subject
    )


def none_yet() -> str:
    """An empty list."""
    return _("none")


def with_appeal(body: str, appeal: str) -> str:
    """The words of a letter as they are logged: what it says, and the way to object."""
    return f"{body}\n\n{appeal_heading()}\n{appeal}"
