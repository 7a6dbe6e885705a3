"""Damage: buildings, infrastructure, equipment, and what it costs."""

from consilience.kinds.base import Cue, Dimension, Event, Kind, Measure, listed

BREAK = listed("""
    destroy, damage, flatten, level, demolish, raze, gut, wreck, ruin, burn, burn down, torch, set ablaze, set on
    fire, collapse, submerge, inundate, flood, wash away, sweep away, knock down, tear off, rip off, tear apart, blow
    up, blow away, crush, obliterate, devastate, shatter, ravage, engulf, bury, swamp, break, smash, cripple,
    pulverise, deroof, unroof, topple, tear down, bulldoze, rip apart, crack, put out of action, knock out, disable,
    eliminate, swallow, cave in, reduce to rubble, reduce to ashes, char, consume, vandalise, loot, condemn, wash out,
    set fire to, set alight, set afire, set aflame, rupture, snap, undermine, blast, strip, rip, blow off, wrench,
    uproot, bring down, tip over, flip, upend, peel, shear, pound to rubble, bomb, ransack, reduce to ash, carry off,
    carry away, sweep off, raze to the ground, burn to the ground, pull down, batter, scorch, buckle, dent, sever,
    devour, incinerate, mangle, splinter, chew through, rip through, tear through, reduce to cinders, reduce
    to a shell, reduce to shells, reduce to debris, pancake, riddle, pockmark, hole, perforate, deface, desecrate,
    bring to the ground, wipe out, tear up, rip up, hollow out, set aflame, inundate with mud, fell, breach, burst
""")
FALL = listed("""
    collapse, burn, burn down, catch fire, crumble, fall down, cave in, go up in flames, sustain damage, suffer damage,
    be lost, topple, burst, give way, subside, cave, slide, crack, buckle, be gone, disintegrate, burst its banks,
    tumble, tumble down, tumble into, come down, come crashing down, crash down, pancake, keel over, turn to rubble,
    turn to ash, crumple, blow over, blow down, fall, fall in, go up in smoke, sustain heavy damage, suffer heavy
    damage, sustain structural damage
""")
STATE = listed("""
    in ruins, uninhabitable, unliveable, without roofs, under water, underwater, beyond repair, ablaze, on
    fire, to the ground, in flames, unfit for habitation, to rubble, to ashes, flooded, damaged, destroyed,
    unusable, impassable, inoperable, left in ruins, under rubble, under mud, under ice, in rubble, to cinders, to
    shells, off their foundations, from their foundations, off its foundations, unsafe, gutted by fire, open to the sky
""")
SMASH = listed("""
    destroy, damage, knock out, eliminate, hit, burn, blow up, disable, wreck, sink, neutralise, neutralize,
    lose, put out of action, wipe out, take out, set ablaze, cripple, torch, crush, strike, overturn, derail,
    crash, sweep away, wash away, bury, carry off, carry away, sweep off, submerge, smash, flip, upend, total
""")
LOSS = listed("""
    damage, damages, loss, losses, cost, costs, destruction, worth, reconstruction, rebuilding, repair,
    repairs, insured, destroyed, lost, damaged, estimated, claims
""")
OWNERS = tuple(
    f"~have {whose} {homes} {broken}"
    for whose in ("their", "its")
    for homes in ("home", "homes", "house", "houses", "dwellings", "properties", "shelters", "tents")
    for broken in ("destroyed", "damaged", "flooded", "burned", "burnt", "demolished", "washed away", "ruined")
)
CROPS = listed("""
    crops, crop, farmland, farm, farms, rice, paddy, maize, wheat, plantation, plantations, orchards, vineyards,
    fields, agricultural, arable, cropland, pasture, harvest
""")
SHUT = listed("closed, closing, closes, closure, shut, shutting, blocked, stretch")
OF_WAYS = tuple(
    f"of {kind}{way}"
    for kind in ("", "the ", "railway ", "rail ", "power ", "main ", "rural ", "paved ", "coastal ", "damaged ")
    for way in listed("""
        track, tracks, road, roads, highway, highways, railway, railways, line, lines, street, streets, pipeline,
        pipelines, pipe, pipes, cable, cables, embankment, embankments, dyke, dykes, dike, levee, levees, canal, canals,
        fence, fencing, wall, coastline, seawall
    """)
)
LOST = listed(
    "destroyed, damaged, ruined, lost, destroying, damaging, ruining, devastated, destroy, damage, washed, hit"
)
HARM = listed("""
    losses, damage, damages, damaged, damaging, destruction, destroyed, destroying, flood, floods, flooding,
    floodwaters, storm, storms, quake, earthquake, hurricane, typhoon, cyclone, fire, fires, wildfire, wildfires,
    disaster, disasters, reconstruction, rebuild, rebuilding, devastation, devastated, war, tornado, tornadoes,
    drought, landslide, tsunami, explosion, blast, crash, storm, hail, blew, blown, sabotage, saboteurs, arson, looting,
    looted, riot, riots, collapse, collapsed, eruption, derailment, spill, mudslide, quakes, earthquakes, blaze, attack
""")
ELEMENTS = listed("""
    landslide, landslides, mudslide, mudslides, avalanche, flood, floods, storm, tornado, twister, quake, earthquake,
    lightning, wave, waves, tsunami, hurricane, cyclone, typhoon
""")
WET_OR_BURNT = listed("flooded, submerged, inundated, swamped, burned, burnt, scorched, charred, underwater")
MONEY = ("money",)
NOT_LOSS = listed("""
    aid, donate, donation, donated, pledge, pledged, pledges, grant, fund, funding, budget, appeal, allocate, allocated,
    loan, loans, credit, profit, profits, revenue, sales, turnover, fine, fined, ransom, deal, bought, salary, gdp,
    share, shares, stock, quarter, net, earnings, income, investors, price, prices, scheme, tickets, fee, fees
""")

