"""What the tests here may ask for."""

from tests.desk.staged import staged

__all__ = ["staged"]
