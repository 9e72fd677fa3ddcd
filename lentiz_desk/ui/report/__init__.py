"""A report is recorded."""
