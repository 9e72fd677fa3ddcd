"""Correspondence by subject: what answers each other stands together, and what lacks is said in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.concluding import correct
from lentiz_desk.domain.case_entries import EntryCorrected
from lentiz_desk.ui.case.page import CasePage
from lentiz_desk.ui.case.threads import ThreadCard
from lentiz_desk.ui.kit import LinkButton
from lentiz_desk.words import case_timeline as timeline_words
from lentiz_desk.words import threads as words
from tests.ui.desk_rooms import InstantWorkplace
from tests.ui.driving import choose
from tests.ui.mailed import CLERK, bring_mails, mailed
from tests.world import World, world_at


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "act")
    bring_mails(made)
    yield made
    made.vault.close()


def by_subject(qtbot: QtBot) -> CasePage:
    world, session = mailed()
    page = CasePage(InstantWorkplace(session, CLERK, world), {"case": world.case})
    qtbot.addWidget(page)
    page.refresh()
    page.resize(1030, 720)
    page.show()
    choose(page.forms()[0], "show", "threads")
    return page


def said(card: ThreadCard) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel)).replace("\u200b", "")


def links(card: ThreadCard) -> list[str]:
    return [link.text() for link in card.findChildren(LinkButton)]


def test_mails_that_answer_each_other_stand_together_with_how_many_from_when_to_when(qtbot: QtBot) -> None:
    page = by_subject(qtbot)
    first, second = page.threads.cards()
    assert "Vraag over het bericht van 9 februari" in said(first)
    assert words.count(3) in said(first)
    assert "zo 1 februari 2026 t/m di 3 februari 2026" in said(first)
    assert "Inkomende e-mail · Ouder Voorbeeld" in said(first)
    assert "Uitgaande e-mail · Ouder Voorbeeld" in said(first)
    attached = [link for link in links(first) if "bewijsstuk" in link]
    assert attached == ["bewijsstuk 4 · verslag van het gesprek.txt"], "and not the mail itself"
    assert words.count(1) in said(second)
    assert not page.timeline.isVisible()


def test_an_attachment_that_is_not_there_and_a_mail_that_nobody_has_are_said(qtbot: QtBot) -> None:
    first, second = by_subject(qtbot).threads.cards()
    number = mailed()[0].case[:6]
    assert said(first).count(f"E-mail {number}-01-02 noemt een bijlage die er niet is.") == 1
    assert "antwoordt op" not in said(first)
    assert f"E-mail {number}-01-04 antwoordt op een e-mail die niet in deze zaak zit." in said(second)


def test_a_message_unfolds_in_its_place_and_keeps_the_focus(qtbot: QtBot) -> None:
    page = by_subject(qtbot)
    for verb in (timeline_words.less(), timeline_words.whole()):
        fold = list(page.threads.cards()[0].folds.values())[1]
        fold.setFocus()
        QTest.keyClick(fold, Qt.Key.Key_Space)
        card = page.threads.cards()[0]
        fold = list(card.folds.values())[1]
        assert fold.text() == verb
        assert page.window().focusWidget() is fold
        assert ("Dank u wel. Zie de bijlage." in said(card)) is (verb == timeline_words.less())


def test_the_newest_first_and_back_to_the_timeline(qtbot: QtBot) -> None:
    page = by_subject(qtbot)
    choose(page.forms()[0], "order", "newest")
    assert words.count(1) in said(page.threads.cards()[0])
    choose(page.forms()[0], "show", "all")
    assert page.threads.cards() == []
    assert page.timeline.isVisible()


def test_an_attachment_leads_to_its_exhibit(qtbot: QtBot) -> None:
    page = by_subject(qtbot)
    went: list[tuple[str, object]] = []
    page.open_page.connect(lambda name, args: went.append((name, args["exhibit"])))
    (link,) = [link for link in page.threads.cards()[0].findChildren(LinkButton) if "verslag" in link.text()]
    link.click()
    world, session = mailed()
    added = session.case(world.case).exhibits
    assert [(name, added[str(exhibit)].body.name) for name, exhibit in went] == [
        ("exhibit", "verslag van het gesprek.txt")
    ]


def test_a_corrected_subject_is_the_one_that_is_shown(qtbot: QtBot, world: World) -> None:
    with world.session(CLERK) as session:
        first = session.case(world.case).correspondence[0].id
        texts = {"subject": "Afspraak over het gesprek"}
        body = EntryCorrected(target=first, values={}, texts=texts, why="verkeerd overgenomen")
        correct(session, world.case, body)
        page = CasePage(InstantWorkplace(session, CLERK, world), {"case": world.case})
        qtbot.addWidget(page)
        page.refresh()
        page.forms()[0].put("show", "threads")
        assert "Afspraak over het gesprek" in said(page.threads.cards()[0])
