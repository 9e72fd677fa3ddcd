"""One module per thing a user can do, over an open session; the only door for the window and the command line."""
