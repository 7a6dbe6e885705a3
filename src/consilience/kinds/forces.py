"""Forces: troops and equipment that take part."""

from consilience.kinds.base import Cue, Event, Kind, Measure, listed

TROOPS = ("soldier",)
ARMS = ("weapon", "vehicle", "aircraft")
SENT = listed("""
    deploy, send, dispatch, mobilise, mobilize, station, commit, mass, amass, redeploy, assemble, concentrate,
    transfer, position, throw in, involve, bring in, muster, rotate, field, recruit, train, assign, post,
    base, garrison, send in, rush, pull out, pull back, rotate out, airlift, call up, fly in, ferry
""")
RELIEF = listed("""
    firefighters, firefighter, rescue, rescuers, relief, earthquake, quake, flood, floods, flooding, flooded, search,
    searching, searchers, wildfire, wildfires, blaze, disaster, survivors, rubble, ambulance, ambulances, debris,
    landslide, hurricane, typhoon, fire, fires, flames, bushfire, bushfires, cyclone, tornado, tsunami, sandbags,
    cleanup, storm, snow, blizzard
""")
NATURAL = listed("""
    earthquake, quake, magnitude, aftershock, aftershocks, flood, floods, flooding, floodwaters, wildfire, wildfires,
    bushfire, bushfires, landslide, landslides, mudslide, hurricane, typhoon, cyclone, tornado, tornadoes, tsunami
""")
MOVED = listed("""
    surge, cross, enter, advance, pour, storm, invade, take part, participate, join, fight, operate, remain,
    patrol, mass, gather, assemble, arrive, attack, storm, march, push into, roll into, move into, break
    through, serve, guard, be involved, cross into, cross over, pour into, stream into, move across, cross the border
    into, cross the border, cross the frontier, move to, descend on, sweep into, sweep through, infiltrate, slip into
""")

FORCES = Kind(
    "forces",
    "Forces",
    (
        Measure(
            "troops",
            "troops",
            "stock",
            ("person",),
            "{figure} deployed{actor}{places}",
            "Troops deployed{actor}{places}",
        ),
        Measure(
            "equipment",
            "equipment deployed",
            "stock",
            ("tank", "vehicle", "aircraft"),
            "{figure} deployed{actor}{places}",
            "Equipment deployed{actor}{places}",
        ),
    ),
    cues=(
        Cue("troops", "object", SENT, TROOPS, unless=RELIEF, apart=NATURAL),
        Cue("equipment", "object", listed("withdraw, pull out, pull back, bring in"), ARMS, weak=True),
        Cue("troops", "subject", MOVED, TROOPS, unless=RELIEF, apart=NATURAL),
        Cue(
            "troops",
            "after",
            listed("""
                on the ground, in the area, at the front, on the border, on the front line, strong, under
                arms, on standby, inside, at large, on the loose, holed up
            """),
            TROOPS,
            weak=True,
        ),
        Cue(
            "troops",
            "before",
            listed("""
                deployment of, force of, involving, ~involve, presence of, reinforcement of, army of, group
                of, strength of, build-up of, contingent of, dispatch of, backed by, mobilisation of,
                mobilization of, drawdown of, redeployment of
            """),
            TROOPS,
        ),
        Cue("troops", "before", listed("there are, there were, there are still, there were still"), TROOPS, weak=True),
        Cue(
            "equipment",
            "object",
            listed("""
                deploy, send, dispatch, mobilise, mobilize, mass, amass, commit, field, transfer, station
            """),
            ARMS,
            weak=True,
        ),
        Cue(
            "equipment",
            "before",
            listed("""
                deployment of, supported by, backed by, accompanied by, along with, delivery of
            """),
            ARMS,
            weak=True,
            unless=RELIEF,
        ),
    ),
    events=(
        Event(
            "troops",
            nouns=listed("""
                dispatch of reinforcements, reinforcements, deployment of troops, additional troops
            """),
            verbs=listed("send, dispatch, deploy, announce, order, rush, bring in, approve"),
        ),
    ),
)
