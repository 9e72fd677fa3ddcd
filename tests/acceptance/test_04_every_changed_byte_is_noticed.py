"""One changed byte in an exhibit or an entry is noticed when it is next used, and named."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lentiz_desk.desk.custody import look
from lentiz_desk.desk.errors import Refused, RolledBack
from lentiz_desk.domain.case_entries import ReportRecorded
from lentiz_desk.ledger.entry import field_digest, payload_digest
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.errors import CompartmentDamaged, ExhibitAltered, ExhibitMissing, VaultError
from lentiz_desk.vault.grants import Grant
from lentiz_desk.vault.sqlcipher import open_database
from tests.desk.staged import At
from tests.world import World

EVERY_FIELD = "SELECT place, body FROM fields WHERE body IS NOT NULL"


def grant_of(world: World, compartment: str) -> Grant:
    with world.session("directeur") as session:
        return session.grants[compartment]


def change(world: World, grant: Grant, statement: str, *values: object) -> None:
    """Change a compartment by SQL, with its key, as a modified program would."""
    connection = open_database(world.vault.folder.file(grant.file), grant.key)
    assert connection.execute(statement, values).rowcount > 0
    connection.close()


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def some(size: int) -> Iterator[int]:
    yield from {0, 1, size // 3, size // 2, size - 2, size - 1}


@pytest.mark.parametrize("place", ["case", "authorisation"])
def test_one_changed_byte_of_an_exhibit_is_named_at_the_next_look(staged: At, place: str) -> None:
    world = staged("take")
    compartment = world.case if place == "case" else world.authorisation
    grant = grant_of(world, compartment)
    with world.session("directeur") as session:
        kept = session.open(compartment).compartment.exhibits()[0]
        data = session.open(compartment).compartment.exhibit(kept.sha256)
        name = session.open(compartment).compartment.meta().id
    assert name == compartment
    for at in some(len(data)):
        change(world, grant, "UPDATE chunks SET body = ? WHERE exhibit = ?", flipped(data, at), kept.sha256)
        with world.session("directeur") as session:
            with pytest.raises(ExhibitAltered) as caught:
                look(session, compartment, kept.sha256)
            assert caught.value.sha256 == kept.sha256
            assert f"exhibit: {kept.sha256}" in session.open(compartment).compartment.damage()
            assert session.case(world.case).report is not None
    change(world, grant, "UPDATE chunks SET body = ? WHERE exhibit = ?", data, kept.sha256)
    with world.session("directeur") as session:
        assert look(session, compartment, kept.sha256) == data


def test_an_exhibit_that_is_cut_off_swapped_or_gone_is_named(staged: At) -> None:
    world = staged("take")
    grant = grant_of(world, world.case)
    with world.session("directeur") as session:
        first, second = session.open(world.case).compartment.exhibits()[:2]
        data = session.open(world.case).compartment.exhibit(first.sha256)
        other = session.open(world.case).compartment.exhibit(second.sha256)
    for body in (data[:-1], other, data + b"\x00", b""):
        change(world, grant, "UPDATE chunks SET body = ? WHERE exhibit = ?", body, first.sha256)
        with world.session("directeur") as session, pytest.raises(ExhibitAltered):
            look(session, world.case, first.sha256)
    change(world, grant, "DELETE FROM chunks WHERE exhibit = ?", first.sha256)
    with world.session("directeur") as session, pytest.raises(ExhibitAltered):
        look(session, world.case, first.sha256)
    change(world, grant, "DELETE FROM exhibits WHERE sha256 = ?", first.sha256)
    with world.session("directeur") as session, pytest.raises(ExhibitMissing):
        look(session, world.case, first.sha256)


@pytest.mark.parametrize("place", ["case", "authorisation"])
def test_one_changed_byte_of_any_field_is_damage_that_is_named(staged: At, place: str) -> None:
    world = staged("take")
    compartment = world.case if place == "case" else world.authorisation
    grant = grant_of(world, compartment)
    file = world.vault.folder.file(grant.file)
    with Compartment.open(file, grant.key) as opened:
        rows = [tuple(row) for row in opened.connection.execute(EVERY_FIELD)]
        for number, (row, body) in enumerate(rows):
            wrong = flipped(body, number % len(body))
            opened.connection.execute("UPDATE fields SET body = ? WHERE place = ?", (wrong, row))
            with pytest.raises(CompartmentDamaged):
                opened.entries()
            (found,) = opened.damage()
            assert found.startswith("entry: ")
            opened.connection.execute("UPDATE fields SET body = ? WHERE place = ?", (body, row))
        assert opened.damage() == ()


def test_a_case_with_a_changed_field_is_not_shown_and_named_at_sign_in(staged: At) -> None:
    world = staged("take")
    grant = grant_of(world, world.case)
    change(world, grant, "UPDATE fields SET body = x'5b5d' WHERE place = (5 << 16) + 1")
    with world.session("directeur") as session:
        assert isinstance(session.faulty[world.case].error, CompartmentDamaged)
        with pytest.raises(CompartmentDamaged):
            session.open(world.case)


@pytest.mark.parametrize("column", ["header", "id"])
def test_a_changed_header_or_id_is_damage(staged: At, column: str) -> None:
    world = staged("report")
    grant = grant_of(world, world.case)
    value = (
        "CAST(substr(header, 1, 40) || x'20' || substr(header, 41) AS BLOB)" if column == "header" else f"'{'f' * 64}'"
    )
    change(world, grant, f"UPDATE entries SET {column} = {value} WHERE n = 3")
    with world.session("directeur") as session:
        assert isinstance(session.faulty[world.case].error, CompartmentDamaged)


def test_an_entry_with_another_signature_has_no_effect_and_is_named(staged: At) -> None:
    world = staged("report")
    grant = grant_of(world, world.case)
    with world.session("directeur") as session:
        entry = session.case(world.case).report
        assert entry is not None
    change(world, grant, "UPDATE entries SET signature = ? WHERE id = ?", bytes(64), entry.id)
    with world.session("directeur") as session:
        assert session.case(world.case).report is None
        assert [check.entry for check in session.open(world.case).broken] == [entry.id]
        assert not session.open(world.case).broken[0].signature_ok


def test_new_words_with_a_fitting_digest_are_still_not_the_signed_ones(staged: At) -> None:
    world = staged("report")
    grant = grant_of(world, world.case)
    with world.session("directeur") as session:
        opened = session.open(world.case)
        entry = next(item for item in opened.signed.values() if opened.recorded[item.id].body.kind == "report.recorded")
        place = [field.name for field in entry.fields].index("facts")
        old = entry.fields[place].body
        assert old is not None
        new = old.replace(b"docent", b"leraar")
        assert new != old
        digests = [field.digest for field in entry.fields]
        digests[place] = field_digest(new)
        assert payload_digest(digests) != entry.header.payload
        row = opened.compartment.connection.execute("SELECT n FROM entries WHERE id = ?", (entry.id,)).fetchone()[0]
    statement = "UPDATE fields SET body = ?, digest = ? WHERE place = (? << 16) + ?"
    change(world, grant, statement, new, field_digest(new), row, place)
    with world.session("directeur") as session:
        assert session.case(world.case).report is None
        (check,) = session.open(world.case).broken
        assert check.entry == entry.id
        assert not check.payload_ok
        assert check.signature_ok


def test_a_core_field_that_was_blanked_takes_the_entry_its_effect(staged: At) -> None:
    world = staged("take")
    grant = grant_of(world, world.case)
    with world.session("directeur") as session:
        opened = session.open(world.case)
        decided = session.case(world.case).decisions[-1].id
        place = [field.name for field in opened.signed[decided].fields].index("covert")
        row = opened.compartment.connection.execute("SELECT n FROM entries WHERE id = ?", (decided,)).fetchone()[0]
    change(world, grant, "UPDATE fields SET body = NULL WHERE place = (? << 16) + ?", row, place)
    with world.session("directeur") as session:
        state = session.case(world.case)
        assert state.decisions == ()
        assert decided in {item.entry.id for item in state.irregular}


def test_a_removed_entry_is_noticed_by_who_saw_it(staged: At) -> None:
    world = staged("correspond")
    grant = grant_of(world, world.case)
    with world.session("directeur") as session:
        session.case(world.case)
        last = session.open(world.case).heads()[0]
    change(world, grant, "DELETE FROM fields WHERE place >> 16 = (SELECT n FROM entries WHERE id = ?)", last)
    change(world, grant, "DELETE FROM entries WHERE id = ?", last)
    with world.session("directeur") as session:
        assert isinstance(session.faulty[world.case].error, RolledBack)
    with world.session("directeur") as session:
        assert world.case in session.faulty, "it stays missed until it is back"


def test_a_changed_byte_anywhere_in_the_file_never_changes_what_a_case_says(staged: At) -> None:
    world = staged("report")
    with world.session("directeur") as session:
        grant, whole = session.grants[world.case], session.case(world.case)
    path = world.vault.folder.file(grant.file)
    data = path.read_bytes()
    for at in range(7, len(data), len(data) // 20):
        path.write_bytes(flipped(data, at))
        try:
            with world.session("directeur") as session:
                if world.case in session.faulty:
                    assert isinstance(session.faulty[world.case].error, VaultError)
                    continue
                assert session.case(world.case) == whole
        except Refused:
            pytest.fail("a changed byte is no refusal")
    path.write_bytes(data)


def test_one_damaged_case_leaves_the_others_usable(staged: At) -> None:
    world = staged("report")
    first, grant = world.case, grant_of(world, world.case)
    world.report()
    change(world, grant, "UPDATE fields SET body = x'00' WHERE place = 2 << 16")
    for name in ("directeur", "behandelaar"):
        with world.session(name) as session:
            assert [state.compartment for state in session.cases()] == [world.case]
            assert set(session.faulty) == {first}
    world.ask().decide()
    with world.session("behandelaar") as session:
        report = session.case(world.case).report
        assert report is not None
        assert isinstance(report.body, ReportRecorded)
