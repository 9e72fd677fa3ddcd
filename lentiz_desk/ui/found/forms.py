"""The questions of the wizard, one form per step, and what is still missing in each."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lentiz_desk.desk.faults import sentence
from lentiz_desk.desk.places import SUFFIX, refusal
from lentiz_desk.domain.register_entries import Edition, Location
from lentiz_desk.ui.found.locations import LocationsField, slug
from lentiz_desk.ui.found.paths import PathField
from lentiz_desk.ui.kit import (
    DateField,
    Form,
    Gap,
    Notice,
    Option,
    PersonPicker,
    RadioGroup,
    TextLine,
    Tone,
)
from lentiz_desk.ui.passphrases import NamedPassphrase, gaps_of, new_passphrase
from lentiz_desk.words import founding as words
from lentiz_desk.words import values

FIRST_EDITION = date(2014, 3, 25)
_AVG = date(2018, 5, 25)


class OrganisationForm(Form):
    """Who founds, with which schools, under which edition of the protocol."""

    def __init__(self) -> None:
        super().__init__()
        self.section()
        self.organisation = self.ask("organisation", TextLine(), words.organisation())
        self.locations = self.ask("locations", LocationsField(), words.locations(), words.locations_why())
        self.section(words.protocol(), words.protocol_why())
        self.adopted, self.consented = DateField(), TextLine()
        self.beside(("adopted", self.adopted, words.adopted()), ("consented", self.consented, words.consented()))
        self.adopted.put(FIRST_EDITION.isoformat())
        self.consented.put(words.platform())
        self._before = Notice(words.before_avg(), tone=Tone.INFO)
        self.place(self._before)
        self.adopted.changed.connect(self._compare)

    def edition(self) -> Edition:
        """The edition as filled in."""
        day = self.adopted.day() or FIRST_EDITION
        return Edition(id=day.isoformat(), adopted=day, consented_by=self.consented.answer())

    def gaps(self) -> list[Gap]:
        """What is still missing."""
        found: list[Gap] = []
        names = [location.name.casefold() for location in self.locations.locations()]
        if not self.organisation.answer():
            found.append(("organisation", words.organisation_missing()))
        if not self.locations.is_whole():
            found.append(("locations", words.locations_missing()))
        elif len(set(names)) < len(names):
            found.append(("locations", words.locations_double()))
        if self.adopted.day() is None:
            found.append(("adopted", words.adopted_missing()))
        if not self.consented.answer():
            found.append(("consented", words.consented_missing()))
        return found

    def _compare(self) -> None:
        day = self.adopted.day()
        self._before.setVisible(day is not None and day < _AVG)


class DirectorForm(Form):
    """Who is the first director, and of which schools."""

    def __init__(self) -> None:
        super().__init__()
        self.section("", words.director_why())
        self.name = self.ask("name", TextLine(), words.name())
        self.function = self.ask("function", TextLine(), words.function())
        self.sign_in = self.ask("sign_in", TextLine(width=280), words.sign_in(), words.sign_in_why())
        self.locations = self.ask("locations", PersonPicker([], several=True), words.director_of())
        self._known: list[str] = []

    def offer(self, locations: tuple[Location, ...]) -> None:
        """These schools can be chosen; new ones are chosen at first."""
        ids = [location.id for location in locations]
        chosen = [key for key in ids if key in self.locations.answer() or key not in self._known]
        self._known = ids
        self.locations.offer(
            [Option(key=item.id, title=item.name, help=values.sector(item.sector)) for item in locations]
        )
        self.locations.put(chosen)
        self.set_shown("locations", shown=len(ids) > 1)

    def chosen(self) -> tuple[str, ...]:
        """The ids of the director's schools."""
        return tuple(self.locations.answer())

    def gaps(self) -> list[Gap]:
        """What is still missing."""
        wanted = (
            ("name", self.name.answer(), words.name_missing()),
            ("function", self.function.answer(), words.function_missing()),
            ("sign_in", self.sign_in.answer(), words.sign_in_missing()),
            ("locations", self.chosen(), words.director_of_missing()),
        )
        return [(key, said) for key, answer, said in wanted if not answer]


class PlaceForm(Form):
    """Where the vault lies, and where the device secret is kept."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self.made: Path | None = None
        self.section()
        self.where = self.ask(
            "place",
            PathField(words.place_choose(), name=f"kluis{SUFFIX}", folder=True),
            words.place(),
            words.place_why(),
        )
        options = [
            Option(key="file", title=words.secret_file(), help=words.secret_file_why()),
            Option(key="store", title=words.secret_store(), help=words.secret_store_why()),
        ]
        self.section()
        self.secret = self.ask("secret", RadioGroup(options), words.secret(), words.secret_why())
        self.key_file = self.ask(
            "key_file",
            PathField(words.key_file_choose(), name=words.key_file_name(), folder=False),
            words.key_file(),
            words.key_file_why(),
        )
        self.set_shown("key_file", shown=False)
        self.secret.changed.connect(lambda: self.set_shown("key_file", shown=self.secret.answer() == "file"))

    def suggest(self, organisation: str) -> None:
        """A place named for the organisation, when none is filled in yet."""
        if not self.where.answer():
            self.where.put(str(self._folder / f"{slug(organisation)}{SUFFIX}"))

    def stick(self) -> Path | None:
        """The key file, when that is chosen."""
        return self.key_file.path() if self.secret.answer() == "file" else None

    def gaps(self) -> list[Gap]:
        """What is still missing or will not do."""
        found = self._of_the_place()
        if not self.secret.answer():
            found.append(("secret", words.secret_missing()))
        elif self.secret.answer() == "file":
            found += self._of_the_key_file()
        return found

    def _of_the_place(self) -> list[Gap]:
        path = self.where.path()
        if path is None:
            return [("place", words.place_missing())]
        if path.suffix != SUFFIX or path.name == SUFFIX:
            return [("place", words.place_suffix())]
        if path.exists():
            return [("place", words.place_taken())]
        if path.parent != self._folder and not path.parent.is_dir():
            return [("place", words.place_nowhere())]
        refused = refusal(path)
        return [("place", sentence(refused))] if refused is not None else []

    def _of_the_key_file(self) -> list[Gap]:
        path, vault = self.key_file.path(), self.where.path()
        if path is None:
            return [("key_file", words.key_file_missing())]
        if path.exists() and path != self.made:
            return [("key_file", words.key_file_taken())]
        if vault is not None and (path.parent == vault.parent or vault in path.parents):
            return [("key_file", words.key_file_beside())]
        return [] if path.parent.is_dir() else [("key_file", words.key_file_missing())]


class PassphraseForm(Form):
    """The first director's passphrase, typed twice."""

    def __init__(self, organisation: OrganisationForm, director: DirectorForm) -> None:
        super().__init__()
        self._organisation = organisation
        self._director = director
        self.section()
        self.passphrase = self.ask(
            "passphrase", new_passphrase(self.own_words), words.passphrase(), words.passphrase_why()
        )
        self.again = self.ask("again", NamedPassphrase(), words.again())

    def own_words(self) -> tuple[str, ...]:
        """What is tried first by who guesses: the same words that founding holds against it."""
        return self._director.name.answer(), self._organisation.organisation.answer(), self._director.sign_in.answer()

    def gaps(self) -> list[Gap]:
        """What is still missing or too weak."""
        return gaps_of(self.passphrase, self.again, self.own_words())
