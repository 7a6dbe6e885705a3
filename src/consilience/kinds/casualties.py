"""Casualties: people killed, hurt, missing, trapped, rescued."""

from consilience.kinds.base import Cue, Event, Kind, Measure, listed
from consilience.kinds.harm import (
    ALL,
    ALL_ABOARD,
    DEAD,
    DIED,
    FOUND,
    HURT,
    HURT_STATE,
    KILLED,
    SICK_STATE,
    SLAIN,
    SLAY,
    TOLL,
    WOUND,
)

ALIVE = listed("""
    assault, assaults, assaulted, rape, raped, sexual, harassed, harassment, robbed, robbery, injured, wounded, hurt,
    treated, treatment, hospital, hospitals, survivor, survivors, survived, fraud, trafficking, scam, theft, flood,
    floods, earthquake, quake, affected, aid, relief, help, compensation, shelter
""")
WANTED = listed("connection, suspects, suspect, wanted, manhunt, arrest, attackers, gunmen, fugitives, questioning")
RUBBLE = listed("""
    rubble, wreckage, water, debris, safety, alive, building, buildings, river, sea, ruins, survivors, collapsed, car,
    cars, fire, house, mud, flames, boat, boats, avalanche, snow, tunnel, mine, well, hole, trapped, burning, vehicle,
    wreck, floodwaters, rescuers, firefighters, rooftops, roof, shaft, train, shipwreck, waters
""")
SOUGHT = RUBBLE + listed("missing, disappeared, lost, divers, bodies, victims, swept, vanished, crew, sailors")
DISEASE = listed("""
    disease, diseases, illness, outbreak, epidemic, pandemic, virus, fever, cholera, ebola, measles, malaria, dengue,
    zika, influenza, flu, typhoid, meningitis, plague, polio, diarrhoea, diarrhea, hepatitis, anthrax, salmonella,
    infection, infections, infected, mers, sars, coronavirus, covid, listeria, botulism, legionnaires, diphtheria,
    leptospirosis, encephalitis, quarantine, quarantined, contagion, coli, norovirus, vomiting, mpox, pox, smallpox,
    tuberculosis, rabies, marburg, lassa, nipah, pneumonia, contaminated, tainted, poisoning, toxin, pathogen, bacteria,
    parasite, symptoms, outbreaks, epidemics, infectious, viral, chikungunya, scabies, typhus, pertussis, mumps, rubella
""")
ILLNESS = DISEASE + listed("eating, ate, eaten, meal, meals, food, canteen, drank, drinking, dish, banquet, wedding")
DISTRESS = listed(
    "rubble, capsized, sank, landslide, avalanche, earthquake, quake, rescuers, divers, collapsed, mudslide"
)
CASELOAD = listed("""
    number of cases, number of infections, number of confirmed cases, number of suspected cases, number of new cases,
    number of reported cases, number of confirmed infections, case count, caseload, tally of cases, total of cases,
    number of people infected, number of patients
""")
CARE = listed("hospital, hospitals, clinic, clinics, ward, wards, medical, icu, wards, infirmary, intensive")
HARMED_THINGS = listed("damaged, destroyed, flooded, disrupted, affected, burned, burnt, weakened")
COMRADES = listed("men, soldiers, fighters, troops, servicemen, comrades, officers, guards, militants, rebels")
COURTS = listed("""
    court, courts, fraud, abuse, corruption, harassment, rape, assault, lawsuit, lawsuits, judge, prosecutors, theft,
    bullying, cheating, plagiarism, doping
""")
MISSING_STATE = listed("""
    missing, unaccounted for, unaccounted, not been found, not been accounted for, lost at sea, presumed
    missing, ~disappear, ~vanish, ~go missing, feared missing, still missing, not yet found, yet to be found,
    swept away, ~sweep away, carried away, washed away, ~wash away, out of contact
""")
TRAPPED_STATE = listed("""
    trapped, buried alive, still buried, ~remain buried, feared buried, buried under, buried beneath, under rubble,
    under the rubble, under debris, under the debris, beneath the rubble, beneath rubble, stranded, marooned, stuck,
    cut off, underground, entombed, snowbound, in the rubble, beneath the debris, under the ruins, on rooftops,
    pinned, under ... rubble, under ... debris, below ground, below the surface, beneath the surface, in the tunnel,
    in the wreckage, inside the wreckage, without a way out
""")
AFFECTED = ("person", "household", "settlement")
TRAP = listed("trap, strand, maroon, entomb, pin")
SLIDES = RUBBLE + listed("""
    landslide, landslides, mudslide, mudslides, rockslide, rockfall, avalanches, collapse, collapses, earthquake, quake,
    earthquakes, earth, soil, rock, rocks, slide, slides, slurry, sand, ash, lava, eruption, hillside, slope, ice, snow
""")
RESCUE = listed("""
    rescue, save, pull out, dig out, retrieve alive, extricate, winch, recover alive, pluck, drag out, bring out
    alive, fish out
""")
RESCUED_STATE = listed("""
    alive, to safety by helicopter, from the rubble, from the water, from under the rubble, from rubble, from the
    wreckage, out of the rubble, from rooftops, from their rooftops, from the sea, from the river, out alive, from the
    debris, ~make it out, ~crawl to safety, ~walk out alive, ~escape alive, ~get out alive, to the surface, out of the
    water, out of the mine, from the mine, from the wreck, out of the wreckage
""")
HOSPITAL = listed("""
    hospitalise, hospitalize
""")
WARDS = listed("""
    hospital, hospitals, clinic, clinics, medical center, medical centre, medical centers, medical centres, infirmary,
    medical facility, medical facilities, trauma centre, trauma center, trauma centres, trauma centers, burns unit,
    health centre, health center, health centres, health centers, intensive care, hospital treatment
""")
HOSPITAL_STATE = (
    *(f"to ... {ward}" for ward in WARDS),
    *(f"in ... {ward}" for ward in WARDS if ward != "intensive care"),
    *(f"~{verb} ... hospitalisation" for verb in ("need", "require")),
    *(f"~{verb} ... hospitalization" for verb in ("need", "require")),
    *listed("""
        on ventilators, on a ventilator, on oxygen, on dialysis, for treatment, for medical treatment, for ...
        treatment, ~need hospital treatment, ~require hospital treatment, in intensive care, still being treated, still
        under treatment, still receiving treatment, ~receive hospital treatment, ~receive medical care, ~receive medical
        treatment at
    """),
)
AT_HOSPITAL = tuple(f"at ... {ward}" for ward in WARDS)
PATIENTS = listed("""
    injured, wounded, injuries, wounds, condition, treated, treatment, treating, admitted, burns, hurt, critical, died,
    stable, patients, recovering, surgery
""")
TREATED = listed("""
    ~be treated, treated, ~receive treatment, ~receive medical treatment, ~undergo treatment, under treatment
""")
CAPTIVITY = listed("""
    captive, captives, captivity, hostage, hostages, abducted, kidnapped, prisoner, prisoners, militants, jail
""")

