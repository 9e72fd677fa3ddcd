"""What the wizard that founds a vault says, and the papers it prints."""

from lentiz_desk.words.catalog import _


def title() -> str:
    """Title of the wizard."""
    return _("Found a vault")


def verb() -> str:
    """The last verb: signs and founds."""
    return _("Sign and found the vault")


def give_up() -> str:
    """On the link that leaves the wizard."""
    return _("Stop founding")


def step_organisation() -> str:
    """Title of a step."""
    return _("Your organisation")


def organisation() -> str:
    """The name of the school group."""
    return _("Name of the organisation")


def organisation_missing() -> str:
    """A gap."""
    return _("Fill in the name of the organisation.")


def locations() -> str:
    """The schools."""
    return _("Locations")


def locations_why() -> str:
    """Why the sector is asked."""
    return _("Each school with its sector: the sector decides which rules and words apply.")


def location_name() -> str:
    """One school."""
    return _("Name of the location")


def location_number(*, number: int) -> str:
    """Spoken name of a line."""
    return _("Location {number}, name").format(number=number)


def sector_number(*, number: int) -> str:
    """Spoken name of a choice."""
    return _("Location {number}, sector").format(number=number)


def add_location() -> str:
    """On the button."""
    return _("Add a location")


def location_no(*, number: int) -> str:
    """A location without a name yet."""
    return _("location {number}").format(number=number)


def locations_missing() -> str:
    """A gap."""
    return _("Give each location a name and a sector.")


def locations_double() -> str:
    """A gap."""
    return _("Two locations have the same name. Give each its own name.")


def protocol() -> str:
    """Heading."""
    return _("Protocol")


def protocol_why() -> str:
    """Why it is asked."""
    return _("Every case is bound to the edition of the protocol that is in force.")


def adopted() -> str:
    """When the edition was adopted."""
    return _("Adopted on")


def adopted_missing() -> str:
    """A gap."""
    return _("Fill in the day on which the protocol was adopted.")


def consented() -> str:
    """Who consented."""
    return _("With the consent of")


def consented_missing() -> str:
    """A gap."""
    return _("Fill in which body consented.")


def platform() -> str:
    """The body that consented to the first edition."""
    return _("Platform Medezeggenschap")


def before_avg() -> str:
    """What follows from an early edition."""
    return _(
        "This edition predates the GDPR (25 May 2018). Lentiz Desk itself also needs the consent of the "
        "participation council, as a system that records cases."
    )


def step_director() -> str:
    """Title of a step."""
    return _("The first director")


def director_why() -> str:
    """What the first director does."""
    return _("The first director founds the vault and enrols everyone else. This person has to be here now.")


def name() -> str:
    """Full name."""
    return _("Name")


def name_missing() -> str:
    """A gap."""
    return _("Fill in the name.")


def function() -> str:
    """What someone is at school."""
    return _("Function")


def function_missing() -> str:
    """A gap."""
    return _("Fill in the function.")


def sign_in() -> str:
    """The name typed to sign in."""
    return _("Sign-in name")


def sign_in_why() -> str:
    """How it is used."""
    return _("You type this name each time you sign in. It is stored nowhere on this laptop.")


def sign_in_missing() -> str:
    """A gap."""
    return _("Choose a sign-in name.")


def director_of() -> str:
    """Which schools."""
    return _("Director of")


def director_of_missing() -> str:
    """A gap."""
    return _("Choose at least one location.")


def step_place() -> str:
    """Title of a step."""
    return _("Place and device secret")


def place() -> str:
    """Where the vault will lie."""
    return _("Folder of the vault")


def place_why() -> str:
    """What is asked of it."""
    return _("On this laptop itself, in a folder that no service copies. The name ends in .lentiz.")


def place_choose() -> str:
    """On the button that picks a folder."""
    return _("Choose a folder")


def place_missing() -> str:
    """A gap."""
    return _("Choose where the vault will be.")


def place_suffix() -> str:
    """A gap."""
    return _("Give the folder a name that ends in .lentiz.")


def place_taken() -> str:
    """A gap."""
    return _("There is already something with this name. Choose another name or place.")


def place_nowhere() -> str:
    """A gap."""
    return _("The folder in which the vault would be does not exist.")


def secret() -> str:
    """Which device secret."""
    return _("Device secret")


def secret_why() -> str:
    """Why there is one."""
    return _("A vault opens with two things: a passphrase and the device secret. Whoever copies the vault has neither.")


def secret_file() -> str:
    """An option."""
    return _("A key file on a USB stick (advised for directors)")


def secret_file_why() -> str:
    """What it means."""
    return _("Only whoever has the stick can open the vault. Keep a copy of the stick in a safe.")


def secret_store() -> str:
    """An option."""
    return _("The password store of this laptop")


def secret_store_why() -> str:
    """What it means."""
    return _("Nothing to carry. Protects against copies of the vault, not against others who use your account.")


def secret_missing() -> str:
    """A gap."""
    return _("Choose where the device secret is kept.")


def key_file() -> str:
    """Where the key file goes."""
    return _("Key file")


def key_file_why() -> str:
    """What is asked of it."""
    return _("A new file on the stick, not beside the vault.")


def key_file_choose() -> str:
    """On the button."""
    return _("Choose a place")


def key_file_name() -> str:
    """The suggested name of the file."""
    return _("lentiz-desk.key")


def key_file_missing() -> str:
    """A gap."""
    return _("Choose where the key file is written.")


def key_file_taken() -> str:
    """A gap."""
    return _("There is already a file with this name. Choose another name.")


def key_file_beside() -> str:
    """A gap."""
    return _("Keep the key file apart from the vault, on a stick.")


def step_passphrase() -> str:
    """Title of a step."""
    return _("Your passphrase")


def passphrase() -> str:
    """The secret."""
    return _("Passphrase")


def passphrase_why() -> str:
    """How to choose one."""
    return _("Five or more words that have nothing to do with each other or with you. Nobody can look it up for you.")


def again() -> str:
    """The same again."""
    return _("The same passphrase again")


def passphrase_missing() -> str:
    """A gap."""
    return _("Choose a passphrase.")


def differs() -> str:
    """A gap."""
    return _("The two passphrases are not the same. Type them again.")


def step_sign() -> str:
    """Title of the last step."""
    return _("What you sign here")


def sign_why() -> str:
    """What signing does."""
    return _(
        "With this the vault is founded. It cannot be changed afterwards; the director can enrol people "
        "and appoint deputies."
    )


def edition(*, day: str, body: str) -> str:
    """An edition of the protocol."""
    return _("adopted {day}, with the consent of {body}").format(day=day, body=body)


def edition_label() -> str:
    """Label of the edition."""
    return _("Protocol")


def location_line(*, name: str, sector: str) -> str:
    """A location with its sector."""
    return _("{name} ({sector})").format(name=name, sector=sector)


def recovery() -> str:
    """Label."""
    return _("Recovery")


def recovery_line() -> str:
    """What is held for recovery."""
    return _("two of the three recovery sheets")


def director() -> str:
    """Label."""
    return _("First director")


def founding() -> str:
    """While the vault is made."""
    return _("Founding the vault")
