"""Drafts are never lost, are read by their author only, and nothing of them is in clear anywhere."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from lentiz_desk.desk.drafts import delete_draft, drafts_without_case, load_draft, save_draft
from tests.acceptance.prying import everything, found_in, words_of
from tests.desk.forging import keys_of
from tests.desk.staged import At
from tests.world import STAGES, World

CANARY = "kanarie-in-een-concept"


@pytest.mark.parametrize("in_case", [True, False])
def test_a_draft_comes_back_after_the_lock_for_its_author_only(staged: At, in_case: bool) -> None:
    world = staged("report")
    case = world.case if in_case else ""
    with world.session("behandelaar") as session:
        save_draft(session, "report:1", {"facts": CANARY}, case)
    world.reopen()
    with world.session("behandelaar") as session:
        kept = load_draft(session, "report:1", case)
        assert kept is not None
        assert kept.values == {"facts": CANARY}
    with world.session("directeur") as session:
        assert load_draft(session, "report:1", case) is None
        assert drafts_without_case(session) == {}


def test_a_draft_is_read_by_nobody_with_all_other_keys(staged: At) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        save_draft(session, "request", {"purpose": CANARY}, world.case)
        save_draft(session, "report:1", {"facts": CANARY})
    for name in world.ids:
        data = everything(world.vault.folder, world.ids[name], keys_of(world, name))
        assert (found_in(data, [CANARY]) == [CANARY]) == (name == "behandelaar"), name


def test_a_deleted_draft_is_gone_from_the_free_pages_too(staged: At) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        for number in range(20):
            save_draft(session, f"report:{number}", {"facts": CANARY * 50})
        for number in range(20):
            delete_draft(session, f"report:{number}")
    data = everything(world.vault.folder, world.ids["behandelaar"], keys_of(world, "behandelaar"))
    assert found_in(data, [CANARY]) == []


def test_a_draft_outlives_a_new_key(staged: At) -> None:
    world = staged("take")
    with world.session("directeur") as session:
        save_draft(session, "correspondence", {"content": CANARY}, world.case)
    world.act()
    with world.session("directeur") as session:
        kept = load_draft(session, "correspondence", world.case)
        assert kept is not None
        assert kept.values == {"content": CANARY}


def test_the_main_job_leaves_no_word_outside_the_vault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    outside = tmp_path / "elsewhere"
    outside.mkdir()
    for name in ("HOME", "TMPDIR", "TEMP", "TMP", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(outside))
    monkeypatch.chdir(outside)
    monkeypatch.setattr("tempfile.tempdir", None)
    caplog.set_level(logging.DEBUG)
    inside = tmp_path / "inside"
    inside.mkdir(mode=0o700)
    world = World(inside)
    for stage in STAGES:
        getattr(world, stage)()
    with world.session("directeur") as session:
        words = words_of(session, world.case) | words_of(session, world.authorisation)
    world.vault.close()
    left = b"".join(path.read_bytes() for path in outside.rglob("*") if path.is_file())
    assert found_in(left + caplog.text.encode(), words) == []
    raw = b"".join(path.read_bytes() for path in world.path.rglob("*") if path.is_file())
    names = "\n".join(str(path.relative_to(world.path)) for path in world.path.rglob("*"))
    assert found_in(raw + names.encode(), words) == []
