"""What is wrong with the vault, a key or the clock: what happened, why, and what now. Every fact is passed in."""

from collections.abc import Iterable
from datetime import datetime

from lentiz_desk.words import dates, paper, values
from lentiz_desk.words.catalog import _, ngettext


def wrong_passphrase() -> str:
    """The slot is whole and the passphrase does not open it."""
    return _("That passphrase is not right. Type it again; capitals and spaces count.")


def no_slot() -> str:
    """Nobody signs in under this name here."""
    return _(
        "Nobody signs in to this vault under that name on this laptop. Check the name, or ask a director to enrol you."
    )


def slot_exists() -> str:
    """The sign-in name is taken on this device."""
    return _("Somebody already signs in under that name on this laptop. Choose another name.")


def slot_damaged() -> str:
    """The slot's bytes changed."""
    return _(
        "Your sign-in file is damaged, so your passphrase was not tried. It is not the passphrase. Restore a "
        "backup, or ask a director to enrol you again."
    )


def slot_weak() -> str:
    """Someone lowered the cost of guessing."""
    return _(
        "Your sign-in file protects your passphrase less than this vault asks; perhaps someone changed "
        "it. It is not used. Tell a director."
    )


def slot_of_other_vault() -> str:
    """The slot belongs to another vault."""
    return _(
        "Your sign-in file belongs to another vault; perhaps the vault was replaced. Do not sign in here, "
        "and tell a director."
    )


def device_secret_missing() -> str:
    """The credential store has no device secret."""
    return _(
        "This laptop has no device secret for your account, and without it the vault does not open. Sign "
        "in with the account in which you were enrolled, use your key file, or ask a director to enrol "
        "you again."
    )


def device_secret_exists() -> str:
    """There is a device secret already."""
    return _(
        "This account already has a device secret, and it is never replaced without a question. Use the existing one."
    )


def device_secret_damaged() -> str:
    """What the store holds is no device secret."""
    return _("What the laptop kept as device secret is damaged. Ask a director to enrol you again on this laptop.")


def credential_store_unavailable() -> str:
    """The system keeps no secrets."""
    return _("This system has no password store that keeps what is put into it. Use a key file on a USB stick instead.")


def credential_store_locked() -> str:
    """The credential store is locked."""
    return _("The password store of this system is locked. Unlock it and try again.")


def key_file_missing(name: str) -> str:
    """The key file is not there."""
    return _(
        "The key file {name} was not found; perhaps the USB stick is not in. Put the stick in and try again."
    ).format(name=name)


def key_file_damaged(name: str) -> str:
    """The file is no key file."""
    return _(
        "{name} is not a key file, or no longer a whole one. Choose another file, or use the copy of your key file."
    ).format(name=name)


def vault_newer(found: int, known: int) -> str:
    """A newer version wrote the vault."""
    return _(
        "A newer version of Lentiz Desk wrote this vault (format {found}; this version knows up to "
        "{known}). Nothing was changed. Install the newest version."
    ).format(found=found, known=known)


def vault_already_open() -> str:
    """Another window has the vault open."""
    return _("This vault is already open in another window. Use that window, or close it first.")


def not_a_vault(name: str) -> str:
    """The folder is no vault."""
    return _("{name} is not a vault of Lentiz Desk, or the folder is no longer there. Choose another folder.").format(
        name=name
    )


def vault_exists(name: str) -> str:
    """Something is already there."""
    return _(
        "There is already something called {name} here. It was left untouched; choose another name or place."
    ).format(name=name)


def folder_read_only() -> str:
    """The system does not allow writing."""
    return _(
        "The system does not allow writing in this folder, so nothing was saved. Choose another place, or "
        "ask who manages this laptop for permission."
    )


def disk_full() -> str:
    """There is no room."""
    return _("The disk is full, so this was not saved. What was there is unharmed. Make room and try again.")


def write_failed(code: str) -> str:
    """The disk refused a write."""
    return _(
        "The disk refused to write, so this was not saved (code {code}). What was there is unharmed. Try "
        "again; if it happens again, make a backup and have the disk examined."
    ).format(code=code)


def folder_on_network(kind: str) -> str:
    """The folder is on a network share."""
    return _(
        "This folder lies on a network drive ({kind}). A vault can be damaged there without notice. "
        "Choose a folder on this laptop itself."
    ).format(kind=kind)


def folder_synced(service: str) -> str:
    """A sync service copies the folder."""
    return _(
        "{service} copies this folder to elsewhere. A vault can be damaged by that, and it would leave "
        "the laptop. Choose a folder that is not copied."
    ).format(service=service)


def compartment_damaged() -> str:
    """The key is right and the bytes are not."""
    return _(
        "A part of the vault is damaged: the key is right, but the file is not as it was written. Other "
        "cases still open. Restore a backup of this part."
    )


def compartment_plaintext() -> str:
    """Someone put an unencrypted file in the place of a part."""
    return _(
        "Someone put a file without encryption in place of a part of the vault. It was not opened. Restore a "
        "backup, and tell a director."
    )


def compartment_missing() -> str:
    """The file of a part is gone."""
    return _("The file of a part of the vault is gone. Restore a backup, or receive it again from another laptop.")


def compartment_exists() -> str:
    """There is a file where a part should be made."""
    return _("There is already a file in the place of this new part of the vault. It was left untouched; try again.")


