"""Where everything that is not code lies: rule packs, translations, letters, icons, demo material."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


class ResourceMissing(LookupError):
    """There is no resource of that name in this installation."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def _root() -> Traversable:
    shipped = files("lentiz_desk").joinpath("_resources")
    return shipped if shipped.is_dir() else Path(__file__).resolve().parent.parent / "resources"


def resource(name: str) -> Traversable:
    """The file or folder of that name (parts joined by "/"), the same from a checkout and from a wheel.

    Raises ResourceMissing.
    """
    found = _root().joinpath(*name.split("/"))
    if not (found.is_file() or found.is_dir()):
        raise ResourceMissing(name)
    return found
