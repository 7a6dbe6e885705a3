from dataclasses import replace
from datetime import date

import pytest
from reading_of import reading_of

from consilience.model.claim import Claim, Slot
from consilience.model.span import Span
from consilience.model.values import Quantity
from consilience.stages.when import date_claims
from consilience.text.dates.find import resolve

PUBLISHED = date(2031, 8, 13)  # a Wednesday


def dated(text: str, *claims: tuple[str, str, str], published: date | None = PUBLISHED) -> list[str | None]:
    """Return `when` of each claim, given as kind, measure and quote; its first number is the figure."""
    reading = reading_of(text)
    reading = replace(reading, document=replace(reading.document, published=published))
    made = []
    for kind, measure, quote in claims:
        start = text.index(quote)
        figure = next((f for f in reading.figures if f.start < start + len(quote) and f.end > start), None)
        slots = (Slot("figure", figure.start, figure.end),) if figure else ()
        quantity = Quantity(figure.low, figure.high) if figure else None
        span = Span.of(text, start, start + len(quote))
        made.append(Claim(reading.document.id, span, kind, measure, quantity, slots=slots))
    spans = [resolve(c.time, published) if c.time else None for c in date_claims(reading, tuple(made))]
    return [span.iso() if span else None for span in spans]


def killed(text: str, quote: str, published: date | None = PUBLISHED) -> str | None:
    return dated(text, ("casualties", "killed", quote), published=published)[0]


def test_day_in_the_clause_is_the_claims() -> None:
    assert killed("A blast killed nine people in Orvelin on Monday.", "killed nine people") == "2031-08-11"


def test_day_at_the_front_holds_for_the_sentence() -> None:
    text = "On Sunday, a lorry left the road near Tarn in an accident that killed four people."
    assert killed(text, "killed four people") == "2031-08-10"


def test_each_of_two_clauses_keeps_its_day() -> None:
    text = "Shelling killed five people on Sunday and rockets wounded 30 people on Tuesday."
    found = dated(text, ("casualties", "killed", "killed five people"), ("casualties", "injured", "wounded 30 people"))
    assert found == ["2031-08-10", "2031-08-12"]


def test_day_of_speech_gives_way_to_the_day_of_the_event() -> None:
    text = (
        "At least 12 people were hurt when a ferry struck a pier, police said Wednesday.\n"
        "The ferry hit the pier in Orvelin on Tuesday evening."
    )
    assert dated(text, ("casualties", "injured", "At least 12 people were hurt")) == ["2031-08-12"]


def test_day_of_speech_stands_where_no_other_is_told() -> None:
    text = "The ministry reported on Tuesday that 13 people had been killed."
    assert killed(text, "13 people had been killed") == "2031-08-12"


def test_claims_of_the_event_inherit_its_day() -> None:
    text = (
        "A storm struck the port of Orvelin on Monday, officials said.\n\n"
        "Seven people died. The wind damaged 300 houses in the old town."
    )
    found = dated(text, ("casualties", "killed", "Seven people died"), ("damage", "buildings", "damaged 300 houses"))
    assert found == ["2031-08-11", "2031-08-11"]


def test_background_has_its_own_day_or_none() -> None:
    text = (
        "A bomb killed six people in Tarn on Monday.\n\n"
        "In 2019, a blast there killed 40 people. The war has killed thousands of people in the country."
    )
    found = dated(
        text,
        ("casualties", "killed", "killed six people"),
        ("casualties", "killed", "killed 40 people"),
        ("casualties", "killed", "killed thousands of people"),
    )
    assert found == ["2031-08-11", "2019", None]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Since Friday, 300 people have been killed in the floods.", "2031-08-08/2031-08-13"),
        ("Some 300 people have been killed since fighting began in March 2030.", "2030-03/2031-08-13"),
        ("The revolt began in early 2030. Since then, 300 people have been killed.", "2030/2031-08-13"),
    ],
)
def test_running_total_covers_the_days_up_to_the_report(text: str, span: str) -> None:
    assert killed(text, "300 people have been killed") == span


def test_since_an_event_told_before_starts_on_its_day() -> None:
    text = (
        "The incursion into Tarn province on August 6 took the army by surprise.\n"
        "Since the incursion began, 300 people have been killed."
    )
    assert killed(text, "300 people have been killed") == "2031-08-06/2031-08-13"


