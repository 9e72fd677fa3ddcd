"""The folder of a vault: founded whole or not at all, opened by one process, and only where it is safe."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lentiz_desk.vault.errors import (
    DiskFull,
    FolderOnNetwork,
    FolderReadOnly,
    FolderSynced,
    NotAVault,
    VaultAlreadyOpen,
    VaultExists,
    VaultNewer,
)
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.hardening import forbid_core_dumps
from lentiz_desk.vault.places import mounted_type, mounted_type_macos, refuse_bad_place, sync_service
from lentiz_desk.vault.writing import TEMPORARY, atomic_write
from tests.vault.making import VAULT, new_folder

NOBODY = 65_534


def run(program: str, *arguments: object, limit: int | None = None, user: int | None = None) -> str:
    """Run a few lines in another process and return the name of the error they end with, or what they print."""
    prelude = "import os, sys\nfrom pathlib import Path\nfrom lentiz_desk.vault.folder import VaultFolder\n"
    if user is not None:
        prelude += f"os.setgid({user})\nos.setuid({user})\n"
    body = "\n".join(f"    {line}" for line in program.splitlines())
    text = f"{prelude}try:\n{body}\nexcept Exception as error:\n    print(type(error).__name__)\n"

    def prepare() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = subprocess.run(
        [sys.executable, "-c", text, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
        preexec_fn=prepare,
        cwd=Path(__file__).parents[2],
        timeout=60,
    )
    return done.stdout.strip()


def test_a_founded_vault_opens_again(vault_folder: Path) -> None:
    new_folder(vault_folder).close()
    with VaultFolder.open(vault_folder) as folder:
        assert (folder.vault, folder.is_open) == (VAULT, True)
    assert [folder.is_open] == [False]
    assert VaultFolder.vault_at(vault_folder) == VAULT


def test_only_the_owner_enters(vault_folder: Path) -> None:
    old = os.umask(0)
    try:
        new_folder(vault_folder).close()
    finally:
        os.umask(old)
    for path in (vault_folder, *vault_folder.rglob("*")):
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_a_founding_that_fails_leaves_nothing(vault_folder: Path) -> None:
    with pytest.raises(ZeroDivisionError), VaultFolder.founding(vault_folder, VAULT):
        _ = 1 / 0
    assert not vault_folder.exists()


def test_a_founding_that_was_killed_can_be_done_again(vault_folder: Path) -> None:
    program = (
        "import os, signal\n"
        "with VaultFolder.founding(Path(sys.argv[1]), 'cd' * 32) as folder:\n"
        "    (folder.slots / 'half').write_bytes(b'x')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)"
    )
    with pytest.raises(subprocess.CalledProcessError) as caught:
        run(program, vault_folder)
    assert caught.value.returncode == -signal.SIGKILL
    with pytest.raises(NotAVault):
        VaultFolder.open(vault_folder)
    with VaultFolder.create(vault_folder, VAULT) as folder:
        assert list(folder.slots.iterdir()) == []


def test_what_is_there_is_never_founded_over(vault_folder: Path) -> None:
    new_folder(vault_folder).close()
    with pytest.raises(VaultExists):
        new_folder(vault_folder)
    assert VaultFolder.vault_at(vault_folder) == VAULT


@pytest.mark.parametrize("name", ["holiday.jpg", "slots"])
def test_a_folder_with_other_things_in_it_is_left_alone(vault_folder: Path, name: str) -> None:
    vault_folder.mkdir()
    (vault_folder / name).write_text("mine")
    with pytest.raises(VaultExists):
        new_folder(vault_folder)
    assert (vault_folder / name).read_text() == "mine"


@pytest.mark.parametrize(
    "text",
    [b"", b"{}", b"[]", b"\xff\xfe", b'{"format":1}', b'{"format":1,"vault":"../x"}', b'{"format":0,"vault":"x"}'],
)
def test_another_folder_is_not_a_vault(vault_folder: Path, text: bytes) -> None:
    new_folder(vault_folder).close()
    (vault_folder / "vault.json").write_bytes(text)
    with pytest.raises(NotAVault):
        VaultFolder.open(vault_folder)


def test_nothing_and_a_file_are_not_a_vault(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "nothing", tmp_path / "file", tmp_path):
        with pytest.raises(NotAVault):
            VaultFolder.open(path)


def test_a_vault_of_a_newer_version_is_left_untouched(vault_folder: Path) -> None:
    new_folder(vault_folder).close()
    (vault_folder / "vault.json").write_text(f'{{"format":2,"vault":"{VAULT}","more":[]}}')
    before = sorted(vault_folder.rglob("*"))
    with pytest.raises(VaultNewer) as caught:
        VaultFolder.open(vault_folder)
    assert (caught.value.found, caught.value.known) == (2, 1)
    assert sorted(vault_folder.rglob("*")) == before


def test_a_second_process_is_kept_out_until_the_first_lets_go(vault_folder: Path) -> None:
    folder = new_folder(vault_folder)
    program = "VaultFolder.open(Path(sys.argv[1]))\nprint('open')"
    assert run(program, vault_folder) == "VaultAlreadyOpen"
    with pytest.raises(VaultAlreadyOpen):
        VaultFolder.open(vault_folder)
    folder.close()
    assert run(program, vault_folder) == "open"


def test_a_killed_process_leaves_the_vault_open_for_the_next(vault_folder: Path) -> None:
    new_folder(vault_folder).close()
    with pytest.raises(subprocess.CalledProcessError):
        run("import os\nVaultFolder.open(Path(sys.argv[1]))\nos.kill(os.getpid(), 9)", vault_folder)
    VaultFolder.open(vault_folder).close()


def test_what_a_crash_left_unfinished_is_removed(vault_folder: Path) -> None:
    new_folder(vault_folder).close()
    leftover = vault_folder / "grants" / f"{TEMPORARY}0123"
    leftover.write_bytes(b"half")
    VaultFolder.open(vault_folder).close()
    assert not leftover.exists()


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become someone who may not write here")
def test_a_folder_that_cannot_be_written_is_called_that(tmp_path: Path) -> None:
    base = Path(f"/tmp/lentiz-read-only-{os.getpid()}")
    try:
        base.mkdir(mode=0o755)
        new_folder(base / "v.lentiz").close()
        for path in (base / "v.lentiz", *(base / "v.lentiz").rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o444)
        assert run("VaultFolder.open(Path(sys.argv[1]))", base / "v.lentiz", user=NOBODY) == "FolderReadOnly"
        assert (
            run("VaultFolder.create(Path(sys.argv[1]), 'ab' * 32)", base / "w.lentiz", user=NOBODY) == "FolderReadOnly"
        )
    finally:
        subprocess.run(["rm", "-rf", str(base)], check=True)


def test_a_full_disk_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    program = (
        "from lentiz_desk.vault.writing import atomic_write\n"
        "try:\n"
        "    atomic_write(Path(sys.argv[1]), b'n' * 100_000)\n"
        "finally:\n"
        "    atomic_write(Path(sys.argv[1]).with_name('small'), b'small')"
    )
    assert run(program, path, limit=50_000) == "DiskFull"
    assert path.read_bytes() == b"old"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "small"]


def test_every_failure_on_the_way_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    for name in ("fsync", "open"):
        with monkeypatch.context() as patch:

            def fail(*_: object) -> int:
                raise OSError(28, "full")

            patch.setattr(os, name, fail)
            with pytest.raises(DiskFull):
                atomic_write(path, b"new")
        assert path.read_bytes() == b"old"
        assert [each.name for each in tmp_path.iterdir()] == ["file"]
    atomic_write(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize(
    "name", ["../register.db", "/etc/passwd", "CON.db", "0" * 31 + ".db", "0" * 32, "A" * 32 + ".db", "", "x.db\n"]
)
def test_a_grant_cannot_name_a_file_outside_the_vault(vault_folder: Path, name: str) -> None:
    with new_folder(vault_folder) as folder, pytest.raises(NotAVault):
        folder.file(name)


MOUNTS = """\
21 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
30 21 0:40 / /mnt/share rw - cifs //server/share rw
31 21 0:41 / /mnt/with\\040space rw shared:1 - nfs4 server:/x rw
32 30 0:42 / /mnt/share/local rw - tmpfs tmpfs rw
33 21 0:43 / /home/u/remote rw - fuse.sshfs u@h: rw
broken line
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/u/v.lentiz", "ext4"),
        ("/mnt/share/v.lentiz", "cifs"),
        ("/mnt/shared/v.lentiz", "ext4"),
        ("/mnt/with space/v.lentiz", "nfs4"),
        ("/mnt/share/local/v.lentiz", "tmpfs"),
        ("/home/u/remote/v.lentiz", "fuse.sshfs"),
    ],
)
def test_the_file_system_is_that_of_the_nearest_mount(path: str, kind: str) -> None:
    assert mounted_type(MOUNTS, path) == kind


