"""Requesting a check: the legal test in steps, complete or not submitted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from lentiz_desk.desk.errors import Incomplete
from lentiz_desk.desk.requesting import DRAFT, request_check
from lentiz_desk.desk.session import Session
from lentiz_desk.ui.fetched import Home
from lentiz_desk.ui.kit import Button, LinkButton, Notice, Tone
from lentiz_desk.ui.request.facts import RequestFacts, read_request
from lentiz_desk.ui.request.form import RequestForm
from lentiz_desk.ui.stepped_page import SteppedPage
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import request as words


class RequestPage(SteppedPage[RequestFacts]):
    """A request from purpose to points of attention; also the answer when the director asked for more."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        self._case = str(args["case"])
        home = Home(name=DRAFT, compartment=self._case)
        super().__init__(workplace, words.title(), words.submit(), draft=home)

    def fetch(self, session: Session) -> RequestFacts:
        """Read what the form offers."""
        return read_request(session, self._case)

    def make_form(self, facts: RequestFacts) -> RequestForm | None:
        """The form, unless nothing can be requested now."""
        return None if facts.refusal else RequestForm(facts, self.workplace.now)

    def build(self, facts: RequestFacts) -> None:
        """Show the form, or why nothing can be requested now."""
        self.set_title(words.title(), facts.number)
        if facts.refusal:
            self.take_form_away()
            to_case = Button(words.to_case(), self._to_case)
            self.content.addWidget(Notice(words.cannot(), facts.refusal, tone=Tone.CARE, buttons=[to_case]))
            return
        self.put_form()
        if facts.previous is not None and isinstance(self.form, RequestForm):
            self.content.insertWidget(0, self._asked(facts, self.form))

    def submit(self) -> None:
        """Submit the request, when nothing is missing."""
        form = self.form
        if not isinstance(form, RequestForm) or self.busy.is_running():
            return
        gaps = form.gaps()
        form.show_gaps(gaps)
        if gaps:
            return
        case, body = self._case, form.body(self.workplace.now())
        self.record(
            words.submitting(),
            lambda session: request_check(session, case, body),
            lambda _entry: self._submitted(),
            self._not_submitted,
        )

    def _asked(self, facts: RequestFacts, form: RequestForm) -> Notice:
        notice = Notice(words.asked_title(), facts.asked_why, words.asked_help(), tone=Tone.CARE)
        for key in facts.asked:
            notice.lines.addWidget(LinkButton(words.asked_label(key), partial(form.focus, form.key_for(key))))
        return notice

    def _submitted(self) -> None:
        self.take_form_away()
        self.said.emit(words.submitted())
        self._to_case()

    def _not_submitted(self, error: Exception) -> None:
        if isinstance(error, Incomplete) and isinstance(self.form, RequestForm):
            self.form.show_gaps(self.form.named(error.gaps))
        else:
            self.tell(error)

    def _to_case(self) -> None:
        self.go("case", case=self._case)
