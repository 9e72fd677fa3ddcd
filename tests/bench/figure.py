"""A figure: what was measured against what, as a ratio of times of one run, and how large it may be."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One line of `make bench`. ``ours`` and ``bare`` are medians in seconds unless ``unit`` says otherwise."""

    name: str
    ours: float
    bare: float
    at_most: float
    unit: str = "s"
    notes: dict[str, float | int | str] = field(default_factory=dict)

    @property
    def ratio(self) -> float:
        return self.ours / self.bare

    def line(self) -> str:
        """The figure as one JSON line."""
        values = asdict(self)
        notes = values.pop("notes")
        rounded = {name: round(value, 5) if isinstance(value, float) else value for name, value in values.items()}
        whole = {"name": self.name, "ratio": round(self.ratio, 2), "at_most": self.at_most, **rounded, **notes}
        return json.dumps(whole, ensure_ascii=False)


def seconds(work: Callable[[], object]) -> float:
    """How long one run takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def side_by_side(ours: Callable[[], object], bare: Callable[[], object], turns: int) -> tuple[float, float]:
    """The medians of both, measured in turns so that a busy moment meets both."""
    a, b = [], []
    for _turn in range(turns):
        b.append(seconds(bare))
        a.append(seconds(ours))
    return statistics.median(a), statistics.median(b)
