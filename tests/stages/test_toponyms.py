"""Place names and the places that they stand for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stages.invented_places import DUNMARA, DUNMARA_ABROAD, ORVEL, ORVEL_PROVINCE, TARSIA, read

WORDS = st.sampled_from(
    "Orvel Dunmara Tarsia Tarsian Kessav Orlo in at the village of and , . - region Province (AP) — 12 said Mr. "
    "al-Kalo district Dam St. 5th Street â€™s 's \n\n U.S. killed Monday".split(" ")
)


def places(text: str) -> list[tuple[str, str]]:
    return [(text[t.start : t.end], t.place.name) for t in read(text).toponyms]


def test_region_word_makes_the_region_of_a_name() -> None:
    assert places("Twelve people died in the Orvel region on Monday.") == [("Orvel region", "Orvel Province")]


def test_bare_name_is_the_city() -> None:
    toponyms = read("Twelve people died in Orvel on Monday.").toponyms
    assert [t.place for t in toponyms] == [ORVEL]


def test_one_name_has_one_sense_in_a_report() -> None:
    toponyms = read("The Orvel region was flooded. In Orvel, thousands fled.").toponyms
    assert [t.place for t in toponyms] == [ORVEL_PROVINCE, ORVEL_PROVINCE]


def test_city_named_as_such_stays_a_city_beside_its_region() -> None:
    toponyms = read("The Orvel region was flooded. In the city of Orvel, thousands fled.").toponyms
    assert [t.place for t in toponyms] == [ORVEL_PROVINCE, ORVEL]


def test_named_country_decides_between_towns_of_one_name() -> None:
    assert read("A blast hit Dunmara, Tarsia, on Monday.").toponyms[0].place == DUNMARA
    assert read("A blast hit Dunmara, Norvia, on Monday.").toponyms[0].place == DUNMARA_ABROAD


def test_neighbouring_towns_decide_between_towns_of_one_name() -> None:
    toponyms = read("Rain fell in Kessav and Orvel in Tarsia. Later it reached Dunmara.").toponyms
    assert toponyms[-1].place == DUNMARA


def test_person_is_no_place() -> None:
    assert places("Mira Dunmara spoke on Monday. Mr. Kessav agreed.") == []


def test_storm_is_no_place() -> None:
    assert places("Hurricane Dunmara made landfall.") == []


def test_weekday_and_body_are_no_places() -> None:
    assert places("The UN said on Monday that aid had arrived.") == []


def test_adjective_is_marked_as_demonym() -> None:
    toponyms = read("Tarsian forces withdrew.").toponyms
    assert [(t.place, t.demonym) for t in toponyms] == [(TARSIA, True)]


def test_unknown_village_stays_named_inside_its_region() -> None:
    text = "Three people died in the village of Orlo in the Orvel region."
    village = next(t for t in read(text).toponyms if text[t.start : t.end] == "Orlo").place
    assert (village.name, village.gid, village.precision) == ("Orlo", None, "unresolved")
    assert (village.country, village.region) == ("XA", "Orvel Province")


def test_unknown_district_of_a_city_is_an_area() -> None:
    text = "Shells fell on the al-Kalo neighbourhood of Orvel."
    area = next(t for t in read(text).toponyms if "Kalo" in text[t.start : t.end]).place
    assert (area.name, area.kind, area.region) == ("al-Kalo", "area", "Orvel Province")


def test_half_of_a_big_city_is_a_place_of_its_own() -> None:
    assert places("Shells fell on eastern Orvel.") == [("eastern Orvel", "East Orvel")]


def test_landmark_is_named_whole() -> None:
    assert places("Water ran over the Orvel dam.")[0] == ("Orvel dam", "Orvel Dam")


def test_generic_word_in_the_plural_serves_all_names_of_a_list() -> None:
    text = "Floods hit the Orvel and Sels provinces."
    assert [p for _, p in places(text)][:1] == ["Orvel Province"]


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=40))
def test_any_text_gives_ordered_spans_without_overlap(words: list[str]) -> None:
    text = " ".join(words)
    toponyms = read(text).toponyms
    assert all(0 <= t.start < t.end <= len(text) for t in toponyms)
    assert all(a.end <= b.start for a, b in pairwise(toponyms))


@settings(max_examples=40)
@given(st.text(max_size=120))
def test_any_characters_are_read_without_a_crash(text: str) -> None:
    assert all(t.end <= len(text) for t in read(text).toponyms)


def test_unknown_name_ahead_of_a_known_place_is_a_place() -> None:
    assert ("Punto Varesk", "Punto Varesk") in places("Air strikes on Punto Varesk in Orvel killed 12 civilians.")


def test_air_base_of_a_headline_is_a_place() -> None:
    assert ("Vilosk Airbase", "Vilosk Airbase") in places("Missiles Strike Vilosk Airbase In Tarsia Killing Six")


def test_place_before_a_title_is_no_person() -> None:
    assert ("Kessav", "Kessav") in places("Kessav Mayor Anna Rell spoke on Monday.")


def test_apostrophe_lost_in_a_wrong_decoding_ends_the_name() -> None:
    assert places("Roads in Tarsia\u0160\u2014\u00c8s north were cut.") == [("Tarsia", "Tarsia")]


def test_well_known_body_is_no_place() -> None:
    assert places("Unicef sent tents to Kessav.") == [("Kessav", "Kessav")]


def test_landmark_without_a_name_is_no_place() -> None:
    assert places("Rockets hit an Air Base in Kessav.") == [("Kessav", "Kessav")]


def test_denomination_makes_no_place_of_a_church() -> None:
    assert places("A blast hit a Coptic church in Kessav.") == [("Kessav", "Kessav")]


def test_number_makes_a_road_of_a_name() -> None:
    assert places("Kessav 286 left the port and reached Tarsia.") == [("Tarsia", "Tarsia")]


def test_town_of_a_sentence_in_capitals_is_found() -> None:
    text = "A SOLDIER WAS WOUNDED BY REBELS IN THE TOWN OF ZULMORA, TARSIA, ON MONDAY NIGHT."
    assert places(text) == [("ZULMORA", "Zulmora"), ("TARSIA", "Tarsia")]


def test_country_keeps_its_genitive_without_apostrophe() -> None:
    assert ("Zulmor airbase", "Zulmor Airbase") in places("A strike on Tarsias Zulmor airbase killed four.")


def test_opening_of_a_longer_name_is_no_place_by_itself() -> None:
    assert places("The wreck was towed to Port Drusvik.") == []
    assert ("Port Drusvik", "Port Drusvik") in places("Three people died in Port Drusvik. A ship left Port Drusvik.")


def test_unknown_place_is_met_again_where_nothing_beside_it_shows_a_place() -> None:
    found = places("Shells hit the town of Kaltvin. Nobody would speak of the fate of Kaltvin. Mr Kaltvins left.")
    assert [name for name, _ in found] == ["Kaltvin", "Kaltvin"]


@pytest.mark.parametrize("words", ["in all of", "in the streets of central", "when shells fell on", "as far as"])
def test_unknown_place_is_shown_by_the_words_before_it(words: str) -> None:
    assert ("Zarmolk", "Zarmolk") in places(f"Water rose {words} Zarmolk on Monday.")


def test_town_whose_people_speak_is_a_town() -> None:
    assert places("The residents of Dunmara said nothing.") == [("Dunmara", "Dunmara")]


def test_abbreviated_title_is_no_place() -> None:
    assert places("Twelve members joined state Sen. Anna Rell in Orvel.") == [("Orvel", "Orvel")]


def test_division_bears_the_name_that_the_report_gives_it_in_all_its_mentions() -> None:
    toponyms = read("Floods hit Qesh district in Tarsia. In Qesh, nine people died.").toponyms
    assert [t.place.name for t in toponyms] == ["Qesh District", "Tarsia", "Qesh District"]


def test_small_town_of_a_country_not_spoken_of_is_an_unknown_place_at_home() -> None:
    toponyms = read("Troops left Orvel and Kessav in Tarsia. Nine people died in the village of Fenn.").toponyms
    assert [(t.place.name, t.place.country) for t in toponyms][-1] == ("Fenn", "XA")


def test_coast_guard_has_no_coast() -> None:
    assert places("A Coast Guard boat from Kessav found nine people.") == [("Kessav", "Kessav")]


def test_place_that_only_measures_the_way_tells_not_where_an_unknown_one_lies() -> None:
    text = "Rescuers went to Sels Province in Norvia. The quake struck Fordo county 120 kilometres south of Orvel."
    toponyms = {t.place.name: t.place for t in read(text).toponyms}
    assert toponyms["Fordo County"].region != "Orvel Province"
