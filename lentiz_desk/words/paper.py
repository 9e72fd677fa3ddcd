"""What the dossier entry says on paper besides what was recorded."""

from datetime import datetime
from typing import Literal

from babel.dates import format_datetime, get_timezone
from babel.numbers import format_decimal

from lentiz_desk.words import values
from lentiz_desk.words.catalog import _, current_language, ngettext
from lentiz_desk.words.media import media
from lentiz_desk.words.ui import done_of

_KILO = 1000
_MEGA = 1000 * 1000


def dossier_entry() -> str:
    """What the paper is."""
    return _("Dossier entry")


def file_kind(kind: Literal["personnel", "pupil", "student"]) -> str:
    """The file that the paper goes into."""
    match kind:
        case "personnel":
            return _("Personnel file")
        case "pupil":
            return _("Pupil file")
        case "student":
            return _("Student file")


def paper_title(case_number: str, copy_number: int) -> str:
    """The title of the file, as a viewer shows it."""
    return _("Dossier entry {case}, copy {copy}").format(case=case_number, copy=copy_number)


def case_label() -> str:
    """Label of the case number."""
    return _("Case number")


def receiver_label() -> str:
    """Label of who gets this copy."""
    return _("Receiver")


def purpose_label() -> str:
    """Label of what the copy is for."""
    return _("Purpose")


def copy_label() -> str:
    """Label of the copy number."""
    return _("Copy")


def prepared_at_label() -> str:
    """Label of when the copy was made."""
    return _("Prepared on")


def prepared_by_label() -> str:
    """Label of who made the copy."""
    return _("Prepared by")


def decider_label() -> str:
    """Label of who decided."""
    return _("Decided by")


def ground_label() -> str:
    """Label of the ground of the decision."""
    return _("Ground")


def contents_label() -> str:
    """Label of how much is inside."""
    return _("Contents of this copy")


def contents_counted(entries: int, exhibits: int, withheld: int) -> str:
    """How much is inside, and in how many entries something is left out."""
    parts = [
        ngettext("{count} entry", "{count} entries", entries).format(count=entries),
        ngettext("{count} exhibit listed", "{count} exhibits listed", exhibits).format(count=exhibits),
    ]
    if withheld:
        said = ngettext("something left out in {count} entry", "something left out in {count} entries", withheld)
        parts.append(said.format(count=withheld))
    return ", ".join(parts)


def checking_heading() -> str:
    """Above the sentences on how to check the file."""
    return _("How to check this file")


def checking_signature() -> str:
    """First of three: why a viewer does not know the issuer."""
    return _(
        "This file is signed with a certificate of the school's own vault; a PDF viewer therefore calls the issuer "
        "unknown, and that is as it should be."
    )


def checking_command() -> str:
    """Second of three: how it is checked without internet."""
    return _("Check the digital file with Lentiz Desk, without internet, with the command below.")


def checking_fingerprint() -> str:
    """Third of three: what the fingerprint is compared with."""
    return _(
        "First compare the fingerprint with the one that the school gives you in another way, such as by "
        "telephone: only then is it certain that the file comes from this vault and that nothing in it was "
        "changed."
    )


def fingerprint_label() -> str:
    """Label of the vault's fingerprint."""
    return _("Fingerprint of the vault")


def command_label() -> str:
    """Label of the command to type."""
    return _("Command")


def command(fingerprint: str) -> str:
    """The exact command, with the file's name left to fill in."""
    return _("lentiz-desk verify FILE.pdf --vault {fingerprint}").format(fingerprint=fingerprint)


def personal_data_notice() -> str:
    """That the paper holds personal data, and what that asks."""
    return _(
        "This document holds personal data. Keep it only in the file named above, and pass it on only to those who "
        "need it for the purpose named above."
    )


def confidential() -> str:
    """In the head of every further page."""
    return _("Confidential: holds personal data")


def contents_heading() -> str:
    """Above the index."""
    return _("Contents")


def entries_heading() -> str:
    """Above the entries."""
    return _("Entries")


def exhibits_heading() -> str:
    """Above the list of exhibits."""
    return _("Exhibits")


