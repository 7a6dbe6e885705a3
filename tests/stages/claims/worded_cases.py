"""Sentences that tell a thing in other words than most, with kind, measure and lower bound of each claim."""

from __future__ import annotations

SHARES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Floods displaced 12,000 people, half of them in Orrin state.",
        ("displacement.displaced 12000", "displacement.displaced 50"),
    ),
    ("A third of those who died were children.", ("casualties.killed 33.3",)),
    ("Two-thirds of the houses were destroyed.", ("damage.buildings 66.7",)),
    ("Half the town was left without power.", ("outage.power 50",)),
    ("Half of the 800 tenants were evicted.", ("displacement.displaced 50",)),
    ("The quake cut water supplies to nearly half of Tarn's 52,000 residents.", ("outage.water 50",)),
    ("The last 19 of Oberau's 300 inhabitants were flown out by helicopter.", ("displacement.evacuated 19",)),
    ("Two of the valley's 12 hospitals were destroyed.", ("damage.buildings 2",)),
)
PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Ten people, seven of them children, were swept away.", ("casualties.missing 10", "casualties.missing 7")),
    (
        "Twelve miners, two of whom were badly hurt, were brought to the surface.",
        ("casualties.injured 2", "casualties.rescued 12"),
    ),
    ("The ferry was carrying 40 passengers, of whom 17 died.", ("casualties.killed 17",)),
)
ORDERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Some 17,000 residents have been told to get out by Thursday.", ("emergency.evacuation_order 17000",)),
    ("The county issued 27 evacuation orders covering 18,500 residents.", ("emergency.evacuation_order 18500",)),
    ("Families in 30 homes were advised to move to higher ground.", ("emergency.evacuation_order 30",)),
)
MOVES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Half a million people had walked back to the city.", ("displacement.returned 500000",)),
    ("Some 90 tourists were allowed back.", ("displacement.returned 90",)),
    ("About 200 residents ran into the forest.", ("displacement.displaced 200",)),
    ("Some 300 villagers spent Monday night in a gym.", ("displacement.sheltered 300",)),
    ("Several hundred fighters crossed into the valley.", ("forces.troops 200",)),
    ("The bridge at Tarn is guarded by a 12-member crew who play cards.", ()),
    ("Three starters return from injury for the match.", ()),
    ("The lodge will host 40 guests on Saturday.", ()),
)
BROKEN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("The torrent carried off seven cars.", ("damage.equipment 7",)),
    ("The quake destroyed 240 metres of track.", ("damage.infrastructure 240",)),
    ("Floods closed 12 kilometres of road.", ("outage.transport 12",)),
    ("The flood filled 180 cellars; 40 cellars were destroyed.", ("damage.buildings 40",)),
    ("Eleven trains are running late.", ("outage.transport 11",)),
    ("Six traders at 44 Mill St. were arrested.", ("capture.detained 6",)),
    ("Three executives of the firm were arrested.", ("capture.detained 3",)),
    ("Storm Ana-Seven displaced 900 families.", ("displacement.displaced 900",)),
)
NUMBERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("In the space of a week 84,000 villagers have crossed into Uzania.", ("displacement.displaced 84000",)),
    ("In Orrin district 62,000 consumers had no light.", ("outage.power 62000",)),
    ("The army put the number of dead at 19 and left.", ("casualties.killed 19",)),
    ("Several hundred Tarnish-backed fighters crossed into the valley.", ("forces.troops 200",)),
    ("Some 40,000 villagers had been moved out of three camps.", ("displacement.displaced 40000",)),
)
HELP: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("The governor activated 75 National Guard members to help after the flood.", ("response.personnel 75",)),
    ("The firm employed 2,400 workers at the plant.", ()),
    ("About 25 officers will take part in the exercise.", ()),
    ("The rocket will use 27 engines.", ()),
    ("A pile-up involving 59 vehicles closed the road.", ()),
    ("Residents live on three litres of water a day.", ()),
    ("The singer spent $72 million on homes.", ()),
    ("The state has paid 2.1 million euros to flood victims.", ("response.funds 2.1e+06",)),
)
ILL: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Some 28 suspected cases and 15 deaths were recorded.", ("casualties.casualties 28", "casualties.killed 15")),
    ("New measles infections fell to 34 from 57.", ("casualties.casualties 34", "casualties.casualties 57")),
    ("At least 38 people were sickened by salmonella.", ("casualties.casualties 38",)),
    ("The spirits left 43 others in intensive care.", ("casualties.hospitalised 43",)),
    (
        "Twelve people were treated for shock, of whom four were admitted.",
        ("casualties.hospitalised 4", "casualties.injured 12"),
    ),
    ("The court heard three confirmed cases of fraud.", ()),
    ("Two athletes tested positive in the doping test.", ()),
)
NAMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("The firm launched its Heron 9 rockets.", ()),
    ("A bridge linking two towns had collapsed.", ()),
    ("In Tarn 9 people were killed.", ("casualties.killed 9",)),
)
WORDED = NAMES + ILL + NUMBERS + HELP + SHARES + PARTS + ORDERS + MOVES + BROKEN

# Sentences that tell of events without a figure, with the events.
EVENTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Five people died in a shooting at the Blue Heron bar.", ("attack.shooting",)),
    ("A gunman opened fire inside a shop in Tarn.", ("attack.shooting",)),
    ("Saboteurs blew up a pipeline near Tarn.", ("attack.bombing",)),
    ("A car bomb exploded outside the mosque.", ("attack.bombing",)),
    ("Attackers lobbed a hand grenade at a checkpoint.", ("attack.bombing",)),
    ("Gunmen ambushed a convoy near Tarn.", ("attack.assault",)),
    ("Clashes between the army and the rebels resumed around Tarn.", ("attack.assault",)),
    ("Drone strikes on the power station started a fire.", ("attack.drone_attack",)),
    ("A missile strike on the grain terminal killed two men.", ("attack.missile_attack",)),
    ("A pile-up closed the A9 near Holm in both directions.", ("outage.transport",)),
    ("Every road into the town is blocked by landslides.", ("outage.transport",)),
    ("Emergency power cuts were introduced in seven regions.", ("outage.power",)),
    ("The village has gone without running water since May.", ("outage.water",)),
    ("The mayor ordered people out of the valley.", ("emergency.evacuation_order",)),
    ("The truce took hold at noon.", ("offensive.ceasefire",)),
    ("The firm used a shell company to hide its profits.", ()),
    ("The rocket will blast off from the cape on Monday.", ()),
    ("The new missile can hit any town on the coast.", ()),
    ("The worker was fired at once.", ()),
    ("Soldiers fired into the crowd.", ("attack.shooting",)),
    ("The path runs close to the railway.", ()),
    ("The singer hit back at critics of her hit single.", ()),
    ("The team closed in on the title.", ()),
    ("The president lost power in the election.", ()),
)
