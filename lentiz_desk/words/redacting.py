"""What the dossier page says on leaving words out of a copy, and on exhibits in it."""

from lentiz_desk.words.catalog import _, ngettext


def section() -> str:
    """Return the heading."""
    return _("Leave words out")


def section_help() -> str:
    """Return what happens with words that are left out."""
    return _(
        "These words stand nowhere in the copy, however they are written. The case itself keeps them. Look at "
        "pictures yourself: words in a picture are not found."
    )


def left_out() -> str:
    """Return the question for words, names and passages."""
    return _("Words, names or passages, one on each line")


def ground() -> str:
    """Return the question for the ground."""
    return _("On what ground?")


def offered() -> str:
    """Return what the suggestions are."""
    return _("Names of others in what you chose:")


def suggestion(words: str, count: int) -> str:
    """Return a name and how often it occurs."""
    return ngettext("{words} ({count} time)", "{words} ({count} times)", count).format(words=words, count=count)


def add(words: str) -> str:
    """Return what the button of a suggestion does, as it is spoken."""
    return _("Leave out: {words}").format(words=words)


def all_offered() -> str:
    """Return the verb that takes all suggestions."""
    return _("Leave all of these out")


def gap_ground() -> str:
    """Return that a ground lacks."""
    return _("Say on what ground you leave these words out.")


def exhibits_section() -> str:
    """Return the heading above the exhibits."""
    return _("Exhibits in the copy")


def exhibits_help() -> str:
    """Return what showing and attaching mean."""
    return _(
        "An exhibit that is shown is drawn anew, without anything hidden such as the place of a photo. An "
        "original is the file as it was received; that of a picture never goes along."
    )


def shown() -> str:
    """Return the question which exhibits are shown."""
    return _("Which exhibits does the copy show?")


def attached() -> str:
    """Return the question which originals go along."""
    return _("Which originals go along inside it?")