def test_what_is_in_force_since_a_day_began_on_it() -> None:
    text = "A curfew has been in force in Orvelin since Friday."
    assert dated(text, ("emergency", "curfew", "A curfew has been in force")) == ["2031-08-08"]


def test_same_period_takes_the_time_of_the_claim_before() -> None:
    text = "Rescuers pulled 30 people from the mud on Monday. Another 12 people died in the same period."
    found = dated(text, ("casualties", "rescued", "pulled 30 people"), ("casualties", "killed", "12 people died"))
    assert found == ["2031-08-11", "2031-08-11"]


def test_state_of_now_does_not_take_the_day_of_the_event() -> None:
    text = "A storm struck the port of Orvelin on Monday. About 5,000 people are staying in schools."
    assert dated(text, ("displacement", "sheltered", "5,000 people are staying")) == [None]


def test_report_date_at_the_head_is_no_day_of_an_event() -> None:
    assert killed("13 August 2031 Two miners were killed in a pit in Tarn.", "Two miners were killed") is None


def test_date_of_a_cited_source_lends_its_year_to_an_undated_report() -> None:
    text = "Floods killed 26 people on 9 November (Relief Desk, 12 November 2030)."
    assert killed(text, "killed 26 people", published=None) == "2030-11-09"


def test_total_ends_with_the_source_that_counted_it() -> None:
    text = "Some 2,000 people have been killed since March (Relief Desk, September 2030)."
    assert killed(text, "2,000 people have been killed", published=None) == "2030-03/2030-09"


def test_tally_is_not_the_day_of_the_event() -> None:
    text = (
        "The death toll from the train crash in Orvelin rose to 31 on Wednesday.\n"
        "The train derailed on Monday night near a tunnel."
    )
    assert killed(text, "death toll from the train crash in Orvelin rose to 31") == "2031-08-11"


def test_slot_proves_the_date_by_its_words() -> None:
    text = "A blast killed nine people in Orvelin on Monday."
    reading = reading_of(text)
    claim = Claim(reading.document.id, Span.of(text, 8, 26), "casualties", "killed", Quantity(9, 9))
    slot = date_claims(reading, (claim,))[0].slot("when")
    assert slot is not None
    assert text[slot.start : slot.end] == "Monday"


def test_claim_without_any_date_stays_without() -> None:
    assert killed("A blast killed nine people in Orvelin.", "killed nine people") is None


def test_two_events_of_one_report_are_told_apart_by_their_words() -> None:
    text = (
        "The alliance fired missiles at a Norvan airbase early on Friday in retaliation for a gas attack on Tuesday.\n"
        "The missiles struck the Sarun airfield. Six soldiers were killed at the airbase, the army said.\n"
        "Doctors said 27 children had been killed by the gas."
    )
    found = dated(
        text,
        ("casualties", "killed", "Six soldiers were killed"),
        ("casualties", "killed", "27 children had been killed"),
        published=date(2031, 8, 15),
    )
    assert found == ["2031-08-15", "2031-08-12"]


def test_event_measured_from_another_lies_before_it() -> None:
    text = "A train left the rails near Velsin on Sunday, a week after 22 people were killed in a bus crash in Tarn."
    assert killed(text, "22 people were killed") == "2031-08-03"


def test_event_left_vaguely_before_another_takes_no_day() -> None:
    text = "The blast on Sunday came just days after a gas explosion killed five people in Tarn."
    assert killed(text, "killed five people") is None


def test_entry_of_a_list_has_its_own_date() -> None:
    text = "A gunman killed nine people in Tarn on Sunday.\n\nDorva, June 2030: 49 killed"
    assert killed(text, "49 killed") == "2030-06"


def test_dead_counted_far_down_are_of_the_event() -> None:
    text = (
        "A gunman opened fire in Tarn on Sunday.\nPolice closed the road.\nThe school stayed shut.\n"
        "Flowers lay at the gate.\nTwelve people have died, the mayor said."
    )
    assert killed(text, "Twelve people have died") == "2031-08-10"


def test_what_was_said_before_the_event_is_not_of_it() -> None:
    text = (
        "Bombs killed nine people in Tarn on Sunday.\n"
        "The rebels had said on Saturday that their fighters killed 40 soldiers in Orvelin."
    )
    assert killed(text, "killed 40 soldiers") == "2031-08-09"


