"""The director's page: request and test on the left, the decision and what is signed on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lentiz_desk.desk.deciding import decide, declare_conflict, new_authorisation, withdraw
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.signing_in import signer_for
from lentiz_desk.domain.case_entries import CheckRequested
from lentiz_desk.domain.case_state import Said
from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.columns import TwoColumns
from lentiz_desk.ui.decision.choices import Chosen, decided
from lentiz_desk.ui.decision.facts import DecisionFacts, read_decision
from lentiz_desk.ui.decision.form import DecisionForm
from lentiz_desk.ui.decision.reading import in_short, request_card, test_card
from lentiz_desk.ui.fetched import FetchedPage, Home
from lentiz_desk.ui.kit import Button, Card, DangerButton, EmptyState, Flow, LinkButton, Notice, Text, Tone
from lentiz_desk.ui.signing import Asked, ask_reason, known_signer
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dates, values
from lentiz_desk.words import decision as words
from lentiz_desk.words import signing as sign_words

DRAFT = "decision"


class DecisionPage(FetchedPage[DecisionFacts]):
    """One page on which a director decides; also inline, in the session of a handler or an officer."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        self._case = str(args["case"])
        super().__init__(workplace, words.title(number=""), draft=Home(name=DRAFT, compartment=self._case))
        self.form: DecisionForm | None = None

    def fetch(self, session: Session) -> DecisionFacts:
        """Read the case, its open request and who may decide."""
        return read_decision(session, self._case)

    def build(self, facts: DecisionFacts) -> None:
        """Show the request and the choices, or what else there is to decide."""
        self.set_title(words.title(number=facts.number))
        self.badge.setVisible(bool(facts.points))
        self.badge.setText(words.attention_count(count=len(facts.points)))
        self.badge.set_tone(Tone.CARE)
        self.form = None
        if facts.request is None:
            self._build_without(facts)
        else:
            self._build_with(facts, facts.request)

    def acts(self) -> Sequence[Act]:
        """Declaring a conflict of interest also stands in the menu."""
        declared = Act(title=sign_words.conflict(), run=self.ask_conflict, enabled=self._may_declare())
        return (declared, Act(title=sign_words.to_the_case(), run=self._to_case))

    def sign(self) -> None:
        """Sign the decision, when nothing is missing."""
        facts, form = self.facts, self.form
        if facts is None or form is None or facts.request is None or self.busy.is_running():
            return
        gaps = form.gaps(self.workplace.now())
        form.show_gaps(gaps)
        if gaps:
            return
        work = _Signing(
            case=self._case,
            request=facts.request,
            chosen=form.chosen(),
            name=form.signing.name(),
            passphrase=form.signing.passphrase.passphrase(),
        )
        form.signing.passphrase.clear()
        self.record(sign_words.signing(), work, lambda _done: self._signed(), self._not_signed)

    def ask_conflict(self) -> None:
        """Ask before the person is locked out of the case."""
        if not self._may_declare():
            return
        asked = Asked(
            title=sign_words.conflict_title(),
            consequence=sign_words.conflict_consequence(),
            why=sign_words.conflict_why(),
            verb=sign_words.conflict_verb(),
            needed=False,
        )
        ask_reason(self, asked, self._declare)

    def ask_withdraw(self) -> None:
        """Ask why the running decision ends."""
        asked = Asked(
            title=sign_words.withdraw_title(),
            consequence=sign_words.withdraw_consequence(),
            why=sign_words.withdraw_why(),
            verb=sign_words.withdraw(),
            needed=True,
        )
        ask_reason(self, asked, self._withdraw)

    def _build_with(self, facts: DecisionFacts, request: Said[CheckRequested]) -> None:
        asked = request.body
        if facts.standing.refusal:
            self.content.addWidget(self._refused(facts))
        sides = TwoColumns()
        typist = "" if asked.requester == request.author else request.author
        sides.left.addWidget(in_short(facts, asked, typist))
        sides.left.addWidget(request_card(facts, asked))
        sides.left.addWidget(test_card(facts, asked))
        form = DecisionForm(facts, asked, self.sign, known_signer(self.workplace, may=facts.standing.may))
        self.form = form
        self.keep(form)
        sides.right.addWidget(form)
        links = [LinkButton(sign_words.to_the_case(), self._to_case)]
        if facts.standing.may_declare:
            links.append(LinkButton(sign_words.conflict(), self.ask_conflict))
        sides.right.addWidget(Flow(*links, gap=16))
        sides.close_off()
        self.content.addWidget(sides)

    def _build_without(self, facts: DecisionFacts) -> None:
        running = facts.running
        if running is None or running.body.ends_at is None:
            self.content.addWidget(EmptyState(words.nothing_waits(), sign_words.to_the_case(), self._to_case))
            return
        names = values.listed(facts.naming.person(who) for who in running.body.executors)
        card = Card(words.runs_title(), Text(words.runs(names=names, end=dates.moment(running.body.ends_at))))
        card.add(Text(running.body.motivation, tone=Tone.QUIET))
        buttons: list[Button] = [Button(sign_words.to_the_case(), self._to_case)]
        if facts.standing.may:
            buttons.append(DangerButton(sign_words.withdraw(), self.ask_withdraw))
        card.add(Flow(*buttons))
        self.content.addWidget(card)

    def _refused(self, facts: DecisionFacts) -> Notice:
        could = facts.standing.could
        who = sign_words.who_could(names=values.listed(could)) if could else sign_words.nobody_could()
        return Notice(facts.standing.refusal, who, sign_words.take_over_how() if could else "", tone=Tone.CARE)

    def _may_declare(self) -> bool:
        return self.facts is not None and self.facts.standing.may_declare

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

    def _withdraw(self, why: str) -> None:
        facts, case = self.facts, self._case
        if facts is None or facts.running is None:
            return
        decision = facts.running.id
        self.record(
            sign_words.withdraw(),
            lambda session: withdraw(session, case, decision, why),
            lambda _done: self._done(sign_words.withdrawn_done()),
        )

    def _signed(self) -> None:
        self._done(sign_words.signed_at(at=dates.time_of_day(self.workplace.now())))

    def _done(self, sentence: str) -> None:
        self.said.emit(sentence)
        self._to_case()

    def _not_signed(self, error: Exception) -> None:
        if self.form is not None:
            self.form.signing.refuse(self.told(error))

    def _to_case(self) -> None:
        self.go("case", case=self._case)


class _Signing:
    """The work of one signature, on the vault thread: only signing keys are opened, and they go with it."""

    def __init__(self, *, case: str, request: Said[CheckRequested], chosen: Chosen, name: str, passphrase: str) -> None:
        self._case = case
        self._request = request
        self._chosen = chosen
        self._name = name
        self._passphrase = passphrase

    def __call__(self, session: Session) -> str:
        """Open the signing keys, sign, and return the id of the decision."""
        passphrase, self._passphrase = self._passphrase, ""
        signer = signer_for(session, self._name, passphrase)
        authorisation = new_authorisation(session) if self._chosen.allows else ""
        now = session.clock.peek()
        body = decided(self._chosen, self._request.id, self._request.body, now, authorisation)
        return decide(session, self._case, body, signer).id
