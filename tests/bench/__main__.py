"""`make bench`: every figure as one JSON line; it fails when a ratio is larger than it may be.

Words on the command line choose figures by the start of their names. It takes minutes, and a quiet machine. Only when
it is asked for comes "large": ten times as many cases, which takes almost half an hour; "first": the first hit in
100,000 entries, which takes minutes to fill; and "exhibit": 1 GiB in and out, which takes 4 GiB of disk and `age`.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench import checking, exhibit, first_hit, large, mails, paper, recording, searching, starting, unlocking
from tests.bench.figure import Figure

FIGURES: dict[str, Callable[[Path], Iterable[Figure]]] = {
    "start": lambda folder: (starting.figure(folder),),
    "entry": lambda folder: (recording.figure(folder),),
    "paper": lambda folder: (paper.figure(folder),),
    "search": lambda _folder: searching.figures(),
    "verify": lambda folder: (checking.figure(folder),),
    "unlock": unlocking.figures,
    "large": large.figures,
    "first": lambda folder: (first_hit.figure(folder),),
    "exhibit": exhibit.figures,
    "mails": lambda folder: (mails.figure(folder),),
}

USUAL = tuple(name for name in FIGURES if name not in {"large", "first", "exhibit"})
"""What is measured when nothing is asked for."""


def main(words: Sequence[str]) -> int:
    """Return 0 when every figure that was asked for is within its bound."""
    within = True
    for name, measure in FIGURES.items():
        if not any(name.startswith(word) for word in words or USUAL):
            continue
        with _room() as folder:
            for figure in measure(folder):
                print(figure.line(), flush=True)
                within = within and figure.ratio <= figure.at_most
    return 0 if within else 1


@contextmanager
def _room() -> Iterator[Path]:
    """A private folder on the disk of the checkout: a temporary folder may lie in memory."""
    Path("build").mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir="build")).absolute()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