def test_text_without_a_date_is_told_in_the_one_year_that_it_names() -> None:
    text = "About 5,400 people fled the fighting between 26 February and 4 March. So far 23,000 have fled in 2031."
    assert dated(text, ("displacement", "displaced", "About 5,400 people fled"), published=None) == [
        "2031-02-26/2031-03-04"
    ]


def test_event_pointed_at_is_the_one_told_just_before() -> None:
    text = (
        "A train left the rails near Velsin on Sunday.\n"
        "It came a week after a bus crash that killed 22 people in Tarn. In that crash, nine children died."
    )
    found = dated(text, ("casualties", "killed", "killed 22 people"), ("casualties", "killed", "nine children died"))
    assert found == ["2031-08-03", "2031-08-03"]


def test_decree_is_not_the_event_that_made_it_needed() -> None:
    text = (
        "The governor of Tarn declared a state of emergency on Monday after the river rose.\n"
        "Drones hit two depots in the province. Nobody was hurt."
    )
    found = dated(
        text,
        ("emergency", "state_of_emergency", "declared a state of emergency"),
        ("attack", "drone_attack", "Drones hit two depots"),
    )
    assert found == ["2031-08-11", None]


def test_state_of_now_does_not_last_since_a_day() -> None:
    text = "Since Friday, over 300 people have fled and ten villages are now under water."
    found = dated(
        text,
        ("displacement", "displaced", "300 people have fled"),
        ("hazard", "flooded_area", "ten villages are now under water"),
    )
    assert found == ["2031-08-08/2031-08-13", None]


def test_count_of_an_earlier_report_has_no_day() -> None:
    text = "A dam broke in Tarn on Tuesday. The mayor said the previous day that around 900 people had left."
    assert dated(text, ("displacement", "displaced", "around 900 people had left")) == [None]


def test_total_ends_on_the_day_of_the_count() -> None:
    text = "Another 20 inches fell by Tuesday night, bringing the total since August 9 to 60 inches."
    assert dated(text, ("hazard", "rainfall", "the total since August 9 to 60 inches")) == ["2031-08-09/2031-08-12"]


def test_day_of_the_event_may_be_told_late() -> None:
    text = (
        "Investigators want to know why a charter plane crashed near Orvelin, killing 12 people.\n"
        "They have found the recorders.\nThe wreck lies in a wood.\nThe owner did not comment.\n"
        "Relatives arrived at the hotel.\nThe runway is short.\nThe weather was good.\n"
        "The plane crashed shortly after take-off on Sunday, the airline said."
    )
    assert killed(text, "killing 12 people") == "2031-08-10"


def test_event_lasts_from_its_beginning_to_its_end() -> None:
    text = (
        "Three days of fighting near Tarn ended on Monday with nine officers dead.\n"
        "Fourteen rebels were killed. The fighting, which began on Saturday, closed the pass."
    )
    assert killed(text, "Fourteen rebels were killed") == "2031-08-09/2031-08-11"


def test_heading_takes_the_date_of_what_it_heads() -> None:
    text = "The deadliest fires of the country:\nDorva mill: 49 killed\nA fire in June 2030 killed 49 people in a mill."
    assert killed(text, "Dorva mill: 49 killed") is None
    found = dated(text, ("casualties", "killed", "Dorva mill: 49 killed"), ("casualties", "killed", "killed 49 people"))
    assert found == ["2030-06", "2030-06"]


def test_what_goes_on_long_after_takes_no_day_from_afar() -> None:
    text = (
        "A gunman shot dead an envoy in Orvelin on Monday.\nPolice closed the gallery.\nThe city stayed calm.\n"
        "Guards were doubled.\nThe war next door has sent several thousand refugees over the border."
    )
    assert dated(text, ("displacement", "displaced", "several thousand refugees")) == [None]


def test_those_left_dead_share_the_day_of_what_left_them_so() -> None:
    text = "A fire swept a market in Tarn on Monday.\nA shootout on Sunday in Orvelin left four gunmen killed."
    assert killed(text, "four gunmen killed") == "2031-08-10"


def test_stretch_told_by_its_last_day() -> None:
    assert killed("Cholera killed forty people in the week to 10 August.", "killed forty people") == (
        "2031-08-04/2031-08-10"
    )


