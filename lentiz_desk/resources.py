"""Where everything that is not code lies: rule packs, translations, letters, icons, demo material."""

from functools import cache
from pathlib import Path


class ResourceMissing(LookupError):
    """There is no resource of that name in this installation."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@cache
def _root() -> Path:
    shipped = Path(__file__).resolve().parent / "_resources"
    return shipped if shipped.is_dir() else shipped.parent.parent / "resources"


def resource(name: str) -> Path:
    """The file or folder of that name (parts joined by "/"), the same from a checkout and from a wheel.

    Raises ResourceMissing.
    """
    found = _root().joinpath(*name.split("/"))
    if not (found.is_file() or found.is_dir()):
        raise ResourceMissing(name)
    return found
