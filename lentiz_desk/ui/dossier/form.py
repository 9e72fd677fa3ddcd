"""For which file, for whom, and what goes in: the questions of a dossier entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtWidgets import QWidget

from lentiz_desk.desk.dossier_entry import Choosable, choosable, usual_file_kind
from lentiz_desk.desk.dossier_paper import Choice
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CheckDecided,
    CheckRequested,
    CorrespondenceLogged,
    DossierExported,
    ExhibitAdded,
    PersonNoted,
)
from lentiz_desk.domain.check_entries import CheckRecorded, FindingsHandedIn
from lentiz_desk.domain.completeness import Lacking, lacking
from lentiz_desk.domain.texts import Body
from lentiz_desk.domain.values import FileKind, Sector
from lentiz_desk.ledger.ids import fingerprint
from lentiz_desk.ui import kit
from lentiz_desk.ui.dossier.choosing import EntryChooser
from lentiz_desk.ui.dossier.redacting import LEFT_OUT, RedactingPart
from lentiz_desk.ui.kit import Flow, Gap, LinkButton, Option, Quiet
from lentiz_desk.ui.unsigned import Here, here, refusal_now
from lentiz_desk.words import dossier_page as words
from lentiz_desk.words import redacting as redacting_words
from lentiz_desk.words import ui as ui_words
from lentiz_desk.words import values
from lentiz_desk.words.catalog import LANGUAGES
from lentiz_desk.words.languages import OWN_NAMES

ALL, CHOSEN = "all", "chosen"
_KINDS: dict[str, tuple[type[Body], ...]] = {
    "correspondence": (CorrespondenceLogged,),
    "decisions": (CheckRequested, CheckDecided, ActionsDecided),
    "checks": (CheckRecorded, FindingsHandedIn),
    "people": (PersonNoted, ExhibitAdded),
}


@dataclass(frozen=True, kw_only=True)
class DossierFacts:
    """What may go into a copy, what the file lacks, which copy it is, and why none can be made when so."""

    here: Here
    entries: tuple[Choosable, ...]
    lacks: tuple[Lacking, ...]
    sector: Sector
    usual: FileKind
    copy: int
    fingerprint: str
    refusal: str
    now: datetime = field(compare=False)


def read_dossier(session: Session, case: str) -> DossierFacts:
    """Read what may go into a copy."""
    found = here(session, case)
    usual = usual_file_kind(found.state)
    trial = DossierExported(
        file_kind=usual,
        entries=(),
        withheld={},
        copy_number=0,
        document="",
        printed=False,
        receiver="",
        purpose="",
    )
    return DossierFacts(
        here=found,
        entries=choosable(session, case),
        lacks=lacking(found.state, found.now),
        sector=found.naming.sector,
        usual=usual,
        copy=len(found.state.exports) + 1,
        fingerprint=fingerprint(session.register.vault),
        refusal=refusal_now(session, found.state, trial),
        now=found.now,
    )


class DossierForm(kit.Form):
    """File, receiver and purpose; then the entries."""

    def __init__(self, facts: DossierFacts, name_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self.section(words.for_section())
        kinds = [
            Option(key=kind, title=values.capital(values.file_kind(kind, facts.sector)))
            for kind in (FileKind.PERSONNEL, FileKind.STUDENT)
        ]
        self.ask("file_kind", kit.RadioGroup(kinds), words.file_kind())
        self.ask("receiver", kit.TextLine(hint=words.receiver_help()), words.receiver())
        self.ask("purpose", kit.TextLine(), words.purpose())
        languages = [Option(key=code, title=OWN_NAMES[code]) for code in LANGUAGES]
        self.ask("language", kit.RadioGroup(languages), words.language(), words.language_help())
        self.section(words.entries_section(), words.entries_help())
        self.filter = kit.Choice(_filters(), width=260)
        self.ask("filter", self.filter, words.filter_by())
        self.usual = LinkButton(words.usual(), self.choose_usual)
        self.others = LinkButton(words.leave_out_others(), self.leave_others_out)
        self._said = Quiet(small=True)
        self._count = Quiet(small=True)
        self.place(Flow(self.usual, self.others, gap=16))
        self.place(self._said)
        self._said.setVisible(False)
        self.place(self._count)
        self.chooser = self.ask("entries", EntryChooser(facts.entries, name_of))
        self.chooser.name_it(words.entries())
        self.redacting = RedactingPart(self, facts.here.state)
        self._of_exhibits = _ask_exhibits(self, facts)
        self.put("file_kind", facts.usual)
        self.put("language", LANGUAGES[0])
        self.put("filter", ALL)
        self.changed.connect(self._follow)
        self._follow("filter")
        self._follow("entries")

    def choice(self) -> Choice:
        """What is chosen now."""
        return Choice(
            file_kind=FileKind(self.text("file_kind") or self._facts.usual),
            entries=self.chooser.chosen(),
            withheld=self.chooser.withheld(),
            left_out=self.redacting.said(),
            shown=frozenset(self.texts("shown") if "shown" in self._of_exhibits else ()),
            attached=frozenset(self.texts("attached") if "attached" in self._of_exhibits else ()),
            receiver=self.text("receiver"),
            purpose=self.text("purpose"),
            language="en" if self.text("language") == "en" else "nl",
        )

    def gaps(self) -> list[Gap]:
        """What is missing, in the order of reading."""
        checks = [
            ("file_kind", not self.text("file_kind"), words.gap_file_kind()),
            ("receiver", not self.text("receiver"), words.gap_receiver()),
            ("purpose", not self.text("purpose"), words.gap_purpose()),
            ("entries", not self.chooser.chosen(), words.gap_entries()),
        ]
        return [*((key, said) for key, missing, said in checks if missing), *self.redacting.gaps()]

    def choose_usual(self) -> None:
        """Back to what usually goes in."""
        self._said.setVisible(False)
        self.chooser.choose_usual()

    def leave_others_out(self) -> None:
        """Leave third parties out, and say what that did."""
        people, fields = self.chooser.leave_others_out()
        self._said.setText(words.others_left_out(people=people, fields=fields))
        self._said.setVisible(True)
        kit.announce(self, self._said.text())

    def _follow(self, key: str) -> None:
        if key == "filter":
            wanted = self.text("filter")
            self.chooser.show_only(lambda item, chosen: _fits(wanted, item, chosen=chosen))
        if key in {"entries", LEFT_OUT}:
            chosen = set(self.chooser.chosen())
            self.redacting.offer([item for item in self._facts.entries if item.entry.id in chosen])
        self._count.setText(words.chosen_count(count=len(self.chooser.chosen())))


def _ask_exhibits(form: DossierForm, facts: DossierFacts) -> frozenset[str]:
    """Ask which exhibits the copy shows, and which go along as they were received; return what was asked."""
    bodies = (item.entry.body for item in facts.entries)
    added = {body.exhibit: body for body in bodies if isinstance(body, ExhibitAdded)}
    left = [body for body in added.values() if body.exhibit not in facts.here.state.erased]
    if not left:
        return frozenset()
    naming = facts.here.naming
    options = [
        Option(key=body.exhibit, title=values.capital(naming.exhibit(body.exhibit)), help=body.name) for body in left
    ]
    form.section(redacting_words.exhibits_section(), redacting_words.exhibits_help())
    form.ask("shown", kit.CheckGroup(options), redacting_words.shown())
    originals = [option for option, body in zip(options, left, strict=True) if not _is_picture(body)]
    if not originals:
        return frozenset({"shown"})
    attached = form.ask("attached", kit.CheckGroup(originals), redacting_words.attached())
    for option in originals:  # the same exhibit can be ticked twice, and is to be told apart by ear
        spoken = ui_words.verb_about(verb=redacting_words.attached(), about=option.title)
        attached.button(option.key).setAccessibleName(spoken)
    return frozenset({"shown", "attached"})


def _is_picture(body: ExhibitAdded) -> bool:
    return body.media_type.startswith(("image/", "video/"))


def _filters() -> list[Option]:
    return [
        Option(key=ALL, title=words.filter_all()),
        Option(key=CHOSEN, title=words.filter_chosen()),
        Option(key="correspondence", title=words.filter_correspondence()),
        Option(key="decisions", title=words.filter_decisions()),
        Option(key="checks", title=words.filter_checks()),
        Option(key="people", title=words.filter_people()),
    ]


def _fits(wanted: str, item: Choosable, *, chosen: bool) -> bool:
    if wanted == CHOSEN:
        return chosen
    return wanted not in _KINDS or isinstance(item.entry.body, _KINDS[wanted])
