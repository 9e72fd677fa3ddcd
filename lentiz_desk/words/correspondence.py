"""What the page says on which a letter, an e-mail, a call or a meeting is logged."""

from lentiz_desk.words.catalog import _


def title() -> str:
    """The title of the page."""
    return _("Log correspondence")


def log() -> str:
    """The main verb."""
    return _("Log")


def logging() -> str:
    """While it is being logged."""
    return _("The correspondence is being logged.")


def logged(*, number: str) -> str:
    """After it was logged."""
    return _("Logged as {number}").format(number=number)


def what_section() -> str:
    """Above what it was."""
    return _("What it is")


def form() -> str:
    """What kind of correspondence it is."""
    return _("What do you log?")


def form_letter() -> str:
    """A letter."""
    return _("Letter")


def form_mail() -> str:
    """An e-mail."""
    return _("E-mail")


def form_call() -> str:
    """A phone call, of which a note is kept."""
    return _("Telephone call (phone note)")


def form_meeting() -> str:
    """A meeting, of which a record is kept."""
    return _("Meeting (meeting record)")


def direction() -> str:
    """Who began."""
    return _("From whom did it come?")


def direction_in() -> str:
    """The other party wrote, called or asked."""
    return _("From the other party")


def direction_in_help() -> str:
    """What that means."""
    return _("The other party wrote, called or asked for the meeting.")


def direction_out() -> str:
    """The school wrote, called or asked."""
    return _("From the school")


def direction_out_help() -> str:
    """What that means."""
    return _("We wrote, called or asked for the meeting.")


def happened() -> str:
    """When, while the kind is not chosen yet."""
    return _("When?")


def happened_in() -> str:
    """When a letter or mail came."""
    return _("When did it arrive?")


def happened_out() -> str:
    """When a letter or mail was sent."""
    return _("When was it sent?")


def happened_call() -> str:
    """When the call was."""
    return _("When was the call?")


def happened_meeting() -> str:
    """When the meeting was."""
    return _("When was the meeting?")


def other_party() -> str:
    """The other side, while the kind is not chosen yet."""
    return _("With whom?")


def other_party_in() -> str:
    """Who wrote."""
    return _("From whom?")


def other_party_out() -> str:
    """Who was written to."""
    return _("To whom?")


def participants() -> str:
    """Who took part in a meeting."""
    return _("Who was present?")


def participants_help() -> str:
    """How to write that down."""
    return _("Name and role of everyone, also of whoever came along.")


def content_section() -> str:
    """Above what it says."""
    return _("What it says")


def subject() -> str:
    """What it is about."""
    return _("About what?")


def content() -> str:
    """The content of a letter or mail."""
    return _("Content")


def content_call() -> str:
    """The content of a phone note."""
    return _("Phone note")


def content_meeting() -> str:
    """The content of a meeting record."""
    return _("Meeting record")


def content_help() -> str:
    """What holds for free text."""
    return _("Facts, and what was agreed. What you type here falls under the right of access of the person concerned.")


def attachments() -> str:
    """Files that belong to it."""
    return _("Attachments")


def attachments_help() -> str:
    """What may not be brought in."""
    return _("Never bring in nude or sexual images. Describe what you saw, and call the police.")


def no_intimate() -> str:
    """The sentence that is ticked before files come in."""
    return _("I have looked: no attachment holds nude or sexual images.")


def file_section() -> str:
    """Above whether it goes into the file."""
    return _("In the file or not")


def into_file(*, file: str) -> str:
    """Whether it goes into that file."""
    return _("Does this go into the {file}?").format(file=file)


def into_file_yes() -> str:
    """It does."""
    return _("Yes, it belongs in the file")


def into_file_yes_help() -> str:
    """What follows from that."""
    return _("The case can be closed only once this is in a dossier entry.")


def into_file_no() -> str:
    """It does not."""
    return _("No, not into the file")


def not_filed_why() -> str:
    """The reason for that."""
    return _("Why not?")


def number_heading() -> str:
    """Above the number it gets."""
    return _("The number")


def number_fixed() -> str:
    """What holds for the number."""
    return _("It gets this number as soon as you log it. The number never changes and is never used again.")


def you_log() -> str:
    """Above what will be signed, as it will read."""
    return _("What you log")


def you_log_empty() -> str:
    """Before anything is filled in."""
    return _("What you fill in appears here as it will be recorded.")


def signed_as(*, name: str) -> str:
    """Who signs."""
    return _("You sign this as {name}. Afterwards it can be corrected, never removed.").format(name=name)


def attached() -> str:
    """The label of the files in what will be signed."""
    return _("Attachments")


def gap_form() -> str:
    """The kind is missing."""
    return _("Choose whether it is a letter, an e-mail, a call or a meeting.")


def gap_direction() -> str:
    """The direction is missing."""
    return _("Choose from whom it came.")


def gap_happened() -> str:
    """The moment is missing or unclear."""
    return _("Fill in the date and the time.")


def gap_happened_future() -> str:
    """The moment has not come yet."""
    return _("This moment has not come yet. Log it when it has happened.")


def gap_other_party() -> str:
    """The other party is missing."""
    return _("Fill in who the other party is.")


def gap_subject() -> str:
    """The subject is missing."""
    return _("Fill in what it is about.")


def gap_content() -> str:
    """The content is missing."""
    return _("Fill in the content.")


def gap_content_long() -> str:
    """The content is too long."""
    return _("The text is longer than 10,000 characters. Shorten it, or bring it in as an attachment.")


def gap_participants() -> str:
    """Who was present is missing."""
    return _("Fill in who was present.")


def gap_no_intimate() -> str:
    """The files were not looked at."""
    return _("First look at the attachments, and tick that you did.")


def gap_into_file() -> str:
    """Whether it goes into the file is missing."""
    return _("Choose whether it goes into the file.")


def gap_not_filed_why() -> str:
    """The reason is missing."""
    return _("Fill in why it does not go into the file.")