DAMAGE = Kind(
    "damage",
    "Damage",
    (
        Measure(
            "buildings",
            "buildings destroyed or damaged",
            "grows",
            ("building", "settlement"),
            "{figure} destroyed or damaged{places}",
            "Buildings destroyed or damaged{places}",
        ),
        Measure(
            "infrastructure",
            "infrastructure destroyed or damaged",
            "grows",
            ("bridge", "road", "target"),
            "{figure} destroyed or damaged{places}",
            "Infrastructure damaged{places}",
        ),
        Measure(
            "equipment",
            "equipment destroyed",
            "grows",
            ("vehicle", "aircraft", "tank"),
            "{figure} destroyed{actor}{places}",
            "Equipment destroyed{actor}{places}",
        ),
        Measure(
            "economic_loss",
            "economic loss",
            "grows",
            ("USD", "EUR"),
            "Loss of {figure}{places}",
            "Economic loss{places}",
        ),
    ),
    cues=(
        Cue("buildings", "object", BREAK, ("building", "settlement")),
        Cue("buildings", "object", ("affect", "impact"), ("building",), weak=True),
        Cue("buildings", "object", ("hit", "strike"), ("building",), weak=True, needs=ELEMENTS),
        Cue("buildings", "subject", FALL, ("building",)),
        Cue("buildings", "after", STATE, ("building",)),
        Cue("buildings", "after", ("lost", "gone"), ("building",), needs=HARM),
        Cue(
            "buildings",
            "before",
            listed("~fall on, ~fall onto, ~crash into, ~slam into, ~crash onto"),
            ("building",),
            weak=True,
        ),
        Cue("buildings", "after", OWNERS, ("person", "household"), bare=True),
        Cue(
            "buildings",
            "before",
            listed("""
                damage to, destruction of, collapse of, flooding of, the burning of, demolition of, loss of, torn off,
                windows in, ripped off, blown off, lifted off, torn from, ripped from, roofs of,
                roofs off, roof off, damage in, ~damage or destroy
            """),
            ("building", "settlement"),
        ),
        Cue("infrastructure", "object", BREAK, ("infrastructure",)),
        Cue("infrastructure", "subject", FALL, ("infrastructure",)),
        Cue(
            "infrastructure",
            "before",
            listed("damage to, destruction of, collapse of, flooding of, loss of"),
            ("infrastructure",),
        ),
        Cue("equipment", "object", SMASH, ("vehicle", "aircraft", "weapon", "animal"), weak=True),
        Cue(
            "equipment",
            "object",
            listed("""
                destroy, knock out, burn, sink, blow up, damage, wreck, overturn, derail, topple, flip, upend,
                torch, blow over, set ablaze, set alight, set on fire, crush, gut, incinerate, mangle, char
            """),
            ("vehicle", "aircraft", "weapon"),
        ),
        Cue(
            "equipment",
            "subject",
            listed("""
                burn, sink, capsize, catch fire, go up in flames, derail, overturn, jump the tracks, leave the tracks,
                come off the rails, come off the tracks, go off the rails, run off the rails, run aground
            """),
            ("vehicle", "aircraft", "weapon"),
        ),
        Cue(
            "equipment",
            "before",
            listed("destruction of, loss of, damage to, sinking of"),
            ("vehicle", "aircraft", "weapon"),
        ),
    ),
    dimensions=(
        Dimension("economic_loss", MONEY, near=LOSS, never=NOT_LOSS, needs=HARM),
        Dimension("infrastructure", ("hectare", "acre"), near=CROPS, never=WET_OR_BURNT, needs=LOST),
        Dimension(
            "infrastructure", ("metre", "kilometre", "mile", "foot", "yard"), joined=OF_WAYS, never=SHUT, needs=LOST
        ),
    ),
    events=(Event("infrastructure", nouns=listed("material damage"), verbs=listed("cause, inflict, suffer, sustain")),),
    plain=("buildings",),
    implied=(("equipment", "aircraft"),),
)
