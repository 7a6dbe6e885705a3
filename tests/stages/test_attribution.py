"""Each claim is credited to the one who made it, over the channel that carried it."""

from __future__ import annotations

import pytest
from reading_of import credit

SAID = [
    ("At least 12 people drowned, the National Water Board said Tuesday.", "12", "National Water Board"),
    ("The Ugandan Ministry of Health said 31 people were ill. It added that six were children.", "six",
     "Ministry of Health of Uganda"),
    ("Mayor Anna Brandt said 40 people were missing. She said 12 bodies had been found.", "12", "Anna Brandt"),
    ("Reuters reported, citing police, that 17 soldiers were killed.", "17", "police"),
    ("The fire destroyed 30 homes, officials said. Gusts of 90 kph were recorded.", "30", "officials"),
    ("In a statement, the Kenyan Red Cross Society said 300 families had been displaced.", "300",
     "Kenyan Red Cross Society"),
    ("The death toll rose to 44, up from 39, the Interior Minister Paul Ndege told Radio Lumo.", "44", "Paul Ndege"),
    ("According to Paul Ndege, the interior minister, 44 people died.", "44", "Paul Ndege"),
    ("Rescue teams pulled 12 people out, the mayor of Dorvik, Lena Holm, said on Facebook.", "12", "Lena Holm"),
    ("Nairobi said its forces had killed 30 militants.", "30", "Government of Kenya"),
    ("The Norwegian Institute for Lake Research (NILR) gave a warning. NILR said 40 villages were at risk.", "40",
     "Norwegian Institute for Lake Research"),
    ("The International Federation of Red Cross and Red Crescent Societies said 500 people needed help.", "500",
     "International Federation of Red Cross and Red Crescent Societies"),
    ("Eleven people were killed, said Colonel Ahmed Saleh, a military spokesman.", "Eleven", "Ahmed Saleh"),
    ("The rebels claimed to have captured 11 villages.", "11", "rebels"),
    ("Officials from the Lake Rescue Service reported 120 new cases.", "120", "Lake Rescue Service"),
    ("Figures released by the national statistics office show 2,000 homes were damaged.", "2,000",
     "national statistics office"),
    ("The airline said all 140 passengers were safe, but the lake police said two were missing.", "two", "lake police"),
    ("The army was quoted by state media as saying 12 troops had died.", "12", "army"),
    ("A senior health official, who declined to be named, said 19 people were infected.", "19",
     "senior health official"),
    ("Dunn County Sheriff Amy Wells said at a briefing that hundreds were missing.", "hundreds", "Amy Wells"),
    ("Between 1,200 and 2,000 people fled their homes (OCHA, 18 February 2031).", "2,000", "OCHA"),
    ('"We have 12 dead," said Juan Perez, head of civil protection. "There are 30 missing."', "30", "Juan Perez"),
    ("Residents reached by phone said they counted 15 bodies.", "15", "residents"),
    ("TOWNSEND, Kenya (XYZ) — Kenyan investigators said 12 people died.", "12", "Kenyan investigators"),
    ("MALDOR -- Two days of rain ended with 5 people dead, officials said.", "5", "officials"),
    ("Three people died and 20 were hurt, six of them gravely, Dorvik police reported.", "six", "Dorvik police"),
    ("A storm killed two herders; another 11 are missing, the Lake Rescue Agency said.", "two", "Lake Rescue Agency"),
    ("The fire is out, the Forest Service said; 5 people suffered burns.", "5", "Forest Service"),
    ("Two men were arrested, Mayor Anna Brandt said; she added 30 were hurt.", "30", "Anna Brandt"),
    ("Government forces took six hamlets south of Dorvik, a war monitor said on Monday.", "six", "war monitor"),
    ("Floods killed 14 people, the Lake Relief Committee (LRC) said.", "14", "Lake Relief Committee"),
    ("Mayor Anna Brandt said 12 bodies had been found, 30 people were missing and 400 had fled.", "400", "Anna Brandt"),
    ("The army said that 14 people died; that 30 were hurt; and that 12 are missing.", "14", "army"),
    ("The quake killed 46 people and razed 300 houses, by the Water Board's count.", "300", "Water Board"),
    ("The Water Board's count stands at 46 dead.", "46", "Water Board"),
    ("Dorvik officials lowered the storm's toll to 12 from 14.", "14", "Dorvik officials"),
    ("The death toll was put at 14 by the Lake Relief Committee.", "14", "Lake Relief Committee"),
    ("In the words of Mayor Anna Brandt, 14 people were killed.", "14", "Anna Brandt"),
    ("Mayor Anna Brandt said 12 died. By her account 30 people are missing.", "30", "Anna Brandt"),
    ("State television said 14 people were killed, quoting the governor.", "14", "governor"),
    ("Quoting police, the Lake Herald said 14 people were killed.", "14", "police"),
    ("Fourteen people were killed, according to the Lake Herald, which cited police.", "Fourteen", "police"),
    ("State broadcaster LBC reported 126 dead, citing the local rescue headquarters.", "126",
     "local rescue headquarters"),
    ("The army said 14 people died, adding that 30 were wounded.", "30", "army"),
    ("Four people died, officials from the interior ministry said.", "Four", "Ministry of the Interior"),
    ("Officials there say 14 people were killed.", "14", "officials"),
    ("The Lake Relief Committee issued a statement. The statement said 14 people died.", "14",
     "Lake Relief Committee"),
    ('Mayor Anna Brandt: "At least 14 people were killed".', "14", "Anna Brandt"),
    ("Police said the quake killed 12 people. A further 30 were injured.", "30", "police"),
    ("Two bodies were found by the lake; 3 men are missing, the Rivers Agency said.", "Two", "Rivers Agency"),
    ("Some 163 fell ill, the Rivers Agency said, but 9 have gone home.", "9", "Rivers Agency"),
    ("12 people killed in quake: police.", "12", "police"),
    ('Anna Brandt, the mayor, told reporters 12 had died. "Another 30 people are missing."', "30", "Anna Brandt"),
    ("TWELVE PEOPLE WERE KILLED IN THE FLOOD, THE NATIONAL WATER BOARD REPORTED.", "TWELVE", "National Water Board"),
    ("THE KENYAN OBSERVATORY FOR RIVER RIGHTS SAID TWELVE PEOPLE WERE KILLED.", "TWELVE",
     "Kenyan Observatory for River Rights"),
    ("Lakes Daily cited the Rivers Agency as saying 14 people died.", "14", "Rivers Agency"),
    ("The army confirmed the raid but said early reports indicated 8 people were killed.", "8", "army"),
    ("Two people died and 55 others were injured in a blast, state media reported.", "Two", "state media"),
    ("Residents, activists and medical staff said 20 people were killed.", "20",
     "residents, activists and medical staff"),
    ("Doctors and hospital officials said 20 people were killed.", "20", "doctors and hospital officials"),
    ("The army said in a statement that 2 soldiers died. Another 30 were hurt, the statement said.", "30", "army"),
    ("Police in Maldor said 4 people were killed.", "4", "Maldor police"),
    ("Police said 4 people were killed. Two of them were children.", "Two", "police"),
    ("The Lake Service measured the quake at magnitude 6.4.", "6.4", "Lake Service"),
    ("South Korea's Joint Chiefs of Staff said 3 people were killed.", "3", "Joint Chiefs of Staff of South Korea"),
    ("Jordan's Lake Safety Directorate said 3 people were hurt.", "3", "Lake Safety Directorate of Jordan"),
    ("Flood kills 12 people: officials", "12", "officials"),
    ("OCHAestimates that 500 people fled their homes.", "500", "OCHA"),
    ("A spokesman for Lake Medical Center, Anna Cole, said 14 people were injured.", "14", "Anna Cole"),
    ("The Ugandan news agency, Maldo, reported that 2 people died.", "2", "Maldo"),
    ("Jaish al-Tal said 10 people were killed.", "10", "Jaish al-Tal"),
    ("Raiders killed 12 people, local farmers and shop owners said Tuesday, in the latest raid there.", "12",
     "local farmers and shop owners"),
    ("Nine people died, the lake police said Monday, warning of more.", "Nine", "lake police"),
    ("The Water Board released a statement saying that 45 houses fell.", "45", "Water Board"),
    ("The Lake Bureau said it was a magnitude 6.4 but the Hill Institute later revised the magnitude to 5.7.", "5.7",
     "Hill Institute"),
    ("The Lake Institute of Fishing and Farming (LIFF) said 14 people died.", "14",
     "Lake Institute of Fishing and Farming"),
    ("Power companies in Dorvik, Maldor and Tarn reported Sunday that 423 homes were dark.", "423",
     "power companies in Dorvik"),
    ("The health ministry put the dead at 19.", "19", "Ministry of Health"),
    ("Two of Lake Aid's drivers died, the charity said. The Rivers Agency said 5 fled. The school is open.", "5",
     "Rivers Agency"),
    ("Officials said one body was found by rescuers, though 26 people were missing.", "one", "officials"),
    ("Town officials believe cholera has killed 13 people, Paul Ndege said.", "13", "Paul Ndege"),
    ("Head of the Rivers Agency's office, Mr. Ndege, said that 12 people died.", "12", "Ndege"),
    ("A hospital official said 14 died. Paul Ndege, a police official, blamed the rain.", "14", "hospital official"),
    ("The Lake Observatory said 14 died. At least 20 more fell ill, the Dorvik-based Observatory said.", "20",
     "Lake Observatory"),
    ("Lena Holm, 61, fled the village. She said 30 of her neighbours died.", "30", "Lena Holm"),
    ("The Kenyan army spokesman gave no name. A Kenyan army spokesman said 12 rebels died. He said 3 fled.", "3",
     "Armed Forces of Kenya"),
]  # fmt: skip
UNMARKED = [  # reports that have lost their commas
    ("A bomb killed 13 soldiers aboard a bus and wounded 56 more officials say.", "56", "officials"),
    ("Floods killed 12 people in the north the Kenyan Red Cross Society said on Monday.", "12",
     "Kenyan Red Cross Society"),
    ("Shells hit the market and killed 12 people a war monitor reported.", "12", "war monitor"),
    ("A raid killed 12 people the Lake Observatory a Dorvik-based monitor said.", "12", "Lake Observatory"),
    ("Six people were freed while one drowned an aid worker who asked for no name said.", "Six", "aid worker"),
    ("Anna Brandt head of the Lake Relief Committee told Lake Radio that 14 people died.", "14", "Anna Brandt"),
    ("At least 14 people were hurt police and medical sources said.", "14", "police and medical sources"),
    ("The road is shut the Water Board said. Two people died it said.", "Two", "Water Board"),
    ("The toll has risen to 15 officials said Monday as crews reached the valley.", "15", "officials"),
]  # fmt: skip
OWN_VOICE = [
    ("Some 400 doses are expected by Friday.", "400"),
    ("Nine bodies were found, the clinic said on Monday, a day after a blast hurt 30 people.", "30"),
    ("The fire destroyed 30 homes, officials said. Gusts of 90 kph were recorded.", "90"),
    ("Three people were reported dead on Monday.", "Three"),
    ("The militant group claimed responsibility for the blast, which killed 9.", "9"),
    ("The flood has claimed the lives of 9 people.", "9"),
    ("Up to 30 people are feared dead.", "30"),
    ("The mayor condemned the attack that killed 6 people.", "6"),
    ("Photographs show 5 burning cars.", "5"),
    ("Police arrested 5 men.", "5"),
    ("Police said the road was shut. Winds of 90 kph were recorded.", "90"),
    ("The council seeks clarity on reports suggesting that 1,300 people were killed.", "1,300"),
    ("The dam holds 30 tonnes (see table 4).", "30"),
    ("The mayor said the fault had nothing to do with the fire that killed 6 people.", "6"),
    ("A rescue team and a fire boat continued searching for 6 people.", "6"),
    ("Six people are missing, many feared dead.", "Six"),
    ("Television footage showed two damaged houses.", "two"),
]
CHANNELS = [
    ("Governor Ivan Rado said on Telegram that 5 cars were burned.", "5", "Telegram"),
    ("Seven people have died, the lake agency said in a post on Facebook.", "Seven", "Facebook"),
    ("Witnesses told AFP that 15 shops were burned.", "15", "AFP"),
    ("Ali Demir, a minister, said in a televised address that 11 people were held.", "11", "television"),
    ('"We lost 14 houses," Mayor Anna Brandt told a news conference.', "14", "news conference"),
    ("Mayor Anna Brandt said 14 houses were lost.", "14", None),
    ("Mayor Anna Brandt told local media that 14 houses were lost.", "14", "local media"),
    ("Maldo News cited the Rivers Agency as saying 14 people died.", "14", "Maldo News"),
    ("14 people died, according to NHK.", "14", None),
]


