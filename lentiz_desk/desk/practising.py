"""A vault to practise in: fictional people, all enrolled, and a founding entry that says PRACTICE for ever."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from lentiz_desk.desk.devices import new_key_file
from lentiz_desk.desk.enrolling import NewPerson, appoint_deputy, approve, enrol
from lentiz_desk.desk.founding import Founded, Plan, confirm_recovery, found_vault, prepare_recovery
from lentiz_desk.desk.places import KEY_FILE
from lentiz_desk.desk.players import COLLEGE, DIRECTOR, DPO, EVERYBODY, MBO, SECOND, Player
from lentiz_desk.desk.signing_in import sign_in, sign_out
from lentiz_desk.desk.vault_in_use import OpenVault, Surroundings
from lentiz_desk.domain.register_entries import Edition, Location
from lentiz_desk.domain.values import Role, Sector
from lentiz_desk.resources import resource


def clear_room(path: Path) -> None:
    """Remove the key file that a founding which was cut off left behind; a whole practice vault is left alone."""
    if not path.exists():
        (path.parent / KEY_FILE).unlink(missing_ok=True)


def texts() -> dict[str, str]:
    """Return the fictional names and sentences of the demo."""
    read: dict[str, str] = json.loads(resource("demo/story.json").read_text(encoding="utf-8"))
    return read


def found_practice(path: Path, around: Surroundings) -> Founded:
    """Found a practice vault with its key file beside it, and leave it open; its director is the only person so far.

    Raises what forbids the place, and DeviceSecretExists when a key file is there already.
    """
    said = texts()
    device = new_key_file(path.parent / KEY_FILE)
    recovery = prepare_recovery()
    confirm_recovery(recovery, recovery.shares[0], recovery.shares[2])
    plan = Plan(
        organisation=said["organisation"],
        locations=(
            Location(id=COLLEGE, name=said["college"], sector=Sector.VO),
            Location(id=MBO, name=said["mbo"], sector=Sector.MBO),
        ),
        director=DIRECTOR.name,
        function=DIRECTOR.function,
        sign_in=DIRECTOR.sign_in,
        passphrase=DIRECTOR.passphrase,
        edition=Edition(id="2014-03-25", adopted=date(2014, 3, 25), consented_by=said["consented_by"]),
        practice=True,
        director_locations=DIRECTOR.locations,
    )
    return found_vault(path, plan, device, recovery, around)


def enrol_everybody(vault: OpenVault, enrolled: Callable[[Player], object]) -> dict[str, str]:
    """Enrol the other fictional people, the second director agreeing with the DPO; return ids by sign-in name."""
    ids: dict[str, str] = {}
    session = sign_in(vault, DIRECTOR.sign_in, DIRECTOR.passphrase)
    try:
        ids[DIRECTOR.sign_in] = session.person
        for player in EVERYBODY[1:]:
            ids[player.sign_in] = enrol(session, _newcomer(player))
            enrolled(player)
        now = session.clock.peek()
        appoint_deputy(session, ids[SECOND.sign_in], COLLEGE, now, now + timedelta(days=180))
    finally:
        sign_out(session)
    session = sign_in(vault, SECOND.sign_in, SECOND.passphrase)
    try:
        approve(session, ids[DPO.sign_in])
    finally:
        sign_out(session)
    return ids


def _newcomer(player: Player) -> NewPerson:
    return NewPerson(
        name=player.name,
        function=player.function,
        roles=(player.role,),
        locations=player.locations,
        sign_in=player.sign_in,
        passphrase=player.passphrase,
        secrecy=player.role is Role.OFFICER,
    )
