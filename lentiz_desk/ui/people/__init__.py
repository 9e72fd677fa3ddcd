"""Pages about people: the roster, enrolling, deputies, secrecy."""
