"""One durable signed entry with its index, its drop and its heads, against the same bytes in the same commits, bare."""

from __future__ import annotations

import json
import os
from pathlib import Path

from lentiz_desk.desk.indexing import WORDING
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import CASE
from lentiz_desk.desk.signing_in import sign_in
from lentiz_desk.domain.case_entries import CorrespondenceLogged
from lentiz_desk.domain.values import Direction, Form
from lentiz_desk.vault.sqlcipher import create_database, transaction
from tests.bench.figure import Figure, side_by_side
from tests.bench.filled import filled
from tests.world import passphrase

AT_MOST = 1.5
TURNS = 40

_TABLE = "CREATE TABLE bytes (n INTEGER PRIMARY KEY, body BLOB NOT NULL)"


def figure(folder: Path) -> Figure:
    """Two SQLCipher files with a commit each, and one small file that is written, synced and renamed.

    The bytes are those of the entry and of its words in the index, of where the chain of lines stands, and of the drop.
    """
    (folder / "vault").mkdir(mode=0o700)
    world = filled(folder / "vault", 1, 20)
    session = sign_in(world.vault, "behandelaar", passphrase("behandelaar"))
    (case,) = session.of_kind(CASE)
    number = [len(session.case(case).correspondence)]
    drops = world.path / "drops"

    def ours() -> None:
        number[0] += 1
        body = CorrespondenceLogged(
            number=number[0],
            direction=Direction.OUT,
            form=Form.LETTER,
            happened=session.clock.peek(),
            into_file=True,
            other_party="Ouder Voorbeeld",
            subject="Uitnodiging voor een gesprek",
            content="Wij nodigen u uit voor een gesprek over een bericht op een openbaar account. " * 4,
        )
        record(session, case, body)

    before = set(drops.iterdir())
    ours()
    (drop,) = set(drops.iterdir()) - before
    entry = list(session.open(case).signed.values())[-1]
    words = sum(len(text.encode()) for text in WORDING.of(entry, ()).values())
    size = (
        len(entry.header_bytes) + len(entry.signature) + sum(len(field.body or b"") for field in entry.fields) + words
    )
    chain = len(json.dumps(session.personal.all("oversight"), separators=(",", ":")))
    dropped = drop.stat().st_size
    first = create_database(folder / "first.db", os.urandom(32), _TABLE)
    second = create_database(folder / "second.db", os.urandom(32), _TABLE)

    def bare() -> None:
        for path, connection, length in ((folder / "second.db", second, chain), (folder / "first.db", first, size)):
            with transaction(connection, path):
                connection.execute("INSERT INTO bytes (body) VALUES (?)", (os.urandom(length),))
        with (folder / "drop.part").open("wb") as file:
            file.write(os.urandom(dropped))
            file.flush()
            os.fsync(file.fileno())
        (folder / "drop.part").rename(folder / f"drop{number[0]}")
        handle = os.open(folder, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)

    took, plain = side_by_side(ours, bare, TURNS)
    first.close()
    second.close()
    return Figure(
        name="one durable signed entry", ours=took, bare=plain, at_most=AT_MOST, notes={"bytes": size + chain + dropped}
    )