def test_the_mac_names_its_mounts_otherwise() -> None:
    text = "/dev/disk1s1 on / (apfs, local)\n//u@h/share on /Volumes/My share (smbfs, nodev)\n"
    assert mounted_type_macos(text, "/Volumes/My share/v.lentiz") == "smbfs"
    assert mounted_type_macos(text, "/Users/u/v.lentiz") == "apfs"


def test_a_network_share_is_refused(vault_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lentiz_desk.vault.places._file_system", lambda _path: "cifs")
    with pytest.raises(FolderOnNetwork) as caught:
        new_folder(vault_folder)
    assert caught.value.file_system == "cifs"
    assert not vault_folder.exists()


@pytest.mark.parametrize(
    ("marker", "service"),
    [(".stfolder", "Syncthing"), (".dropbox.cache", "Dropbox"), (".sync_1a2b.db", "Nextcloud")],
)
def test_a_folder_that_a_service_copies_is_refused(tmp_path: Path, marker: str, service: str) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / marker).mkdir()
    with pytest.raises(FolderSynced) as caught:
        new_folder(tmp_path / "a" / "b" / "v.lentiz")
    assert caught.value.service == service


def test_a_vault_that_was_put_in_a_synced_folder_later_is_refused(vault_folder: Path) -> None:
    new_folder(vault_folder).close()
    (vault_folder / ".stfolder").mkdir()
    with pytest.raises(FolderSynced):
        VaultFolder.open(vault_folder)


