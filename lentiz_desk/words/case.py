"""What the case list and the case page say."""

from __future__ import annotations

from lentiz_desk.words.catalog import _


def list_subtitle() -> str:
    """Return what the case list is."""
    return _("Every case whose key you hold.")


def list_empty() -> str:
    """Return what an empty case list says."""
    return _("There is no case that you may open.")


def list_none_found() -> str:
    """Return what a filtered list says when it is empty."""
    return _("No case fits these filters.")


def filter_status() -> str:
    """Return the label of a filter."""
    return _("Status")


def filter_kind() -> str:
    """Return the label of a filter."""
    return _("Kind of report")


def filter_location() -> str:
    """Return the label of a filter."""
    return _("Location")


def filter_number() -> str:
    """Return the label of a filter."""
    return _("Number")


def every_status() -> str:
    """Return the choice that filters nothing."""
    return _("Every status")


def every_kind() -> str:
    """Return the choice that filters nothing."""
    return _("Every kind")


def every_location() -> str:
    """Return the choice that filters nothing."""
    return _("Every location")


def only_mine() -> str:
    """Return the tick for own cases."""
    return _("Only cases I handle")


def sort() -> str:
    """Return the label of the order."""
    return _("Order")


def sort_newest() -> str:
    """Return an order."""
    return _("Newest first")


def sort_oldest() -> str:
    """Return an order."""
    return _("Oldest first")


def sort_status() -> str:
    """Return an order."""
    return _("By status")


def open_case() -> str:
    """Return the verb of a row."""
    return _("Open")


def row_about(kind: str, location: str, day: str) -> str:
    """Return the subtitle of a row."""
    return _("{kind}, {location}, report of {day}").format(kind=kind, location=location, day=day)


def row_handler(name: str) -> str:
    """Return who handles a case."""
    return _("handler: {name}").format(name=name)


def duties_open(count: int) -> str:
    """Return how many duties are open."""
    return _("open duties: {count}").format(count=count)


def row_waiting(verb: str) -> str:
    """Return what waits for the reader in a case."""
    return _("for you now: {verb}").format(verb=verb[:1].lower() + verb[1:])


def about(kind: str, day: str, edition: str) -> str:
    """Return the sentence under the case number."""
    return _("{kind}, report of {day}, protocol of {edition}").format(kind=kind, day=day, edition=edition)


def allowed(what: str) -> str:
    """Return a chip of the decided scope."""
    return _("Allowed: {what}").format(what=what)


def period(period: str) -> str:
    """Return a chip of the decided scope."""
    return _("Period: {period}").format(period=period)


def level(number: int) -> str:
    """Return a chip of the decided scope."""
    return _("Level {number}").format(number=number)


def ends(when: str) -> str:
    """Return a chip of the decided scope."""
    return _("Until {when}").format(when=when)


def now() -> str:
    """Return the heading of what may be done."""
    return _("To do now")


def decide_here() -> str:
    """The verb for a director who signs in somebody else's open session."""
    return _("Let the director decide here")


def decide_here_help() -> str:
    """Above that verb."""
    return _("A request waits. A director who is here can decide and sign at once, without you signing out.")


def nothing_now() -> str:
    """Return when no act is offered."""
    return _("There is nothing for you to do here now.")


def not_yet() -> str:
    """Return the heading of what may not be done yet."""
    return _("Not possible yet")


def duties() -> str:
    """Return the heading of the duties."""
    return _("Duties")


def no_duties() -> str:
    """Return that there are no duties."""
    return _("No duties.")


def duty_done(day: str) -> str:
    """Return that a duty was done."""
    return _("done on {day}").format(day=day)


def duty_done_now(duty: str) -> str:
    """Return the verb that records that a duty was done."""
    return _("Record a duty: {duty}").format(duty=duty)


def duty_owner(name: str) -> str:
    """Return whose duty it is."""
    return _("owner: {name}").format(name=name)


def duty_settle() -> str:
    """Return the verb of a duty."""
    return _("Record")


def access() -> str:
    """Return the heading of the holders."""
    return _("Who has access to this case")


def reads_decides() -> str:
    """Return what a director may."""
    return _("reads and decides")


def handles() -> str:
    """Return what a handler may."""
    return _("reads and handles")


def reads() -> str:
    """Return what another holder may."""
    return _("reads")


