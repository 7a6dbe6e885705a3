"""Outage: power, water, gas, communications, transport cut."""

from consilience.kinds.base import Cue, Dimension, Event, Kind, Measure, listed
from consilience.kinds.cuts import (
    BACK,
    BACK_ON,
    BLACKOUT,
    GRID,
    HELD_UP,
    OFF,
    OTHER_SUPPLIES,
    PAYING,
    SEVERED,
    SUPPLIED,
    USERS,
    cut,
)

BROKEN = listed("""
    be down, be out, be cut, be cut off, cut, cut off, be knocked out, knock out, disrupt, shut down, be lost, go
    down, go out, collapse, be severed, sever, be interrupted, interrupt, switch off, be switched off, shut off, be shut
    off, turn off, be turned off, fail, crash, be restored, be disconnected, cripple
""")
BARE = listed("lose, be without, go without, have no, lack, be left without")
CUTS_COME = listed("""
    cause, report, suffer, experience, trigger, hit, leave, introduce, impose, begin, start, order, implement, announce,
    spread, affect, last, strike, follow, plunge, continue, schedule, apply, sweep, cripple
""")
BARRED = listed("""
    close, shut, shut down, block, close off, be closed, be shut, be blocked, be impassable, become impassable, be cut,
    be cut off, be washed out, be flooded, be submerged, be under water, seal off, be sealed, barricade, blockade,
    render impassable
""")
STOPPED = listed("""
    suspend, halt, cancel, shut, shut down, close, stop, disrupt, block, be paralysed, paralyse, paralyze, ground,
    cut off
""")
WAYS = listed("""
    highway, highways, road, roads, motorway, motorways, interstate, interstates, freeway, freeways, track, tracks,
    railway, railways, line, lines, route, routes
""")
OUTAGE = Kind(
    "outage",
    "Outages",
    (
        Measure(
            "power",
            "without power",
            "stock",
            ("household", "person", "settlement"),
            "{figure} without power{places}",
            "Power cut{places}",
        ),
        Measure(
            "water",
            "without water",
            "stock",
            ("household", "person", "settlement"),
            "{figure} without water{places}",
            "Water cut{places}",
        ),
        Measure(
            "gas",
            "without gas",
            "stock",
            ("household", "person", "settlement"),
            "{figure} without gas{places}",
            "Gas cut{places}",
        ),
        Measure(
            "communications",
            "without communications",
            "stock",
            ("household", "person"),
            "{figure} without communications{places}",
            "Communications cut{places}",
        ),
        Measure(
            "transport",
            "transport stopped",
            "stock",
            ("flight", "train", "road"),
            "{figure} stopped{places}",
            "Transport stopped{places}",
        ),
    ),
    cues=(
        *cut(
            "power",
            "power, electricity, electric power, electricity supply, power supply, electrical power, light, lights, "
            "mains power, electrical service, electric service, electricity service",
        ),
        Cue("power", "after", OFF, USERS, bare=True, needs=GRID, nearby=SUPPLIED),
        Cue("power", "after", HELD_UP, USERS, bare=True, unless=OTHER_SUPPLIES),
        Cue("power", "before", SEVERED, USERS, needs=GRID),
        Cue("", "before", BACK, USERS, bare=True),
        Cue("", "after", BACK_ON, USERS, bare=True, needs=GRID),
        Cue(
            "power",
            "after",
            listed("""
                in the dark, in darkness, ~be blacked out, blacked out, de-energised, de-energized
            """),
            USERS,
            bare=True,
        ),
        Cue("power", "object", listed("affect, hit, plunge, impact, strike"), USERS, needs=BLACKOUT),
        Cue(
            "power",
            "object",
            listed("affect, impact"),
            ("customer",),
            weak=True,
            needs=PAYING,
            unless=OTHER_SUPPLIES,
        ),
        Cue(
            "power",
            "noun",
            listed("power outage, outage, power cut, blackout, electricity outage"),
            ("customer", "household", "person"),
            bare=True,
            weak=True,
        ),
        *cut(
            "water",
            "water, running water, drinking water, tap water, water supply, clean water, potable water, safe water, "
            "water service",
        ),
        Cue("water", "before", ("taps ~run dry for", "taps ~be dry for", "taps ~run dry in"), USERS),
        Cue("water", "object", ("affect", "cover"), USERS, weak=True, needs=("boil", "taps", "tap")),
        *cut("gas", "gas, heating, heat, gas supply, natural gas"),
        *cut(
            "communications",
            "internet, phone service, telephone service, communications, mobile service, communication, phone, "
            "cell service, internet access, mobile coverage, telecommunications, broadband, phone lines, "
            "internet service, mobile phone service, mobile phone coverage, cell phone service, phone coverage, "
            "phone signal",
        ),
        Cue(
            "communications",
            "object",
            listed("affect, hit, impact, plunge"),
            ("customer", "person"),
            weak=True,
            needs=("internet", "broadband", "phone", "mobile", "telephone", "cellular", "landline"),
            unless=("data", "breach", "app", "killed"),
        ),
        Cue(
            "transport",
            "object",
            listed("""
                cancel, suspend, ground, axe, delay, divert, halt, scrap, disrupt, close, shut, block, shut down,
                reroute, interrupt, cut off, close off, cut
            """),
            ("service",),
        ),
        Cue(
            "transport",
            "after",
            listed("""
                impassable, closed, out of service, blocked, cut off, off, closed to traffic, not running, running late,
                hours late, behind schedule, at a standstill, delayed, out of action
            """),
            ("service",),
        ),
        Cue(
            "transport",
            "before",
            listed("""
                cancellation of, suspension of, closure of, delays to, cancellations of,
                delay of, delays of, grounding of, diversion of, halting of
            """),
            ("service",),
        ),
        Cue("transport", "noun", listed("flight cancellation, cancellation, road closure"), ()),
    ),
    dimensions=(
        Dimension(
            "transport",
            ("mile", "kilometre"),
            near=listed("closed, closing, closes, close, closure, closures, shut, shutting, blocked, impassable"),
            needs=WAYS,
        ),
    ),
    events=(
        Event(
            "power",
            nouns=listed("""
                power outage, blackout, power cut, outage, power failure, electricity outage, rolling blackout, load
                shedding, power disruption, electricity cut, emergency power cut, power shutdown
            """),
            verbs=CUTS_COME,
        ),
        Event(
            "power",
            nouns=listed("""
                power, electricity, power supply, electricity supply, power line, power grid, grid, electricity grid,
                electricity network, power plant, power station, substation
            """),
            verbs=BROKEN,
        ),
        Event("power", nouns=listed("electricity, power supply, electricity supply"), verbs=BARE),
        Event(
            "water",
            nouns=listed("""
                water supply, tap water, running water, drinking water supply, water service, water main, mains water
            """),
            verbs=BROKEN + BARE,
        ),
        Event("water", nouns=listed("water outage, water cut, water shortage"), verbs=CUTS_COME),
        Event("gas", nouns=listed("gas supply, heating, gas main, district heating"), verbs=BROKEN + BARE),
        Event(
            "communications",
            nouns=listed("""
                mobile network, phone network, phone line, phone service, telephone line, telephone service, mobile
                internet, internet, internet access, communications, mobile phone network, communication, cell
                service, mobile service, telecommunications, landline, internet service, internet link, telephone link,
                phone link, mobile phone service, cell tower, phone signal, mobile signal, telephone network
            """),
            verbs=BROKEN,
        ),
        Event("communications", nouns=listed("internet shutdown, internet blackout, internet outage"), verbs=CUTS_COME),
        Event(
            "transport",
            nouns=listed("""
                train service, rail traffic, rail service, train traffic, air traffic, airport, metro, subway, train,
                bus service, ferry service, public transport, railway line, flight, highway, motorway, border
                crossing, port, road traffic, tram service, rail line, metro service, metro line, ferry, air travel,
                railway service, railway traffic, airspace, shipping, ferry traffic, subway line
            """),
            verbs=STOPPED + BARRED,
        ),
        Event(
            "transport",
            nouns=listed("""
                road, roads, bridge, tunnel, mountain pass, expressway, freeway, thruway, turnpike, interstate,
                street, carriageway, railway, canal, crossing, runway, route, causeway, ring road, main road,
                coastal road, border, strait, waterway, harbour, harbor, numbered road
            """),
            verbs=BARRED,
        ),
    ),
)