def exhibits_note() -> str:
    """What the list of exhibits is, and what the hash is for."""
    return _(
        "The exhibits themselves are not in this file. Whoever received one separately can compare its "
        "SHA-256 with the one below: when they are equal, it is the same file."
    )


def exhibits_shown_note(shown: int, inside: int) -> str:
    """What the list of exhibits is in a copy that shows some of them, or holds them as they were received."""
    told = []
    if shown:
        told.append(
            ngettext(
                "{count} of these exhibits is shown as an appendix, drawn anew.",
                "{count} of these exhibits are shown as appendices, drawn anew.",
                shown,
            ).format(count=shown)
        )
    if inside:
        told.append(
            ngettext(
                "{count} is inside this file as it was received.",
                "{count} are inside this file as they were received.",
                inside,
            ).format(count=inside)
        )
    told.append(
        _(
            "Whoever received an exhibit itself can compare its SHA-256 with the one below: when they are equal, it is "
            "the same file."
        )
    )
    return " ".join(told)


def withheld_note() -> str:
    """What leaving out means here."""
    return _(
        "Where it says “Left out”, the words are not covered up: they are not in this file. That they were recorded, "
        "and when and by whom, remains proven."
    )


def withheld(labels: tuple[str, ...]) -> str:
    """Which fields of an entry are left out."""
    return _("Left out: {labels}").format(labels=", ".join(labels))


def corrects(number: int) -> str:
    """On an entry that corrects another."""
    return _("Corrects entry {number}").format(number=number)


def corrected_by(number: int) -> str:
    """On an entry that another one corrects."""
    return _("Corrected by entry {number}").format(number=number)


def old_value(label: str) -> str:
    """Label of what a corrected field said before."""
    return _("{label}, was").format(label=label)


def new_value(label: str) -> str:
    """Label of what a corrected field says now."""
    return _("{label}, becomes").format(label=label)


def entry_mark(mark: str) -> str:
    """The first digits of an entry's id, to find it again in the outcome of a check."""
    return _("Mark {mark}").format(mark=mark)


def exhibit_facts(media_type: str, size: int) -> str:
    """What kind of file an exhibit is and how large."""
    return _("{kind}, {size}").format(kind=values.capital(media(media_type)), size=file_size(size))


def file_size(size: int) -> str:
    """A number of bytes as people read it."""
    locale = current_language()
    if size < _KILO:
        return ngettext("{count} byte", "{count} bytes", size).format(count=size)
    if size < _MEGA:
        return _("{count} kB").format(count=format_decimal(round(size / _KILO, 1), locale=locale))
    return _("{count} MB").format(count=format_decimal(round(size / _MEGA, 1), locale=locale))


def size_done_of(done: int, total: int) -> str:
    """How far work is, in bytes as people read them."""
    return done_of(file_size(done), file_size(total))


def appendix(number: str, name: str) -> str:
    """The title of an exhibit that a copy shows."""
    return _("Appendix: exhibit {number}, {name}").format(number=number, name=name)


def appendix_page(number: str, page: int, pages: int) -> str:
    """Above the further pages of an exhibit that a copy shows."""
    return _("Exhibit {number}, page {page} of {pages}").format(number=number, page=page, pages=pages)


def footer_case(case_number: str, copy_number: int) -> str:
    """At the foot of every page: which case and which copy."""
    return _("{case}, copy {copy}").format(case=case_number, copy=copy_number)


def footer_page(page: int, pages: int) -> str:
    """At the foot of every page: which page of how many."""
    return _("Page {page} of {pages}").format(page=page, pages=pages)


def practice() -> str:
    """Across every page of a practice vault."""
    return _("PRACTICE")


def practice_band() -> str:
    """On top of every page of a practice vault."""
    return _("PRACTICE: not a real case, without legal effect")


def moment(at: datetime) -> str:
    """A moment as it is written on paper, in Dutch local time."""
    zone = get_timezone("Europe/Amsterdam")
    return format_datetime(at, "EEE d MMMM y, HH:mm", tzinfo=zone, locale=current_language())
