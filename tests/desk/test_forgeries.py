"""A sign-off cannot be forged, and what a stranger leaves in the vault keeps nobody out."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from lentiz_desk.desk.deciding import decide
from lentiz_desk.desk.errors import NoAccess, Refused
from lentiz_desk.desk.people import new_grant, pass_on
from lentiz_desk.desk.session import Session, Signer
from lentiz_desk.desk.signing_in import sign_in, sign_out, signer_for
from lentiz_desk.domain.case_entries import CheckDecided, HoldersSet
from lentiz_desk.domain.register_entries import (
    DeputyAppointed,
    EnrolmentApproved,
    PersonCard,
    PersonEnrolled,
    VaultFounded,
)
from lentiz_desk.domain.values import Outcome, Role
from lentiz_desk.ledger.entry import Field, SignedEntry, signed_bytes
from lentiz_desk.ledger.wire import to_json
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.drops import write_drop
from lentiz_desk.vault.errors import EntryInconsistent, SlotNotFound, WrongPassphrase
from lentiz_desk.vault.grants import open_grants
from lentiz_desk.vault.keys import new_person_keys, public_keys
from tests.desk.forging import forge, keys_of, renamed, signer_of, slip_in
from tests.desk.staged import At
from tests.world import World, passphrase

Forgery = Callable[[World, Session, CheckDecided], SignedEntry]


def by(name: str) -> Forgery:
    def forgery(world: World, session: Session, form: CheckDecided) -> SignedEntry:
        return forge(session, world.case, form, who=signer_of(world, name))

    return forgery


def unsigned(world: World, session: Session, form: CheckDecided) -> SignedEntry:
    entry = forge(session, world.case, form)
    return SignedEntry(entry.header_bytes, bytes(64), entry.fields)


def in_the_name_of_the_director(world: World, session: Session, form: CheckDecided) -> SignedEntry:
    officer = signer_of(world, "officer")
    return forge(session, world.case, form, who=Signer(person=world.ids["directeur"], keys=officer.keys))


def of_another_vault(world: World, session: Session, form: CheckDecided) -> SignedEntry:
    return forge(session, world.case, form, vault="0" * 64)


def of_another_compartment(world: World, session: Session, form: CheckDecided) -> SignedEntry:
    entry = forge(session, world.case, form)
    return renamed(entry, compartment="0" * 26)


def of_another_kind(world: World, session: Session, form: CheckDecided) -> SignedEntry:
    refusal = CheckDecided(request=form.request, outcome=Outcome.REFUSED, no_personal_interest=True, motivation="n")
    return renamed(forge(session, world.case, refusal), kind="case.closed")


def with_other_words(world: World, session: Session, form: CheckDecided) -> SignedEntry:
    entry = forge(session, world.case, form)
    fields = tuple(
        Field.write(bytes(16), "executors", [world.ids["officer2"]]) if item.name == "executors" else item
        for item in entry.fields
    )
    return SignedEntry(entry.header_bytes, entry.signature, fields)


FORGERIES: dict[str, Forgery] = {
    "officer": by("officer"),
    "handler": by("behandelaar"),
    "dpo": by("fg"),
    "board": by("bestuurder"),
    "unsigned": unsigned,
    "in the director's name": in_the_name_of_the_director,
    "another vault": of_another_vault,
    "another compartment": of_another_compartment,
    "another kind": of_another_kind,
}


@pytest.mark.parametrize("what", sorted(FORGERIES))
def test_a_forged_decision_in_the_case_has_no_effect(staged: At, what: str) -> None:
    world = staged("ask")
    with world.session("directeur") as session:
        form = world.decision_form(session)
        slip_in(session, world.case, [FORGERIES[what](world, session, form)])
        assert session.case(world.case).decisions == ()
        assert session.case(world.case).open_request is not None


def test_a_deputy_decides_inside_the_dates_and_not_after(staged: At) -> None:
    world = staged("ask")
    with world.session("directeur2") as session:
        form = world.decision_form(session)
        late = msgspec.structs.replace(form, ends_at=world.clock.at + timedelta(days=300))
        entry = forge(session, world.case, late, at=world.clock.at + timedelta(days=200))
        slip_in(session, world.case, [entry])
        assert session.case(world.case).decisions == ()
    world = staged("ask")
    world.clock.forward(days=121)
    with world.session("directeur2") as session:
        session.clock.accept_jump()
        with pytest.raises(Refused):
            decide(session, world.case, world.decision_form(session))
    world = staged("ask")
    with world.session("directeur2") as session:
        decide(session, world.case, world.decision_form(session))
        assert len(session.case(world.case).granted) == 1


def test_a_decision_replayed_in_another_case_has_no_effect_there(staged: At) -> None:
    world = staged("decide")
    first, decision = world.case, world.decision
    world.report().ask()
    with world.session("directeur") as session:
        replayed = session.open(first).signed[decision]
        slip_in(session, world.case, [replayed])
        state = session.case(world.case)
        assert state.decisions == ()
        moved = renamed(replayed, compartment=world.case)
        slip_in(session, world.case, [moved])
        assert session.case(world.case).decisions == ()


@pytest.mark.parametrize("what", ["withheld scope", "reordered", "without a field"])
def test_a_decision_whose_scope_was_touched_has_no_effect(staged: At, what: str) -> None:
    world = staged("ask")
    with world.session("directeur") as session:
        entry = forge(session, world.case, world.decision_form(session))
        touched = {
            "withheld scope": entry.withhold({"executors", "sources", "ends_at"}),
            "reordered": SignedEntry(entry.header_bytes, entry.signature, entry.fields[::-1]),
            "without a field": SignedEntry(entry.header_bytes, entry.signature, entry.fields[1:]),
        }[what]
        opened = session.open(world.case)
        opened.take([touched])
        assert session.case(world.case).decisions == ()


def test_a_decision_that_the_entrys_fields_contradict_is_never_written(staged: At) -> None:
    world = staged("ask")
    with world.session("directeur") as session:
        entry = with_other_words(world, session, world.decision_form(session))
        with pytest.raises(EntryInconsistent):
            session.open(world.case).append([entry])
        assert session.case(world.case).decisions == ()


def test_an_inline_signature_needs_the_directors_own_passphrase_and_slot(staged: At) -> None:
    world = staged("ask")
    with world.session("behandelaar") as session:
        with pytest.raises(WrongPassphrase):
            signer_for(session, "directeur", passphrase("officer"))
        with pytest.raises(SlotNotFound):
            signer_for(session, "iemand", passphrase("directeur"))
        with pytest.raises(Refused):
            decide(session, world.case, world.decision_form(session))
        officer = signer_for(session, "officer", passphrase("officer"))
        with pytest.raises(Refused):
            decide(session, world.case, world.decision_form(session), officer)


class TestGrants:
    """A grant carries a key and nothing else."""

    def snapshot(self, world: World, name: str) -> Any:
        return open_grants(world.vault.folder, world.ids[name], keys_of(world, name).sealing, {}).mine

    @pytest.mark.parametrize("kind", ["register", "oversight"])
    def test_a_grant_that_an_officer_made_keeps_no_director_out(self, staged: At, kind: str) -> None:
        world = staged("enrol")
        signer = signer_of(world, "officer2")
        with world.session("officer2") as session:
            for file in (f"{kind}.db", f"{'0' * 32}.db", world.vault.folder.new_file()):
                grant = new_grant(
                    vault=session.register.vault,
                    compartment=kind,
                    kind=kind,
                    file=file,
                    key=os.urandom(32),
                    epoch=99,
                )
                known = session.register.people[world.ids["directeur"]]
                pass_on(
                    world.vault.folder,
                    grant,
                    person=known.id,
                    sealing=known.keys.sealing,
                    signer=signer,
                    at=world.clock.at,
                )
        with world.session("directeur") as session:
            assert session.register.people
            assert session.of_kind("oversight")
            assert session.faulty == {}
        world.report()

    def test_a_grant_that_an_officer_made_hides_no_case(self, staged: At) -> None:
        world = staged("decide")
        signer = signer_of(world, "officer")
        with world.session("officer") as session:
            for epoch in (1, 2, 99):
                key, file = os.urandom(32), world.vault.folder.new_file()
                Compartment.create(
                    world.vault.folder.file(file),
                    key,
                    id=world.case,
                    kind="case",
                    epoch=epoch,
                    vault=session.register.vault,
                ).close()
                grant = new_grant(
                    vault=session.register.vault, compartment=world.case, kind="case", file=file, key=key, epoch=epoch
                )
                known = session.register.people[world.ids["directeur"]]
                pass_on(
                    world.vault.folder,
                    grant,
                    person=known.id,
                    sealing=known.keys.sealing,
                    signer=signer,
                    at=world.clock.at,
                )
        with world.session("directeur") as session:
            assert [state.compartment for state in session.cases()] == [world.case]
            assert session.case(world.case).report is not None

    def test_a_grant_replayed_renamed_or_passed_on_opens_nothing(self, staged: At) -> None:
        world = staged("decide")
        mine = {item.compartment: item.name for item in self.snapshot(world, "officer")}
        data = (world.path / "grants" / mine[world.authorisation]).read_bytes()
        for name in ("0" * 64, mine["register"][::-1]):
            (world.path / "grants" / name).write_bytes(data)
        with world.session("officer2") as session:
            assert session.of_kind("authorisation") == ()
        with world.session("officer") as session:
            assert session.of_kind("authorisation") == (world.authorisation,)
        world.hand_in().take()
        (world.path / "grants" / mine[world.authorisation]).write_bytes(data)
        with world.session("officer") as session:
            assert session.checks() == ()

    def test_a_key_without_being_a_holder_opens_nothing_in_the_app(self, staged: At) -> None:
        world = staged("report")
        with world.session("behandelaar") as session:
            known = session.register.people[world.ids["officer2"]]
            pass_on(
                world.vault.folder,
                session.grants[world.case],
                person=known.id,
                sealing=known.keys.sealing,
                signer=session.signer,
                at=world.clock.at,
            )
            holders = HoldersSet(epoch=1, holders=(known.id, session.person), why="")
            slip_in(session, world.case, [forge(session, world.case, holders)])
        with world.session("officer2") as session:
            assert session.cases() == ()
            with pytest.raises(NoAccess):
                session.case(world.case)


GARBAGE: dict[str, Callable[[SignedEntry], SignedEntry]] = {
    "a header that is none": lambda entry: SignedEntry(b"{}", entry.signature, ()),
    "a time that is none": lambda entry: renamed(entry, at="straks"),
    "the end of time": lambda entry: renamed(entry, at="9999-12-31T23:59:59.999999Z"),
    "another vault": lambda entry: renamed(entry, vault="0" * 64),
    "no author": lambda entry: renamed(entry, author="niemand"),
}


@pytest.mark.parametrize("what", sorted(GARBAGE))
@pytest.mark.parametrize("place", ["register", "case"])
def test_garbage_in_a_ledger_keeps_nobody_out(staged: At, place: str, what: str) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        compartment = "register" if place == "register" else world.case
        body = DeputyAppointed(
            director=session.person,
            deputy=session.person,
            location="demo-college",
            starts=world.clock.at,
            ends=world.clock.at,
        )
        slip_in(session, compartment, [GARBAGE[what](forge(session, compartment, body))])
    for name in ("directeur", "behandelaar"):
        with world.session(name) as session:
            assert session.case(world.case).report is not None
            session.clock.tick()
    world.ask().decide()


@pytest.mark.parametrize("what", ["a time that is none", "the end of time"])
@pytest.mark.parametrize("place", ["register", "case"])
def test_well_signed_garbage_keeps_nobody_out(staged: At, place: str, what: str) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        compartment = "register" if place == "register" else world.case
        body = EnrolmentApproved(enrolment="f" * 64)
        entry = GARBAGE[what](forge(session, compartment, body))
        signature = session.keys.signing.entries.sign(signed_bytes(entry.header_bytes))
        slip_in(session, compartment, [SignedEntry(entry.header_bytes, signature, entry.fields)])
    for name in ("directeur", "behandelaar"):
        with world.session(name) as session:
            assert session.case(world.case).report is not None
            session.clock.tick()
    world.ask().decide()


def test_a_second_founding_founds_nothing(staged: At) -> None:
    world = staged("enrol")
    with world.session("officer") as session:
        founding = session.register.founding
        card = msgspec.structs.replace(founding.founder, id=session.person)
        body = msgspec.structs.replace(founding, founder=card, keys=session.me.keys)
        assert isinstance(body, VaultFounded)
        entry = forge(session, "register", body, vault="", parents=(), seq=1, prev=None)
        slip_in(session, "register", [entry])
    for name in ("officer", "directeur"):
        with world.session(name) as session:
            assert session.register.vault == world.vault.folder.vault
            assert session.register.has_role(world.ids["directeur"], Role.DIRECTOR)
            assert not session.register.has_role(world.ids["officer"], Role.DIRECTOR)


@pytest.mark.parametrize("name", ["officer", "behandelaar", "fg", "bestuurder"])
def test_only_a_director_enrols(staged: At, name: str) -> None:
    world = staged("enrol")
    with world.session(name) as session:
        keys = new_person_keys()
        card = PersonCard(
            id="p" + "0" * 12, name="Pop", function="", roles=(Role.DIRECTOR,), locations=("demo-college",)
        )
        public = public_keys(keys, name="Pop", organisation="x", valid_from=world.clock.at)
        slip_in(session, "register", [forge(session, "register", PersonEnrolled(person=card, keys=public))])
    with world.session("directeur") as session:
        assert session.register.person("p" + "0" * 12) is None
        assert len(session.reading.irregularities) == 1


DROPS: dict[str, Callable[[World, Session], bytes]] = {
    "no JSON": lambda _world, _session: b"{",
    "deep JSON": lambda _world, _session: b"[" * 100_000,
    "no entry": lambda _world, _session: b"{}",
    "an entry of another kind": lambda world, session: msgspec.json.encode(
        to_json(forge(session, "register", EnrolmentApproved(enrolment="f" * 64)))
    ),
    "an entry whose payload is another": lambda world, session: msgspec.json.encode(
        to_json(renamed(forge(session, "register", EnrolmentApproved(enrolment="f" * 64)), payload="0" * 64))
    ),
    "an entry without a time": lambda world, session: msgspec.json.encode(
        to_json(renamed(forge(session, "register", EnrolmentApproved(enrolment="f" * 64)), at="straks"))
    ),
}


@pytest.mark.parametrize("what", sorted(DROPS))
def test_a_hostile_drop_keeps_no_director_out(staged: At, what: str) -> None:
    world = staged("enrol")
    with world.session("officer") as session:
        line = DROPS[what](world, session)
        write_drop(world.vault.folder, session.register.founding.oversight, line)
    (world.path / "drops" / ("f" * 32)).write_bytes(os.urandom(500))
    session = sign_in(world.vault, "directeur", passphrase("directeur"))
    opened = session.open("oversight")
    assert {entry.body.kind for entry in opened.recorded.values()} == {"oversight.noted"}
    sign_out(session)
