"""Attack: blows struck with drones, missiles, aircraft, guns, bombs, or on the ground."""

from consilience.kinds.base import Cue, Kind, Measure, listed
from consilience.kinds.blows import EVENTS

HIT = listed("""
    attack, target, hit, strike, pound, bombard, shell, bomb, raid, batter, blast, come under fire, come under
    attack
""")
NATURE = listed("""
    blackout, blackouts, outage, outages, storm, storms, earthquake, quake, flood, floods, flooding,
    hurricane, typhoon, cyclone, tornado, tornadoes, tsunami, landslide, landslides, mudslide, mudslides,
    wildfire, wildfires, drought, epidemic, cholera, tremor
""")
FIRED = listed("""
    fire, launch, rain down, lob, send, use, drop, hurl, shoot, direct, unleash, detonate, explode, deploy,
    throw
""")
LANDED = listed("""
    land, fall, hit, strike, slam, crash, explode, rain, detonate, go off, target, impact, pound, struck, fall on, fall
    onto, fall in, fall into, fall near, land on, land in, land near, slam into, crash into, rain down on
""")
PLANTED = listed("exploded, explode, detonated, planted, hidden, suicide, bomber, bombers, roadside, parked, blew, off")
MADE_UP = listed(
    "~consist of, ~comprise, ~involve, ~include, ~use, made up of, salvo of, wave of, barrage of, swarm of"
)
ONSLAUGHT = listed("""
    barrage, attack, attacks, salvo, salvoes, salvos, wave, waves, strike, strikes, raid, raids, bombardment, assault,
    launched, fired, onslaught, offensive, overnight
""")
AIMS = ("location", "settlement", "building", "infrastructure")
IN_THE_AIR = listed("""
    airstrikes, airstrike, warplanes, warplane, jets, aircraft, planes, air, bombers, aerial, coalition, sorties
""")


