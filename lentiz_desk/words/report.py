"""What the page says on which a report is recorded."""

from lentiz_desk.words.catalog import _


def title() -> str:
    """The title of the page."""
    return _("Record a report")


def record() -> str:
    """The main verb, at the last step."""
    return _("Record the report")


def recording() -> str:
    """Said while it is being recorded."""
    return _("The report is being recorded")


def recorded(*, number: str) -> str:
    """Said afterwards."""
    return _("Report recorded: {number}").format(number=number)


def cannot() -> str:
    """Above the reason why nothing can be reported."""
    return _("You cannot record a report")


def stays_draft() -> str:
    """Under the reason why no case was opened."""
    return _(
        "Nothing is lost: the report stays a draft that only you can read. Call, and record it as soon as "
        "someone is free to decide."
    )


def to_worklist() -> str:
    """The verb after erasing."""
    return _("To the worklist")


def step_gate() -> str:
    """The first step."""
    return _("About school?")


def step_what() -> str:
    """A step."""
    return _("Where and what")


def step_people() -> str:
    """A step."""
    return _("People")


def step_colleagues() -> str:
    """A step."""
    return _("Colleagues concerned")


def step_post() -> str:
    """A step."""
    return _("About the post")


def step_exhibits() -> str:
    """A step."""
    return _("Exhibits")


def step_record() -> str:
    """The last step."""
    return _("Read and record")


def scope_why_help() -> str:
    """What goes into the words at the gate."""
    return _("Do not name anyone yet.")


def where_and_when() -> str:
    """Above place and time."""
    return _("Where and when")


def location() -> str:
    """A question."""
    return _("Which location is it about?")


def location_help() -> str:
    """What follows from the location."""
    return _("Its directors decide, and hold the key of the case.")


def received() -> str:
    """A question."""
    return _("When did the report come in?")


def kind_section() -> str:
    """Above the kind of report."""
    return _("What kind of report")


def kind() -> str:
    """A question."""
    return _("What is reported?")


def clauses() -> str:
    """A question."""
    return _("Which clauses of the protocol does it touch?")


def clauses_help() -> str:
    """How the clauses are filled in."""
    return _("Suggested for this kind of report. You can change it.")


def all_clauses() -> str:
    """A tick that shows more."""
    return _("Show all clauses")


def not_known() -> str:
    """An answer."""
    return _("Not known")


def post() -> str:
    """Above the questions about the post."""
    return _("The post")


def platform() -> str:
    """A question."""
    return _("On which platform?")


def other_platform() -> str:
    """A question."""
    return _("Which one?")


def account_of_post() -> str:
    """A question."""
    return _("Account")


def account_help() -> str:
    """What goes there."""
    return _("The name of the account, as it is shown.")


def address_of_post() -> str:
    """A question."""
    return _("Address of the post (URL)")


def address_help() -> str:
    """What one must not do."""
    return _("Only write it down. Opening the address is already a check, and needs a decision.")


def posted() -> str:
    """A question."""
    return _("Posted on")


def facts_section() -> str:
    """Above the facts."""
    return _("The facts")


def facts() -> str:
    """A question."""
    return _("What happened?")


def facts_help() -> str:
    """How to write facts."""
    return _(
        "Write facts, no verdict: who did or wrote what, where and when, and how you know. This text falls "
        "under the right of access of the person concerned."
    )


def harm_section() -> str:
    """Above the harm."""
    return _("The harm")


def harm() -> str:
    """A question."""
    return _("Who is harmed?")


def harm_why() -> str:
    """A question."""
    return _("What is the harm?")


def harm_why_help() -> str:
    """What goes there."""
    return _("This text, too, falls under the right of access of the person concerned.")


def exhibits() -> str:
    """Above the exhibits."""
    return _("What was handed in?")


def exhibits_help() -> str:
    """What may be brought in."""
    return _("Only what someone brought you. Looking for more yourself is a check.")


def intimate_no_help() -> str:
    """What follows from no."""
    return _("Then you can choose the files.")


def intimate_why() -> str:
    """What to do with intimate images."""
    return _(
        "No nude or sexual images: do not save, copy or pass them on. Describe in words what it is about, "
        "leave the device with who brought it, and tell the director."
    )


def intimate_call(*, police: str, inspector: str, emergency: str) -> str:
    """Whom to call about intimate images."""
    return _(
        "Is a minor in it? Then call: police {police}, confidential inspector {inspector}, in danger {emergency}."
    ).format(police=police, inspector=inspector, emergency=emergency)


def files_help() -> str:
    """How files are kept."""
    return _(
        "They are kept byte for byte, with a SHA-256 hash. The files on your computer stay where they are; "
        "remove them afterwards."
    )


def exhibit_named(*, number: int, file: str) -> str:
    """The heading of an exhibit."""
    return _("Exhibit {number}: {file}").format(number=number, file=file)


def captured_on() -> str:
    """A question about an exhibit."""
    return _("On which device was it captured?")


def captured_at() -> str:
    """A question about an exhibit."""
    return _("When was it captured, as far as known?")


def account() -> str:
    """A question about an exhibit."""
    return _("Account")


def still_online() -> str:
    """A question about an exhibit."""
    return _("Is it still online?")


def you_record() -> str:
    """Above what is recorded."""
    return _("What you record")


def case_section() -> str:
    """A part of what is recorded."""
    return _("The case")


def report_section() -> str:
    """A part of what is recorded."""
    return _("The report")


def person_reading(*, name: str, part: str) -> str:
    """A person in what is recorded."""
    return _("{name}, {part}").format(name=name, part=part)


def access() -> str:
    """A label."""
    return _("Gets access")


def no_access() -> str:
    """A label."""
    return _("Gets no access")


def nobody() -> str:
    """No one."""
    return _("nobody")


def after() -> str:
    """Above what happens afterwards."""
    return _("And then")


def after_record() -> str:
    """What happens afterwards."""
    return _(
        "The case gets a number and a key of its own. A mistake can be corrected afterwards, with the old "
        "text beside it; nothing is removed."
    )


def signed_by(*, name: str) -> str:
    """Who signs."""
    return _("You sign this as {name}.").format(name=name)
