"""What the page says on which a dossier entry is chosen, looked at, signed and exported."""

from lentiz_desk.words.catalog import _, ngettext


def title() -> str:
    """The title of the page."""
    return _("Make a dossier entry")


def subtitle(*, number: str, copy: int) -> str:
    """Below the title."""
    return _("{number} · this becomes copy {copy}").format(number=number, copy=copy)


def for_section() -> str:
    """Above for whom it is."""
    return _("For which file, for whom")


def file_kind() -> str:
    """Which file it goes into."""
    return _("Which file is it for?")


def receiver() -> str:
    """Who gets this copy."""
    return _("Who receives this copy?")


def receiver_help() -> str:
    """How to write that."""
    return _("for example the student administration")


def purpose() -> str:
    """What the copy is for."""
    return _("What is it for?")


def language() -> str:
    """Return the question in which language the copy is written."""
    return _("Language of the copy")


def language_help() -> str:
    """Return what that language changes, and what it leaves."""
    return _("Headings, dates and fixed texts follow it. What people typed stays as they typed it.")


def entries_section() -> str:
    """Above the entries."""
    return _("What goes in")


def entries_help() -> str:
    """What is ticked beforehand."""
    return _("What usually belongs in it is ticked. Left out means left out: the words are not in the file.")


def entries() -> str:
    """The spoken name of the list of entries."""
    return _("Entries to choose from")


def filter_by() -> str:
    """Which entries are shown."""
    return _("Show which")


def filter_all() -> str:
    """All of them."""
    return _("Everything")


def filter_chosen() -> str:
    """What is ticked."""
    return _("What is ticked")


def filter_correspondence() -> str:
    """Correspondence only."""
    return _("Correspondence")


def filter_decisions() -> str:
    """Requests and decisions."""
    return _("Request and decisions")


def filter_checks() -> str:
    """Checks and findings."""
    return _("Checks and findings")


def filter_people() -> str:
    """People and exhibits."""
    return _("People and exhibits")


def usual() -> str:
    """Back to what is usual."""
    return _("Usual choice")


def leave_out_others() -> str:
    """Leave third parties out."""
    return _("Leave third parties out")


def others_left_out(*, people: int, fields: int) -> str:
    """What leaving out third parties did."""
    return _(
        "Other people left out: {people}. Fields with their names left out: {fields}. Read the rest yourself; "
        "no program sees everything."
    ).format(people=people, fields=fields)


def is_other() -> str:
    """Why an entry is not ticked."""
    return _("About someone else than the person concerned.")


def not_filed(*, why: str) -> str:
    """Why correspondence is not ticked."""
    return _("Not for the file: {why}").format(why=why)


def not_usual() -> str:
    """Why an entry is not ticked."""
    return _("Usually not in a dossier entry.")


def leave_fields() -> str:
    """Open the fields of an entry."""
    return _("Leave out fields")


def hide_fields() -> str:
    """Fold the fields of an entry."""
    return _("Fold up")


def left_out(*, count: int) -> str:
    """How many fields are left out."""
    return ngettext("{count} field left out", "{count} fields left out", count).format(count=count)


def leave_out_field(*, field: str, entry: str) -> str:
    """The spoken name of a tick."""
    return _("Leave out {field}: {entry}").format(field=field, entry=entry)


def leave_out(*, field: str) -> str:
    """The words of a tick."""
    return _("Leave out: {field}").format(field=field)


def nothing_shown() -> str:
    """The filter leaves nothing."""
    return _("Nothing here fits this filter.")


def chosen_count(*, count: int) -> str:
    """How many entries are ticked."""
    return ngettext("{count} entry ticked", "{count} entries ticked", count).format(count=count)


def recorded(*, name: str, moment: str) -> str:
    """Who recorded an entry and when."""
    return _("{moment} · {name}").format(name=name, moment=moment)


def preview() -> str:
    """Above the preview."""
    return _("Preview")


def show_preview() -> str:
    """Draw the preview."""
    return _("Show preview")


def update_preview() -> str:
    """Draw the preview again."""
    return _("Update preview")


def drawing() -> str:
    """While the preview is being drawn."""
    return _("The preview is being drawn.")


