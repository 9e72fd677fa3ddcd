"""What the page says on which an entry is corrected by a new one."""

from lentiz_desk.words.catalog import _, ngettext


def title() -> str:
    """The title of the page."""
    return _("Correct an entry")


def subtitle(*, number: str) -> str:
    """Below the title: the case, and what holds for corrections."""
    return _("{number} · the old wording stays in sight").format(number=number)


def as_it_is() -> str:
    """Above the entry as it reads now."""
    return _("As it reads now")


def recorded_by(*, name: str, moment: str) -> str:
    """Who recorded it and when."""
    return _("Recorded by {name}, {moment}").format(name=name, moment=moment)


def corrected_before(*, count: int) -> str:
    """How often it was corrected before."""
    return ngettext("Corrected {count} time before.", "Corrected {count} times before.", count).format(count=count)


def what_section() -> str:
    """Above the fields."""
    return _("What it should say")


def what_help() -> str:
    """What can be changed."""
    return _("Change only what is wrong. The rest stays as it is.")


def why_section() -> str:
    """Above the reason."""
    return _("Why")


def why() -> str:
    """The reason."""
    return _("Why do you correct this?")


def why_help() -> str:
    """Who reads the reason."""
    return _("Whoever reads the entry reads this too.")


def beside() -> str:
    """Above old and new."""
    return _("Old and new, side by side")


def nothing_changed() -> str:
    """Nothing was changed yet."""
    return _("Nothing has been changed yet.")


def old() -> str:
    """Above the old wording."""
    return _("Was")


def new() -> str:
    """Above the new wording."""
    return _("Becomes")


def record() -> str:
    """The main verb."""
    return _("Record the correction")


def recording() -> str:
    """While it is being recorded."""
    return _("The correction is being recorded.")


def recorded() -> str:
    """After it was recorded."""
    return _("The correction is recorded")


def empty() -> str:
    """Stands where a field says nothing."""
    return _("(nothing)")


def yes() -> str:
    """Yes."""
    return _("Yes")


def no() -> str:
    """No."""
    return _("No")


def unknown() -> str:
    """Not known."""
    return _("Not known")


def not_corrected() -> str:
    """This kind cannot be corrected."""
    return _("This cannot be corrected.")


def decision_why() -> str:
    """Why a decision is never corrected."""
    return _("A decision is never corrected: people acted on it as it was signed.")


def decision_now() -> str:
    """What can be done instead."""
    return _("The director can withdraw it. For another decision, a new request is made.")


def actions_why() -> str:
    """Why a decision on actions is never corrected."""
    return _("A decision on actions is never corrected: it was carried out as it was signed.")


def actions_now() -> str:
    """What can be done instead."""
    return _("The director can replace it with a new decision on actions.")


def request_why() -> str:
    """Why a request is never corrected."""
    return _("A request is never corrected: the director decides on it as it was submitted.")


def request_now() -> str:
    """What can be done instead."""
    return _("The director can ask for more information; then you submit a new request.")


def other_why() -> str:
    """Why other kinds are not corrected."""
    return _("This entry follows from an act and holds nothing that someone typed by mistake.")


def other_now() -> str:
    """What can be done instead."""
    return _("Record what is right as something new.")


def to_actions() -> str:
    """To the page on which a director decides on actions."""
    return _("New decision on actions")


def to_case() -> str:
    """To the case."""
    return _("To the case")


def may_not() -> str:
    """This person may not correct this."""
    return _("You cannot correct this.")


def gap_nothing() -> str:
    """Nothing was changed."""
    return _("Change at least one field.")


def gap_why() -> str:
    """The reason is missing."""
    return _("Fill in why you correct this.")


def gap_unclear() -> str:
    """A date or time is not clear."""
    return _("Fill in a date that exists.")


def gap_empty() -> str:
    """A field that must not be empty is."""
    return _("This field cannot be empty.")
