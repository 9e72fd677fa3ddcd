"""Oversight: a real log, one with a core in sight, one in which lines lack, a long one, and one nobody fits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from lentiz_desk.desk.overseeing import Lacking, LineGone, Overseen
from lentiz_desk.desk.session import Session
from lentiz_desk.ui.kit import LinkButton
from lentiz_desk.ui.oversight.page import OversightPage
from tests.ui.desk_rooms import instant
from tests.ui.samples import Sample

LONG = 10_000


class LackingPage(OversightPage):
    """As if a drop had been deleted, and a vault been put back."""

    def fetch(self, session: Session) -> Overseen:
        facts = super().fetch(session)
        at = facts.lines[10].at
        case = next(line.case for line in facts.lines if line.case)
        lacking = (
            Lacking(name="Behandelaar (demo)", device=1, via="", gaps=((4, 4),), twice=False, ends=False),
            Lacking(
                name="Directeur (demo)",
                device=1,
                via="Behandelaar (demo)",
                gaps=((2, 3), (7, 7)),
                twice=False,
                ends=True,
            ),
        )
        gone = (LineGone(name="Behandelaar (demo)", at=at, step="exhibit.added", case=case),)
        return replace(facts, lacking=lacking, gone=gone)


class LongPage(OversightPage):
    """As after a few years."""

    def fetch(self, session: Session) -> Overseen:
        facts = super().fetch(session)
        times = LONG // len(facts.lines) + 1
        lines = [
            replace(line, number=line.number + 100 * time, at=line.at - timedelta(hours=7 * time))
            for time in range(times)
            for line in facts.lines
        ]
        return replace(facts, lines=tuple(lines[:LONG]))


def shown(page: OversightPage) -> OversightPage:
    page.refresh()
    return page


def of(kind: type[OversightPage], stage: str = "correspond", name: str = "fg") -> OversightPage:
    return shown(kind(instant(stage, name), {}))


def with_core() -> OversightPage:
    page = of(OversightPage)
    page.findChildren(LinkButton)[0].click()
    return page


def none_found() -> OversightPage:
    page = of(OversightPage)
    assert page.filters is not None
    page.filters.put("case", "ZD-1999")
    page.filter()
    return page


SAMPLES: tuple[Sample, ...] = (
    Sample(name="oversight", make=lambda _: of(OversightPage), entry="oversight"),
    Sample(name="oversight-core", make=lambda _: with_core(), entry="oversight", docs=False, height=1300),
    Sample(name="oversight-lacking", make=lambda _: of(LackingPage, name="directeur"), entry="oversight", height=900),
    Sample(name="oversight-long", make=lambda _: of(LongPage), entry="oversight", docs=False),
    Sample(name="oversight-none", make=lambda _: none_found(), entry="oversight", docs=False),
)
