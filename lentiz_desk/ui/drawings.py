"""Small drawings (ticks, dots, arrows) made from roles, served to the style sheet from memory as Qt resources.

A style sheet can only name a file or a resource; nothing is written to disk for it.
"""

import struct

from PySide6.QtCore import QResource

from lentiz_desk.ui.roles import Roles

_served: dict[str, bytes] = {}


def drawings(roles: Roles) -> dict[str, str]:
    """The SVG text of each drawing, by file name."""
    return {
        "radio.svg": _ring(roles.edge, roles.field),
        "radio-on.svg": _ring(roles.accent, roles.field, dot=roles.accent),
        "radio-off.svg": _ring(roles.line, roles.sunken),
        "radio-on-off.svg": _ring(roles.line, roles.sunken, dot=roles.faint),
        "check.svg": _box(roles.edge, roles.field),
        "check-on.svg": _box(roles.accent, roles.accent, mark=_TICK, ink=roles.on_accent),
        "check-some.svg": _box(roles.accent, roles.accent, mark=_DASH, ink=roles.on_accent),
        "check-off.svg": _box(roles.line, roles.sunken),
        "check-on-off.svg": _box(roles.line, roles.sunken, mark=_TICK, ink=roles.faint),
        "down.svg": _arrow("M4 6 8 10.2 12 6", roles.quiet),
        "down-off.svg": _arrow("M4 6 8 10.2 12 6", roles.line),
        "up.svg": _arrow("M4 10 8 5.8 12 10", roles.quiet),
        "up-off.svg": _arrow("M4 10 8 5.8 12 10", roles.line),
        "left.svg": _arrow("M10 4 5.8 8 10 12", roles.text),
        "right.svg": _arrow("M6 4 10.2 8 6 12", roles.text),
    }


_TICK = "M4.3 8.3 6.9 11 11.8 5.3"
_DASH = "M4.5 8h7"
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">'


def _ring(edge: str, fill: str, *, dot: str = "") -> str:
    middle = f'<circle cx="8" cy="8" r="3.6" fill="{dot}"/>' if dot else ""
    return f'{_HEAD}<circle cx="8" cy="8" r="7.2" fill="{fill}" stroke="{edge}" stroke-width="1.4"/>{middle}</svg>'


def _box(edge: str, fill: str, *, mark: str = "", ink: str = "") -> str:
    inner = (
        f'<path d="{mark}" fill="none" stroke="{ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>'
        if mark
        else ""
    )
    return (
        f'{_HEAD}<rect x=".8" y=".8" width="14.4" height="14.4" rx="3" fill="{fill}" stroke="{edge}"'
        f' stroke-width="1.4"/>{inner}</svg>'
    )


def _arrow(path: str, ink: str) -> str:
    return (
        f'{_HEAD}<path d="{path}" fill="none" stroke="{ink}" stroke-width="1.7"'
        ' stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )


def serve(folder: str, files: dict[str, str]) -> str:
    """Make the drawings readable under `:/<folder>/<file name>`; the prefix is returned."""
    if folder not in _served:
        data = _resource(folder, {name: text.encode() for name, text in files.items()})
        _served[folder] = data  # Qt reads from these bytes for as long as they are registered
        QResource.registerResourceData(data)
    return f":/{folder}"


def _resource(folder: str, files: dict[str, bytes]) -> bytes:
    """A Qt binary resource (format 1): header, data, names, tree, with children in the order of their name's hash."""
    ordered = sorted(files.items(), key=lambda item: _hash(item[0]))
    names = bytearray()
    data = bytearray()
    offsets: dict[str, int] = {}
    for name in [folder, *files]:
        offsets[name] = len(names)
        names += struct.pack(">HI", len(name), _hash(name)) + name.encode("utf-16-be")
    tree = struct.pack(">IHII", 0, _DIRECTORY, 1, 1)
    tree += struct.pack(">IHII", offsets[folder], _DIRECTORY, len(ordered), 2)
    for name, content in ordered:
        tree += struct.pack(">IHHHI", offsets[name], 0, 0, _ANY_LANGUAGE, len(data))
        data += struct.pack(">I", len(content)) + content
    start = 20
    head = b"qres" + struct.pack(">IIII", 1, start + len(data) + len(names), start, start + len(data))
    return head + bytes(data) + bytes(names) + tree


_DIRECTORY = 2
_ANY_LANGUAGE = 1


def _hash(name: str) -> int:
    value = 0
    for unit in name:
        value = (value << 4) + ord(unit)
        value ^= (value & 0xF0000000) >> 23
        value &= 0x0FFFFFFF
    return value
