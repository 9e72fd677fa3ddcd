"""The director's page about actions: read the findings, take them into the case, then the decision that follows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from lentiz_desk.desk.concluding import decide_actions, take_findings
from lentiz_desk.desk.deciding import declare_conflict, reopen
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.signing_in import signer_for
from lentiz_desk.domain.case_entries import ActionsDecided
from lentiz_desk.domain.check_entries import AuthorisationReopened, FindingsHandedIn
from lentiz_desk.ui.actions.facts import ActionsFacts, Reopenable, read_actions
from lentiz_desk.ui.actions.form import ActionsForm
from lentiz_desk.ui.actions.reading import case_card, exhibits_card, findings_card, records_of
from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.columns import TwoColumns
from lentiz_desk.ui.fetched import FetchedPage, Home
from lentiz_desk.ui.kit import (
    Button,
    Card,
    Dialog,
    Flow,
    Form,
    Heading,
    LinkButton,
    MomentField,
    Notice,
    Option,
    PrimaryButton,
    Quiet,
    RadioGroup,
    Text,
    TextArea,
    Timeline,
    Tone,
)
from lentiz_desk.ui.moments import in_days, moment_in, put_moment
from lentiz_desk.ui.signing import Asked, ask_reason, known_signer
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import acting, dates, values
from lentiz_desk.words import actions as words
from lentiz_desk.words import signing as sign_words
from lentiz_desk.words import ui as ui_words

_OnReopen = Callable[[Reopenable, str, datetime, str], object]

DRAFT = "actions"
_ADDITION_DAYS = 2


class ActionsPage(FetchedPage[ActionsFacts]):
    """Findings into the case, then one decision; also directly on a report without any check, and inline."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        self._case = str(args["case"])
        super().__init__(workplace, words.title(number=""), draft=Home(name=DRAFT, compartment=self._case))
        self.form: ActionsForm | None = None

    def fetch(self, session: Session) -> ActionsFacts:
        """Read the case, what waits, and who may decide."""
        return read_actions(session, self._case)

    def build(self, facts: ActionsFacts) -> None:
        """Show what waits, or the facts beside the choices."""
        self.set_title(words.title(number=facts.number))
        self.form = None
        if facts.standing.refusal:
            self.content.addWidget(self._refused(facts))
        sides = TwoColumns()
        sides.left.addWidget(case_card(facts))
        if any(isinstance(entry.body, FindingsHandedIn) for entry in facts.found):
            sides.left.addWidget(findings_card(facts))
        if facts.exhibits:
            sides.left.addWidget(exhibits_card(facts, self.go))
        records = records_of(facts)
        if records:
            sides.left.addWidget(Heading(words.records()))
            sides.left.addWidget(Timeline(records))
        for piece in self._right(facts):
            sides.right.addWidget(piece)
        sides.close_off()
        self.content.addWidget(sides)

    def acts(self) -> Sequence[Act]:
        """What stands in the menu."""
        may = self.facts is not None and self.facts.standing.may_declare
        return (
            Act(title=sign_words.conflict(), run=self.ask_conflict, enabled=may),
            Act(title=sign_words.to_the_case(), run=self._to_case),
        )

    def take(self) -> None:
        """Copy the findings and their exhibits into the case, and end the access of the officers."""
        case = self._case
        self.record(words.taking(), lambda session: take_findings(session, case), lambda _done: self._taken())

    def sign(self) -> None:
        """Sign the decision, when nothing is missing."""
        form = self.form
        if form is None or self.busy.is_running():
            return
        gaps = form.gaps()
        form.show_gaps(gaps)
        if gaps:
            return
        work = _Signing(
            case=self._case,
            body=form.decided(),
            name=form.signing.name(),
            passphrase=form.signing.passphrase.passphrase(),
        )
        form.signing.passphrase.clear()
        self.record(sign_words.signing(), work, lambda _done: self._signed(), self._not_signed)

    def ask_conflict(self) -> None:
        """Ask before the person is locked out of the case."""
        if self.facts is None or not self.facts.standing.may_declare:
            return
        asked = Asked(
            title=sign_words.conflict_title(),
            consequence=sign_words.conflict_consequence(),
            why=sign_words.conflict_why(),
            verb=sign_words.conflict_verb(),
            needed=False,
        )
        ask_reason(self, asked, self._declare)

    def ask_reopen(self, which: Reopenable) -> None:
        """Ask who adds what, and until when."""
        dialog = ReopenDialog(self, which, self.workplace.now(), self._reopen)
        dialog.open()
        dialog.form.focus("who")

    def _right(self, facts: ActionsFacts) -> list[QWidget]:
        pieces: list[QWidget] = []
        if facts.waiting:
            pieces.append(self._waiting_card(facts))
        elif facts.refusal:
            pieces.append(Notice(words.not_now(), facts.refusal, tone=Tone.CARE))
        else:
            form = ActionsForm(facts, self.sign, known_signer(self.workplace, may=facts.standing.may))
            self.form = form
            self.keep(form)
            pieces.append(form)
        if facts.standing.may:
            pieces += [self._reopen_card(which) for which in facts.reopenable]
        links = [LinkButton(sign_words.to_the_case(), self._to_case)]
        if facts.standing.may_declare:
            links.append(LinkButton(sign_words.conflict(), self.ask_conflict))
        return [*pieces, Flow(*links, gap=16)]

    def _waiting_card(self, facts: ActionsFacts) -> Card:
        card = Card(words.take_title())
        for item in facts.waiting:
            card.add(Text(words.take_by(names=values.listed(item.by), at=dates.moment(item.at))))
            card.add(Text(words.take_what(records=item.records)))
        if facts.standing.may:
            card.add(Text(words.take_means()), PrimaryButton(words.take(), self.take))
        else:
            card.add(Quiet(words.take_director()))
        return card

    def _reopen_card(self, which: Reopenable) -> Card:
        button = Button(acting.reopen(), lambda: self.ask_reopen(which))
        return Card(acting.addition_title(), Quiet(acting.addition_help()), button)

    def _refused(self, facts: ActionsFacts) -> Notice:
        could = facts.standing.could
        who = sign_words.who_could(names=values.listed(could)) if could else sign_words.nobody_could()
        return Notice(facts.standing.refusal, who, sign_words.take_over_how() if could else "", tone=Tone.CARE)

    def _reopen(self, which: Reopenable, executor: str, until: datetime, why: str) -> None:
        body = AuthorisationReopened(executor=executor, until=until, why=why)
        self.record(
            acting.reopen(),
            lambda session: reopen(session, which.authorisation, body),
            lambda _done: self._done(acting.reopened()),
        )

    def _declare(self, why: str) -> None:
        case = self._case
        self.record(
            sign_words.conflict_verb(),
            lambda session: declare_conflict(session, case, why),
            lambda _done: self._left_case(),
        )

    def _left_case(self) -> None:
        self.said.emit(sign_words.conflict_done())
        self.go("worklist")

    def _taken(self) -> None:
        self.said.emit(words.taken(at=dates.time_of_day(self.workplace.now())))
        self.refresh()

    def _signed(self) -> None:
        self._done(words.signed_at(at=dates.time_of_day(self.workplace.now())))

    def _done(self, sentence: str) -> None:
        self.said.emit(sentence)
        self._to_case()

    def _not_signed(self, error: Exception) -> None:
        if self.form is not None:
            self.form.signing.refuse(self.told(error))

    def _to_case(self) -> None:
        self.go("case", case=self._case)


