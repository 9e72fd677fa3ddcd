"""Grants for the compartments that belong to people and not to cases: the register and oversight."""

from __future__ import annotations

from datetime import datetime

from lentiz_desk.desk.session import Signer
from lentiz_desk.domain.values import Role
from lentiz_desk.ledger.reading import AT
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.grants import Grant, write_grant

OVERSEERS = frozenset({Role.DIRECTOR, Role.DPO})
"""Who reads oversight."""


def pass_on(folder: VaultFolder, grant: Grant, *, person: str, sealing: str, signer: Signer, at: datetime) -> None:
    """Seal a compartment key that the signer holds to another person, or to recovery."""
    write_grant(
        folder,
        public_hex=sealing,
        person=person,
        compartment=grant.compartment,
        epoch=grant.epoch,
        kind=grant.kind,
        file=grant.file,
        key=grant.key,
        granted_by=signer.person,
        granted_at=at.strftime(AT),
        signing=signer.keys.entries,
    )


def new_grant(*, vault: str, compartment: str, kind: str, file: str, key: bytes, epoch: int = 1) -> Grant:
    """Return the facts of a new compartment key, to be passed on to its holders."""
    return Grant(
        name="",
        vault=vault,
        compartment=compartment,
        epoch=epoch,
        kind=kind,
        file=file,
        key=key,
        person="",
        granted_by="",
        granted_at="",
        statement=b"",
        signature=b"",
    )
