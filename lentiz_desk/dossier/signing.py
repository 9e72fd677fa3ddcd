"""From a drawn PDF to a sealed one: PDF/A-3b with the entries inside, then the exporter's signature, last.

Standards: PDF/A-3b (ISO 19005-3), PAdES baseline B-B (ETSI EN 319 142-1) with ECDSA P-256 and SHA-256. Nothing is
fetched and no outside time is claimed: the signing time is the exporter's own.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC
from io import BytesIO
from typing import Protocol

from lentiz_desk.dossier.archive import archive
from lentiz_desk.dossier.embedded import embed
from lentiz_desk.dossier.errors import RosterUnreadable, SignerNotInRoster
from lentiz_desk.dossier.paper import AnyPaper, Paper
from lentiz_desk.ledger.chain import verified_register
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.errors import LedgerError
from lentiz_desk.words.catalog import in_language

_RESERVED = 6144
"""Bytes kept for the signature; always the same, so that a file's length tells nothing of it."""
_PDF_1_7 = (1, 7)


class DocumentKey(Protocol):
    """A P-256 private key of ``cryptography``; it comes from the vault and is only handed on to pyHanko here."""

    @property
    def key_size(self) -> int:
        """Return the size in bits."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PdfSigner:
    """Who signs the PDF: the P-256 key and the self-signed certificate (DER) that the roster gives this person."""

    key: DocumentKey = field(repr=False)
    certificate_der: bytes


def seal_pdf(pdf: bytes, paper: Paper, signer: PdfSigner) -> bytes:
    """Return the drawn PDF as a signed PDF/A-3b with the entries embedded.

    Raises RosterUnreadable, SignerNotInRoster: a PDF that nobody could verify is not made.
    """
    return seal(pdf, paper, signer, lambda exporter: embed(paper, exporter))


def seal(pdf: bytes, paper: AnyPaper, signer: PdfSigner, embedded: Callable[[str], bytes]) -> bytes:
    """Return any drawn paper as a signed PDF/A-3b; ``embedded`` makes what is attached, by the exporter's person id.

    Raises RosterUnreadable, SignerNotInRoster.
    """
    exporter = exporter_of(paper.roster, signer.certificate_der)
    with in_language(paper.language):
        return _signed(archive(pdf, paper, embedded(exporter)), paper, signer)


def exporter_of(roster: Sequence[SignedEntry], certificate_der: bytes) -> str:
    """Return the id of the person to whom the verified roster gives this document certificate."""
    try:
        register = verified_register(roster).register
    except LedgerError as error:
        raise RosterUnreadable from error
    wanted = base64.b64encode(certificate_der).decode()
    for person in register.people.values():
        if person.active and person.keys.documents == wanted:
            return person.id
    raise SignerNotInRoster


def _signed(pdf: bytes, paper: AnyPaper, signer: PdfSigner) -> bytes:
    from asn1crypto.x509 import Certificate
    from pyhanko.keys.internal import translate_pyca_cryptography_key_to_asn1
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.pdf_utils.writer import BasePdfFileWriter
    from pyhanko.sign import fields, signers
    from pyhanko.sign.signers.pdf_signer import PdfSigningSession
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    class SignerOfItsTime(signers.PdfSigner):
        """Signs at the moment that the paper names; the clock is passed in, here as everywhere."""

        def init_signing_session(
            self,
            pdf_out: BasePdfFileWriter,
            existing_fields_only: bool = False,  # noqa: FBT001, FBT002 - pyHanko's
        ) -> PdfSigningSession:
            session = super().init_signing_session(pdf_out, existing_fields_only)
            session.system_time = paper.prepared_at.astimezone(UTC)
            return session

    class WriterOfPart3(IncrementalPdfFileWriter):
        """Keeps the file at PDF 1.7, which PDF/A-3 demands; a PAdES signature needs no more than an extension."""

        def ensure_output_version(self, version: tuple[int, int]) -> None:
            super().ensure_output_version(min(version, _PDF_1_7))  # type: ignore[no-untyped-call]

    certificate = Certificate.load(signer.certificate_der)
    metadata = signers.PdfSignatureMetadata(
        field_name="Signature",
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
        reason=paper.title,
        certify=True,
        docmdp_permissions=fields.MDPPerm.NO_CHANGES,
    )
    simple = signers.SimpleSigner(
        signing_cert=certificate,
        signing_key=translate_pyca_cryptography_key_to_asn1(signer.key),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
    )
    target = BytesIO()
    SignerOfItsTime(metadata, simple).sign_pdf(WriterOfPart3(BytesIO(pdf)), output=target, bytes_reserved=2 * _RESERVED)
    return target.getvalue()