ATTACK = Kind(
    "attack",
    "Attacks",
    (
        Measure(
            "drone_attack",
            "drone attacks",
            "once",
            ("location", "drone", "settlement"),
            "Drone attack{actor}{places}: {figure}",
            "Drone attack{actor}{places}",
        ),
        Measure(
            "missile_attack",
            "missile attacks",
            "once",
            ("missile", "location"),
            "Missile attack{actor}{places}: {figure}",
            "Missile attack{actor}{places}",
        ),
        Measure(
            "air_strike",
            "air strikes",
            "once",
            ("air strike", "bomb", "location"),
            "Air attack{actor}{places}: {figure}",
            "Air strike{actor}{places}",
        ),
        Measure(
            "shelling",
            "shelling",
            "once",
            ("shell", "rocket", "location"),
            "Shelling{actor}{places}: {figure}",
            "Shelling{actor}{places}",
        ),
        Measure(
            "bombing",
            "bombings",
            "once",
            ("bombing", "car bomb"),
            "Bombing{actor}{places}: {figure}",
            "Bombing{actor}{places}",
        ),
        Measure(
            "shooting",
            "shootings",
            "once",
            ("shooting", "shot"),
            "Shooting{actor}{places}: {figure}",
            "Shooting{actor}{places}",
        ),
        Measure(
            "assault",
            "assaults",
            "once",
            ("assault", "target"),
            "Assault{actor}{places}: {figure}",
            "Assault{actor}{places}",
        ),
    ),
    cues=(
        Cue(
            "assault", "object", HIT, AIMS, unless=NATURE, apart=NATURE
        ),  # the weapon named in the clause decides which measure it is
        Cue("drone_attack", "object", FIRED, ("drone",)),
        Cue("drone_attack", "subject", LANDED, ("drone",)),
        Cue("drone_attack", "before", listed("launch of, attack with, attacked with, attacks with"), ("drone",)),
        Cue("missile_attack", "object", FIRED, ("missile",)),
        Cue("missile_attack", "subject", LANDED, ("missile",)),
        Cue(
            "missile_attack",
            "before",
            listed("""
                launch of, attack with, attacked with, attacks with, hit by, struck by
            """),
            ("missile",),
        ),
        Cue("shelling", "object", FIRED, ("shell",)),
        Cue("shelling", "subject", LANDED, ("shell",)),
        Cue(
            "shelling",
            "before",
            listed("""
                attack with, attacked with, ~hit with, hit by, struck by, ~target with, fire of, barrage of,
                salvo of
            """),
            ("shell",),
        ),
        Cue("air_strike", "object", FIRED, ("bomb",), unless=PLANTED),
        Cue("air_strike", "subject", LANDED, ("bomb",), unless=PLANTED),
        Cue("bombing", "object", listed("plant, place, hide, set off, detonate, explode"), ("bomb",)),
        Cue("bombing", "subject", listed("explode, go off, detonate, blow up"), ("bomb",)),
        Cue("air_strike", "before", listed("with, hit by, struck by"), ("bomb",), weak=True),
        Cue("shelling", "before", ("with",), ("shell",), weak=True),
        Cue("missile_attack", "before", ("with",), ("missile",), weak=True),
        Cue("drone_attack", "before", ("with",), ("drone",), weak=True),
        Cue("air_strike", "subject", listed("bomb, pound, strike, raid, bombard, attack, hit"), ("aircraft",)),
        *(
            Cue(measure, "before", MADE_UP, (group,), weak=True, needs=ONSLAUGHT)
            for measure, group in (("missile_attack", "missile"), ("drone_attack", "drone"), ("shelling", "shell"))
        ),
        Cue("air_strike", "noun", ("strike",), (), unit="air strike", weak=True, needs=IN_THE_AIR),
        Cue("bombing", "object", FIRED, ("device",)),
        Cue("bombing", "subject", LANDED, ("device",)),
        Cue(
            "air_strike",
            "noun",
            listed("""
                air strike, airstrike, air raid, air attack, aerial attack, aerial bombardment, raid, bombing
                raid, sortie, bombing run, airstrike operation, aerial strike, air operation
            """),
            (),
            unit="air strike",
        ),
        Cue(
            "drone_attack",
            "noun",
            listed("drone attack, drone strike, uav attack, drone raid, drone incursion"),
            (),
            unit="drone attack",
        ),
        Cue(
            "missile_attack",
            "noun",
            listed("missile strike, missile attack"),
            (),
            unit="missile strike",
        ),
        Cue("missile_attack", "noun", listed("missile launch, rocket launch"), (), unit="missile launch"),
        Cue("missile_attack", "noun", listed("missile test, ballistic missile test"), (), unit="missile test"),
        Cue(
            "shelling",
            "noun",
            listed("""
                rocket attack, mortar attack, artillery strike, artillery attack, shelling, bombardment,
                artillery shelling, shelling attack, instance of shelling, incident of shelling
            """),
            (),
            unit="shelling",
        ),
        Cue(
            "bombing",
            "noun",
            listed("""
                bombing, suicide bombing, bomb attack, car bombing, suicide attack, explosion, blast, bomb
                blast, bomb explosion, car bomb attack, suicide bomb attack
            """),
            (),
            unit="bombing",
        ),
        Cue(
            "shooting",
            "noun",
            listed("""
                shooting, gun attack, shooting attack, shooting incident, mass shooting
            """),
            (),
            unit="shooting",
        ),
        Cue(
            "shooting", "noun", listed("shots, gunshot, bullet, round of ammunition, round"), (), unit="shot", weak=True
        ),
        Cue(
            "assault",
            "noun",
            listed("""
                assault, attack, ground attack, ambush, combat engagement, combat clash,
                raid, attempted attack, offensive action, armed attack, stabbing, knife attack, massacre,
                terrorist attack, terror attack, incursion, assault operation,
                ground assault
            """),
            (),
            unit="assault",
            weak=True,
        ),
    ),
    events=EVENTS,
)
