"""The pages of letters, with a real vault behind them."""

from __future__ import annotations

from lentiz_desk.domain.values import LetterKind
from lentiz_desk.ui.letters.choosing import LettersPage
from lentiz_desk.ui.letters.page import Left, LetterPage
from lentiz_desk.ui.letters.wording import LetterTextsPage
from lentiz_desk.ui.page import Page
from tests.ui.samples import Sample
from tests.ui.samples_concluding import CLERK, opened

DIRECTOR = "directeur"


def letters(name: str = DIRECTOR) -> Page:
    return opened("correspond", name, lambda workplace, world: LettersPage(workplace, {"case": world.case}))


def letter(kind: LetterKind, *, gaps: bool = False, looked: bool = True) -> LetterPage:
    page = opened(
        "correspond",
        DIRECTOR,
        lambda workplace, world: LetterPage(workplace, {"case": world.case, "kind": kind.value, "about": 1}),
    )
    assert isinstance(page, LetterPage)
    if looked:
        page.show_preview()
    if gaps:
        page.sign_and_save()
    return page


def letter_left() -> Page:
    page = letter(LetterKind.INVITATION, looked=False)
    left = Left(
        number="AB12CD-01-02",
        receiver="Ouder Voorbeeld",
        path="/media/usb/brief-AB12CD-01-02.pdf",
        document="8e1f0d2c3b4a59687766554433221100ffeeddccbbaa99887766554433221100",
    )
    page._show_left(left)
    return page


def letter_texts(name: str = DIRECTOR) -> Page:
    page = opened("correspond", name, lambda workplace, _: LetterTextsPage(workplace, {}))
    assert isinstance(page, LetterTextsPage)
    page.show_preview()
    return page


SAMPLES: list[Sample] = [
    Sample(name="letters", make=lambda _: letters(), entry="cases", height=1100),
    Sample(name="letters-handler", make=lambda _: letters(CLERK), entry="cases", docs=False),
    Sample(name="letter", make=lambda _: letter(LetterKind.INVITATION), entry="cases", height=1000),
    Sample(
        name="letter-names",
        make=lambda _: letter(LetterKind.INFORMATION_AFTER, looked=False),
        entry="cases",
        docs=False,
    ),
    Sample(name="letter-gaps", make=lambda _: letter(LetterKind.WARNING, gaps=True), entry="cases", docs=False),
    Sample(name="letter-made", make=lambda _: letter_left(), entry="cases", docs=False),
    Sample(name="letter-texts", make=lambda _: letter_texts(), entry="cases", height=1000),
    Sample(name="letter-texts-read", make=lambda _: letter_texts(CLERK), entry="cases", docs=False),
]
