"""The secrecy declaration, by version, and what the app says at the scope gate when a report is private (R2)."""

from dataclasses import dataclass
from datetime import datetime

from lentiz_desk.domain.values import Scope
from lentiz_desk.words import dates
from lentiz_desk.words.catalog import _

VERSIONS = ("2026-01",)
"""Every version of the text; a signed one never changes, a new wording is a new version."""


class SecrecyTextUnknown(LookupError):
    """There is no declaration of that version."""

    def __init__(self, version: str) -> None:
        super().__init__(version)
        self.version = version


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """The text that someone signs: title, opening line, numbered points, closing line."""

    version: str
    title: str
    opening: str
    points: tuple[str, ...]
    closing: str


def declaration(version: str) -> Declaration:
    """The declaration of a version; raises SecrecyTextUnknown."""
    if version not in VERSIONS:
        raise SecrecyTextUnknown(version)
    return Declaration(
        version=version,
        title=_("Secrecy declaration"),
        opening=_("I carry out checks of social media and of systems of the school. I therefore declare:"),
        points=(*_looking(), *_keeping()),
        closing=_("I have read and understood this declaration, and I sign it with my own passphrase."),
    )


def valid_until(until: datetime) -> str:
    """Until when a signature under the declaration holds."""
    return _("The declaration is valid until {day}. After that you sign it again.").format(day=dates.day(until))


def why_needed() -> str:
    """Why the app asks for the declaration before a check."""
    return _("Without a valid declaration you cannot use an authorisation (S7).")


def sign_verb() -> str:
    """On the button that signs."""
    return _("Sign the declaration")


def _looking() -> tuple[str, ...]:
    return (
        _("I only carry out a check for which a director has signed a decision and has given me an authorisation."),
        _("I look no further than the decision: only at the people, in the sources and in the period that it names."),
        _(
            "I do not sign in to someone else’s account, ask nobody for a password and do not pretend to be "
            "someone else."
        ),
        _(
            "If I see something that lies outside the decision, I stop looking and record only that it "
            "happened, not what I saw."
        ),
        _(
            "If I am concerned in a case myself or have a personal interest in it, I say so at once and do "
            "not carry out the check."
        ),
    )


def _keeping() -> tuple[str, ...]:
    return (
        _(
            "What I learn in a check I share with nobody, except through the app with those who handle the case: "
            "not with colleagues, friends or family either."
        ),
        _(
            "I keep nothing outside the vault. If a copy arises elsewhere, I remove it when the check is done "
            "and record that."
        ),
        _("My duty of secrecy stays when the authorisation ends, and also when I change my work or leave."),
        _(
            "I may speak where the law obliges me to. I may always turn to the data protection officer or the "
            "confidential adviser, and report wrongdoing."
        ),
        _(
            "I know that the log records what I read and export, and that breaking this secrecy can have "
            "consequences for my work and can be an offence."
        ),
    )


def gate_question() -> str:
    """The first question of a report, before any name is typed."""
    return _("What is the report about?")


def gate_explained() -> str:
    """Why that question comes first."""
    return _("The protocol only covers what touches school (R2). Answer this before you type a name.")


def gate_option(scope: Scope) -> str:
    """What each answer at the gate means."""
    return {
        Scope.SCHOOL: _("It is about school: lessons, pupils, staff, or something done in the name of the school."),
        Scope.OVERLAP: _(
            "School, work and private life run together, for instance a private post that disturbs a class."
        ),
        Scope.PRIVATE: _("It has nothing to do with school or work."),
    }[scope]


def overlap_why() -> str:
    """Label of the words that go with an overlap."""
    return _("Why does it touch school?")


def private_title() -> str:
    """Above the page on which a private report stops."""
    return _("Here it stops: this is private")


def private_explained() -> str:
    """What happens with a private report."""
    return _(
        "The school does not check what is purely private. Nothing of this report is kept: what you typed "
        "is erased, only a count without a name remains."
    )


def private_help() -> str:
    """Where a reporter of something private can go."""
    return _("Is someone in danger? Call 112. Otherwise the mentor, the confidential adviser or the police can help.")


def private_verb() -> str:
    """On the button that erases and stops."""
    return _("Erase and stop")


def private_back() -> str:
    """On the button that returns to the question."""
    return _("Change the answer")


def private_done() -> str:
    """After the erasing."""
    return _("Erased. Nothing of the report is kept, except one count.")
