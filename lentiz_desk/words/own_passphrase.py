"""What the page says on which one's own passphrase is changed."""

from lentiz_desk.words.catalog import _


def title() -> str:
    """Return the title, also the verb in the menu."""
    return _("Change passphrase")


def subtitle() -> str:
    """Return whose passphrase it is, and where."""
    return _("Your own passphrase, on this laptop. Your sign-in name stays the same.")


def old() -> str:
    """Return the label of the passphrase there was."""
    return _("Your passphrase now")


def old_missing() -> str:
    """Return a gap."""
    return _("Type the passphrase with which you sign in now.")


def new() -> str:
    """Return the label of the new one."""
    return _("New passphrase")


def again() -> str:
    """Return the label of the new one, a second time."""
    return _("The new passphrase again")


def same() -> str:
    """Return a gap: the new one is the old one."""
    return _("This is the passphrase you have now. Choose another one.")


def change() -> str:
    """Return the verb."""
    return _("Change passphrase")


def changing() -> str:
    """Return what is said while it is changed."""
    return _("The passphrase is being changed")


def changed() -> str:
    """Return that it is changed."""
    return _("Your passphrase is changed.")


def changed_now() -> str:
    """Return what to do with it."""
    return _("Use the new one from now on: to sign in, and wherever you sign with your passphrase.")


def means() -> str:
    """Return the heading of what changing it means."""
    return _("What this changes, and what not")


def what_it_means() -> tuple[str, ...]:
    """Return what changing it means, a sentence or two each."""
    return (
        _("On another laptop you keep signing in with the old passphrase, until you change it there, too."),
        _(
            "A copy of the vault that was made before this can still be opened with the old passphrase, on this laptop "
            "or with your key file. If others may know your old passphrase, destroy those copies."
        ),
        _("Those who oversee see that you changed your passphrase, and when. Nobody sees the passphrase."),
    )


def practice() -> str:
    """Return why it cannot be changed where people practise."""
    return _("In a practice vault the people are made up, and so are their passphrases. They stay as they are.")
