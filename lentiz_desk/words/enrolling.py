"""What enrolling says: who, the seat, the keys, the approval of a second director."""

from lentiz_desk.words.catalog import _


def enrol_title() -> str:
    """Title of the page."""
    return _("Enrol someone")


def enrol_why() -> str:
    """How it goes."""
    return _("First you fill in who it is. Then this person takes your seat, chooses a passphrase and signs.")


def who() -> str:
    """Heading."""
    return _("Who")


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


def roles() -> str:
    """Question."""
    return _("What will this person do in the app?")


def roles_missing() -> str:
    """A gap."""
    return _("Choose at least one role.")


def roles_never() -> str:
    """About several roles."""
    return _("Nobody requests, decides and carries out in the same case, whatever the roles.")


def locations() -> str:
    """Question."""
    return _("For which locations?")


def locations_missing() -> str:
    """A gap."""
    return _("Choose at least one location.")


def second_needed() -> str:
    """What follows from the role."""
    return _("A second director has to approve this enrolment before the role counts.")


def seat_verb() -> str:
    """The verb that hands over the seat."""
    return _("Let this person take the seat")


def seat_title() -> str:
    """Title when the new person sits there."""
    return _("Your own keys")


def seat_for(*, name: str) -> str:
    """Who sits there now."""
    return _("For {name}. Read this, choose a passphrase and sign. The director looks away.").format(name=name)


def seat_back() -> str:
    """The verb that gives the seat back."""
    return _("Back to the director")


def holds() -> str:
    """Heading: what one gets."""
    return _("What you get")


def holds_keys() -> str:
    """What one gets."""
    return _(
        "Keys of your own: everything you record is signed with them. Nobody else has them, not even the director."
    )


def holds_register() -> str:
    """What one gets."""
    return _("You see who is enrolled. You see a case only when you are given its key.")


def holds_officer() -> str:
    """What an officer gets."""
    return _("You carry out checks inside a signed decision, under secrecy.")


def holds_handler() -> str:
    """What a handler gets."""
    return _("You report, request checks and handle correspondence and dossier entries. You never check in that case.")


def holds_director() -> str:
    """What a director gets."""
    return _("You hold every case of your locations in which you are not concerned, and you decide.")


def holds_dpo() -> str:
    """What the DPO gets."""
    return _("You see numbers, steps and the log; content only when a director gives you access.")


def holds_board() -> str:
    """What a board member gets."""
    return _("You see a case only when a director gives you access, or when no director is free.")


def does_officer() -> str:
    """What an officer does."""
    return _("Carries out checks inside a signed decision, under secrecy.")


def does_handler() -> str:
    """What a handler does."""
    return _("Reports, requests checks, and handles correspondence and dossier entries. Never checks in that case.")


def does_director() -> str:
    """What a director does."""
    return _("Holds every case of the chosen locations, unless concerned in it, and decides.")


def does_dpo() -> str:
    """What the DPO does."""
    return _("Sees numbers, steps and the log; content only when a director gives access.")


def does_board() -> str:
    """What a board member does."""
    return _("Sees a case only when a director gives access, or when no director is free.")


def log_told() -> str:
    """What is logged."""
    return _("What you read, print and export is logged. Lost your passphrase? Then a director enrols you again.")


def sign_in() -> str:
    """The name typed to sign in."""
    return _("Sign-in name")


def sign_in_missing() -> str:
    """A gap."""
    return _("Choose a sign-in name.")


def passphrase() -> str:
    """The secret."""
    return _("Passphrase")


def again() -> str:
    """The same again."""
    return _("The same passphrase again")


def read_tick() -> str:
    """To tick before signing the declaration."""
    return _("I have read this declaration and sign it.")


def read_missing() -> str:
    """A gap."""
    return _("Read the declaration and tick this.")


def signs() -> str:
    """Heading: what is signed."""
    return _("What you sign here")


def signs_keys(*, name: str, function: str, roles: str) -> str:
    """What the new person signs."""
    return _("These keys are mine: {name}, {function}, as {roles}.").format(name=name, function=function, roles=roles)


def signs_secrecy(*, day: str) -> str:
    """What an officer also signs."""
    return _("The secrecy declaration above, until {day}.").format(day=day)


def sign_keys() -> str:
    """The verb."""
    return _("Sign my keys")


def sign_both() -> str:
    """The verb of an officer."""
    return _("Sign my keys and the declaration")


def enrolling() -> str:
    """While keys are made."""
    return _("Making and signing the keys")


def enrolled_said(*, name: str) -> str:
    """In the status bar."""
    return _("{name} is enrolled").format(name=name)


def approve_title() -> str:
    """Title of the page."""
    return _("Approve an enrolment")


def approve_why() -> str:
    """Why two directors."""
    return _("From the second director on, a new director or DPO takes two directors.")


def approve_signs(*, name: str) -> str:
    """What is signed."""
    return _("I agree that {name} gets these roles, with these keys.").format(name=name)


def approve_verb() -> str:
    """The verb."""
    return _("Sign approval")


def approve_ask() -> str:
    """What to make sure of."""
    return _(
        "Ask this person for the mark of the keys: it stands under their own name at People, and has to be "
        "the same as above."
    )


def approve_done(*, name: str) -> str:
    """In the status bar."""
    return _("The enrolment of {name} counts now").format(name=name)


def approve_gone() -> str:
    """Nobody waits any more."""
    return _("This enrolment no longer waits for approval.")


def keys_label() -> str:
    """Label: first digits of someone's public key."""
    return _("Mark of the keys")


def approving() -> str:
    """While signing."""
    return _("Signing the approval")
