"""Sentences in words and forms that are less usual, with kind, measure and lower bound of each claim."""

from __future__ import annotations

LEXICON: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "The utility said 1,850 homes and businesses were still waiting for their lights to come back on late Sunday.",
        ("outage.power 1850",),
    ),
    ("Service had been cut to 34,000 customers of the power company by 6 a.m.", ("outage.power 34000",)),
    (
        "The number of customers without electricity fell to 12,400 from a peak of 88,000.",
        (
            "outage.power 12400",
            "outage.power 88000",
        ),
    ),
    ("More than 4,300 households were cut off from the water supply when a main burst.", ("outage.water 4300",)),
    ("A boil-water notice covering 18,000 households remained in force.", ("outage.water 18000",)),
    ("Taps ran dry for 250,000 people in the port city.", ("outage.water 250000",)),
    ("Mobile phone coverage was lost for 60,000 subscribers.", ("outage.communications 60000",)),
    ("Internet service was down for 2 million users across the region.", ("outage.communications 2e+06",)),
    ("Over half a million customers were experiencing outages on Monday morning.", ("outage.power 500000",)),
    (
        "Around 45,000 properties in the north are currently off supply, the network operator said.",
        ("outage.power 45000",),
    ),
    ("Some 3,900 premises were disconnected from the grid.", ("outage.power 3900",)),
    ("Outage trackers showed 18,300 customers offline in the state.", ("outage.power 18300",)),
    ("Around 9,000 asylum seekers arrived on the island last month.", ("displacement.displaced 9000",)),
    ("The tally of IDPs has surpassed 700,000.", ("displacement.displaced 700000",)),
    ("Nine villages were emptied ahead of the eruption.", ("displacement.evacuated 9",)),
    ("Deportations of 4,100 migrants were recorded in May.", ("displacement.displaced 4100",)),
    ("Another 2,750 persons took to the roads on Wednesday alone.", ("displacement.displaced 2750",)),
    ("Close to 90,000 have registered as refugees since January.", ("displacement.displaced 90000",)),
    (
        "Nearly 1,000 firefighters were battling the flames, backed by 14 aircraft and 120 engines.",
        (
            "response.personnel 1000",
            "response.vehicles 120",
            "response.vehicles 14",
        ),
    ),
    ("Two firefighters were overcome by smoke.", ("casualties.injured 2",)),
    ("Crews have the fire 80% surrounded.", ("hazard.containment 80",)),
    (
        "One person is confirmed dead and two are fighting for their lives.",
        (
            "casualties.injured 2",
            "casualties.killed 1",
        ),
    ),
    ("Twelve carriages jumped the tracks.", ("damage.equipment 12",)),
    ("Six construction workers fell to their deaths.", ("casualties.killed 6",)),
    (
        "Of 86 suspected cases, 40 were laboratory-confirmed.",
        (
            "casualties.casualties 40",
            "casualties.casualties 86",
        ),
    ),
    (
        "The ministry reported 19 new deaths, pushing the total past 600.",
        (
            "casualties.killed 19",
            "casualties.killed 600",
        ),
    ),
    ("Active cases fell to 230.", ("casualties.casualties 230",)),
    ("The army said it had neutralised 24 militants in the operation.", ("casualties.killed 24",)),
    (
        "The barrage consisted of 40 drones and 12 cruise missiles.",
        (
            "attack.drone_attack 40",
            "attack.missile_attack 12",
        ),
    ),
    ("Relief teams handed out 10,000 food packets.", ("response.supplies 10000",)),
    ("Homes destroyed: At least 1,700, according to officials.", ("damage.buildings 1700",)),
    ("Deaths: 14", ("casualties.killed 14",)),
    ("Missing: 9 people", ("casualties.missing 9",)),
    ("Structures destroyed: 212", ("damage.buildings 212",)),
    ("Houses damaged: 3,400", ("damage.buildings 3400",)),
    ("Families displaced: 1,150", ("displacement.displaced 1150",)),
    ("Customers without power: 18,500", ("outage.power 18500",)),
    ("The outage affected 40,000 Northern Edison and Valley Power customers.", ("outage.power 40000",)),
    (
        "There were 41 new cases of cholera on Monday, bringing the total to 480.",
        (
            "casualties.casualties 41",
            "casualties.casualties 480",
        ),
    ),
    (
        "Government troops lost at least 40 men, according to the rebels, who admitted six dead on their side.",
        (
            "casualties.killed 40",
            "casualties.killed 6",
        ),
    ),
    ("Polio has paralysed 14 children this year.", ("casualties.injured 14",)),
    ("More than 60 pupils fell sick after eating at the canteen.", ("casualties.casualties 60",)),
    (
        "Rescue workers have pulled 9 more bodies from the mud, bringing the confirmed dead to 58.",
        (
            "casualties.killed 58",
            "casualties.killed 9",
        ),
    ),
    ("Around 2,400 hectares of pine forest have gone up in smoke.", ("hazard.burned_area 2400",)),
    ("Close to 3,000 families crossed the river on rafts.", ("displacement.displaced 3000",)),
    ("Rail operators axed 230 services.", ("outage.transport 230",)),
    ("About 130,000 doses of vaccine arrived on Friday.", ("response.supplies 130000",)),
)

# What other sentences, other nouns or the form of the sentence decide.
SETTING: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("The quake shook the coast on Monday. Some 900 soldiers were deployed to the town.", ("response.personnel 900",)),
    (
        "Refugees are streaming over the border. On Tuesday 1,300 people arrived, and 400 arrived on Wednesday.",
        (
            "displacement.displaced 1300",
            "displacement.displaced 400",
        ),
    ),
    (
        "The measles outbreak is growing. Orrin now has 25 confirmed cases, and Sudo follows with 16 cases.",
        (
            "casualties.casualties 16",
            "casualties.casualties 25",
        ),
    ),
    (
        "The storm cut power to the county. In Orrin 32,291 customers are without service; in Sudo 4,400 lost service.",
        (
            "outage.power 32291",
            "outage.power 4400",
        ),
    ),
    ("A magnitude 6 quake struck overnight. Sixteen of the valley's villages were hit.", ("hazard.magnitude 6",)),
    (
        "The toll of the landslides in the northern districts of Orrin rose on Monday night to 36.",
        ("casualties.killed 36",),
    ),
    ("Six people with burns were taken to hospital.", ("casualties.hospitalised 6",)),
    ("There were four storm-related deaths.", ("casualties.killed 4",)),
    ("In the week there were 103 confirmed and probable cases of cholera.", ("casualties.casualties 103",)),
    ("Two boys and 21 wounded were counted.", ("casualties.injured 21",)),
    ("Police say 2 shot at a school in Orrin.", ("casualties.injured 2",)),
    ("The number of families affected by the monsoon has reached 906,794.", ()),
    ("21,000 residents were evacuated, and 1,200 homes were threatened.", ("displacement.evacuated 21000",)),
    (
        "Utilities had restored power to 61,000 customers, but another 40,000 remained without power.",
        ("outage.power 40000",),
    ),
    ("Thousands more are refusing to leave.", ()),
    ("Raiders kill 27 in 3 states", ("casualties.killed 27",)),
    (
        "The damage to farms in Orrin, which grows rice and maize, was put at P2.7 billion.",
        ("damage.economic_loss 2.7e+09",),
    ),
)

WIDER = LEXICON + SETTING
