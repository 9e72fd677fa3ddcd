"""What Python's reader of command lines says; it comes in English only."""

from lentiz_desk.words.catalog import _, ngettext


def said(message: str) -> str:
    """Return a sentence of argparse in the current language; what it says only to programmers stays as it is."""
    ours = {
        "usage: ": _("usage: "),
        "positional arguments": _("positional arguments"),
        "options": _("options"),
        "show this help message and exit": _("show this help and stop"),
        "argument %(argument_name)s: %(message)s": _("argument %(argument_name)s: %(message)s"),
        "the following arguments are required: %s": _("the following arguments are required: %s"),
        "unrecognized arguments: %s": _("unrecognized arguments: %s"),
        "invalid choice: %(value)r (choose from %(choices)s)": _("invalid choice: %(value)r (choose from %(choices)s)"),
        "invalid choice: %(value)r, maybe you meant %(suggestion)r? (choose from %(choices)s)": _(
            "invalid choice: %(value)r, maybe you meant %(suggestion)r? (choose from %(choices)s)"
        ),
        "expected one argument": _("expected one argument"),
        "ignored explicit argument %r": _("ignored explicit argument %r"),
        "ambiguous option: %(option)s could match %(matches)s": _(
            "ambiguous option: %(option)s could match %(matches)s"
        ),
    }
    return ours.get(message, message)


def counted(singular: str, plural: str, count: int) -> str:
    """Return the form of such a sentence that fits the count."""
    if singular == "expected %s argument":
        return ngettext("expected %s argument", "expected %s arguments", count)
    return singular if count == 1 else plural
