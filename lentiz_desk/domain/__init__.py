"""Kinds of entry, state as a fold, rules, duties: pure functions that never speak or read a clock or a disk."""
