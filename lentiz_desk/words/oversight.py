"""What the page and the list of oversight say: steps, people, the core of tests and decisions, and what lacks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache

from babel.numbers import format_decimal

from lentiz_desk.domain.case_entries import CheckDecided, CheckRequested
from lentiz_desk.domain.oversight_steps import SIGN_IN_CHANGED, CopyLeft, Core, ListLeft, StepKind
from lentiz_desk.domain.values import Outcome, Role
from lentiz_desk.words import dates, field_labels, field_texts, headings, paper, values
from lentiz_desk.words.catalog import _, current_language, ngettext
from lentiz_desk.words.clauses import with_title
from lentiz_desk.words.naming import Naming

_CHECKS = "S7"
"""The clause under which checks are made."""

_NO_CAPITAL = frozenset({"period", "ends_at", "document"})
"""What begins with a weekday, and what is a hash."""

Gaps = tuple[tuple[int, int], ...]


def title() -> str:
    """Return the name of the page and of the paper."""
    return _("Oversight")


def subtitle() -> str:
    """Return what the page is for."""
    return _("Who did which step when. Only numbers and steps, nothing of what a case says.")


# filters


def since_label() -> str:
    """Return the label of the first day."""
    return _("From day")


def until_label() -> str:
    """Return the label of the last day."""
    return _("Up to and including day")


def person_label() -> str:
    """Return the label of whose lines."""
    return _("Person")


def kind_label() -> str:
    """Return the label of which kind of step."""
    return _("Kind of step")


def case_label() -> str:
    """Return the label of the case number, or a part of it."""
    return _("Case number")


def everybody() -> str:
    """Return the choice of all people."""
    return _("Everybody")


def every_kind() -> str:
    """Return the choice of all steps."""
    return _("All steps")


def clear() -> str:
    """Return the verb that shows all lines again."""
    return _("Clear filters")


def kind(of_step: StepKind) -> str:
    """Return a kind of step in words."""
    return {
        StepKind.READING: _("Reading and showing"),
        StepKind.DECISION: _("Request and decision"),
        StepKind.ACCESS: _("Access"),
        StepKind.CHECK: _("Carrying out a check"),
        StepKind.LEAVING: _("Export and print"),
        StepKind.CASE: _("Other steps in a case"),
        StepKind.PEOPLE: _("People and roles"),
        StepKind.VAULT: _("The vault"),
        StepKind.OTHER: _("Other steps"),
    }[of_step]


# lines


def is_known(step: str) -> bool:
    """Say whether this version has a name for a step."""
    return bool(_named(step, current_language()))


def step(of_line: str, core: Core | None = None) -> str:
    """Return a step in words, with the fact that says most; one that is not known says that it is newer."""
    name = _named(of_line, current_language())
    match core:
        case CheckDecided():
            return _("{step}: {fact}").format(step=name, fact=values.outcome(core.outcome))
        case CopyLeft() if core.printed:
            return _("Dossier entry printed, copy {number}").format(number=core.copy_number)
        case CopyLeft():
            return _("Dossier entry exported, copy {number}").format(number=core.copy_number)
        case _:
            return name or _("Step of a newer version")


def who(name: str, roles: Iterable[Role], device: int, via: str) -> str:
    """Return who did a step: name, role, laptop, and in whose session when not in one's own."""
    parts = [values.listed(values.role(role) for role in sorted(roles)), laptop(device)]
    if via:
        parts.append(_("in the session of {name}").format(name=via))
    return ", ".join([name, *(part for part in parts if part)])


def laptop(device: int) -> str:
    """Return a device by its number."""
    return _("laptop {number}").format(number=device)


def stranger() -> str:
    """Return what stands for a name that the register does not know."""
    return _("someone who is not in the register")


def counted(shown: int, every: int) -> str:
    """Return how many lines there are, and how many of them are shown."""
    if shown == every:
        return ngettext("{count} line", "{count} lines", every).format(count=number(every))
    return ngettext("{shown} of {count} line", "{shown} of {count} lines", every).format(
        shown=number(shown), count=number(every)
    )


def number(count: int) -> str:
    """Return a number as people write it: 10.000."""
    return format_decimal(count, locale=current_language())


def whole() -> str:
    """Return that nothing lacks."""
    return _("As far as can be seen here, no line is missing.")


def limits(*, compared: bool) -> str:
    """Return how far that can be seen."""
    if compared:
        return _(
            "Lines are numbered per person and laptop. That someone's last line was removed shows as soon as that "
            "person leaves a next one, and at once where it belongs to something recorded that you can open."
        )
    return _(
        "Lines are numbered per person and laptop. That someone's last line was removed shows here as soon as that "
        "person leaves a next one. A director of the case may see it sooner."
    )


