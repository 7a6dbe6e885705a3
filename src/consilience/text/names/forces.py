"""Those who fight: armed groups, troops and weapons by common noun, and the words for what they do."""

from __future__ import annotations

import re
from functools import cache

from consilience.text.names.organisations import known_organisation
from consilience.text.names.states import of_state, state_of

# People who fight for no state, known by the noun alone.
BANDS = frozenset(
    "terrorists militants rebels insurgents gunmen extremists jihadists jihadis islamists separatists secessionists "
    "bandits militiamen pirates guerrillas guerillas mutineers attackers assailants paramilitaries mercenaries gangs "
    "kidnappers hijackers rioters raiders herders smugglers loyalists settlers fundamentalists "
    "warlords militias vigilantes partisans traffickers".split()
)
# One of them, whom the report may name: "the gunman, identified as Rao".
LONE = frozenset("gunman attacker assailant shooter hijacker bomber knifeman".split())
# People who may harm others, by the noun alone.
_ASSAILANTS = frozenset(
    "man men woman women boy boys girl girls teen teens teenager teenagers youth youths juvenile pupil pupils student "
    "students person persons people individual individuals husband ex-husband wife ex-wife boyfriend ex-boyfriend "
    "father mother son brother nephew uncle stepfather neighbour neighbor roommate classmate colleague employee "
    "worker driver drivers motorist passenger inmate inmates prisoner prisoners convict fugitive suspect suspects "
    "robber robbers burglar thief thieves thug thugs criminal criminals assassin assassins hitman hitmen killer "
    "killers murderer arsonist sniper snipers marksman mob mobs crowd crowds protester protesters demonstrators "
    "hooligans villagers farmers ranchers poachers tribesmen clansmen herdsmen hunters fishermen loggers miners "
    "recruits cadet soldier soldiers officer officers policeman policemen cop cops guard guards agent agents deputy "
    "deputies commandos trooper troopers sailors marines airman veteran deserters supporters loyalists fanatics "
    "cultists nationalists supremacist supremacists neo-nazis teacher nurse doctor cousin relative stranger intruder "
    "intruders perpetrator perpetrators crew army military navy troops forces militia members fighters colonists "
    "mercenary commando dissidents fascists".split()
)
# Of these "the militants" takes up the group named before; rebels and separatists have their own name.
ECHOES = frozenset(
    "militants extremists jihadists jihadis islamists terrorists insurgents guerrillas group sect movement "
    "organisation organization militia attackers fighters militiamen kidnappers hijackers captors faction".split()
)
ROLES = frozenset("attackers kidnappers hijackers captors assailants raiders".split())  # by their deed alone
SINGULAR = {  # before an attack: "rebel shelling"
    "terrorist": "terrorists",
    "rebel": "rebels",
    "insurgent": "insurgents",
    "militant": "militants",
    "militia": "militia",
    "separatist": "separatists",
    "jihadist": "jihadists",
    "guerrilla": "guerrillas",
    "opposition": "opposition",
}
# What a band is called with another word: "armed groups", "opposition fighters".
COLLECTIVE = frozenset(
    "group groups organisation organisations organization organizations faction factions fighters militia militias "
    "forces force gang gangs cell cells elements combatants men cartel cartels mobs movement".split()
)
BANDED = frozenset(  # the other word
    "armed rebel militant terrorist opposition insurgent extremist jihadist islamist separatist moderate guerrilla "
    "paramilitary tribal secessionist maoist communist militia criminal resistance hardline radical masked".split()
)
# Arms of a state: with a nationality they are the state.
TROOPS = frozenset(
    "forces force troops soldiers army military navy marines commandos gunners defences defenses brigade brigades "
    "battalion paratroopers servicemen police soldier border-guards guards warplanes warplane jets gunships bombers "
    "artillery tanks drones drone missiles missile rockets rocket warships warship destroyers howitzers".split()
)
STANDING = frozenset("army military troops soldiers navy servicemen paratroopers".split())  # a state's, alone too
RULE = frozenset("government regime pro-government pro-regime loyalist govt".split())
ALLIED = re.compile(r"[A-Za-z.]+[- ](?:led|backed|supported|allied|aligned|funded|trained|armed|sponsored)$")
# What they do, as a noun.
BLOWS = frozenset(
    "attack attacks shelling shellings strike strikes raid raids fire bombing bombings bombardment bombardments "
    "offensive incursion airstrike airstrikes assault assaults invasion ambush shooting shootings gunfire massacre "
    "massacres execution executions killing killings murder murders slaughter salvo barrage onslaught rampage siege "
    "operation operations crackdown blast blasts explosion explosions bomb bombs mine mines shell shells mortar "
    "mortars rocket rockets missile missiles drone drones warplanes warplane jets abduction abductions kidnapping "
    "insurgency campaign launch launches test tests push advance reprisal reprisals sortie sorties genocide "
    "control retreat clash clashes fighting battle battles firefight gunbattle hands occupation".split()
)
FIGHTS = frozenset("clash clashes fighting battle battles firefight gunbattle shootout war conflict".split())
# and as a verb.
STRIKES = frozenset(
    "kill murder execute injure wound maim shoot massacre slaughter behead gun attack strike hit bomb bombard shell "
    "target raid pound fire storm ambush detonate torch kidnap abduct invade pummel besiege gas poison stab raze "
    "level flatten destroy demolish burn drop plant lob hurl".split()
)
# Attacks that a nationality names the author of; of a blast or a shooting it tells only where.
MILITARY = frozenset(
    "attack attacks shelling strike strikes raid raids bombing bombings bombardment bombardments offensive incursion "
    "airstrike airstrikes assault assaults invasion salvo barrage onslaught missile missiles rocket rockets shell "
    "shells mortar mortars drone drones warplane warplanes jet jets operation operations campaign launch launches "
    "test tests advance push fire control retreat occupation sortie sorties crackdown gunfire".split()
)
ARMS = frozenset(  # attacks and weapons that cut off what people need
    "attack attacks shelling strike strikes raid raids bombing bombings bombardment airstrike airstrikes missile "
    "missiles rocket rockets drone drones shell shells".split()
)
CARRIES = frozenset(
    "carry conduct launch stage mount perpetrate commit fire unleash do start open set plant detonate trigger begin "
    "organize organise plan plot mastermind perform undertake".split()
)
ACCIDENTS = frozenset(
    "accident crash crashed derailed derailment earthquake quake flood floods flooding landslide landslides storm "
    "hurricane typhoon cyclone tornado wildfire wildfires collision collided sank capsized avalanche eruption heatwave "
    "tsunami epidemic outbreak disease".split()
)
_ARTICLES = frozenset("the a an some several many unidentified unknown suspected other more local heavily".split())


