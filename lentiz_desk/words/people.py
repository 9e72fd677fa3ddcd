"""What the pages about people say: who is enrolled, enrolling, deputies, secrecy."""

from lentiz_desk.words.catalog import _


def subtitle() -> str:
    """Under the title of the page."""
    return _("Everyone who is enrolled in this vault.")


def enrol() -> str:
    """The verb that enrols."""
    return _("Enrol someone")


def deputy_verb() -> str:
    """The verb that appoints a deputy."""
    return _("Appoint a deputy")


def founding_sheet() -> str:
    """The verb that opens the founding sheet."""
    return _("Founding sheet")


def waiting() -> str:
    """Heading above who waits for approval."""
    return _("Waits for the approval of a second director")


def enrolled() -> str:
    """Heading above who is enrolled."""
    return _("Enrolled")


def deputies() -> str:
    """Heading above the deputies."""
    return _("Deputies")


def no_deputies() -> str:
    """There are none."""
    return _("No deputy has been appointed yet.")


def you() -> str:
    """A mark beside the signed-in person."""
    return _("you")


def not_countersigned() -> str:
    """A mark."""
    return _("waits for their own signature")


def needs_approval() -> str:
    """A mark."""
    return _("waits for a second director")


def secrecy_until(*, day: str) -> str:
    """A mark."""
    return _("secrecy until {day}").format(day=day)


def secrecy_over(*, day: str) -> str:
    """A mark."""
    return _("secrecy ended on {day}").format(day=day)


def secrecy_missing() -> str:
    """A mark."""
    return _("no secrecy declaration")


def approve() -> str:
    """The verb that opens the approval."""
    return _("Read and approve")


def renew() -> str:
    """The verb that renews the declaration."""
    return _("Renew the declaration")


def enrolled_by(*, name: str) -> str:
    """Who enrolled someone."""
    return _("Enrolled by {name}").format(name=name)


def role_label() -> str:
    """Label."""
    return _("Roles")


def location_label() -> str:
    """Label."""
    return _("Locations")


def by_label() -> str:
    """Label."""
    return _("Enrolled by")


def deputy_of(*, deputy: str, director: str) -> str:
    """One deputy."""
    return _("{deputy} for {director}").format(deputy=deputy, director=director)


def deputy_current() -> str:
    """A mark: may sign now."""
    return _("may sign now")


def deputy_coming() -> str:
    """A mark: later."""
    return _("not yet")


def deputy_over() -> str:
    """A mark: over."""
    return _("over")


def deputy_title() -> str:
    """Title of the page."""
    return _("Appoint a deputy")


def deputy_why() -> str:
    """What a deputy may."""
    return _(
        "A deputy holds new cases of the location from their start, and signs only between the two days. "
        "The dates limit signing, not reading."
    )


def deputy_who() -> str:
    """Question."""
    return _("Who will be your deputy?")


def deputy_who_missing() -> str:
    """A gap."""
    return _("Choose a deputy.")


def deputy_location() -> str:
    """Question."""
    return _("For which location?")


def deputy_location_missing() -> str:
    """A gap."""
    return _("Choose a location.")


def deputy_from() -> str:
    """Question."""
    return _("From")


def deputy_until() -> str:
    """Question."""
    return _("Up to and including")


def deputy_from_missing() -> str:
    """A gap."""
    return _("Fill in from which day.")


def deputy_until_missing() -> str:
    """A gap."""
    return _("Fill in until which day.")


def deputy_order() -> str:
    """A gap."""
    return _("The last day lies before the first. Change one of the two.")


def deputy_signs(*, deputy: str, location: str, period: str) -> str:
    """What is signed."""
    return _("{deputy} is my deputy for {location}, {period}.").format(deputy=deputy, location=location, period=period)


def deputy_sign_verb() -> str:
    """The verb."""
    return _("Sign the appointment")


def deputy_appointing() -> str:
    """While signing."""
    return _("Signing the appointment")


def deputy_done(*, name: str) -> str:
    """In the status bar."""
    return _("{name} is your deputy").format(name=name)


def deputy_incomplete() -> str:
    """Before everything is filled in."""
    return _("Fill in who, where and when; then it appears here.")


def deputy_nobody() -> str:
    """Nobody can be chosen."""
    return _("Nobody else is enrolled who could be your deputy. Enrol someone first.")


def not_director() -> str:
    """Only directors."""
    return _("Only a director can do this.")


def secrecy_signed(*, day: str) -> str:
    """When it was signed last."""
    return _("You signed this declaration on {day}.").format(day=day)


def secrecy_not_signed() -> str:
    """Never signed."""
    return _("You have not signed this declaration yet.")


def secrecy_again(*, day: str) -> str:
    """What signing now does."""
    return _("If you sign now, it is valid until {day}.").format(day=day)


def secrecy_signing() -> str:
    """While signing."""
    return _("Signing the declaration")


def secrecy_done() -> str:
    """In the status bar."""
    return _("The declaration is signed")


def point(*, number: int, text: str) -> str:
    """A numbered point."""
    return _("{number}. {text}").format(number=number, text=text)


def own_keys(*, mark: str) -> str:
    """On one's own card: the first digits of the own public key."""
    return _("Mark of your keys: {mark}").format(mark=mark)
