"""Drawing a paper: the same paper gives the same bytes, and nothing outside it is ever loaded."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from lentiz_desk.dossier import theme
from lentiz_desk.dossier.appendices import appendices
from lentiz_desk.dossier.canvas import PaperCanvas
from lentiz_desk.dossier.contents import entries, exhibits, index
from lentiz_desk.dossier.first_page import first_page
from lentiz_desk.dossier.fonts import Weight, chain
from lentiz_desk.dossier.page import PageFrame, PageNumbers
from lentiz_desk.dossier.paper import AnyPaper, Paper
from lentiz_desk.dossier.text import forget
from lentiz_desk.words.catalog import in_language


def draw(paper: Paper) -> bytes:
    """Return the unsigned PDF of a dossier entry."""
    return draw_parts(
        paper,
        lambda numbers: [
            *first_page(paper, numbers),
            *index(paper, numbers),
            *entries(paper, numbers),
            *exhibits(paper, numbers),
            *appendices(paper, numbers),
        ],
    )


def draw_parts(paper: AnyPaper, parts: Callable[[PageNumbers], list[Flowable]]) -> bytes:
    """Return the unsigned PDF of a paper and its parts, drawn once: page numbers wait for the end."""
    with in_language(paper.language):
        try:
            return _drawn(paper, parts)
        finally:
            forget()


def _drawn(paper: AnyPaper, parts: Callable[[PageNumbers], list[Flowable]]) -> bytes:
    target = BytesIO()
    numbers = PageNumbers()
    document = BaseDocTemplate(
        target,
        pagesize=A4,
        title=paper.title,
        author=paper.organisation,
        subject=paper.subject,
        creator="Lentiz Desk",
        invariant=1,
        pageCompression=0,  # the archive compresses everything once
        lang=paper.language,
        initialFontName=chain(Weight.REGULAR)[0].name,
    )
    frame = Frame(
        theme.MARGIN_LEFT,
        theme.MARGIN_BOTTOM,
        theme.COLUMN,
        theme.PAGE_HEIGHT - theme.MARGIN_TOP - theme.MARGIN_BOTTOM,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    onto_page = PageFrame(paper, numbers).draw
    document.addPageTemplates(PageTemplate(frames=[frame], onPage=onto_page))  # type: ignore[arg-type] # on our canvas
    document.build(parts(numbers), canvasmaker=PaperCanvas)
    return target.getvalue()
