"""The pages on which a letter is chosen, filled in and signed, and on which its text is worded."""
