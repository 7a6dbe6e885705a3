"""Displacement: people moved, driven out, sheltered, left without a home, come back."""

from consilience.kinds.base import Cue, Event, Kind, Measure, listed

MOVERS = ("person", "household", "settlement", "building", "unknown")
PEOPLE = ("person", "household")

EVACUATE = listed("""
    evacuate, relocate, resettle, airlift, ferry, bus, ship out, transport, move out, bring out, lead out,
    take away, shuttle, take off
""")
EVACUATED_STATE = listed("""
    to safety, to safe areas, to safer areas, to safer ground, to safer places, to higher ground, to safe
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
    flee, migrate, move to, move towards, move across, cross into, cross over, cross the border into, escape
    to, abandon their homes, leave their homes, leave home, leave their villages, leave their houses, quit
    their homes, vacate their homes, become displaced, pour into, stream into, stream across, stream out,
    seek safety, run for their lives, lose everything, leave the country, be on
    the move,
    move away, move out of, move away from, scatter, take flight, take to the road, head for safety, abandon their
    villages, trek to, swim across
""")
DISPLACE = listed("""
    displace, uproot, drive out, force out, expel, dislocate, deport, chase out, evict, push out, force from,
    drive from, force to flee, force to leave,
    push out of, make flee, force to move, force to abandon, oust
""")
DISPLACED_STATE = listed("""
    to flee, from their homes, from their houses, from their villages, from home, out of their homes, to leave
    their homes, to leave, to abandon their homes, from their home, to seek refuge elsewhere, from their land,
    to leave home, ~flee, on the run, as displaced, from their towns, into exile,
    to move, ee their homes, to ee, to seek safety, to vacate their homes, off their land, over the border,
    across the border, into neighbouring
""")
AWAY = listed("""
    border, homes, camps, camp, villages, houses, land, elsewhere, neighbouring, neighboring, exile, town, towns, city,
    area, areas, region
""")
RUNAWAYS = listed("attackers, assailants, suspects, robbers, bombers, hijackers, escapees, inmates, kidnappers")
UPROOTED = listed("""
    camp, camps, border, refugee, refugees, displaced, displacement, fled, flee, fleeing, migrant, migrants, conflict,
    clashes, fighting, violence, idps, shelter, shelters, asylum, floods, drought, province, county, state, district
""")
SITES = listed("""
    camp, camps, shelter, shelters, centres, centers, centre, center, sites, site, schools, school, tents,
    church, churches, mosques, halls, hall, gym, stadium, hotels, accommodation, compound,
    barracks,
    base, relatives, friends, families, family, airstrip, monastery, monasteries, university, mission, warehouse,
    arena, hostel, hostels, community, dormitories, tent
""")
SHELTER = listed("""
    shelter, accommodate, house, host, lodge, put up, billet, take in, harbour, harbor
""")
SHELTERED_STATE = listed("""
    in shelters, in shelter, in a shelter, in evacuation centres, in evacuation centers, in evacuation centre,
    in evacuation center, in evacuation shelters, in temporary shelters, in temporary shelter, in emergency
    shelters, in temporary accommodation, in temporary accommodation centres, in collective centres, in
    collective centers, in collective sites, in relief camps, in relief camp, in camps, in camp, in a camp, in
    tents, in schools, in transit centres, in transit centers, in reception centres, in reception centers, at
    shelters, at evacuation centres, at evacuation centers, at temporary shelters, in a shelter, in public
    shelters, in displacement camps, in tent camps, in idp camps, in refugee camps, in makeshift camps, in
    makeshift shelters, in informal settlements, in temporary housing, to shelters, to shelter, to relief
    camps, to temporary shelters, to evacuation centres, to evacuation centers, into shelters, into evacuation
    centres, into evacuation shelters, to camps, to relief shelters, in community centres, in community
    centers, in hotels, in gyms, in gymnasiums, in sports halls, in churches, in mosques, in public buildings,
    in formal camps, at relief camps, in reception camps, in overcrowded camps, ~take refuge, ~seek refuge,
    ~find refuge, ~take shelter, ~seek shelter, ~find shelter, ~stay in shelters, ~spend the night in, ~stay
    in evacuation, ~sleep in, refuge in, shelter in, ~remain in collective, in crowded camps, in government
    shelters, in cyclone shelters, into relief camps, into camps, in evacuation camps, in evacuation sites, in
    relief centres, in relief centers, at relief centres, at relief centers, at emergency shelters, into
    shelter, in collective shelters, in host communities, in temporary camps, in temporary sites, at camps, in
    bomb shelters
""")
HOMELESS_STATE = listed("""
    homeless, without homes, without a home, without shelter, without a roof, without roofs, without housing,
    ~lose their homes, ~lose their houses, ~lose homes, ~lose their home, roofless, shelterless, unhoused,
    without a place to live
""")
RETURN = listed("""
    return, go home, come home, come back, go back, return home, move back, be back
""")
RETURNED_STATE = listed("""
    back home, back to their homes, to return, to return home, to their homes, to go home, ~cross the border
    from, to their houses, to their villages, back to their villages
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
        Cue("evacuated", "after", EVACUATED_STATE, MOVERS, bare=True),
        Cue("evacuated", "subject", ("leave",), PEOPLE, weak=True),
        Cue("evacuated", "object", ("take", "bring", "fly"), PEOPLE, weak=True, needs=CARRIERS),
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
        Cue("displaced", "subject", listed("arrive in, arrive at, reach"), PEOPLE, bare=True, needs=UPROOTED),
        Cue("displaced", "object", DISPLACE, PEOPLE, bare=True),
        Cue("displaced", "after", DISPLACED_STATE, PEOPLE, bare=True),
        Cue(
            "displaced",
            "before",
            listed("""
                displacement of, number of displaced, displacing, exodus of, flight of, uprooting of,
                expulsion of, deportation of, relocation of, resettlement of, influx of, arrival of, number of
                idps, registered
            """),
            PEOPLE,
            bare=True,
        ),
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
        Cue("sheltered", "either", SHELTER, PEOPLE, bare=True),
        Cue("sheltered", "after", SHELTERED_STATE, PEOPLE, bare=True),
        Cue(
            "sheltered",
            "after",
            listed("""
                ~live in, ~stay in, ~remain in, ~house in, ~sleep in, still in, now in, ~crowd into, ~pack
                into, ~stay with, ~stay at
            """),
            PEOPLE,
            bare=True,
            weak=True,
            needs=SITES,
        ),
        Cue(
            "sheltered",
            "object",
            ("hold",),
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
                shelter for, shelter to, refuge to, home to displaced, ~host, ~shelter, accommodation for,
                ~house, sheltering, housing for
            """),
            PEOPLE,
            weak=True,
        ),
        Cue("homeless", "after", HOMELESS_STATE, PEOPLE, bare=True),
        Cue("displaced", "object", ("push", "drive", "force"), PEOPLE, weak=True, needs=AWAY),
        Cue("homeless", "before", listed("homelessness of, the homes of"), PEOPLE),
        Cue("returned", "subject", RETURN, PEOPLE, bare=True),
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
