"""A report of integrity in words: for the page, the command line and the paper alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lentiz_desk.desk.anchoring import Standing
from lentiz_desk.desk.faults import NameOf
from lentiz_desk.desk.integrity import Examined, Report, Wrong
from lentiz_desk.desk.session import OVERSIGHT
from lentiz_desk.words import dates, refusals
from lentiz_desk.words import desk as desk_words
from lentiz_desk.words import integrity as words


@dataclass(frozen=True, kw_only=True)
class ToldPart:
    """One part of the vault: its name, how much of it there is, and a sentence for each thing that is wrong."""

    title: str
    counted: str
    wrong: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Told:
    """The whole report: the verdict, when and by whom, part by part, and what nobody here can tell."""

    verdict: str
    intact: bool
    standing: str
    went_back: bool
    checked: str
    parts: tuple[ToldPart, ...]
    limits: tuple[str, ...]


def told(report: Report, name_of: NameOf) -> Told:
    """Put a report in words; ``name_of`` gives the names of people by person id."""
    went_back = report.standing is Standing.WENT_BACK
    wrong = report.wrong + went_back
    seen = report.standing in {Standing.CURRENT, Standing.WENT_BACK}
    standing = words.standing(report.standing.value)
    return Told(
        verdict=words.not_intact(wrong) if wrong else words.intact(),
        intact=report.intact,
        standing=standing if seen else "",
        went_back=went_back,
        checked=words.at_by(dates.moment(report.at), report.person),
        parts=tuple(_part(part, name_of) for part in report.parts),
        limits=tuple(_limits(report, "" if seen else standing)),
    )


def lines(said: Told) -> Iterator[str]:
    """Yield the report line by line, for the command line."""
    yield said.verdict
    yield said.checked
    if said.standing:
        yield said.standing
    yield ""
    for part in said.parts:
        yield f"{part.title}: {words.part_said(part.counted, wrong=bool(part.wrong))}"
        yield from (f"  - {sentence}" for sentence in part.wrong)
    if said.limits:
        yield ""
        yield words.limits_heading()
        yield from (f"  - {sentence}" for sentence in said.limits)


def _part(part: Examined, name_of: NameOf) -> ToldPart:
    counted = words.counted(part.entries, part.exhibits) if part.entries else ""
    return ToldPart(
        title=words.part(part.part, part.case_number),
        counted=counted,
        wrong=tuple(_wrong(item, name_of) for item in part.wrong),
    )


def _wrong(item: Wrong, name_of: NameOf) -> str:
    said = refusals.sentence(item.refusal, name_of) if item.refusal is not None else item.said
    return words.flaw(item.flaw.value, about=item.about, said=said, person=name_of(item.person) or desk_words.someone())


def _limits(report: Report, standing: str) -> Iterator[str]:
    if report.closed:
        yield words.closed(report.closed)
    if OVERSIGHT not in {part.part for part in report.parts}:
        yield words.lines_unseen()
    if standing:
        yield standing
