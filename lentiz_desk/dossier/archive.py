"""Making the drawn PDF one for the archive: PDF/A-3b metadata, colours, and the entries as an attached file."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

from pikepdf import Array, AttachedFileSpec, Dictionary, Name, ObjectStreamMode, Pdf, Stream, String

from lentiz_desk.dossier.characters import readable
from lentiz_desk.dossier.embedded import NAME
from lentiz_desk.dossier.paper import AnyPaper, originals_of
from lentiz_desk.resources import resource

PRODUCER = "Lentiz Desk"
_PRINTED = 4
"""The flag that an annotation is printed, which PDF/A asks of every one of them (ISO 32000-1, 12.5.3)."""


def archive(pdf: bytes, paper: AnyPaper, entries: bytes) -> bytes:
    """Return the PDF as PDF/A-3b (ISO 19005-3) with the entries attached as data; no clock and no chance in it."""
    with Pdf.open(BytesIO(pdf)) as document:
        _declare(document, paper)
        _colours(document)
        _attach(document, paper, entries)
        for page in document.pages:
            for annotation in page.obj.get("/Annots", Array()):
                annotation.F = _PRINTED
        target = BytesIO()
        document.save(target, deterministic_id=True, object_stream_mode=ObjectStreamMode.disable, min_version="1.7")
        return target.getvalue()


def _declare(document: Pdf, paper: AnyPaper) -> None:
    title = _plain(paper.title)
    organisation = _plain(paper.organisation)
    moment = _pdf_date(paper.prepared_at)
    document.docinfo = document.make_indirect(
        Dictionary(
            Title=String(title),
            Author=String(organisation),
            Subject=String(paper.subject),
            Creator=String(PRODUCER),
            Producer=String(PRODUCER),
            CreationDate=String(moment),
            ModDate=String(moment),
        )
    )
    document.Root.Lang = String(paper.language)
    document.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    iso = paper.prepared_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["pdfaid:part"] = "3"
        metadata["pdfaid:conformance"] = "B"
        metadata["dc:title"] = title
        metadata["dc:creator"] = [organisation]
        metadata["dc:description"] = paper.subject
        metadata["dc:language"] = {paper.language}
        metadata["xmp:CreatorTool"] = PRODUCER
        metadata["xmp:CreateDate"] = iso
        metadata["xmp:ModifyDate"] = iso
        metadata["pdf:Producer"] = PRODUCER


def _colours(document: Pdf) -> None:
    profile = Stream(document, resource("colour/sRGB.icc").read_bytes())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=document.make_indirect(profile),
    )
    document.Root.OutputIntents = Array([document.make_indirect(intent)])


def _attach(document: Pdf, paper: AnyPaper, entries: bytes) -> None:
    moment = _pdf_date(paper.prepared_at)
    attached = AttachedFileSpec(
        document,
        entries,
        description=paper.title,
        filename=NAME,
        mime_type="application/json",
        creation_date=moment,
        mod_date=moment,
    )
    attached.obj.AFRelationship = Name.Data
    document.attachments[NAME] = attached
    along = [attached]
    for original in originals_of(paper):
        spec = AttachedFileSpec(
            document,
            original.data,
            description=f"SHA-256 {original.sha256}",
            filename=original.file_name,
            mime_type=original.media_type,
            creation_date=moment,
            mod_date=moment,
        )
        spec.obj.AFRelationship = Name.Source
        document.attachments[original.file_name] = spec
        along.append(spec)
    document.Root.AF = Array([spec.obj for spec in along])


def _plain(text: str) -> str:
    """Return a text as metadata may hold it: on one line, without control characters (XML 1.0, 2.2)."""
    return readable(text).replace("\n", " ")


def _pdf_date(at: datetime) -> str:
    """Return a moment as a PDF date (ISO 32000-1, 7.9.4), in UTC."""
    return at.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
