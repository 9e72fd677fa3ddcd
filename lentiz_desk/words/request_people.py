"""What a request says about who asks for the check and who carries it out."""

from lentiz_desk.words.catalog import _


def who_asks() -> str:
    """Above the requester."""
    return _("Who asks for the check?")


def who_asks_help() -> str:
    """What a requester is."""
    return _(
        "The requester wants to know something, and cannot decide on it or carry it out. Whoever only types "
        "the request is not the requester."
    )


def requester_kind() -> str:
    """A question."""
    return _("Does the requester work with Lentiz Desk?")


def requester_inside() -> str:
    """An answer."""
    return _("Yes, pick from the list")


def requester_outside() -> str:
    """An answer."""
    return _("No, outside the app")


def requester() -> str:
    """A question."""
    return _("Which colleague?")


def requester_function() -> str:
    """A question."""
    return _("Function of the requester")


def recorded_by() -> str:
    """A label."""
    return _("Recorded by")


def exclusions() -> str:
    """Above the exclusions."""
    return _("What is never looked at")


def exclusions_help() -> str:
    """What the ticks mean."""
    return _("Confidential communication stays out. Take away a tick only with a good reason: the director sees it.")


def excluded() -> str:
    """A question."""
    return _("Left out: communication")


def executors() -> str:
    """Above the officers."""
    return _("Who carries it out")


def executors_help() -> str:
    """What is chosen."""
    return _("You propose; the director decides. Nobody asks, decides and carries out in the same case.")


def proposed() -> str:
    """A question."""
    return _("Which officers do you propose?")


def no_officer() -> str:
    """A notice."""
    return _("No officer is free for this case")


def no_officer_why() -> str:
    """What to do."""
    return _("Each name says why not. Ask a director to enrol another officer.")


def closed_concerned() -> str:
    """Why someone cannot be chosen."""
    return _("is concerned in this case")


def closed_in_case() -> str:
    """Why someone cannot be chosen."""
    return _("is one of the people in this case")


def closed_conflict() -> str:
    """Why someone cannot be chosen."""
    return _("declared an interest in this case")


def closed_asked() -> str:
    """Why someone cannot be chosen."""
    return _("reported or asks for the check")


def closed_decided() -> str:
    """Why someone cannot be chosen."""
    return _("has decided in this case")


def closed_executed() -> str:
    """Why someone cannot be chosen."""
    return _("has carried out a check in this case")


def closed_holder() -> str:
    """Why someone cannot be chosen."""
    return _("has the key of the whole case, and would see more than the check")


def closed_otherwise() -> str:
    """Why someone cannot be chosen."""
    return _("cannot carry out this check")
