"""The places that a claim is given."""

from __future__ import annotations

from dataclasses import replace

from tests.stages.invented_places import claim, read

from consilience.model.claim import Attribution
from consilience.stages.locate import locate


def located(text: str, quote: str, figure: str, title: str | None = None) -> list[str]:
    reading = read(text, title)
    (found,) = locate(reading, (claim(reading, quote, figure),))
    return [place.name for place in found.places]


def test_place_of_the_clause_is_taken() -> None:
    text = "Norvian leaders met on Monday. A bomb killed 12 people in Dunmara, Tarsia."
    assert located(text, "A bomb killed 12 people", "12") == ["Dunmara"]


def test_narrower_place_wins_over_its_parent() -> None:
    text = "Some 12 people died in the village of Orlo in the Orvel region of Tarsia."
    assert located(text, "Some 12 people died", "12") == ["Orlo"]


def test_places_of_a_list_are_all_taken() -> None:
    text = "At least 40 people were killed in Orvel and Kessav."
    assert located(text, "At least 40 people were killed", "40") == ["Orvel", "Kessav"]


def test_place_of_the_sentence_before_is_carried_on() -> None:
    text = "A bridge fell in Kessav on Monday. Rescuers said 7 people had died."
    assert located(text, "7 people had died", "7") == ["Kessav"]


def test_country_of_an_actor_is_not_the_place() -> None:
    text = "The Norvian army shelled the town of Kessav and 9 people died."
    assert located(text, "9 people died", "9") == ["Kessav"]


def test_toll_of_a_war_is_the_country_s() -> None:
    text = "Shells hit Kessav in Tarsia on Monday. The war has killed more than 90,000 people."
    assert located(text, "The war has killed more than 90,000 people", "90,000") == ["Tarsia"]


def test_bordering_place_is_not_the_place() -> None:
    text = "In the Orvel region, which borders Norvia, 300 people were killed."
    assert located(text, "300 people were killed", "300") == ["Orvel Province"]


def test_claim_has_a_slot_for_each_place() -> None:
    reading = read("At least 40 people were killed in Orvel and Kessav.")
    (found,) = locate(reading, (claim(reading, "40 people were killed", "40"),))
    assert [reading.document.text[s.start : s.end] for s in found.slots if s.name == "place"] == ["Orvel", "Kessav"]


def test_report_without_places_leaves_claims_as_they_are() -> None:
    reading = read("At least 40 people were killed.")
    claims = (claim(reading, "40 people were killed", "40"),)
    assert locate(reading, claims) == claims


def test_official_speaks_for_his_own_place() -> None:
    text = (
        "Shells fell on Kessav on Monday. In Dunmara the market closed. "
        "Kessav Mayor Anna Rell said the day was hard. Rell said 300 people had fled."
    )
    reading = read(text)
    (bare,) = (claim(reading, "300 people had fled", "300"),)
    said = replace(bare, attribution=Attribution(speaker="Anna Rell"))
    (found,) = locate(reading, (said,))
    assert [place.name for place in found.places] == ["Kessav"]


def test_lead_that_names_the_country_means_the_town_told_later() -> None:
    text = (
        "A bus crash in Tarsia killed 12 people on Monday. The bus left the road near Kessav. "
        "It fell into a ravine. Rescuers came at noon. Police in Kessav have opened an inquiry."
    )
    assert located(text, "killed 12 people", "12", title="Bus crash kills 12") == ["Kessav", "Tarsia"]


def test_home_of_the_dead_is_not_the_scene() -> None:
    text = "A plane crashed in Dunmara on Monday. A family of five from Orvel died."
    assert located(text, "A family of five", "five") == ["Dunmara"]


def test_hospital_of_the_injured_is_not_the_scene() -> None:
    text = "A train crashed in Dunmara on Monday. Some 20 people were taken to Orvel Hospital."
    assert located(text, "20 people were taken", "20") == ["Dunmara"]


def test_clause_with_where_speaks_of_the_place_before_it() -> None:
    text = "Dunmara declared an emergency. It borders the town of Kessav, where 12 people were killed on Monday."
    assert located(text, "12 people were killed", "12") == ["Kessav"]