def test_a_link_into_a_synced_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(FolderSynced):
        refuse_bad_place(tmp_path / "link" / "v.lentiz")


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/u/OneDrive - School/v.lentiz", "OneDrive"),
        ("/home/u/Nextcloud/x/v.lentiz", "Nextcloud"),
        ("/Users/u/Library/Mobile Documents/x/v.lentiz", "iCloud"),
        ("/home/u/Google Drive/v.lentiz", "Google Drive"),
        ("/home/u/work/v.lentiz", "OneDrive"),
        ("/home/u/dropboxes/OneDrive.lentiz", None),
    ],
)
def test_services_are_known_by_their_folders(path: str, service: str | None) -> None:
    assert sync_service(Path(path), {"OneDriveCommercial": "/home/u/work"}) == service


def test_core_dumps_are_off() -> None:
    before = resource.getrlimit(resource.RLIMIT_CORE)
    program = (
        "import resource\n"
        "from lentiz_desk.vault.hardening import forbid_core_dumps\n"
        "forbid_core_dumps()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE))"
    )
    assert run(program) == "(0, 0)"
    assert resource.getrlimit(resource.RLIMIT_CORE) == before
    assert callable(forbid_core_dumps)


def test_a_read_only_file_system_is_called_that(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object) -> int:
        raise OSError(30, "read-only")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(FolderReadOnly):
        atomic_write(tmp_path / "x", b"")