def is_assailant(noun: str) -> bool:
    """Tell whether the common noun (lower case) is one for people who may have harmed others.

    >>> is_assailant("robbers"), is_assailant("gunman"), is_assailant("boulder")
    (True, True, False)
    """
    return noun in _ASSAILANTS or noun in LONE or noun in BANDS


@cache
def force_called(words: tuple[str, ...], home: str | None) -> tuple[str, str] | None:
    """Return name and kind of those whom a phrase of fighters means; `home` is the state that the report tells of.

    Kinds are state, group and organisation; None where the phrase means nobody who fights.

    >>> force_called(("Ugandan", "troops"), None), force_called(("government", "forces"), "Uganda")
    (('Uganda', 'state'), ('Government of Uganda', 'state'))
    >>> force_called(("the", "Kenyan-backed", "Ugandan", "rebels"), None), force_called(("rebel", "groups"), None)
    (('Kenyan-backed Ugandan rebels', 'group'), ('rebels', 'group'))
    """
    plain = tuple(word for word in words if word.lower() not in _ARTICLES)
    if not plain:
        return None
    head, lower = plain[-1].lower(), [word.lower() for word in plain]
    phrase = " ".join(plain)
    known = known_organisation(phrase)
    if known:
        return known, "organisation"
    allied = next((at for at, word in enumerate(lower) if word in ("coalition", "coalitions", "coalition's")), None)
    if allied is not None:
        named = " ".join((*plain[:allied], "coalition"))
        return (known_organisation(named) or named, "organisation")
    if any(ALLIED.match(word) for word in plain):
        return phrase, "group"
    state = next((found for word in plain for found in [state_of(word)] if found and word[0].isupper()), None)
    if head in BANDS or head in LONE:
        return phrase, "group"
    banded = next((word for word in lower[:-1] if word in BANDED), None)
    if head in COLLECTIVE and banded:
        return _band(plain, banded, head), "group"
    ruled = any(word in RULE for word in lower)
    if ruled and (head in TROOPS or head in RULE):
        ruler = state or home
        return (of_state("Government", ruler), "state") if ruler else (phrase, "group")
    if state and head in TROOPS and head != "police":
        return state, "state"
    return (of_state("Government", home), "state") if head in STANDING and home and len(plain) == 1 else None


def _band(words: tuple[str, ...], banded: str, head: str) -> str:
    """Return "rebels" for "rebel groups", "Ugandan rebels" for "Ugandan rebel fighters", else the words as they are."""
    plural = SINGULAR.get(banded)
    if plural not in BANDS or head.startswith(("organi", "militia")) or banded == "terrorist":
        return " ".join(words)
    return " ".join((*(word for word in words[:-1] if word.lower() != banded and word.lower() not in BANDED), plural))
