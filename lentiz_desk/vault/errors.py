"""What can be wrong with keys and files; each error carries facts, the sentence is found in ``words``."""

from __future__ import annotations


class VaultError(Exception):
    """Base of everything the vault refuses or finds broken."""


class FileFault(VaultError):
    """Something is wrong with one file of the vault, named by its place inside the vault folder."""

    def __init__(self, file: str, part: str = "") -> None:
        """Name the file, and the part of it where the fault shows."""
        super().__init__(file, part)
        self.file = file
        self.part = part


# --- the folder


class NotAVault(FileFault):
    """The folder is missing, or is not a vault of this app."""


class VaultExists(FileFault):
    """There already is something at the place where a vault should be founded."""


class VaultNewer(VaultError):
    """A newer version of the app wrote this; it is left untouched."""

    def __init__(self, found: int, known: int) -> None:
        """Say which format was found and which is the newest one known here."""
        super().__init__(found, known)
        self.found = found
        self.known = known


class VaultAlreadyOpen(VaultError):
    """Another process has this vault open."""


class FolderReadOnly(FileFault):
    """The system does not allow writing here."""


class DiskFull(FileFault):
    """There is no room for what had to be written; what was there is untouched."""


class WriteFailed(FileFault):
    """The disk refused a write for another reason; ``part`` is the system's code."""


class FolderOnNetwork(VaultError):
    """The folder lies on a network share."""

    def __init__(self, file_system: str) -> None:
        """Name the kind of file system."""
        super().__init__(file_system)
        self.file_system = file_system


class FolderSynced(VaultError):
    """The folder lies inside a folder that a sync service copies."""

    def __init__(self, service: str) -> None:
        """Name the service."""
        super().__init__(service)
        self.service = service


# --- slots and the device secret


class WrongPassphrase(VaultError):
    """The slot is whole and the passphrase does not open it."""


class SlotNotFound(VaultError):
    """Nobody signs in under this name with this device secret."""


class SlotExists(VaultError):
    """Somebody already signs in under this name on this device."""


class SlotDamaged(FileFault):
    """The slot's bytes are not what was written; the passphrase was not tried."""


class SlotWeak(VaultError):
    """The slot asks for a cheaper passphrase hash than this vault allows."""


class SlotOfOtherVault(VaultError):
    """The slot pins another vault than the one it lies in."""

    def __init__(self, pinned: str, found: str) -> None:
        """Give the vault id the slot pins and the one the folder claims."""
        super().__init__(pinned, found)
        self.pinned = pinned
        self.found = found


class DeviceSecretMissing(VaultError):
    """The credential store holds no device secret for this account."""


class DeviceSecretExists(VaultError):
    """There already is a device secret; it is never replaced silently."""


class DeviceSecretDamaged(VaultError):
    """What the credential store holds is not a device secret."""


class CredentialStoreUnavailable(VaultError):
    """This system offers no credential store that keeps what is written."""


class CredentialStoreLocked(VaultError):
    """The credential store is there and locked."""


class KeyFileMissing(FileFault):
    """The key file is not where it was; perhaps the stick is not in."""


class KeyFileDamaged(FileFault):
    """The file is not a key file, or no longer a whole one."""


# --- compartments


class CompartmentMissing(FileFault):
    """The file of a compartment is not there."""


class CompartmentExists(FileFault):
    """There already is a file where a compartment should be made."""


class CompartmentPlaintext(FileFault):
    """Someone put an unencrypted database in the place of a compartment."""


class CompartmentDamaged(FileFault):
    """The key is right and the bytes are not."""


class CompartmentKeyWrong(FileFault):
    """The key is not the key of this file."""


class CompartmentMixedUp(FileFault):
    """The key opens the file, and it is another compartment or epoch than was asked for."""


class EntryInconsistent(VaultError):
    """An entry's fields do not belong to their digests, or an id came with other bytes."""

    def __init__(self, entry: str) -> None:
        """Name the entry."""
        super().__init__(entry)
        self.entry = entry


class ExhibitTooLarge(VaultError):
    """The exhibit is larger than allowed; sizes in bytes."""

    def __init__(self, limit: int) -> None:
        """Give the limit."""
        super().__init__(limit)
        self.limit = limit


class ExhibitAltered(VaultError):
    """The bytes of an exhibit are not those its name promises."""

    def __init__(self, sha256: str) -> None:
        """Name the exhibit by its SHA-256, in hex."""
        super().__init__(sha256)
        self.sha256 = sha256


class ExhibitMissing(ExhibitAltered):
    """The compartment does not hold this exhibit."""


class ExhibitErased(ExhibitMissing):
    """The compartment held this exhibit, and its bytes were erased on purpose."""


class CopyDiffers(FileFault):
    """A re-keyed copy is not equal to its source; the source stays."""


# --- what is sealed


class SealBroken(VaultError):
    """What was sealed does not open with this key: it is for someone else, or its bytes changed."""


class GrantDamaged(FileFault):
    """A grant's bytes are not what was written."""


class ShareWordUnknown(VaultError):
    """A typed recovery word is not in the list; position counts from 1."""

    def __init__(self, position: int) -> None:
        """Give the place of the word; the word itself is secret."""
        super().__init__(position)
        self.position = position


class ShareLengthWrong(VaultError):
    """A typed recovery share has too few or too many words."""

    def __init__(self, found: int, expected: int) -> None:
        """Give both numbers of words."""
        super().__init__(found, expected)
        self.found = found
        self.expected = expected


class ShareMistyped(VaultError):
    """All words exist, and together they are no share: one is wrong or two are swapped."""


class SharesOfDifferentSets(VaultError):
    """The two shares were not made together."""


class SameShareTwice(VaultError):
    """The same share was given twice."""


class RecoveryKeyDiffers(VaultError):
    """The shares belong together, and are not those of this vault's recovery key."""
