"""Interception: drones, missiles and aircraft brought down."""

from consilience.kinds.base import Cue, Kind, Measure, listed

DOWN = listed("""
    shoot down, down, intercept, shoot, bring down, take down, knock down, jam, neutralise, neutralize, repel,
    suppress, thwart, take out
""")
LOST = ("destroy", "eliminate")

INTERCEPTION = Kind(
    "interception",
    "Interceptions",
    (
        Measure(
            "drones",
            "drones brought down",
            "once",
            ("drone",),
            "{figure} brought down{actor}{places}",
            "Drones brought down{actor}{places}",
        ),
        Measure(
            "missiles",
            "missiles brought down",
            "once",
            ("missile",),
            "{figure} brought down{actor}{places}",
            "Missiles brought down{actor}{places}",
        ),
        Measure(
            "aircraft",
            "aircraft brought down",
            "once",
            ("aircraft",),
            "{figure} brought down{actor}{places}",
            "Aircraft brought down{actor}{places}",
        ),
    ),
    cues=(
        Cue("drones", "object", DOWN + LOST, ("drone",)),
        Cue("drones", "before", listed("interception of, destruction of, downing of"), ("drone",)),
        Cue("missiles", "object", DOWN + LOST, ("missile", "shell")),
        Cue("missiles", "before", listed("interception of, destruction of, downing of"), ("missile", "shell")),
        Cue("aircraft", "object", DOWN, ("aircraft",)),
        Cue("aircraft", "before", listed("downing of"), ("aircraft",)),
    ),
)
