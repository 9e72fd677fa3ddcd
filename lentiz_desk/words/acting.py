"""What a decision on actions amounts to in sentences, what misses in it, and asking for an addition."""

from lentiz_desk.words.catalog import _


def choose_first() -> str:
    """The summary before anything is chosen."""
    return _("First choose whether the report is founded. What you sign then appears here.")


def sign_finding(*, finding: str, certainty: str) -> str:
    """Summary: the finding."""
    return _("The report is {finding}; who the maker is: {certainty}.").format(finding=finding, certainty=certainty)


def sign_inconclusive(*, certainty: str) -> str:
    """Summary: an inconclusive report."""
    return _("It cannot be established whether the report is founded; who the maker is: {certainty}.").format(
        certainty=certainty
    )


def sign_measures(*, name: str, measures: str) -> str:
    """Summary: the measures for one person."""
    return _("For {name}: {measures}.").format(name=name, measures=measures)


def sign_no_measures() -> str:
    """Summary: no measure."""
    return _("No measure follows.")


def sign_filing(*, filing: str) -> str:
    """Summary: the filing."""
    return _("The documents: {filing}.").format(filing=filing)


def sign_kept_until(*, filing: str, day: str) -> str:
    """Summary: until when the documents are kept."""
    return _("{filing}, until {day}").format(filing=filing, day=day)


def sign_handler(*, name: str) -> str:
    """Summary: the handler."""
    return _("{name} handles the case from now on and has access.").format(name=name)


def sign_officer_ends(*, names: str) -> str:
    """Summary: the access of officers ends."""
    return _("The access of {names} to this case ends.").format(names=names)


def sign_officer_stays(*, names: str) -> str:
    """Summary: an officer keeps access."""
    return _("Access to this case stays with {names}.").format(names=names)


def sign_final() -> str:
    """Summary: the decision is final."""
    return _("You cannot change this decision; a new decision can replace it.")


def addition_title() -> str:
    """Above the act that reopens an authorisation."""
    return _("Ask for one addition")


def addition_help() -> str:
    """What reopening is for."""
    return _("Reopen the check for one officer, when something is missing in the findings.")


def reopen() -> str:
    """The act that reopens an authorisation."""
    return _("Reopen for one addition")


def reopen_title() -> str:
    """The title of the dialog."""
    return _("Reopen this check?")


def reopen_consequence() -> str:
    """What reopening means."""
    return _(
        "One officer can record inside the same decision again, until the end you choose. The findings "
        "are then handed in once more."
    )


def reopen_who() -> str:
    """The officer who adds."""
    return _("Who adds?")


def reopen_until() -> str:
    """The end of the addition."""
    return _("Until when?")


def reopen_why() -> str:
    """What must be added."""
    return _("What is missing?")


def reopened() -> str:
    """Said afterwards."""
    return _("The check is reopened for one addition")


def gap_finding() -> str:
    """The finding is missing."""
    return _("Choose whether the report is founded.")


def gap_certainty() -> str:
    """The certainty is missing."""
    return _("Choose how certain it is.")


def gap_unknown() -> str:
    """Founded, while the maker is unknown."""
    return _("The maker is unknown, so the report cannot be founded. Choose “inconclusive”, or another certainty.")


def gap_filing() -> str:
    """The filing is missing."""
    return _("Choose what happens with the documents.")


def gap_keep_until() -> str:
    """The day is unclear or over."""
    return _("Fill in a day after today, or leave it empty.")


def gap_handler() -> str:
    """The handler is missing."""
    return _("Choose who handles the case.")


def gap_officer_why() -> str:
    """The reason is missing."""
    return _("Write why the access stays.")


def gap_motivation() -> str:
    """The motivation is missing."""
    return _("Write your motivation.")


def gap_too_long() -> str:
    """More text than fits in an entry."""
    return _("This text is too long. Shorten it.")


def gap_who() -> str:
    """The officer is missing."""
    return _("Choose who adds.")


def gap_until() -> str:
    """The end is missing or over."""
    return _("Fill in a day and a time after now.")


def gap_why() -> str:
    """The reason is missing."""
    return _("Write what is missing.")
