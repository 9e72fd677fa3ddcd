"""What still misses in a report, and why it cannot be recorded yet."""

from lentiz_desk.words.catalog import _


def gap_scope() -> str:
    """A gap."""
    return _("Choose what the report is about.")


def gap_scope_why() -> str:
    """A gap."""
    return _("Write why it touches school.")


def gap_location() -> str:
    """A gap."""
    return _("Choose a location.")


def gap_received() -> str:
    """A gap."""
    return _("Fill in when the report came in.")


def gap_received_future() -> str:
    """A gap."""
    return _("The report cannot come in later than now.")


def gap_kind() -> str:
    """A gap."""
    return _("Choose what is reported.")


def gap_clauses() -> str:
    """A gap."""
    return _("Choose at least one clause.")


def gap_subject() -> str:
    """A gap."""
    return _(
        "Say about whom the case is: choose “person concerned” for someone. That may be someone who is not known yet."
    )


def gap_reporter() -> str:
    """A gap."""
    return _("Choose who made the report.")


def gap_part(*, who: str) -> str:
    """A gap."""
    return _("{who}: choose what this person is in the case.").format(who=who)


def gap_category(*, who: str) -> str:
    """A gap."""
    return _("{who}: choose what this person is to the school.").format(who=who)


def gap_known(*, who: str) -> str:
    """A gap."""
    return _("{who}: choose whether this person works with Lentiz Desk.").format(who=who)


def gap_colleague(*, who: str) -> str:
    """A gap."""
    return _("{who}: choose the colleague.").format(who=who)


def gap_is_you() -> str:
    """A gap."""
    return _("The case cannot be about yourself. Let a colleague record this report.")


def gap_name(*, who: str) -> str:
    """A gap."""
    return _("{who}: fill in the name.").format(who=who)


def gap_function(*, who: str) -> str:
    """A gap."""
    return _("{who}: fill in the function.").format(who=who)


def gap_age(*, who: str) -> str:
    """A gap."""
    return _("{who}: choose the age.").format(who=who)


def gap_children(*, who: str) -> str:
    """A gap."""
    return _("{who}: choose of whom this is the parent or guardian. First add that pupil or student.").format(who=who)


def gap_authority(*, who: str) -> str:
    """A gap."""
    return _("{who}: choose whether this person has parental authority.").format(who=who)


def gap_address_shared(*, who: str) -> str:
    """A gap."""
    return _("{who}: choose whether the address may be shared.").format(who=who)


def gap_any_concerned() -> str:
    """A gap."""
    return _("Choose whether a colleague is concerned.")


def gap_concerned() -> str:
    """A gap."""
    return _("Tick who is concerned.")


def gap_platform() -> str:
    """A gap."""
    return _("Choose the platform.")


def gap_other_platform() -> str:
    """A gap."""
    return _("Write which platform it is.")


def gap_posted_future() -> str:
    """A gap."""
    return _("The day of the post has not come yet.")


def gap_facts() -> str:
    """A gap."""
    return _("Write what happened.")


def gap_harm() -> str:
    """A gap."""
    return _("Choose who is harmed, or that no harm is known.")


def gap_harm_both() -> str:
    """A gap."""
    return _("Choose either harm or no harm known.")


def gap_harm_why() -> str:
    """A gap."""
    return _("Write what the harm is.")


def gap_shows(*, file: str) -> str:
    """A gap."""
    return _("{file}: write what can be seen on it.").format(file=file)


def gap_brought_by(*, file: str) -> str:
    """A gap."""
    return _("{file}: write who brought it.").format(file=file)


def gap_moment(*, file: str) -> str:
    """A gap."""
    return _("{file}: fill in a day and a time, or leave both empty.").format(file=file)


def gap_moment_future(*, file: str) -> str:
    """A gap."""
    return _("{file}: the moment of capturing has not come yet.").format(file=file)


def gap_intimate() -> str:
    """A gap."""
    return _("Choose whether there are files, and whether anything intimate can be seen.")
