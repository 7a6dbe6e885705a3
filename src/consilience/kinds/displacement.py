"""Displacement: people moved, driven out, sheltered, left without a home, come back."""

from consilience.kinds.base import Cue, Event, Kind, Measure, listed
from consilience.kinds.refuge import HOMELESS_STATE, LODGE, LODGED_STATE, SHELTERED_STATE, SITES

MOVERS = ("person", "household", "settlement", "building")
PEOPLE = ("person", "household")

EVACUATE = listed("evacuate, relocate, resettle, airlift, move out, clear out")
RUNNING = listed("refugee, refugees, fled, fleeing, displaced, influx, exodus, migrants, asylum, idps")
IN_NEED = listed("in need of, ~need shelter, ~need ... shelter, ~require shelter, ~require ... shelter, ~lack shelter")
FLIGHT = (*RUNNING, "evacuated", "evacuate", "evacuation", "evacuations", "evacuees", "homeless")
STAYED = listed("~refuse to leave, ~refuse to evacuate, ~refuse to move, ~decline to leave, ~decide to stay, ~stay put")
THREATENED = ("threatened", "under threat")
CARRY = listed("""
    ferry, bus, ship out, transport, bring out, lead out, shuttle, take off, remove, move, clear, fly out, escort
    out, guide out
""")
PERIL = listed("""
    evacuate, evacuated, evacuating, evacuation, evacuations, safety, safe, safer, flood, floods, flooded, flooding,
    floodwaters, storm, hurricane, typhoon, cyclone, fire, fires, wildfire, blaze, quake, earthquake, volcano, eruption,
    tsunami, landslide, fighting, clashes, siege, besieged, shelling, violence, war, danger, threat, precaution,
    explosion, blast, gas, leak, ship, boat, boats, vessel, ferry, ferries, capsized, sinking, buses, stranded, camp,
    camps, shelter, shelters, border, homes, villages, militants, rebels, dyke, dam, breach, breached, inundated,
    inundating, river, rivers, lava, attack, attacks, bomb, crash, debris, rubble
""")
WARDS = listed("hospital, hospitals, clinic, clinics, ambulance, ambulances, infirmary, morgue, mortuary")
EVACUATED_STATE = listed("""
    to safe areas, to safer areas, to safer ground, to safer places, to higher ground, to safe
    places, to safer locations, to safe locations, to a safe place, to a safer place, out of harm 's way, out
    of danger, to safe zones, to evacuation, to evacuate, under evacuation, to shore, ashore, out of the
    danger zone, to leave as a precaution, out of the area, off the ship, off the boat, from the danger zone,
    to other regions, from the affected areas, from danger zones, from flooded areas, out of the city, from
    the area, ~leave the villages
""")
CARRIERS = listed("""
    ship, boat, boats, vessel, bus, buses, ferry, ferries, train, trains, plane, planes, helicopter,
    helicopters, shore, safety, airlift, coaches, convoy, passengers
""")
FLEE = listed("""
    flee, migrate, move to, move towards, move across, cross into, cross over, cross the border into, escape to, abandon
    their homes, leave their homes, leave home, leave their villages, leave their houses, quit their homes, vacate their
    homes, become displaced, pour into, stream into, stream across, stream out, seek safety, run for their lives, lose
    everything, leave the country, be on the move, move away, move out of, move away from, scatter, take flight, take to
    the road, head for safety, abandon their villages, trek to, swim across, walk to, walk from, trek from, run to, run
    into, escape into, cross to, sail to, row across, make their way to, make it to, seek asylum, apply for asylum,
    claim asylum, ask for asylum, request asylum, escape across, stream to, stream towards, stream over, pour across,
    pour out, pour over, spill into, spill over, hide in the bush, hide in the forest, abandon their farms, abandon
    their houses, set out on foot, leave on foot, head for the border, head to the border, leave everything behind, be
    uprooted, take to the roads, take to the hills, take to the bush, take to the forest, register for asylum, be on the
    road, pack up and leave, pack their belongings, escape the fighting, escape the violence
""")
DISPLACE = listed("""
    displace, move out of, uproot, drive out, force out, expel, dislocate, deport, chase out, evict, push out, force
    from, drive out of, force out of, clear out of, throw out of, chase from, push from, evict from, expel from, uproot
    from, displace from, turn out of, drive from, force to flee, hound out, burn out of, bomb out of, flood out, force
    to flee from, force to leave, push out of, make flee, force to move, force to abandon, oust, banish
""")
DISPLACED_STATE = listed("""
    forced to escape, ~register as refugees, ~register as displaced, ~register as idps, ~register with unhcr,
    ~register as asylum seekers, to flee, from their homes, from their houses, from their villages, from home, out of
    their homes, to leave their homes, to leave, to abandon their homes, from their home, to seek refuge elsewhere, from
    their land, to leave home, ~flee, on the run, as displaced, from their towns, into exile, to move, ee their homes,
    to ee, to seek safety, to vacate their homes, off their land, over the border, across the border, into neighbouring
""")
AWAY = listed("""
    border, homes, camps, camp, villages, houses, land, elsewhere, neighbouring, neighboring, exile, town, towns, city,
    area, areas, region, abroad
""")
RUNAWAYS = listed("attackers, assailants, suspects, robbers, bombers, hijackers, escapees, inmates, kidnappers")
ARMED = listed("troops, soldiers, tanks, militants, fighters, forces, army, gunmen, vehicles, trucks, smugglers")
UPROOTED = listed("""
    camp, camps, border, refugee, refugees, seekers, displaced, displacement, fled, flee, fleeing, migrant, migrants,
    conflict, clashes, fighting, violence, idps, shelter, shelters, asylum, floods, drought, province, county, state,
    district
""")
RETURN = listed("""
    return, go home, come home, come back, go back, return home, move back, be back, walk back, travel back, drive back,
    head back, head home, stream back, trek back, flock back, find their way back, make their way back, walk home, move
    back in, move home, resettle in their homes
""")
PLAYERS = listed("""
    injury, injuries, starters, starting, team, teams, season, game, games, match, matches, lineup, squad, coach,
    training, bench, letterwinners, lettermen, roster, quarterback, defender, defenders, midfielder, striker, playoffs,
    tournament, cup, champions, flights, kickoff, yards, album, cast, sequel, tour, semester, unbeaten
""")
RETURNED_STATE = listed("""
    allowed back, allowed home, allowed to return, allowed to go home, permitted to return, let back in, let back,
    cleared to return, able to return, able to go home, back in their homes, back at home, ~be repatriated, ~be sent
    home, ~be sent back, ~be flown home, back home, back to their homes, to return, to return home, to their homes, to
    go home, ~cross the border from, to their houses, to their villages, back to their villages
""")

