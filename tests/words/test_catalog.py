"""Which language is spoken, by whom, and what happens when nobody has compiled it."""

import threading
from io import BytesIO

import pytest
from babel.messages.mofile import read_mo

from lentiz_desk.words import catalog
from lentiz_desk.words.catalog import current_language, in_language, use_language
from lentiz_desk.words.compiling import compiled
from lentiz_desk.words.errors import LanguageUnknown

AREA_A = b"""
msgid "Close"
msgstr "Sluiten"

msgid "{count} day"
msgid_plural "{count} days"
msgstr[0] "{count} dag"
msgstr[1] "{count} dagen"
"""
AREA_B = b"""
msgid "Close"
msgstr "Dicht"

#, fuzzy
msgid "Open"
msgstr "misschien"
"""


def test_dutch_is_spoken_unless_someone_asks_otherwise() -> None:
    assert current_language() == "nl"
    use_language("en")
    assert current_language() == "en"


def test_a_language_the_app_does_not_speak_is_refused() -> None:
    with pytest.raises(LanguageUnknown) as refusal:
        use_language("tlh")
    assert refusal.value.code == "tlh"
    assert current_language() == "nl"


def test_a_paper_in_english_leaves_the_screen_in_dutch() -> None:
    elsewhere: list[str] = []
    with in_language("en"):
        thread = threading.Thread(target=lambda: elsewhere.append(current_language()))
        thread.start()
        thread.join()
        assert current_language() == "en"
    assert elsewhere == ["nl"]
    assert current_language() == "nl"


def test_all_areas_become_one_catalogue_and_what_is_vague_stays_out() -> None:
    merged = read_mo(BytesIO(compiled("nl", [AREA_A, AREA_B])))
    close, days = merged.get("Close"), merged.get("{count} day")
    assert close is not None
    assert close.string == "Sluiten"
    assert days is not None
    assert tuple(days.string or ()) == ("{count} dag", "{count} dagen")
    assert merged.get("Open") is None


def test_an_uncompiled_or_stale_checkout_still_speaks_dutch(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("locale")
    (folder / "nl").mkdir()
    (folder / "nl" / "area.po").write_bytes(AREA_A)
    monkeypatch.setattr(catalog, "resource", lambda _name: folder)
    catalog._translations.cache_clear()
    try:
        assert catalog.gettext("Close") == "Sluiten"
        assert catalog.ngettext("{count} day", "{count} days", 2) == "{count} dagen"
        assert catalog.gettext("Unknown to the translator") == "Unknown to the translator"
        use_language("en")
        assert catalog.gettext("Close") == "Close"
    finally:
        catalog._translations.cache_clear()
