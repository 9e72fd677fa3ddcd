"""The page of an emergency intake: what is asked, whom to call, what happens with it."""

from lentiz_desk.words.catalog import _


def verb() -> str:
    """The verb that opens the page, from everywhere."""
    return _("Emergency")


def title() -> str:
    """The title of the page."""
    return _("Emergency intake")


def subtitle() -> str:
    """What the page is for."""
    return _("Keep it now, sign it, and complete the report later.")


def cannot() -> str:
    """Nothing can be signed here by this person."""
    return _("You cannot make an emergency intake.")


def line() -> str:
    """The question for the one line."""
    return _("What is going on, in one line?")


def line_help() -> str:
    """What does not belong in the line."""
    return _("Leave names out: the report asks for them later. What you type falls under the right of access.")


def files() -> str:
    """The question for files."""
    return _("File or picture, if there is one")


def files_help() -> str:
    """How a picture is pasted."""
    return _("Ctrl+V pastes a picture that you copied.")


def no_intimate_title() -> str:
    """The warning before any picture."""
    return _("No nude or sexual images")


def no_intimate_why() -> str:
    """What to do instead."""
    return _("Do not keep or pass them on: describe in the line what it is about, and call.")


def no_intimate() -> str:
    """What is ticked about the files."""
    return _("I have looked: no file holds nude or sexual images.")


def seen_at() -> str:
    """The question for the time."""
    return _("When did you see it?")


def call() -> str:
    """Above the phone numbers."""
    return _("Call first, if someone may be in danger")


def emergency_number() -> str:
    """When to call the emergency number."""
    return _("Danger to life")


def police_number() -> str:
    """When to call the police."""
    return _("Police, no danger to life")


def inspector_number() -> str:
    """When to call the confidential inspector."""
    return _("Confidential inspector (about staff)")


def what_happens() -> str:
    """Above what happens with it."""
    return _("What happens with it")


def for_you_only() -> str:
    """Who reads it."""
    return _("Only you can read it, until you make a report of it. That waits on your worklist, for one working day.")


def no_check() -> str:
    """What it does not allow."""
    return _("No check begins. Do not open the link and do not search any further: that needs a decision.")


def oversight() -> str:
    """What those who oversee see."""
    return _("Those who oversee see that you signed something, not what.")


def signed_as(*, name: str) -> str:
    """Who signs, beside the verb."""
    return _("You sign as {name}, with the time of now.").format(name=name)


def sign() -> str:
    """The verb of the page."""
    return _("Sign and keep")


def signing() -> str:
    """While it is signed."""
    return _("Signing …")


def signed(*, at: str) -> str:
    """It is signed."""
    return _("Emergency intake signed at {at}. The report waits on your worklist.").format(at=at)


def gap_line() -> str:
    """The line is empty."""
    return _("Say in one line what is going on.")


def gap_line_long(*, most: int) -> str:
    """The line is no line any more."""
    return _("Keep it to one line, of at most {most} characters.").format(most=most)


def gap_no_intimate() -> str:
    """The files were not looked at."""
    return _("First look at the files, and tick that you did.")


def gap_seen_at() -> str:
    """The time is missing."""
    return _("Fill in when you saw it.")


def gap_seen_at_future() -> str:
    """The time is still to come."""
    return _("That time is still to come.")


def yours() -> str:
    """Above the intake in the report that completes it."""
    return _("Your emergency intake")


def signed_label() -> str:
    """Before the time of signing."""
    return _("Signed")


def comes_along() -> str:
    """What becomes of the intake."""
    return _("It goes into the case as you signed it, with the time of then. After that it is no longer here.")


def destroyed_too() -> str:
    """What becomes of it when the report is private."""
    return _("If the report is private, it is destroyed as well.")


def look_at(*, file: str) -> str:
    """The verb that opens a file of the intake."""
    return _("Look at {file}").format(file=file)


def erase_first() -> str:
    """An intimate image is in the intake."""
    return _("The emergency intake holds a file. Look at it and erase it first, then go on.")


def completed() -> str:
    """The intake is gone."""
    return _("This emergency intake is completed or destroyed. There is nothing left to do here.")
