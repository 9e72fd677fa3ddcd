"""What the form says in which an executor records one look inside the decision."""

from lentiz_desk.words.catalog import _


def new_look() -> str:
    """Above the form."""
    return _("Record what you looked at")


def new_look_help() -> str:
    """How the form works."""
    return _("One source, one person, one question. Choose from the decision; anything else needs a new decision.")


def which_source() -> str:
    """The source, from the decision."""
    return _("Which source?")


def which_person() -> str:
    """The person, from the decision."""
    return _("About whom?")


def which_question() -> str:
    """The question, from the decision."""
    return _("Which question does it answer?")


def looked_from() -> str:
    """The first day that was looked at."""
    return _("Messages from")


def looked_until() -> str:
    """The last day that was looked at."""
    return _("Up to and including")


def viewed_at() -> str:
    """When the source was viewed."""
    return _("When did you look?")


def viewed_how() -> str:
    """How the source was viewed."""
    return _("How did you look?")


def viewed_how_help() -> str:
    """What is never allowed."""
    return _("Never with a private or made-up account.")


def finding() -> str:
    """The finding."""
    return _("What did you find? (facts only)")


def finding_help() -> str:
    """What goes into the finding."""
    return _(
        "Also write it down when you found nothing. No program can check this text: see to it yourself "
        "that it stays inside the decision. It falls under the right of access of the person concerned."
    )


def maker() -> str:
    """The certainty of who the maker is."""
    return _("How certain is it who the maker is?")


def maker_basis() -> str:
    """The basis of that certainty."""
    return _("What is that based on?")


def exhibits() -> str:
    """Above the files."""
    return _("Exhibits")


def intimate() -> str:
    """The question before any image."""
    return _("Before you add a picture or film: can a naked body or anything sexual be seen?")


def intimate_no() -> str:
    """Nothing intimate can be seen."""
    return _("No")


def intimate_no_help() -> str:
    """What follows from no."""
    return _("You can add the files below.")


def intimate_yes() -> str:
    """Something intimate may be seen."""
    return _("Yes, or I am not sure")


def intimate_yes_help() -> str:
    """What follows from yes."""
    return _("Do not keep it and do not pass it on.")


def intimate_stop() -> str:
    """The notice when something intimate can be seen."""
    return _("Do not add these images")


def intimate_why(*, phone: str) -> str:
    """What to do instead."""
    return _(
        "Keeping such images can be a criminal offence. Describe in words what it is about, tell the "
        "director, and call the police: {phone}."
    ).format(phone=phone)


def intimate_later() -> str:
    """Nothing is added."""
    return _("There are no files")


def files() -> str:
    """The files to bring in."""
    return _("Files")


def files_help() -> str:
    """How files are kept."""
    return _(
        "They are kept byte for byte, with a SHA-256 hash. Does each file have another address? Then "
        "record them one by one."
    )


def address() -> str:
    """Where the exhibit comes from."""
    return _("Address (URL)")


def captured_on() -> str:
    """The device that made the exhibit."""
    return _("Made with (device)")


def captured_at() -> str:
    """When the exhibit was made."""
    return _("Made at")


def brought_by() -> str:
    """Who brought the exhibit."""
    return _("Brought by")


def shows() -> str:
    """What the exhibit shows."""
    return _("What can be seen on it?")


def record() -> str:
    """The main verb of the form."""
    return _("Record")


def recording() -> str:
    """Said while files are read and kept."""
    return _("The check is being recorded")


def recorded_at(*, at: str) -> str:
    """Said afterwards."""
    return _("Recorded at {at}").format(at=at)


def gap_source() -> str:
    """No source is chosen."""
    return _("Choose a source.")


def gap_person() -> str:
    """No person is chosen."""
    return _("Choose a person.")


def gap_question() -> str:
    """No question is chosen."""
    return _("Choose a question.")


def gap_day() -> str:
    """A day is missing or unclear."""
    return _("Fill in a day, for example 3-3-2026.")


def gap_period(*, period: str) -> str:
    """A day outside the decided period."""
    return _("The decision only allows {period}. Look no further than that.").format(period=period)


def gap_reversed() -> str:
    """The period is reversed."""
    return _("The end of the period is before its beginning.")


def gap_moment() -> str:
    """A moment is missing or unclear."""
    return _("Fill in a day and a time.")


def gap_future() -> str:
    """A moment in the future."""
    return _("This moment has not come yet.")


def gap_how() -> str:
    """It is not said how the source was viewed."""
    return _("Choose how you looked.")


def gap_finding() -> str:
    """The finding is missing."""
    return _("Write what you found, or that you found nothing.")


def gap_maker() -> str:
    """The certainty is missing."""
    return _("Choose how certain it is.")


def gap_basis() -> str:
    """The basis is missing."""
    return _("Write what that is based on.")


def gap_intimate() -> str:
    """Files without the question before any image."""
    return _("First answer this question.")


def gap_address() -> str:
    """The address is missing."""
    return _("Write where it comes from, or that there is no address.")


def gap_device() -> str:
    """The device is missing."""
    return _("Write with which device it was made.")


def gap_too_long() -> str:
    """More text than fits in an entry."""
    return _("This text is too long. Shorten it.")
