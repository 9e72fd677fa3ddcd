"""What a report asks about the people of the case, and about colleagues who are concerned."""

from lentiz_desk.words.catalog import _


def people() -> str:
    """Above the people of the case."""
    return _("Who is in this case?")


def people_help() -> str:
    """How people are filled in."""
    return _(
        "Start with the person the case is about. The app never looks anyone up by a name that you type: "
        "you pick a colleague from the list, or mark someone as outside the app."
    )


def add_person() -> str:
    """A verb."""
    return _("Add a person")


def person_number(*, number: int) -> str:
    """How a person without a name is called."""
    return _("Person {number}").format(number=number)


def person_named(*, number: str, name: str) -> str:
    """The heading of a person."""
    return _("{number}: {name}").format(number=number, name=name)


def part() -> str:
    """A question about a person."""
    return _("What is this person in the case?")


def category() -> str:
    """A question about a person."""
    return _("What is this person to the school?")


def known() -> str:
    """A question about a person."""
    return _("Does this person work with Lentiz Desk?")


def known_outside() -> str:
    """An answer."""
    return _("No, outside the app")


def known_inside() -> str:
    """An answer."""
    return _("Yes, pick from the list")


def known_inside_help() -> str:
    """What follows from that answer."""
    return _("A colleague whom the case is about gets no access to it.")


def known_not_yet() -> str:
    """An answer."""
    return _("It is not known yet who it is")


def which_colleague() -> str:
    """A question about a person."""
    return _("Which colleague?")


def colleague(*, name: str, function: str) -> str:
    """A colleague in a list."""
    return _("{name} · {function}").format(name=name, function=function)


def name() -> str:
    """A question about a person."""
    return _("Name")


def group() -> str:
    """A question about a person."""
    return _("Class or group")


def function() -> str:
    """A question about a person."""
    return _("Function")


def age() -> str:
    """A question about a pupil or student."""
    return _("Age, today")


def guardian_of() -> str:
    """A question about a parent."""
    return _("Parent or guardian of whom?")


def authority() -> str:
    """A question about a parent."""
    return _("Does this person have parental authority?")


def address_shared() -> str:
    """A question about a parent."""
    return _("May the address be shared with the other parent?")


def who_reported() -> str:
    """A question."""
    return _("Who made the report?")


def who_reported_help() -> str:
    """What is offered."""
    return _("Choose one of the people above, or say that the reporter is not in the case.")


def reporter_unknown() -> str:
    """An answer."""
    return _("Someone who is not in the case, or unknown")


def colleagues() -> str:
    """Above the question about colleagues."""
    return _("Is a colleague concerned?")


def colleagues_help() -> str:
    """Why it is asked."""
    return _(
        "Whoever is concerned, or has an interest in this case, gets no key to it, whatever their role. A "
        "director who is concerned does not see the case either."
    )


def any_concerned() -> str:
    """A question."""
    return _("Is someone who works with Lentiz Desk concerned, or does someone have an interest?")


def who_concerned() -> str:
    """A question."""
    return _("Who?")


def who_concerned_help() -> str:
    """What ticking means."""
    return _("Tick everyone who must not see this case.")


def concerned_is_you() -> str:
    """Why one cannot tick oneself."""
    return _("this is you; when you are concerned, let a colleague record the report")


def already_concerned(*, names: str) -> str:
    """Who gets no access already."""
    return _("The case is about {names}. They get no access in any case.").format(names=names)


def nobody_free() -> str:
    """A notice: no director is left."""
    return _("No director of this location is free to decide")


def nobody_free_why() -> str:
    """What follows from that."""
    return _("The report then stays a draft. When you record it, the app says whom to call.")
