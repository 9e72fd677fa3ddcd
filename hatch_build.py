"""Compiles the translations before a wheel is packed; `python hatch_build.py` does the same in a checkout."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent


def compile_words(root: Path) -> None:
    """Write one catalogue per language beside the translators' files."""
    sys.path.insert(0, str(root))
    try:
        from lentiz_desk.words.compiling import DOMAIN, compiled  # noqa: PLC0415 - importable only from here on
    finally:
        sys.path.remove(str(root))
    for folder in sorted({source.parent for source in root.glob("resources/locale/*/*.po")}):
        sources = (source.read_bytes() for source in sorted(folder.glob("*.po")))
        folder.joinpath(f"{DOMAIN}.mo").write_bytes(compiled(folder.name, sources))


class WordsHook(BuildHookInterface[Any]):
    """Sees to it that a wheel carries the translations of its own sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the backend's signature
        """Compile, unless this is the editable install, which reads the checkout itself."""
        if version != "editable":
            compile_words(Path(self.root))


if __name__ == "__main__":
    compile_words(ROOT)
