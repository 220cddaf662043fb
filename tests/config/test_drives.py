from pathlib import Path

import pytest

from tui.config.drives import drive_warning

MOUNTS = r"""
/dev/sda1 / ext4 rw,relatime 0 0
server:/home /net/home nfs4 rw 0 0
//nas/share /media/my\040share cifs rw 0 0
/dev/sdb1 /net/home/anna/local ext4 rw 0 0
share /host 9p rw 0 0
"""


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("/net/home/anna/data", "a network drive (nfs4)"),
        ("/media/my share/data", "a network drive (cifs)"),
        ("/home/anna/Dropbox/data", "Dropbox"),
        ("/home/anna/Dropbox (Personal)/data", "Dropbox"),
        ("/home/anna/OneDrive - Company/data", "OneDrive"),
        ("/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/data", "iCloud"),
        ("/Users/anna/Library/CloudStorage/GoogleDrive-anna/data", "Google Drive"),
        ("/home/anna/Nextcloud/data", "Nextcloud"),
    ],
)
def test_a_place_that_several_machines_write_to_is_told(place: str, said: str) -> None:
    warning = drive_warning(Path(place), MOUNTS)
    assert warning is not None
    assert said in warning
    assert "quizdeck merge" in warning


@pytest.mark.parametrize(
    "place",
    [
        "/home/anna/.local/share/quizdeck",
        "/net/home/anna/local/data",
        "/network/data",
        "/host/data",
        "/home/anna/dropboxes/data",
        "/home/anna/my-onedrive-notes/data",
    ],
)
def test_other_places_are_not(place: str) -> None:
    assert drive_warning(Path(place), MOUNTS) is None


@pytest.mark.parametrize(
    ("marker", "said"),
    [(".stfolder", "Syncthing"), (".dropbox", "Dropbox"), (".sync/root_acl_entry", "Resilio")],
)
def test_what_sync_programs_leave_gives_a_folder_away(tmp_path: Path, marker: str, said: str) -> None:
    (tmp_path / marker).parent.mkdir(exist_ok=True)
    (tmp_path / marker).touch()
    warning = drive_warning(tmp_path / "quiz" / "data", MOUNTS)
    assert warning is not None
    assert said in warning


def test_a_link_leads_to_where_the_file_really_lies(tmp_path: Path) -> None:
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "data").symlink_to(tmp_path / "OneDrive")
    assert drive_warning(tmp_path / "data", MOUNTS) is not None


def test_what_the_system_lists_is_read(tmp_path: Path) -> None:
    assert drive_warning(tmp_path) is None


@pytest.mark.parametrize("mounts", ["", "nonsense", "a b", "a /x\\ c d"])
def test_a_list_that_makes_no_sense_does_no_harm(tmp_path: Path, mounts: str) -> None:
    assert drive_warning(tmp_path, mounts) is None
