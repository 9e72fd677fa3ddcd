"""One exhibit: its facts, its picture when someone looks on purpose, and erasing what should not have been kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from lentiz_desk.desk.custody import look
from lentiz_desk.desk.exhibits import blurred_source, erase_exhibit
from lentiz_desk.desk.naming import naming_of, naming_of_check, naming_of_intake
from lentiz_desk.desk.reading import note_page
from lentiz_desk.desk.session import CASE, INTAKE, Session
from lentiz_desk.domain.case_entries import ExhibitAdded, ExhibitErased
from lentiz_desk.domain.case_state import CaseState, Said
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.intake_state import IntakeState
from lentiz_desk.domain.values import NotKept
from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.columns import TwoColumns
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import (
    Button,
    Card,
    DangerButton,
    Dialog,
    Facts,
    Form,
    Notice,
    Option,
    PrimaryButton,
    Quiet,
    RadioGroup,
    TextArea,
    Tick,
    Tone,
    column,
    empty_out,
    group,
)
from lentiz_desk.ui.pictures import Unshown, blurred, decoded
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dates, emergency, values
from lentiz_desk.words import exhibit as words
from lentiz_desk.words import ui as ui_words
from lentiz_desk.words.naming import Naming

_WIDE, _TALL = 540, 420
_MOST_BYTES = 64 * 1024**2


@dataclass(frozen=True, kw_only=True)
class ExhibitFacts:
    """What the page shows. ``haze`` is the picture with nothing left to make out; None when there is no picture."""

    number: str
    name: str
    said: Said[ExhibitAdded] | None
    erased: Said[ExhibitErased] | None
    naming: Naming
    police: str
    emergency: str
    in_intake: bool
    unshown: Unshown | None
    haze: QImage | None = field(compare=False)


class ExhibitPage(FetchedPage[ExhibitFacts]):
    """A picture is blurred until someone looks on purpose; other kinds of file show their facts only."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        self._compartment = str(args["compartment"])
        self._exhibit = str(args["exhibit"])
        super().__init__(workplace, "")
        self._picture = QLabel()
        self._below = column()

    def fetch(self, session: Session) -> ExhibitFacts:
        """Read the facts, and the picture so far that nothing in it can be made out."""
        return read_exhibit(session, self._compartment, self._exhibit)

    def build(self, facts: ExhibitFacts) -> None:
        """Show the picture or why there is none, beside the facts."""
        number = emergency.title() if facts.in_intake else facts.number
        self.set_title(words.title(name=values.capital(facts.name), number=number))
        sides = TwoColumns(share=(3, 2))
        sides.left.addWidget(self._picture_card(facts))
        sides.right.addWidget(_facts_card(facts))
        if facts.said is not None and facts.erased is None:
            sides.right.addWidget(Button(words.not_kept(), self.ask_erase, icon_name="trash"))
        sides.close_off()
        self.content.addWidget(sides)

    def acts(self) -> Sequence[Act]:
        """Erasing also stands in the menu."""
        there = self.facts is not None and self.facts.said is not None and self.facts.erased is None
        return (Act(title=words.not_kept(), run=self.ask_erase, enabled=there),)

    def leave(self) -> None:
        """Nothing sharp stays behind."""
        self._blur()
        super().leave()

    def look(self) -> None:
        """Show the picture sharp; the look is logged before anything is shown."""
        if self.busy.is_running():
            return
        home, name = self._compartment, self._exhibit
        self.busy.start(words.looking())
        self.workplace.ask(lambda session: decoded(look(session, home, name)), self._sharp, self._failed, owner=self)

    def ask_erase(self) -> None:
        """First the police, then a reason, then erase."""
        if self.facts is not None and self.facts.said is not None and self.facts.erased is None:
            dialog = EraseDialog(self, self.facts, self._erase)
            dialog.open()
            dialog.form.focus("because")

    def _failed(self, error: Exception) -> None:
        self.busy.finish()
        self.tell(error)

    def _picture_card(self, facts: ExhibitFacts) -> Card:
        card = Card(words.picture())
        if facts.erased is not None:
            erased = facts.erased
            by, because = facts.naming.person(erased.author), values.not_kept(erased.body.because)
            why = words.gone_why(name=by, at=dates.moment(erased.at), because=because)
            card.add(Notice(words.gone(), why, erased.body.why, tone=Tone.CARE))
            return card
        if facts.haze is None:
            said = {Unshown.TOO_LARGE: words.too_large(), Unshown.UNREADABLE: words.unreadable()}
            card.add(Quiet(said[facts.unshown] if facts.unshown is not None else words.no_picture()))
            return card
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._below = column()
        card.add(self._picture, group(self._below))
        self._blur()
        return card

    def _blur(self) -> None:
        facts = self.facts
        if facts is None or facts.haze is None or facts.erased is not None:
            return
        self._show(facts.haze, words.blurred_spoken(name=facts.name))
        empty_out(self._below)
        self._below.addWidget(Quiet(words.blurred()))
        self._below.addWidget(PrimaryButton(words.look(), self.look, icon_name="eye"))

    def _sharp(self, image: QImage | Unshown) -> None:
        self.busy.finish()
        if self.facts is None or isinstance(image, Unshown):
            return
        self._show(image, words.sharp_spoken(name=self.facts.name))
        empty_out(self._below)
        hide = Button(words.hide(), self._blur, icon_name="eye-off")
        self._below.addWidget(Quiet(words.looked_at(at=dates.time_of_day(self.workplace.now()))))
        self._below.addWidget(hide)
        hide.setFocus()

    def _show(self, image: QImage, spoken: str) -> None:
        size = image.size().scaled(QSize(_WIDE, _TALL), Qt.AspectRatioMode.KeepAspectRatio)
        if size.width() > image.width():
            size = image.size()
        mode = Qt.TransformationMode.SmoothTransformation
        self._picture.setPixmap(QPixmap.fromImage(image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, mode)))
        self._picture.setAccessibleName(spoken)

    def _erase(self, because: NotKept, why: str, *, considered: bool) -> None:
        home, name = self._compartment, self._exhibit

        def work(session: Session) -> None:
            erase_exhibit(session, home, name, because=because, police_considered=considered, why=why)

        self.record(words.erasing(), work, lambda _done: self._erased())

    def _erased(self) -> None:
        self.said.emit(words.erased(at=dates.time_of_day(self.workplace.now())))
        self.refresh()


