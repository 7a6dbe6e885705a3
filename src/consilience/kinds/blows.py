"""Events of attack: the words by which a blow is told without any figure."""

from consilience.kinds.base import Event, listed

SUPPORT = listed("""
    launch, carry out, conduct, stage, mount, unleash, perpetrate, resume, claim, execute, continue, step up
""")
HARMS = listed("""
    kill, wound, injure, hit, strike, destroy, damage, target, rock, shake, leave, devastate, flatten, set ablaze, knock
    out, rip through, tear through
""")
STRUCK = listed("hit, strike, slam into, kill, wound, injure, crash into, land on, explode in, explode near, fall on")
PLANNED = listed("carry out, target, claim responsibility for, stage, blame on")
BOMBERS = listed("""
    bomb, bombs, bomber, bombers, bombing, bombings, explosives, explosive, device, devices, suicide, militants,
    militant, terrorists, terrorist, terror, terrorism, attack, attacks, attackers, attacker, mosque, mosques, church,
    churches, checkpoint, insurgents, jihadists, claimed, landmine, roadside, grenade
""")
MISHAP = listed("""
    gas, boiler, factory, plant, mine, mines, mineshaft, coal, dust, fireworks, firework, kitchen, leak, pipeline,
    refinery, accident, accidental, accidentally, rocket, spacecraft, launchpad, battery, batteries, wartime, quarry,
    experiment, laboratory, volcano, volcanic, demolition
""")
GADGETS = listed("phone, phones, smartphone, smartphones, laptop, laptops, app, apps, tablet, tablets, users, user")
BLOWN_UP = listed("""
    pipeline, pipelines, bridge, bridges, railway, track, tracks, pylon, pylons, house, houses, building, buildings,
    convoy, vehicle, vehicles, bus, train, car, cars, truck, checkpoint, post, dam, school, schools, mosque, church,
    shrine, station, substation, base, office, offices, embassy, consulate, market, plane, aircraft, ship, boat, tank,
    depot
""")
FIRED_WITHOUT_GUNS = listed("""
    film, films, movie, movies, photo, photos, goal, goals, penalty, questions, basketball, guard, percent, camera
""")
GUNS = listed("""
    gunman, gunmen, gun, guns, police, policemen, troops, soldiers, militants, shots, bullets, bullet, protesters,
    crowd, demonstrators, officers, officer, guards, forces, army, patrol, gunships, sniper, snipers, attackers, rebels,
    fighters, ammunition, rifle, rifles, assailants, militiamen, insurgents
""")
FIGHTERS = listed("""
    troops, soldiers, army, militants, rebels, fighters, gunmen, militia, militias, militiamen, insurgents, jihadists,
    police, forces, armed, attackers, terrorists, terrorist, terror, guerrillas, separatists, paramilitary,
    paramilitaries, assailants, bandits, herders, villagers, knife, machete, stabbing, massacre, border, civilians,
    killed, wounded
""")
SPORT = listed("match, game, season, league, coach, cup, midfield, defender, defenders, quarterback")

EVENTS = (
    Event(
        "drone_attack",
        nouns=listed("drone attack, drone strike, drone raid, drone assault, drone swarm"),
        verbs=SUPPORT + HARMS,
        alone=True,
        placed=True,
    ),
    Event("drone_attack", nouns=("drone",), verbs=STRUCK, done=True),
    Event(
        "missile_attack",
        nouns=listed("missile attack, missile strike, missile barrage, missile salvo"),
        verbs=SUPPORT + HARMS,
        alone=True,
        placed=True,
    ),
    Event("missile_attack", nouns=("missile",), verbs=STRUCK, done=True),
    Event(
        "air_strike",
        nouns=listed("air strike, airstrike, air raid, aerial bombardment, air attack, aerial attack, bombing raid"),
        verbs=SUPPORT + HARMS,
        alone=True,
        placed=True,
    ),
    Event(
        "air_strike",
        nouns=listed("warplane, fighter jet, jet, bomber, helicopter gunship, attack helicopter, gunship"),
        verbs=listed("bomb, pound, raid, bombard, strafe, strike, attack"),
    ),
    Event(
        "shelling",
        nouns=listed("""
            shelling, artillery fire, bombardment, artillery shelling, mortar fire, shooting from various
            types of weapons, rocket fire, rocket attack, mortar attack, artillery attack, artillery strike,
            artillery barrage, rocket barrage, artillery duel
        """),
        verbs=SUPPORT + HARMS,
        actions=listed("shell, bombard, exchange artillery fire, trade artillery fire, exchange mortar fire"),
        alone=True,
        placed=True,
    ),
    Event(
        "shelling",
        nouns=listed("shell, mortar shell, artillery shell, mortar round, artillery round, rocket, mortar bomb"),
        verbs=STRUCK,
        done=True,
    ),
    Event(
        "bombing",
        nouns=listed("""
            bombing, suicide bombing, car bombing, bomb attack, bomb blast, bomb explosion, suicide attack, suicide
            bomb attack, twin bombing, roadside bombing, truck bombing, grenade attack, arson attack
        """),
        verbs=SUPPORT + HARMS,
        actions=listed("blow himself up, blow herself up, blow themselves up"),
        alone=True,
        placed=True,
    ),
    Event("bombing", nouns=listed("blast, explosion"), verbs=PLANNED, placed=True, needs=BOMBERS, unless=MISHAP),
    Event(
        "bombing",
        nouns=listed("""
            bomb, car bomb, truck bomb, roadside bomb, suicide car bomb, explosive device, improvised explosive
            device, ied, landmine, land mine, booby trap, grenade, hand grenade, petrol bomb, firebomb, pipe bomb,
            nail bomb, parcel bomb, letter bomb, molotov cocktail, suicide bomber, device, explosive, explosive charge
        """),
        verbs=listed("""
            explode, go off, detonate, set off, throw, hurl, lob, toss, blow up, kill, rip through, tear through,
            strike, wound, injure, blow himself up, blow herself up, blow themselves up
        """),
        unless=MISHAP + GADGETS,
    ),
    Event("bombing", actions=tuple(f"blow up ... {thing}" for thing in BLOWN_UP)),
    Event(
        "shooting",
        nouns=listed("""
            shooting, mass shooting, shooting spree, shooting attack, gun attack, gunfight, shootout, gun battle,
            drive-by shooting, school shooting, shooting incident, shooting rampage
        """),
        verbs=SUPPORT,
        actions=listed("""
            open fire, exchange fire, exchange gunfire, trade fire, trade gunfire, spray ... with bullets,
            spray ... with gunfire
        """),
        placed=True,
        unless=FIRED_WITHOUT_GUNS,
    ),
    Event(
        "shooting",
        actions=listed("fire on, fire upon, fire at, fire into"),
        needs=GUNS,
        unless=(*FIRED_WITHOUT_GUNS, "missile", "missiles", "rocket", "rockets"),
    ),
    Event(
        "assault",
        nouns=listed("""
    clash, armed clash, firefight, ambush, armed attack, armed assault, terrorist attack, terror attack, knife attack,
    stabbing attack, machete attack, stabbing, massacre, jihadist attack, militant attack, rebel attack, insurgent
    attack, guerrilla attack, militia attack
"""),
        verbs=SUPPORT + listed("break out, erupt, flare, flare up, rage, intensify, escalate, spread, kill, leave"),
        placed=True,
        needs=FIGHTERS,
    ),
    Event("assault", actions=listed("ambush"), unless=SPORT),
)
