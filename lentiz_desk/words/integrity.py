"""What the check of a whole vault says: what is intact, what is wrong where, and what nobody here can tell."""

from __future__ import annotations

from collections.abc import Callable

from lentiz_desk.words.catalog import _, ngettext


def title() -> str:
    """Return the name of the page and of the paper."""
    return _("Check the vault")


def subtitle() -> str:
    """Return what the page is for."""
    return _("Whether everything that you can open is as it was recorded. Nothing is changed by looking.")


def start() -> str:
    """Return the verb that starts."""
    return _("Check everything")


def again() -> str:
    """Return the verb that starts once more."""
    return _("Check again")


def checking() -> str:
    """Return what is said while it runs."""
    return _("The vault is being checked")


def not_yet() -> str:
    """Return what the page says before."""
    return _("Every file that you have a key for is read: its pages, its entries, their signatures and its exhibits.")


def stopped() -> str:
    """Return what is said after cancelling."""
    return _("The check was stopped. Nothing was changed, and nothing can be said about the whole.")


def as_pdf() -> str:
    """Return the verb that saves the report."""
    return _("Save as PDF")


def paper_title(day: str) -> str:
    """Return the title of the file, as a viewer shows it, and the foot of every page."""
    return _("Check of the vault, {day}").format(day=day)


def paper_checking() -> str:
    """Return how the file is checked, and why a viewer does not know the issuer."""
    return _(
        "This report is signed by the person named above, with a certificate of the school's own vault; a PDF viewer "
        "therefore calls the issuer unknown. Check the digital file without internet with this command:"
    )


def save_as() -> str:
    """Return the title of the dialog that asks where to."""
    return _("Save the report")


def pdf_files() -> str:
    """Return what the dialog calls the kind of file."""
    return _("PDF (*.pdf)")


def file_name(day: str) -> str:
    """Return the name that is suggested for the file."""
    return _("check-of-the-vault-{day}.pdf").format(day=day)


def saving() -> str:
    """Return what is said while it is made."""
    return _("The report is being signed")


def saved(name: str) -> str:
    """Return what is said when it is there."""
    return _("Saved as {name}. Outside the vault, nothing protects it any more.").format(name=name)


def intact() -> str:
    """Return the verdict without anything wrong."""
    return _("Everything that you can open is intact.")


def not_intact(count: int) -> str:
    """Return the verdict with so many things wrong."""
    return ngettext(
        "{count} thing in this vault is not right.", "{count} things in this vault are not right.", count
    ).format(count=count)


def what_now() -> str:
    """Return what to do when something is wrong."""
    return _(
        "Other cases still open. Tell a director, keep this report, and do not restore a backup over the vault yet."
    )


def at_by(when: str, name: str) -> str:
    """Return when and by whom."""
    return _("Checked on {when} by {name}.").format(when=when, name=name)


def checked_heading() -> str:
    """Return the heading above what was checked."""
    return _("What was checked")


def limits_heading() -> str:
    """Return the heading above what cannot be told."""
    return _("What cannot be checked here")


def part(kind: str, case_number: str) -> str:
    """Return the name of a part of the vault, by its key."""
    known: dict[str, Callable[[], str]] = {
        "register": lambda: _("Register of people"),
        "oversight": lambda: _("Lines for oversight"),
        "personal": lambda: _("What your app remembers"),
        "case": lambda: (
            _("Case {number}").format(number=case_number) if case_number else _("A case that does not open")
        ),
        "authorisation": lambda: (
            _("Check in case {number}").format(number=case_number) if case_number else _("A check that does not open")
        ),
        "intake": lambda: _("An emergency intake of yours"),
    }
    return known[kind]()


def counted(entries: int, exhibits: int) -> str:
    """Return how much of it there is."""
    said = ngettext("{count} recorded entry", "{count} recorded entries", entries).format(count=entries)
    if not exhibits:
        return said
    more = ngettext("{count} exhibit", "{count} exhibits", exhibits).format(count=exhibits)
    return _("{entries} and {exhibits}").format(entries=said, exhibits=more)


def part_intact() -> str:
    """Return the mark of a part in which nothing is wrong."""
    return _("intact")


def part_wrong() -> str:
    """Return the mark of a part in which something is wrong."""
    return _("not right")


def part_said(counted: str, *, wrong: bool) -> str:
    """Return how much of a part there is, with its mark."""
    return ", ".join(text for text in (counted, part_wrong() if wrong else part_intact()) if text)


def flaw(kind: str, *, about: str = "", said: str = "", person: str = "") -> str:
    """Return the sentence for one thing that is wrong, by its key."""
    return _FLAWS[kind]().format(about=about, said=said, person=person)


_FLAWS: dict[str, Callable[[], str]] = {
    "shut": lambda: "{said}",
    "pages": lambda: _("The file was changed or damaged outside the app."),
    "entry": lambda: _("Entry {about} is not as it was signed: its words were changed on disk."),
    "signature": lambda: _("Entry {about} carries no valid signature of someone in the register. It has no effect."),
    "exhibit": lambda: _("Exhibit {about} is not as it was brought in."),
    "exhibit_gone": lambda: _("Exhibit {about} is missing, although nobody erased it."),
    "without_effect": lambda: _("Entry {about} by {person} was kept without effect. {said}"),
    "went_back": lambda: _("An older file was put in its place: entries that you saw before are missing."),
    "lines_lacking": lambda: _("Of the lines of {person}, these numbers are missing: {about}."),
    "line_gone": lambda: _("Entry {about} announced a line that is gone."),
}


def standing(kind: str) -> str:
    """Return what can be said about the vault as a whole having been put back, by its key."""
    return _STANDINGS[kind]()


_STANDINGS: dict[str, Callable[[], str]] = {
    "current": lambda: _("The vault is not older than when you last signed off on this laptop."),
    "first": lambda: _(
        "Whether the whole vault was put back to an earlier time can be told once you have signed off here."
    ),
    "key_file": lambda: _(
        "Whether the whole vault was put back to an earlier time cannot be told: you sign in with a key file, and "
        "nothing outside the vault remembers it."
    ),
    "store_shut": lambda: _(
        "Whether the whole vault was put back to an earlier time cannot be told now: the password store of this "
        "laptop is locked."
    ),
    "went_back": lambda: _(
        "The whole vault is older than when you last signed off on this laptop. Someone put an earlier copy in its "
        "place, and what was recorded after that copy is missing. Tell a director."
    ),
}


def closed(count: int) -> str:
    """Return how many files this person has no key for."""
    return ngettext(
        "{count} file of a case or a check: you have no key for it, only its holders can check it.",
        "{count} files of cases or checks: you have no key for them, only their holders can check them.",
        count,
    ).format(count=count)


def lines_unseen() -> str:
    """Return what only those who oversee can tell."""
    return _("Whether lines for oversight are missing: only directors and the data protection officer can tell.")


def accept() -> str:
    """Return the verb that answers for an older vault."""
    return _("I know why, go on with this vault")


def accept_sure() -> str:
    """Return the question before answering for it."""
    return _("Go on with this vault?")


def accept_verb() -> str:
    """Return the verb that answers for it."""
    return _("Go on with it")


def accept_means() -> str:
    """Return what answering for it means."""
    return _("Do this only when you know who put the earlier copy back, and why. Those who oversee see that you did.")


def ask_name() -> str:
    """Return what the command line asks for first."""
    return _("Sign-in name: ")


def ask_passphrase() -> str:
    """Return what the command line asks for next."""
    return _("Passphrase: ")
