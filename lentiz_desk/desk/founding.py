"""Found a vault: the root of trust, the register, oversight, the first director, and the recovery key."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from lentiz_desk.desk.oversight import put_sealing
from lentiz_desk.desk.passphrase import require_strong
from lentiz_desk.desk.people import new_grant, pass_on
from lentiz_desk.desk.session import OVERSIGHT, REGISTER, Signer
from lentiz_desk.desk.vault_in_use import OpenVault, Surroundings
from lentiz_desk.domain.register_entries import Edition, Location, PersonCard, VaultFounded
from lentiz_desk.domain.values import Role
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.ids import fingerprint, new_person_id
from lentiz_desk.ledger.writing import Place, sign
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.device_secret import DeviceSecret
from lentiz_desk.vault.folder import OVERSIGHT as OVERSIGHT_FILE
from lentiz_desk.vault.folder import REGISTER as REGISTER_FILE
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.grants import RECOVERY
from lentiz_desk.vault.keys import PersonKeys, SealingKey, new_person_keys, public_keys
from lentiz_desk.vault.personal import PersonalFile
from lentiz_desk.vault.recovery import RecoverySet, check, new_recovery
from lentiz_desk.vault.slots import Slots

FIRST_DEVICE = 1
KEY_BYTES = 32


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What the wizard asked: who, where, under which edition. ``sign_in`` is the name typed to sign in."""

    organisation: str
    locations: tuple[Location, ...]
    director: str
    function: str
    sign_in: str
    passphrase: str = field(repr=False)
    edition: Edition
    practice: bool = False
    director_locations: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Founded:
    """A new vault, open on this device, and its fingerprint for the founding sheet."""

    vault: OpenVault
    fingerprint: str


def prepare_recovery() -> RecoverySet:
    """Make the recovery key and its three shares; the private key exists only while this runs."""
    return new_recovery()


def confirm_recovery(recovery: RecoverySet, share_a: str, share_b: str) -> None:
    """Make sure that two shares, typed back from paper, open recovery; raises what is wrong with them."""
    check(recovery.public_hex, share_a, share_b)


def found_vault(path: Path, plan: Plan, device: DeviceSecret, recovery: RecoverySet, around: Surroundings) -> Founded:
    """Found a vault and leave it open, all or nothing; raises PassphraseWeak or what forbids the place.

    The device secret must exist. Nothing of the recovery key but its public half stays.
    """
    require_strong(plan.passphrase, (plan.director, plan.organisation, plan.sign_in))
    now = around.now()
    keys, drops = new_person_keys(), SealingKey.generate()
    founding = _founding_entry(plan, keys=keys, drops=drops, recovery=recovery, now=now, around=around)
    author = founding.header.author
    with VaultFolder.founding(path, founding.id) as folder:
        Slots(folder, device, around.cost).create(
            sign_in=plan.sign_in, passphrase=plan.passphrase, person=author, keys=keys
        )
        PersonalFile.create(folder, keys.sealing).close()
        signer = Signer(person=author, keys=keys.signing)
        for kind, file in ((REGISTER, REGISTER_FILE), (OVERSIGHT, OVERSIGHT_FILE)):
            key = around.random(KEY_BYTES)
            with Compartment.create(
                folder.file(file), key, id=kind, kind=kind, epoch=1, vault=founding.id
            ) as compartment:
                if kind == REGISTER:
                    compartment.append([founding])
                else:
                    put_sealing(compartment, drops)
            grant = new_grant(vault=founding.id, compartment=kind, kind=kind, file=file, key=key)
            for person, sealing in ((author, keys.sealing.public_hex), (RECOVERY, recovery.public_hex)):
                pass_on(folder, grant, person=person, sealing=sealing, signer=signer, at=now)
    return Founded(vault=OpenVault(folder=folder, device=device, around=around), fingerprint=fingerprint(founding.id))


def _founding_entry(
    plan: Plan, *, keys: PersonKeys, drops: SealingKey, recovery: RecoverySet, now: datetime, around: Surroundings
) -> SignedEntry:
    person = new_person_id(around.random)
    card = PersonCard(
        id=person,
        name=plan.director,
        function=plan.function,
        roles=(Role.DIRECTOR,),
        locations=plan.director_locations or tuple(location.id for location in plan.locations),
    )
    body = VaultFounded(
        organisation=plan.organisation,
        locations=plan.locations,
        founder=card,
        keys=public_keys(keys, name=plan.director, organisation=plan.organisation, valid_from=now),
        device=FIRST_DEVICE,
        recovery=recovery.public_hex,
        oversight=drops.public_hex,
        edition=plan.edition,
        practice=plan.practice,
    )
    place = Place(vault="", compartment=REGISTER, device=FIRST_DEVICE, seq=1, prev=None, parents=())
    return sign(body, place, author=person, at=now, oversight="", key=keys.signing.entries, random=around.random)
