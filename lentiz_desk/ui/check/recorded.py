"""What was recorded in a check, as a timeline: own entries with what may be done with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lentiz_desk.domain.case_entries import ExhibitAdded, ExhibitErased
from lentiz_desk.domain.check_entries import CheckRecorded, SeenByAccident
from lentiz_desk.domain.corrections import corrected
from lentiz_desk.domain.recorded import Recorded, in_order
from lentiz_desk.domain.texts import Body
from lentiz_desk.ui.check.facts import CheckFacts
from lentiz_desk.ui.kit import TimelineEntry, Tone
from lentiz_desk.words import check as words
from lentiz_desk.words import dates, headings, summaries, values

Go = Callable[..., object]

SHOWN = (CheckRecorded, ExhibitAdded, SeenByAccident, ExhibitErased)
_MARK = 12


def timeline_of(facts: CheckFacts, go: Go | None = None) -> list[TimelineEntry]:
    """What is shown, newest first: an executor sees the own entries, a director all; without ``go`` only to read."""
    every = [entry for entry in in_order(facts.state.entries.values()) if isinstance(entry.body, SHOWN)]
    mine = [entry for entry in every if not facts.may or entry.author == facts.person]
    return [_entry(facts, entry, go) for entry in reversed(mine)]


def _entry(facts: CheckFacts, entry: Recorded, go: Go | None) -> TimelineEntry:
    now_says = _current(facts, entry)
    return TimelineEntry(
        key=entry.id,
        day=dates.day(entry.at),
        when=dates.time_of_day(entry.at),
        title=headings.heading(now_says, facts.naming),
        text=summaries.summary(now_says, facts.naming),
        by=facts.naming.person(entry.author),
        icon_name=headings.icon(entry),
        tone=Tone.INFO,
        marks=tuple(_marks(facts, entry, now_says.body)),
        acts=tuple(_acts(facts, entry, go)) if go is not None else (),
    )


def _current(facts: CheckFacts, entry: Recorded) -> Recorded:
    """The entry with its corrections in force."""
    body = entry.body
    for said in facts.state.corrections.get(entry.id, ()):
        body = corrected(body, said.body) or body
    return replace(entry, body=body)


def _marks(facts: CheckFacts, entry: Recorded, body: Body) -> list[tuple[str, Tone]]:
    marks: list[tuple[str, Tone]] = []
    if isinstance(body, CheckRecorded):
        marks.append((words.maker_mark(certainty=values.certainty(body.maker)), Tone.INFO))
        marks += [(facts.naming.exhibit(name), Tone.INFO) for name in body.exhibits]
    if isinstance(body, ExhibitAdded):
        marks.append((words.hash_mark(mark=body.exhibit[:_MARK]), Tone.QUIET))
        if body.exhibit in facts.state.erased:
            marks.append((words.erased(), Tone.STOP))
    if entry.id in facts.state.corrections:
        marks.append((words.corrected(), Tone.CARE))
    return marks


def _acts(facts: CheckFacts, entry: Recorded, go: Go) -> list[tuple[str, Callable[[], object]]]:
    home = facts.state.compartment
    acts: list[tuple[str, Callable[[], object]]] = []
    body = entry.body
    if isinstance(body, ExhibitAdded):
        name = body.exhibit
        acts.append((words.look(), lambda: go("exhibit", compartment=home, exhibit=name)))
    if facts.may and entry.author == facts.person and isinstance(body, CheckRecorded | ExhibitAdded):
        acts.append((words.correct(), lambda: go("correct", compartment=home, entry=entry.id)))
    return acts
