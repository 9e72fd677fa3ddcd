"""What the page of an exhibit says on its chain of custody, and on a copy that leaves the vault."""

from lentiz_desk.words.catalog import _


def heading() -> str:
    """Return the heading of the chain."""
    return _("Chain of custody")


def link(what: str, name: str) -> str:
    """Return who did what with an exhibit; what a newer version did is said as such."""
    said = {
        "exhibit.added": _("Brought in by {name}"),
        "exhibit.described": _("Described by {name}"),
        "exhibit.handled.looked": _("Looked at by {name}"),
        "exhibit.handled.verified": _("Hashed again by {name}"),
        "exhibit.handled.exported": _("Exported by {name}"),
        "dossier.exported": _("Put into a copy by {name}"),
        "exhibit.erased": _("Erased by {name}"),
    }
    return said.get(what, _("Handled by {name}")).format(name=name)


def for_whom(receiver: str) -> str:
    """Return who got a copy."""
    return _("For: {receiver}").format(receiver=receiver)


def not_intact() -> str:
    """Return that the bytes were altered then."""
    return _("The bytes were no longer those that were brought in.")


def export() -> str:
    """Return the verb that lets a copy leave the vault."""
    return _("Export a copy")


def export_title() -> str:
    """Return the title of the dialog."""
    return _("Export a copy of this exhibit")


def export_means() -> str:
    """Return what a copy outside means."""
    return _(
        "The copy is the file as it was brought in, with everything that is hidden in it, such as where a photo was "
        "taken. Outside the vault it is no longer protected. That it leaves is recorded."
    )


def receiver() -> str:
    """Return the question for whom."""
    return _("For whom is the copy?")


def why() -> str:
    """Return the question why."""
    return _("Why does it have to leave the vault?")


def gap_receiver() -> str:
    """Return that the receiver lacks."""
    return _("Say for whom the copy is.")


def gap_why() -> str:
    """Return that the reason lacks."""
    return _("Say why the copy has to leave the vault.")


def export_verb() -> str:
    """Return the verb of the dialog."""
    return _("Choose where to save")


def save_as() -> str:
    """Return the title of the dialog that asks where to."""
    return _("Save the copy as")


def exporting() -> str:
    """Return what is being done."""
    return _("Hashing again and saving…")


def stopped() -> str:
    """Return that it was stopped."""
    return _("Stopped. Nothing was saved or recorded.")


def exported(name: str) -> str:
    """Return that a copy was saved."""
    return _("Copy saved as {name}.").format(name=name)


def verify() -> str:
    """Return the verb that hashes again."""
    return _("Hash again now")


def verifying() -> str:
    """Return what is being done."""
    return _("Hashing again…")


def verified() -> str:
    """Return that the bytes are what they were."""
    return _("The bytes are exactly those that were brought in.")
