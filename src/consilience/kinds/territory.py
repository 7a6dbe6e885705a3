"""Territory: settlements and land held, taken or lost."""

from consilience.kinds.base import Cue, Dimension, Kind, Measure, listed

SEIZE = listed("""
    seize, capture, take, liberate, occupy, retake, recapture, overrun, conquer, take over, storm, take
    control of, free, claim, wrest, reclaim, regain, secure, clear
""")
CONTROL = listed("""
    under ... control, under ... rule, under ... occupation, under control, under ukrainian control, in the hands of,
    under the control of, under their control, under its control, under occupation, under full control, under government
    control, under rebel control, under army control
""")
HOLD = listed("control, hold, govern, rule, administer")
AREA = ("square kilometre", "square mile", "hectare", "acre", "square metre")
LENGTH = ("kilometre", "mile", "metre", "foot", "yard")
LANDS = listed("""
    territory, city, province, region, country, district, town, peninsula, enclave
""")
TAKEN = listed("""
    control, controls, controlled, controlling, held, hold, holds, holding, occupied, occupies, occupy,
    captured, capture, capturing, captures, seized, seize, seizes, seizing, took, taken, take, taking, claim,
    claiming, claims, claimed, territory, conquered, overran, liberated, advanced, advance, lost
""")
GAIN = listed("""
    gain, gained, gaining, gains, additional, another, further, more, retaken, retook, recaptured, liberated,
    regained, reclaimed
""")
GROUND = listed("""
    territory, front, frontline, offensive, incursion, troops, forces, soldiers, army, salient, bridgehead, foothold,
    advance, advanced, penetrated, invasion, corridor, buffer, rebels, militants
""")
RULED = listed(
    "control, controls, controlled, controlling, held, hold, holds, holding, occupied, occupies, captured, seized"
)
MARCH = listed("""
    troops, forces, army, rebels, militants, soldiers, fighters, offensive, front, frontline, frontlines, advance,
    advanced, advances, advancing, lines, positions, territory, military, militia, incursion, insurgents, units,
    enemy, tanks, brigade, invasion, operation, commander, battle, assault, ground, areas
""")
WET = listed("water, underwater, flood, flooded, floods, flooding, submerged, destroyed, burned, vote, power")
FIRES = listed("fire, fires, wildfire, wildfires, blaze, contained, containment, burned, scorched, crops, flooded")
HOLES = listed("""
    well, hole, shaft, pit, crater, tunnel, mine, ravine, gorge, diameter, pool, trench
""")
FORWARD = listed("""
    advance, advanced, advances, advancing, progress, progressed, forward, push, pushed, pushing, penetrated,
    penetrate, penetrating, inside, into, deeper, moved, gained, crossed, thrust, advancement
""")

TERRITORY = Kind(
    "territory",
    "Territory",
    (
        Measure(
            "settlements_controlled",
            "settlements held",
            "stock",
            ("settlement",),
            "{figure} held{actor}{places}",
            "Settlements held{actor}{places}",
        ),
        Measure(
            "settlement_seized",
            "settlements taken",
            "once",
            ("settlement",),
            "{figure} taken{actor}{places}",
            "Settlement taken{actor}{places}",
        ),
        Measure(
            "area_controlled",
            "area held",
            "stock",
            ("square kilometre", "square mile"),
            "{figure} held{actor}{places}",
            "Area held{actor}{places}",
        ),
        Measure(
            "area_gained",
            "area gained",
            "once",
            ("square kilometre", "square mile"),
            "{figure} gained{actor}{places}",
            "Area gained{actor}{places}",
        ),
        Measure(
            "advance_distance",
            "advance",
            "once",
            ("kilometre", "mile"),
            "Advance of {figure}{actor}{places}",
            "Advance{actor}{places}",
        ),
        Measure(
            "width",
            "width of the area",
            "stock",
            ("kilometre", "mile"),
            "Area {figure} wide{places}",
            "Width of the area{places}",
        ),
        Measure(
            "depth",
            "depth of the area",
            "stock",
            ("kilometre", "mile"),
            "Area {figure} deep{places}",
            "Depth of the area{places}",
        ),
    ),
    cues=(
        Cue("settlements_controlled", "object", HOLD, ("settlement",)),
        Cue("settlements_controlled", "after", CONTROL, ("settlement",)),
        Cue(
            "settlements_controlled",
            "before",
            listed("control of, control over, lost control of, ~lose"),
            ("settlement",),
        ),
        Cue("settlement_seized", "object", SEIZE, ("settlement",)),
        Cue(
            "settlement_seized", "object", listed("recapture, retake, seize, overrun, liberate, conquer"), ("location",)
        ),
        Cue("settlement_seized", "subject", listed("fall, change hands"), ("settlement",)),
        Cue(
            "settlement_seized",
            "before",
            listed("capture of, seizure of, fall of, liberation of, recapture of, ~lose"),
            ("settlement",),
            weak=True,
        ),
    ),
    dimensions=(
        Dimension("area_controlled", AREA, near=TAKEN, never=FIRES),
        Dimension("area_controlled", ("percent",), near=RULED, never=WET, needs=LANDS),
        Dimension("area_gained", AREA, near=GAIN),
        Dimension(
            "width", LENGTH, joined=listed("wide, in width, broad, width of, front of"), never=HOLES, needs=GROUND
        ),
        Dimension(
            "depth",
            LENGTH,
            joined=listed("deep, in depth, depth of, deep into, deep inside"),
            never=HOLES,
            needs=GROUND,
        ),
        Dimension(
            "advance_distance",
            LENGTH,
            near=FORWARD,
            needs=MARCH,
            never=HOLES
            + listed("""
                from, away, magnitude, epicentre, epicenter, storm, hurricane, winds, located, outside, well,
                measuring, wide, diameter, hole, shaft, missile, missiles, rocket, rockets, altitude, flew, flight,
                orbit, height, plane, flying
            """),
        ),
    ),
    implied=(("settlement_seized", "settlement"),),
)
