"""What a file lacks, one sentence each: said before a copy is made, and beside correspondence by subject."""

from __future__ import annotations

from datetime import datetime

from lentiz_desk.domain.case_entries import CorrespondenceLogged
from lentiz_desk.domain.case_state import Said
from lentiz_desk.domain.completeness import Lack, Lacking
from lentiz_desk.words import dates, values
from lentiz_desk.words.catalog import _, ngettext
from lentiz_desk.words.mail_faults import mail_fault
from lentiz_desk.words.naming import Naming

_NAMED = 4
"""How many exhibits are named one by one."""


def heading() -> str:
    """Above what lacks."""
    return _("Is the file complete?")


def nothing() -> str:
    """Nothing lacks."""
    return _("Nothing is missing from the file, as far as this case shows.")


def no_matter() -> str:
    """What lacks stops nobody."""
    return _("You can make the copy all the same.")


def look() -> str:
    """The verb that leads to where it can be mended or read."""
    return _("Look at it")


def others(*, count: int) -> str:
    """The verb that shows the rest of a long list."""
    return ngettext("Show {count} more", "Show {count} more", count).format(count=count)


def sentence(item: Lacking, naming: Naming, now: datetime) -> str:
    """What lacks, as one sentence."""
    if item.duty is not None:
        return _("Still open: {duty}, {due}.").format(
            duty=values.duty(item.duty.kind), due=dates.due(item.duty.due, now)
        )
    if item.person is not None:
        name = naming.case_person(item.person)
        return _("No letter to {name} is logged since the decision on actions.").format(name=name)
    return _of_exhibits(item.exhibits, naming) if item.lack is Lack.DESCRIPTION else of_letters(item, naming)


def letter(said: Said[CorrespondenceLogged], naming: Naming) -> str:
    """Correspondence by what it is and its number, as it stands inside a sentence: "e-mail K7Q2MX-02-04"."""
    return _("{form} {number}").format(form=values.form(said.body.form), number=naming.entry(said.id))


def of_letters(item: Lacking, naming: Naming) -> str:
    """What lacks in correspondence, as one sentence."""
    which = values.listed(letter(said, naming) for said in item.letters)
    first = item.letters[0].body
    faults = values.listed(mail_fault(fault) for fault in first.faults)
    count = len(item.letters)
    answering = ngettext(
        "{letters} answers a mail that is not in this case.", "{letters} answer a mail that is not in this case.", count
    )
    template = {
        Lack.ATTACHMENT: _("{letters} mentions an attachment that is not there."),
        Lack.ANSWERED_MAIL: answering,
        Lack.READING: _("Not everything of {letters} could be read: {faults}."),
        Lack.LEFT_OUT: _("{letters} stays out of the file: {why}"),
    }[item.lack]
    return values.capital(template.format(letters=which, faults=faults, why=first.not_filed_why.strip()))


def _of_exhibits(exhibits: tuple[str, ...], naming: Naming) -> str:
    if len(exhibits) > _NAMED:
        return _("{count} exhibits are not described yet.").format(count=len(exhibits))
    named = sorted(exhibits, key=lambda exhibit: (len(naming.exhibit(exhibit)), naming.exhibit(exhibit)))
    said = ngettext("{exhibits} is not described yet.", "{exhibits} are not described yet.", len(exhibits))
    return values.capital(said.format(exhibits=values.listed(naming.exhibit(exhibit) for exhibit in named)))
