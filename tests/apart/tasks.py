"""What tasks of bad faith do, to be started in the process apart."""

import ctypes
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

_LIBC = ctypes.CDLL(None) if sys.platform != "win32" else None
_BARE_SOCKET = _LIBC.socket if _LIBC is not None else None
_BARE_OPEN = _LIBC.open if _LIBC is not None else None
_BARE_WRITE = _LIBC.write if _LIBC is not None else None


def echo(data: bytes, parameters: bytes) -> bytes:
    return parameters + b":" + data


def length(data: bytes, _parameters: bytes) -> bytes:
    return str(len(data)).encode()


def say_where(_data: bytes, _parameters: bytes) -> bytes:
    return repr((dict(os.environ), sys.argv)).encode()


def speak_to_the_network(_data: bytes, _parameters: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", 9)):
        return b""


def swallow_and_speak(_data: bytes, _parameters: bytes) -> bytes:
    try:
        return speak_to_the_network(b"", b"")
    except Exception:  # noqa: BLE001 - as libraries do
        return b"as if nothing were wrong"


def start_a_program(_data: bytes, _parameters: bytes) -> bytes:
    return subprocess.run(["true"], check=True, stdout=subprocess.PIPE).stdout


def fork(_data: bytes, _parameters: bytes) -> bytes:
    return str(os.fork()).encode()


def write(_data: bytes, parameters: bytes) -> bytes:
    with Path(os.fsdecode(parameters)).open("wb") as file:
        file.write(b"made by what was received")
    return b""


def write_low(_data: bytes, parameters: bytes) -> bytes:
    return str(os.open(parameters, os.O_WRONLY | os.O_CREAT)).encode()


def remove(_data: bytes, parameters: bytes) -> bytes:
    Path(os.fsdecode(parameters)).unlink()
    return b""


def rename(_data: bytes, parameters: bytes) -> bytes:
    here = Path(os.fsdecode(parameters))
    here.rename(here.with_suffix(".away"))
    return b""


def load_a_library(_data: bytes, _parameters: bytes) -> bytes:
    return repr(ctypes.CDLL(None)).encode()


def read_a_file(_data: bytes, parameters: bytes) -> bytes:
    return Path(os.fsdecode(parameters)).read_bytes()


def go_around_python(_data: bytes, parameters: bytes) -> bytes:
    """Ask the system itself, as a library that runs foreign code could."""
    if _BARE_SOCKET is None or _BARE_OPEN is None:
        return b"-1 -1 -1"
    return f"{_BARE_SOCKET(2, 1, 0)} {_BARE_OPEN(parameters, 0o101, 0o600)} {_BARE_OPEN(parameters, 0)}".encode()


def write_around_python(_data: bytes, parameters: bytes) -> bytes:
    if _BARE_OPEN is None or _BARE_WRITE is None:
        return b"-1"
    return str(_BARE_WRITE(_BARE_OPEN(parameters, os.O_WRONLY | os.O_CREAT, 0o600), b"mine", 4)).encode()


def eat_memory(_data: bytes, _parameters: bytes) -> bytes:
    return bytes(3 << 30)[:1]


def answer_at_length(_data: bytes, _parameters: bytes) -> bytes:
    return bytes(2_000_000)


def pour_out(_data: bytes, _parameters: bytes) -> bytes:
    """Write past every limit of the child itself, as a taken over process would."""
    for way_out in range(3, 10):
        try:
            while os.write(way_out, b"x" * 65536):
                pass
        except OSError:
            continue
    return b""


def loop(_data: bytes, _parameters: bytes) -> bytes:
    while True:
        pass


def wait(_data: bytes, _parameters: bytes) -> bytes:
    time.sleep(600)
    return b""


def fail(data: bytes, _parameters: bytes) -> bytes:
    raise ValueError(data)


def crash(_data: bytes, _parameters: bytes) -> bytes:
    os.abort()


def chatter(_data: bytes, _parameters: bytes) -> bytes:
    print("a library speaks", flush=True)
    os.write(1, b"and so does another")
    return b"answer"
