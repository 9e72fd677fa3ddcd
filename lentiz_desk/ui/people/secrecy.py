"""Signing the secrecy declaration for another year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from lentiz_desk.desk.enrolling import declare_secrecy
from lentiz_desk.desk.session import Session
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import Button, Form, Notice, PrimaryButton, Text, Tick, Tone
from lentiz_desk.ui.people.declaration import declaration_card
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dates, secrecy
from lentiz_desk.words import enrolling as enrolling_words
from lentiz_desk.words import people as words
from lentiz_desk.words import ui as ui_words


@dataclass(frozen=True, kw_only=True)
class Declared:
    """Which text is in force, and when this person signed it last."""

    version: str
    signed: datetime | None
    until: datetime | None
    again: datetime


class SecrecyPage(FetchedPage[Declared]):
    """The text, the tick, and the verb."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        del args
        super().__init__(workplace, secrecy.declaration(secrecy.VERSIONS[-1]).title)
        self.set_title(self.title(), secrecy.why_needed())
        self.form = Form()
        self.verb = PrimaryButton(secrecy.sign_verb(), self.sign, icon_name="sign")
        self.end_with(Button(ui_words.go_back(), self.go_back.emit), self.verb)

    def fetch(self, session: Session) -> Declared:
        """Read what was signed before."""
        day = session.clock.peek().replace(hour=0, minute=0, second=0, microsecond=0)
        return Declared(
            version=session.rules.secrecy_text,
            signed=session.register.secrecy_signed.get(session.person),
            until=session.register.secrecy.get(session.person),
            again=day + timedelta(days=session.rules.secrecy_days),
        )

    def build(self, facts: Declared) -> None:
        """The state, the text, and what signing does."""
        if facts.signed is None or facts.until is None:
            notice = Notice(words.secrecy_not_signed(), tone=Tone.CARE)
        else:
            signed = words.secrecy_signed(day=dates.day(facts.signed))
            notice = Notice(signed, secrecy.valid_until(facts.until), tone=Tone.INFO)
        self.content.addWidget(notice)
        self.content.addWidget(declaration_card(facts.version))
        self.form = self.keep(Form())
        self.form.section(enrolling_words.signs())
        self.form.place(Text(words.secrecy_again(day=dates.day(facts.again))))
        self.form.ask("read", Tick(enrolling_words.read_tick()))
        self.content.addWidget(self.form)

    def focus_first(self) -> None:
        """No control yet: the text is read from its beginning, by key too, before it is signed."""
        self.setFocus()

    def sign(self) -> None:
        """Sign, when it was read."""
        if self.facts is None:
            return
        if not self.form.flag("read"):
            self.form.show_gaps([("read", enrolling_words.read_missing())])
            return
        self.record(words.secrecy_signing(), declare_secrecy, self._signed)

    def _signed(self, _result: None) -> None:
        self.said.emit(words.secrecy_done())
        self.go("worklist")
