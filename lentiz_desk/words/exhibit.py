"""What the page of one exhibit says: its facts, its picture, and erasing what should not have been kept."""

from lentiz_desk.words.catalog import _


def title(*, name: str, number: str) -> str:
    """The title of the page."""
    return _("{name} · {number}").format(name=name, number=number)


def picture() -> str:
    """Above the picture."""
    return _("Picture")


def blurred() -> str:
    """Below a picture that nobody has looked at yet."""
    return _("Shown blurred. A look is logged with your name and the time.")


def blurred_spoken(*, name: str) -> str:
    """The spoken name of a blurred picture."""
    return _("{name}, shown blurred").format(name=name)


def sharp_spoken(*, name: str) -> str:
    """The spoken name of a picture."""
    return _("{name}, shown sharp").format(name=name)


def look() -> str:
    """The verb that shows the picture on purpose."""
    return _("Show sharp")


def looking() -> str:
    """Said while the picture is read."""
    return _("The picture is being read")


def looked_at(*, at: str) -> str:
    """Below a picture that is shown sharp."""
    return _("Looked at {at}; this is in the log.").format(at=at)


def hide() -> str:
    """The verb that blurs the picture again."""
    return _("Blur again")


def gone() -> str:
    """What stands in the place of an erased exhibit."""
    return _("The bytes are erased")


def gone_why(*, name: str, at: str, because: str) -> str:
    """Who erased it, when and why."""
    return _("{name} erased this on {at}: {because}. The hash stays.").format(name=name, at=at, because=because)


def facts() -> str:
    """Above the facts."""
    return _("Facts")


def file_name() -> str:
    """Label of the name of the file."""
    return _("File name")


def kind() -> str:
    """Label of the media type."""
    return _("Kind of file")


def size() -> str:
    """Label of the size."""
    return _("Size")


def sha256() -> str:
    """Label of the hash."""
    return _("SHA-256")


def shows() -> str:
    """Label of what the exhibit shows."""
    return _("Shows")


def address() -> str:
    """Label of the URL."""
    return _("Address")


def account() -> str:
    """Label of the account."""
    return _("Account")


def captured() -> str:
    """Label of when and with what the exhibit was made."""
    return _("Made")


def captured_with(*, when: str, device: str) -> str:
    """When and with what the exhibit was made."""
    return _("{when}, with {device}").format(when=when, device=device)


def still_online() -> str:
    """Label of whether it is still online."""
    return _("Still online")


def brought() -> str:
    """Label of who brought the exhibit in."""
    return _("Handed over")


def brought_by(*, who: str, when: str) -> str:
    """Who brought the exhibit in, and when."""
    return _("by {who}, on {when}").format(who=who, when=when)


def recorded_by() -> str:
    """Label of who recorded the exhibit."""
    return _("Recorded by")


def not_kept() -> str:
    """The act that erases an exhibit."""
    return _("This should not have been kept")


def erase_title() -> str:
    """The title of the dialog."""
    return _("Erase this exhibit?")


def erase_because() -> str:
    """The reason, from a list."""
    return _("Why should it not have been kept?")


def intimate_help() -> str:
    """Who may erase an intimate image."""
    return _("Anyone who holds this case may erase it, at once.")


def wrong_case_later() -> str:
    """Why a file in an emergency intake cannot be erased as belonging elsewhere."""
    return _("A director can erase it, once the emergency intake is a report.")


def wrong_case_help() -> str:
    """Who may erase what is in the wrong case."""
    return _("Only a director may erase this.")


def police_first() -> str:
    """The question before erasing."""
    return _("Call the police first?")


def police_why(*, phone: str, emergency: str) -> str:
    """What to consider before erasing."""
    return _(
        "Once erased, nobody can get the image back, not even the police. The police number is {phone}; in "
        "an emergency call {emergency}."
    ).format(phone=phone, emergency=emergency)


def police_tick() -> str:
    """The tick before erasing."""
    return _("I have called the police, or decided that it is not needed.")


def erase_why() -> str:
    """The field for the reason."""
    return _("Reason")


def erase_why_help() -> str:
    """What goes into the reason."""
    return _("Do not describe the image itself in detail. This text stays.")


def erase_verb() -> str:
    """The verb that erases."""
    return _("Erase for good")


def erasing() -> str:
    """Said while it is erased."""
    return _("The exhibit is being erased")


def erased(*, at: str) -> str:
    """Said afterwards."""
    return _("Erased at {at}. Hash, who, when and why stay; the director is told.").format(at=at)


def gap_because() -> str:
    """No reason is chosen."""
    return _("Choose why it should not have been kept.")


def gap_police() -> str:
    """The tick about the police is missing."""
    return _("First consider whether the police must be called.")


def gap_why() -> str:
    """The reason is missing."""
    return _("Write a reason.")
