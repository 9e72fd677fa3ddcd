"""All pages of all areas, for the laws and the pictures."""

from __future__ import annotations

from zlib import crc32

import pytest

from tests.ui import (
    samples_case,
    samples_concluding,
    samples_decision,
    samples_emergency,
    samples_integrity,
    samples_letters,
    samples_oversight,
    samples_people,
    samples_reporting,
    samples_search,
)
from tests.ui.samples import SAMPLES as GALLERY
from tests.ui.samples import Sample

SAMPLES: tuple[Sample, ...] = (
    *GALLERY,
    *samples_people.SAMPLES,
    *samples_case.SAMPLES,
    *samples_emergency.SAMPLES,
    *samples_reporting.SAMPLES,
    *samples_decision.SAMPLES,
    *samples_concluding.SAMPLES,
    *samples_letters.SAMPLES,
    *samples_integrity.SAMPLES,
    *samples_oversight.SAMPLES,
    *samples_search.SAMPLES,
)

FRONTS: tuple[Sample, ...] = samples_people.FRONTS
"""What stands in place of the desk before anyone is signed in."""


def every_law(config: pytest.Config) -> bool:
    """Whether every law is tried on every sample: in `make soak`."""
    return bool(config.getoption("--hypothesis-profile", None) == "soak")


def usually(law: str, sample: Sample) -> bool:
    """Whether a law is tried on a sample in every run: on each page, and on a third of its other states."""
    return sample.docs or crc32(f"{law} {sample.name}".encode()) % 3 == 0
