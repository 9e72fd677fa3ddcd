"""Keeps True, False and None alive where PySide6 forgets to count them (docs/adr/0031)."""

import ctypes
import sys

_IMMORTAL_SINCE = (3, 12)
_PLENTY = 1 << 40
_done: list[bool] = []


def keep_constants() -> None:
    """Give the constants so many references that no signal uses them up.

    In PySide6 6.12.0 every `emit` gives back a True that it does not own. Before Python 3.12 such a constant is
    freed after some hundreds of signals, and the app ends.
    """
    if sys.version_info >= _IMMORTAL_SINCE or _done:
        return
    _done.append(True)
    for constant in (True, False, None):
        ctypes.c_ssize_t.from_address(id(constant)).value += _PLENTY
