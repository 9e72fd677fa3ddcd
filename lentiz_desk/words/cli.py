"""What the command line says, outside the demo."""

from __future__ import annotations

from lentiz_desk.words.catalog import _


def description() -> str:
    """Return what the program is."""
    return _("Offline desk for checks under a school's social media protocol.")


def opens_app() -> str:
    """Return what happens without a command."""
    return _("Without a command, or with the path of a vault, the app opens.")


def version_help() -> str:
    """Return what the version option does."""
    return _("show the version and stop")


def a_vault() -> str:
    """Return what stands for the path of a vault."""
    return _("VAULT")


def a_file() -> str:
    """Return what stands for the path of a file."""
    return _("FILE")


def a_pdf() -> str:
    """Return what stands for the path of a PDF."""
    return _("FILE.pdf")


def a_folder() -> str:
    """Return what stands for the path of a folder."""
    return _("FOLDER")


def a_fingerprint() -> str:
    """Return what stands for the fingerprint of a vault."""
    return _("FINGERPRINT")


def app_vault() -> str:
    """Return what the vault of the app is."""
    return _("the folder of a vault, NAME.lentiz")


def app_key_file() -> str:
    """Return what the key file of the app is."""
    return _("the key file that holds the device secret")


def language_help() -> str:
    """Return what the language option does."""
    return _("the language: nl (Dutch) or en (English); without it, the language of the system")


def demo_help() -> str:
    """Return what demo does."""
    return _("play the main job with fictional people in a new vault")


def demo_folder() -> str:
    """Return what the folder of demo is."""
    return _("a new folder, or one without a demo in it")


def verify_help() -> str:
    """Return what verify does."""
    return _("check a dossier entry or a letter, offline")


def verify_vault() -> str:
    """Return what the fingerprint of verify is."""
    return _("the fingerprint of the vault, from its founding sheet")


def check_help() -> str:
    """Return what check does."""
    return _("check everything in a vault that you can open")


def file_unreadable(name: str) -> str:
    """Return what to do about a file that cannot be read."""
    return _("The file {name} cannot be read. Check its name and whether you may open it.").format(name=name)
