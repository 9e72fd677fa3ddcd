"""What every test may ask for, and what is put back after each, so that their order does not matter."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from lentiz_desk.desk.session import ASIDE
from lentiz_desk.words.catalog import LANGUAGES, use_language

os.environ["LANGUAGE"] = LANGUAGES[0]  # whatever the machine speaks: what is started from here speaks Dutch

settings.register_profile("usual", deadline=None)
settings.register_profile("soak", deadline=None, max_examples=5_000)
settings.load_profile("usual")


@pytest.fixture(autouse=True)
def _same_language() -> Iterator[None]:
    use_language(LANGUAGES[0])
    yield
    use_language(LANGUAGES[0])


@pytest.fixture(autouse=True)
def _same_look() -> Iterator[None]:
    """Palette, font, style sheet and locale of the application are as they were."""
    if "PySide6.QtWidgets" not in sys.modules:
        yield
        return
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    locale = QLocale()
    if not isinstance(app, QApplication):
        yield
        QLocale.setDefault(locale)
        return
    palette, font, sheet, direction = app.palette(), app.font(), app.styleSheet(), QGuiApplication.layoutDirection()
    yield
    QLocale.setDefault(locale)
    QGuiApplication.setLayoutDirection(direction)
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)
    if app.palette() != palette:
        app.setPalette(palette)
    if app.font() != font:
        app.setFont(font)


@pytest.fixture(autouse=True)
def _no_thread_stays() -> Iterator[None]:
    """Whoever starts a thread in a test also ends it there; a session's own end with it, after other tests perhaps."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    left = [thread for thread in left if not thread.name.startswith(f"{ASIDE}_")]
    for thread in left:
        thread.join(timeout=5)
    assert not [thread.name for thread in left if thread.is_alive()]


@pytest.fixture
def secret_service() -> KeyringBackend:
    """The real, unlocked credential store of the private session in which `make test` runs."""
    from keyring.backends.SecretService import Keyring

    store: KeyringBackend = Keyring()  # type: ignore[no-untyped-call]  # its constructor is not annotated
    try:
        store.set_password("lentiz-desk tests", "probe", "unlocked")
        unlocked = store.get_password("lentiz-desk tests", "probe") == "unlocked"
    except (KeyringError, RuntimeError) as error:
        pytest.fail(f"no unlocked credential store: start the tests with `make test` ({error!r})", pytrace=False)
    assert unlocked
    return store


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs the credential store, so that it can run in a session of its own."""
    for item in items:
        if "secret_service" in getattr(item, "fixturenames", ()):
            item.add_marker("secret_service")


@pytest.fixture
def vault_folder(tmp_path: Path) -> Path:
    """A place for a vault, private and not there yet."""
    tmp_path.chmod(0o700)
    return tmp_path / "test.lentiz"
