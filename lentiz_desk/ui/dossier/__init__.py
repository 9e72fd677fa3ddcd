"""The page on which a dossier entry is chosen, looked at from memory, signed and exported."""
