"""What is said of correspondence by subject: letters, mails and calls that belong together."""

from __future__ import annotations

from lentiz_desk.words.catalog import _, ngettext


def by_subject() -> str:
    """The filter of the timeline that shows correspondence by subject."""
    return _("Correspondence by subject")


def none_yet() -> str:
    """There is no correspondence."""
    return _("There is no correspondence in this case yet.")


def no_subject() -> str:
    """What stands in the place of an empty subject."""
    return _("Without a subject")


def count(number: int) -> str:
    """How many messages belong together."""
    return ngettext("{count} message", "{count} messages", number).format(count=number)


def message(*, what: str, who: str) -> str:
    """One message: what it is, which way it went, and from or to whom."""
    return _("{what} · {who}").format(what=what, who=who)


def attachment(*, exhibit: str, name: str) -> str:
    """An attachment: which exhibit it is, and the name of the file."""
    return _("{exhibit} · {name}").format(exhibit=exhibit, name=name)


def erased(*, attachment: str) -> str:
    """An attachment of which the bytes were erased."""
    return _("{attachment} (erased)").format(attachment=attachment)
