"""What the director's page says: the request, the decision, and what is signed."""

from lentiz_desk.words.catalog import _, ngettext


def title(*, number: str) -> str:
    """The title of the page."""
    return _("Decision on a check · {number}").format(number=number)


def attention_count(*, count: int) -> str:
    """How many points the director should weigh."""
    return ngettext("{count} point of attention", "{count} points of attention", count).format(count=count)


def in_short() -> str:
    """Above the five lines."""
    return _("In short")


def who_asks() -> str:
    """The first of the five lines."""
    return _("Who asks")


def about_whom() -> str:
    """The second of the five lines."""
    return _("About whom")


def what() -> str:
    """The third of the five lines."""
    return _("What")


def how_intrusive() -> str:
    """The fourth of the five lines."""
    return _("How intrusive")


def until_when() -> str:
    """The fifth of the five lines."""
    return _("Until when")


def asks_typed(*, name: str, typist: str) -> str:
    """Who asks, and who recorded it."""
    return _("{name}; recorded by {typist}").format(name=name, typist=typist)


def person(*, name: str, about: str) -> str:
    """Someone with class or group, category and age band."""
    return _("{name} ({about})").format(name=name, about=about)


def age_on(*, band: str, day: str) -> str:
    """An age band with the day on which it was recorded."""
    return _("{band} on {day}").format(band=band, day=day)


def nobody_in_person() -> str:
    """About whom, when no person is checked."""
    return _("nobody in person, only totals")


def sources_in_short(*, count: int, sources: str) -> str:
    """What is looked at, in short."""
    return ngettext("{count} source: {sources}", "{count} sources: {sources}", count).format(
        count=count, sources=sources
    )


def covertly(*, level: str) -> str:
    """How intrusive a covert check is."""
    return _("{level}; covert: the person does not know of it").format(level=level)


def openly(*, level: str) -> str:
    """How intrusive an open check is."""
    return _("{level}; not covert").format(level=level)


def period_and_end(*, period: str, end: str) -> str:
    """Which period is looked at, and when it ends."""
    return _("looks at {period}; the authorisation ends {end} at the latest, unless you choose otherwise").format(
        period=period, end=end
    )


def request() -> str:
    """Above the words of the request."""
    return _("The request")


def purpose() -> str:
    """Label of the purpose."""
    return _("Purpose")


def suspicion() -> str:
    """Label of the suspicion."""
    return _("Suspicion")


def questions() -> str:
    """Label of the questions to be answered."""
    return _("Questions")


def sources() -> str:
    """Label of the sources."""
    return _("Sources")


def period() -> str:
    """Label of the period."""
    return _("Period")


def after_decision_why() -> str:
    """Label of why the period goes on after the decision."""
    return _("Also after the decision, because")


def level() -> str:
    """Label of the level."""
    return _("Level")


def excluded() -> str:
    """Label of what is excluded."""
    return _("Not looked at")


def proposed_executors() -> str:
    """Label of the officers in the request."""
    return _("Proposed officers")


def report() -> str:
    """Label of the facts that were reported."""
    return _("The report")


def source_of(*, name: str, kind: str) -> str:
    """A source with its kind."""
    return _("{name} ({kind})").format(name=name, kind=kind)


def the_test() -> str:
    """Above the legal test."""
    return _("The test")


def attention() -> str:
    """A badge beside an answer that needs attention."""
    return _("take note")


def in_order() -> str:
    """A badge beside an answer that needs no attention."""
    return _("in order")


def not_answered() -> str:
    """A badge beside a question of the test without an answer."""
    return _("no answer")


def other_points() -> str:
    """Above points that belong to no question of the test."""
    return _("Also take note of")


def your_decision() -> str:
    """Above the choices of the director."""
    return _("Your decision")


def outcome() -> str:
    """The question of the page."""
    return _("What do you decide?")


def allow() -> str:
    """The request is allowed as it is."""
    return _("Allow")


