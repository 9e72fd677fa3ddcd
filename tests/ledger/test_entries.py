"""Entries as bytes: they keep what was said, show every change, and let go of words one by one."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lentiz_desk.domain.kinds import KINDS, Unknown
from lentiz_desk.domain.texts import Body, core_fields, kind_fields, text_fields
from lentiz_desk.ledger.entry import Field, Header, SignedEntry, payload_digest, signed_bytes
from lentiz_desk.ledger.reading import read
from lentiz_desk.ledger.verification import FieldProof, verify_entry
from tests.ledger.making import KEY, PUBLIC, any_body, body_of, fixed, signed

EVERY_KIND = sorted(KINDS)


def rewritten(entry: SignedEntry, fields: tuple[Field, ...], **header: object) -> SignedEntry:
    """What a modified or newer program signs: other fields, other header words."""
    payload = payload_digest(field.digest for field in fields)
    changed = msgspec.to_builtins(entry.header) | {"payload": payload} | header
    data = msgspec.json.encode(changed)
    return SignedEntry(data, KEY.sign(signed_bytes(data)), fields)


@pytest.mark.parametrize("kind", EVERY_KIND)
@settings(max_examples=settings().max_examples // 10)
@given(data=st.data())
def test_every_kind_comes_back_as_it_was_said(kind: str, data: st.DataObject) -> None:
    body = data.draw(body_of(KINDS[kind]))
    recorded = read(signed(body))
    assert recorded.body == body
    assert recorded.missing == frozenset()


@given(any_body(), st.data())
def test_whatever_is_withheld_the_rest_still_verifies(body: Body, data: st.DataObject) -> None:
    names = data.draw(st.sets(st.sampled_from(kind_fields(type(body)))))
    entry = signed(body)
    copy = entry.withhold(names)
    check = verify_entry(copy, PUBLIC)
    assert check.ok
    assert copy.id == entry.id
    shown = {field.name for field in check.fields if field.proof is FieldProof.PROVEN}
    assert shown == set(kind_fields(type(body))) - names
    assert entry.keep_only(set(kind_fields(type(body))) - names).fields == copy.fields


@given(any_body(), st.data())
def test_withheld_words_are_named_and_the_core_is_kept(body: Body, data: st.DataObject) -> None:
    words = sorted(text_fields(type(body)))
    names = data.draw(st.sets(st.sampled_from(words))) if words else set()
    recorded = read(signed(body).withhold(names))
    assert recorded.missing == names
    for name in core_fields(type(body)):
        assert getattr(recorded.body, name) == getattr(body, name)
    for name in names:
        assert not getattr(recorded.body, name)


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_an_entry_without_part_of_its_core_has_no_effect_and_says_of_which_kind_it_was(kind: str) -> None:
    body = fixed(KINDS[kind])
    for name in core_fields(type(body)):
        assert read(signed(body).withhold({name})).body == Unknown(written_as=kind)


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_one_changed_byte_of_a_field_is_found_and_named(kind: str) -> None:
    entry = signed(fixed(KINDS[kind]))
    for place, field in enumerate(entry.fields):
        assert field.body is not None
        for at in range(len(field.body)):
            changed = bytearray(field.body)
            changed[at] ^= 1
            fields = list(entry.fields)
            fields[place] = Field(digest=field.digest, body=bytes(changed))
            check = verify_entry(replace(entry, fields=tuple(fields)), PUBLIC)
            assert not check.ok
            assert [check.proof is FieldProof.ALTERED for check in check.fields].index(True) == place
            assert sum(check.proof is FieldProof.ALTERED for check in check.fields) == 1


@pytest.mark.parametrize("kind", ["check.decided", "report.recorded"])
def test_one_changed_bit_of_header_signature_or_digest_is_found(kind: str) -> None:
    entry = signed(fixed(KINDS[kind]))
    for at in range(len(entry.header_bytes)):
        changed = bytearray(entry.header_bytes)
        changed[at] ^= 1
        check = verify_entry(replace(entry, header_bytes=bytes(changed)), PUBLIC)
        assert not check.signature_ok
        assert not check.ok
    for at in range(len(entry.signature) * 8):
        changed = bytearray(entry.signature)
        changed[at // 8] ^= 1 << at % 8
        assert not verify_entry(replace(entry, signature=bytes(changed)), PUBLIC).signature_ok
    for place, field in enumerate(entry.fields):
        digest = bytes([field.digest[0] ^ 1]) + field.digest[1:]
        fields = (*entry.fields[:place], Field.withheld(digest), *entry.fields[place + 1 :])
        check = verify_entry(replace(entry, fields=fields), PUBLIC)
        assert check.signature_ok
        assert not check.payload_ok


def test_fields_cannot_be_dropped_doubled_swapped_joined_or_split() -> None:
    entry = signed(fixed(KINDS["report.recorded"]))
    first, second, *rest = entry.fields
    digests = [field.digest for field in entry.fields]
    shapes = [
        (second, *rest),
        (first, first, second, *rest),
        (second, first, *rest),
        (*entry.fields, Field.withheld(b"")),
        (Field.withheld(digests[0] + digests[1]), *rest),
        (Field.withheld(digests[0][:16]), Field.withheld(digests[0][16:]), second, *rest),
        (Field.withheld(b"".join(digests)),),
        (),
    ]
    for fields in shapes:
        assert not verify_entry(replace(entry, fields=tuple(fields)), PUBLIC).ok


@pytest.mark.parametrize("length", [0, 1, 31, 33, 64])
def test_a_key_or_signature_of_another_length_proves_nothing(length: int) -> None:
    entry = signed(fixed(KINDS["case.closed"]))
    assert not verify_entry(entry, bytes(length)).signature_ok
    if length != len(entry.signature):
        assert not verify_entry(replace(entry, signature=bytes(length)), PUBLIC).signature_ok


def test_a_signature_for_another_purpose_is_not_one_here() -> None:
    entry = signed(fixed(KINDS["check.decided"]))
    for message in (entry.header_bytes, b"lentiz-desk/grant/v1\x00" + entry.header_bytes):
        assert not verify_entry(replace(entry, signature=KEY.sign(message)), PUBLIC).signature_ok


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_a_field_of_a_newer_version_is_kept_and_has_no_effect(kind: str) -> None:
    entry = signed(fixed(KINDS[kind]))
    newer = rewritten(entry, (*entry.fields, Field.write(bytes(16), "newer_field", {"a": [1]})))
    assert verify_entry(newer, PUBLIC).ok
    assert read(newer).body == Unknown(written_as=kind)
    assert newer.fields[-1].value == {"a": [1]}


def test_a_kind_of_a_newer_version_is_kept_and_shown_as_such() -> None:
    entry = signed(fixed(KINDS["case.closed"]))
    newer = rewritten(entry, entry.fields, kind="case.transferred", newer_header_field=1)
    assert verify_entry(newer, PUBLIC).ok
    assert read(newer).body == Unknown(written_as="case.transferred")


def test_a_field_that_stands_twice_has_no_effect() -> None:
    entry = signed(fixed(KINDS["decision.withdrawn"]))
    doubled = rewritten(entry, (*entry.fields, Field.write(bytes(16), "decision", "f" * 64)))
    assert read(doubled).body == Unknown(written_as="decision.withdrawn")


@pytest.mark.parametrize("value", ["2026-03-03T14:05:00", "2026-03-03", "", 1772546700, None, "9999-99-99T00:00:00Z"])
def test_a_time_without_a_zone_or_no_time_has_no_effect(value: object) -> None:
    entry = signed(fixed(KINDS["check.recorded"]))
    fields = tuple(
        Field.write(bytes(16), "viewed_until", value) if field.name == "viewed_until" else field
        for field in entry.fields
    )
    assert read(rewritten(entry, fields)).body == Unknown(written_as="check.recorded")


def test_equal_words_in_two_entries_have_other_digests() -> None:
    body = fixed(KINDS["case.closed"])
    first = signed(body)
    salts = iter(range(100, 200))
    second = signed(body, random=lambda size: next(salts).to_bytes(size))
    assert {field.digest for field in first.fields} & {field.digest for field in second.fields} == set()


def test_a_header_names_parents_in_one_order() -> None:
    entry = signed(fixed(KINDS["case.closed"]))
    assert isinstance(entry.header, Header)
    assert entry.header.parents == tuple(sorted(entry.header.parents))
