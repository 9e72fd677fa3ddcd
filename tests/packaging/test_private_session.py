"""The tests meet a real credential store, and never the user's own."""

import os
import tempfile
from pathlib import Path

from keyring.backend import KeyringBackend

ROOT = Path(__file__).resolve().parents[2]


def test_the_credential_store_keeps_what_it_is_given(secret_service: KeyringBackend) -> None:
    secret_service.set_password("lentiz-desk tests", "kept", "a secret")
    assert secret_service.get_password("lentiz-desk tests", "kept") == "a secret"
    secret_service.delete_password("lentiz-desk tests", "kept")
    assert secret_service.get_password("lentiz-desk tests", "kept") is None


def test_home_is_fresh(secret_service: KeyringBackend) -> None:
    assert secret_service.priority > 0
    assert os.environ["LENTIZ_PRIVATE_SESSION"] == "1"
    assert Path.home().parent.parent == Path(tempfile.gettempdir())
