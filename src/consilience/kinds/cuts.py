"""Words of supplies that are cut off, and of those who are without."""

from __future__ import annotations

from consilience.kinds.base import Cue, listed

BLACKOUT = listed("outage, outages, blackout, blackouts, darkness, cuts")
PAYING = listed("customers, subscribers, consumers, ratepayers")
GRID = BLACKOUT + listed("""
    power, electricity, electric, electrical, grid, utility, utilities, lights, substation, transformer, lines, energy,
    network, blacked, cooperative, poweroutage
""")
SUPPLIED = listed("power, electricity, outage, outages, blackout, blackouts, utility, grid")
OTHER_SUPPLIES = listed("""
    internet, phone, phones, mobile, cellular, broadband, telephone, landline, data, breach, recall, water, gas,
    website, app, bank, banks, computer, computers, flight, flights, airline, network
""")
OFF = listed("""
    offline, off supply, off the grid, disconnected from the grid, disconnected from the network, disconnected from the
    power grid, cut off from the grid, cut off from the network, knocked off the grid, without supply, without service,
    without it, still out, still off, not been reconnected, yet to be reconnected, yet to be restored, ~wait to be
    reconnected, ~await reconnection, ~await restoration, ~lose service, ~lose supply, ~have no supply, ~have no
    service, ~wait for ... power, ~wait for ... electricity, ~wait for ... lights, ~wait for ... service, ~wait for ...
    supply, yet to get ... back, yet to have ... restored, not had ... restored
""")
HELD_UP = tuple(
    f"{verb} ... {noun}"
    for verb in ("~suffer", "~experience", "~face", "~endure", "affected by", "hit by", "impacted by")
    for noun in ("outages", "outage", "blackouts", "blackout", "power cuts", "electricity cuts", "power failures")
)
SEVERED = tuple(
    f"{be} {cut} {to}"
    for be in ("was", "were", "been", "being")
    for cut in ("cut", "cut off", "knocked out", "interrupted", "severed", "switched off", "shut off")
    for to in ("to", "for")
)
BACK = (
    *(
        f"restored {name} {to}"
        for name in ("power", "electricity", "service", "supply", "supplies")
        for to in ("to", "for")
    ),
    *(f"{name} ... restored {to}" for name in ("power", "electricity", "service", "supply") for to in ("to", "for")),
    *(f"~{verb} {name} to" for verb in ("supply", "provide", "deliver", "sell") for name in ("power", "electricity")),
    *(f"returned {name} to" for name in ("power", "electricity")),
    *(
        f"{name} {be} restored to"
        for name in ("power", "electricity", "service", "supply", "supplies", "water")
        for be in ("was", "were", "has been", "had been", "have been", "been", "already")
    ),
)
BACK_ON = listed("""
    reconnected, back online, back on line, back on supply, power back, electricity back, lights back, had ... power
    restored, had ... electricity restored, had ... service restored, got ... power back, ~regain power,
    ~regain electricity
""")
CUT = listed("""
    cut, cuts, cutting, knocked, knocking, lost, outage, outages, blackout, blackouts, disrupted, disrupting,
    interrupted, interruption, interruptions, failed, failure, severed, severing, restored, restoring, restore, off,
    out, damaged, destroyed, suspended, shut, down
""")
USERS = ("customer", "household", "person", "settlement", "building", "location")


def cut(measure: str, goods: str) -> tuple[Cue, ...]:
    """Return the cues of one supply: "without power", "lost power", "power cuts to" ..."""
    names = listed(goods)
    without = [f"{verb} {name}" for name in names for verb in ("without", "~lose", "~lack", "out of", "~have no", "no")]
    without += [
        f"{verb} {name}" for name in names for verb in ("not have", "not having", "not get", "~go without", "lacking")
    ]
    without += [f"{verb} {name}" for name in names for verb in ("deprived of", "with no", "without access to")]
    without += [
        f"{verb} from {the}{name}" for name in names for verb in ("cut off", "disconnected") for the in ("", "the ")
    ]
    before = [f"{name} {noun}" for name in names for noun in ("to", "supply to", "supplies to", "for", "cuts for")]
    before += [
        f"{name} {noun}"
        for name in names
        for noun in ("outages for", "outages affecting", "outage affecting", "outages in")
    ]
    states = [f"{name} {be}" for name in names for be in ("was", "were", "is", "remained", "has been", "had been")]
    before += [f"{state} ... {to}" for state in states for to in ("to", "for", "in")]
    before += [f"~knock out {name} to", f"~cut {name} to"] if (name := names[0]) else []
    return (
        Cue(measure, "after", tuple(without), USERS, bare=True),
        Cue(measure, "before", tuple(before), USERS, bare=True, needs=CUT),
    )
