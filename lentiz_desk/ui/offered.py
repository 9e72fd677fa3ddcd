"""What the desk offers to who signed in: where one can always go, and what can be done on every page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lentiz_desk.desk.people import OVERSEERS
from lentiz_desk.domain.case_rules import REPORTING
from lentiz_desk.domain.values import Role
from lentiz_desk.ui.acts import EMERGENCY_KEY, LETTER_TEXTS_KEY, NUDGE_KEY, SIGN_IN_KEY, Act
from lentiz_desk.ui.clipboard import copy_nudge
from lentiz_desk.ui.navigation import NavEntry
from lentiz_desk.ui.workplace import Who
from lentiz_desk.words import emergency as emergency_words
from lentiz_desk.words import integrity as integrity_words
from lentiz_desk.words import letters as letter_words
from lentiz_desk.words import oversight as oversight_words
from lentiz_desk.words import own_passphrase as passphrase_words
from lentiz_desk.words import search as search_words
from lentiz_desk.words import ui as ui_words
from lentiz_desk.words import values


def roles_of(who: Who) -> str:
    """The roles of someone, as one line."""
    return values.capital(values.listed(values.role(role) for role in sorted(who.roles)))


def acts_for(who: Who, open_page: Callable[[str], object], say: Callable[[str], object]) -> tuple[Act, ...]:
    """What can be done on every page: an emergency intake for who may report, a nudge, letter texts, the passphrase."""
    acts = [Act(title=ui_words.nudge_verb(), run=partial(copy_nudge, say), shortcut=NUDGE_KEY)]
    if who.roles & REPORTING:
        emergency = partial(open_page, "emergency")
        acts.insert(0, Act(title=emergency_words.title(), run=emergency, shortcut=EMERGENCY_KEY))
    if Role.DIRECTOR in who.roles:
        letters = partial(open_page, "letter_texts")
        acts.append(Act(title=letter_words.texts_title(), run=letters, shortcut=LETTER_TEXTS_KEY))
    passphrase = partial(open_page, "passphrase")
    return (*acts, Act(title=passphrase_words.title(), run=passphrase, shortcut=SIGN_IN_KEY))


def entries_for(who: Who) -> list[NavEntry]:
    """Where someone with these roles can always go."""
    desk = bool(who.roles & {Role.DIRECTOR, Role.HANDLER})
    officer = Role.OFFICER in who.roles
    entries = [NavEntry(page="worklist", title=ui_words.worklist(), icon_name="inbox")]
    if officer:
        entries.append(NavEntry(page="authorisations", title=ui_words.authorisations(), icon_name="shield"))
    if desk or (who.holds_cases and who.roles & {Role.OFFICER, Role.BOARD, Role.DPO}):
        entries.append(NavEntry(page="cases", title=ui_words.cases(), icon_name="folder"))
    if desk or officer or who.holds_cases:
        entries.append(NavEntry(page="search", title=search_words.title(), icon_name="search", key="Ctrl+F"))
    if who.roles - {Role.OFFICER}:
        entries.append(NavEntry(page="people", title=ui_words.people(), icon_name="people"))
    if who.roles & OVERSEERS:
        entries.append(NavEntry(page="oversight", title=oversight_words.title(), icon_name="eye"))
    entries.append(NavEntry(page="integrity", title=integrity_words.title(), icon_name="check-circle"))
    return entries
