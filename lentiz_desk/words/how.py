"""One page about how a check comes about, for the participation council and anyone else."""

from __future__ import annotations

from lentiz_desk.words.catalog import _


def title() -> str:
    """Return the title of the page."""
    return _("How a check works")


def subtitle() -> str:
    """Return for whom it is."""
    return _("For the participation council, staff, pupils and parents: what may happen, and what may not.")


def print_it() -> str:
    """Return the verb that prints it."""
    return _("Print")


def never_heading() -> str:
    """Return the heading above what never happens."""
    return _("What never happens")


def oversight_heading() -> str:
    """Return the heading above who keeps watch."""
    return _("Who keeps watch")


def steps() -> tuple[tuple[str, str], ...]:
    """Return the steps in order, each with its name."""
    return (
        (
            _("Report"),
            _(
                "Someone reports something on social media. First question: does it belong to school? What is "
                "private is erased at once."
            ),
        ),
        (
            _("Request with a test"),
            _(
                "Whoever wants a check answers every question of the legal test: why, about whom, where, which "
                "period, and why a lighter means will not do."
            ),
        ),
        (
            _("A director decides"),
            _(
                "A director who is not involved decides in writing: allowed, allowed with limits, or not allowed. "
                "The decision names people, sources, period and end."
            ),
        ),
        (
            _("The check"),
            _(
                "Only the named employees of the I&A department can look, under a duty of secrecy, inside the "
                "decision. Without a decision there is no key, so there is nothing to look with."
            ),
        ),
        (
            _("Findings and actions"),
            _(
                "They hand in facts, and their access ends. The director decides what follows; nobody "
                "requests, decides and checks in the same case."
            ),
        ),
        (
            _("The person is informed"),
            _("Whoever was checked is told so, afterwards at the latest. A case cannot be closed before that is done."),
        ),
        (
            _("The file"),
            _(
                "All correspondence goes into the personnel or student file, as a signed document that anyone "
                "can verify."
            ),
        ),
    )


def never() -> tuple[str, ...]:
    """Return what never happens."""
    return (
        _(
            "Never: logging in to someone's account, asking for passwords, friend requests, false accounts, "
            "collecting at large."
        ),
        _(
            "Never: reading what the participation council, the company doctor or the confidential adviser "
            "exchange with someone."
        ),
    )


def oversight() -> tuple[str, ...]:
    """Return who keeps watch, and what anyone can ask."""
    return (
        _(
            "Everything that anyone reads, exports or prints leaves a line without content. Directors and the "
            "data protection officer see those lines, and see when one is missing."
        ),
        _(
            "Whoever wants to know what is kept about them can ask the school; what is written falls under the "
            "right of access."
        ),
        _("The app works on the school's own laptops without any network. It cannot look anything up by itself."),
    )
