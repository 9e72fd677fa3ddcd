"""Reading what comes from outside: what a file is, without trusting its name."""