def checks_until(when: str) -> str:
    """Return what an executor may."""
    return _("only the check, until {when}").format(when=when)


def dpo_sees() -> str:
    """Return what the DPO sees."""
    return _("The DPO sees steps, test and decision, no content.")


def until_rekey() -> str:
    """Return what the app promises of an ended authorisation."""
    return _(
        "After the end a copy of the check may stay readable for the officer until a director signs in; nothing newer."
    )


def record_menu() -> str:
    """Return the verb that opens what can be recorded."""
    return _("Record …")


def act_request() -> str:
    """Return the name of an act."""
    return _("Request a check")


def act_decide() -> str:
    """Return the name of an act."""
    return _("Decide on the request")


def act_withdraw() -> str:
    """Return the name of an act."""
    return _("Withdraw the decision")


def act_take_findings() -> str:
    """Return the name of an act."""
    return _("Take over the findings")


def act_actions() -> str:
    """Return the name of an act."""
    return _("Decide on actions")


def act_correspond() -> str:
    """Return the name of an act."""
    return _("Log correspondence")


def act_exhibit() -> str:
    """Return the name of an act."""
    return _("Add an exhibit")


def act_dossier() -> str:
    """Return the name of an act."""
    return _("Make the dossier entry")


def act_close() -> str:
    """Return the name of an act."""
    return _("Close the case")


def act_conflict() -> str:
    """Return the name of an act."""
    return _("I have a personal interest")


def conflict_sure() -> str:
    """Return the question before a conflict is declared."""
    return _("Declare a personal interest in this case?")


def conflict_means() -> str:
    """Return what declaring a conflict means."""
    return _("You lose access to this case at once. Only another director can go on. This cannot be undone.")


def conflict_verb() -> str:
    """Return the verb that declares a conflict."""
    return _("Declare and leave")


def recording() -> str:
    """Return what the app is doing."""
    return _("Recording")


def take_over(names: str) -> str:
    """Return who could take over."""
    return _("Who may decide here: {names}.").format(names=names)


def exhibits_card() -> str:
    """Return the heading of the form for exhibits."""
    return _("Add exhibits")


def exhibits_files() -> str:
    """Return the label of the files."""
    return _("Files")


def exhibits_by() -> str:
    """Return a question of the form."""
    return _("Who brought them in?")


def exhibits_on() -> str:
    """Return a question of the form."""
    return _("Captured on which device?")


def exhibits_shows() -> str:
    """Return a question of the form."""
    return _("What do they show?")


def exhibits_clean(phone: str) -> str:
    """Return the question before a picture."""
    return _(
        "There are no nude or sexual images among them. If there are: do not add them, describe what you "
        "saw and call {phone}."
    ).format(phone=phone)


def exhibits_verb() -> str:
    """Return the verb that adds exhibits."""
    return _("Add to the case")


def exhibits_none() -> str:
    """Return a gap."""
    return _("Choose at least one file.")


def exhibits_unclean() -> str:
    """Return a gap."""
    return _("Confirm this before pictures are added.")


def give() -> str:
    """Return the verb that gives access."""
    return _("Give someone access")


def give_who() -> str:
    """Return a question of the form."""
    return _("Who gets the key of this case?")


def give_why() -> str:
    """Return a question of the form."""
    return _("Why?")


def give_verb() -> str:
    """Return the verb that gives access."""
    return _("Give access")


def give_gap() -> str:
    """Return a gap."""
    return _("Choose someone.")


def give_why_gap() -> str:
    """Return a gap."""
    return _("Say why.")


def end() -> str:
    """Return the verb that opens the form for ending someone's access."""
    return _("End someone's access")


def end_who() -> str:
    """Return a question of the form."""
    return _("Whose access ends?")


def end_verb() -> str:
    """Return the verb that ends access."""
    return _("End access")


def end_means() -> str:
    """Return what ending access does, and what it cannot do."""
    return _(
        "The case gets a new key, which this person does not get: from now on it stays closed to them. What they read, "
        "printed or exported before cannot be taken back, and an older copy of the vault still opens for them."
    )


def new_key() -> str:
    """Return what is said while the case gets a new key."""
    return _("The case gets a new key")


def cancel_form() -> str:
    """Return the verb that closes a small form."""
    return _("Not now")
