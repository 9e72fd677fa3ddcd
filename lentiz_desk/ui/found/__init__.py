"""Founding a vault: the wizard, its recovery sheets, and the founding sheet."""