def compartment_key_wrong() -> str:
    """The key does not fit."""
    return _(
        "Your key does not fit this part of the vault; perhaps your access ended. The file is not the "
        "problem. Ask a director of the location."
    )


def compartment_mixed_up() -> str:
    """It is another part or an older one."""
    return _(
        "This file is another part of the vault than it should be, or an older version of it. It was not "
        "used. Restore a backup, and tell a director."
    )


def entry_unreadable() -> str:
    """An entry cannot be read."""
    return _(
        "Something that was recorded cannot be read: it is damaged, or a newer version wrote it. It is "
        "kept; the rest of the case works."
    )


def entry_inconsistent(mark: str) -> str:
    """An entry is not what its hash says."""
    return _(
        "The entry with mark {mark} is not as it was signed. It was not added. Receive it again from the "
        "sender, and tell a director."
    ).format(mark=mark)


def exhibit_altered(mark: str) -> str:
    """The bytes of an exhibit changed; ``mark`` is the first digits of its SHA-256."""
    return _(
        "The exhibit with mark {mark} is not as it was brought in, so it is not shown. Restore a backup, and "
        "tell a director."
    ).format(mark=mark)


def exhibit_missing(mark: str) -> str:
    """The exhibit is not here."""
    return _(
        "The exhibit with mark {mark} is not on this laptop. Receive the case again from someone who has it."
    ).format(mark=mark)


def exhibit_erased(mark: str) -> str:
    """The exhibit was erased on purpose."""
    return _(
        "The exhibit with mark {mark} was erased on purpose. Who did that, when and why stands in the timeline."
    ).format(mark=mark)


def exhibit_too_large(limit: int) -> str:
    """The file is larger than allowed; ``limit`` in bytes."""
    return _(
        "This file is larger than an exhibit can be ({limit}), so it was not added. Split it, or describe it."
    ).format(limit=paper.file_size(limit))


def copy_differs() -> str:
    """A copy is not equal to its source."""
    return _(
        "The copy of this part of the vault is not equal to the original, so the original stays in use. Try again."
    )


def seal_broken() -> str:
    """What was sealed does not open."""
    return _(
        "This was sealed for someone else, or it is damaged, so it cannot be opened. Ask the sender to send it again."
    )


def grant_damaged() -> str:
    """A grant's bytes changed."""
    return _(
        "The file that gives you access to a part of the vault is damaged. Ask a director to give you access again."
    )


def clock_behind(now: datetime, floor: datetime) -> str:
    """The clock stands before the last thing recorded."""
    return _(
        "The clock of this laptop says {now}, but something was already recorded at {floor}. Until the clock "
        "is right, nothing can be recorded. Set the clock; if the earlier time is wrong, ask a director."
    ).format(now=dates.moment(now), floor=dates.moment(floor))


def clock_ahead(now: datetime, floor: datetime) -> str:
    """The clock jumped far ahead."""
    return _(
        "The clock of this laptop says {now}; the last thing was recorded at {floor}. Is that right? If not, "
        "set the clock first: a time once recorded cannot be turned back."
    ).format(now=dates.moment(now), floor=dates.moment(floor))


def no_access() -> str:
    """This person holds no key to that."""
    return _("You have no access to this, or no longer. Ask a director of the location.")


def passphrase_weak() -> str:
    """The passphrase is easy to guess."""
    return _(
        "This passphrase is too easy to guess. Take five or more words that have nothing to do with each "
        "other or with you."
    )


def nobody_to_decide(names: Iterable[str]) -> str:
    """No director is free of the case; whom to call instead, by name."""
    call = values.listed(names)
    if not call:
        return _(
            "No director of this location is free to decide, so the case was not opened. Call the executive board."
        )
    return _("No director of this location is free to decide, so the case was not opened. Call: {names}.").format(
        names=call
    )


def rolled_back(count: int) -> str:
    """What is there is older than what was seen last."""
    return ngettext(
        "{count} part of the vault is older than what you saw last; perhaps an old copy was put back. "
        "Nothing was changed. Put back the newest backup, and tell a director.",
        "{count} parts of the vault are older than what you saw last; perhaps an old copy was put back. "
        "Nothing was changed. Put back the newest backup, and tell a director.",
        count,
    ).format(count=count)


def wrong_person() -> str:
    """The keys belong to someone else."""
    return _("These are the keys of someone else than the person named. Let that person sign.")


def other() -> str:
    """Something nobody foresaw."""
    return _(
        "Something went wrong that the app does not know. What was saved is unharmed. Try again; if it "
        "happens again, tell who manages the app what you did."
    )


def words_remain(entry: str) -> str:
    """What is to be left out stands where nothing can be left out."""
    if not entry:
        return _(
            "What you want to leave out also stands in the receiver or the purpose of this copy. "
            "Word those differently, and try again."
        )
    return _(
        "What you want to leave out also stands in a fixed part of this entry, which cannot be left out: {entry}. "
        "Leave the whole entry out of the copy, and try again."
    ).format(entry=entry)


def letter_unfinished(missing: tuple[str, ...]) -> str:
    """Something in a letter is still to be filled in."""
    if not missing:
        return _("A part of this letter is empty. Fill in to whom it goes, what it is about, and what it says.")
    return _("This letter still has to be filled in at: {places}. It can be signed after that.").format(
        places="; ".join(missing)
    )
