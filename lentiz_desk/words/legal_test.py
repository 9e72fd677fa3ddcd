"""The legal test in plain words: its questions, what a yes and a no mean, what still misses, what needs attention."""

from dataclasses import dataclass

from lentiz_desk.domain.request_gaps import Gap, GapKind
from lentiz_desk.domain.values import COVERT_QUESTIONS, TEST_SOURCES, TestQuestion
from lentiz_desk.words.catalog import _


@dataclass(frozen=True, kw_only=True)
class QuestionWords:
    """What a question of the test says: short name, question, help, what each answer means, where it comes from."""

    label: str
    question: str
    help: str
    yes: str
    no: str
    source: str


def words_of(question: TestQuestion) -> QuestionWords:
    """All words of a question."""
    wanted, explained, yes, no = _covert(question) if question in COVERT_QUESTIONS else _open(question)
    return QuestionWords(
        label=label(question), question=wanted, help=explained, yes=yes, no=no, source=source(question)
    )


def label(question: TestQuestion) -> str:
    """The short name of a question, for lists and papers."""
    return {
        TestQuestion.INTEREST: _("Legitimate reason"),
        TestQuestion.LIGHTER_MEANS: _("Lighter means"),
        TestQuestion.INFORMED: _("Informed beforehand"),
        TestQuestion.EXTENT: _("Extent and intrusiveness"),
        TestQuestion.CONSEQUENCES: _("Consequences for the person"),
        TestQuestion.SAFEGUARDS: _("Safeguards"),
        TestQuestion.CONFIDENTIAL: _("Confidential communication"),
        TestQuestion.COVERT_SUSPICION: _("Covert: reasonable suspicion"),
        TestQuestion.COVERT_OTHER_FAILED: _("Covert: other means failed"),
        TestQuestion.COVERT_INCIDENTAL: _("Covert: once and short"),
        TestQuestion.COVERT_DPIA: _("Covert: DPIA with the DPO"),
    }[question]


def source(question: TestQuestion) -> str:
    """Where a question comes from, as one line."""
    return _("Source: {sources}").format(sources="; ".join(TEST_SOURCES[question]))


def motivation_label() -> str:
    """Above the words that go with an answer."""
    return _("Motivation of your answer")


def no_is_allowed() -> str:
    """Under every question: a no does not stop the request."""
    return _("“No” is allowed. Then write why; the director sees it as a point of attention.")


def _open(question: TestQuestion) -> tuple[str, str, str, str]:
    return {
        TestQuestion.INTEREST: (
            _("Does the reason for the check weigh more than the privacy of the person concerned?"),
            _(
                "Name what the school must protect (for instance the safety of a pupil) and what the check takes "
                "from the person. Weigh the two against each other."
            ),
            _("Yes: the reason weighs more, and I write why."),
            _("No: privacy weighs as much or more. Then a check is rarely right."),
        ),
        TestQuestion.LIGHTER_MEANS: (
            _("Has a lighter means been considered, and is it clear why that is not enough?"),
            _(
                "Lighter is for instance: a talk with the person, asking to remove the post, or figures without "
                "names. Name at least one."
            ),
            _("Yes: I name the lighter means and why it is not enough."),
            _("No: nothing lighter has been considered yet, and I write why not."),
        ),
        TestQuestion.INFORMED: (
            _("Could the person know beforehand that the school can do such checks?"),
            _(
                "Name the edition of the protocol and how it was made known: by letter, at the start of the year, "
                "on the website."
            ),
            _("Yes: I write which edition and how."),
            _("No: the person could not know this. That weighs heavily for the director."),
        ),
        TestQuestion.EXTENT: (
            _("Is the check kept as small as possible?"),
            _(
                "Think of the number of people and sources, the length of the period, the level, and who gets to "
                "see what is found."
            ),
            _("Yes: no person, source, day or level is more than needed."),
            _("No: the check is broader than strictly needed, and I write why."),
        ),
        TestQuestion.CONSEQUENCES: (
            _("Are the consequences for the person known and acceptable?"),
            _(
                "Write what can follow from the result, such as a measure, and what the check itself does to the "
                "person, also when nothing is found."
            ),
            _("Yes: they are known and in proportion to the report."),
            _("No: they are heavy or uncertain, and I write which."),
        ),
        TestQuestion.SAFEGUARDS: (
            _("Are there safeguards so that no more is seen or kept than needed?"),
            _(
                "The app already sees to named officers, a duty of secrecy, an end date and a log. Write what "
                "comes on top, such as a second reader or a search limited to words."
            ),
            _("Yes: I write which, and who sees to them."),
            _("No: there are no further safeguards, and I write why not."),
        ),
        TestQuestion.CONFIDENTIAL: (
            _("Does confidential communication stay out of the check?"),
            _(
                "Communication with the participation council, the company doctor and the confidential adviser is "
                "not looked at. Private messages are left closed as soon as they are recognised."
            ),
            _("Yes: I write how it is kept out."),
            _("No: it cannot be excluded that it comes into sight, and I write why."),
        ),
    }[question]


