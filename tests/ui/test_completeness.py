"""Before a copy is made: what the file lacks is said with the way to it, and never stands in the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.corresponding import log_correspondence
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import CorrespondenceLogged
from lentiz_desk.domain.values import Direction, Form
from lentiz_desk.ui.dossier.completeness import FIRST, CompletenessCard
from lentiz_desk.ui.dossier.page import DossierPage
from lentiz_desk.ui.kit import LinkButton
from lentiz_desk.words import completeness as words
from tests.ui.desk_rooms import InstantWorkplace
from tests.ui.driving import button, click, read
from tests.ui.mailed import CLERK, mailed, whole
from tests.world import World, world_at


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "correspond")
    yield made
    made.vault.close()


def dossier(qtbot: QtBot, found: tuple[World, Session]) -> DossierPage:
    world, session = found
    page = DossierPage(InstantWorkplace(session, CLERK, world), {"case": world.case})
    qtbot.addWidget(page)
    page.refresh()
    page.resize(1030, 720)
    page.show()
    return page


def card_of(page: DossierPage) -> CompletenessCard:
    (card,) = page.findChildren(CompletenessCard)
    return card


def ways(card: CompletenessCard) -> list[LinkButton]:
    links = card.findChildren(LinkButton)
    return [link for link in links if link.text() == words.look() and link.isVisible()]


def test_each_thing_that_lacks_is_said_and_leads_to_where_it_can_be_mended(qtbot: QtBot) -> None:
    page = dossier(qtbot, mailed())
    number = mailed()[0].case[:6]
    said = read(card_of(page))
    assert f"E-mail {number}-01-02 noemt een bijlage die er niet is." in said
    assert f"E-mail {number}-01-04 antwoordt op een e-mail die niet in deze zaak zit." in said
    assert "Staat nog open: betrokkene informeren, uiterlijk" in said
    assert "Bewijsstuk 1 en bewijsstuk 2 zijn nog niet beschreven." in said
    assert words.no_matter() in said
    went: list[str] = []
    page.open_page.connect(lambda name, _args: went.append(name))
    for link in ways(card_of(page)):
        click(link)
    assert went == ["case", "case", "duty", "exhibit"]


def test_when_nothing_lacks_one_calm_line_says_so(qtbot: QtBot) -> None:
    card = card_of(dossier(qtbot, whole()))
    assert words.nothing() in read(card)
    assert words.no_matter() not in read(card)
    assert card.findChildren(LinkButton) == []


def test_what_lacks_stops_nobody_and_is_read_first(qtbot: QtBot) -> None:
    page = dossier(qtbot, mailed())
    assert page.save_button.isEnabled()
    page.focus_first()
    assert page.window().focusWidget() is ways(card_of(page))[0]


def test_a_long_list_shows_the_first_and_then_the_rest(qtbot: QtBot, world: World) -> None:
    with world.session(CLERK) as session:
        for place in range(FIRST + 2):
            body = CorrespondenceLogged(
                number=0,
                direction=Direction.IN,
                form=Form.CALL,
                happened=world.clock.at,
                into_file=False,
                other_party="Iemand",
                subject="Vraag",
                content="Een vraag over iets anders.",
                not_filed_why=f"Gaat over een andere leerling ({place}).",
            )
            log_correspondence(session, world.case, body)
        page = dossier(qtbot, (world, session))
        card = card_of(page)
        assert len(ways(card)) == FIRST
        click(button(card, words.others(count=3)))
        QApplication.processEvents()
        assert len(ways(card)) == FIRST + 3
        assert page.window().focusWidget() is ways(card)[FIRST]
        last = f"Telefoongesprek {world.case[:6]}-01-09 blijft buiten het dossier: Gaat over een andere leerling (7)."
        assert last in read(card)
