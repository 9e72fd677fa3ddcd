"""What the window, the lock and the parts of screens say."""

from lentiz_desk.words.catalog import _, ngettext


def product() -> str:
    """The name of the app."""
    return _("Lentiz Desk")


def worklist() -> str:
    """In the navigation: what waits."""
    return _("Worklist")


def cases() -> str:
    """In the navigation: all cases one may see."""
    return _("Cases")


def authorisations() -> str:
    """In the navigation: who may check what, until when."""
    return _("Authorisations")


def people() -> str:
    """In the navigation: the roster."""
    return _("People")


def navigation() -> str:
    """The spoken name of the navigation."""
    return _("Navigation")


def signed_in_as() -> str:
    """Above the name of who is signed in."""
    return _("Signed in as")


def lock() -> str:
    """The verb that locks."""
    return _("Lock")


def practice_band() -> str:
    """Above every page of a practice vault."""
    return _("PRACTICE: nobody here is real, and nothing has any effect")


def language(*, name: str) -> str:
    """The verb that goes on in another language, by its own name."""
    return _("Language: {name}").format(name=name)


def cover() -> str:
    """The verb that blanks the screen."""
    return _("Cover the screen")


def covered() -> str:
    """On the blank screen."""
    return _("The screen is covered")


def uncover_how() -> str:
    """How to get it back."""
    return _("Press any key or click to go on. Nothing is locked: lock when you leave.")


def nudge_verb() -> str:
    """The verb that copies a nudge."""
    return _("Copy a nudge")


def nudge() -> str:
    """A line without content, for mail or phone."""
    return _("A request waits for you in Lentiz Desk.")


def nudge_copied() -> str:
    """What is said when it is on the clipboard."""
    return _("Copied, without a word about the case: “{line}” Paste it within a minute.").format(line=nudge())


def switch_person() -> str:
    """The verb that locks and lets someone else sign in."""
    return _("Switch person")


def status() -> str:
    """The spoken name of the status bar."""
    return _("Status")


def all_saved() -> str:
    """Nothing waits to be saved."""
    return _("Everything saved")


def draft_saved_at(*, at: str) -> str:
    """When the draft was last saved."""
    return _("Draft saved at {at}").format(at=at)


def locks_in(*, left: str) -> str:
    """How long until the lock, as minutes and seconds."""
    return _("Locks in {left}").format(left=left)


def locking_soon(*, seconds: int) -> str:
    """The countdown before the lock."""
    return ngettext("The app locks in {seconds} second", "The app locks in {seconds} seconds", seconds).format(
        seconds=seconds
    )


def locking_why() -> str:
    """Why the lock comes, and what it costs."""
    return _("Nobody has used the app for a while. What you typed is kept.")


def stay() -> str:
    """The one click that stays."""
    return _("Keep working")


def menu_app() -> str:
    """The first menu."""
    return _("Desk")


def menu_edit() -> str:
    """The menu of text."""
    return _("Edit")


def menu_go() -> str:
    """The menu of pages."""
    return _("Go to")


def menu_acts() -> str:
    """The menu of what can be done on this page."""
    return _("Do")


def menu_help() -> str:
    """The menu of help."""
    return _("Help")


def quit_app() -> str:
    """The verb that ends the app."""
    return _("Quit")


def undo() -> str:
    """Take back what was typed."""
    return _("Undo")


def redo() -> str:
    """Type again what was taken back."""
    return _("Redo")


def cut() -> str:
    """Take text to the clipboard."""
    return _("Cut text")


def copy() -> str:
    """Copy text to the clipboard."""
    return _("Copy text")


def paste() -> str:
    """Put text from the clipboard."""
    return _("Paste text")


def select_all() -> str:
    """Select all text."""
    return _("Select all")


def shortcuts() -> str:
    """The list of keys."""
    return _("Keyboard shortcuts")


def shortcuts_explained() -> str:
    """What every page does."""
    return _("Tab goes to the next control, Shift+Tab to the one before. Enter or the space bar presses a button.")


def go_back() -> str:
    """Leave without doing it, or to the page before."""
    return _("Go back")