@pytest.mark.parametrize(("text", "figure", "speaker"), SAID)
def test_claim_is_credited_to_its_speaker(text: str, figure: str, speaker: str) -> None:
    assert (credit(text, figure).speaker or "").casefold() == speaker.casefold()


@pytest.mark.parametrize(("text", "figure", "speaker"), UNMARKED)
def test_credit_that_closes_a_sentence_without_commas_is_read(text: str, figure: str, speaker: str) -> None:
    assert (credit(text, figure).speaker or "").casefold() == speaker.casefold()


@pytest.mark.parametrize(("text", "figure"), OWN_VOICE)
def test_what_nobody_is_quoted_with_is_the_report_s_own_voice(text: str, figure: str) -> None:
    assert credit(text, figure).speaker is None


@pytest.mark.parametrize(("text", "figure", "channel"), CHANNELS)
def test_channel_is_named(text: str, figure: str, channel: str | None) -> None:
    assert credit(text, figure).channel == channel


def test_relay_stands_in_the_chain_before_the_source_it_cites() -> None:
    assert credit("Reuters reported, citing police, that 17 people were killed.", "17").chain == ("Reuters", "police")


def test_channel_goes_on_with_the_speech() -> None:
    text = '"The town is safe," Omar Haddad told Reuters. He said at least 31 people were rescued.'
    assert credit(text, "31").channel == "Reuters"


def test_denial_is_told_apart() -> None:
    assert credit("The army denied that 20 civilians had died.", "20").stance == "denies"


def test_source_and_cue_are_exact_stretches() -> None:
    text = "At least 12 people drowned, the lake board said on Tuesday."
    said = credit(text, "12")
    assert said.source is not None
    assert said.cue is not None
    assert (said.source.verify(text).text, said.cue.verify(text).text) == ("the lake board", "said")


def test_office_leads_back_to_the_one_who_holds_it() -> None:
    text = "Orun's governor Bola Adisa visited the camp. The governor said 300 people had come."
    assert credit(text, "300").speaker == "Bola Adisa"


def test_body_announced_by_a_common_noun_gets_its_name() -> None:
    text = (
        "At least 15 people died, a monitor said.\n\nThe Lake Observatory for Peace, a monitor, said 4 were children."
    )
    assert credit(text, "15").speaker == "Lake Observatory for Peace"
