"""What the timeline of a case says."""

from __future__ import annotations

from lentiz_desk.words.catalog import _


def timeline_all() -> str:
    """Return the filter that shows everything."""
    return _("Everything")


def timeline_decisions() -> str:
    """Return a filter of the timeline."""
    return _("Requests and decisions")


def timeline_checks() -> str:
    """Return a filter of the timeline."""
    return _("Checks and exhibits")


def timeline_letters() -> str:
    """Return a filter of the timeline."""
    return _("Correspondence and file")


def show_label() -> str:
    """Return the label of the timeline filter."""
    return _("Show in the timeline")


def signature_holds() -> str:
    """Return that a signature was verified."""
    return _("✓ signature holds")


def no_effect() -> str:
    """Return that an entry has no effect."""
    return _("no effect")


def broken() -> str:
    """Return that a signature does not hold."""
    return _("signature does not hold")


def broken_heading() -> str:
    """Return the heading above broken entries."""
    return _("Entries that do not hold")


def broken_entry(mark: str) -> str:
    """Return the title of a broken entry."""
    return _("Entry with mark {mark}").format(mark=mark)


def broken_why() -> str:
    """Return what is wrong with a broken entry."""
    return _("This entry was not signed as the register says, or it was changed. It counts for nothing.")


def from_check() -> str:
    """Return that an entry is quoted from the check."""
    return _("from the check")


def corrected_on() -> str:
    """Return that an entry was corrected."""
    return _("corrected later")


def corrected_by(name: str, when: str) -> str:
    """Return who corrected an entry, and when."""
    return _("Corrected by {name}, {when}").format(name=name, when=when)


def was_now(label: str, old: str, new: str) -> str:
    """Return what a correction changed: old and new, both in full."""
    return _("{label} was: {old} · is now: {new}").format(label=label, old=old or _("nothing"), new=new or _("nothing"))


def corrected_why(why: str) -> str:
    """Return why it was corrected."""
    return _("Why: {why}").format(why=why)


def as_director() -> str:
    """Return by what right a decision was signed."""
    return _("directors' decision")


def within_authorisation() -> str:
    """Return by what right a check was recorded."""
    return _("within the authorisation")


def follows() -> str:
    """Return by what right something was done that a decision brings about."""
    return _("follows from the decision")


def by_right(name: str, right: str) -> str:
    """Return who recorded, and by what right."""
    return _("{name} · {right}").format(name=name, right=right)


def exhibit_mark(number: str, name: str, mark: str) -> str:
    """Return an exhibit in short: its number, its name and the ends of its hash."""
    return _("exhibit {number} · {name} · SHA-256 {mark}").format(number=number, name=name, mark=mark)


def gone() -> str:
    """Return that the bytes of an exhibit were erased."""
    return _("erased")


def whole() -> str:
    """Return the verb that shows all fields."""
    return _("Show everything")


def less() -> str:
    """Return the verb that hides the fields again."""
    return _("Show less")


def correct() -> str:
    """Return the verb that corrects an entry."""
    return _("Correct")
