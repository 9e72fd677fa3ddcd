"""The director decides on a check request."""
