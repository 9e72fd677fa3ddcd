"""What can be wrong with a mail that was brought in: it is kept all the same, and says so."""

from __future__ import annotations

from enum import StrEnum


class MailFault(StrEnum):
    """One thing that could not be read as it should be."""

    NOT_A_MAIL = "not_a_mail"
    SENDER_MISSING = "sender_missing"
    DATE_MISSING = "date_missing"
    DATE_UNREADABLE = "date_unreadable"
    CHARSET_UNKNOWN = "charset_unknown"
    TEXT_DAMAGED = "text_damaged"
    ATTACHMENT_DAMAGED = "attachment_damaged"
    ENCRYPTED = "encrypted"
    TOO_DEEP = "too_deep"
    TOO_MANY_PARTS = "too_many_parts"
    HEADER_TOO_LONG = "header_too_long"
