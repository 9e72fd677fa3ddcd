"""What can keep a dossier entry from being made; facts only, the sentence is found in ``words``."""

from __future__ import annotations


class DossierError(Exception):
    """Base of everything this package refuses."""


class SignerNotInRoster(DossierError):
    """The roster excerpt names nobody with this document certificate, so nobody could verify the PDF."""


class RosterUnreadable(DossierError):
    """The roster excerpt of the paper does not verify from its founding entry."""


class EmbeddedUnreadable(DossierError):
    """The embedded entries are not of a format this version reads."""
