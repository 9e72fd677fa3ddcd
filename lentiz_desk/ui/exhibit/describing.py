"""Describing an exhibit: where it stood, since and until when, whom it shows and who of them consented."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from lentiz_desk.desk.custody import describe_exhibit
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import Depicted, ExhibitDescribed
from lentiz_desk.domain.values import Consent
from lentiz_desk.ui import kit
from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.columns import TwoColumns
from lentiz_desk.ui.exhibit.facts import added
from lentiz_desk.ui.fetched import Home
from lentiz_desk.ui.kit import Gap, Option
from lentiz_desk.ui.moments import moment_in, put_moment
from lentiz_desk.ui.recording_page import RecordingPage
from lentiz_desk.ui.stepped import NO, UNKNOWN, YES, yes_no
from lentiz_desk.ui.unsigned import Here, Unsigned, here, refusal_now
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import describing as words
from lentiz_desk.words import values

_TEXTS = ("address", "platform", "account", "shows")


@dataclass(frozen=True, kw_only=True)
class DescribeFacts:
    """The exhibit in its case, what is known of it so far, and why this person cannot describe it when so."""

    here: Here
    exhibit: str
    known: ExhibitDescribed
    refusal: str


class DescribePage(RecordingPage[DescribeFacts]):
    """Asks what became known of an exhibit, filled in with what was known, and records it as something new."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        self._exhibit = str(args["exhibit"])
        case = str(args["case"])
        draft = Home(name=f"describe:{self._exhibit[:16]}", compartment=case)
        super().__init__(workplace, "", case=case, draft=draft)
        self.form: DescribeForm | None = None

    def fetch(self, session: Session) -> DescribeFacts:
        """Read what is known of the exhibit, and ask the rules whether this person may say more."""
        case = here(session, self.case)
        return DescribeFacts(
            here=case,
            exhibit=self._exhibit,
            known=_known(case, self._exhibit),
            refusal=_refusal(session, case, self._exhibit),
        )

    def build(self, facts: DescribeFacts) -> None:
        """The questions on the left, what will be recorded on the right."""
        exhibit = facts.here.naming.exhibit(facts.exhibit)
        self.set_title(
            values.capital(words.title(exhibit=exhibit)), words.what_for(number=facts.here.state.case_number)
        )
        if facts.refusal:
            self.refuse(facts.refusal)
            return
        self.form = form = DescribeForm(facts)
        self.keep(form)
        sides = TwoColumns(share=(8, 5))
        sides.left.addWidget(form)
        sides.right.addWidget(form.unsigned)
        sides.close_off()
        self.content.addWidget(sides)
        self.end_once(kit.PrimaryButton(words.record(), self.save))

    def acts(self) -> Sequence[Act]:
        """Recording it, by key as well."""
        return (Act(title=words.record(), run=self.save, shortcut="Ctrl+Return", enabled=self.form is not None),)

    def save(self) -> None:
        """Record it when nothing is wrong; otherwise name what is."""
        form = self.form
        if self.facts is None or form is None or self.busy.is_running():
            return
        gaps = form.gaps(self.workplace.now())
        form.show_gaps(gaps)
        if gaps:
            return
        case, body = self.case, form.body()
        self.record(
            words.recording(),
            lambda session: describe_exhibit(session, case, body),
            lambda _done: self._recorded(),
        )

    def _recorded(self) -> None:
        self.said.emit(words.recorded())
        self.go("exhibit", compartment=self.case, exhibit=self._exhibit)


