"""The limited process that reads a received PDF: from standard input to facts on standard output, nothing else.

Only parsers written in Python touch the bytes here (pyHanko, asn1crypto), under limits of memory and processor time
where the system has them, and without a way to the network, to other programs or to writing a file.
"""

from __future__ import annotations

import os
import sys
import zlib
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING

import msgspec

from lentiz_desk.dossier.embedded import NAME
from lentiz_desk.dossier.seal import is_exact

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import EmbeddedPdfSignature

MEMORY = 1 << 30
CPU_SECONDS = 30
LARGEST_ENTRIES = 64 << 20
_FORBIDDEN = (
    "socket.connect",
    "socket.bind",
    "socket.sendto",
    "socket.sendmsg",
    "socket.getaddrinfo",
    "socket.gethostby",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "shutil.",
    "ctypes.",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class NotAllowedHere(Exception):
    """Reading a PDF asked for something that reading never needs."""


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


def main() -> int:
    """Read a PDF from standard input and write its facts as JSON."""
    _limit()
    sys.addaudithook(_watch)
    found = facts(sys.stdin.buffer.read())
    sys.stdout.buffer.write(msgspec.json.encode(found))
    return 0


def _signature_facts(pdf: bytes, entries: bytes | None, signature: EmbeddedPdfSignature) -> Facts:
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.status import SignatureCoverageLevel
    from pyhanko_certvalidator import ValidationContext

    certificate = signature.signer_cert
    context = ValidationContext(trust_roots=[certificate], allow_fetching=False, revocation_mode="soft-fail")
    status = validate_pdf_signature(signature, context, skip_diff=True)
    return Facts(
        entries=entries,
        signatures=1,
        whole=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        valid=status.intact and status.valid,
        exact=is_exact(pdf, [int(place) for place in signature.byte_range]),
        certificate=certificate.dump(),
    )


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


def _limit() -> None:
    """Limit memory, processor time and files where the system can; elsewhere the waiting side has a time limit."""
    with suppress(ImportError):
        import resource

        for kind, most in (
            (resource.RLIMIT_AS, MEMORY),
            (resource.RLIMIT_CPU, CPU_SECONDS),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            with suppress(ValueError, OSError):
                resource.setrlimit(kind, (most, most))


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise NotAllowedHere
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
        raise NotAllowedHere
