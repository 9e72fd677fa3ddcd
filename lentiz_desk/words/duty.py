"""What the page says on which a duty is done, set aside or postponed."""

from lentiz_desk.words.catalog import _, ngettext


def unknown() -> str:
    """There is no such duty any more."""
    return _("This duty is not in this case any more. Look at the timeline of the case.")


def to_case() -> str:
    """To the case."""
    return _("To the case")


def why_section() -> str:
    """Above what the duty is."""
    return _("Why this is due")


def why_inform() -> str:
    """Why the person is informed."""
    return _(
        "A director let someone look at data of this person. The person has the right to know that: what was "
        "looked at, why, and what came out."
    )


def why_covert() -> str:
    """That it was covert."""
    return _("The check was covert. Informing afterwards is always due and cannot be set aside.")


def why_copies() -> str:
    """Why copies are removed."""
    return _(
        "What was captured during the check is in the vault. Copies on the desktop, in downloads or on a stick must go."
    )


def why_file() -> str:
    """Why the correspondence is filed."""
    return _("The protocol asks that all correspondence goes into the file. Make a dossier entry that holds it.")


def source() -> str:
    """Label of where the duty comes from."""
    return _("Source")


def due() -> str:
    """Label of when it is due."""
    return _("Due")


def blocks() -> str:
    """Label of what waits for it."""
    return _("Blocks")


def blocks_closing() -> str:
    """It blocks closing."""
    return _("Closing the case")


def postponed() -> str:
    """Label of a postponement."""
    return _("Postponed until")


def because_of() -> str:
    """Label of what the duty comes from."""
    return _("Follows from")


def about_whom() -> str:
    """Label of who must be informed."""
    return _("Person concerned")


def under_sixteen() -> str:
    """That the guardians must know."""
    return _("Under 16: the parents or guardians are informed too.")


def age_then(*, age: str, day: str) -> str:
    """The age band and when it was recorded."""
    return _("{age} (recorded on {day})").format(age=age, day=day)


def guardians() -> str:
    """Label of the guardians."""
    return _("Parents or guardians")


def no_guardian() -> str:
    """No guardian is known."""
    return _("None in the case; look them up in the student administration.")


def what() -> str:
    """What the person wants to record."""
    return _("What do you record?")


def done_inform() -> str:
    """It was done: informed."""
    return _("The person concerned is informed")


def done_copies() -> str:
    """It was done: copies removed."""
    return _("All copies outside the vault are removed")


def not_applicable() -> str:
    """It does not apply."""
    return _("This does not apply here")


def not_applicable_help() -> str:
    """What that asks."""
    return _("You say why.")


def not_for_covert() -> str:
    """Why that cannot be chosen."""
    return _("Not possible after a covert check.")


def postpone() -> str:
    """Let it wait."""
    return _("This has to wait")


def postpone_help() -> str:
    """What that asks."""
    return _("With a date and a reason that is reviewed then.")


def done_at_inform() -> str:
    """When the person was informed."""
    return _("When was the person informed?")


def done_at_copies() -> str:
    """When the copies were removed."""
    return _("When were they removed?")


def how_inform() -> str:
    """How the person was informed."""
    return _("How, and by whom?")


def how_inform_help() -> str:
    """What belongs in it."""
    return _("For example a meeting or a letter, with its number from the correspondence.")


def how_copies() -> str:
    """Which copies were removed."""
    return _("Which copies, and how?")


def how_not() -> str:
    """Why it does not apply."""
    return _("Why does it not apply?")


def guardians_told() -> str:
    """The tick about guardians."""
    return _("The parents or guardians are informed as well.")


def guardians_recorded() -> str:
    """The sentence about guardians in what is recorded."""
    return _("The parents or guardians were informed as well.")


def until() -> str:
    """Until when it waits."""
    return _("Wait until")


def why_postpone() -> str:
    """Why it waits."""
    return _("Why does it have to wait?")


def record() -> str:
    """The main verb."""
    return _("Record")


def you_record() -> str:
    """Above what will be signed."""
    return _("What you record")


def recording() -> str:
    """While it is being recorded."""
    return _("It is being recorded.")


def settled() -> str:
    """After it was done."""
    return _("The duty is settled")


def waits() -> str:
    """After it was postponed."""
    return _("The duty is postponed")


def settled_before(*, moment: str) -> str:
    """It was settled earlier."""
    return _("This duty was settled on {moment}. Nothing needs to be done.").format(moment=moment)


def make_dossier() -> str:
    """The verb that leads to the dossier entry."""
    return _("Make a dossier entry")


def still_to_file(*, count: int) -> str:
    """How much is still to be filed."""
    return ngettext(
        "{count} piece of correspondence is in no dossier entry yet.",
        "{count} pieces of correspondence are in no dossier entry yet.",
        count,
    ).format(count=count)


def gap_what() -> str:
    """Nothing is chosen."""
    return _("Choose what you record.")


def gap_done_at() -> str:
    """The moment is missing."""
    return _("Fill in the date and the time.")


def gap_done_at_future() -> str:
    """The moment has not come yet."""
    return _("This moment has not come yet.")


def gap_how() -> str:
    """How is missing."""
    return _("Fill in how it was done.")


def gap_why() -> str:
    """The reason is missing."""
    return _("Fill in why.")


def gap_guardians() -> str:
    """The guardians were not informed."""
    return _("First inform the parents or guardians as well, and tick it.")


def gap_until() -> str:
    """The end is missing."""
    return _("Fill in until when it waits.")


def gap_until_past() -> str:
    """The end is not later than today."""
    return _("Choose a day later than today.")
