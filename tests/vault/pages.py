"""Reading a SQLCipher 4 file with nothing but its key and a textbook, to look where SQL does not."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
RESERVED = 80  # 16 bytes of IV and 64 of HMAC-SHA512


def decrypted(path: Path, key: bytes) -> bytes:
    """Every page of a file, also the free ones, as SQLite would see it; page 1 gets its header back."""
    data = path.read_bytes()
    pages = []
    for number in range(len(data) // PAGE):
        page = data[number * PAGE : (number + 1) * PAGE]
        start = 16 if number == 0 else 0
        vector = page[PAGE - RESERVED : PAGE - RESERVED + 16]
        opener = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        plain = opener.update(page[start : PAGE - RESERVED]) + opener.finalize()
        pages.append((b"SQLite format 3\x00" if number == 0 else b"") + plain + bytes(RESERVED))
    return b"".join(pages)


def anywhere(folder: Path, keys: tuple[bytes, ...], words: bytes) -> list[str]:
    """The names of files that hold these words, as they are or under any of the keys."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            views = [path.read_bytes(), *(decrypted(path, key) for key in keys)]
            if any(words in view for view in views):
                found.append(path.name)
    return found
