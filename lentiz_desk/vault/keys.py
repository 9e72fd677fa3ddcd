"""A person's keys: signing entries (Ed25519), signing PDFs (P-256), and opening what is sealed (HPKE).

HPKE is RFC 9180 with ML-KEM-768 + X25519 (X-Wing, draft-connolly-cfrg-xwing-kem), HKDF-SHA256 and AES-256-GCM.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from os import urandom

from cryptography import x509
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    derive_private_key,
    generate_private_key,
)
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from lentiz_desk.domain.register_entries import PublicKeys
from lentiz_desk.vault.errors import SealBroken

SEED_BYTES = 32
SEALED_OVERHEAD = KEM.MLKEM768_X25519.enc_length() + 16
"""How many bytes sealing adds: the encapsulated key and the AES-GCM tag."""

_MLKEM_SEED = 64
_MLKEM_PUBLIC = 1184
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_NAME_LIMIT = 64  # X.520 ub-common-name and ub-organization-name, counted in bytes as the strictest readers do
_CERTIFICATE_LIFE = timedelta(days=20 * 365)


class SealingKey:
    """The private key that opens what is sealed to its holder, made from a 32-byte seed as X-Wing does."""

    __slots__ = ("_private", "public_hex", "seed")

    def __init__(self, seed: bytes) -> None:
        expanded = hashlib.shake_256(seed).digest(_MLKEM_SEED + 32)
        kem = MLKEM768PrivateKey.from_seed_bytes(expanded[:_MLKEM_SEED])
        curve = X25519PrivateKey.from_private_bytes(expanded[_MLKEM_SEED:])
        self.seed = seed
        self._private = MLKEM768X25519PrivateKey(kem, curve)
        self.public_hex = (kem.public_key().public_bytes_raw() + curve.public_key().public_bytes_raw()).hex()

    def __repr__(self) -> str:
        return "SealingKey()"

    @classmethod
    def generate(cls) -> SealingKey:
        """Make a new key from the system's randomness."""
        return cls(urandom(SEED_BYTES))

    def unseal(self, sealed: bytes, info: bytes) -> bytes:
        """Return what was sealed to this key under the same info; raises SealBroken."""
        try:
            return _SUITE.decrypt(sealed, self._private, info)
        except (InvalidTag, ValueError) as error:
            raise SealBroken from error


@dataclass(frozen=True, kw_only=True, slots=True)
class SigningKeys:
    """The two keys a person signs with."""

    entries: Ed25519PrivateKey = field(repr=False)
    documents: EllipticCurvePrivateKey = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonKeys:
    """All private keys of one person."""

    signing: SigningKeys = field(repr=False)
    sealing: SealingKey = field(repr=False)


def new_person_keys() -> PersonKeys:
    """Make all keys of a new person from the system's randomness."""
    signing = SigningKeys(entries=Ed25519PrivateKey.generate(), documents=generate_private_key(SECP256R1()))
    return PersonKeys(signing=signing, sealing=SealingKey.generate())


def public_keys(keys: PersonKeys, *, name: str, organisation: str, valid_from: datetime) -> PublicKeys:
    """Return the public half for the register, with a self-signed certificate of the PDF key in that name."""
    documents = certificate(keys.signing.documents, name=name, organisation=organisation, valid_from=valid_from)
    return PublicKeys(
        entries=keys.signing.entries.public_key().public_bytes_raw().hex(),
        documents=base64.b64encode(documents).decode(),
        sealing=keys.sealing.public_hex,
    )


def certificate(key: EllipticCurvePrivateKey, *, name: str, organisation: str, valid_from: datetime) -> bytes:
    """Return a self-signed certificate (RFC 5280, DER) that may only sign documents, valid for twenty years."""
    attributes = ((NameOID.ORGANIZATION_NAME, _short(organisation)), (NameOID.COMMON_NAME, _short(name)))
    subject = x509.Name([x509.NameAttribute(oid, text) for oid, text in attributes if text])
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    built = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(valid_from)
        .not_valid_after(valid_from + _CERTIFICATE_LIFE)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return built.public_bytes(Encoding.DER)


def seal(public_hex: str, plaintext: bytes, info: bytes) -> bytes:
    """Seal bytes to a public key (1,216 bytes in hex); only its holder, with the same info, reads them."""
    return _SUITE.encrypt(plaintext, _public(public_hex), info)


@lru_cache(maxsize=16)
def _public(public_hex: str) -> MLKEM768X25519PublicKey:
    raw = bytes.fromhex(public_hex)
    return MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(raw[:_MLKEM_PUBLIC]),
        X25519PublicKey.from_public_bytes(raw[_MLKEM_PUBLIC:]),
    )


def unseal(private: SealingKey, sealed: bytes, info: bytes) -> bytes:
    """Return what was sealed to this key under the same info; raises SealBroken."""
    return private.unseal(sealed, info)


def signing_bytes(keys: SigningKeys) -> tuple[bytes, bytes]:
    """Return the two signing keys as 32 bytes each, to be sealed in a slot."""
    scalar = keys.documents.private_numbers().private_value
    return keys.entries.private_bytes_raw(), scalar.to_bytes(32)


def signing_from_bytes(entries: bytes, documents: bytes) -> SigningKeys:
    """Return the signing keys that were written as 32 bytes each."""
    return SigningKeys(
        entries=Ed25519PrivateKey.from_private_bytes(entries),
        documents=derive_private_key(int.from_bytes(documents), SECP256R1()),
    )


def _short(text: str) -> str:
    printable = "".join(character for character in text if character.isprintable()).strip()
    return printable.encode()[:_NAME_LIMIT].decode(errors="ignore")
