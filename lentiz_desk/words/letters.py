"""What the pages say on which a letter is chosen, filled in, signed, and worded."""

from __future__ import annotations

from collections.abc import Sequence

from lentiz_desk.domain.letters import LetterText
from lentiz_desk.domain.values import Category, LetterKind
from lentiz_desk.words import values
from lentiz_desk.words.catalog import _


def act() -> str:
    """The verb on the case page."""
    return _("Make a letter")


def title() -> str:
    """The title of the page on which a letter is chosen."""
    return _("Make a letter")


def subtitle() -> str:
    """What it is for."""
    return _("Filled in from the case. You read it, complete it and sign it; it is kept and logged by itself.")


def kind(of: LetterKind) -> str:
    """What a letter is for, as a title."""
    return values.capital(values.letter_kind(of))


def group_report() -> str:
    """Above letters about the report."""
    return _("The report")


def group_check() -> str:
    """Above letters about a check."""
    return _("A check")


def group_talk() -> str:
    """Above letters about a talk."""
    return _("A talk")


def group_measure() -> str:
    """Above letters about a measure."""
    return _("A measure")


def group_rest() -> str:
    """Above what is left."""
    return _("Other papers")


def make() -> str:
    """The verb beside a letter."""
    return _("Make")


def make_this(letter: str, name: str) -> str:
    """The verb, as it is spoken."""
    return _("Make: {letter}, {name}").format(letter=letter, name=name) if name else letter


def edit_texts() -> str:
    """The way to the wording of the letters."""
    return _("Adapt the texts")


def becomes(number: str) -> str:
    """Under the title of a letter that is being made."""
    return _("this becomes {number}").format(number=number)


def to_section() -> str:
    """Above the address."""
    return _("To whom")


def to() -> str:
    """The address."""
    return _("Name and address")


def to_help() -> str:
    """How to fill that in."""
    return _("As it stands on the letter. If parents may not know each other's address, make a letter for each.")


def text_section() -> str:
    """Above what the letter says."""
    return _("What it says")


def text_help() -> str:
    """What brackets mean."""
    return _("The case does not know what stands in [square brackets]. Type over it, or take it out.")


def subject() -> str:
    """What it is about."""
    return _("About what?")


def body() -> str:
    """The text."""
    return _("Text of the letter")


def appeal_section() -> str:
    """Above the way to object."""
    return _("If someone does not agree")


def appeal() -> str:
    """The way to object."""
    return _("Where the person can turn")


def appeal_help() -> str:
    """That it always stands in the letter."""
    return _("This always stands in the letter, as do the clause and the edition of the protocol.")


def open_heading() -> str:
    """Above what is still to be filled in."""
    return _("Still to be filled in")


def nothing_open() -> str:
    """Nothing is."""
    return _("Everything is filled in.")


def others(names: Sequence[str]) -> str:
    """That the letter names others."""
    return _("This letter also names {names}. Does the receiver have to know that? If not, take it out.").format(
        names=values.listed(names)
    )


def apart(names: Sequence[str]) -> str:
    """That an address may not be shared with others whom the letter goes to."""
    return _(
        "The address of {names} may not be shared. Make a letter for each receiver, with one name and address."
    ).format(names=values.listed(names))


def you_sign(number: str) -> str:
    """What signing does."""
    return _("You sign letter {number}. It is kept as an exhibit and logged as outgoing correspondence.").format(
        number=number
    )


def gap_empty() -> str:
    """A field of the letter is empty."""
    return _("Fill this in; a letter without it is not a letter.")


def gap_open(places: Sequence[str]) -> str:
    """Something in square brackets is left."""
    return _("Fill in what still stands in square brackets: {places}.").format(places="; ".join(places))


def gap_long() -> str:
    """It is too long."""
    return _("This is too long for a letter. Make it shorter.")


def signing() -> str:
    """While it is being signed."""
    return _("The letter is being signed.")


def printing() -> str:
    """While it is printed."""
    return _("The letter goes to the printer.")


def save_as() -> str:
    """The title of the file dialog."""
    return _("Save the letter")


def print_question() -> str:
    """Before printing."""
    return _("Print this letter?")


def print_consequence() -> str:
    """What stays behind."""
    return _("It is signed and logged first. The printer and its queue may keep a copy; fetch the paper at once.")


def no_printer_now() -> str:
    """What to do without one."""
    return _("Save the letter instead, or add a printer first.")


def print_failed() -> str:
    """It did not come out."""
    return _("Not every page went to the printer. The letter is signed and logged; you will find it in the case.")


def saved(number: str) -> str:
    """It is signed and outside the vault."""
    return _("Letter {number} is signed, logged and saved.").format(number=number)


def printed(number: str) -> str:
    """It is signed and on its way to paper."""
    return _("Letter {number} is signed, logged and sent to the printer.").format(number=number)


def outside_now() -> str:
    """The file is outside the vault."""
    return _("The file is outside the vault now. Send it, and then remove it here; the case keeps it.")


def told() -> str:
    """After a letter that tells of a check."""
    return _("With this letter the person is told of the check. When it is sent, settle that duty, too.")


def settle_duty() -> str:
    """To the duty."""
    return _("Settle the duty")


def number_label() -> str:
    """Label of the number."""
    return _("Number")


def another() -> str:
    """Back to the list."""
    return _("Make another letter")


def texts_title() -> str:
    """The title of the page on which letters are worded."""
    return _("Texts of the letters")


def texts_subtitle() -> str:
    """What it is for."""
    return _("The wording of your organisation. It holds for new letters; signed letters stay as they are.")


def which() -> str:
    """Which text."""
    return _("Which text?")


def text_name(text: LetterText) -> str:
    """A text by what it is for and for whom."""
    if len(text.for_categories) == len(Category):
        return kind(text.kind)
    return _("{letter} ({people})").format(
        letter=kind(text.kind), people=", ".join(values.category(item) for item in text.for_categories)
    )


def appeal_name(source: str) -> str:
    """A way to object by where it comes from."""
    return _("Where to object: {source}").format(source=source)


def own_wording() -> str:
    """That a text has the organisation's own wording."""
    return _("This text has your own wording.")


def shipped_wording() -> str:
    """That it has not."""
    return _("This text is as it came with the app.")


def filled_by_case() -> str:
    """Above what the case fills in."""
    return _("Filled in from the case")


def filled_in_by_hand() -> str:
    """Above what is filled in by hand."""
    return _("Filled in by who writes the letter")


def always_same_help() -> str:
    """What to do with what is the same in every letter."""
    return _("Is something the same in every letter, such as an address? Then put it here in place of the brackets.")


def lay_down() -> str:
    """The main verb."""
    return _("Adopt this text")


def bring_back() -> str:
    """Back to what shipped."""
    return _("Back to the text of the app")


def laying_down() -> str:
    """While it is recorded."""
    return _("The text is being adopted.")


def laid_down() -> str:
    """After it."""
    return _("The text is adopted. New letters have it.")


def brought_back() -> str:
    """After bringing it back."""
    return _("The text of the app holds again.")


def only_directors() -> str:
    """Who may."""
    return _("Only a director adopts the texts of letters. You can read them here.")
