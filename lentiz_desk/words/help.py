"""What F1 says about a screen: what it is for, what comes next, who sees it."""

from __future__ import annotations

from collections.abc import Callable

from lentiz_desk.words.catalog import _


def title() -> str:
    """Return the title of the help."""
    return _("Help with this screen")


def more() -> str:
    """Return the link to the page about how a check works."""
    return _("How a check works")


def help_for(page: str) -> tuple[str, ...]:
    """Return the paragraphs about a page, by its name; none for a page without help."""
    return _HELP.get(page, tuple)()


_HELP: dict[str, Callable[[], tuple[str, ...]]] = {
    "worklist": lambda: (
        _("What waits for you, most urgent first. Each line has one verb that leads to where you can do it."),
        _(
            "A line goes away by itself when it is done. Somebody else sees other lines: those of their own "
            "roles and cases."
        ),
    ),
    "cases": lambda: (
        _("Every case that you hold a key for. Of other cases you see nothing here, not even that they exist."),
    ),
    "case": lambda: (
        _(
            "One case from beginning to end: on the left everything that was recorded, on the right what you "
            "can do now and what not yet, with the reason."
        ),
        _("Nothing is ever changed. What is wrong is corrected by a new entry, and both stay visible."),
        _("That you opened this page is a line for those who oversee, without any content."),
    ),
    "authorisations": lambda: (
        _(
            "What you may check, where, and until when. A director allowed it; only inside those limits "
            "anything can be recorded."
        ),
    ),
    "people": lambda: (
        _(
            "Who can sign in to this vault, with which roles and for which locations. Directors enrol people; "
            "some need a second director."
        ),
    ),
    "enrol": lambda: (
        _(
            "First the director fills in who the new person is. Then the new person takes the seat, chooses a "
            "passphrase of their own and signs."
        ),
        _("The director never learns that passphrase."),
    ),
    "approve": lambda: (_("A new director or data protection officer counts only after a second director agreed."),),
    "deputy": lambda: (_("A deputy may sign for a location between two dates, and holds the keys of its cases."),),
    "secrecy": lambda: (
        _("Without a valid secrecy declaration no authorisation works. You sign it again every year."),
    ),
    "passphrase": lambda: (
        _(
            "You sign in with this passphrase, and sign decisions with it. Change it when somebody may have seen or "
            "heard it, and tell a director."
        ),
        _("Nobody can look it up for you, so choose one that you remember."),
    ),
    "founding": lambda: (
        _(
            "The fingerprint on this sheet shows others that a dossier entry comes from this vault. Give it to "
            "them in another way than the file."
        ),
    ),
    "clock": lambda: (
        _("Deadlines and signatures need a clock that is right. Look at the time of this laptop before you go on."),
    ),
    "fault": lambda: (
        _(
            "Something went wrong that nobody foresaw. What was recorded is safe; go back and try again, or "
            "go to the worklist."
        ),
    ),
    "report": lambda: (
        _(
            "The first question is whether this belongs to school at all. Type no name before that: what is "
            "private is erased, and only a count stays."
        ),
        _(
            "Say who in the roster is concerned: those people get no key, whatever their role. Record facts, "
            "no verdicts."
        ),
        _("What you typed is kept, encrypted, until you record it or throw it away."),
    ),
    "request": lambda: (
        _(
            "The legal test is this form. Each question is asked once; a “no” is allowed, and the director "
            "sees it as a point of attention."
        ),
        _("Ask for no more than is needed: the fewest sources, the shortest period, the lowest level."),
        _("Until a director has decided, nobody may look anything up."),
    ),
    "decision": lambda: (
        _(
            "You decide what may be checked, by whom and until when, or that it may not. You may allow less "
            "than was asked."
        ),
        _(
            "The key of the check comes into being by your signature, for the people you name and nobody "
            "else. The requester reads your motivation."
        ),
    ),
    "check": lambda: (
        _(
            "Record each look: where, about whom, over which period, what you saw, as a fact. Only what was "
            "decided can be chosen."
        ),
        _(
            "Do not record nude or sexual images: describe what you saw and call. What you saw by accident "
            "you only note as having happened."
        ),
    ),
    "findings": lambda: (
        _("Answer each question of the decision, or say why not. Handing in ends your authorisation."),
    ),
    "actions": lambda: (
        _(
            "Read the findings, take them over into the case, and decide: founded or not, which measures, who "
            "handles the case from now on."
        ),
    ),
    "correspondence": lambda: (
        _(
            "Every letter, mail, call and meeting gets a number without gaps. All of it goes into the file, "
            "unless you say why not."
        ),
    ),
    "bring_in": lambda: (
        _(
            "Drop mails, files or a whole folder. You see what is in it before anything is kept. What is there "
            "already is not kept twice."
        ),
        _("No picture, link or macro of a mail is opened; nothing is fetched from outside."),
    ),
    "letters": lambda: (
        _(
            "Which letters there are for the people of this case. One that cannot be made yet says why: a decision "
            "is signed by a director, and some letters need another one first."
        ),
    ),
    "letter": lambda: (
        _(
            "The case fills in what it knows. What it does not know stands in square brackets; nothing can be "
            "signed while any is left. A click on the list takes you there."
        ),
        _(
            "When you sign, the letter becomes an exhibit and is logged as outgoing correspondence. The clause, the "
            "edition of the protocol and where someone can object always stand in it."
        ),
    ),
    "letter_texts": lambda: (
        _(
            "The texts from which letters are made, in the words of your organisation. Words in square brackets are "
            "filled in by the case or by who writes the letter."
        ),
        _("The clause of the protocol is not part of the text: it always stands in the letter by itself."),
    ),
    "dossier": lambda: (
        _(
            "Choose what goes into the dossier entry and who receives it, look at it, and sign. What you "
            "leave out is not in the file at all."
        ),
        _(
            "Each copy has a number and is a line for those who oversee. A file outside the vault is no "
            "longer protected by it."
        ),
    ),
    "correct": lambda: (
        _(
            "Your correction stands beside what was recorded; both stay readable. A decision is not corrected "
            "but withdrawn or replaced."
        ),
    ),
    "duty": lambda: (
        _(
            "A duty comes from law or protocol. Say when and how it was done, or why it does not apply. A "
            "case closes when none is open."
        ),
    ),
    "close": lambda: (
        _(
            "A case closes when every duty is settled. Afterwards copies can still be made, and nothing new "
            "is recorded."
        ),
    ),
    "exhibit": lambda: (
        _(
            "A picture is shown blurred until you look on purpose; that look is logged. The bytes are as they "
            "were brought in, and each look checks that."
        ),
        _("What should not have been kept can be erased for good. Who, when and why stay."),
    ),
    "describe": lambda: (
        _(
            "Says what became known of an exhibit: where it stood, since and until when, whom it shows and who of "
            "them consented. Each time you record it, a new description holds."
        ),
    ),
    "integrity": lambda: (
        _("Reads everything you have a key for and says what is intact and what is wrong where. It changes nothing."),
    ),
    "search": lambda: (
        _("Searches what you typed in every case that you may open. Of other cases nothing is found or counted."),
        _(
            "from:jansen finds what comes from Jansen: mails and letters of that sender, and what a colleague of that "
            "name recorded. date:2026-03-05, date:2026-03 and date:2026-03-01..2026-03-31 look at when it happened or "
            "was recorded. kind:letter finds one kind. A name of several words stands between quotation marks: "
            'from:"Jan Jansen". Without any other word, everything is listed that fits.'
        ),
        _(
            "The text of a PDF is found, too, with its page. A scan or a locked PDF has no text that can be read: then "
            "it says “text not searched”, and only its name and what people wrote of it is found."
        ),
        _("Those who oversee see that you searched, not for what."),
    ),
    "oversight": lambda: (
        _("Who did what when, without content: readings, decisions, exports, prints. A line that is missing shows."),
    ),
    "emergency": lambda: (
        _(
            "Keep something safe in half a minute: a file, one line, the time. You complete the report later; "
            "no check begins by this."
        ),
    ),
    "how": lambda: (_("One page about how a check comes about, for people outside the app. It can be printed."),),
    "start": lambda: (
        _(
            "A vault is the encrypted folder in which everything is kept. Open one in which you are enrolled, "
            "found one, or practise first."
        ),
    ),
    "unlock": lambda: (
        _(
            "A vault opens with two things: your passphrase, and the device secret of this laptop account or "
            "of your key file."
        ),
        _("Nobody can look up your passphrase. If you forgot it, ask a director to enrol you again."),
    ),
    "found": lambda: (
        _(
            "Founding takes a quarter of an hour, a printer, and a director. The recovery sheets go to three "
            "people who keep them apart."
        ),
    ),
}
