"""Capture: prisoners taken in war or held captive, people detained."""

from consilience.kinds.base import Cue, Kind, Measure, listed

SEIZED = listed("""
    capture, take prisoner, take captive, take hostage, abduct, kidnap, seize, hold hostage, hold captive,
    snatch, carry off, enslave
""")
HELD = listed("""
    captive, captives, in captivity, hostage, hostages, prisoner, as prisoners, as hostages, as captives, into
    captivity, ~surrender, ~lay down their arms, ~give themselves up, held by, still held, ~remain captive,
    ~remain captives, prisoners of war, in the hands of
""")
ARREST = listed("""
    arrest, detain, apprehend, round up, jail, imprison, take into custody, nab, intern, remand, rearrest, lock up,
    incarcerate, place under arrest, remand in custody
""")
CUSTODY = (
    *(f"{way} ... {place}" for way in ("in", "into", "to") for place in ("custody", "detention", "jail")),
    *listed("""
        under arrest, under house arrest, behind bars, for questioning, held by police, held by the police, held by
        local police, held by authorities, held by the authorities, held by officers, held by immigration, in police
        hands, ~be taken away by police, held for questioning, held on suspicion, held without charge, held on charges
    """),
)
EVERYBODY = ("person",)
ELSEWHERE = listed("""
    hospital, hospitals, safety, shore, ship, boat, vessel, ferry, bus, buses, shelter, shelters, treatment,
    clinic, clinics, ambulance, ambulances, surgery, morgue, mortuary, refuge, evacuated, rescued
""")
SNATCHED = tuple(
    f"taken from ... {place}"
    for place in ("school", "schools", "home", "homes", "village", "villages", "dormitory", "house", "houses", "beds")
)
CAPTORS = listed("""
    captive, captives, captivity, hostage, hostages, prisoner, prisoners, abducted, abductors, kidnapped, kidnappers,
    militants, militant, gunmen, rebels, insurgents, insurgent, extremists, fighters, soldiers, troops, pirates, raid,
    raided, attackers, jihadists, terrorists, guerrillas, militia, militiamen, raiders, bandits
""")
RELEASE = listed("""
    release, free, set free, liberate, exchange, swap, hand over, bring back, ransom, acquit, escape
""")
FREED = listed("""
    release of, freeing of, return of the, liberation of, the freedom of, exchange of, swap of, handing over
    of
""")
CAPTIVITY = listed("""
    captive, captives, captivity, hostage, hostages, prisoner, prisoners, abducted, kidnapped, kidnappers,
    abductors, militants, jailed, imprisoned, prison, detained, custody, kidnapping, abduction, ransom, swap,
    captors, exchange, jail, girls, detainees, schoolgirls, students, pupils, extremists, kidnap, abductions, seized,
    abductee, abductees, insurgents
""")

CAPTURE = Kind(
    "capture",
    "Captures",
    (
        Measure(
            "prisoners",
            "prisoners taken",
            "grows",
            ("person",),
            "{figure} taken prisoner{actor}{places}",
            "Prisoners taken{actor}{places}",
        ),
        Measure(
            "detained", "detained", "grows", ("person",), "{figure} detained{actor}{places}", "Arrests{actor}{places}"
        ),
    ),
    cues=(
        Cue("prisoners", "object", SEIZED, EVERYBODY),
        Cue(
            "prisoners",
            "object",
            ("take", "take away", "haul away", "march off"),
            EVERYBODY,
            weak=True,
            needs=CAPTORS,
            nearby=CAPTORS,
            unless=ELSEWHERE,
        ),
        Cue(
            "prisoners",
            "object",
            ("hold", "keep"),
            EVERYBODY,
            bare=True,
            weak=True,
            needs=CAPTIVITY,
            nearby=("hostage", "hostages", "abducted", "kidnapped", "captive"),
        ),
        Cue("", "object", RELEASE, EVERYBODY, bare=True, needs=CAPTIVITY),
        Cue("", "subject", ("escape",), EVERYBODY, bare=True, needs=CAPTIVITY),
        Cue("", "before", FREED, EVERYBODY, bare=True),
        Cue("prisoners", "after", HELD + SNATCHED, EVERYBODY, bare=True),
        Cue(
            "prisoners",
            "before",
            listed("""
                capture of, abduction of, kidnapping of, kidnap of, surrender of, seizure of, abductions of,
                kidnappings of
            """),
            EVERYBODY,
            bare=True,
        ),
        Cue(
            "prisoners",
            "noun",
            listed("""
                prisoner of war, prisoner, pow, captive, hostage, abductee, abduction, kidnapping, kidnap
                victim
            """),
            weak=True,
        ),
        Cue("detained", "object", ARREST, ("person", "unknown"), bare=True),
        Cue("detained", "after", CUSTODY, EVERYBODY, bare=True),
        Cue("detained", "before", listed("arrest of, arrests of, detention of, detentions of"), EVERYBODY, bare=True),
        Cue("detained", "noun", listed("arrest, detention, detainee"), weak=True),
    ),
    plain=("prisoners",),
)