class EraseDialog(Dialog):
    """Asks whether the police come first, and why; only then erases."""

    def __init__(self, parent: QWidget, facts: ExhibitFacts, on: Callable[..., object]) -> None:
        super().__init__(parent, words.erase_title(), width=560)
        self._on = on
        self.form = Form()
        self.form.ask("because", RadioGroup(_reasons(facts)), words.erase_because())
        police = words.police_why(phone=facts.police, emergency=facts.emergency)
        self._police = Notice(words.police_first(), police, tone=Tone.STOP)
        self.form.place(self._police)
        self.form.ask("considered", Tick(words.police_tick()))
        self.form.ask("why", TextArea(least=2), words.erase_why(), words.erase_why_help())
        self.form.changed.connect(lambda _key: self._show())
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.add_close(ui_words.go_back())
        self.verb = DangerButton(words.erase_verb(), self._agree)
        self.buttons.addWidget(self.verb)
        self._show()

    def _show(self) -> None:
        intimate = self.form.text("because") == NotKept.INTIMATE_OR_ILLEGAL
        self._police.setVisible(intimate)
        self.form.set_shown("considered", shown=intimate)
        self.adjustSize()

    def _agree(self) -> None:
        because, why = self.form.text("because"), self.form.text("why").strip()
        intimate = because == NotKept.INTIMATE_OR_ILLEGAL
        gaps = [("because", words.gap_because())] if not because else []
        if intimate and not self.form.flag("considered"):
            gaps.append(("considered", words.gap_police()))
        if not why:
            gaps.append(("why", words.gap_why()))
        self.form.show_gaps(gaps)
        if not gaps:
            considered = self.form.flag("considered")
            self.accept()
            self._on(NotKept(because), why, considered=considered)


