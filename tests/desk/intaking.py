"""An emergency intake for tests: signed by someone, and the report that it becomes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from lentiz_desk.desk.exhibits import Incoming
from lentiz_desk.desk.intakes import NewIntake, sign_intake
from lentiz_desk.desk.reporting import Report, report
from lentiz_desk.desk.session import INTAKE
from tests.world import World, png

LINE = "Foto van een bedreiging op het schoolplein, doorgestuurd door een mentor"
PICTURE = png(colour=(10, 200, 90))
NAME = "spoedfoto-van-de-mentor.png"


def new_intake(world: World, seen: datetime | None = None) -> NewIntake:
    pasted = Incoming(path=Path(NAME), content=PICTURE, intimate_asked=True)
    return NewIntake(seen_at=seen or world.clock.at - timedelta(minutes=5), line=LINE, files=(pasted,))


def signed_intake(world: World, name: str = "behandelaar") -> str:
    """Sign an emergency intake in one's own session, and return its compartment."""
    with world.session(name) as session:
        return sign_intake(session, new_intake(world)).compartment


def completing(world: World, intake: str) -> Report:
    """The report that an intake becomes: with what its picture shows, and another file."""
    form = world.report_form()
    kept = Incoming(path=Path(NAME), content=PICTURE, intimate_asked=True, brought_by="mentor", shows="de bedreiging")
    return replace(form, exhibits=(kept, *form.exhibits), intake=intake)


def complete(world: World, intake: str, name: str = "behandelaar") -> str:
    """Record the report of an intake, and return the case."""
    with world.session(name) as session:
        world.case = report(session, completing(world, intake)).compartment
    return world.case


def waiting(world: World, name: str = "behandelaar") -> tuple[str, ...]:
    """The intakes that someone holds a key to."""
    with world.session(name) as session:
        return session.of_kind(INTAKE)
