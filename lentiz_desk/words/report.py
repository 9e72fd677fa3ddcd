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


def people() -> str:
    """Above the people of the case."""
    return _("Who is in this case?")


def people_help() -> str:
    """How people are filled in."""
    return _(
        "Start with the person the case is about. The app never looks anyone up by a name that you type: "
        "you pick a colleague from the list, or mark someone as outside the app."
    )


def add_person() -> str:
    """A verb."""
    return _("Add a person")


def person_number(*, number: int) -> str:
    """How a person without a name is called."""
    return _("Person {number}").format(number=number)


def person_named(*, number: str, name: str) -> str:
    """The heading of a person."""
    return _("{number}: {name}").format(number=number, name=name)


def part() -> str:
    """A question about a person."""
    return _("What is this person in the case?")


def category() -> str:
    """A question about a person."""
    return _("What is this person to the school?")


def known() -> str:
    """A question about a person."""
    return _("Does this person work with Lentiz Desk?")


def known_outside() -> str:
    """An answer."""
    return _("No, outside the app")


def known_inside() -> str:
    """An answer."""
    return _("Yes, pick from the list")


def known_inside_help() -> str:
    """What follows from that answer."""
    return _("A colleague whom the case is about gets no access to it.")


def known_not_yet() -> str:
    """An answer."""
    return _("It is not known yet who it is")


def which_colleague() -> str:
    """A question about a person."""
    return _("Which colleague?")


def colleague(*, name: str, function: str) -> str:
    """A colleague in a list."""
    return _("{name} · {function}").format(name=name, function=function)


def name() -> str:
    """A question about a person."""
    return _("Name")


def group() -> str:
    """A question about a person."""
    return _("Class or group")


def function() -> str:
    """A question about a person."""
    return _("Function")


def age() -> str:
    """A question about a pupil or student."""
    return _("Age, today")


def guardian_of() -> str:
    """A question about a parent."""
    return _("Parent or guardian of whom?")


def authority() -> str:
    """A question about a parent."""
    return _("Does this person have parental authority?")


def address_shared() -> str:
    """A question about a parent."""
    return _("May the address be shared with the other parent?")


def not_known() -> str:
    """An answer."""
    return _("Not known")


def who_reported() -> str:
    """A question."""
    return _("Who made the report?")


def who_reported_help() -> str:
    """What is offered."""
    return _("Choose one of the people above, or say that the reporter is not in the case.")


def reporter_unknown() -> str:
    """An answer."""
    return _("Someone who is not in the case, or unknown")


def colleagues() -> str:
    """Above the question about colleagues."""
    return _("Is a colleague concerned?")


def colleagues_help() -> str:
    """Why it is asked."""
    return _(
        "Whoever is concerned, or has an interest in this case, gets no key to it, whatever their role. A "
        "director who is concerned does not see the case either."
    )


def any_concerned() -> str:
    """A question."""
    return _("Is someone who works with Lentiz Desk concerned, or does someone have an interest?")


def who_concerned() -> str:
    """A question."""
    return _("Who?")


def who_concerned_help() -> str:
    """What ticking means."""
    return _("Tick everyone who must not see this case.")


def concerned_is_you() -> str:
    """Why one cannot tick oneself."""
    return _("this is you; when you are concerned, let a colleague record the report")


def already_concerned(*, names: str) -> str:
    """Who gets no access already."""
    return _("The case is about {names}. They get no access in any case.").format(names=names)


def nobody_free() -> str:
    """A notice: no director is left."""
    return _("No director of this location is free to decide")


def nobody_free_why() -> str:
    """What follows from that."""
    return _("The report then stays a draft. When you record it, the app says whom to call.")


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
    return _("Also this text falls under the right of access of the person concerned.")


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
