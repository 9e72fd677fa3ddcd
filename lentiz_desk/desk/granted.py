"""Which of the grants that lie around count: made by who may make them, and opening what they name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lentiz_desk.desk.opened import Opened
from lentiz_desk.desk.session import CASE, INTAKE, OVERSIGHT, REGISTER
from lentiz_desk.domain.case_fold import fold_case
from lentiz_desk.domain.register import Register
from lentiz_desk.domain.values import Role
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.errors import VaultError
from lentiz_desk.vault.folder import OVERSIGHT as OVERSIGHT_FILE
from lentiz_desk.vault.folder import REGISTER as REGISTER_FILE
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.grants import Grant
from lentiz_desk.vault.rekey import WAITING
from lentiz_desk.vault.sqlcipher import holds

KeyOf = Callable[[str], bytes | None]

_FILES = {REGISTER: REGISTER_FILE, OVERSIGHT: OVERSIGHT_FILE}


def register_grant(folder: VaultFolder, mine: Iterable[Grant]) -> Grant | None:
    """Return the grant that opens the register, or one that says it does, or None; nothing is known of people yet."""
    named = [item for item in mine if item.kind == REGISTER and item.file == REGISTER_FILE]
    return next((item for item in named if _opens(folder, item)), named[0] if named else None)


def usable_grants(folder: VaultFolder, mine: Iterable[Grant], register: Register, key_of: KeyOf) -> dict[str, Grant]:
    """Return the newest grant per compartment that someone who may grant it signed.

    Whoever knows an id can seal a key to anyone, so one that opens something goes before a newer one that does not.
    """
    found: dict[str, list[Grant]] = {}
    for grant in sorted(mine, key=lambda item: item.epoch, reverse=True):
        if grant.signed_by_granter(key_of) and _may_grant(register, grant):
            found.setdefault(grant.compartment, []).append(grant)
    return {name: _best(folder, grants, register, key_of) for name, grants in found.items()}


def _may_grant(register: Register, grant: Grant) -> bool:
    known_file = _FILES.get(grant.compartment)
    if known_file is not None or grant.kind in _FILES:
        ours = grant.kind == grant.compartment and grant.file == known_file
        return ours and register.has_role(grant.granted_by, Role.DIRECTOR)
    if grant.kind == INTAKE:
        return grant.granted_by == grant.person and grant.epoch == 1
    if grant.kind == CASE and grant.epoch == 1:
        return True
    deputy = any(item.deputy == grant.granted_by for item in register.deputies)
    return deputy or register.has_role(grant.granted_by, Role.DIRECTOR)


def _best(folder: VaultFolder, grants: list[Grant], register: Register, key_of: KeyOf) -> Grant:
    if len(grants) == 1:
        return grants[0]
    opening = [grant for grant in grants if _opens(folder, grant)]
    if len({grant.epoch for grant in opening}) == len(opening):
        return (opening or grants)[0]
    return next((grant for grant in opening if _by_holder(folder, grant, register, key_of)), opening[0])


def _opens(folder: VaultFolder, grant: Grant) -> bool:
    try:
        path = folder.file(grant.file)
    except VaultError:
        return False
    return holds(path, grant.key) or holds(path.with_name(path.name + WAITING), grant.key)


def _by_holder(folder: VaultFolder, grant: Grant, register: Register, key_of: KeyOf) -> bool:
    """Say whether the entries behind a grant name its granter a holder."""
    try:
        with Compartment.open(folder.file(grant.file), grant.key, id=grant.compartment, vault=grant.vault) as file:
            opened = Opened(compartment=file, grant=grant, vault=grant.vault, key_of=key_of).load()
    except VaultError:
        return False
    return grant.granted_by in fold_case(grant.compartment, opened.recorded.values(), register).holders