def empty() -> str:
    """Return what is said while there is nothing."""
    return _("There are no lines yet.")


def none_found() -> str:
    """Return what is said when nothing passes the filters."""
    return _("No line fits these filters.")


# the core of tests and decisions


def show_core() -> str:
    """Return the verb that shows the core of a test or decision."""
    return _("Show key facts")


def hide_core() -> str:
    """Return the verb that hides it again."""
    return _("Hide key facts")


def core_about(step_said: str, moment: str, line: int, name: str) -> str:
    """Return what a verb on one line is about, for a screen reader."""
    return _("{step}, {moment}, line {number} of {name}").format(step=step_said, moment=moment, number=line, name=name)


def core_labels() -> dict[str, str]:
    """Return the labels of the core by key, in the order in which it is read."""
    own = {"ground": paper.ground_label(), "period": field_labels.label("", "period")}
    keys = (
        "outcome",
        "level",
        "covert",
        "sources",
        "period",
        "subjects",
        "questions",
        "exclusions",
        "executors",
        "ends_at",
        "answers",
        "ground",
    )
    return {key: own.get(key) or field_labels.label(CheckRequested.kind, key) for key in keys} | {
        "lines": _("Lines in the list"),
        "document": _("SHA-256 of the file"),
    }


def core(of_line: Core | None, naming: Naming, adopted: date) -> list[tuple[str, str, str]]:
    """Return the core of a line as key, label and text; only enumerations, numbers, dates and names of colleagues."""
    match of_line:
        case CheckRequested():
            said = _of_test(of_line, naming) | {"ground": _ground(adopted)}
        case CheckDecided() if of_line.outcome in {Outcome.ALLOWED, Outcome.NARROWER}:
            said = {"outcome": values.outcome(of_line.outcome)} | _of_decision(of_line, naming)
            said["ground"] = _ground(adopted)
        case CheckDecided():
            said = {"outcome": values.outcome(of_line.outcome), "ground": _ground(adopted)}
        case ListLeft():
            said = {"lines": number(of_line.lines), "document": of_line.document}
        case _:
            return []
    return [
        (key, label, said[key] if key in _NO_CAPITAL else values.capital(said[key]))
        for key, label in core_labels().items()
        if said.get(key)
    ]


def _of_test(body: CheckRequested, naming: Naming) -> dict[str, str]:
    return _scope(body, naming) | {
        "answers": "; ".join(field_texts.bare_answer(question, answer) for question, answer in body.answers.items()),
    }


def _of_decision(body: CheckDecided, naming: Naming) -> dict[str, str]:
    ends = dates.moment(body.ends_at) if body.ends_at is not None else ""
    return _scope(body, naming) | {"ends_at": ends}


def _scope(body: CheckRequested | CheckDecided, naming: Naming) -> dict[str, str]:
    kinds = dict.fromkeys(values.source_kind(item.source) for item in body.sources)
    people, asked = len(body.subjects), len(body.questions)
    return {
        "level": values.level(body.level),
        "covert": values.yes_no(value=body.covert),
        "sources": values.listed(kinds),
        "period": _between(body.period_from, body.period_until),
        "subjects": ngettext("{count} person", "{count} people", people).format(count=people) if people else "",
        "questions": ngettext("{count} question", "{count} questions", asked).format(count=asked) if asked else "",
        "exclusions": values.listed(values.exclusion(item) for item in body.exclusions),
        "executors": values.listed(naming.person(person) for person in body.executors),
    }


def _between(begins: datetime | None, ends: datetime | None) -> str:
    if begins is None or ends is None:
        return ""
    return dates.period(dates.local(begins).date(), dates.local(ends).date())


def _ground(adopted: date) -> str:
    return _("{clause}, protocol of {adopted}").format(clause=with_title(_CHECKS), adopted=dates.day(adopted))


# what lacks


def missing(count: int) -> str:
    """Return that so many things are wrong with the lines."""
    return ngettext(
        "Something is wrong with the lines: {count} thing.", "Something is wrong with the lines: {count} things.", count
    ).format(count=count)


def missing_why() -> str:
    """Return why that matters."""
    return _(
        "In normal use no line disappears. Someone removed a file of the vault, or put back an older copy. What was "
        "done in that time can then no longer be told from the lines alone."
    )


def missing_now() -> str:
    """Return what to do about it."""
    return _(
        "Ask the person named here what was done around that moment, check the vault, and keep this list as "
        "PDF. Do not restore a backup before that."
    )


def more_missing(count: int) -> str:
    """Return that more is wrong than is listed here."""
    return ngettext("And {count} more, see the list as PDF.", "And {count} more, see the list as PDF.", count).format(
        count=count
    )


