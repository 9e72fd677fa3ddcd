"""Exhibits in a copy: drawn anew as pictures without metadata, as text, or inside it as they were received."""

from __future__ import annotations

from collections.abc import Iterable

from lentiz_desk.desk.errors import NotOnPaper, WordsRemain
from lentiz_desk.desk.exhibits import LARGEST_SHOWN, blurred_source, size
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.redaction import redacted, spans
from lentiz_desk.domain.shown_values import NotShownBecause, ShownAs
from lentiz_desk.dossier.paper import Appendix, Original, PaperExhibit
from lentiz_desk.intake.errors import NotShown
from lentiz_desk.intake.mail import read_mail
from lentiz_desk.intake.media import FIRST, is_picture, media_type
from lentiz_desk.intake.names import safe_name
from lentiz_desk.intake.showing import clean_copy, pdf_page, pdf_text, shown_as
from lentiz_desk.intake.shown import Box
from lentiz_desk.words.naming import omitted

MOST_PAGES = 60
"""So many pages of one PDF are drawn; a longer one goes along as it was received."""

MOST_BYTES = 40 << 20
"""Bytes of all originals together, so that the copy can still be sent and verified."""

_PAGE = Box(width=1240, height=1754)
_LONGEST = 200_000


def appendix_of(session: Session, case: str, exhibit: PaperExhibit, left_out: Iterable[str]) -> Appendix:
    """Return an exhibit as a copy shows it, without metadata and without the words that are left out.

    Raises NotOnPaper with the reason; WordsRemain when a PDF holds such words, which nothing can take out of it.
    """
    if size(session, case, exhibit.sha256) > LARGEST_SHOWN:
        raise NotOnPaper(exhibit.number, NotShownBecause.TOO_LARGE)
    data = blurred_source(session, case, exhibit.sha256)
    words = tuple(left_out)
    shown = Appendix(number=exhibit.number, name=exhibit.name, sha256=exhibit.sha256)
    kind = media_type(data[:FIRST])
    if kind in {"message/rfc822", "text/plain"}:
        text = read_mail(data).text if kind == "message/rfc822" else data.decode("utf-8", "replace")
        return _with(shown, text=redacted(text[:_LONGEST], words, omitted()))
    try:
        if shown_as(data) is ShownAs.PAGES:
            return _with(shown, pictures=_pages(data, exhibit, words))
        return _with(shown, pictures=(clean_copy(data).data,))
    except NotShown as why:
        raise NotOnPaper(exhibit.number, why.because) from why


def originals(
    session: Session, case: str, exhibits: Iterable[PaperExhibit], left_out: Iterable[str]
) -> tuple[Original, ...]:
    """Return exhibits as they were received, under names of their own.

    Raises NotOnPaper for a picture, whose hidden facts would go along, and beyond the size; WordsRemain when anything
    is left out of the copy, because nothing can be taken out of an original.
    """
    found: list[Original] = []
    for exhibit in exhibits:
        if tuple(left_out):
            raise WordsRemain(heading="exhibit.added")
        if is_picture(exhibit.media_type):
            raise NotOnPaper(exhibit.number, NotShownBecause.NO_WAY)
        if sum(len(item.data) for item in found) + size(session, case, exhibit.sha256) > MOST_BYTES:
            raise NotOnPaper(exhibit.number, NotShownBecause.TOO_LARGE)
        data = blurred_source(session, case, exhibit.sha256)
        name = f"{exhibit.number}-{safe_name(exhibit.name, otherwise=exhibit.sha256[:16])}"
        found.append(Original(file_name=name, media_type=exhibit.media_type, sha256=exhibit.sha256, data=data))
    return tuple(found)


def _pages(data: bytes, exhibit: PaperExhibit, words: tuple[str, ...]) -> tuple[bytes, ...]:
    if words:
        text = pdf_text(data)
        if not text.whole or any(next(spans(text.text, word), None) for word in words):
            raise WordsRemain(heading="exhibit.added")
    first = pdf_page(data, 1, _PAGE)
    if first.pages > MOST_PAGES:
        raise NotOnPaper(exhibit.number, NotShownBecause.TOO_LARGE)
    return (first.png, *(pdf_page(data, number, _PAGE).png for number in range(2, first.pages + 1)))


def _with(shown: Appendix, *, pictures: tuple[bytes, ...] = (), text: str = "") -> Appendix:
    return Appendix(number=shown.number, name=shown.name, sha256=shown.sha256, pictures=pictures, text=text)
