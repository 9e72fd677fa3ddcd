"""One exhibit: what it is, what can be seen of it, and through whose hands it went."""