def to_check() -> str:
    """Return the verb that leads to the check of the vault."""
    return _("To the check of the vault")


def lacking(name: str, device: int, via: str, gaps: Gaps, *, twice: bool, ends: bool) -> str:
    """Return which numbers lack in someone's lines, or stand there twice."""
    whose = _("{name} in the session of {via}").format(name=name, via=via) if via else name
    count = sum(last - first + 1 for first, last in gaps)
    said = values.listed(run for first, last in gaps for run in _runs(first, last))
    if twice:
        found = ngettext(
            "{whose}, {laptop}: line {numbers} stands there twice.",
            "{whose}, {laptop}: lines {numbers} stand there twice.",
            count,
        )
    elif ends:
        found = ngettext(
            "{whose}, {laptop}: line {numbers} is missing, at the end.",
            "{whose}, {laptop}: lines {numbers} are missing, the last of them at the end.",
            count,
        )
    else:
        found = ngettext(
            "{whose}, {laptop}: line {numbers} is missing.", "{whose}, {laptop}: lines {numbers} are missing.", count
        )
    return found.format(whose=whose, laptop=laptop(device), numbers=said)


def line_gone(name: str, at: datetime, of_entry: str, case: str) -> str:
    """Return that something was recorded whose line is gone."""
    said = step(of_entry)
    about = _("{step} in {case}").format(step=said, case=case) if case else said
    return _("{name}, {moment}: “{about}” was recorded, and its line is gone.").format(
        name=name, moment=dates.moment(at), about=about
    )


def _runs(first: int, last: int) -> tuple[str, ...]:
    if last - first <= 1:
        return tuple(str(one) for one in range(first, last + 1))
    return (_("{first} to {last}").format(first=first, last=last),)


# lists that leave the vault


def you_save() -> str:
    """Return what is saved."""
    return _("You save the lines that the filters show, and everything that is missing.")


def save_csv() -> str:
    """Return the verb that saves the list for a spreadsheet."""
    return _("Save as CSV")


def save_pdf() -> str:
    """Return the verb that signs and saves the list."""
    return _("Sign and save as PDF")


def save_as() -> str:
    """Return the title of the dialog that asks where to."""
    return _("Save the list of oversight")


def csv_files() -> str:
    """Return the filter of the dialog for spreadsheets."""
    return _("Comma-separated file (*.csv)")


def pdf_files() -> str:
    """Return the filter of the dialog for PDF."""
    return _("PDF (*.pdf)")


def file_name(day: date, form: str) -> str:
    """Return what the file is called unless someone says otherwise."""
    return _("oversight-{day}.{form}").format(day=day.isoformat(), form=form)


def saving() -> str:
    """Return what is said while the list is made."""
    return _("The list is being made")


def stopped() -> str:
    """Return what is said after cancelling."""
    return _("Making the list was stopped. No file was written.")


def saved(lines: int) -> str:
    """Return that the list is saved."""
    return ngettext(
        "List of {count} line saved. That it was saved is a line, too.",
        "List of {count} lines saved. That it was saved is a line, too.",
        lines,
    ).format(count=number(lines))


def saved_how() -> str:
    """Return what a saved list asks of who holds it."""
    return _("The list names colleagues and what they did. Keep it where only those who oversee can read it.")


def columns() -> tuple[str, ...]:
    """Return the heads of the columns of a spreadsheet, those of the core left out."""
    return (
        _("Date"),
        _("Time"),
        _("Step"),
        kind_label(),
        case_label(),
        person_label(),
        _("Role"),
        _("Laptop"),
        _("In the session of"),
        _("Line"),
    )


def period(since: date | None, until: date | None) -> str:
    """Return which days a list is about."""
    if since is not None and until is not None:
        return dates.period(since, until)
    if since is not None:
        return _("from {day}").format(day=dates.day(since))
    if until is not None:
        return _("up to and including {day}").format(day=dates.day(until))
    return _("all days")


@lru_cache(maxsize=256)
def _named(of_line: str, _language: str) -> str:
    """Return the name of a step in the language that is current; empty when it has none."""
    known = headings.step_name(of_line)
    return _own_steps().get(of_line) or (known if known != of_line else "")


def _own_steps() -> Mapping[str, str]:
    return {
        "read.oversight": _("Oversight read"),
        "oversight.exported": _("List of oversight saved"),
        "sheet.printed": _("Sheet printed"),
        SIGN_IN_CHANGED: _("Own passphrase changed"),
        "vault.checked": _("Vault checked"),
        "vault.report_taken": _("Report on the vault saved"),
        "vault.went_back": _("Older vault noticed"),
        "vault.old_accepted": _("Older vault accepted"),
    }
