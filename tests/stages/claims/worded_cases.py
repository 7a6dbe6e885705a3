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
WORDED = SHARES