def test_count_since_a_day_ends_on_the_day_of_speech() -> None:
    text = "Some 40 people have died since 1 August, the clinic said on Monday."
    assert killed(text, "40 people have died") == "2031-08-01/2031-08-11"


def test_deadline_does_not_end_a_count() -> None:
    text = "Floods have killed 40 people since 1 August, and those in the valley have until 20 August to leave."
    assert killed(text, "killed 40 people") == "2031-08-01/2031-08-13"


def test_since_holds_for_both_of_two_joined_verbs() -> None:
    text = "Fires have killed 24 people and forced 300 to flee since Sunday, the ministry said on Tuesday."
    assert killed(text, "killed 24 people") == "2031-08-10/2031-08-12"


def test_part_of_those_counted_before_has_their_date() -> None:
    text = "Fever killed 12 people in Orvelin on Sunday. A third of those who died were children."
    found = dated(text, ("casualties", "killed", "killed 12 people"), ("casualties", "killed", "A third of those"))
    assert found == ["2031-08-10", "2031-08-10"]


def test_outage_lasts_from_its_first_day_and_an_order_is_of_that_day() -> None:
    text = "Phones have been down since Sunday. A curfew has been in force since Sunday."
    found = dated(
        text, ("outage", "communications", "Phones have been down"), ("emergency", "curfew", "A curfew has been")
    )
    assert found == ["2031-08-10/2031-08-13", "2031-08-10"]


def test_month_in_what_would_be_done_lies_ahead() -> None:
    text = "The governor said 500 people would go home in January."
    assert dated(text, ("displacement", "returned", "500 people would go home")) == ["2032-01"]


def test_year_before_a_verb_of_harm_is_a_year() -> None:
    assert killed("A quake in 2029 killed 120 people in Orvelin.", "killed 120 people") == "2029"


def test_past_week_is_the_seven_days_up_to_the_report() -> None:
    assert killed("Fever has killed 30 people in the past week.", "killed 30 people") == "2031-08-06/2031-08-13"


def test_so_far_this_year_ends_with_the_report() -> None:
    assert killed("So far this year fever killed 30 people.", "killed 30 people") == "2031/2031-08-13"


def test_date_that_a_preposition_leads_in_is_not_the_report_s_own() -> None:
    text = "Twelve people were killed on Saturday, August 9, 2031."
    assert killed(text, "Twelve people were killed") == "2031-08-09"


def test_day_of_a_video_is_not_the_day_of_what_it_shows() -> None:
    text = "At least nine people were killed, video filmed Tuesday morning showed. The quake struck Orvelin on Monday."
    assert killed(text, "At least nine people were killed") == "2031-08-11"


def test_hour_before_a_day_is_an_hour_of_that_day() -> None:
    text = "Nine people were killed in a blast. Police, who confirmed the 10:30 a.m. blast on Monday, are searching."
    assert killed(text, "Nine people were killed") == "2031-08-11"


def test_hour_in_two_zones_has_the_day_told_after_both() -> None:
    text = "A quake that killed nine people struck at 11:47 p.m. (1802 GMT) on Monday."
    assert killed(text, "killed nine people") == "2031-08-11"


def test_sentence_after_a_look_back_is_of_that_year() -> None:
    text = (
        "A quake killed nine people on Monday. In 2015, a quake killed 90 people. Some 70 houses fell and 80 were hurt."
    )
    claim = ("damage", "buildings", "Some 70 houses fell")
    assert dated(text, ("casualties", "killed", "a quake killed 90 people"), claim) == ["2015", "2015"]


def test_year_since_which_nothing_was_worse_dates_what_happened_then() -> None:
    text = "Monday's quake is the worst since 2014 when 60 people were killed by a quake."
    assert killed(text, "when 60 people were killed") == "2014"


def test_headline_in_the_present_tense_has_the_day_of_the_event() -> None:
    text = "Rebels Seize 90 Students\nRebels kidnapped the students from their school on Monday."
    assert dated(text, ("capture", "prisoners", "Seize 90 Students")) == ["2031-08-11"]


def test_surname_is_no_season() -> None:
    assert killed("Nine people were killed, Anna Winter said.", "Nine people were killed") is None
