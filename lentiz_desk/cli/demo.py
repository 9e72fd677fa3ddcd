"""``lentiz-desk demo DIR``: the main job with fictional people, through the desk, on real files, told as it happens."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from lentiz_desk.cli.stage import Stage, new_stage
from lentiz_desk.cli.story import play_open_cases, play_with_check, play_without_check
from lentiz_desk.desk.faults import sentence
from lentiz_desk.desk.verifying import verify_file
from lentiz_desk.words import demo as words

VAULT = "demo.lentiz"
DOSSIER = "dossier.pdf"
SIGN_IN = "sign-in.txt"


def play(folder: Path) -> int:
    """Play the story in a folder and return 0, or 1 with one sentence when anything failed."""
    if (folder / VAULT).exists():
        print(words.demo_there(VAULT), file=sys.stderr)
        return 1
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stage = new_stage(folder, VAULT)
        try:
            return _story(stage, folder)
        finally:
            stage.close()
    except Exception as error:  # noqa: BLE001 - the demo ends with a sentence, whatever happened
        print(sentence(error), file=sys.stderr)
        shutil.rmtree(folder / VAULT, ignore_errors=True)
        return 1


def _story(stage: Stage, folder: Path) -> int:
    stage.enrol()
    play_with_check(stage, folder / DOSSIER)
    play_without_check(stage)
    play_open_cases(stage)
    (folder / SIGN_IN).write_text(stage.sign_in_text(), encoding="utf-8")
    stage.say(words.wrote(SIGN_IN))
    found = verify_file(folder / DOSSIER, stage.fingerprint)
    stage.say(words.verified(found.lines[0]))
    stage.say(words.done(VAULT, DOSSIER, SIGN_IN))
    return found.status
