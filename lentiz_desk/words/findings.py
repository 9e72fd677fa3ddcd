"""What an officer reads and fills in when handing in findings, and in the list of authorisations."""

from lentiz_desk.words.catalog import _, ngettext


def title(*, number: str) -> str:
    """The title of the page."""
    return _("Hand in findings · {number}").format(number=number)


def answers() -> str:
    """Above the questions."""
    return _("Answers to the questions of the decision")


def answers_help() -> str:
    """How to answer."""
    return _(
        "Only facts that you recorded in this check. No program can check this text; it falls under the "
        "right of access of the person concerned."
    )


def recorded_about(*, count: int) -> str:
    """How much is recorded about a question."""
    return ngettext("{count} record about this", "{count} records about this", count).format(count=count)


def answer(*, question: str) -> str:
    """The spoken name of an answer."""
    return _("Answer: {question}").format(question=question)


def no_answer() -> str:
    """The tick when there is no answer."""
    return _("This question cannot be answered")


def why_not() -> str:
    """What goes into the text without an answer."""
    return _("Then write above why not.")


def copies() -> str:
    """Above the question about copies."""
    return _("Copies outside the vault")


def copies_removed() -> str:
    """The tick about copies."""
    return _("Copies outside the vault are removed, or there were none.")


def copies_help() -> str:
    """Where copies may lie."""
    return _("Think of screenshots on the desktop, the recycle bin, a stick, and the phone.")


def copies_how() -> str:
    """How the copies were removed."""
    return _("How did you remove them?")


def copies_open() -> str:
    """What happens without the tick."""
    return _("If you do not tick this, it stays a duty with your name, and the case cannot be closed.")


def what() -> str:
    """Above the read-only summary."""
    return _("What you hand in")


def records(*, count: int) -> str:
    """Summary: the records."""
    return ngettext("{count} record of what you looked at", "{count} records of what you looked at", count).format(
        count=count
    )


def exhibits(*, count: int) -> str:
    """Summary: the exhibits."""
    return ngettext("{count} exhibit", "{count} exhibits", count).format(count=count)


def accidents(*, count: int) -> str:
    """Summary: what was seen by accident."""
    return ngettext(
        "{count} time something was seen by accident", "{count} times something was seen by accident", count
    ).format(count=count)


def answered(*, answered: int, all_of_them: int) -> str:
    """Summary: the questions."""
    return ngettext(
        "{answered} of {all_of_them} question answered", "{answered} of {all_of_them} questions answered", all_of_them
    ).format(answered=answered, all_of_them=all_of_them)


def afterwards() -> str:
    """Summary: what ends."""
    return _(
        "With this you hand in your authorisation. Afterwards you can no longer open this check; the "
        "director can reopen it for one addition."
    )


def verb() -> str:
    """The main verb."""
    return _("Hand in and finish")


def handing_in() -> str:
    """Said while it happens."""
    return _("The findings are being handed in")


def done(*, at: str) -> str:
    """Said afterwards."""
    return _("Findings handed in at {at}. Your access to this check has ended.").format(at=at)


def to_check() -> str:
    """The verb that goes back."""
    return _("Back to the check")


def gap_answer() -> str:
    """An answer is missing."""
    return _("Write an answer, or why there is none.")


def gap_copies() -> str:
    """It is not said how copies were removed."""
    return _("Write how you removed the copies, or that there were none.")


def gap_too_long() -> str:
    """More text than fits in an entry."""
    return _("This text is too long. Shorten it.")


def list_title() -> str:
    """The title of the list."""
    return _("Authorisations")


def list_one() -> str:
    """The title of a row whose case number may not be read."""
    return _("Authorisation")


def list_help() -> str:
    """Below the title of the list."""
    return _("What you may check, and until when. Every authorisation comes from a director’s signed decision.")


def list_empty() -> str:
    """The list when it is empty."""
    return _("You have no authorisation now. A director’s decision makes one.")


def to_worklist() -> str:
    """The verb when there is no authorisation."""
    return _("To the worklist")


def list_open() -> str:
    """The verb on a row that can be used."""
    return _("Open the check")


def list_view() -> str:
    """The verb on a row that is only for reading."""
    return _("View")


def list_secrecy() -> str:
    """The verb on a row that needs the declaration."""
    return _("Sign the secrecy declaration")


def row_scope(*, sources: str, period: str) -> str:
    """What a row allows."""
    return _("{sources} · {period}").format(sources=sources, period=period)


def row_done() -> str:
    """The badge of a check that is handed in."""
    return _("handed in")


def row_ended() -> str:
    """The badge of an authorisation that is over."""
    return _("ended")


def row_by(*, names: str) -> str:
    """Who carries it out, for a director."""
    return _("Carried out by {names}").format(names=names)


def row_secrecy() -> str:
    """The badge when the declaration is missing."""
    return _("no valid secrecy declaration")
