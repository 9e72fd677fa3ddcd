"""Kinds of files, by media type, as people call them."""

from lentiz_desk.words.catalog import _


def media(media_type: str) -> str:
    """Return a media type as people call it; one without a name here is a file of that type."""
    kind, _slash, form = media_type.partition("/")
    if media_type in _named():
        return _named()[media_type]
    if kind == "image":
        return _("picture ({form})").format(form=form.upper())
    if kind == "video":
        return _("film ({form})").format(form=form.upper())
    return _("file ({form})").format(form=media_type)


def _named() -> dict[str, str]:
    office = "application/vnd.openxmlformats-officedocument."
    open_document = "application/vnd.oasis.opendocument."
    return {
        "application/pdf": "PDF",
        "message/rfc822": _("e-mail"),
        "application/mbox": _("mailbox"),
        "application/vnd.ms-outlook": _("e-mail of Outlook"),
        "application/x-ole-storage": _("older office document"),
        "application/zip": _("archive (ZIP)"),
        office + "wordprocessingml.document": _("text document (DOCX)"),
        office + "spreadsheetml.sheet": _("spreadsheet (XLSX)"),
        office + "presentationml.presentation": _("presentation (PPTX)"),
        open_document + "text": _("text document (ODT)"),
        open_document + "spreadsheet": _("spreadsheet (ODS)"),
        open_document + "presentation": _("presentation (ODP)"),
        "text/plain": _("plain text"),
        "application/octet-stream": _("kind of file not recognised"),
    }
