"""The request as the director will see it, with its points of attention, before it is submitted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from lentiz_desk.domain.case_entries import CheckRequested
from lentiz_desk.domain.request_gaps import points_of_attention
from lentiz_desk.domain.values import Level
from lentiz_desk.ui.decision.facts import DecisionFacts, Standing
from lentiz_desk.ui.decision.reading import in_short, request_card, test_card
from lentiz_desk.ui.kit import Notice, Quiet, Text, Tone, column, empty_out, group
from lentiz_desk.ui.request.facts import RequestFacts
from lentiz_desk.ui.stepped import SteppedForm
from lentiz_desk.ui.theme import DOUBLE
from lentiz_desk.words import decision as decision_words
from lentiz_desk.words import legal_test
from lentiz_desk.words import request as words


class Reading:
    """The last step of a request."""

    def __init__(self, form: SteppedForm, facts: RequestFacts) -> None:
        self._facts = facts
        form.section(words.you_submit()).add(
            Text(words.you_submit_help()), Quiet(words.signed_by(name=facts.naming.person(facts.me)))
        )
        self._lines: QVBoxLayout = column(gap=DOUBLE)
        self._shown: tuple[CheckRequested, Mapping[str, str], bool] | None = None
        form.stand(group(self._lines))

    def show_request(self, body: CheckRequested, names: Mapping[str, str], *, dated: bool) -> None:
        """Show this request: what its questions and sources are called, and whether its period is filled in."""
        if self._shown == (body, names, dated):
            return
        self._shown = body, names, dated
        empty_out(self._lines)
        seen = self._seen(body, names, dated=dated)
        if seen.points:
            notice = Notice(decision_words.attention_count(count=len(seen.points)), tone=Tone.CARE)
            for point in seen.points:
                notice.lines.addWidget(Text(legal_test.attention(point)))
            self._lines.addWidget(notice)
        typist = "" if body.requester == self._facts.me else self._facts.me
        self._lines.addWidget(in_short(seen, body, typist))
        self._lines.addWidget(request_card(seen, body))
        self._lines.addWidget(test_card(seen, body))

    def _seen(self, body: CheckRequested, names: Mapping[str, str], *, dated: bool) -> DecisionFacts:
        facts = self._facts
        return DecisionFacts(
            case=facts.case,
            number=facts.number,
            reported=facts.reported,
            request=None,
            naming=replace(facts.naming, sources=names, questions=names),
            people=facts.people,
            points=points_of_attention(body, facts.adopted),
            officers=(),
            standing=Standing(may=False, refusal="", could=(), may_declare=False),
            running=None,
            unfilled=_unfilled(body, dated=dated),
            now=facts.now,
        )


def _unfilled(body: CheckRequested, *, dated: bool) -> frozenset[str]:
    """The fields in which nothing is filled in yet; what a stand-in says of them must not be read."""
    empty = {name for name in ("purpose", "suspicion", "questions", "sources", "executors") if not getattr(body, name)}
    personal = not body.sources or body.level > Level.AGGREGATE
    others = {
        "requester": not body.requester and not body.requester_function.strip(),
        "subjects": personal and not body.subjects,
        "level": not body.sources,
        "period": not dated,
        "after_decision_why": body.after_decision and not body.after_decision_why,
    }
    return frozenset(empty | {name for name, missing in others.items() if missing})
