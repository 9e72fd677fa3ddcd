"""Which letters there are for the people of a case, and why one cannot be signed yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from lentiz_desk.desk.letters import offers
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.values import LetterKind, Role
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import Button, Card, LinkButton, Quiet, Text, Weight, column, group, row, rule
from lentiz_desk.ui.theme import GRID
from lentiz_desk.ui.unsigned import Here, here, said_why
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import letters as words

_GROUPS: tuple[tuple[Callable[[], str], tuple[LetterKind, ...]], ...] = (
    (words.group_report, (LetterKind.ACKNOWLEDGEMENT,)),
    (
        words.group_check,
        (LetterKind.INFORMATION_BEFORE, LetterKind.INFORMATION_AFTER, LetterKind.INFORMATION_LATE),
    ),
    (words.group_talk, (LetterKind.INVITATION, LetterKind.MEETING_RECORD)),
    (
        words.group_measure,
        (
            LetterKind.INTENDED_DECISION,
            LetterKind.WARNING,
            LetterKind.REPRIMAND,
            LetterKind.SUSPENSION,
            LetterKind.SUSPENSION_EXTENDED,
        ),
    ),
    (
        words.group_rest,
        (
            LetterKind.ACCOUNT_PERMISSION,
            LetterKind.INSPECTOR_CALL,
            LetterKind.POLICE_ENCLOSURE,
            LetterKind.FILE_INDEX,
        ),
    ),
)


@dataclass(frozen=True, kw_only=True)
class Choosable:
    """A letter to choose: what for, about whom, and why it cannot be signed now when so."""

    kind: LetterKind
    about: int | None
    name: str
    closed: str


@dataclass(frozen=True, kw_only=True)
class LettersFacts:
    """A case, the letters there are, and whether this person may word them."""

    here: Here
    letters: tuple[Choosable, ...]
    may_word: bool


class LettersPage(FetchedPage[LettersFacts]):
    """A list in groups; each letter has one verb, or says why not."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        super().__init__(workplace, words.title())
        self.case = str(args["case"])
        self.buttons: dict[tuple[LetterKind, int | None], Button] = {}
        self.texts = LinkButton(words.edit_texts(), partial(self.go, "letter_texts"))
        self.texts.setVisible(False)
        self.head_with(self.texts)

    def fetch(self, session: Session) -> LettersFacts:
        """Read which letters there are."""
        case = here(session, self.case)
        return LettersFacts(
            here=case,
            letters=tuple(
                Choosable(
                    kind=item.kind,
                    about=item.about,
                    name=case.naming.case_person(item.about) if item.about is not None else "",
                    closed=said_why(session, item.refusal),
                )
                for item in offers(session, self.case)
            ),
            may_word=session.register.has_role(session.person, Role.DIRECTOR),
        )

    def build(self, facts: LettersFacts) -> None:
        """Show the groups in which there is anything."""
        self.set_title(words.title(), f"{facts.here.state.case_number} · {words.subtitle()}")
        self.texts.setVisible(facts.may_word)
        self.buttons = {}
        for title, kinds in _GROUPS:
            found = [item for item in facts.letters if item.kind in kinds]
            if found:
                self.content.addWidget(self._group(title(), found))
        self.content.addStretch(1)

    def _group(self, title: str, letters: list[Choosable]) -> Card:
        card = Card(title)
        for place, item in enumerate(letters):
            if place:
                card.add(rule())
            card.add(group(self._line(item)))
        return card

    def _line(self, item: Choosable) -> QHBoxLayout:
        lines = column(Text(words.kind(item.kind), weight=Weight.STRONG), gap=2)
        if item.name:
            lines.addWidget(Quiet(item.name, small=True))
        if item.closed:
            lines.addWidget(Quiet(item.closed, small=True))
        whole = row(gap=GRID, top=True)
        whole.addLayout(lines, 1)
        if not item.closed:
            button = Button(words.make(), partial(self._make, item))
            button.setAccessibleName(words.make_this(words.kind(item.kind), item.name))
            self.buttons[item.kind, item.about] = button
            whole.addWidget(button)
        return whole

    def _make(self, item: Choosable) -> None:
        self.go("letter", case=self.case, kind=item.kind.value, about=item.about)
