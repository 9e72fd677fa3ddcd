from __future__ import annotations

from pathlib import Path

from lentiz_desk.desk.case_list import case_list
from lentiz_desk.desk.worklist import Waiting, worklist
from lentiz_desk.vault.errors import CompartmentDamaged
from tests.world import world_at


def test_a_damaged_authorisation_is_named_and_hides_no_case(tmp_path: Path) -> None:
    world = world_at(tmp_path, "hand_in")
    with world.session("directeur") as session:
        file = world.vault.folder.file(session.grants[world.authorisation].file)
    data = bytearray(file.read_bytes())
    data[5000:5200] = bytes(200)
    file.write_bytes(data)
    with world.session("directeur") as session:
        kinds = [item.kind for item in worklist(session)]
        assert Waiting.FAULT in kinds
        assert isinstance(session.faulty[world.authorisation].error, CompartmentDamaged)
        assert [row.case for row in case_list(session)] == [world.case]
    world.vault.close()
