"""What is said on describing an exhibit: where it stood, since and until when, and whom it shows."""

from lentiz_desk.words.catalog import _


def verb() -> str:
    """The act that describes an exhibit."""
    return _("Describe")


def heading() -> str:
    """Above the latest description."""
    return _("Description")


def none_yet() -> str:
    """Nobody described it so far."""
    return _("Not described yet: where it stood, since when, and whom it shows.")


def by(*, name: str, moment: str) -> str:
    """Who described it, and when."""
    return _("Described by {name}, {moment}").format(name=name, moment=moment)


def title(*, exhibit: str) -> str:
    """The title of the page."""
    return _("Describe {exhibit}").format(exhibit=exhibit)


def what_for(*, number: str) -> str:
    """Below the title: in which case, and that earlier descriptions stay."""
    return _("{number} · The newest description holds; earlier ones stay on the timeline.").format(number=number)


def erased() -> str:
    """The bytes are gone, so there is nothing to describe."""
    return _("This exhibit is erased. It cannot be described any more.")


def unknown() -> str:
    """The case has no such exhibit."""
    return _("This exhibit is not in this case.")


def where() -> str:
    """Above address, platform and account."""
    return _("Where it stood")


def leave_empty() -> str:
    """What to do with what is not known."""
    return _("Leave empty what you do not know.")


def address() -> str:
    """The question for the URL."""
    return _("Address (URL)")


def platform() -> str:
    """The question for the platform."""
    return _("Platform")


def account() -> str:
    """The question for the account."""
    return _("Account")


def when() -> str:
    """Above posted, online and deleted."""
    return _("Since when, and until when")


def posted_at() -> str:
    """The question when it was posted."""
    return _("When was it posted?")


def still_online() -> str:
    """The question whether it is still there."""
    return _("Is it still online?")


def not_known() -> str:
    """The answer of who does not know."""
    return _("Not known")


def deleted_at() -> str:
    """The question when it was deleted."""
    return _("When was it deleted?")


def who() -> str:
    """Above the people whom it shows."""
    return _("Who can be seen or heard")


def depicted() -> str:
    """The question who is in it."""
    return _("Which people of this case?")


def depicted_help() -> str:
    """What the protocol asks of them."""
    return _("Clause A5 asks for the clear consent of everyone in it. Under 16, a parent or guardian gives it.")


def consent(*, name: str) -> str:
    """The question for consent."""
    return _("Did {name} clearly consent?").format(name=name)


def what() -> str:
    """Above what it shows."""
    return _("What can be seen or heard")


def shows() -> str:
    """The question what it shows."""
    return _("Describe it in facts, without a verdict")


def you_record() -> str:
    """Above what will be recorded."""
    return _("What you record")


def record() -> str:
    """The verb that records it."""
    return _("Record the description")


def recording() -> str:
    """Said while it is recorded."""
    return _("The description is being recorded")


def recorded() -> str:
    """Said afterwards."""
    return _("Description recorded.")


def gap_moment() -> str:
    """A moment of which only a part can be understood."""
    return _("Fill in both the day and the time, or leave both empty.")


def gap_posted_future() -> str:
    """It was posted after now."""
    return _("The moment of posting is still to come. Fill in when it was posted.")


def gap_deleted_future() -> str:
    """It was deleted after now."""
    return _("The moment of deleting is still to come. Fill in when it was deleted.")


def gap_deleted_early() -> str:
    """It was deleted before it was posted."""
    return _("It cannot be deleted before it was posted. Check both moments.")


def gap_consent(*, name: str) -> str:
    """Nothing is said of someone's consent."""
    return _("Choose whether {name} consented.").format(name=name)


def gap_nothing() -> str:
    """Nothing differs from what is known already."""
    return _("Nothing is new here. Add or change something first.")
