"""What a form in steps says about itself: the steps, what is open, yes and no."""

from lentiz_desk.words.catalog import _, ngettext


def steps() -> str:
    """Above the list of steps."""
    return _("Steps")


def all_steps() -> str:
    """A link: show every step of a form, not only the one in sight."""
    return _("Show all steps")


def this_step() -> str:
    """A link: show only the step in sight."""
    return _("Show this step only")


def open_count(*, count: int) -> str:
    """Beside a step that still needs answers."""
    return ngettext("{count} open", "{count} open", count).format(count=count)


def complete() -> str:
    """Beside a step that needs nothing."""
    return _("filled in")


def spoken_step(*, number: int, title: str, state: str) -> str:
    """The spoken name of a step in the list."""
    return _("Step {number}: {title}, {state}").format(number=number, title=title, state=state)


def still_open(*, count: int) -> str:
    """Below the form: how much is still to do."""
    return ngettext("{count} answer to go", "{count} answers to go", count).format(count=count)


def nothing_open() -> str:
    """Below the form: nothing is to do."""
    return _("Everything is filled in. Read it again before you sign.")


def about(*, question: str, about: str) -> str:
    """The spoken name of a question that is asked more than once."""
    return _("{question} ({about})").format(question=question, about=about)


def at(*, question: str, gap: str) -> str:
    """A gap that does not say by itself where it is."""
    return _("{question} {gap}").format(question=question, gap=gap)


def yes() -> str:
    """An answer."""
    return _("Yes")


def no() -> str:
    """An answer."""
    return _("No")


def too_long() -> str:
    """A gap: more text than fits in an entry."""
    return _("This text is too long. Shorten it.")


def day_unclear() -> str:
    """A gap: a day that is no day."""
    return _("Fill in a day, for example 3-3-2026.")