def read_exhibit(session: Session, compartment: str, exhibit: str) -> ExhibitFacts:
    """Return the facts of an exhibit in a case or an authorisation; raises NoAccess, or what the vault says."""
    state, naming = _read(session, compartment)
    if not isinstance(state, IntakeState):
        note_page(session, compartment)
    said = _added(state, exhibit)
    erased = state.erased.get(exhibit)
    image: QImage | Unshown | None = None
    picture = said is not None and said.body.media_type.startswith("image/") and said.body.size <= _MOST_BYTES
    if picture and erased is None:
        image = decoded(blurred_source(session, compartment, exhibit))
    return ExhibitFacts(
        number=state.case_number,
        name=naming.exhibit(exhibit),
        said=said,
        erased=erased,
        naming=naming,
        police=session.rules.phones.get("police", ""),
        emergency=session.rules.phones.get("emergency", ""),
        in_intake=isinstance(state, IntakeState),
        unshown=image if isinstance(image, Unshown) else None,
        haze=blurred(image) if isinstance(image, QImage) else None,
    )


def _read(session: Session, compartment: str) -> tuple[CaseState | CheckState | IntakeState, Naming]:
    match session.grants[compartment].kind if compartment in session.grants else "":
        case str() as kind if kind == CASE:
            case = session.case(compartment)
            return case, naming_of(session, case)
        case str() as kind if kind == INTAKE:
            intake = session.intake(compartment)
            return intake, naming_of_intake(session, intake)
        case _:
            check = session.check(compartment)
            return check, naming_of_check(session, check)


def _added(state: CaseState | CheckState | IntakeState, exhibit: str) -> Said[ExhibitAdded] | None:
    if exhibit in state.exhibits:
        return state.exhibits[exhibit]
    for entry in state.quoted if isinstance(state, CaseState) else ():
        if isinstance(entry.body, ExhibitAdded) and entry.body.exhibit == exhibit:
            return Said(id=entry.id, author=entry.author, at=entry.at, body=entry.body)
    return None


def _facts_card(facts: ExhibitFacts) -> Card:
    card = Card(words.facts())
    if facts.said is None:
        return card
    body = facts.said.body
    made = dates.moment(body.captured_at) if body.captured_at is not None else ""
    made = words.captured_with(when=made, device=body.captured_on) if made and body.captured_on else made
    brought = dates.moment(body.brought_at)
    lines = [
        (words.shows(), body.shows),
        (words.file_name(), body.name),
        (words.kind(), body.media_type),
        (words.size(), QLocale().formattedDataSize(body.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)),
        (words.address(), body.address),
        (words.account(), body.account),
        (words.captured(), made),
        (words.still_online(), values.yes_no(value=body.still_online) if body.still_online is not None else ""),
        (words.brought(), words.brought_by(who=body.brought_by, when=brought) if body.brought_by else brought),
        (words.recorded_by(), facts.naming.person(facts.said.author)),
        (words.sha256(), body.exhibit),
    ]
    card.add(Facts(*((label, fact) for label, fact in lines if fact)))
    return card


def _reasons(facts: ExhibitFacts) -> list[Option]:
    closed = {NotKept.WRONG_CASE: words.wrong_case_later()} if facts.in_intake else {}
    helps = {
        NotKept.INTIMATE_OR_ILLEGAL: words.intimate_help(),
        NotKept.WRONG_CASE: words.wrong_case_help(),
    }
    return [
        Option(key=item, title=values.capital(values.not_kept(item)), help=helps[item], closed=closed.get(item, ""))
        for item in NotKept
    ]
