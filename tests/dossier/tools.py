"""The outside programs that look at a PDF as its receiver would."""

import subprocess
from pathlib import Path


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, check=False, text=True, errors="replace")
    return done.stdout + done.stderr


def text_of(pdf: bytes, folder: Path) -> str:
    file = folder / "text.pdf"
    file.write_bytes(pdf)
    return run("pdftotext", "-layout", str(file), "-")


def unpacked(pdf: bytes, folder: Path) -> bytes:
    """Every stream decompressed, every object spelled out."""
    file, plain = folder / "packed.pdf", folder / "plain.pdf"
    file.write_bytes(pdf)
    run("qpdf", "--qdf", "--object-streams=disable", "--stream-data=uncompress", str(file), str(plain))
    return plain.read_bytes()