DISPLACEMENT = Kind(
    "displacement",
    "Displacement",
    (
        Measure(
            "evacuated",
            "evacuated",
            "grows",
            ("person", "household", "settlement", "building"),
            "{figure} evacuated{places}",
            "Evacuation{places}",
        ),
        Measure(
            "displaced",
            "displaced",
            "grows",
            ("person", "household"),
            "{figure} displaced{places}",
            "People displaced{places}",
        ),
        Measure(
            "sheltered",
            "in shelters",
            "stock",
            ("person", "household"),
            "{figure} in shelters{places}",
            "People in shelters{places}",
        ),
        Measure(
            "homeless",
            "homeless",
            "grows",
            ("person", "household"),
            "{figure} homeless{places}",
            "People homeless{places}",
        ),
        Measure(
            "returned",
            "returned",
            "grows",
            ("person", "household"),
            "{figure} returned{places}",
            "People returned{places}",
        ),
    ),
    cues=(
        Cue("evacuated", "either", EVACUATE, (*MOVERS, "aircraft"), bare=True),
        Cue("evacuated", "object", listed("lead out of, bring out of, carry out of"), MOVERS, bare=True),
        Cue("evacuated", "object", ("empty",), ("settlement",)),
        Cue("evacuated", "after", EVACUATED_STATE, MOVERS, bare=True),
        Cue("", "after", THREATENED, ("building",)),
        Cue("", "after", STAYED, PEOPLE, bare=True),
        Cue("", "after", IN_NEED, PEOPLE, bare=True),
        Cue("evacuated", "object", CARRY, MOVERS, weak=True, needs=PERIL, nearby=FLIGHT, unless=WARDS),
        Cue("evacuated", "after", ("to safety",), MOVERS, bare=True, weak=True),
        Cue("evacuated", "subject", ("leave",), PEOPLE, weak=True, needs=PERIL, nearby=FLIGHT),
        Cue("evacuated", "object", ("take", "bring", "fly", "drive"), PEOPLE, weak=True, needs=CARRIERS, unless=WARDS),
        Cue(
            "evacuated",
            "before",
            listed("""
                evacuation of, evacuations of, evacuees from, relocation to safety of, number of evacuees
            """),
            MOVERS,
            bare=True,
        ),
        Cue("evacuated", "noun", listed("evacuee, evacuation"), weak=True),
        Cue("displaced", "subject", FLEE, PEOPLE, bare=True, unless=RUNAWAYS),
        Cue(
            "displaced",
            "subject",
            listed("arrive, come ashore, land on, reach"),
            PEOPLE,
            bare=True,
            needs=UPROOTED,
            nearby=RUNNING,
        ),
        Cue(
            "displaced",
            "subject",
            listed("cross the border, cross the frontier, cross the river, cross the lake, cross the sea"),
            PEOPLE,
            bare=True,
            unless=ARMED,
        ),
        Cue("displaced", "object", DISPLACE, PEOPLE, bare=True),
        Cue("displaced", "after", DISPLACED_STATE, PEOPLE, bare=True),
        Cue(
            "displaced",
            "before",
            listed("""
                displacement of, number of displaced, displacing, exodus of, flight of, uprooting of,
                expulsion of, deportation of, relocation of, resettlement of, influx of, arrival of, number of
                idps, tally of idps, tally of displaced, tally of refugees, number of refugees, expulsions of,
                deportations of, evictions of, eviction of, arrivals of, displacements of
            """),
            PEOPLE,
            bare=True,
        ),
        Cue(
            "evacuated",
            "before",
            listed("transfer of, removal of, moving of, airlift of, transport of, extraction of"),
            PEOPLE,
            weak=True,
            needs=PERIL,
            unless=WARDS,
        ),
        Cue("displaced", "before", ("registered",), PEOPLE, bare=True, weak=True, needs=UPROOTED),
        Cue(
            "displaced",
            "noun",
            listed("""
                displacement, idp, refugee, conflict-related displacement, new displacement, internal
                displacement
            """),
            PEOPLE,
            weak=True,
        ),
        Cue("displaced", "noun", listed("arrival, new arrival, crossing"), PEOPLE, weak=True, needs=UPROOTED),
        Cue("sheltered", "either", ("shelter",), PEOPLE, bare=True),
        Cue("sheltered", "either", LODGE, PEOPLE, bare=True, needs=UPROOTED + PERIL, nearby=FLIGHT),
        Cue("sheltered", "after", SHELTERED_STATE, PEOPLE, bare=True),
        Cue("sheltered", "after", LODGED_STATE, PEOPLE, bare=True, weak=True, needs=UPROOTED, nearby=FLIGHT),
        Cue(
            "sheltered",
            "object",
            ("hold", "receive"),
            PEOPLE,
            bare=True,
            weak=True,
            needs=("camp", "camps", "shelter", "shelters"),
        ),
        Cue("sheltered", "subject", listed("stay, sleep, be housed, ride out"), PEOPLE, weak=True, needs=SITES),
        Cue(
            "sheltered",
            "before",
            listed("""
                shelter for, shelter to, refuge to, home to displaced, ~host, ~take in, ~shelter, accommodation for,
                ~house, sheltering, housing for
            """),
            PEOPLE,
            weak=True,
            needs=UPROOTED + PERIL,
        ),
        Cue("homeless", "after", HOMELESS_STATE, PEOPLE, bare=True),
        Cue("displaced", "object", ("push", "drive", "force"), PEOPLE, weak=True, needs=AWAY),
        Cue("homeless", "before", listed("homelessness of, the homes of"), PEOPLE),
        Cue("returned", "subject", RETURN, PEOPLE, bare=True, unless=PLAYERS),
        Cue("returned", "after", RETURNED_STATE, PEOPLE),
        Cue(
            "returned",
            "before",
            listed("return of, repatriation of, the return home of, ~repatriate"),
            PEOPLE,
            bare=True,
        ),
        Cue("returned", "object", listed("repatriate, bring home, bring back"), PEOPLE, bare=True),
        Cue("returned", "noun", listed("returnee, return"), PEOPLE, weak=True),
    ),
    events=(
        Event(
            "evacuated",
            nouns=listed("evacuation, mass evacuation"),
            verbs=listed("""
                begin, start, order, announce, launch, organise, organize, carry out, conduct, be under way,
                continue
            """),
        ),
    ),
    plain=("evacuated",),
)
