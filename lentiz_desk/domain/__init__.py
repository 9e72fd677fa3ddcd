"""Kinds of entry, state as a fold, rules, obligations: pure functions that never speak, read a clock or touch a disk."""
