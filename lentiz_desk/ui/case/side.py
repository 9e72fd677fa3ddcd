"""What stands beside the timeline: what may be done, what not yet and why, what is due, who has a key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from lentiz_desk.desk.case_page import CasePageFacts
from lentiz_desk.domain.case_acts import CaseAct
from lentiz_desk.domain.duties import Duty
from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.values import DutyKind
from lentiz_desk.ui.kit import Button, Card, LinkButton, PrimaryButton, Quiet, SecondaryButton, Text, Weight, column
from lentiz_desk.words import bringing_in as bringing_words
from lentiz_desk.words import case as words
from lentiz_desk.words import dates, refusals, values
from lentiz_desk.words import letters as letter_words
from lentiz_desk.words import ui as ui_words

Do = Callable[[CaseAct], object]

NAMES: dict[CaseAct, Callable[[], str]] = {
    CaseAct.REQUEST: words.act_request,
    CaseAct.DECIDE: words.act_decide,
    CaseAct.WITHDRAW: words.act_withdraw,
    CaseAct.TAKE_FINDINGS: words.act_take_findings,
    CaseAct.ACTIONS: words.act_actions,
    CaseAct.CORRESPOND: words.act_correspond,
    CaseAct.LETTER: letter_words.act,
    CaseAct.BRING_IN: bringing_words.act,
    CaseAct.EXHIBIT: words.act_exhibit,
    CaseAct.DOSSIER: words.act_dossier,
    CaseAct.CLOSE: words.act_close,
    CaseAct.CONFLICT: words.act_conflict,
}
"""What each act is called."""

_LEADING = (
    CaseAct.DECIDE,
    CaseAct.TAKE_FINDINGS,
    CaseAct.CLOSE,
    CaseAct.ACTIONS,
    CaseAct.REQUEST,
    CaseAct.DOSSIER,
    CaseAct.CORRESPOND,
)
"""Which act is the likely next one, first to last."""

_NEVER = frozenset(
    {
        Reason.NOT_A_DIRECTOR,
        Reason.ROLE_MISSING,
        Reason.NO_OPEN_REQUEST,
        Reason.DECISION_UNKNOWN,
        Reason.QUESTIONS_UNANSWERED,
    }
)
"""Refusals that say that an act belongs to other people or that there is nothing to act on; those are not listed."""

_SELDOM = frozenset({CaseAct.WITHDRAW, CaseAct.EXHIBIT, CaseAct.CONFLICT})


def now_card(facts: CasePageFacts, do: Do, nudge: Callable[[], object]) -> Card:
    """Return the acts that may be done now, the most likely one first, and a nudge when a director is to act."""
    may = [act for act in CaseAct if facts.acts[act] is None]
    card = Card(words.now())
    lead = _lead(facts, may)
    if lead is None:
        card.add(Quiet(words.nothing_now()))
    for act in sorted(may, key=lambda item: (item is not lead, item in _SELDOM)):
        card.add(_button(act, do, lead=lead))
    waits = facts.acts[CaseAct.DECIDE]
    if facts.state.open_request and waits is not None and waits.reason is Reason.NOT_A_DIRECTOR:
        card.add(Quiet(words.decide_here_help()), LinkButton(words.decide_here(), lambda: do(CaseAct.DECIDE)))
        card.add(LinkButton(ui_words.nudge_verb(), nudge))
    return card


def _lead(facts: CasePageFacts, may: list[CaseAct]) -> CaseAct | None:
    """Return the likely next act; what was decided on actions may be replaced, but that does not wait."""
    decided = {CaseAct.ACTIONS} if facts.state.actions else set[CaseAct]()
    return next((act for act in _LEADING if act in may and act not in decided), None)


def not_yet_card(facts: CasePageFacts) -> Card | None:
    """Return the acts of this person's roles that may not be done yet, each with why; None when there are none."""
    listed = [(act, refusal) for act, refusal in facts.acts.items() if refusal is not None]
    listed = [(act, refusal) for act, refusal in listed if refusal.reason not in _NEVER]
    if not listed:
        return None
    card = Card(words.not_yet())
    reasons: dict[Refusal, list[CaseAct]] = {}
    for act, refusal in listed:
        reasons.setdefault(refusal, []).append(act)
    for refusal, acts in reasons.items():
        if len(acts) < len(CaseAct):
            card.add(Text(" · ".join(NAMES[act]() for act in acts), weight=Weight.STRONG))
        card.add(Quiet(refusals.sentence(refusal, facts.naming.person)))
    if any(refusal.reason in {Reason.IS_REQUESTER, Reason.IS_EXECUTOR} for _, refusal in listed) and facts.take_over:
        card.add(Quiet(words.take_over(values.listed(facts.take_over))))
    return card


def duties_card(facts: CasePageFacts, now: datetime, settle: Callable[[Duty], object]) -> Card:
    """Return the duties: what, whose, by when, from which source."""
    card = Card(words.duties())
    for duty in facts.duties:
        title = values.capital(values.duty(duty.kind))
        if duty.settled_at is not None:
            card.add(Text(title, weight=Weight.STRONG), Quiet(words.duty_done(dates.day(duty.settled_at))))
            continue
        owner = words.duty_owner(facts.naming.person(duty.owner))
        card.add(
            Text(title, weight=Weight.STRONG),
            Quiet(f"{dates.due(duty.due, now)} · {owner} · {duty.source}"),
            _settle_link(title, duty, settle),
        )
    if not facts.duties:
        card.add(Quiet(words.no_duties()))
    return card


def access_card(
    facts: CasePageFacts, now: datetime, give: Callable[[], object] | None, end: Callable[[], object] | None
) -> Card:
    """Return who holds the key of the case, and who may check until when; giving and ending it for who may."""
    state, naming = facts.state, facts.naming
    rows = [(naming.person(person), _why(facts, person)) for person in sorted(state.holders, key=naming.person)]
    running = state.running(now)
    if running is not None and running.body.ends_at is not None:
        until = words.checks_until(dates.moment(running.body.ends_at))
        rows += [(naming.person(person), until) for person in running.body.executors]
    card = Card(words.access())
    for name, may in rows:
        card.add(column(Text(name), Quiet(may, small=True), gap=0))
    card.add(Quiet(words.dpo_sees()))
    if running is not None:
        card.add(Quiet(words.until_rekey()))
    if give is not None:
        card.add(LinkButton(words.give(), give))
    if end is not None:
        card.add(LinkButton(words.end(), end))
    return card


def _why(facts: CasePageFacts, person: str) -> str:
    if person in facts.deciders:
        return words.reads_decides()
    return words.handles() if person == facts.state.handler else words.reads()


def _button(act: CaseAct, do: Do, *, lead: CaseAct | None) -> Button:
    if act is lead:
        return PrimaryButton(NAMES[act](), lambda: do(act))
    if act in _SELDOM:
        return LinkButton(NAMES[act](), lambda: do(act))
    return SecondaryButton(NAMES[act](), lambda: do(act))


def _settle_link(title: str, duty: Duty, settle: Callable[[Duty], object]) -> LinkButton:
    verb = words.act_dossier() if duty.kind is DutyKind.FILE_CORRESPONDENCE else words.duty_settle()
    return LinkButton(verb, lambda: settle(duty), spoken=f"{verb}: {title}")
