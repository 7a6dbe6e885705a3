"""Words that tell a happening from a state, from speech, and from background."""

from __future__ import annotations

import re

# Verbs whose subject speaks: a date that hangs on one is the day of speech, not of the event.
SPEECH = frozenset(
    "say tell report announce add claim state confirm note warn explain stress estimate write post tweet acknowledge "
    "admit deny accuse allege argue believe comment declare describe disclose emphasise emphasize insist inform "
    "mention observe point predict recall release reply repeat respond reveal show speak suggest think testify update "
    "urge vow quote cite publish put count tally document register record issue address lambast brief attribute "
    "agree rule decide appeal ask call condemn reiterate underline maintain relay hear learn label brand know consider "
    "blame "
    # the day of a tally is the day of speech too: "the toll rose to 30 on Monday"
    "rise climb reach jump increase stand soar grow mount surpass exceed revise".split()
)
# Of these the verb is also an act of its own: "declared an emergency on Wednesday", "released on Monday".
ACTS = frozenset("declare release register record issue count show document put point appeal address".split())
# Words under a verb of speech with which it tells no speech: "claimed nine lives", "was put under an emergency".
NOT_SPOKEN = {
    "claim": frozenset({"life", "victim"}),
    "put": frozenset({"under", "into", "in", "on"}),
    "call": frozenset({"up", "off", "in", "out"}),
    "release": frozenset({"prisoner", "hostage", "captive", "detainee", "water"}),
}

# Nouns and verbs that name a happening with a day of its own, by lemma, of all kinds of crisis.
HAPPENINGS = frozenset(
    # violence
    "attack strike airstrike bomb bombing bombard bombardment shell shelling shoot shooting fire explode explosion "
    "blast detonate detonation ambush raid storm assault massacre stab stabbing ram clash gas assassinate kill killing "
    "murder execute abduct abduction kidnap kidnapping seize capture behead target pound pummel hit gunfire rampage "
    "siege invade breach riot stampede crush lynch spray unleash launch lob mow gun loot torch arrest "
    "detain hijack sabotage "
    # accidents
    "crash collide collision derail derailment capsize sink sinking overturn plunge fall plummet collapse accident "
    "wreck leak spill burn burst fail rupture incident disaster tragedy trap bury drown ditch skid electrocute "
    "shipwreck pileup trample suffocate "
    # nature
    "earthquake quake tremor aftershock flood flooding inundate landslide mudslide rockfall avalanche hurricane "
    "typhoon cyclone tornado storm tsunami erupt eruption wildfire blaze landfall lash batter slam sweep ravage "
    "destroy devastate damage submerge topple shake rock jolt rattle downpour deluge surge overflow swell hailstorm "
    # networks and health
    "outage blackout cut sever disrupt poison poisoning contaminate infect "
    # what it does to people
    "die death injure injury wound hurt rescue evacuate flee displace strand miss hospitalise hospitalize "
    # its coming about
    "happen occur".split()
)
# Of these, words that one event shares with any other.
OF_ALL = frozenset("kill killing die death injure injury wound hurt hit target strike attack fire occur happen".split())
# What authorities declare, order or agree on: the day of that is not the day of what made them do it.
DECREED = frozenset(
    "emergency curfew mourning lockdown quarantine evacuation order ceasefire truce law regime ban warning alert "
    "sanction".split()
)
# Who and what does it: with one of these as subject or object any verb tells a happening.
INSTRUMENTS = frozenset(
    "missile rocket drone shell bomb mortar grenade gunman bomber attacker assailant raider warplane jet artillery "
    "militant explosive device mine tornado cyclone typhoon hurricane floodwater wave flame inferno gunfire "
    "shot".split()
)
# Claims of these kinds count what one happening did, and share its day.
INCIDENT_KINDS = frozenset(
    {"casualties", "damage", "attack", "response", "hazard", "capture", "outage", "displacement", "forces"}
)
# Measures that are mostly reported as running totals.
SUMMED_UP = frozenset({"evacuated", "displaced", "sheltered", "homeless", "returned", "prisoners"})
# Of these, those that go on long after what caused them.
LASTING = frozenset({"displaced", "sheltered", "homeless", "returned", "prisoners"})
# Long happenings, whose day is told once and then taken for known: "since the incursion began".
LONG = frozenset(
    "incursion offensive operation outbreak conflict ceasefire fighting unrest protest protests uprising siege "
    "invasion campaign truce lockdown blackout strike strikes rains monsoon drought epidemic".split()
)

# Words of a clause that sums up a longer time, so that the day of one event is not its own.
BACKGROUND = re.compile(
    r"\b(?:since|over the (?:years|past|last)|in recent (?:years|months|weeks|days)"
    r"|(?:this|last) year|years?-long"
    r"|(?:year|month|decade|week)s?[- ](?:conflict|war|insurgency|campaign|fighting|siege|offensive)"
    r"|(?:conflict|war|insurgency|uprising|rebellion|epidemic|pandemic|outbreak|crisis|famine)"
    r" (?:has|have|had|which|that)"
    r"|in (?:the|a|its) (?:\w+ )?(?:conflict|war|insurgency|uprising|unrest|crisis|famine|pandemic)"
    r"|in the past|annually|every|each year|in \d{4}|per year|a year|elsewhere|usually|often|regularly|daily"
    r"|blamed for|previous(?:ly)?|similar|(?<!most )recent(?:ly)?|in (?:\w+ )?history|historically"
    r"|historic(?! (?:[a-z]+s|town|city|centre|center|quarter|church|mosque|temple)\b)"
    r"|(?:on|an) average|typically|normally|generally|for (?:years|decades|months)|decades?)\b",
    re.I,
)
RUNNING = re.compile(
    r"\b(?:(?:are|is) (?:still |now |currently |also )?(?:being |trying|trapped|missing|feared|believed|working"
    r"|searching|stuck|underway|involved)|still|continues?|remains?)\b",
    re.I,
)
SAME_TIME = re.compile(
    r"\b(?:(?:in|during|over|within|for) (?:the|this|that) (?:same |very )?(?:period|span|stretch)|the same day"
    r"|that day)\b",
    re.I,
)
# Verbs of beginning: what has been counted since then covers the days from there to the report.
BEGINNINGS = frozenset("begin start commence launch erupt break open".split())
# Verbs of ending.
ENDINGS = frozenset("end finish conclude cease stop subside".split())
# What happens to the hurt and the dead later, on a day that is not that of their hurt.
AFTERWARDS = frozenset("release discharge identify bury name confirm recover hospitalise transfer".split())
# Words that put what follows them before the event that is told: "in retaliation for Tuesday's raid".
BEHIND = frozenset(
    "response retaliation revenge reprisal anniversary despite before than unlike since vengeance".split()
)
# Verbs that set one event beside another, each with a day of its own.
COMPARING = frozenset("surpass exceed top match dwarf recall outnumber equal rival".split())
# Nouns too common to tell one event from another.
COMMON = frozenset(
    "people person man woman child civilian official authority police report statement spokesman spokeswoman day week "
    "month year time number toll death casualty source agency country area city town government minister "
    "president".split()
)
