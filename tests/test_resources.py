"""What is not code is found by name."""

import pytest

from lentiz_desk.resources import ResourceMissing, resource


def test_a_resource_is_found_by_name() -> None:
    assert resource("locale/nl").is_dir()


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(ResourceMissing) as missing:
        resource("locale/none.po")
    assert missing.value.name == "locale/none.po"
