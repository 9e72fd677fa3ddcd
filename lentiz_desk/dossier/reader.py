"""The facts of a received PDF, as they are read in the process apart.

Only parsers written in Python touch the bytes here (pyHanko, asn1crypto); what the process may do is in ``apart``.
"""

from __future__ import annotations

import zlib
from collections.abc import Coroutine
from io import BytesIO
from typing import TYPE_CHECKING

import msgspec

from lentiz_desk.dossier.embedded import NAME
from lentiz_desk.dossier.seal import is_exact

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import EmbeddedPdfSignature
    from pyhanko.sign.validation.status import PdfSignatureStatus

LARGEST_ENTRIES = 64 << 20


class NothingToWaitFor(Exception):
    """Validating wanted to fetch something, although everything is at hand."""


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What a PDF holds: the attached entries, and what is true of its signature.

    ``whole``: it covers every byte of the file but itself. ``valid``: digest and signature agree with the
    certificate. ``exact``: it is written as it must be, so that no byte of it can differ unnoticed.
    """

    entries: bytes | None
    signatures: int
    whole: bool = False
    valid: bool = False
    exact: bool = False
    certificate: bytes = b""


def facts(pdf: bytes) -> Facts:
    """Return the facts of a PDF; raises whatever the parsers raise on a file that is damaged or hostile."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    reader = PdfFileReader(BytesIO(pdf), strict=True)
    entries = _attached(reader)
    signatures = reader.embedded_signatures
    if len(signatures) != 1 or len(reader.embedded_timestamp_signatures):
        return Facts(entries=entries, signatures=len(signatures))
    return _signature_facts(pdf, entries, signatures[0])


def read(pdf: bytes, _parameters: bytes) -> bytes:
    """Return the facts of a PDF as JSON; the task of the process apart."""
    return msgspec.json.encode(facts(pdf))


def _signature_facts(pdf: bytes, entries: bytes | None, signature: EmbeddedPdfSignature) -> Facts:
    from pyhanko.sign.validation import async_validate_pdf_signature
    from pyhanko.sign.validation.status import SignatureCoverageLevel
    from pyhanko_certvalidator import ValidationContext

    certificate = signature.signer_cert
    context = ValidationContext(trust_roots=[certificate], allow_fetching=False, revocation_mode="soft-fail")
    status = _at_once(async_validate_pdf_signature(signature, context, skip_diff=True))
    return Facts(
        entries=entries,
        signatures=1,
        whole=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        valid=status.intact and status.valid,
        exact=is_exact(pdf, [int(place) for place in signature.byte_range]),
        certificate=certificate.dump(),
    )


def _at_once(validating: Coroutine[object, None, PdfSignatureStatus]) -> PdfSignatureStatus:
    """Return what a coroutine returns that has nothing to wait for: an event loop would open sockets."""
    try:
        validating.send(None)
    except StopIteration as done:
        found: PdfSignatureStatus = done.value
        return found
    raise NothingToWaitFor


def _attached(reader: PdfFileReader) -> bytes | None:
    """Return the entries, decompressed up to the limit; None when the PDF carries none."""
    from pyhanko.pdf_utils.generic import StreamObject

    try:
        names = reader.root["/Names"]["/EmbeddedFiles"]["/Names"]
        place = [str(names[at]) for at in range(0, len(names), 2)].index(NAME)
        stream = names[2 * place + 1]["/EF"]["/F"]
    except (KeyError, IndexError, ValueError, TypeError):
        return None
    if not isinstance(stream, StreamObject):
        return None
    packed = stream.encoded_data
    kinds = stream.get("/Filter")
    if kinds is None:
        return packed if len(packed) <= LARGEST_ENTRIES else None
    if str(kinds[0] if isinstance(kinds, list) and len(kinds) == 1 else kinds) != "/FlateDecode":
        return None
    unpacking = zlib.decompressobj()
    data = unpacking.decompress(packed, LARGEST_ENTRIES)
    return data if unpacking.eof else None