CASUALTIES = Kind(
    "casualties",
    "Casualties",
    (
        Measure("killed", "killed", "grows", ("person",), "{figure} killed{places}", "People killed{places}"),
        Measure("injured", "injured", "grows", ("person",), "{figure} injured{places}", "People injured{places}"),
        Measure("missing", "missing", "stock", ("person",), "{figure} missing{places}", "People missing{places}"),
        Measure(
            "trapped", "trapped", "stock", ("person",), "{figure} trapped or cut off{places}", "People trapped{places}"
        ),
        Measure("rescued", "rescued", "grows", ("person",), "{figure} rescued{places}", "People rescued{places}"),
        Measure(
            "hospitalised",
            "in hospital",
            "stock",
            ("person",),
            "{figure} in hospital{places}",
            "People in hospital{places}",
        ),
        Measure(
            "casualties",
            "casualties",
            "grows",
            ("person",),
            "{figure} killed or injured{places}",
            "Casualties reported{places}",
        ),
    ),
    cues=(
        Cue("killed", "object", SLAY, ("person", "unknown"), bare=True),
        Cue("killed", "object", KILLED, bare=True),
        Cue("killed", "object", listed("neutralise, neutralize, liquidate, eliminate, annihilate")),
        Cue("killed", "subject", DIED, ("person", "unknown"), bare=True),
        Cue("killed", "after", DEAD, ("person", "unknown"), bare=True),
        Cue("killed", "before", TOLL, bare=True),
        Cue("killed", "after", ALL_ABOARD),
        Cue("killed", "before", ALL, bare=True),
        Cue("killed", "before", SLAIN, ("person", "unknown"), bare=True),
        Cue("killed", "after", SLAIN, ("person", "unknown"), bare=True),
        Cue(
            "killed",
            "noun",
            listed("""
                death, fatality, killing, murder, drowning, dead, confirmed dead, deceased, homicide, martyr
            """),
            bare=True,
        ),
        Cue("killed", "object", FOUND, ("body",)),
        Cue("killed", "after", listed("in the morgue, at the morgue, in body bags, washed ashore"), ("body",)),
        Cue("killed", "noun", listed("life, body, corpse, soul"), weak=True),
        Cue("killed", "object", ("lose",), ("soldier", "person"), weak=True, needs=COMRADES),
        Cue("injured", "object", WOUND, ("person", "unknown"), bare=True),
        Cue("injured", "object", HURT, bare=True),
        Cue("injured", "object", listed("sicken, poison"), bare=True, unless=DISEASE),
        Cue("injured", "after", SICK_STATE, bare=True, unless=ILLNESS, apart=DISEASE),
        Cue("casualties", "object", listed("infect, diagnose, sicken, poison"), bare=True, needs=DISEASE),
        Cue("casualties", "after", SICK_STATE, bare=True, needs=ILLNESS, nearby=DISEASE),
        Cue(
            "casualties",
            "after",
            listed("~contract, ~test positive, laboratory confirmed, lab confirmed"),
            bare=True,
            needs=DISEASE,
        ),
        Cue(
            "casualties", "after", ("probable", "suspected", "confirmed"), bare=True, weak=True, needs=("cases", "case")
        ),
        Cue("casualties", "before", CASELOAD, bare=True, needs=DISEASE, nearby=DISEASE),
        Cue("casualties", "after", listed("~catch the disease, ~catch the virus"), bare=True),
        Cue(
            "casualties",
            "noun",
            listed("case, new case, reported case"),
            bare=True,
            weak=True,
            needs=DISEASE,
            nearby=DISEASE,
            unless=COURTS,
        ),
        Cue(
            "casualties",
            "noun",
            listed("""
                confirmed case, suspected case, probable case, infection, new infection, active case, confirmed
                infection, suspected infection, fresh case, fresh infection
            """),
            bare=True,
            weak=True,
            unless=COURTS,
        ),
        Cue("injured", "after", HURT_STATE, ("person", "unknown"), bare=True),
        Cue("injured", "after", listed("critical, critically, seriously, gravely"), bare=True, unless=HARMED_THINGS),
        Cue("injured", "noun", listed("injury, wounded, injured, burn victim"), bare=True),
        Cue(
            "injured",
            "before",
            listed("""
                number of injured, number of wounded, number injured, injuries to, wounding of, injuring of
            """),
            bare=True,
        ),
        Cue("missing", "after", MISSING_STATE, bare=True),
        Cue("missing", "after", listed("not be reached, unreachable"), bare=True, weak=True, unless=("comment",)),
        Cue(
            "missing",
            "before",
            listed("""
                whereabouts of, search for, searching for, ~search for, disappearance of, number of missing,
                number missing
            """),
            weak=True,
            unless=WANTED,
        ),
        Cue("missing", "before", ("~look for",), weak=True, needs=SOUGHT, unless=WANTED),
        Cue("trapped", "object", TRAP, AFFECTED, bare=True),
        Cue("trapped", "object", ("bury",), AFFECTED, bare=True, needs=SLIDES, nearby=DISTRESS),
        Cue("trapped", "after", TRAPPED_STATE, AFFECTED, bare=True),
        Cue("trapped", "after", ("buried",), AFFECTED, bare=True, needs=SLIDES, nearby=DISTRESS),
        Cue("rescued", "object", RESCUE, bare=True),
        Cue(
            "rescued",
            "object",
            listed("pull, remove, extract, haul, pick up"),
            bare=True,
            needs=RUBBLE,
            nearby=DISTRESS,
        ),
        Cue("rescued", "object", ("recover",), needs=RUBBLE, nearby=RUBBLE),
        Cue("rescued", "object", ("free",), unless=CAPTIVITY),
        Cue("hospitalised", "after", TREATED, bare=True, weak=True, needs=CARE),
        Cue("injured", "after", TREATED, bare=True, weak=True, unless=CARE),
        Cue("rescued", "after", RESCUED_STATE, bare=True),
        Cue("rescued", "noun", listed("rescue, survivor"), weak=True),
        Cue("rescued", "subject", ("survive",), bare=True, weak=True),
        Cue("rescued", "before", listed("rescue of, rescuing of, evacuation alive of"), bare=True),
        Cue("hospitalised", "object", HOSPITAL, bare=True),
        Cue("hospitalised", "object", listed("receive, take in"), needs=CARE),
        Cue("hospitalised", "object", ("admit",), bare=True, needs=CARE + PATIENTS),
        Cue("hospitalised", "after", HOSPITAL_STATE, bare=True),
        Cue("hospitalised", "after", AT_HOSPITAL, bare=True, weak=True, needs=PATIENTS),
        Cue("hospitalised", "noun", listed("hospitalisation, hospitalization"), bare=True),
        Cue(
            "hospitalised",
            "before",
            listed("""
                hospitals treated, hospital treated, ~treat, hospitalisation of, hospitalization of
            """),
            weak=True,
        ),
        Cue(
            "hospitalised",
            "before",
            listed(
                "crammed with, packed with, filled with, overflowing with, overwhelmed by, overwhelmed with, full with"
            ),
            weak=True,
            needs=CARE,
        ),
        Cue("", "after", listed("~work underground, ~work below ground")),
        Cue("casualties", "noun", listed("casualty"), bare=True),
        Cue("killed", "noun", ("victim",), weak=True, unless=ALIVE),
        Cue("casualties", "noun", ("victim",), weak=True, needs=ALIVE),
        Cue(
            "casualties",
            "before",
            listed("casualty toll, casualties at, number of casualties, casualty count"),
            bare=True,
        ),
    ),
    events=(Event("casualties", nouns=listed("casualty"), verbs=listed("cause, inflict, suffer, report, result in")),),
    plain=("killed", "injured", "casualties"),
    persons=("killed", "injured", "missing", "rescued", "hospitalised"),
)
