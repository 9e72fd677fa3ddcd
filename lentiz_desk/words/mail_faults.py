"""What could not be read of a mail, as it stands inside a sentence (lower case)."""

from lentiz_desk.domain.mail_values import MailFault
from lentiz_desk.words.catalog import _


def mail_fault(value: MailFault) -> str:
    """One thing of a mail that could not be read as it should be."""
    return {
        MailFault.NOT_A_MAIL: _("this is not a mail"),
        MailFault.SENDER_MISSING: _("the sender is missing"),
        MailFault.DATE_MISSING: _("the date is missing"),
        MailFault.DATE_UNREADABLE: _("the date cannot be read"),
        MailFault.CHARSET_UNKNOWN: _("the character set is not known"),
        MailFault.TEXT_DAMAGED: _("parts of the text are damaged"),
        MailFault.ATTACHMENT_DAMAGED: _("an attachment is damaged"),
        MailFault.ENCRYPTED: _("the content is encrypted"),
        MailFault.TOO_DEEP: _("parts lie too deep inside each other"),
        MailFault.TOO_MANY_PARTS: _("there are too many parts"),
        MailFault.HEADER_TOO_LONG: _("the header is too long"),
    }[value]
