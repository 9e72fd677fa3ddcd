"""One sentence for every error that can reach a person: what happened, why, and what now. No secret, no path."""

from __future__ import annotations

from collections.abc import Callable

from lentiz_desk.desk import errors as desk
from lentiz_desk.ledger.errors import LedgerError
from lentiz_desk.vault import errors as vault
from lentiz_desk.words import desk as desk_words
from lentiz_desk.words import faults as words
from lentiz_desk.words import headings, refusals
from lentiz_desk.words import share_faults as share_words
from lentiz_desk.words import viewing as viewing_words

NameOf = Callable[[str], str]

_SHORT = 8


def sentence(error: Exception, name_of: NameOf | None = None) -> str:
    """Return the sentence for an error; ``name_of`` gives the names of people by person id."""
    match error:
        case desk.DeskError():
            return _desk(error, name_of or _someone)
        case vault.VaultError():
            return _vault(error)
        case LedgerError():
            return words.entry_unreadable()
        case OSError():
            return desk_words.file_unreadable()
        case _:
            return words.other()


def _someone(_person: str) -> str:
    return desk_words.someone()


def _desk(error: desk.DeskError, name_of: NameOf) -> str:  # noqa: C901, PLR0911 - one case per error
    match error:
        case desk.Refused(refusal=refusal):
            return refusals.sentence(refusal, name_of)
        case desk.Incomplete(gaps=gaps):
            return desk_words.incomplete(len(gaps))
        case desk.ClockBehind(now=now, floor=floor):
            return words.clock_behind(now, floor)
        case desk.ClockAhead(now=now, floor=floor):
            return words.clock_ahead(now, floor)
        case desk.PassphraseWeak():
            return words.passphrase_weak()
        case desk.NobodyToDecide(call=call):
            return words.nobody_to_decide(call)
        case desk.RolledBack(compartments=compartments):
            return words.rolled_back(len(compartments))
        case desk.WordsRemain(heading=kind):
            return words.words_remain(headings.kind_name(kind) if kind else "")
        case desk.LetterUnfinished(missing=missing):
            return words.letter_unfinished(missing)
        case desk.NotOnPaper(number=number, because=because):
            return viewing_words.not_on_paper(number, because)
        case desk.WrongPerson():
            return words.wrong_person()
        case _:
            return words.no_access()


_PLAIN: dict[type[vault.VaultError], Callable[[], str]] = {
    vault.WrongPassphrase: words.wrong_passphrase,
    vault.SlotNotFound: words.no_slot,
    vault.SlotExists: words.slot_exists,
    vault.SlotDamaged: words.slot_damaged,
    vault.SlotWeak: words.slot_weak,
    vault.SlotOfOtherVault: words.slot_of_other_vault,
    vault.DeviceSecretMissing: words.device_secret_missing,
    vault.DeviceSecretExists: words.device_secret_exists,
    vault.DeviceSecretDamaged: words.device_secret_damaged,
    vault.CredentialStoreUnavailable: words.credential_store_unavailable,
    vault.CredentialStoreLocked: words.credential_store_locked,
    vault.VaultAlreadyOpen: words.vault_already_open,
    vault.FolderReadOnly: words.folder_read_only,
    vault.DiskFull: words.disk_full,
    vault.CompartmentDamaged: words.compartment_damaged,
    vault.CompartmentPlaintext: words.compartment_plaintext,
    vault.CompartmentMissing: words.compartment_missing,
    vault.CompartmentExists: words.compartment_exists,
    vault.CompartmentMixedUp: words.compartment_mixed_up,
    vault.CompartmentKeyWrong: words.compartment_key_wrong,
    vault.CopyDiffers: words.copy_differs,
    vault.SealBroken: words.seal_broken,
    vault.GrantDamaged: words.grant_damaged,
    vault.ShareMistyped: share_words.share_mistyped,
    vault.SharesOfDifferentSets: share_words.shares_of_different_sets,
    vault.SameShareTwice: share_words.same_share_twice,
    vault.RecoveryKeyDiffers: share_words.recovery_key_differs,
}


def _vault(error: vault.VaultError) -> str:  # noqa: C901, PLR0911, PLR0912 - one case per error with facts
    match error:
        case vault.KeyFileMissing(file=file):
            return words.key_file_missing(file)
        case vault.KeyFileDamaged(file=file):
            return words.key_file_damaged(file)
        case vault.NotAVault(file=file):
            return words.not_a_vault(file)
        case vault.VaultExists(file=file):
            return words.vault_exists(file)
        case vault.VaultNewer(found=found, known=known):
            return words.vault_newer(found, known)
        case vault.FolderOnNetwork(file_system=kind):
            return words.folder_on_network(kind)
        case vault.FolderSynced(service=service):
            return words.folder_synced(service)
        case vault.WriteFailed(part=part):
            return words.write_failed(part)
        case vault.ExhibitErased(sha256=sha256):
            return words.exhibit_erased(sha256[:_SHORT])
        case vault.ExhibitMissing(sha256=sha256):
            return words.exhibit_missing(sha256[:_SHORT])
        case vault.ExhibitAltered(sha256=sha256):
            return words.exhibit_altered(sha256[:_SHORT])
        case vault.ExhibitTooLarge(limit=limit):
            return words.exhibit_too_large(limit)
        case vault.EntryInconsistent(entry=entry):
            return words.entry_inconsistent(entry[:_SHORT])
        case vault.ShareWordUnknown(position=position):
            return share_words.share_word_unknown(position)
        case vault.ShareLengthWrong(found=found, expected=expected):
            return share_words.share_length_wrong(found, expected)
        case _:
            return next((words_of for kind, words_of in _PLAIN.items() if isinstance(error, kind)), words.other)()