def no_preview() -> str:
    """Nothing was drawn yet."""
    return _("The preview is made in memory and stays inside the app. Looking at it is logged.")


def stale() -> str:
    """The preview is of an earlier choice."""
    return _("Shows an earlier choice")


def fresh(*, count: int) -> str:
    """How many pages there are."""
    return ngettext("{count} page", "{count} pages", count).format(count=count)


def larger() -> str:
    """Show it larger."""
    return _("Larger")


def fitting() -> str:
    """Show it as wide as there is room."""
    return _("Fit the width")


def look_first() -> str:
    """Sign only what was looked at."""
    return _("First look at the preview: what you see there is what you sign.")


def look_again() -> str:
    """What to do."""
    return _("It has been drawn with your choices. Is it right? Then sign.")


def you_sign(*, copy: int) -> str:
    """What signing means."""
    return _("You sign copy {copy}. It leaves the vault; receiver, purpose and hash are logged.").format(copy=copy)


def sign_and_save() -> str:
    """The main verb."""
    return _("Sign and save")


def sign_and_print() -> str:
    """The other verb."""
    return _("Sign and print")


def signing() -> str:
    """While it is being signed."""
    return _("The dossier entry is being signed.")


def printing() -> str:
    """While it is being printed."""
    return _("The dossier entry goes to the printer.")


def save_as() -> str:
    """The title of the file dialog."""
    return _("Save the dossier entry")


def pdf_files() -> str:
    """The kind of file in the file dialog."""
    return _("PDF files (*.pdf)")


def file_name(*, number: str, copy: int) -> str:
    """The name that is suggested; never a name of a person."""
    return _("{number}-copy-{copy}.pdf").format(number=number, copy=copy)


def job_name(*, number: str, copy: int) -> str:
    """The name of the print job; never a name of a person."""
    return _("{number} copy {copy}").format(number=number, copy=copy)


def print_question() -> str:
    """Asked before printing."""
    return _("Print this dossier entry?")


def print_consequence() -> str:
    """What printing means."""
    return _(
        "The printer and the print queue keep a copy that this app cannot remove. The print counts as an "
        "export: it gets a copy number and is logged. On paper the signature cannot be checked."
    )


def no_printer() -> str:
    """There is no printer."""
    return _("No printer was found on this computer.")


def no_printer_now() -> str:
    """What to do."""
    return _("Save the dossier entry instead, or add a printer first.")


def print_failed() -> str:
    """The printer did not take all of it."""
    return _(
        "Not every page reached the printer. The copy is in the log as printed; destroy what came out, and "
        "make another copy."
    )


def saved(*, copy: int) -> str:
    """After it was saved."""
    return _("Copy {copy} is signed and saved.").format(copy=copy)


def printed(*, copy: int) -> str:
    """After it was printed."""
    return _("Copy {copy} is signed and sent to the printer.").format(copy=copy)


def copy_label() -> str:
    """Label of the copy number."""
    return _("Copy")


def hash_label() -> str:
    """Label of the hash."""
    return _("SHA-256")


def path_label() -> str:
    """Label of where it was saved."""
    return _("Saved in")


def receiver_label() -> str:
    """Label of the receiver."""
    return _("Receiver")


def fingerprint_label() -> str:
    """Label of the fingerprint."""
    return _("Fingerprint of the vault")


def how_checked() -> str:
    """Above how it can be checked."""
    return _("How the receiver checks it")


def check_sentence() -> str:
    """How the receiver checks it."""
    return _(
        "The receiver checks the file without internet, with the command below, and asks you by telephone for "
        "the fingerprint."
    )


def outside_now() -> str:
    """What holds for the file outside."""
    return _("The file is outside the vault now. Bring it where it belongs, and then remove it here.")


def to_case() -> str:
    """To the case."""
    return _("To the case")


def another() -> str:
    """Make another copy."""
    return _("Make another copy")


def gap_file_kind() -> str:
    """The file is missing."""
    return _("Choose for which file it is.")


def gap_receiver() -> str:
    """The receiver is missing."""
    return _("Fill in who receives this copy.")


def gap_purpose() -> str:
    """The purpose is missing."""
    return _("Fill in what it is for.")


def gap_entries() -> str:
    """No entry is ticked."""
    return _("Tick at least one entry.")
