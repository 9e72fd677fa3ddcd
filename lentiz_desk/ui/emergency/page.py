"""An emergency intake: from anywhere, in seconds, with the phone numbers in sight; no check begins by it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from lentiz_desk.desk.intakes import DRAFT, sign_intake
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_rules import REPORTING, missing_role
from lentiz_desk.domain.intake_state import IntakeState
from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.columns import TwoColumns
from lentiz_desk.ui.emergency.form import EmergencyForm
from lentiz_desk.ui.fetched import FetchedPage, Home
from lentiz_desk.ui.kit import Card, Notice, PrimaryButton, Quiet, Text, Tone, Weight, row
from lentiz_desk.ui.unsigned import said_why
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dates
from lentiz_desk.words import emergency as words

_NUMBER = 104
"""So wide is the longest number, at the usual size of letters."""


@dataclass(frozen=True, kw_only=True)
class EmergencyFacts:
    """Who signs, the phone numbers by name, and why nothing can be signed when so; ``now`` makes no difference."""

    name: str
    phones: Mapping[str, str]
    refusal: str
    now: datetime = field(compare=False)


class EmergencyPage(FetchedPage[EmergencyFacts]):
    """One line, a file or picture, the time; then sign, and go on with what matters now."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        del args
        super().__init__(workplace, words.title(), draft=Home(name=DRAFT, compartment=""))
        self.set_title(words.title(), words.subtitle())
        self.form: EmergencyForm | None = None
        self._signed_as = Quiet()
        self.end_with(self._signed_as, PrimaryButton(words.sign(), self.sign))
        self._bar.setVisible(False)

    def fetch(self, session: Session) -> EmergencyFacts:
        """Read whom to call, and whether this person may sign."""
        return EmergencyFacts(
            name=session.me.name,
            phones=session.rules.phones,
            refusal=said_why(session, missing_role(session.register, session.person, REPORTING)),
            now=session.clock.peek(),
        )

    def build(self, facts: EmergencyFacts) -> None:
        """The form, and beside it whom to call, above it where there is no room: always in sight."""
        self._bar.setVisible(not facts.refusal)
        sides = TwoColumns(share=(7, 5))
        if facts.refusal:
            self.form = None
            sides.left.addWidget(Notice(words.cannot(), facts.refusal, tone=Tone.CARE))
        else:
            self.form = form = EmergencyForm(facts.now)
            self.keep(form)
            sides.left.addWidget(form)
            self._signed_as.setText(words.signed_as(name=facts.name))
        sides.head_with(phones_card(facts.phones))
        sides.right.addWidget(
            Card(
                words.what_happens(),
                Text(words.for_you_only()),
                Text(words.no_check()),
                Quiet(words.oversight()),
            )
        )
        sides.close_off()
        self.content.addWidget(sides)

    def acts(self) -> Sequence[Act]:
        """Signing, for the menu."""
        return (Act(title=words.sign(), run=self.sign, shortcut="Ctrl+Return", enabled=self.form is not None),)

    def paste(self) -> None:
        """Take in a file or picture from the clipboard, wherever on the page the focus is."""
        if self.form is not None:
            self.form.paste()

    def sign(self) -> None:
        """Sign it when nothing is missing; otherwise name what is."""
        form = self.form
        if form is None or self.busy.is_running():
            return
        gaps = form.gaps(self.workplace.now())
        form.show_gaps(gaps)
        if gaps:
            return
        filled = form.new_intake()
        self.record(words.signing(), lambda session: sign_intake(session, filled), self._signed)

    def _signed(self, state: IntakeState) -> None:
        at = state.recorded.at if state.recorded is not None else self.workplace.now()
        self.form = None
        self.said.emit(words.signed(at=dates.time_of_day(at)))
        self.go("worklist")


def phones_card(phones: Mapping[str, str]) -> Card:
    """Return whom to call and when, the number first; the app shows numbers, it does not dial."""
    card = Card(words.call())
    lines = (
        ("emergency", words.emergency_number()),
        ("police", words.police_number()),
        ("confidential_inspector", words.inspector_number()),
    )
    for key, when in lines:
        if key in phones:
            number = Text(phones[key], weight=Weight.STRONG, wrap=False)
            number.setMinimumWidth(_NUMBER)
            card.add(row(number, Text(when, wrap=False), None))
    return card