def allow_help() -> str:
    """What allowing means."""
    return _("The whole request, as it stands on the left.")


def narrower() -> str:
    """A part of the request is allowed."""
    return _("Allow with limits")


def narrower_help() -> str:
    """What allowing narrower means."""
    return _("Less than was asked: you take away what is not needed.")


def refuse() -> str:
    """The request is refused."""
    return _("Do not allow")


def refuse_help() -> str:
    """What refusing means."""
    return _("Nothing may be looked at.")


def ask_more() -> str:
    """The requester must add something."""
    return _("Ask for more information")


def ask_more_help() -> str:
    """What asking for more means."""
    return _("You decide later, when the requester has added to the request.")


def which_sources() -> str:
    """Ticks to narrow the sources."""
    return _("Which sources are allowed?")


def which_people() -> str:
    """Ticks to narrow the people."""
    return _("About whom?")


def which_questions() -> str:
    """Ticks to narrow the questions."""
    return _("Which questions must be answered?")


def which_level() -> str:
    """A choice to narrow the level."""
    return _("Up to which level?")


def period_from() -> str:
    """From which day may be looked at."""
    return _("Looks back from")


def period_until() -> str:
    """Until which day may be looked at."""
    return _("Up to and including")


def who_executes() -> str:
    """Ticks for the officers."""
    return _("Who may carry out this check?")


def no_officer() -> str:
    """There is nobody to carry out the check."""
    return _("No officer is free of this case. Enrol an officer first, or do not allow the check.")


def ends_at() -> str:
    """The end of the authorisation."""
    return _("When does the authorisation end?")


def ask_what() -> str:
    """Ticks per question that is asked again."""
    return _("What must the requester add?")


def motivation() -> str:
    """The motivation of a decision."""
    return _("Motivation (the requester reads this)")


def motivation_help() -> str:
    """What goes into the motivation."""
    return _("Write why. This text falls under the right of access of the person concerned.")


def choose_first() -> str:
    """The summary before anything is chosen."""
    return _("First choose what you decide. What you sign then appears here.")


def sign_access(*, count: int, end: str) -> str:
    """Summary: the access that the signature gives."""
    return ngettext(
        "With your signature {count} officer gets access to this check, until {end}.",
        "With your signature {count} officers get access to this check, until {end}.",
        count,
    ).format(count=count, end=end)


def sign_scope(*, people: str, sources: str, period: str, level: str) -> str:
    """Summary: the scope."""
    return _("Allowed: {sources}, about {people}, {period}, {level}.").format(
        people=people, sources=sources, period=period, level=level
    )


def sign_left_out(*, what: str) -> str:
    """Summary: what was taken away."""
    return _("Not allowed: {what}.").format(what=what)


def sign_executors(*, names: str) -> str:
    """Summary: who carries it out."""
    return _("Carried out by {names}.").format(names=names)


def sign_questions(*, count: int) -> str:
    """Summary: how many questions."""
    return ngettext("{count} question must be answered.", "{count} questions must be answered.", count).format(
        count=count
    )


def sign_never_changed() -> str:
    """Summary: a decision is final."""
    return _("Afterwards you can withdraw this decision, but not change it.")


def sign_refused() -> str:
    """Summary: refused."""
    return _("You do not allow the check. Nothing is looked at and nobody gets access.")


def sign_more(*, what: str) -> str:
    """Summary: more is asked."""
    return _("You ask the requester to add: {what}. Until then nothing is looked at and nobody gets access.").format(
        what=what
    )


def nothing_yet() -> str:
    """Stands in a summary where nothing is chosen."""
    return _("nothing yet")


def nothing_waits() -> str:
    """The page when there is nothing to decide."""
    return _("No check request waits for a decision in this case.")


def runs_title() -> str:
    """Above the running decision."""
    return _("A decision is running")


def runs(*, end: str, names: str) -> str:
    """The running decision in one line."""
    return _("{names} may check until {end}.").format(end=end, names=names)
