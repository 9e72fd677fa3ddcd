"""The wire form keeps bytes as they are, and whatever comes in is an entry or is refused in one way."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lentiz_desk.domain.kinds import KINDS
from lentiz_desk.domain.texts import Body, kind_fields
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.errors import EntryUnreadable
from lentiz_desk.ledger.reading import read
from lentiz_desk.ledger.verification import verify_entry
from lentiz_desk.ledger.wire import from_json, to_json
from tests.ledger.making import PUBLIC, any_body, fixed, signed

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
HEX = st.text("0123456789abcdef", max_size=140)
WIRE = st.fixed_dictionaries(
    {
        "header": st.text() | JSON.map(json.dumps),
        "signature": HEX | st.text(),
        "fields": st.lists(
            st.text() | JSON.map(json.dumps) | st.fixed_dictionaries({"digest": HEX | st.text()}) | JSON, max_size=4
        ),
    }
)
DEEP = {"header": "[" * 100_000, "signature": "", "fields": ["[" * 100_000]}
DEEP_FIELD = {"header": "{}", "signature": "", "fields": ['["","",' + "[" * 100_000 + "]" * 100_000 + "]"]}


@given(any_body(), st.data())
def test_an_entry_comes_back_byte_for_byte(body: Body, data: st.DataObject) -> None:
    names = data.draw(st.sets(st.sampled_from(kind_fields(type(body)))))
    entry = signed(body).withhold(names)
    back = from_json(json.loads(json.dumps(to_json(entry))))
    assert back == entry
    assert verify_entry(back, PUBLIC).ok


@given(JSON | WIRE)
@example({"header": "\ud800", "signature": "", "fields": []})
@example({"header": "", "signature": "", "fields": ["\ud800"]})
@example({"header": "{}", "signature": "é", "fields": []})
@example(DEEP)
@example(DEEP_FIELD)
@example({"header": "{}", "signature": "", "fields": ['["","a",' + "9" * 10_000 + "]"]})
@example({"header": "{}", "signature": "", "fields": ['["","a",1e999]']})
@example({"header": "{}", "signature": "", "fields": [{"digest": ""}, {"digest": "ab"}, {"digest": "ab" * 64}]})
def test_whatever_comes_in_is_refused_in_one_way_or_proves_nothing(value: Any) -> None:
    try:
        entry = from_json(value)
    except EntryUnreadable:
        return
    assert not verify_entry(entry, PUBLIC).ok
    with pytest.raises(EntryUnreadable):
        read(entry)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("at", "gisteren"),
        ("at", "2026-03-03T14:05:00Z"),
        ("at", "2026-13-03T14:05:00.000000Z"),
        ("at", ""),
        ("seq", "1"),
        ("seq", 1.5),
        ("seq", None),
        ("seq", 10**400),
        ("parents", "abc"),
        ("parents", [1]),
        ("author", None),
    ],
)
def test_a_header_that_is_none_is_unreadable(name: str, value: Any) -> None:
    found = to_json(signed(fixed(KINDS["case.closed"])))
    header = json.loads(str(found["header"])) | {name: value}
    entry = from_json(found | {"header": json.dumps(header)})
    with pytest.raises(EntryUnreadable):
        read(entry)
    assert not verify_entry(entry, PUBLIC).ok


@pytest.mark.parametrize("digest", ["", "00", "00" * 31, "00" * 33, "00" * 64])
def test_a_withheld_field_has_a_digest_of_32_bytes(digest: str) -> None:
    found: dict[str, Any] = to_json(signed(fixed(KINDS["case.closed"])))
    with pytest.raises(EntryUnreadable):
        from_json(found | {"fields": [*found["fields"], {"digest": digest}]})


def test_a_field_that_is_no_field_is_reported_and_not_raised() -> None:
    entry = signed(fixed(KINDS["case.closed"]))
    for body in (b"", b"{}", b"[]", b'["a"]', b'["a", 1, 2]', b"[" * 100_000, b"\xff"):
        broken = SignedEntry(entry.header_bytes, entry.signature, (type(entry.fields[0])(bytes(32), body),))
        check = verify_entry(broken, PUBLIC)
        assert not check.ok
        assert not check.readable
