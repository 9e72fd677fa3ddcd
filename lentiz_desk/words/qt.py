"""What Qt's own dialogs say and Qt itself has no Dutch for."""

from lentiz_desk.words.catalog import _


def untranslated(said: str) -> str | None:
    """Return in the current language what a file or print dialog says; None for what Qt has its own words for."""
    ours = {
        "&Look in:": _("&Look in:"),
        "Files of &type:": _("Files of &type:"),
        "Page &order:": _("Page &order:"),
        "Pages &per sheet:": _("Pages &per sheet:"),
        "Page &Set:": _("Page &Set:"),
        "Double Sided Printing": _("Double Sided Printing"),
        "Long side binding": _("Long side binding"),
        "Short side binding": _("Short side binding"),
        "Off": _("Off"),
        "Custom value for %1": _("Custom value for %1"),
    }
    return ours.get(said)
