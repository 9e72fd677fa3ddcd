"""What the page says on which mails, files and folders are brought into a case."""

from datetime import datetime

from lentiz_desk.words import dates, values
from lentiz_desk.words.catalog import _, ngettext


def act() -> str:
    """Return the name of the act."""
    return _("Bring in mails and files")


def title() -> str:
    """Return the title of the page."""
    return _("Bring in mails and files")


def what_section() -> str:
    """Return the heading above what is chosen."""
    return _("What are you bringing in?")


def files() -> str:
    """Return the question for files and folders."""
    return _("Mails, files or a whole folder")


def files_help() -> str:
    """Return what is understood."""
    return _(
        "Mails (.eml, .msg, .mbox) are read and become correspondence with a number. Anything else becomes "
        "an exhibit. Everything is kept byte for byte as it is."
    )


def surveying() -> str:
    """Return what is being done while files are read."""
    return _("Reading what is in it…")


def found_heading() -> str:
    """Return the heading above what was found."""
    return _("This is in it")


def counted(mails: int, files: int, doubles: int) -> str:
    """Return how much was found, and how much of it the case has already."""
    told = [
        ngettext("{count} mail", "{count} mails", mails).format(count=mails) if mails else "",
        ngettext("{count} file", "{count} files", files).format(count=files) if files else "",
    ]
    whole = values.listed(text for text in told if text) or _("nothing")
    if not doubles:
        return whole
    again = ngettext(
        "{count} is in the case already and is not brought in again",
        "{count} are in the case already and are not brought in again",
        doubles,
    ).format(count=doubles)
    return _("{found}; {doubles}").format(found=whole, doubles=again)


def mail_line(sender: str, sent: datetime | None, attachments: int) -> str:
    """Return who sent a mail, when, and with how many attachments."""
    told = [sender or _("sender not known"), dates.moment(sent) if sent else _("date not known")]
    if attachments:
        told.append(ngettext("{count} attachment", "{count} attachments", attachments).format(count=attachments))
    return " · ".join(told)


def no_subject() -> str:
    """Return what stands for a subject that lacks."""
    return _("(no subject)")


def is_double(number: str) -> str:
    """Return that a mail is in the case already, as which correspondence; or that a file is."""
    return _("Already in the case: {number}").format(number=number) if number else _("Already in the case")


def could_not_read(faults: str) -> str:
    """Return what of a mail could not be read."""
    return _("Kept, but not all of it can be read: {faults}").format(faults=faults)


def unreadable() -> str:
    """Return that the system does not give a file."""
    return _("This file cannot be opened. Check that it is still there and that you may read it.")


def and_more(count: int) -> str:
    """Return how many are not shown one by one."""
    return ngettext("And {count} more.", "And {count} more.", count).format(count=count)


def about_section() -> str:
    """Return the heading above the questions about all of it."""
    return _("About all of it")


def no_intimate() -> str:
    """Return the tick about intimate pictures."""
    return _("As far as I know there are no nude or sexual images in it")


def no_intimate_gap() -> str:
    """Return what to do without that tick."""
    return _(
        "Confirm this first. If there are such images in it, bring nothing in, describe what you saw and call the "
        "police first."
    )


def ours() -> str:
    """Return the question for the school's addresses."""
    return _("How do the school's own addresses end?")


def ours_help() -> str:
    """Return what the endings are for."""
    return _("For example @school.example. Mails from such an address are logged as outgoing, all others as incoming.")


def brought_by() -> str:
    """Return the question who handed it in."""
    return _("Handed in by")


def into_file(file: str) -> str:
    """Return the question whether it goes into the file."""
    return _("Does it go into the {file}?").format(file=file)


def signs() -> str:
    """Return what one signs by bringing in."""
    return _("You sign for each mail and each file.")


def verb() -> str:
    """Return the verb of the page."""
    return _("Bring in")


def bringing() -> str:
    """Return what is being done."""
    return _("Bringing in…")


def gap_files() -> str:
    """Return that nothing was chosen."""
    return _("Choose a file or a folder, or drop it here.")


def gap_nothing_new() -> str:
    """Return that there is nothing to bring in."""
    return _("There is nothing in it that the case does not have yet. Choose something else.")


def done(mails: int, exhibits: int, doubles: int, first: str, last: str) -> str:
    """Return what came of it, in one line."""
    told = []
    if mails == 1:
        told.append(_("Logged as {number}.").format(number=first))
    elif mails:
        told.append(
            _("{count} mails logged, {first} up to and including {last}.").format(count=mails, first=first, last=last)
        )
    if exhibits:
        told.append(
            ngettext("{count} file kept as an exhibit.", "{count} files kept as exhibits.", exhibits).format(
                count=exhibits
            )
        )
    if doubles:
        told.append(
            ngettext("{count} was there already.", "{count} were there already.", doubles).format(count=doubles)
        )
    return " ".join(told) or _("Nothing was brought in.")


def stopped() -> str:
    """Return what holds after stopping half-way."""
    return _("Stopped. What was brought in before is in the case; you can bring in the rest later.")


def not_opened(names: str) -> str:
    """Return which files were not brought in."""
    return _("These files could not be opened and are not brought in: {names}.").format(names=names)
