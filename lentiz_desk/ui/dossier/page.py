"""The dossier entry: choose, look at it from memory beside the choices, sign, and let it leave the vault."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lentiz_desk.desk.dossier_entry import Made, make, preview
from lentiz_desk.desk.dossier_paper import Choice
from lentiz_desk.desk.session import Session
from lentiz_desk.ui import kit
from lentiz_desk.ui.dossier.completeness import CompletenessCard
from lentiz_desk.ui.dossier.form import DossierFacts, DossierForm, read_dossier
from lentiz_desk.ui.dossier.made import Left, MadeCard
from lentiz_desk.ui.fetched import Home
from lentiz_desk.ui.page import State
from lentiz_desk.ui.paper_page import PaperPage
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dossier_page as words

_OPEN = "open"
"""The name in a snapshot of the entries whose fields are shown."""


class DossierPage(PaperPage[DossierFacts, Choice, Made, Left]):
    """Choices on the left, the copy as it would be on the right, the two ways out below."""

    form: DossierForm | None

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        case = str(args["case"])
        super().__init__(workplace, words.title(), words, Left, case=case, draft=Home(name="dossier", compartment=case))
        self._open: list[object] = []

    def fetch(self, session: Session) -> DossierFacts:
        """Read what may go into a copy."""
        return read_dossier(session, self.case)

    def build_choices(self, facts: DossierFacts) -> None:
        """The choices; the preview waits until it is asked for."""
        number = facts.here.state.case_number
        self.set_title(words.title(), words.subtitle(number=number, copy=facts.copy))
        if facts.refusal:
            self.preview.setVisible(False)
            self.refuse(facts.refusal)
            return
        self.form = form = DossierForm(facts, self.name_of)
        self.keep(form)
        self.content.addWidget(CompletenessCard(facts.lacks, facts.here, lambda page, args: self.go(page, **args)))
        self.content.addWidget(form)
        form.changed.connect(self.compare)
        form.chooser.open_again(self._open)
        self.preview.setVisible(True)
        self.end_once(kit.Quiet(words.you_sign(copy=facts.copy)), self.print_button, self.save_button)
        self.compare()

    def snapshot(self) -> dict[str, object]:
        """As every paper, with the entries whose fields are shown."""
        opened = self.form.chooser.open_rows() if self.form is not None and self.facts is not None else self._open
        return {**super().snapshot(), _OPEN: opened}

    def restore(self, state: State) -> None:
        """Show the fields again that were shown, too."""
        opened = state.get(_OPEN)
        self._open = list(opened) if isinstance(opened, list) else []
        if self.form is not None and self.facts is not None:
            self.form.chooser.open_again(self._open)
        super().restore(state)

    def drawn(self, session: Session, choice: Choice) -> bytes:
        """Draw the copy; the look is logged."""
        return preview(session, self.case, choice)

    def made(self, session: Session, choice: Choice, path: Path | None) -> Made:
        """Sign the copy and let it leave."""
        return make(session, self.case, choice, path=path)

    def left_of(self, facts: DossierFacts, choice: Choice, made: Made, path: Path | None) -> Left:
        """Which copy left, and where to."""
        return Left(
            case_number=facts.here.state.case_number,
            copy_number=made.copy_number,
            document=made.document,
            receiver=choice.receiver,
            path=str(path) if path is not None else "",
            fingerprint=facts.fingerprint,
        )

    def fill_left(self, left: Left) -> kit.Notice:
        """Its number, hash and place, and how its receiver checks it."""
        self.set_title(words.title(), left.case_number)
        card = MadeCard(left)
        self.content.addWidget(card)
        return card.notice

    def make_another(self) -> None:
        """Start on the next copy."""
        self.left = None
        self.refresh()

    def file_name(self, facts: DossierFacts) -> str:
        """By case number and copy."""
        return words.file_name(number=facts.here.state.case_number, copy=facts.copy)

    def job_name(self, facts: DossierFacts) -> str:
        """By case number and copy."""
        return words.job_name(number=facts.here.state.case_number, copy=facts.copy)
