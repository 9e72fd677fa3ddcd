"""A small vault without files: two people with real keys, a register and a case, ready to be put on paper."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from os import urandom

from lentiz_desk.domain.case_entries import CaseOpened, ReportRecorded
from lentiz_desk.domain.register_entries import (
    Edition,
    KeysCountersigned,
    Location,
    PersonCard,
    PersonEnrolled,
    VaultFounded,
)
from lentiz_desk.domain.texts import Body
from lentiz_desk.domain.values import Harm, ReportKind, Role, Scope, Sector
from lentiz_desk.dossier.paper import Line, Paper, PaperEntry
from lentiz_desk.dossier.pdf import draw
from lentiz_desk.dossier.signing import PdfSigner, seal_pdf
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.writing import Place, sign
from lentiz_desk.vault.keys import PersonKeys, new_person_keys, public_keys
from tests.dossier.papers import paper as plain_paper

BEGIN = datetime(2026, 2, 23, 8, 0, tzinfo=UTC)
DIRECTOR = "pD1RECT0R0001"
HANDLER = "pHAND1ER00002"
WITHHELD = "Verzwegenwoord"


@dataclass
class Vault:
    keys: dict[str, PersonKeys]
    public: dict[str, object]
    register: list[SignedEntry] = field(default_factory=list)
    case: list[SignedEntry] = field(default_factory=list)
    at: datetime = BEGIN

    @classmethod
    def founded(cls) -> "Vault":
        keys = {person: new_person_keys() for person in (DIRECTOR, HANDLER)}
        names = {DIRECTOR: "Joost Denkbeeld", HANDLER: "Sanne Voorbeeld"}
        public = {
            person: public_keys(own, name=names[person], organisation="Voorbeeldscholen", valid_from=BEGIN)
            for person, own in keys.items()
        }
        vault = cls(keys=keys, public=dict(public))
        location = Location(id="kas", name="De Oefenkas", sector=Sector.VO)
        vault.enter(
            DIRECTOR,
            VaultFounded(
                organisation="Voorbeeldscholen",
                locations=(location,),
                founder=_card(DIRECTOR, names[DIRECTOR], Role.DIRECTOR),
                keys=public[DIRECTOR],
                device=1,
                recovery="00",
                oversight="00",
                edition=Edition(id="2014", adopted=date(2014, 3, 25), consented_by="Platform Medezeggenschap"),
                practice=False,
            ),
        )
        enrolled = PersonEnrolled(person=_card(HANDLER, names[HANDLER], Role.HANDLER), keys=public[HANDLER])
        vault.enter(DIRECTOR, enrolled)
        vault.enter(HANDLER, KeysCountersigned(enrolment=vault.register[-1].id))
        vault.open_case()
        return vault

    @property
    def id(self) -> str:
        return self.register[0].id

    def open_case(self) -> None:
        opened = CaseOpened(location="kas", edition="2014", rules="1", holders=(HANDLER,), concerned=())
        self.record(HANDLER, opened)
        self.record(
            HANDLER,
            ReportRecorded(
                scope=Scope.SCHOOL,
                report_kind=ReportKind.CONDUCT,
                received=BEGIN,
                reporter=None,
                clauses=("A7",),
                platform="voorbeeld",
                harm=tuple(Harm)[:1],
                account="@voorbeeld",
                facts="Op 9 februari stond er een bericht op een openbaar account.",
                harm_why=f"{WITHHELD} over de gevolgen voor de docent",
            ),
        )

    def enter(self, author: str, body: Body) -> None:
        self.register.append(self._signed(author, body, self.register, "R" * 26))

    def record(self, author: str, body: Body) -> None:
        self.case.append(self._signed(author, body, self.case, "K7Q2MX" + "0" * 20))

    def paper(self, entries: Sequence[SignedEntry] | None = None, **changes: object) -> Paper:
        chosen = self.case if entries is None else entries
        made = plain_paper(
            *(_on_paper(number, entry) for number, entry in enumerate(chosen, 1)),
            vault=self.id,
            roster=tuple(self.register),
            heads=(self.case[-1].id,),
        )
        return replace(made, **changes)  # type: ignore[arg-type]

    def signer(self, person: str = HANDLER) -> PdfSigner:
        certificate = base64.b64decode(self.public[person].documents)  # type: ignore[attr-defined]
        return PdfSigner(key=self.keys[person].signing.documents, certificate_der=certificate)

    def sealed(self, paper: Paper | None = None, signer: PdfSigner | None = None) -> bytes:
        chosen = paper or self.paper()
        return seal_pdf(draw(chosen), chosen, signer or self.signer())

    def _signed(self, author: str, body: Body, before: Sequence[SignedEntry], compartment: str) -> SignedEntry:
        self.at += timedelta(minutes=7)
        own = [entry for entry in before if entry.header.author == author]
        place = Place(
            vault=self.register[0].id if self.register else "",
            compartment=compartment,
            device=1,
            seq=len(own) + 1,
            prev=own[-1].id if own else None,
            parents=(before[-1].id,) if before else (),
        )
        key = self.keys[author].signing.entries
        return sign(body, place, author=author, at=self.at, oversight="00" * 32, key=key, random=urandom)


def _card(person: str, name: str, role: Role) -> PersonCard:
    return PersonCard(id=person, name=name, function="functie", roles=(role,), locations=("kas",))


def _on_paper(number: int, entry: SignedEntry) -> PaperEntry:
    lines = tuple(
        Line(label=str(field.name), text=str(field.value)) for field in entry.fields if field.body is not None
    )
    hidden = sum(1 for field in entry.fields if field.body is None)
    return PaperEntry(
        number=number,
        heading=entry.header.kind,
        at=BEGIN,
        author="Sanne Voorbeeld",
        right="behandelaar",
        lines=lines,
        entry=entry,
        withheld=("Toelichting",) * hidden,
    )