class ReopenDialog(Dialog):
    """Asks which officer adds what, and until when."""

    def __init__(self, parent: ActionsPage, which: Reopenable, now: datetime, on: _OnReopen) -> None:
        super().__init__(parent, acting.reopen_title(), width=540)
        self._which = which
        self._now = now
        self._on = on
        self.form = Form()
        officers = [Option(key=person, title=name) for person, name in which.officers]
        self.form.ask("who", RadioGroup(officers), acting.reopen_who())
        self._until = self.form.ask("until", MomentField(), acting.reopen_until())
        self.form.ask("why", TextArea(least=2), acting.reopen_why())
        put_moment(self._until, in_days(now, _ADDITION_DAYS))
        if len(officers) == 1:
            self.form.put("who", officers[0].key)
        self.body.addWidget(Text(acting.reopen_consequence()))
        self.body.addWidget(self.form)
        self.add_close(ui_words.go_back())
        self.verb = PrimaryButton(acting.reopen(), self._agree)
        self.buttons.addWidget(self.verb)

    def _agree(self) -> None:
        who, until, why = self.form.text("who"), moment_in(self._until), self.form.text("why").strip()
        gaps = [("who", acting.gap_who())] if not who else []
        if until is None or until <= self._now:
            gaps.append(("until", acting.gap_until()))
        if not why:
            gaps.append(("why", acting.gap_why()))
        self.form.show_gaps(gaps)
        if not gaps and until is not None:
            self.accept()
            self._on(self._which, who, until, why)


class _Signing:
    """The work of one signature on the vault thread; only signing keys are opened."""

    def __init__(self, *, case: str, body: ActionsDecided, name: str, passphrase: str) -> None:
        self._case = case
        self._body = body
        self._name = name
        self._passphrase = passphrase

    def __call__(self, session: Session) -> str:
        """Open the signing keys, sign, and return the id of the decision."""
        passphrase, self._passphrase = self._passphrase, ""
        signer = signer_for(session, self._name, passphrase)
        return decide_actions(session, self._case, self._body, signer).id
