"""What the app says before anyone is signed in, and when something goes wrong."""

from lentiz_desk.words.catalog import _


def welcome() -> str:
    """Above the first page."""
    return _("Welcome to Lentiz Desk")


def welcome_why() -> str:
    """What the app is for, in one sentence."""
    return _("Here the school records checks under the social-media protocol, from report to file.")


def open_title() -> str:
    """Above what opens a vault that is there."""
    return _("Open a vault")


def open_why() -> str:
    """What that means."""
    return _("Choose this if this laptop already has a vault in which you are enrolled.")


def open_verb() -> str:
    """On the button that asks for the folder."""
    return _("Choose a vault")


def open_this(*, name: str) -> str:
    """On the button that opens a vault that was found."""
    return _("Open {name}").format(name=name)


def found_title() -> str:
    """Above what founds a vault."""
    return _("Found a new vault")


def found_why() -> str:
    """What that means."""
    return _("Choose this if your organisation is starting with Lentiz Desk; a director has to be present.")


def found_verb() -> str:
    """On the button that starts the wizard."""
    return _("Found a vault")


def practice_title() -> str:
    """Above what opens a vault to practise in."""
    return _("Practise first")


def practice_why() -> str:
    """What that means."""
    return _(
        "A vault of fictional people; you can be each of them. Every page says PRACTICE, and it never becomes real."
    )


def practice_verb() -> str:
    """On the button that makes one."""
    return _("Make a practice vault")


def practice_open() -> str:
    """On the button that opens the one there is."""
    return _("Open the practice vault")


def making_practice() -> str:
    """While it is made."""
    return _("Making a practice vault and enrolling fictional people")


def who_to_be() -> str:
    """Above the fictional people at the unlock page."""
    return _("Who do you want to be?")


def who_to_be_why() -> str:
    """What that means."""
    return _("In this practice vault you need no passphrase: choose someone.")


def be(*, name: str, role: str) -> str:
    """On the button of a fictional person."""
    return _("{name}: {role}").format(name=name, role=role)


def choose_vault() -> str:
    """Title of the file dialog."""
    return _("Choose the folder of the vault (its name ends in .lentiz)")


def opening_vault() -> str:
    """While a vault is taken into use."""
    return _("Opening the vault")


def unlock_title(*, vault: str) -> str:
    """Above the page on which one signs in."""
    return _("Sign in to {vault}").format(vault=vault)


def unlock_why() -> str:
    """What is asked."""
    return _("The vault is locked. It opens with your own passphrase and the device secret.")


def sign_in_name() -> str:
    """The name typed to sign in."""
    return _("Sign-in name")


def passphrase() -> str:
    """The secret sentence."""
    return _("Passphrase")


def unlock_verb() -> str:
    """On the button that signs in."""
    return _("Sign in")


def unlocking() -> str:
    """While the passphrase is tried; it takes about a second on purpose."""
    return _("Trying the passphrase. This takes a moment on purpose.")


def device_here() -> str:
    """Where the device secret comes from."""
    return _("Device secret: from the password store of this laptop")


def device_file(*, name: str) -> str:
    """Where the device secret comes from; the name of a file."""
    return _("Device secret: key file {name}").format(name=name)


def use_key_file() -> str:
    """On the link that asks for a key file."""
    return _("Use a key file")


def other_key_file() -> str:
    """On the link that asks for another key file."""
    return _("Another key file")


def no_key_file() -> str:
    """On the link that goes back to the store of the laptop."""
    return _("Without a key file")


def choose_key_file() -> str:
    """Title of the file dialog."""
    return _("Choose your key file")


def other_vault() -> str:
    """On the link to another vault."""
    return _("Another vault")


def name_missing() -> str:
    """Nothing typed as name."""
    return _("Type your sign-in name.")


def passphrase_missing() -> str:
    """Nothing typed as passphrase."""
    return _("Type your passphrase.")


def fault_title() -> str:
    """Above the calm page after something went wrong."""
    return _("This did not work")


def fault_kept() -> str:
    """What one need not fear."""
    return _("What you typed in a form is kept as a draft. Go back to see it.")


def to_worklist() -> str:
    """On the button that leaves the page."""
    return _("To the worklist")


def clock_title() -> str:
    """Above the question about the clock."""
    return _("Is the clock of this laptop right?")


def clock_right() -> str:
    """On the button that says so."""
    return _("The clock is right")
