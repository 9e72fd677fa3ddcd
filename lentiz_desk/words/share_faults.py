"""What is wrong with typed recovery words: what happened, why, and what now. The words themselves are never said."""

from lentiz_desk.words.catalog import _


def share_word_unknown(position: int) -> str:
    """A word is not in the list; counted from 1."""
    return _("Word {position} is not in the word list. Compare it with the recovery sheet and type it again.").format(
        position=position
    )


def share_length_wrong(found: int, expected: int) -> str:
    """Too few or too many words."""
    return _(
        "You typed {found} words, and a recovery sheet has {expected}. Check whether a word is missing or doubled."
    ).format(found=found, expected=expected)


def share_mistyped() -> str:
    """All words exist, but the check fails."""
    return _(
        "All words exist, but together they are not right: one is wrong or two are swapped. Compare them "
        "one by one with the recovery sheet."
    )


def shares_of_different_sets() -> str:
    """The two sheets do not belong together."""
    return _(
        "These two recovery sheets were not made together; perhaps one is of another vault. Take two "
        "sheets with the same date."
    )


def same_share_twice() -> str:
    """One sheet was typed twice."""
    return _("This is the same recovery sheet twice. Take another sheet for the second one.")


def recovery_key_differs() -> str:
    """The sheets are those of another vault."""
    return _("These recovery sheets belong together, but not to this vault. Look for the sheets of this vault.")
