"""What the page says on which a check is requested: the legal test is the form."""

from lentiz_desk.domain.values import TestQuestion
from lentiz_desk.words import legal_test
from lentiz_desk.words.catalog import _


def title() -> str:
    """The title of the page."""
    return _("Request for a check")


def submit() -> str:
    """The main verb, at the last step."""
    return _("Submit the request")


def submitting() -> str:
    """Said while it is being recorded."""
    return _("The request is being submitted")


def submitted() -> str:
    """Said afterwards."""
    return _("Request submitted. The director decides.")


def cannot() -> str:
    """Above the reason why nothing can be requested."""
    return _("You cannot request a check now")


def to_case() -> str:
    """The way back."""
    return _("To the case")


def step_why() -> str:
    """A step."""
    return _("Who and why")


def step_what() -> str:
    """A step."""
    return _("What is checked")


def step_period() -> str:
    """A step."""
    return _("Period and manner")


def step_test() -> str:
    """A step."""
    return _("The test")


def step_carrying_out() -> str:
    """A step."""
    return _("Carrying out")


def step_submit() -> str:
    """The last step."""
    return _("Read and submit")


def report() -> str:
    """Above the facts that were reported."""
    return _("The report")


def report_help() -> str:
    """What counts without a decision."""
    return _(
        "Without a decision only what was handed in counts. Opening the reported address is already a check of level 1."
    )


def overlap() -> str:
    """A label."""
    return _("Why it touches school")


def why() -> str:
    """Above purpose and suspicion."""
    return _("Why")


def purpose() -> str:
    """A question."""
    return _("What is the check for?")


def purpose_help() -> str:
    """What goes there."""
    return _("One purpose, as narrow as it can be. What is found may be used for nothing else.")


def suspicion() -> str:
    """A question."""
    return _("Which facts raise the suspicion?")


def suspicion_help() -> str:
    """What goes there."""
    return _("Facts, no verdict. Whatever you type here falls under the right of access of the person concerned.")


def about_whom() -> str:
    """Above the people."""
    return _("About whom")


def subjects() -> str:
    """A question."""
    return _("About whom is the check?")


def subjects_help() -> str:
    """Who can be checked."""
    return _("Only a person concerned can be checked, never a witness, reporter or parent.")


def nobody_known() -> str:
    """Stands where people could be chosen."""
    return _("Nobody yet")


def nobody_known_why() -> str:
    """Why nobody can be chosen."""
    return _("this case has no person concerned; then only totals can be looked at (level 0)")


def nobody_in_person() -> str:
    """At level 0."""
    return _("Only totals are looked at: the check is about nobody in person.")


def questions() -> str:
    """Above the questions."""
    return _("Questions that the check must answer")


def questions_help() -> str:
    """How to ask."""
    return _("Every question gets an answer in the findings. Ask no more than you need.")


def question() -> str:
    """A question of the request."""
    return _("Question")


def question_number(*, number: int) -> str:
    """What a question is called when spoken."""
    return _("question {number}").format(number=number)


def add_question() -> str:
    """A verb."""
    return _("Add a question")


def sources() -> str:
    """Above the sources."""
    return _("Sources")


def sources_help() -> str:
    """Which sources exist."""
    return _(
        "Only what is public or the school’s own. Never: signing in to someone’s account, asking for a "
        "password, a friend request, collecting automatically."
    )


def source_kind() -> str:
    """A question about a source."""
    return _("Kind of source")


def source_option(*, level: int, name: str) -> str:
    """A kind of source in the list."""
    return _("Level {level} · {name}").format(level=level, name=name)


def source_text() -> str:
    """A question about a source."""
    return _("Which one exactly?")


def source_number(*, number: int) -> str:
    """What a source is called when spoken."""
    return _("source {number}").format(number=number)


def unfilled_part(*, part: str) -> str:
    """A question or a source of the request without words."""
    return _("{part}, not filled in yet").format(part=part)


def add_source() -> str:
    """A verb."""
    return _("Add a source")


def level() -> str:
    """Above the level."""
    return _("How intrusive")


def level_follows() -> str:
    """Before a source is chosen."""
    return _("The level follows from the sources that you choose.")


def level_help() -> str:
    """What a level means for later."""
    return _("The heaviest source counts. One step up later is a new request and a new decision.")


def period() -> str:
    """Above the period."""
    return _("Which period is looked at?")


def period_from() -> str:
    """A question."""
    return _("From")


def period_until() -> str:
    """A question."""
    return _("Up to and including")


def after_decision() -> str:
    """A question."""
    return _("Does the period go on after the decision?")


def after_no() -> str:
    """An answer."""
    return _("No, only what is already there")


def after_no_help() -> str:
    """What that means."""
    return _("At the latest until the moment of the decision.")


def after_yes() -> str:
    """An answer."""
    return _("Yes, also after the decision")


def after_yes_help() -> str:
    """What that means."""
    return _("The person is then checked while it happens. Say why that is needed.")


def after_decision_why() -> str:
    """A question."""
    return _("Why must it go on after the decision?")


def covert_section() -> str:
    """Above the choice of covert."""
    return _("Openly or covertly")


def covert() -> str:
    """A question."""
    return _("Does the person know of the check?")


def covert_no() -> str:
    """An answer."""
    return _("Yes, it is not covert")


def covert_no_help() -> str:
    """What that means."""
    return _("The person is informed of the check.")


def covert_yes() -> str:
    """An answer."""
    return _("No, covert")


def covert_yes_help() -> str:
    """What that means."""
    return _("Only as an exception. The test then has four more questions.")


def always_informed() -> str:
    """A notice at a covert check."""
    return _("The person is always informed afterwards")


def always_informed_why() -> str:
    """What follows from that."""
    return _("That duty opens by itself, and the case cannot be closed before it is done.")


def asked_badge() -> str:
    """Beside what the director asked for."""
    return _("the director asks for more")


def asked_title() -> str:
    """Above what the director asked for."""
    return _("The director asks for more information")


def asked_help() -> str:
    """How to answer."""
    return _("Your earlier request stands below. Add to what is named here, and submit it again.")


def you_submit() -> str:
    """Above what is submitted."""
    return _("What you submit")


def you_submit_help() -> str:
    """What stands below."""
    return _(
        "Below you read what the director will see. A request is not changed afterwards; the director can ask for more."
    )


def signed_by(*, name: str) -> str:
    """Who signs."""
    return _("You sign this as {name}.").format(name=name)


def gap_source_kind() -> str:
    """A gap."""
    return _("Choose the kind of source.")


def gap_from_future() -> str:
    """A gap."""
    return _("The period begins in the future. Choose an earlier day, or let the period go on after the decision.")


def gap_after_unasked() -> str:
    """A gap."""
    return _("This day has not come yet. Choose an earlier day, or choose that the period goes on after the decision.")


def gap_after_needless() -> str:
    """A gap."""
    return _("The period goes on after the decision: choose a day after today.")


def asked_label(key: str) -> str:
    """What the director asked for, by its key: a question of the test or a part of the request."""
    if key in set(TestQuestion):
        return legal_test.label(TestQuestion(key))
    return {
        "purpose": purpose(),
        "suspicion": suspicion(),
        "source_texts": sources(),
        "period_until": period(),
    }.get(key, key)
