"""What an executor reads on the page of a check."""

from lentiz_desk.words.catalog import _, ngettext


def title(*, number: str) -> str:
    """The title of the page."""
    return _("Check · {number}").format(number=number)


def ends(*, when: str) -> str:
    """The badge with the end of the authorisation, as a day and a time."""
    return _("Ends {when}").format(when=when)


def ends_today(*, time: str) -> str:
    """The badge on the last day."""
    return _("Ends today at {time}").format(time=time)


def ended(*, when: str) -> str:
    """The badge after the end."""
    return _("Ended {when}").format(when=when)


def days_left(*, count: int) -> str:
    """How long the authorisation still lasts."""
    return ngettext("{count} day left", "{count} days left", count).format(count=count)


def hours_left(*, count: int) -> str:
    """How long the authorisation still lasts, on the last day."""
    return ngettext("{count} hour left", "{count} hours left", count).format(count=count)


def minutes_left(*, count: int) -> str:
    """How long the authorisation still lasts, in the last hour."""
    return ngettext("{count} minute left", "{count} minutes left", count).format(count=count)


def end_and_left(*, end: str, left: str) -> str:
    """The badge: when it ends, and how long that still is."""
    return _("{end} · {left}").format(end=end, left=left)


def allowed() -> str:
    """Above what the decision allows."""
    return _("This is allowed")


def sources() -> str:
    """Label of the sources."""
    return _("Sources")


def about() -> str:
    """Label of the people."""
    return _("About")


def period() -> str:
    """Label of the period that may be looked at."""
    return _("Period")


def level() -> str:
    """Label of the level."""
    return _("Level")


def until() -> str:
    """Label of the end."""
    return _("Ends")


def excluded() -> str:
    """Label of what is excluded."""
    return _("Not looked at")


def decided_by(*, name: str, day: str) -> str:
    """Who decided, and when."""
    return _("Decided by {name} on {day}").format(name=name, day=day)


def secrecy() -> str:
    """The reminder of the duty of secrecy."""
    return _("You have a duty of secrecy.")


def secrecy_why() -> str:
    """What the duty of secrecy asks."""
    return _("Only speak about this check with the director. Do not record or use what you see outside the decision.")


def questions() -> str:
    """Above the questions, for a director."""
    return _("Questions of the decision")


def to_do() -> str:
    """Above the questions of the decision."""
    return _("To do now")


def answered(*, question: str) -> str:
    """A question about which something is recorded."""
    return _("✓ {question}").format(question=question)


def not_answered(*, question: str) -> str:
    """A question about which nothing is recorded yet."""
    return _("○ {question}").format(question=question)


def answered_spoken(*, question: str) -> str:
    """The spoken form of an answered question."""
    return _("Something is recorded about: {question}").format(question=question)


def not_answered_spoken(*, question: str) -> str:
    """The spoken form of an open question."""
    return _("Nothing is recorded yet about: {question}").format(question=question)


def to_findings() -> str:
    """The verb that goes to handing in."""
    return _("Hand in findings")


def by_accident() -> str:
    """The act for what was seen outside the decision."""
    return _("Seen by accident")


def accident_title() -> str:
    """The title of the dialog."""
    return _("Did you see something outside the decision?")


def accident_consequence() -> str:
    """What recording an accident means."""
    return _("Only that it happened is recorded, with the source and the time. Do not write anywhere what you saw.")


def accident_source() -> str:
    """The question in the dialog."""
    return _("In which source?")


def accident_verb() -> str:
    """The verb in the dialog."""
    return _("Record that it happened")


def accident_done() -> str:
    """Said afterwards."""
    return _("Recorded that something outside the decision was seen. What it was is not kept.")


def gap_accident() -> str:
    """No source is chosen."""
    return _("Choose in which source it happened.")


def recorded() -> str:
    """Above the list of own entries."""
    return _("Recorded by you")


def recorded_all() -> str:
    """Above the list, for a director."""
    return _("Recorded in this check")


def nothing_recorded() -> str:
    """The list when it is empty."""
    return _("Nothing is recorded in this check yet.")


def correct() -> str:
    """The verb that corrects an own entry."""
    return _("Correct")


def look() -> str:
    """The verb that opens an exhibit."""
    return _("View")


def corrected() -> str:
    """A mark on an entry that was corrected."""
    return _("corrected")


def erased() -> str:
    """A mark on an exhibit whose bytes are gone."""
    return _("erased")


def maker_mark(*, certainty: str) -> str:
    """A mark with the certainty of who the maker is."""
    return _("maker: {certainty}").format(certainty=certainty)


def hash_mark(*, mark: str) -> str:
    """A mark with the beginning of a hash."""
    return _("sha-256 {mark}…").format(mark=mark)


def not_yours() -> str:
    """What a director reads on the page."""
    return _("This check is carried out by others. You see what is recorded; you record nothing yourself.")


def cannot() -> str:
    """The notice when the check is refused."""
    return _("You cannot use this check now")


def to_secrecy() -> str:
    """The verb that goes to the declaration."""
    return _("Sign the secrecy declaration")
