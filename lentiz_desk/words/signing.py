"""What a director reads and fills in where a decision is signed, withdrawn, or left to someone else."""

from lentiz_desk.words.catalog import _


def what_you_sign() -> str:
    """Above the summary of a decision."""
    return _("What you sign")


def not_filled() -> str:
    """Stands in a summary where an answer is missing."""
    return _("not filled in yet")


def no_interest() -> str:
    """The checkbox before signing."""
    return _("I have no personal interest in this case and I am not the requester.")


def signing_as(*, name: str) -> str:
    """Who signs, when that is known."""
    return _("You sign as {name}.").format(name=name)


def someone_else_signs() -> str:
    """The verb that asks for another sign-in name."""
    return _("Someone else signs")


def inline_help() -> str:
    """How signing in another person's session works."""
    return _(
        "The director types their own sign-in name and passphrase here. Only the signature is opened with "
        "it; the signed-in person gets no key."
    )


def sign_in_name() -> str:
    """The field for the sign-in name of who signs."""
    return _("Sign-in name of the director")


def passphrase() -> str:
    """The field for the passphrase of who signs."""
    return _("Passphrase")


def sign() -> str:
    """The main verb."""
    return _("Sign decision")


def signing() -> str:
    """Said while the signature is made."""
    return _("The decision is being signed")


def signed_at(*, at: str) -> str:
    """Said in the status bar after signing."""
    return _("Decision signed at {at}").format(at=at)


def to_the_case() -> str:
    """The verb that opens the case."""
    return _("To the case")


def who_could(*, names: str) -> str:
    """Who could take over from someone in conflict."""
    return _("These people could decide instead: {names}.").format(names=names)


def nobody_could() -> str:
    """There is nobody to take over."""
    return _("Nobody else on this laptop can decide. Call the executive board.")


def take_over_how() -> str:
    """How someone can take over."""
    return _("One of them can sign here on this page, with their own sign-in name and passphrase.")


def conflict() -> str:
    """The act that locks the person out."""
    return _("I have an interest in this case")


def conflict_title() -> str:
    """The title of the dialog."""
    return _("Do you have an interest in this case?")


def conflict_consequence() -> str:
    """What declaring a conflict means."""
    return _(
        "You lose access to this case at once and cannot decide in it. Another director or the deputy "
        "takes over. You cannot take this back."
    )


def conflict_why() -> str:
    """The field in the dialog."""
    return _("Which interest? (may stay empty)")


def conflict_verb() -> str:
    """The verb in the dialog."""
    return _("Declare a conflict of interest")


def conflict_done() -> str:
    """Said afterwards."""
    return _("Conflict of interest recorded. You no longer have access to that case.")


def withdraw() -> str:
    """The act that ends a decision before its term."""
    return _("Withdraw the decision")


def withdraw_title() -> str:
    """The title of the dialog."""
    return _("Withdraw this decision?")


def withdraw_consequence() -> str:
    """What withdrawing means."""
    return _("The check stops at once and the officers can record nothing more. What they already recorded stays.")


def withdraw_why() -> str:
    """The field in the dialog."""
    return _("Why do you withdraw the decision?")


def withdrawn_done() -> str:
    """Said afterwards."""
    return _("Decision withdrawn. The officers no longer have access.")


def why_needed() -> str:
    """A reason is missing."""
    return _("Write a reason.")


def gap_outcome() -> str:
    """Nothing is chosen."""
    return _("Choose what you decide.")


def gap_sources() -> str:
    """All sources were taken away."""
    return _("Choose at least one source.")


def gap_people() -> str:
    """All people were taken away."""
    return _("Choose at least one person.")


def gap_questions() -> str:
    """All questions were taken away."""
    return _("Choose at least one question.")


def gap_executors() -> str:
    """Nobody carries out the check."""
    return _("Choose who carries out the check.")


def gap_level() -> str:
    """A source needs a heavier level."""
    return _("This level is too low for a source that you allow.")


def gap_day() -> str:
    """A day is missing or unclear."""
    return _("Fill in a day, for example 3-3-2026.")


def gap_period(*, period: str) -> str:
    """The period is wider than was asked."""
    return _("Stay inside the period of the request: {period}.").format(period=period)


def gap_reversed() -> str:
    """The period is reversed."""
    return _("The end of the period is before its beginning.")


def gap_future() -> str:
    """The period goes on after the decision."""
    return _("The request does not ask to look at days after today. Choose an earlier day.")


def gap_moment() -> str:
    """The end is missing or unclear."""
    return _("Fill in a day and a time.")


def gap_past() -> str:
    """The end is in the past."""
    return _("This moment is over. Choose a later end.")


def gap_not_narrower() -> str:
    """Narrower, but nothing is narrower."""
    return _("You have taken nothing away yet. Choose “Allow”, or take away what is not needed.")


def gap_asked() -> str:
    """Nothing is asked."""
    return _("Choose what the requester must add.")


def gap_motivation() -> str:
    """The motivation is missing."""
    return _("Write your motivation.")


def gap_too_long() -> str:
    """More text than fits in an entry."""
    return _("This text is too long. Shorten it.")


def gap_interest() -> str:
    """The checkbox is not ticked."""
    return _("Tick that you have no personal interest, or declare a conflict of interest.")


def gap_sign_in() -> str:
    """The sign-in name is missing."""
    return _("Fill in the sign-in name.")


def gap_passphrase() -> str:
    """The passphrase is missing."""
    return _("Fill in the passphrase.")
