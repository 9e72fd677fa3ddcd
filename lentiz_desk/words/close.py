"""What the page says on which a case is closed."""

from lentiz_desk.words.catalog import _, ngettext


def title() -> str:
    """The title of the page."""
    return _("Close the case")


def close_case() -> str:
    """The main verb."""
    return _("Close the case")


def closing() -> str:
    """While the case is being closed."""
    return _("The case is being closed.")


def closed(*, number: str) -> str:
    """After the case was closed."""
    return _("Case {number} is closed").format(number=number)


def blocked(*, count: int) -> str:
    """How much is still due."""
    return ngettext(
        "This case cannot be closed yet: {count} duty is open.",
        "This case cannot be closed yet: {count} duties are open.",
        count,
    ).format(count=count)


def blocked_now() -> str:
    """What to do about it."""
    return _("Do what is listed below, then come back here.")


def not_yet() -> str:
    """It cannot be closed."""
    return _("This case cannot be closed yet.")


def explained_inform() -> str:
    """What informing asks."""
    return _("The person concerned is told what was looked at and why.")


def explained_copies() -> str:
    """What removing copies asks."""
    return _("Copies of exhibits outside the vault are removed.")


def explained_file() -> str:
    """What filing asks."""
    return _("Everything that belongs in the file is in a dossier entry.")


def verb_inform() -> str:
    """The verb for informing."""
    return _("Record it")


def verb_file() -> str:
    """The verb for filing."""
    return _("Make a dossier entry")


def happened() -> str:
    """Above what happened."""
    return _("What happened")


def reported() -> str:
    """Label of the report."""
    return _("Report")


def check() -> str:
    """Label of the check."""
    return _("Check")


def no_check() -> str:
    """There was no check."""
    return _("No check was carried out.")


def checks(*, count: int) -> str:
    """How often was looked."""
    return ngettext(
        "{count} check recorded, inside the decision.", "{count} checks recorded, inside the decision.", count
    ).format(count=count)


def conclusion() -> str:
    """Label of the finding."""
    return _("Finding")


def measures() -> str:
    """Label of the measures."""
    return _("Measures")


def no_measure() -> str:
    """No measure follows."""
    return _("None")


def duties() -> str:
    """Label of the duties that are done."""
    return _("Duties")


def duties_done(*, count: int) -> str:
    """How many duties are done."""
    return ngettext("{count} settled, none open.", "{count} settled, none open.", count).format(count=count)


def no_duties() -> str:
    """There were none."""
    return _("There were none.")


def correspondence() -> str:
    """Label of the correspondence."""
    return _("Correspondence")


def letters(*, count: int, filed: str) -> str:
    """How much correspondence there is."""
    return ngettext(
        "{count} piece, of which in the file: {filed}.", "{count} pieces, of which in the file: {filed}.", count
    ).format(count=count, filed=filed)


def exports() -> str:
    """Above the copies that left the vault."""
    return _("Copies that left the vault")


def no_exports() -> str:
    """No copy left the vault."""
    return _("No copy left the vault. Closing is possible without one when nothing belongs in the file.")


def export(*, copy: int) -> str:
    """One copy."""
    return _("Copy {copy}").format(copy=copy)


def export_to(*, receiver: str, file: str, moment: str) -> str:
    """To whom a copy went and when."""
    return _("{receiver}, for the {file}, on {moment}").format(receiver=receiver, file=file, moment=moment)


def remark_section() -> str:
    """Above the remark."""
    return _("Your remark")


def remark() -> str:
    """The remark that goes with closing."""
    return _("Is there anything to add? (optional)")


def after() -> str:
    """What closing means."""
    return _(
        "After closing, nothing new is recorded in this case. A correction and a new copy for the file stay "
        "possible. The case is kept for its term."
    )
