"""Settings come from a file, the environment and arguments, in that order of weakness."""

from __future__ import annotations

from pathlib import Path

import pytest

from consilience.config import SETTINGS, Settings, load_settings, read_owners
from consilience.errors import InputError, UnknownSetting, UnreadableInput


def test_arguments_overrule_the_environment_and_the_environment_the_file(tmp_path: Path) -> None:
    file = tmp_path / "consilience.toml"
    file.write_text('parser = "from_file"\njobs = 2\nchunk = 5\n')
    settings = load_settings(folder=tmp_path, environment={"CONSILIENCE_JOBS": "3", "CONSILIENCE_CHUNK": "6"}, chunk=7)
    assert settings == Settings(parser="from_file", jobs=3, chunk=7)


def test_an_argument_that_is_none_counts_as_not_given(tmp_path: Path) -> None:
    assert load_settings(folder=tmp_path, environment={}, jobs=None) == Settings()


def test_an_unknown_setting_names_the_nearest_one(tmp_path: Path) -> None:
    with pytest.raises(UnknownSetting) as caught:
        load_settings(folder=tmp_path, environment={"CONSILIENCE_PARSR": "x"})
    assert caught.value.hint == "did you mean 'parser'?"


def test_an_unknown_setting_without_a_neighbour_gets_the_list(tmp_path: Path) -> None:
    with pytest.raises(UnknownSetting) as caught:
        load_settings(folder=tmp_path, environment={}, zzz=1)
    assert all(name in caught.value.hint for name in SETTINGS)


@pytest.mark.parametrize("value", ["many", "0", "-1", "1.5"])
def test_a_number_that_is_none_is_refused(tmp_path: Path, value: str) -> None:
    with pytest.raises(InputError, match="jobs"):
        load_settings(folder=tmp_path, environment={"CONSILIENCE_JOBS": value})


def test_a_file_that_is_no_toml_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("jobs: 3")
    with pytest.raises(InputError, match="not TOML"):
        load_settings(file=file, environment={})


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput):
        load_settings(file=tmp_path / "nowhere.toml", environment={})


def test_owners_of_outlets_are_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "owners.toml"
    path.write_text('"Gull Coast Media" = ["Harbour Times", "Bay Radio"]\n')
    assert read_owners(str(path)) == (("Bay Radio", "Gull Coast Media"), ("Harbour Times", "Gull Coast Media"))
    assert read_owners(None) == ()


@pytest.mark.parametrize("text", ["a = 3", 'a = ["b", 3]', "["])
def test_a_file_that_holds_no_owners_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "owners.toml"
    path.write_text(text)
    with pytest.raises(InputError):
        read_owners(str(path))
    with pytest.raises(UnreadableInput):
        read_owners(str(tmp_path / "nowhere.toml"))