class DescribeForm(kit.Form):
    """What became known; who is chosen as depicted is asked for consent."""

    def __init__(self, facts: DescribeFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._names = _names(facts.here)
        self.unsigned = Unsigned(words.you_record(), words.gap_nothing())
        self._ask_where()
        self.posted, self.deleted = self._ask_when()
        self._ask_who()
        self.section(words.what())
        self.ask("shows", kit.TextArea(least=2), words.shows())
        self._fill_in(facts.known)
        self._before = self.body()
        self.changed.connect(lambda _key: self._follow())
        self._follow()

    def body(self) -> ExhibitDescribed:
        """What is filled in; who is depicted counts once it is said whether they consented."""
        consents = {number: self.text(_consent(number)) for number in self._chosen()}
        return ExhibitDescribed(
            exhibit=self._facts.exhibit,
            platform=self.text("platform"),
            posted_at=moment_in(self.posted),
            still_online={YES: True, NO: False}.get(self.text("online")),
            deleted_at=moment_in(self.deleted) if self.text("online") == NO else None,
            depicted=tuple(Depicted(person=number, consent=Consent(said)) for number, said in consents.items() if said),
            address=self.text("address"),
            account=self.text("account"),
            shows=self.text("shows").strip(),
        )

    def gaps(self, now: datetime) -> list[Gap]:
        """What is wrong or missing, in the order of reading."""
        body = self.body()
        posted, deleted = body.posted_at, body.deleted_at
        gone = self.text("online") == NO
        early = posted is not None and deleted is not None and deleted < posted
        checks: list[tuple[str, bool, str]] = [
            ("posted_at", self.posted.is_unclear(), words.gap_moment()),
            ("posted_at", posted is not None and posted > now, words.gap_posted_future()),
            ("deleted_at", gone and self.deleted.is_unclear(), words.gap_moment()),
            ("deleted_at", deleted is not None and deleted > now, words.gap_deleted_future()),
            ("deleted_at", early, words.gap_deleted_early()),
        ]
        checks += [
            (_consent(number), not self.text(_consent(number)), words.gap_consent(name=self._names[number]))
            for number in self._chosen()
        ]
        gaps = [(key, said) for key, wrong, said in checks if wrong]
        return gaps or ([("address", words.gap_nothing())] if self._is_nothing(body) else [])

    def _ask_where(self) -> None:
        self.section(words.where(), words.leave_empty())
        self.ask("address", kit.TextLine(), words.address())
        self.beside(("platform", kit.TextLine(), words.platform()), ("account", kit.TextLine(), words.account()))

    def _ask_when(self) -> tuple[kit.MomentField, kit.MomentField]:
        self.section(words.when())
        posted = self.ask("posted_at", kit.MomentField(), words.posted_at())
        self.ask("online", yes_no(unknown=words.not_known()), words.still_online())
        return posted, self.ask("deleted_at", kit.MomentField(), words.deleted_at())

    def _ask_who(self) -> None:
        self.section(words.who(), words.depicted_help())
        people = self._facts.here.state.people
        options = [
            Option(key=str(number), title=name, help=values.capital(values.part(people[number].part)))
            for number, name in self._names.items()
        ]
        self.ask("depicted", kit.CheckGroup(options), words.depicted())
        answers = [Option(key=item, title=values.capital(values.consent(item))) for item in Consent]
        for number, name in self._names.items():
            self.ask(_consent(number), kit.Choice(answers, width=340), words.consent(name=name))

    def _fill_in(self, known: ExhibitDescribed) -> None:
        for key in _TEXTS:
            self.put(key, getattr(known, key))
            self.field(key).put_caret(0)
        for field, at in ((self.posted, known.posted_at), (self.deleted, known.deleted_at)):
            if at is not None:
                put_moment(field, at)
        self.put("online", {True: YES, False: NO, None: UNKNOWN}[known.still_online])
        self.put("depicted", [str(item.person) for item in known.depicted])
        for item in known.depicted:
            self.put(_consent(item.person), item.consent)

    def _is_nothing(self, body: ExhibitDescribed) -> bool:
        return body in {self._before, ExhibitDescribed(exhibit=self._facts.exhibit)}

    def _chosen(self) -> list[int]:
        return [int(number) for number in self.texts("depicted")]

    def _follow(self) -> None:
        self.set_shown("deleted_at", shown=self.text("online") == NO)
        chosen = self._chosen()
        for number in self._names:
            self.set_shown(_consent(number), shown=number in chosen)
        body = self.body()
        lines = [] if self._is_nothing(body) else self._facts.here.lines(body, without=frozenset({"exhibit"}))
        self.unsigned.show_lines(lines)


def _consent(number: int) -> str:
    return f"consent{number}"


def _names(case: Here) -> dict[int, str]:
    return {number: case.naming.case_person(number) for number in sorted(case.state.people)}


def _known(case: Here, exhibit: str) -> ExhibitDescribed:
    """What is known: the newest description, or what was said when the exhibit was brought in."""
    described = case.state.described.get(exhibit)
    if described is not None:
        return described.body
    said = added(case.state, exhibit)
    if said is None:
        return ExhibitDescribed(exhibit=exhibit)
    body = said.body
    return ExhibitDescribed(
        exhibit=exhibit,
        still_online=body.still_online,
        address=body.address,
        account=body.account,
        shows=body.shows,
    )


def _refusal(session: Session, case: Here, exhibit: str) -> str:
    if added(case.state, exhibit) is None:
        return words.unknown()
    if exhibit in case.state.erased:
        return words.erased()
    return refusal_now(session, case.state, ExhibitDescribed(exhibit=exhibit))
