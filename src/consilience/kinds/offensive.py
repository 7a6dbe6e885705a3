"""Offensive: ground incursions, counter-offensives, withdrawals, ceasefires."""

from consilience.kinds.base import Cue, Event, Kind, Measure, listed

WAGE = listed("""
    launch, carry out, mount, wage, conduct, stage, resume, announce, open
""")

OFFENSIVE = Kind(
    "offensive",
    "Offensives",
    (
        Measure(
            "ground_incursion",
            "ground incursion",
            "event",
            (),
            "Ground incursion{actor}{places}: {figure}",
            "Ground incursion{actor}{places}",
        ),
        Measure(
            "counter_offensive",
            "counter-offensive",
            "event",
            (),
            "Counter-offensive{actor}{places}: {figure}",
            "Counter-offensive{actor}{places}",
        ),
        Measure(
            "withdrawal", "withdrawal", "event", (), "Withdrawal{actor}{places}: {figure}", "Withdrawal{actor}{places}"
        ),
        Measure("ceasefire", "ceasefire", "event", ("ceasefire",), "Ceasefire{places}: {figure}", "Ceasefire{places}"),
    ),
    cues=(
        Cue(
            "ceasefire",
            "noun",
            listed("ceasefire, cease-fire, truce, local truce, local ceasefire, armistice"),
            (),
            unit="ceasefire",
        ),
        Cue("withdrawal", "object", ("withdraw",), ("soldier",)),
        Cue("withdrawal", "before", listed("withdrawal of, pullout of, retreat of"), ("soldier",)),
    ),
    events=(
        Event(
            "ground_incursion",
            nouns=listed("""
                incursion, cross-border incursion, ground incursion, invasion, offensive, ground offensive,
                ground operation, ground assault
            """),
            verbs=WAGE,
            actions=listed("invade, cross the border into, attack by land"),
            into=listed("into, across, in, on, which"),
        ),
        Event(
            "counter_offensive",
            nouns=listed("counter-offensive, counteroffensive, counter-attack, counterattack"),
            verbs=WAGE,
        ),
        Event(
            "withdrawal",
            nouns=listed("withdrawal, pullout"),
            verbs=listed("""
                begin, start, complete, announce, order, finish, conclude, carry out, delay, halt, suspend, demand
            """),
        ),
        Event(
            "ceasefire",
            nouns=listed("ceasefire, cease-fire, truce, armistice"),
            verbs=listed("""
    agree, sign, declare, announce, broker, reach, break, violate, take effect, come into force, hold, begin, collapse,
    agree on, agree to, take hold, come into effect, go into effect, go into force, be in effect, be in force, enter
    into force, extend, expire, breach, observe, fray, unravel, crumble, falter, shatter, break down,
    accept, mediate, renew, resume, lapse
"""),
        ),
    ),
)
