"""Who or what a figure counts, reduced to the groups that make two figures comparable."""

from __future__ import annotations

from functools import cache

from consilience.text.names.states import is_nationality, state_of
from consilience.text.weights import stem

# One group a line, the first word its name. Words that mean everybody are in EVERYBODY below.
_GROUPS = """
children|child|children|kid|boy|girl|minor|infant|baby|toddler|newborn|teenager|adolescent|schoolchild|schoolchildren|schoolgirl|schoolboy|pupil|juvenile|under-18
women|woman|women|female|mother|wife|widow
men|man|men|male|father|husband
elderly|elderly|elder|pensioner|senior
soldiers|soldier|troop|troops|serviceman|servicemen|servicewoman|servicemember|conscript|recruit|marine|paratrooper|infantryman|military|army|reservist
fighters|fighter|militant|rebel|insurgent|guerrilla|militiaman|militia|combatant|gunman|gunmen|jihadist|terrorist|mercenary
attackers|attacker|assailant|bomber|perpetrator|hijacker|kidnapper|suspect|plotter|conspirator|accomplice|accused|defendant
police|police|policeman|policemen|policewoman|gendarme
medics|medic|medical|doctor|nurse|paramedic|physician|surgeon|healthcare|health
rescuers|rescuer|rescue|firefighter|fireman|firemen|responder|lifeguard|diver|searcher
journalists|journalist|reporter|cameraman|photographer|correspondent
aid workers|aid|humanitarian|volunteer
passengers|passenger|traveller|traveler
crew|crew|crewman|crewmen|crewmember|pilot|copilot|co-pilot|steward|stewardess|sailor|seaman|seamen|seafarer
workers|worker|employee|staff|labourer|laborer|miner
tourists|tourist|holidaymaker|visitor
foreigners|foreigner|foreign|expatriate
refugees|refugee|asylum
migrants|migrant
students|student
prisoners|prisoner|captive|hostage|detainee|inmate|abductee|pow
serious|serious|seriously|critical|critically|severe|severely|grave|gravely|life-threatening|intensive
slight|slight|slightly|light|lightly|minor-injury|non-life-threatening
excavators|excavator|digger|backhoe|bulldozer
trucks|truck|lorry
fire engines|fire-engine|fire engine|fire truck|fire appliance
cars|car|automobile|taxi
buses|bus|buse|coach|minibus|minibuse
boats|boat|dinghy|lifeboat|vessel|ship
aircraft|aircraft|plane|jet|warplane|aeroplane|airplane|bomber aircraft
helicopters|helicopter|chopper
homes|home|house|dwelling|apartment|flat
shops|shop|store|business
schools|school
hospitals|hospital|clinic
vehicles|vehicle
"""
_EVERYBODY = """
    person people individual human civilian resident inhabitant citizen national local victim other villager
    townspeople family household member occupant body corpse casualty fatality soul life dead islander populace
    population displaced evacuee fled affected non-combatant injured wounded
    hurt killed fatal live missing trapped stranded homeless persons others public
"""
EVERYBODY = frozenset(_EVERYBODY.split())
# What a measure counts anyway: prisoners are soldiers and captives, a force is of troops.
OWN = {
    "prisoners": frozenset({"prisoners", "soldiers", "fighters", "troops"}),
    "detained": frozenset({"prisoners", "attackers"}),
    "troops": frozenset({"soldiers", "fighters"}),
    "evacuated": frozenset({"refugees"}),
    "displaced": frozenset({"refugees", "migrants"}),
    "sheltered": frozenset({"refugees", "migrants"}),
    "buildings": frozenset({"homes"}),
    **dict.fromkeys(("communications", "gas", "power", "water"), frozenset({"homes"})),
}
# Groups that one set of people may be called by: where they come from, and what they were doing there.
ABROAD = frozenset({"foreigners", "passengers", "tourists"})
BELONGING = frozenset({"citizen", "national", "passport-holder"})
# Of these "guests", "fans" or "Ugandans" are everybody who was there.
MOVED = frozenset({"evacuated", "displaced", "sheltered", "homeless", "returned"})
NEEDS_CARE = frozenset({"injured", "hospitalised"})  # measures whose figures are split by severity


@cache
def _names() -> dict[str, str]:
    rows = [line.split("|") for line in _GROUPS.strip().splitlines()]
    return {word: row[0] for row in rows for word in row[1:]}


def are_kin(a: str, b: str) -> bool:
    """Return whether two groups may be the same people under two names: tourists and citizens of a state abroad.

    >>> are_kin("tourists", "citizens of Uganda"), are_kin("children", "doctors")
    (True, False)
    """
    return a != b and all(group in ABROAD or group.startswith("citizens of ") for group in (a, b))


def is_known_group(group: str) -> bool:
    """Return whether a group is one that is told apart from everybody: children, not "worshipper".

    >>> is_known_group("children"), is_known_group("worshipper"), is_known_group("citizens of Uganda")
    (True, False, True)
    """
    return group in _names().values() or group.startswith("citizens of ") or " and " in group


@cache
def group_of(of: str | None, measure: str) -> str:
    """Return the group that `of` names, "" where the figure counts everybody.

    >>> group_of("schoolgirls", "killed"), group_of("civilians", "killed"), group_of("in critical condition", "injured")
    ('children', '', 'serious')
    """
    if not of:
        return "serious" if measure == "hospitalised" else ""
    words = [stem(word.strip(".,;'\"")) for word in of.lower().split()]
    names = _names()
    if words and words[-1] in BELONGING and measure not in MOVED:
        states = [state for word in of.split()[:-1] if is_nationality(word) and (state := state_of(word))]
        if states:
            return f"citizens of {states[-1]}"
    phrase = names.get(" ".join(words))
    found = [phrase] if phrase else [names[word] for word in words if word in names]
    if measure in NEEDS_CARE:
        found = [name for name in found if name in ("serious", "slight")] or found
    else:
        found = [name for name in found if name not in ("serious", "slight")]
    if not found:
        return "" if not words or measure in MOVED or words[-1] in EVERYBODY else words[-1]
    if "and" in words:
        return " and ".join(sorted(set(found) - OWN.get(measure, frozenset())))
    return "" if found[-1] in OWN.get(measure, ()) else found[-1]
