"""What `lentiz-desk verify` says about a received dossier entry, letter or list."""

from lentiz_desk.words.catalog import _


def intact() -> str:
    """Outcome 0."""
    return _("Intact: nothing in this file was changed, and it comes from the vault with the fingerprint you gave.")


def altered() -> str:
    """Outcome 1."""
    return _("Altered: this file is not as it was signed. Do not rely on it.")


def not_ours() -> str:
    """Outcome 2, any file."""
    return _("Not one of ours: this file is not a dossier entry or letter made by Lentiz Desk.")


def other_vault() -> str:
    """Outcome 2, with another fingerprint."""
    return _("Not one of ours: this file comes from another vault than the one with the fingerprint you gave.")


def origin_unchecked() -> str:
    """Outcome 3."""
    return _(
        "Intact, but the origin was not checked: compare the fingerprint below with the one that the school "
        "gives you in another way, or give it with --vault."
    )


def practice() -> str:
    """The vault is one to practise with."""
    return _("This file comes from a practice vault: it is not a real case.")


def fingerprint(mark: str) -> str:
    """The fingerprint of the vault in the file."""
    return _("Fingerprint of the vault: {mark}").format(mark=mark)


def claimed_fingerprint(mark: str) -> str:
    """The fingerprint in a file that is altered."""
    return _("Fingerprint of the vault that the file claims to come from: {mark}").format(mark=mark)


def case_and_copy(case_number: str, copy_number: int) -> str:
    """Which case and copy it is."""
    return _("Case {case}, copy {copy}").format(case=case_number, copy=copy_number)


def signed_by(name: str, organisation: str) -> str:
    """Who signed the file."""
    return _("The file was signed by {name}, {organisation}.").format(name=name, organisation=organisation)


def what_rests_on_the_exporter() -> str:
    """What the exporter's signature alone stands for."""
    return _(
        "Layout, labels and headings on the pages rest on that signature alone. What follows is proven by the people "
        "who recorded it; compare it with the text on the pages."
    )


def letter(reference: str) -> str:
    """It is a letter, which carries no entries."""
    return _("Letter with reference {reference}").format(reference=reference)


def letter_rests_on_the_signer() -> str:
    """What the signature stands for on a letter."""
    return _("Every word of the letter rests on that signature: it says what was signed, and by whom.")


def list_of_oversight() -> str:
    """It is a list of oversight, which is about no single case."""
    return _("A list of oversight lines")


def list_rests_on_the_exporter() -> str:
    """What the exporter's signature stands for on such a list."""
    return _("Everything on the pages rests on that signature: the list was taken from the vault by that person.")


def unreadable() -> str:
    """The PDF cannot be read."""
    return _("The file cannot be read as a PDF.")


def no_entries() -> str:
    """Nothing is attached."""
    return _("The file carries no entries of a vault.")


def entries_unreadable() -> str:
    """What is attached is damaged or of a newer version."""
    return _("The attached entries are damaged, or a newer version of Lentiz Desk wrote them.")


def signature_missing() -> str:
    """No signature."""
    return _("The file is not signed.")


def signatures_several() -> str:
    """More than one signature."""
    return _("The file carries more than one signature.")


def signature_wrong() -> str:
    """The signature does not fit."""
    return _("The signature over the file is wrong.")


def something_added() -> str:
    """Something stands behind the signature."""
    return _("Something was added to the file after it was signed.")


def roster_broken() -> str:
    """The roster cannot be proven."""
    return _("The list of people and keys in the file cannot be proven from the founding of the vault.")


def vault_wrong() -> str:
    """The vault named is not the one that the list founds."""
    return _("The file names another vault than the one its list of people comes from.")


def exporter_unknown() -> str:
    """The one who signed is not in the roster."""
    return _("The person who made this copy is not in the list of people of the vault.")


def certificate_wrong() -> str:
    """The certificate is not the exporter's."""
    return _("The file is signed with a certificate that is not the one of the person who made this copy.")


def entry_altered() -> str:
    """One or more entries are wrong."""
    return _("One or more entries are not as they were recorded; see below.")


def entry(number: int, kind: str, recorded: str) -> str:
    """The heading of an entry in the outcome."""
    return _("Entry {number}: {kind}, recorded {recorded}").format(number=number, kind=kind, recorded=recorded)


def entry_mark(mark: str) -> str:
    """The first digits of an entry's id, as they stand on the page."""
    return _("Mark {mark}").format(mark=mark)


def entry_signed(name: str) -> str:
    """The signature of an entry is right."""
    return _("Signed by {name}: the signature is right.").format(name=name)


def entry_unreadable() -> str:
    """An entry cannot be read."""
    return _("This entry cannot be read.")


def entry_other_vault() -> str:
    """An entry of another vault."""
    return _("This entry was not recorded in this vault.")


def entry_author_unknown() -> str:
    """The author is not in the roster."""
    return _("The one who recorded this entry is not in the list of people of the vault.")


def entry_signature_wrong() -> str:
    """The signature of an entry is wrong."""
    return _("The signature of this entry is wrong.")


def entry_fields_wrong() -> str:
    """Fields differ from what was signed."""
    return _("One or more fields are not as they were signed.")


def field_proven(name: str, value: str) -> str:
    """A field that is shown and proven."""
    return _("[proven] {name}: {value}").format(name=name, value=value)


def field_withheld() -> str:
    """A field that is left out."""
    return _("[left out] That something was recorded here is proven; the words are not in this file.")


def field_altered(name: str, value: str) -> str:
    """A field that is not as signed."""
    return _("[ALTERED] {name}: {value}").format(name=name, value=value)


def nameless() -> str:
    """A field whose name cannot be read."""
    return _("field without a readable name")


def field_empty() -> str:
    """Nothing was filled in."""
    return _("(empty)")
