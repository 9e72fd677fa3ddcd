"""Lentiz Desk: from report to signed dossier entry, offline."""

__version__ = "0.1.0"
