"""The two forms of enrolling: who it is, filled in by the director; and the new person's own half."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from lentiz_desk.domain.values import Role
from lentiz_desk.ui.kit import CheckGroup, Form, Gap, Notice, Option, Quiet, Text, TextLine, Tick, Tone
from lentiz_desk.ui.passphrases import NamedPassphrase, gaps_of, new_passphrase
from lentiz_desk.ui.people.declaration import declaration_lines
from lentiz_desk.ui.people.roster import Roster, roles_of
from lentiz_desk.ui.theme import GRID
from lentiz_desk.words import dates, values
from lentiz_desk.words import enrolling as words


class WhoForm(Form):
    """Who is enrolled: name, function, roles, locations."""

    def __init__(self, roster: Roster | None = None) -> None:
        super().__init__()
        self._roster = roster
        locations = roster.locations if roster is not None else ()
        self.section(words.who())
        self.beside(("name", TextLine(), words.name()), ("function", TextLine(), words.function()))
        roles = [Option(key=role.value, title=values.capital(values.role(role)), help=_DOES[role]()) for role in Role]
        self.ask("roles", CheckGroup(roles), words.roles(), words.roles_never())
        self._second = Notice(words.second_needed(), tone=Tone.INFO)
        self.place(self._second)
        places = [Option(key=item.id, title=item.name, help=values.sector(item.sector)) for item in locations]
        if places:
            chosen = self.ask("locations", CheckGroup(places), words.locations())
            if len(places) == 1:
                chosen.put([places[0].key])
        self.changed.connect(self._compare)
        self._compare()

    def roles(self) -> frozenset[Role]:
        """The roles that are ticked."""
        return frozenset(Role(key) for key in self.texts("roles"))

    def gaps(self) -> list[Gap]:
        """What is still missing."""
        wanted = (
            ("name", self.text("name"), words.name_missing()),
            ("function", self.text("function"), words.function_missing()),
            ("roles", self.texts("roles"), words.roles_missing()),
            ("locations", self.texts("locations"), words.locations_missing()),
        )
        return [(key, said) for key, answer, said in wanted if not answer]

    def _compare(self, _key: str = "") -> None:
        needed = self._roster is not None and self._roster.needs_second(frozenset(self.texts("roles")))
        self._second.setVisible(needed)


class _OwnName(TextLine):
    """A sign-in name is written nowhere, so it never leaves in a snapshot."""

    secret = True


class SeatForm(Form):
    """What the new person gets, reads, chooses and signs."""

    def __init__(
        self,
        *,
        name: str,
        function: str,
        roles: frozenset[Role],
        own_words: Sequence[str],
        secrecy_text: str,
        secrecy_until: datetime,
    ) -> None:
        super().__init__()
        self._officer = Role.OFFICER in roles
        self._own_words = own_words
        got = self.section(words.holds())
        got.body.setSpacing(GRID)
        for line in (words.holds_keys(), *(_holds(role) for role in Role if role in roles), words.holds_register()):
            got.add(Text(line))
        got.add(Quiet(words.log_told()))
        if self._officer:
            self._declaration(secrecy_text)
        self.section()
        self.sign_in = self.ask("sign_in", _OwnName(width=320), words.sign_in())
        self.passphrase = self.ask("passphrase", new_passphrase(self.own_words), words.passphrase())
        self.again = self.ask("again", NamedPassphrase(), words.again())
        signs = self.section(words.signs())
        signs.body.setSpacing(GRID)
        signs.add(Text(words.signs_keys(name=name, function=function, roles=roles_of(roles))))
        if self._officer:
            signs.add(Text(words.signs_secrecy(day=dates.day(secrecy_until))))

    def own_words(self) -> tuple[str, ...]:
        """What is tried first by who guesses."""
        return (*self._own_words, self.sign_in.answer())

    def gaps(self) -> list[Gap]:
        """What is still missing or too weak."""
        found: list[Gap] = []
        if self._officer and not self.flag("read"):
            found.append(("read", words.read_missing()))
        if not self.sign_in.answer():
            found.append(("sign_in", words.sign_in_missing()))
        return [*found, *gaps_of(self.passphrase, self.again, self.own_words())]

    def _declaration(self, version: str) -> None:
        card = self.section()
        card.body.setSpacing(GRID)
        card.add(*declaration_lines(version))
        self.ask("read", Tick(words.read_tick()))


_DOES: dict[Role, Callable[[], str]] = {
    Role.OFFICER: words.does_officer,
    Role.HANDLER: words.does_handler,
    Role.DIRECTOR: words.does_director,
    Role.DPO: words.does_dpo,
    Role.BOARD: words.does_board,
}
_HOLDS: dict[Role, Callable[[], str]] = {
    Role.OFFICER: words.holds_officer,
    Role.HANDLER: words.holds_handler,
    Role.DIRECTOR: words.holds_director,
    Role.DPO: words.holds_dpo,
    Role.BOARD: words.holds_board,
}


def _holds(role: Role) -> str:
    """What comes with a role."""
    return _HOLDS[role]()
