"""The names of measures by the key they have in a rule pack, and of the types of measures."""

from lentiz_desk.words.catalog import _


def measure(key: str) -> str:
    """The name of a measure; one of a newer rule pack shows its key."""
    return {
        "talk": _("a talk"),
        "removal_asked": _("a request to remove the post"),
        "warning": _("warning"),
        "reprimand": _("written reprimand"),
        "suspension_staff": _("suspension as a member of staff"),
        "dismissal": _("dismissal"),
        "summary_dismissal": _("summary dismissal"),
        "engagement_ended": _("end of the co-operation"),
        "suspension_pupil": _("suspension from lessons"),
        "removal": _("removal from school"),
    }.get(key, key)


def measure_type(key: str) -> str:
    """What kind of measure it is in law; a type of a newer rule pack shows its key."""
    return {
        "none": _("no measure in law"),
        "order": _("measure of order"),
        "disciplinary": _("disciplinary measure"),
        "ending": _("measure that ends the tie with the school"),
    }.get(key, key)
