"""A compartment keeps entries, exhibits and drafts, and gives back exactly what it was given."""

from __future__ import annotations

import hashlib
import io
import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lentiz_desk.ledger.entry import Field, SignedEntry, payload_digest
from lentiz_desk.vault.compartment import Compartment, Draft
from lentiz_desk.vault.errors import (
    CompartmentDamaged,
    CompartmentExists,
    CompartmentMixedUp,
    EntryInconsistent,
    ExhibitAltered,
    ExhibitErased,
    ExhibitMissing,
    ExhibitTooLarge,
    VaultNewer,
)
from lentiz_desk.vault.exhibits import CHUNK, NewExhibit
from lentiz_desk.vault.schema import MOST_FIELDS
from lentiz_desk.vault.sqlcipher import transaction
from tests.vault.making import CASE, PERSON, VAULT, entry

KEY = bytes(range(32))


@pytest.fixture
def case(tmp_path: Path) -> Compartment:
    return Compartment.create(tmp_path / "case.db", KEY, id=CASE, kind="case", epoch=1, vault=VAULT)


def reopened(case: Compartment) -> Compartment:
    case.close()
    return Compartment.open(case.path, KEY, id=CASE, epoch=1, vault=VAULT)


def test_entries_come_back_byte_for_byte_in_the_order_they_came(case: Compartment) -> None:
    given_entries = [entry(number, ("één", "二", "שלוש", "x" * 10_000)) for number in (3, 1, 2)]
    assert case.append(given_entries).entries == tuple(each.id for each in given_entries)
    assert reopened(case).entries() == given_entries


def test_adding_twice_changes_nothing(case: Compartment) -> None:
    one = entry()
    case.append([one])
    assert case.append([one, one]).entries == ()
    assert case.entries() == [one]


@given(st.lists(st.tuples(st.integers(0, 3), st.sets(st.sampled_from(["f0", "f1", "f2"]))), max_size=12))
def test_copies_with_fields_left_out_merge_to_all_that_anyone_had(
    tmp_path_factory: pytest.TempPathFactory, copies: list[tuple[int, set[str]]]
) -> None:
    whole = [entry(number, ("a", "b", "c")) for number in range(4)]
    path = tmp_path_factory.mktemp("union") / "case.db"
    with Compartment.create(path, KEY, id=CASE, kind="case", epoch=1, vault=VAULT) as case:
        seen: dict[str, set[str]] = {}
        for number, names in copies:
            case.append([whole[number].withhold(names)])
            seen.setdefault(whole[number].id, set()).update({"f0", "f1", "f2"} - names)
        found = {each.id: {field.name for field in each.fields if field.name} for each in case.entries()}
        assert found == seen


def test_an_erased_field_stays_erased_whatever_is_imported(case: Compartment) -> None:
    one = entry(1, ("keep", "erase", "keep"))
    case.append([one])
    assert case.erase_fields(one.id, {"f1", "unknown"}) == ("f1",)
    case.append([one])
    assert [field.name for field in case.entries()[0].fields] == ["f0", None, "f2"]
    assert [field.digest for field in case.entries()[0].fields] == [field.digest for field in one.fields]
    assert case.erasures() == {(one.id, 1)}


def test_an_erasure_also_holds_for_an_entry_that_comes_later(case: Compartment) -> None:
    one = entry(1, ("keep", "erase"))
    case.erase_positions(one.id, [1])
    case.append([one])
    assert [field.name for field in case.entries()[0].fields] == ["f0", None]


def test_a_field_that_does_not_belong_to_its_digest_is_refused_and_nothing_is_added(case: Compartment) -> None:
    good, other = entry(1), entry(2)
    swapped = SignedEntry(
        header_bytes=other.header_bytes,
        signature=other.signature,
        fields=(Field(digest=other.fields[0].digest, body=good.fields[0].body), other.fields[1]),
    )
    reordered = SignedEntry(other.header_bytes, other.signature, other.fields[::-1])
    for bad in (swapped, reordered):
        with pytest.raises(EntryInconsistent):
            case.append([good, bad])
    assert case.entries() == []


