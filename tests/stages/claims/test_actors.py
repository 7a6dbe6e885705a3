"""Claims name who did it: the one behind the deed, whatever the words that take it up."""

from __future__ import annotations

import pytest
from reading_of import reading_of

from consilience.stages.extract import extract

DONE = [
    ("Ugandan troops killed 12 militants near the lake.", "12", "Uganda"),
    ("At least 20 villagers were killed in Kenyan air strikes on Monday.", "20", "Kenya"),
    ("Twelve people died in rebel shelling of the port.", "Twelve", "rebels"),
    ("Kenyan-backed Ugandan rebels captured 3 villages.", "3", "Kenyan-backed Ugandan rebels"),
    ("The Kenyan-led coalition's jets killed 15 people in the town.", "15", "Kenyan-led coalition"),
    ("Government forces in Kampala, Uganda, shot 9 protesters.", "9", "Government of Uganda"),
    ("The ministry of defence of Kenya said its air defences had shot down 8 drones over Nairobi.", "8", "Kenya"),
    ("Boko Haram raided the town. The group abducted 30 girls.", "30", "Boko Haram"),
    ("Gunmen attacked the market. They killed 7 people.", "7", "gunmen"),
    ("Uganda stepped up its raids on the port on Friday. The raids killed 14 people.", "14", "Uganda"),
    ("The opposition accused government forces of gassing 40 people.", "40", "government forces"),
    ("A bombing claimed by Boko Haram killed 18 worshippers.", "18", "Boko Haram"),
    ("Terrorist organisations shelled the city. Two people were hurt when terrorists fired a rocket.", "Two",
     "terrorist organisations"),
    ("The gunman, identified as Paul Ndege, shot 6 people.", "6", "Paul Ndege"),
    ("Police in Dorvik arrested 16 people.", "16", "police"),
    ("Border guards detained 20 migrants.", "20", "border guards"),
    ("The Lake Liberation Front claimed responsibility for kidnapping 12 people.", "12", "Lake Liberation Front"),
    ("Suspected members of the Lake Liberation Front killed 12 people.", "12", "Lake Liberation Front"),
    ("Militants calling themselves the Lake Avengers killed 12 people.", "12", "Lake Avengers"),
    ("A former pupil opened fire at a school, killing 12.", "12", "former pupil"),
    ("Twelve people were shot dead by a former pupil.", "Twelve", "former pupil"),
    ("A gunman opened fire at a school. The attack left 12 people dead.", "12", "gunman"),
    ("Twelve people were killed by suspected drug traffickers.", "Twelve", "drug traffickers"),
    ("A suicide bomber killed 12 people at a market.", "12", "suicide bomber"),
    ("One of the robbers was killed by a police marksman. Police shot 3 others.", "3", "police"),
    ("Twelve worshippers were killed by a group of herders.", "Twelve", "herders"),
    ("Boko Haram was believed to be behind an attack that killed 8 people.", "8", "Boko Haram"),
    ("Air defences shot down 120 drones, the Ukrainian air force said.", "120", "Ukraine"),
    ("Twelve people were rescued by firefighters.", "Twelve", "firefighters"),
    ("The province evacuated 1,200 people.", "1,200", "province"),
    ("Aid agencies have distributed 800 tents.", "800", "aid agencies"),
    ("KAMPALA, Uganda — Kenyan rebels kidnapped 25 pupils from their school.", "25", "Kenyan rebels"),
    ("A bomber killed 13 people on Tuesday, police said. The Hill Front claimed responsibility for the blast.", "13",
     "Hill Front"),
    ("Bombs killed 13 people in the harbour. The attack was carried out by the Hill Front.", "13", "Hill Front"),
    ("Gunmen raided the town. \"They took 27 pupils,\" said Ana Diaz, a spokeswoman for the Ugandan government.", "27",
     "gunmen"),
    ("The attack that killed 12 people was blamed on the Hill Front.", "12", "Hill Front"),
    ("The Hill Front claimed an attack that killed 12 people.", "12", "Hill Front"),
    ("The Hill Front has been blamed for the deaths of 200 people.", "200", "Hill Front"),
    ("Some 40 pupils remain captives of the Hill Front.", "40", "Hill Front"),
    ("Three villages fell to the rebels.", "Three", "rebels"),
    ("Some 400 people were evacuated to a school and a hall by the Lake Guard.", "400", "Lake Guard"),
    ("About 6,000 people have fled since Kenya launched its offensive in the north.", "6,000", "Kenya"),
    ("Uganda accused its neighbour Kenya of shelling the town, killing 3 people.", "3", "Kenya"),
    ("Kenyan strikes cut power to 40,000 homes.", "40,000", "Kenya"),
    ("Dorvik Fire Department officials said firefighters rescued 2 people.", "2", "Dorvik Fire Department"),
]  # fmt: skip
UNDONE = [
    ("No group claimed responsibility for the bombing that killed 12 people.", "12"),
    ("Twelve people were killed in clashes between rebels and the army.", "Twelve"),
    ("The army sustained 20 killed.", "20"),
    ("The clinic treated 40 wounded people. Customers without power number 300.", "40"),
    ("8 persons killed, 58 others hurt in Dorvik.", "58"),
    ("Two Ugandan pilots died when the plane crashed.", "Two"),
    ("The Kampala bombing killed 14 people.", "14"),
    ("Floods killed 30 people in Kenya, the Kenyan government said.", "30"),
    ("At least 5 people were hurt in a rebel-held town when a stove exploded.", "5"),
    (
        "No group claimed responsibility. The Hill Front claimed responsibility for earlier raids. A bomb killed 8.",
        "8",
    ),
    ("The lake monitor said rebels were near. It said the raid killed 8 people.", "8"),
    ("Since the Ugandan invasion in 2003 the road is bad. A car bomb killed 20 people on Monday.", "20"),
]


def actor_of(text: str, figure: str) -> str | None:
    found = [c for c in extract(reading_of(text)) if c.quantity and figure in c.span.text]
    assert found, "no claim with the figure"
    return found[-1].actor.name if found[-1].actor else None


@pytest.mark.parametrize(("text", "figure", "actor"), DONE)
def test_claim_names_who_did_it(text: str, figure: str, actor: str) -> None:
    assert actor_of(text, figure) == actor


@pytest.mark.parametrize(("text", "figure"), UNDONE)
def test_claim_names_nobody_where_nobody_did_it(text: str, figure: str) -> None:
    assert actor_of(text, figure) is None


def test_body_that_declares_an_emergency_is_its_actor() -> None:
    claims = extract(reading_of("The government of Kenya declared a state of emergency, officials said."))
    assert [c.actor.name for c in claims if c.kind == "emergency" and c.actor] == ["Government of Kenya"]


def test_governor_who_declares_an_emergency_is_its_actor() -> None:
    claims = extract(reading_of("The governor of the lake province, Anna Rao, declared a state of emergency."))
    assert [c.actor.name for c in claims if c.kind == "emergency" and c.actor] == ["Anna Rao"]