def _covert(question: TestQuestion) -> tuple[str, str, str, str]:
    return {
        TestQuestion.COVERT_SUSPICION: (
            _("Is there a reasonable suspicion about specific people?"),
            _("A covert check never serves to look around. Name the facts that point at exactly these people."),
            _("Yes: the facts point at these people, and I name them."),
            _("No: it is not clear about whom. Then a covert check is not justified."),
        ),
        TestQuestion.COVERT_OTHER_FAILED: (
            _("Was everything else tried, without result?"),
            _("Write what was done openly, and why that did not end it."),
            _("Yes: I write what was tried and when."),
            _("No: something else is still possible. Try that first."),
        ),
        TestQuestion.COVERT_INCIDENTAL: (
            _("Is the check a one-off, with a short period that is fixed beforehand?"),
            _("A covert check is the exception. Choose the shortest period that can answer the question."),
            _("Yes: it happens once, and the end date stands in the request."),
            _("No: it happens more often or without an end date, and I write why."),
        ),
        TestQuestion.COVERT_DPIA: (
            _("Has a DPIA been done, with advice of the DPO?"),
            _("Write the date of the data protection impact assessment and what the DPO advised."),
            _("Yes: I name the date and the advice."),
            _("No: first ask the DPO for advice. Without it the director can hardly allow this."),
        ),
    }[question]


def gap(missing: Gap) -> str:
    """What still misses at a field of the request, as a sentence under that field."""
    match missing.kind:
        case GapKind.EMPTY:
            return _empty(missing)
        case GapKind.REVERSED:
            return _("The end of the period is before its beginning. Change one of the two.")
        case GapKind.NOT_A_SUBJECT:
            return _(
                "Person {number} is not a person concerned in this case. Only people whom the case is about can "
                "be checked."
            ).format(number=missing.key)
        case GapKind.REQUESTER_EXECUTES:
            return _("Whoever asks for the check does not carry it out (four-eyes principle). Choose someone else.")
        case GapKind.LEVEL_TOO_LOW:
            return _("A chosen source belongs to a heavier level. Raise the level, or leave the source out.")
        case GapKind.AFTER_DECISION_WHY:
            return _("The period goes on after the decision. Say why that is needed.")


def _empty(missing: Gap) -> str:
    if missing.field in {"answers", "motivations"} and missing.key in set(TestQuestion):
        name = label(TestQuestion(missing.key))
        if missing.field == "answers":
            return _("“{question}” has no answer yet.").format(question=name)
        return _("“{question}” has no motivation yet.").format(question=name)
    if missing.key:
        if missing.field == "question_texts":
            return _("This question has no text yet.")
        if missing.field == "source_texts":
            return _("Write which source exactly.")
    return _empty_field(missing.field)


def _empty_field(field: str) -> str:
    return {
        "requester": _("Choose who asks for the check."),
        "subjects": _("Choose about whom the check is."),
        "executors": _("Choose who carries out the check."),
        "purpose": _("Write what the check is for."),
        "suspicion": _("Write which facts raise the suspicion."),
        "question_texts": _("Write at least one question that the check must answer."),
        "source_texts": _("Choose at least one source."),
    }.get(field) or _("This still needs an answer.")


def attention(key: str) -> str:
    """A point of attention for the director; a key that a newer version made says so."""
    if key in set(TestQuestion):
        return _attention_of(TestQuestion(key))
    return {
        "level_content": _("The check goes to the content of messages or files: the heaviest level."),
        "period_long": _("The period is longer than six months; usage data may not be kept longer than that."),
        "after_decision": _("The period goes on after your decision; the person is then checked while it happens."),
        "covert": _("The person does not know of the check. Afterwards the person must always be informed."),
        "exclusions_missing": _("Not all confidential communication is excluded from the check."),
        "edition_before_gdpr": _("The protocol in force is older than the GDPR (25 May 2018)."),
    }.get(key) or _("A newer version of Lentiz Desk marks something here: {key}.").format(key=key)


def _attention_of(question: TestQuestion) -> str:
    return {
        TestQuestion.INTEREST: _("According to the requester, the reason does not weigh more than privacy."),
        TestQuestion.LIGHTER_MEANS: _("No lighter means was considered."),
        TestQuestion.INFORMED: _("The person could not know beforehand that this can be checked."),
        TestQuestion.EXTENT: _("The check is broader than strictly needed."),
        TestQuestion.CONSEQUENCES: _("The consequences for the person are heavy or uncertain."),
        TestQuestion.SAFEGUARDS: _("There are no further safeguards."),
        TestQuestion.CONFIDENTIAL: _("Confidential communication may come into sight."),
        TestQuestion.COVERT_SUSPICION: _("Covert, while there is no reasonable suspicion about specific people."),
        TestQuestion.COVERT_OTHER_FAILED: _("Covert, while other means are still possible."),
        TestQuestion.COVERT_INCIDENTAL: _("Covert, and not a one-off or without a fixed period."),
        TestQuestion.COVERT_DPIA: _("Covert, without a DPIA and advice of the DPO."),
    }[question]
