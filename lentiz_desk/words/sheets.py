"""What the recovery sheets, the founding sheet and the strength of a passphrase say."""

from lentiz_desk.words.catalog import _, ngettext


def weakest() -> str:
    """Strength: guessed at once."""
    return _("Very weak: guessed at once. Use more words.")


def weak() -> str:
    """Strength: guessed soon."""
    return _("Weak: soon guessed. Add words that have nothing to do with each other.")


def nearly() -> str:
    """Strength: not enough yet."""
    return _("Not strong enough yet: one or two more words.")


def strong() -> str:
    """Strength: will do."""
    return _("Strong: hard to guess.")


def very_strong() -> str:
    """Strength: very good."""
    return _("Very strong: nobody guesses this.")


def own_words() -> str:
    """Why: it holds one's own words."""
    return _("Your name, your sign-in name or that of the organisation is in it: those are tried first.")


def too_short() -> str:
    """Why: it is short."""
    return _("It is short: length counts more than strange characters.")


def step_sheet(*, number: int) -> str:
    """Title of a step."""
    return _("Recovery sheet {number} of 3").format(number=number)


def sheet_why() -> str:
    """What a recovery sheet is for."""
    return _(
        "With two of the three sheets the vault can be recovered if all passphrases are lost. Print this "
        "sheet or write the words down, in this order."
    )


def sheet_warning() -> str:
    """What must not happen to it."""
    return _(
        "Give each sheet to another person, in a closed envelope. The app keeps no copy and never shows "
        "this sheet again. A printer and its queue may keep one: use a printer of your own."
    )


def sheet_for(*, number: int) -> str:
    """The name of the paper."""
    return _("Recovery sheet {number} of 3").format(number=number)


def print_verb() -> str:
    """On the button."""
    return _("Print this sheet")


def on_paper() -> str:
    """To tick before going on."""
    return _("I have this sheet on paper and compared it word by word.")


def on_paper_missing() -> str:
    """A gap."""
    return _("First put this sheet on paper, then tick this.")


def making_sheets() -> str:
    """While the recovery key is made."""
    return _("Making the recovery sheets")


def word(*, number: int, word: str) -> str:
    """A numbered word, as spoken."""
    return _("{number}. {word}").format(number=number, word=word)


def step_back() -> str:
    """Title of a step."""
    return _("Type two sheets back")


def back_why() -> str:
    """Why it is asked."""
    return _(
        "So you know that the paper is right. The first four letters of each word are enough. Take any two sheets."
    )


def first_sheet() -> str:
    """A question."""
    return _("The words of one sheet")


def second_sheet() -> str:
    """A question."""
    return _("The words of another sheet")


def sheet_missing() -> str:
    """A gap."""
    return _("Type the words of the sheet.")


def words_typed(*, count: int) -> str:
    """How far the typing is; a sheet has 33 words."""
    return ngettext("{count} word typed of 33", "{count} words typed of 33", count).format(count=count)


def done_title() -> str:
    """Title of the founding sheet."""
    return _("Founding sheet")


def done_why() -> str:
    """What it is for."""
    return _(
        "Print this sheet and keep it outside the vault. Whoever gets a dossier entry can compare this "
        "fingerprint with it."
    )


def fingerprint() -> str:
    """Label."""
    return _("Fingerprint of the vault")


def founded_on() -> str:
    """Label."""
    return _("Founded on")


def founded_by() -> str:
    """Label."""
    return _("Founded by")


def organisation_label() -> str:
    """Label."""
    return _("Organisation")


def print_founding() -> str:
    """On the button."""
    return _("Print the founding sheet")


def sheet_made(*, organisation: str, day: str) -> str:
    """On the recovery sheet: for whom, when."""
    return _("{organisation}, {day}").format(organisation=organisation, day=day)


def sheet_paper() -> str:
    """On the recovery sheet, below the words."""
    return _(
        "Keep this sheet apart from the other two. Two sheets together open everything in the vault. "
        "Whoever finds this sheet is asked to return it to the director, closed."
    )


def sheet_standard() -> str:
    """How the words were made, for who has to recover without the app."""
    return _("These words are a SLIP-39 share (2 of 3) of the 32-byte seed of the recovery key.")