def test_an_entry_of_many_fields_comes_back_whole(case: Compartment) -> None:
    many = entry(1, [str(number) for number in range(2500)])
    case.append([entry(2), many, entry(3)])
    assert case.entries()[1].fields == many.fields
    case.erase_fields(many.id, {"f2499"})
    assert [sum(field.body is None for field in one.fields) for one in case.entries()] == [0, 1, 0]


def test_an_entry_of_more_fields_than_have_room_is_refused(case: Compartment) -> None:
    whole = entry(1, ["word"])
    header = msgspec.json.decode(whole.header_bytes)
    fields = whole.fields * (MOST_FIELDS + 1)
    header["payload"] = payload_digest(field.digest for field in fields)
    with pytest.raises(EntryInconsistent):
        case.append([SignedEntry(msgspec.json.encode(header), whole.signature, fields)])
    assert case.entries() == []


def test_an_erasure_beyond_the_fields_of_an_entry_erases_nothing_of_the_next(case: Compartment) -> None:
    first, second = entry(1), entry(2)
    case.append([first, second])
    case.erase_positions(first.id, [MOST_FIELDS, MOST_FIELDS + 1])
    assert case.entries() == [first, second]


def test_a_field_of_no_entry_is_damage(case: Compartment) -> None:
    case.append([entry(1)])
    case.connection.execute("INSERT INTO fields VALUES ((9 << 16) + 1, x'00', x'00')")
    assert case.damage() == ("entry: 9",)
    with pytest.raises(CompartmentDamaged):
        case.entries()


def test_an_entry_of_a_newer_version_is_kept_as_it_is(case: Compartment) -> None:
    strange = SignedEntry(b'{"format":9,"unknown":true}', os.urandom(64), (Field.withheld(os.urandom(32)),))
    case.append([strange, entry(1)])
    assert case.entries()[0] == strange
    assert strange.id in case.heads()


def test_heads_are_what_nothing_follows(case: Compartment) -> None:
    assert case.heads() == ()
    first = entry(1)
    left, right = entry(2, parents=[first.id]), entry(3, parents=[first.id])
    case.append([first, left, right])
    assert case.heads() == tuple(sorted((left.id, right.id)))
    joined = entry(4, parents=[left.id, right.id])
    case.append([joined])
    assert case.heads() == (joined.id,)


def test_own_last_counts_per_author_and_device(case: Compartment) -> None:
    assert case.own_last(PERSON, 1) == (0, None)
    mine, later, other = entry(1), entry(2), entry(7, author="pOTHER")
    case.append([later, mine, other])
    assert case.own_last(PERSON, 1) == (2, later.id)
    assert case.own_last("pOTHER", 1) == (7, other.id)
    assert case.own_last(PERSON, 2) == (0, None)


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 5])
def test_an_exhibit_comes_back_byte_for_byte(case: Compartment, size: int) -> None:
    data = os.urandom(size)
    one = entry()
    exhibit = NewExhibit.measured(io.BytesIO(data), limit=10 * CHUNK)
    assert exhibit.sha256 == hashlib.sha256(data).hexdigest()
    assert case.append([one], [exhibit]).exhibits == (exhibit.sha256,)
    case = reopened(case)
    assert case.exhibit(exhibit.sha256) == data
    (kept,) = case.exhibits()
    assert (kept.size, kept.added_with) == (size, one.id)


def test_an_exhibit_beyond_the_limit_is_refused_before_anything_is_kept(case: Compartment) -> None:
    with pytest.raises(ExhibitTooLarge):
        NewExhibit.measured(io.BytesIO(b"x" * 11), limit=10)
    with pytest.raises(ExhibitTooLarge):
        case.append([entry()], [NewExhibit.of_bytes(b"x" * 11)], limit=10)
    assert case.entries() == []


