"""The page of a long form: the steps on the left, one step on the right, and how much is still open below."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.fetched import Facts, FetchedPage, Home
from lentiz_desk.ui.kit import Button, LinkButton, PrimaryButton, Quiet, ScrollColumn, announce, row
from lentiz_desk.ui.kit.focus import focus_chain
from lentiz_desk.ui.page import State
from lentiz_desk.ui.step_list import StepList
from lentiz_desk.ui.stepped import SteppedForm
from lentiz_desk.ui.theme import DOUBLE, GRID
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import stepped as words
from lentiz_desk.words import ui as ui_words

_SHARE = (4, 11)
_ENOUGH = 760
_LAID_OUT = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show})


class SteppedPage(FetchedPage[Facts]):
    """Leads through the steps; the verb stands at the last one. ``first`` is the first step that is on the list."""

    first = 0

    def __init__(self, workplace: Workplace, title: str, verb: str, *, draft: Home) -> None:
        super().__init__(workplace, title, draft=draft)
        self.form: SteppedForm | None = None
        self._made: _Sides | None = None
        self._list: StepList | None = None
        self._progress = Quiet()
        self.back = Button(ui_words.back(), self.go_before)
        self.next = PrimaryButton(ui_words.next_step(), self.go_on)
        self.verb = PrimaryButton(verb, self.submit)
        self.end_with(self._progress, self.back, self.next, self.verb)
        self._bar.setVisible(False)

    def submit(self) -> None:
        """Record what is filled in, when nothing is missing."""

    def finish(self) -> None:
        """Record from the last step; from any other one lead there first, so that nothing is signed unread."""
        form = self.form
        if form is None:
            return
        last = len(form.steps()) - 1
        if form.current() == last:
            self.submit()
        elif self.may_go_on():
            self.go_to_step(last)

    def may_go_on(self) -> bool:
        """Whether the next step may be shown."""
        return True

    def go_on(self) -> None:
        """To the next step."""
        if self.form is not None and self.may_go_on():
            self.go_to_step(self.form.current() + 1)

    def go_before(self) -> None:
        """To the step before."""
        if self.form is not None:
            self.go_to_step(self.form.current() - 1)

    def go_to_step(self, number: int) -> None:
        """Show a step from its start."""
        form = self.form
        if form is None:
            return
        form.go_to(number)
        self.area.put_place(0)
        self.order_controls()
        step = form.steps()[form.current()]
        answers = [control for control in focus_chain(step.body) if not isinstance(control, LinkButton)]
        (answers[0] if answers else self.verb).setFocus()
        self.area.put_place(0)
        announce(self, step.title)

    def acts(self) -> Sequence[Act]:
        """What stands in the menu."""
        return (
            Act(title=ui_words.next_step(), run=self.go_on, shortcut="Ctrl+PgDown"),
            Act(title=ui_words.back(), run=self.go_before, shortcut="Ctrl+PgUp"),
            Act(title=self.verb.text(), run=self.finish, shortcut="Ctrl+Return"),
        )

    @abstractmethod
    def make_form(self, facts: Facts) -> SteppedForm | None:
        """The form, not built yet; None where nothing can be filled in."""

    def prepare(self, facts: Facts, kept: State) -> Iterator[None]:
        """Build the form where it will stand, with the answers that are kept: moved later, all is styled again."""
        self._drop_made()
        form = self.make_form(facts)
        if form is not None:
            self._made = _Sides(StepList(words.steps(), self.go_to_step), form, self.area)
            yield from form.build()
            yield from form.fill({"answers": kept})

    def refill(self, kept: State) -> Iterator[None]:
        """Put the answers back."""
        if self.form is not None:
            yield from self.form.fill({"answers": kept})

    def put_form(self) -> None:
        """Show the form that was made, with its steps."""
        made, self._made = self._made, None
        if made is None:
            return
        self.form = form = made.form
        self._list = made.steps
        self.content.addWidget(made)
        made.setVisible(True)
        self.keep(form)
        form.followed.connect(self._show_state)
        form.go_to(form.current())

    def unread(self, error: Exception) -> None:
        """As every page; no form is left, shown or half made."""
        self.take_form_away()
        super().unread(error)

    def take_form_away(self) -> None:
        """Nothing can be filled in any more."""
        self.form = self._list = None
        self._drop_made()
        self._bar.setVisible(False)

    def stops(self) -> bool:
        """Whether what is chosen leads no further."""
        return False

    def _drop_made(self) -> None:
        made, self._made = self._made, None
        if made is not None:
            made.deleteLater()

    def _show_state(self) -> None:
        form, steps = self.form, self._list
        if form is None or steps is None:
            return
        here, last = form.current(), len(form.steps()) - 1
        missing = [form.step_of(key) for key, _sentence in form.gaps()]
        steps.setVisible(here >= self.first)
        counts = [missing.count(number) for number in range(last + 1)]
        steps.show_steps([step.title for step in form.steps()], counts, here, first=self.first)
        said = words.still_open(count=len(missing)) if missing else words.nothing_open()
        self._progress.setText(said if here >= self.first else "")
        self.back.setVisible(here > 0)
        self.next.setVisible(here < last)
        self.verb.setVisible(here == last)
        self._bar.setVisible(not self.stops())


class _Sides(QWidget):
    """The steps on the left and the form on the right, or on top of it where there is no room.

    On the left the steps stay in sight, however far the form is scrolled.
    """

    def __init__(self, steps: StepList, form: SteppedForm, area: ScrollColumn) -> None:
        super().__init__(area.widget())
        self.setVisible(False)
        self.steps, self.form = steps, form
        self._parts: tuple[QWidget, QWidget] = (steps, form)
        self._area = area
        self._lines = row(gap=DOUBLE)
        self._lines.addWidget(steps, _SHARE[0], Qt.AlignmentFlag.AlignTop)
        self._lines.addWidget(form, _SHARE[1], Qt.AlignmentFlag.AlignTop)
        self.setLayout(self._lines)
        area.verticalScrollBar().valueChanged.connect(self._stay)
        area.verticalScrollBar().rangeChanged.connect(self._stay)

    def event(self, event: QEvent, /) -> bool:
        """Every time the layout was done, the steps stand at its top again."""
        done = super().event(event)
        if event.type() in _LAID_OUT:
            self._arrange()
            self._stay()
        return done

    def minimumSizeHint(self) -> QSize:
        """As narrow as below each other, so that there can be too little room for beside."""
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(widest, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        """Beside or below each other, as the width allows and what is asked now needs."""
        least = self.steps.whole_width() + self.form.minimumSizeHint().width() + DOUBLE
        beside = self.width() >= max(_ENOUGH, least)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._lines.direction() is not wanted:
            self._lines.setDirection(wanted)
            self.steps.make_foldable(foldable=not beside)

    def _stay(self) -> None:
        steps, sight = self._parts[0], self._area.viewport()
        if self._lines.direction() is not QBoxLayout.Direction.LeftToRight:
            return
        above = GRID - self.mapTo(sight, QPoint(0, 0)).y()
        fits = steps.height() + DOUBLE <= sight.height()
        steps.move(steps.x(), max(0, min(above, self.height() - steps.height())) if fits else 0)
