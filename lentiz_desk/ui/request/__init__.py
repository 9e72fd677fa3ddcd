"""A check is requested: the legal test is the form."""
