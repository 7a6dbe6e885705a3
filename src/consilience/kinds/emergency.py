"""Emergency: regimes that authorities declare, from a state of emergency to mourning."""

from consilience.kinds.base import Cue, Dimension, Event, Kind, Measure, listed

DECLARE = listed("""
    declare, introduce, impose, announce, proclaim, implement, order, put under, be in force, be in effect,
    decree, enact, establish, issue, institute, extend, lift, place under, come into force, enter into force,
    request, put, place, instate, hold, observe, begin, call, invoke, activate, set up, enforce, cancel, end,
    call for, ask for, seek, remain, approve, sign
""")

AWAY = listed("evacuate, evacuated, leave, evacuation, evacuations, out, flee, vacate, relocate, ground")

GO = listed("""
    leave, evacuate, get out, move out, flee, go, clear out, vacate, relocate, quit, prepare to leave, prepare to
    evacuate, be ready to leave, be ready to evacuate, abandon their homes, move to higher ground, move to safety, seek
    higher ground, move to safer areas, pack up
""")
ORDERED = listed("told, ordered, urged, asked, advised, instructed, warned, directed, called on, forced by order")
TOLD = tuple(f"be {told} to {go}" for told in ORDERED for go in GO)
TELL = listed("order, tell, urge, ask, advise, instruct, warn, direct, call on")
FOLK = listed("""
    residents, people, villagers, inhabitants, everyone, locals, families, households, townspeople, tourists
""")
TELLING = tuple(
    f"{tell} {folk} ... {go}"
    for tell in TELL
    for folk in FOLK
    for go in ("to leave", "to evacuate", "to get out", "to move out", "to flee", "out of", "to vacate")
)

GRIEF = listed("""
    of mourning, of national mourning, of official mourning, of public mourning, of state mourning, period of mourning,
    period of national mourning, mourning period, national mourning, mourning
""")

EMERGENCY = Kind(
    "emergency",
    "Emergency measures",
    (
        Measure(
            "state_of_emergency",
            "state of emergency",
            "event",
            (),
            "{level}state of emergency{places}: {figure}",
            "{level}state of emergency{places}",
        ),
        Measure(
            "counter_terrorism_regime",
            "counter-terrorism regime",
            "event",
            (),
            "Counter-terrorism regime{places}: {figure}",
            "Counter-terrorism regime{places}",
        ),
        Measure(
            "evacuation_order",
            "evacuation orders",
            "event",
            ("person", "household", "building"),
            "{figure} ordered to leave{places}",
            "Evacuation ordered{places}",
        ),
        Measure("curfew", "curfew", "event", (), "Curfew{places}: {figure}", "Curfew{places}"),
        Measure("martial_law", "martial law", "event", (), "Martial law{places}: {figure}", "Martial law{places}"),
        Measure("mourning", "mourning", "event", ("day",), "Mourning{places}: {figure}", "Mourning{places}"),
    ),
    cues=(
        Cue(
            "evacuation_order",
            "after",
            listed("""
                under evacuation orders, under evacuation order, under an evacuation order, under mandatory evacuation,
                under mandatory evacuation orders, under evacuation warnings, under evacuation warning, under an
                evacuation warning, under voluntary evacuation, under evacuation notices, under orders to evacuate,
                under orders to leave, under mandatory evacuation order, ~receive evacuation orders, ordered out,
                ordered evacuated, ordered from, under an evacuation notice, told to be ready to leave, ~face evacuation
                orders
            """)
            + tuple(f"{told} to {go}" for told in ORDERED for go in GO),
            ("person", "household", "building", "settlement", "customer"),
            bare=True,
        ),
        Cue(
            "evacuation_order",
            "before",
            listed("""
                evacuation orders ... for, evacuation order ... for, evacuation order ~cover, evacuation orders ~cover,
                evacuation order ~affect, evacuation orders ~affect, ordered the evacuation of, ~order the evacuation
                of, evacuation orders affecting, evacuation orders covering, evacuation warnings for, orders
                were issued for, orders issued for, order was issued for, warning was issued for, warnings
                were issued for
            """),
            ("person", "household", "building", "settlement", "customer"),
            needs=AWAY,
        ),
        Cue(
            "evacuation_order",
            "before",
            listed("~order, ~urge, ~tell, ~advise, ~instruct, ~ask, ~warn, ~direct, ~call on"),
            ("person", "household", "building", "settlement"),
            needs=AWAY,
        ),
        Cue("evacuation_order", "noun", listed("evacuation order, evacuation warning, evacuation notice"), ()),
        Cue("mourning", "noun", listed("day of mourning, day of national mourning"), (), unit="day"),
    ),
    dimensions=(Dimension("mourning", ("day", "week", "month"), joined=GRIEF),),
    events=(
        Event(
            "state_of_emergency",
            nouns=listed("""
                state of emergency, emergency, emergency situation, state of disaster, state of calamity,
                emergency regime, emergency rule, federal emergency, regional emergency, disaster declaration,
                state of alert, state of catastrophe, national disaster, natural disaster, state of natural disaster,
                public health emergency, health emergency, national emergency, major
                disaster, major incident, red alert, state of siege
            """),
            verbs=DECLARE,
        ),
        Event(
            "state_of_emergency",
            nouns=listed("disaster zone, disaster area, calamity zone, emergency zone"),
            verbs=listed("declare, proclaim, designate"),
        ),
        Event(
            "counter_terrorism_regime",
            nouns=listed("""
                counter-terrorism operation, counter terrorism operation, anti-terrorist operation regime,
                counterterrorism operation, counter-terrorist operation, counter-terrorism regime,
                anti-terrorist operation, anti-terrorism operation, counter-terrorist operation regime,
                counter-terrorism operation regime, counterterrorism regime, ato regime
            """),
            verbs=DECLARE,
        ),
        Event(
            "evacuation_order",
            nouns=listed("evacuation order, mandatory evacuation, evacuation warning"),
            verbs=DECLARE,
            actions=TOLD + TELLING,
        ),
        Event("evacuation_order", nouns=("evacuation",), verbs=("order", "mandate")),
        Event("curfew", nouns=listed("curfew, night curfew, overnight curfew, round-the-clock curfew"), verbs=DECLARE),
        Event("martial_law", nouns=listed("martial law"), verbs=DECLARE),
        Event(
            "mourning",
            nouns=listed("""
                day of mourning, national mourning, period of mourning, days of mourning
            """),
            verbs=DECLARE,
        ),
    ),
)