def test_a_file_that_changes_between_measuring_and_keeping_is_refused_whole(case: Compartment) -> None:
    for changed in (b"abd", b"ab", b"abcd", b""):
        stream = io.BytesIO(b"abc")
        exhibit = NewExhibit.measured(stream, limit=10)
        stream.seek(0)
        stream.truncate()
        stream.write(changed)
        with pytest.raises(ExhibitAltered):
            case.append([entry()], [exhibit])
    assert case.entries() == []
    assert case.exhibits() == ()


def test_cancelling_leaves_no_trace_and_reports_on_the_way(case: Compartment) -> None:
    class CancelledError(Exception):
        pass

    steps: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        steps.append((done, total))
        if len(steps) == 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        case.append([entry()], [NewExhibit.of_bytes(b"x" * (3 * CHUNK))], progress=progress)
    assert steps == [(CHUNK, 3 * CHUNK), (2 * CHUNK, 3 * CHUNK)]
    assert case.entries() == []
    assert case.exhibits() == ()
    case.append([entry()], [NewExhibit.of_bytes(b"y")])


def test_a_chunk_changed_with_the_key_is_still_noticed(case: Compartment) -> None:
    exhibit = NewExhibit.of_bytes(b"evidence")
    case.append([], [exhibit])
    with transaction(case.connection, case.path):
        case.connection.execute("UPDATE chunks SET body = ?", (b"evidencE",))
    with pytest.raises(ExhibitAltered):
        case.exhibit(exhibit.sha256)
    assert case.damage() == (f"exhibit: {exhibit.sha256}",)


def test_a_dropped_exhibit_is_gone_and_does_not_come_back(case: Compartment) -> None:
    exhibit = NewExhibit.of_bytes(b"should not be kept")
    case.append([], [exhibit])
    assert case.drop_exhibit(exhibit.sha256)
    assert not case.drop_exhibit(exhibit.sha256)
    assert case.append([], [exhibit]).refused == (exhibit.sha256,)
    with pytest.raises(ExhibitErased):
        case.exhibit(exhibit.sha256)
    with pytest.raises(ExhibitMissing):
        case.exhibit("00" * 32)


def test_drafts_are_replaced_listed_and_forgotten(case: Compartment) -> None:
    first = Draft(id="a", author=PERSON, body=b"1", saved_at="2026-03-03T14:03:00Z")
    second = Draft(id="b", author=PERSON, body=b"2", saved_at="2026-03-03T14:02:00Z")
    case.put_draft(first)
    case.put_draft(second)
    assert case.drafts() == (second, first)
    again = Draft(id="a", author=PERSON, body=b"3", saved_at="2026-03-03T14:01:00Z")
    case.put_draft(again)
    assert case.drafts() == (again, second)
    case.delete_draft("a")
    assert reopened(case).drafts() == (second,)


def test_a_name_is_taken_once(case: Compartment) -> None:
    with pytest.raises(CompartmentExists):
        Compartment.create(case.path, KEY, id=CASE, kind="case", epoch=1, vault=VAULT)


def test_a_compartment_in_the_place_of_another_is_refused(case: Compartment) -> None:
    case.close()
    for expected in ({"id": "X"}, {"epoch": 2}, {"vault": "cd" * 32}):
        with pytest.raises(CompartmentMixedUp):
            Compartment.open(case.path, KEY, **expected)


def test_a_compartment_of_a_newer_version_is_left_untouched(case: Compartment) -> None:
    with transaction(case.connection, case.path):
        case.connection.execute("UPDATE meta SET value = '4' WHERE name = 'schema'")
    case.close()
    before = case.path.read_bytes()
    with pytest.raises(VaultNewer):
        Compartment.open(case.path, KEY)
    assert case.path.read_bytes() == before


def test_a_whole_compartment_has_no_damage(case: Compartment) -> None:
    case.append([entry(number) for number in range(20)], [NewExhibit.of_bytes(b"x" * 20_000)])
    assert case.damage() == ()