def refresh() -> str:
    """Read again what is shown."""
    return _("Refresh")


def back() -> str:
    """To the step before."""
    return _("Back")


def next_step() -> str:
    """To the next step."""
    return _("Next")


def step_of(*, step: int, steps: int) -> str:
    """Where one is in a wizard."""
    return _("Step {step} of {steps}").format(step=step, steps=steps)


def close() -> str:
    """Close a dialog."""
    return _("Close")


def cancel() -> str:
    """Stop what is being done."""
    return _("Cancel")


def stopping() -> str:
    """Said between cancelling and the end of the work."""
    return _("Stopping. Nothing is left half done.")


def done_of(done: int | str, total: int | str) -> str:
    """How far work is, in numbers or in amounts with their unit."""
    return _("{done} of {total}").format(done=done, total=total)


def verb_about(*, verb: str, about: str) -> str:
    """The spoken name of a button, with what it is about."""
    return _("{verb}: {about}").format(verb=verb, about=about)


def show_before() -> str:
    """Show the part of a long list that stands before what is shown."""
    return _("Show what comes before")


def show_more() -> str:
    """Show the next part of a long list."""
    return _("Show more")


def characters_used(*, used: int, limit: int) -> str:
    """How much of a text field is used."""
    return _("{used} of {limit} characters").format(used=used, limit=limit)


def show_passphrase() -> str:
    """Make the passphrase readable."""
    return _("Show")


def hide_passphrase() -> str:
    """Hide the passphrase again."""
    return _("Hide")


def choose() -> str:
    """Nothing is chosen yet."""
    return _("Choose …")


def calendar() -> str:
    """The spoken name of the calendar."""
    return _("Calendar")


def pick_date() -> str:
    """Open the calendar."""
    return _("Pick a date")


def date_example() -> str:
    """How to type a date."""
    return _("day-month-year")


def time_example() -> str:
    """How to type a time."""
    return _("hour:minute")


def no_date() -> str:
    """What is typed for a date is none."""
    return _("This is not a date. Type it as day-month-year, for example 3-3-2026.")


def no_time() -> str:
    """What is typed for a time is none."""
    return _("This is not a time. Type it as hour:minute, for example 14:05.")


def day_of(*, name: str) -> str:
    """The spoken name of the date of a moment."""
    return _("{name}, date").format(name=name)


def time_of(*, name: str) -> str:
    """The spoken name of the time of a moment."""
    return _("{name}, time").format(name=name)


def search_people() -> str:
    """Narrow a list of people."""
    return _("Search by name or function")


def nobody_found() -> str:
    """The search left nobody."""
    return _("Nobody in the list fits what you typed.")


def choose_files() -> str:
    """Open the file dialog for several files."""
    return _("Choose files")


def choose_folder() -> str:
    """The button that asks for a folder."""
    return _("Choose a folder")


def choose_file() -> str:
    """Open the file dialog for one file."""
    return _("Choose a file")


def paste_picture() -> str:
    """Take in the picture that was copied."""
    return _("Paste")


def nothing_to_paste() -> str:
    """When the clipboard holds neither a picture nor a file."""
    return _("There is no picture or file on the clipboard. Copy one first, then paste it here.")


def pasted_picture(*, number: int) -> str:
    """What a pasted picture is called, as a file."""
    return _("pasted picture {number}.png").format(number=number)


def drop_files_here() -> str:
    """Where files may be dropped."""
    return _("Drop files here, or choose them.")


def drop_file_here() -> str:
    """Where a file may be dropped."""
    return _("Drop a file here, or choose one.")


def remove() -> str:
    """Take a file off the list."""
    return _("Remove")


def count_in(*, title: str, count: int) -> str:
    """The spoken name of a navigation entry where something waits."""
    return _("{title}, {count}").format(title=title, count=count)


def key_of_lock() -> str:
    """The key that locks, as shown beside the verb."""
    return _("Ctrl+L")


def gaps_to_fill(*, count: int) -> str:
    """How many questions still need an answer."""
    return ngettext("{count} answer is still missing", "{count} answers are still missing", count).format(count=count)
