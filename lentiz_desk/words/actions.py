"""What the page says on which a director takes findings into the case and decides on actions."""

from lentiz_desk.words.catalog import _, ngettext


def title(*, number: str) -> str:
    """The title of the page."""
    return _("Decision on actions · {number}").format(number=number)


def take() -> str:
    """The verb that quotes the findings."""
    return _("Take findings into the case")


def take_title() -> str:
    """Above findings that were handed in."""
    return _("Findings are waiting")


def take_by(*, names: str, at: str) -> str:
    """Who handed in, and when."""
    return _("Handed in by {names} on {at}.").format(names=names, at=at)


def take_what(*, records: int) -> str:
    """What is taken over."""
    return ngettext(
        "{records} record, with the exhibits that belong to it.",
        "{records} records, with the exhibits that belong to them.",
        records,
    ).format(records=records)


def take_means() -> str:
    """What taking over means."""
    return _(
        "You can read them on this page first. Taking over copies them into the case, each with its own signature, "
        "and ends the access of the officers to the check. After that you decide."
    )


def not_taken() -> str:
    """A mark on what was handed in and is not taken over."""
    return _("not in the case yet")


def taking() -> str:
    """Said while it happens."""
    return _("The findings are being taken into the case")


def taken(*, at: str) -> str:
    """Said afterwards."""
    return _("Findings taken into the case at {at}").format(at=at)


def take_director() -> str:
    """Why someone else cannot take over findings."""
    return _("A director signs in on this laptop to take the findings into the case.")


def in_short() -> str:
    """Above the facts of the case."""
    return _("In short")


def report() -> str:
    """Label of what was reported."""
    return _("The report")


def subjects() -> str:
    """Label of who the case is about."""
    return _("Person concerned")


def no_check() -> str:
    """The case has no check."""
    return _("There was no check. You decide on the report and what was handed in with it.")


def findings() -> str:
    """Above the answers of the officers."""
    return _("Findings")


def answer_none(*, text: str) -> str:
    """An answer that says why there is none."""
    return _("Not answered: {text}").format(text=text)


def records() -> str:
    """Above the quoted records."""
    return _("What was looked at")


def exhibits() -> str:
    """Above the exhibits."""
    return _("Exhibits")


def exhibit(*, number: str, name: str) -> str:
    """An exhibit with the name of its file."""
    return _("{number} · {name}").format(number=number, name=name)


def look() -> str:
    """The verb that opens an exhibit."""
    return _("View")


def your_decision() -> str:
    """Above the choices of the director."""
    return _("Your decision")


def replaces() -> str:
    """A new decision replaces the earlier one."""
    return _("There is a decision on actions already. What you sign now replaces it; the earlier one stays readable.")


def finding() -> str:
    """The first question."""
    return _("Is the report founded?")


def certainty() -> str:
    """The certainty of who the maker is."""
    return _("How certain is it who the maker is?")


def certainty_help() -> str:
    """What the certainty decides."""
    return _("“Founded” is only possible when the maker is established or likely.")


def measures(*, name: str) -> str:
    """The measures for one person."""
    return _("Which measures for {name}?").format(name=name)


def measures_help() -> str:
    """No action is a decision."""
    return _("Choosing none is a decision as well.")


def measure_help(*, kind: str, source: str) -> str:
    """What kind of measure it is, and where it comes from."""
    return _("{kind} · {source}").format(kind=kind, source=source)


def filing() -> str:
    """The filing when the report is not founded."""
    return _("What happens with the documents?")


def keep_until() -> str:
    """Until when an unfounded case is kept."""
    return _("Keep until (may stay empty)")


def handler() -> str:
    """The handler."""
    return _("Who handles the case from now on?")


def handler_help() -> str:
    """What a handler does."""
    return _("The handler informs, writes letters and makes the dossier entry.")


def officer_keeps(*, names: str) -> str:
    """The tick that lets an officer keep access."""
    return _("Access to this case stays with {names}").format(names=names)


def officer_help() -> str:
    """What happens without the tick."""
    return _("Normally the access of the I&A department ends with this decision.")


def officer_why() -> str:
    """Why an officer keeps access."""
    return _("Why is that needed?")


def motivation() -> str:
    """The motivation of the decision."""
    return _("Motivation")


def motivation_help() -> str:
    """What goes into the motivation."""
    return _("Write why. This text falls under the right of access of the person concerned.")


def signed_at(*, at: str) -> str:
    """Said after signing."""
    return _("Decision on actions signed at {at}").format(at=at)


def not_now() -> str:
    """The notice when a rule says no."""
    return _("A decision on actions is not possible yet")
