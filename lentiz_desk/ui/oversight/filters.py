"""Which lines are shown: from which day to which, of whom, which kind of step, which case."""

from __future__ import annotations

from lentiz_desk.desk.overseeing import Overseen, Wanted
from lentiz_desk.domain.oversight_steps import StepKind
from lentiz_desk.ui.kit import Choice, DateField, Form, Option, TextLine
from lentiz_desk.words import oversight as words

EVERY = "every"
"""The key of the choice that filters nothing."""


class Filters(Form):
    """Five questions; none has to be answered."""

    def __init__(self, overseen: Overseen) -> None:
        super().__init__()
        kinds = {line.kind for line in overseen.lines}
        people = [Option(key=person, title=name) for person, name in overseen.people]
        steps = [Option(key=kind, title=words.kind(kind)) for kind in StepKind if kind in kinds]
        self._since, self._until = DateField(), DateField()
        self.beside(("since", self._since, words.since_label()), ("until", self._until, words.until_label()))
        self.beside(
            ("person", Choice([Option(key=EVERY, title=words.everybody()), *people]), words.person_label()),
            ("kind", Choice([Option(key=EVERY, title=words.every_kind()), *steps]), words.kind_label()),
            ("case", TextLine(), words.case_label()),
        )
        self.clear()

    def wanted(self) -> Wanted:
        """What is asked for; a day that cannot be understood asks for nothing."""
        person, kind = self.text("person"), self.text("kind")
        return Wanted(
            since=self._since.day(),
            until=self._until.day(),
            person="" if person == EVERY else person,
            kind=StepKind(kind) if kind in set(StepKind) else None,
            case=self.text("case").strip(),
        )

    def clear(self) -> None:
        """Ask for everything."""
        for key in ("since", "until", "case"):
            self.put(key, "")
        for key in ("person", "kind"):
            self.put(key, EVERY)
