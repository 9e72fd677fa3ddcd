"""What each clause of the protocol asks, in the app's own words; the protocol itself stands beside it."""

from dataclasses import dataclass

from lentiz_desk.words.catalog import _


@dataclass(frozen=True, kw_only=True)
class ClauseWords:
    """A clause: its number as written (U1, A7), a short title, and what it asks."""

    number: str
    title: str
    asks: str


def clause(number: str) -> ClauseWords:
    """The words of a clause; of an unknown one only its number."""
    every = {"U": _principles, "R": _reach, "A": _everybody, "B": _staff, "S": _consequences}
    part = every.get(number[:1])
    title, asks = part().get(number, ("", "")) if part is not None else ("", "")
    return ClauseWords(number=number, title=title or number, asks=asks)


def with_title(number: str) -> str:
    """A clause on one line: "A7 Fatsoen"."""
    title = clause(number).title
    return number if title == number else _("{number} {title}").format(number=number, title=title)


def _principles() -> dict[str, tuple[str, str]]:
    return {
        "U1": (
            _("Part of school life"),
            _("Social media count for the school, also when they are used well."),
        ),
        "U2": (
            _("Safe climate"),
            _("Whatever is done under the protocol serves a good and safe place to learn and work."),
        ),
        "U3": (
            _("Respect"),
            _("Communicate online in keeping with what the school stands for: decently, with regard for each other."),
        ),
        "U4": (
            _("Good name"),
            _("Do not damage the name of the school or of people who belong to it."),
        ),
        "U5": (
            _("Protection"),
            _("School, staff, pupils and parents are protected against harm by what others post, or they themselves."),
        ),
        "U6": (
            _("Accounts of the school"),
            _("Whoever opens an account in the name of the school first asks the directors for permission."),
        ),
    }


def _reach() -> dict[str, tuple[str, str]]:
    return {
        "R1": (
            _("For whom"),
            _(
                "The rules are for staff with or without a contract, pupils, students, parents, interns and "
                "others connected with the school."
            ),
        ),
        "R2": (
            _("About what"),
            _(
                "Only what is about school, or where school, work and private life touch. What is purely private "
                "stays outside."
            ),
        ),
    }


def _everybody() -> dict[str, tuple[str, str]]:
    return {
        "A1": (
            _("During lessons"),
            _("No social media in lessons, unless they are part of the lesson."),
        ),
        "A2": (
            _("Sharing information"),
            _("Share what you like, but nothing confidential or personal and nothing that harms others."),
        ),
        "A3": (
            _("Own responsibility"),
            _("Everyone answers for what they post themselves."),
        ),
        "A4": (
            _("Lasting visibility"),
            _("Bear in mind that a post can stay visible for ever, even once it is deleted."),
        ),
        "A5": (
            _("Pictures and sound"),
            _("Post no picture, film or sound of school without clear consent of everyone in it."),
        ),
        "A6": (
            _("No friends with pupils"),
            _("Staff do not link their private accounts to those of pupils."),
        ),
        "A7": (
            _("Decency"),
            _("Do not bully, hurt, stalk, threaten or slander anyone; the school acts when it happens."),
        ),
        "A8": (
            _("Ambassador"),
            _("Know that others link you with the school. By itself never a reason for a check."),
        ),
    }


def _staff() -> dict[str, tuple[str, str]]:
    return {
        "B1": (
            _("Own opinion"),
            _("Staff take care that a private opinion is not read as the view of the school."),
        ),
        "B2": (
            _("Speaking for the school"),
            _("Whoever speaks as a professional says beforehand that it is as a teacher of the school."),
        ),
        "B3": (
            _("When it goes wrong"),
            _("If an exchange gets out of hand, staff talk with their manager at once."),
        ),
        "B4": (
            _("In doubt"),
            _("If it is unclear whether something may be posted, staff ask their manager first."),
        ),
        "B5": (
            _("Views against the school"),
            _(
                "In their role, staff do not spread views that go against what the school stands for. Freedom of "
                "expression is weighed."
            ),
        ),
        "B6": (
            _("Say where you work"),
            _("Whoever joins a discussion about the school says that they work there."),
        ),
        "B7": (
            _("No private contact with pupils"),
            _("Staff keep contact with pupils on social media to what is about school."),
        ),
    }


def _consequences() -> dict[str, tuple[str, str]]:
    return {
        "S1": (
            _("Staff: file"),
            _("Breaking the rules can be dereliction of duty; all letters and reports go into the personnel file."),
        ),
        "S2": (
            _("Confidential inspector"),
            _("The school reports transgressive communication by staff to the confidential inspector by telephone."),
        ),
        "S3": (
            _("Staff: measures"),
            _("From a warning to summary dismissal, in proportion to what was said, done and caused."),
        ),
        "S4": (
            _("Pupils and parents: file"),
            _("Breaking the rules can be culpable conduct; all letters and reports go into the pupil's file."),
        ),
        "S5": (
            _("Pupils and parents: measures"),
            _("From a warning to suspension and removal; for parents only a warning."),
        ),
        "S6": (
            _("Police"),
            _("If it may be a criminal offence, the school goes to the police."),
        ),
        "S7": (
            _("Checks"),
            _(
                "Checks only under conditions: the directors decide about personal data and about what follows, "
                "and named I&A officers carry out in secrecy."
            ),
        ),
    }