def test_home_of_a_named_person_is_not_the_scene() -> None:
    text = "A bus crashed in Dunmara on Monday. Anna Rell, 58, of Kessav, was among 9 people killed."
    assert located(text, "9 people killed", "9") == ["Dunmara"]


def test_family_that_speaks_at_home_tells_no_scene() -> None:
    text = "A bus crashed in Dunmara on Monday. A family in Kessav said five of the dead were their relatives."
    assert located(text, "five of the dead", "five") == ["Dunmara"]


def test_the_one_village_told_inside_a_town_is_the_scene() -> None:
    text = (
        "A boy fell into a well in Orvel. Rescuers came to the village of Tirmo in Orvel city on Monday. "
        "They dug all night. It is cold. Some 80 diggers have been sent."
    )
    assert located(text, "80 diggers have been sent", "80")[0] == "Tirmo"


def test_inner_place_stands_before_the_one_that_holds_it() -> None:
    text = "Two places in the Orvel region were hit. The town of Dunmara was shelled. Some 12 people died."
    assert located(text, "12 people died", "12") == ["Dunmara", "Orvel Province"]


def test_place_named_only_later_is_not_the_scene_of_a_claim_before_it() -> None:
    text = (
        "A bomb went off near Kessav. Shops closed. The police came. Some 12 people died. "
        "Officials met. A flood hit Dunmara last year."
    )
    assert located(text, "12 people died", "12")[0] == "Kessav"


def test_place_of_an_officer_s_title_gives_way_to_the_scene_of_the_sentence() -> None:
    text = "Three people were killed when shells fell on Kessav in the morning, the governor of Orvel Province said."
    assert located(text, "Three people were killed", "Three")[:1] == ["Kessav"]


def test_landmark_is_told_with_the_town_that_its_sentence_names() -> None:
    text = "A nurse fell ill. Some 12 nurses died at Brun hospital in Kessav on Monday."
    assert located(text, "Some 12 nurses died", "12") == ["Brun Hospital", "Kessav"]


def test_place_where_something_is_said_is_not_where_it_happens() -> None:
    text = "The Orvel region's governor said in Kessav on Monday that 10 people had died."
    assert located(text, "10 people had died", "10") == ["Orvel Province"]


def test_brigade_of_the_town_speaks_of_the_scene_told_before() -> None:
    text = (
        "Fire gutted shacks in the village of Brunn Olmo near Orvel on Monday. Some 12 people died, Kessav police said."
    )
    assert located(text, "Some 12 people died", "12")[0] == "Brunn Olmo"


def test_toll_of_a_storm_in_the_lead_is_the_country_s() -> None:
    text = "A storm killed 90 people in Tarsia, officials said. In Kessav 7 people drowned, and 12 in Orvel."
    assert located(text, "A storm killed 90 people", "90") == ["Tarsia"]


def test_crash_in_the_lead_is_where_the_report_tells_it() -> None:
    text = (
        "A bus crash killed 9 people in Tarsia, police said. The bus left the road in Kessav. "
        "It had lost a wheel. The driver had only slept for an hour."
    )
    assert located(text, "A bus crash killed 9 people", "9") == ["Kessav", "Tarsia"]


def test_look_back_at_a_country_goes_on_in_the_next_sentence() -> None:
    text = (
        "A quake killed 9 people in Kessav, Tarsia. The town lay in ruins. Rescuers came. Help was slow. "
        "In 2015, quakes killed 700 people in Tarsia. More than 800 houses fell."
    )
    assert located(text, "More than 800 houses fell", "800") == ["Tarsia"]


def test_crews_sent_from_a_place_are_not_its_news() -> None:
    text = "Fires burn near Kessav. Crews were brought in from Norvia. Some 90 houses burned down."
    assert located(text, "Some 90 houses burned down", "90") == ["Kessav"]


def test_place_that_a_sentence_opens_with_as_its_topic_is_the_next_one_s() -> None:
    text = "In Dunmara, Tarsia, 8 people drowned. As for the neighbouring town of Kessav, it shook too. Some 18 died."
    assert located(text, "Some 18 died", "18") == ["Kessav"]
