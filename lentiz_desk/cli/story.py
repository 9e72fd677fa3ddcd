"""The story of the demo: one case with a check, one without, and two that wait for someone."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from lentiz_desk.cli.stage import COLLEGE, DIRECTOR, HANDLER, OFFICER, Stage
from lentiz_desk.desk.checking import HandIn, hand_in, record_check
from lentiz_desk.desk.concluding import close_case, decide_actions, settle_duty, take_findings
from lentiz_desk.desk.corresponding import log_correspondence
from lentiz_desk.desk.deciding import decide, new_authorisation
from lentiz_desk.desk.dossier_entry import choosable, make, usual_file_kind
from lentiz_desk.desk.dossier_paper import Choice
from lentiz_desk.desk.exhibits import Incoming
from lentiz_desk.desk.letters import draft, filled_in, open_gaps, sign_letter
from lentiz_desk.desk.reporting import Report, report
from lentiz_desk.desk.requesting import request_check
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CheckDecided,
    CheckRequested,
    CorrespondenceLogged,
    DutySettled,
    MeasureChosen,
    PersonNoted,
    ReportRecorded,
    RequestedSource,
)
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.check_entries import CheckRecorded
from lentiz_desk.domain.values import (
    OPEN_QUESTIONS,
    AgeBand,
    Answer,
    Category,
    Certainty,
    Direction,
    DutyKind,
    Exclusion,
    Filing,
    Finding,
    Form,
    Harm,
    LetterKind,
    Level,
    Outcome,
    Part,
    ReportKind,
    Scope,
    SourceKind,
    TestQuestion,
    ViewedHow,
)
from lentiz_desk.words import demo as words

PERIOD = timedelta(days=28)
TERM = timedelta(days=7)


def play_with_check(stage: Stage, pdf: Path) -> None:
    """Play the whole main job: report, request, decision, check, findings, actions, correspondence, dossier, close."""
    with stage.as_player(HANDLER) as session:
        state = _report(stage, session, stage.text("facts"))
        stage.say(words.reported(HANDLER.name, state.case_number))
        request = request_check(session, state.compartment, _request(stage, session))
        stage.say(words.requested(HANDLER.name, stage.text("requester")))
    case = state.compartment
    with stage.as_player(DIRECTOR) as session:
        authorisation, decision = _decide(stage, session, case, request)
        stage.say(words.decided(DIRECTOR.name))
        stage.say(words.key_made(OFFICER.name))
    with stage.as_player(OFFICER) as session:
        _check(stage, session, authorisation)
        stage.say(words.checked(OFFICER.name))
        answers = {"q1": stage.text("answer_maker"), "q2": stage.text("answer_more")}
        hand_in(session, authorisation, HandIn(answers=answers, copies_removed=True, copies_how=stage.text("copies")))
        stage.say(words.handed_in(OFFICER.name))
    with stage.as_player(DIRECTOR) as session:
        stage.say(words.rekeyed(OFFICER.name))
        take_findings(session, case)
        decide_actions(session, case, _actions(stage, Finding.FOUNDED, "actions"))
        stage.say(words.acted(DIRECTOR.name))
    with stage.as_player(HANDLER) as session:
        _invite(stage, session, case)
        _correspond(stage, session, case)
        about = decision
        _inform(stage, session, case, about, "informed")
        stage.say(words.informed())
        _dossier(stage, session, case, pdf)
        close_case(session, case)
        stage.say(words.closed(state.case_number))


def play_without_check(stage: Stage) -> None:
    """Play a case that is decided directly on the report: unfounded, not filed, closed."""
    with stage.as_player(HANDLER) as session:
        now = session.clock.peek()
        person = PersonNoted(
            number=1,
            part=Part.SUBJECT,
            category=Category.STAFF,
            name=stage.text("second_subject"),
            function=stage.text("second_function"),
        )
        recorded = ReportRecorded(
            scope=Scope.OVERLAP,
            scope_why=stage.text("second_facts"),
            report_kind=ReportKind.IMAGES,
            received=now,
            reporter=None,
            clauses=("A5",),
            platform="Facebook",
            harm=(Harm.NONE,),
            facts=stage.text("second_facts"),
        )
        state = report(session, Report(location=COLLEGE, people=(person,), report=recorded))
        stage.say(words.reported(HANDLER.name, state.case_number))
    with stage.as_player(DIRECTOR) as session:
        decide_actions(session, state.compartment, _actions(stage, Finding.UNFOUNDED, "second_actions"))
        stage.say(words.no_action(DIRECTOR.name))
    with stage.as_player(HANDLER) as session:
        close_case(session, state.compartment)
        stage.say(words.closed(state.case_number))


def play_open_cases(stage: Stage) -> None:
    """Leave two cases open, so that who opens the app finds something waiting."""
    with stage.as_player(HANDLER) as session:
        waiting = _report(stage, session, stage.text("open_facts"))
        request_check(session, waiting.compartment, _request(stage, session))
        running = _report(stage, session, stage.text("facts"))
        request = request_check(session, running.compartment, _request(stage, session))
    with stage.as_player(DIRECTOR) as session:
        _decide(stage, session, running.compartment, request)
    stage.say(words.left_open(waiting.case_number, running.case_number))


def _report(stage: Stage, session: Session, facts: str) -> CaseState:
    now = session.clock.peek()
    people = (
        PersonNoted(
            number=1,
            part=Part.SUBJECT,
            category=Category.PUPIL,
            age_band=AgeBand.FROM_12,
            age_on=now.date(),
            name=stage.text("subject"),
            group=stage.text("group"),
        ),
        PersonNoted(
            number=2,
            part=Part.GUARDIAN,
            category=Category.GUARDIAN,
            guardian_of=(1,),
            authority=True,
            name=stage.text("guardian"),
        ),
        PersonNoted(number=3, part=Part.HARMED, category=Category.STAFF, name=stage.text("harmed")),
    )
    recorded = ReportRecorded(
        scope=Scope.SCHOOL,
        report_kind=ReportKind.CONDUCT,
        received=now,
        reporter=3,
        clauses=("A7",),
        platform="Instagram",
        harm=(Harm.PERSON,),
        account=stage.text("account"),
        address=stage.text("address"),
        facts=facts,
        harm_why=stage.text("harm_why"),
    )
    picture = Incoming(
        path=stage.file("bericht.png"),
        captured_at=now,
        captured_on=stage.text("captured_on"),
        intimate_asked=True,
        address=stage.text("address"),
        account=stage.text("account"),
        brought_by=stage.text("brought_by"),
        shows=stage.text("shows"),
    )
    return report(session, Report(location=COLLEGE, people=people, report=recorded, exhibits=(picture,)))


def _request(stage: Stage, session: Session) -> CheckRequested:
    now = session.clock.peek()
    return CheckRequested(
        requester="",
        requester_function=stage.text("requester"),
        subjects=(1,),
        sources=(
            RequestedSource(key="s1", source=SourceKind.PUBLIC_ACCOUNT),
            RequestedSource(key="s2", source=SourceKind.SCHOOL_MAIL),
        ),
        period_from=now - PERIOD,
        period_until=now,
        after_decision=False,
        level=Level.CONTENT,
        covert=False,
        questions=("q1", "q2"),
        exclusions=tuple(Exclusion),
        executors=(stage.id_of(OFFICER),),
        answers={
            question: Answer.NO if question is TestQuestion.INFORMED else Answer.YES for question in OPEN_QUESTIONS
        },
        purpose=stage.text("purpose"),
        suspicion=stage.text("suspicion"),
        source_texts={"s1": stage.text("source_public"), "s2": stage.text("source_mail")},
        question_texts={"q1": stage.text("question_maker"), "q2": stage.text("question_more")},
        motivations={question.value: stage.text(f"test_{question.value}") for question in OPEN_QUESTIONS},
    )


def _decide(stage: Stage, session: Session, case: str, request: str) -> tuple[str, str]:
    asked = session.case(case).requests[-1].body
    authorisation = new_authorisation(session)
    body = CheckDecided(
        request=request,
        outcome=Outcome.NARROWER,
        subjects=asked.subjects,
        sources=asked.sources[:1],
        period_from=asked.period_from,
        period_until=asked.period_until,
        level=Level.PUBLIC,
        questions=asked.questions,
        exclusions=asked.exclusions,
        executors=asked.executors,
        ends_at=session.clock.peek() + TERM,
        authorisation=authorisation,
        no_personal_interest=True,
        motivation=stage.text("decision"),
    )
    return authorisation, decide(session, case, body).id


def _check(stage: Stage, session: Session, authorisation: str) -> None:
    decision = session.check(authorisation).decision
    begins = decision.body.period_from if decision is not None else None
    ends = decision.body.period_until if decision is not None else None
    if begins is None or ends is None:
        return
    half = begins + (ends - begins) / 2
    looks = (
        ("q1", begins, half, "finding_1", "bericht.png"),
        ("q2", half, ends, "finding_2", "tweede-bericht.png"),
    )
    for question, since, until, finding, picture in looks:
        body = CheckRecorded(
            source="s1",
            subject=1,
            question=question,
            viewed_from=since,
            viewed_until=until,
            viewed_at=session.clock.peek(),
            viewed_how=ViewedHow.SIGNED_OUT,
            maker=Certainty.LIKELY,
            finding=stage.text(finding),
            maker_basis=stage.text("basis_1"),
        )
        shot = Incoming(
            path=stage.file(picture),
            captured_at=session.clock.peek(),
            captured_on=stage.text("laptop"),
            intimate_asked=True,
            address=stage.text("address"),
            account=stage.text("account"),
        )
        record_check(session, authorisation, body, [shot])


def _actions(stage: Stage, finding: Finding, motivation: str) -> ActionsDecided:
    founded = finding is Finding.FOUNDED
    return ActionsDecided(
        finding=finding,
        certainty=Certainty.LIKELY if founded else Certainty.ESTABLISHED,
        measures=(MeasureChosen(measure="warning", person=1),) if founded else (),
        filing=Filing.KEEP if founded else Filing.DO_NOT_FILE,
        handler=stage.id_of(HANDLER),
        officer_keeps_access=False,
        no_personal_interest=True,
        motivation=stage.text(motivation),
    )


def _invite(stage: Stage, session: Session, case: str) -> None:
    """Make the letter that invites for a talk, with everything filled in that the case does not know."""
    letter = draft(session, case, LetterKind.INVITATION, 1)
    for gap in open_gaps(letter):
        letter = filled_in(letter, gap, stage.text(f"gap: {gap}"))
    number = sign_letter(session, case, letter, path=None).number
    stage.say(words.letter_signed(number))


def _correspond(stage: Stage, session: Session, case: str) -> None:
    letters = (
        (Direction.IN, Form.MAIL, "confirmation", "", ("bevestiging.eml",)),
        (Direction.OUT, Form.MEETING, "meeting", "meeting_people", ()),
    )
    for direction, form, name, people, files in letters:
        body = CorrespondenceLogged(
            number=0,
            direction=direction,
            form=form,
            happened=session.clock.peek(),
            into_file=True,
            other_party=stage.text("guardian"),
            subject=stage.text(f"{name}_subject"),
            content=stage.text(name),
            participants=stage.text(people) if people else "",
        )
        number = log_correspondence(session, case, body, [Incoming(path=stage.file(file)) for file in files])
        stage.say(words.logged(number))


def _inform(stage: Stage, session: Session, case: str, about: str, how: str) -> None:
    body = DutySettled(duty=DutyKind.INFORM_PERSON, about=about, done_at=session.clock.peek(), how=stage.text(how))
    settle_duty(session, case, body)


def _dossier(stage: Stage, session: Session, case: str, pdf: Path) -> None:
    choice = Choice(
        file_kind=usual_file_kind(session.case(case)),
        entries=tuple(item.entry.id for item in choosable(session, case) if item.usual),
        withheld={
            item.entry.id: frozenset({"harm_why"})
            for item in choosable(session, case)
            if isinstance(item.entry.body, ReportRecorded)
        },
        receiver=stage.text("receiver"),
        purpose=stage.text("file_purpose"),
    )
    made = make(session, case, choice, path=pdf)
    stage.say(words.exported(pdf.name, made.copy_number, made.document[:8]))
