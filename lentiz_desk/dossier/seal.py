"""Whether a PDF signature is written exactly as this program writes it, byte for byte.

The signature cannot cover its own bytes, and its container (RFC 5652) has parts that no signature covers either. So
those bytes are compared with the one way they may be: upper-case digits, zeros behind, and a container that is
rebuilt from nothing but the signed attributes, the certificate and the signature value.
"""

from __future__ import annotations

from collections.abc import Sequence

_RANGES = 4


def is_exact(pdf: bytes, byte_range: Sequence[int]) -> bool:
    """Say whether nothing between and around the covered ranges could differ."""
    if len(byte_range) != _RANGES:
        return False
    start, length, after, rest = byte_range
    if start != 0 or not 0 < length < after or after + rest != len(pdf):
        return False
    gap = pdf[length:after]
    if gap[:1] != b"<" or gap[-1:] != b">":
        return False
    digits = gap[1:-1]
    if len(digits) % 2 or set(digits) - set(b"0123456789ABCDEF"):
        return False
    held = bytes.fromhex(digits.decode("ascii"))
    try:
        container = _container(held)
    except (ValueError, TypeError, KeyError, IndexError):  # what asn1crypto raises on damaged DER
        return False
    return held[: len(container)] == container and not any(held[len(container) :])


def _container(held: bytes) -> bytes:
    """Return the one container that these signed attributes, certificate and signature may stand in."""
    from asn1crypto import cms

    given = cms.ContentInfo.load(held)["content"]
    signer = given["signer_infos"][0]
    certificate = given["certificates"][0].chosen
    digest = {"algorithm": "sha256"}
    return cms.ContentInfo(
        {
            "content_type": "signed_data",
            "content": cms.SignedData(
                {
                    "version": "v1",
                    "digest_algorithms": cms.DigestAlgorithms([digest]),
                    "encap_content_info": {"content_type": "data"},
                    "certificates": [certificate],
                    "signer_infos": [
                        cms.SignerInfo(
                            {
                                "version": "v1",
                                "sid": cms.SignerIdentifier(
                                    {
                                        "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                                            {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
                                        )
                                    }
                                ),
                                "digest_algorithm": digest,
                                "signed_attrs": signer["signed_attrs"],
                                "signature_algorithm": {"algorithm": "sha256_ecdsa"},
                                "signature": signer["signature"].native,
                            }
                        )
                    ],
                }
            ),
        }
    ).dump(force=True)
