"""Titles, roles and bodies: the words that tell a person from an institution."""

from __future__ import annotations

import re
from functools import cache

from consilience.text.names.states import is_nationality, of_state, state_of

# Forms of address that precede a name and are no part of it.
ADDRESS = frozenset(
    "mr mrs ms miss mx dr prof sir dame lord lady sheikh sheik shaikh sayyid sayed haji hajji mallam imam mullah "
    "ayatollah rabbi father fr sister brother pope cardinal archbishop bishop reverend rev pastor patriarch king queen "
    "prince princess emir sultan crown hon honourable honorable capt lt col gen maj sgt cpl pte cmdr cdr "
    "adm brig const "
    "det insp supt gov sen rep pres amb msgr lieut".split()
)
# Offices and ranks: precede a name ("Governor Anita Rao"), follow it, or stand alone for the one who holds them.
OFFICES = frozenset(
    "president vice-president premier chancellor minister secretary undersecretary governor vice-governor mayor "
    "deputy-mayor senator congressman congresswoman representative lawmaker legislator mp deputy councillor councilman "
    "councilwoman councilor commissioner commander commander-in-chief chief head leader chairman chairwoman "
    "chairperson "
    "chair director director-general superintendent inspector sheriff constable marshal prosecutor attorney judge "
    "justice "
    "magistrate coroner ombudsman general lieutenant colonel major captain sergeant corporal admiral brigadier "
    "commodore "
    "officer lieutenant-general major-general ambassador envoy consul diplomat spokesman spokeswoman spokesperson "
    "spokespeople official aide adviser advisor coordinator co-ordinator administrator manager operator owner founder "
    "ceo executive analyst expert scientist researcher professor economist engineer seismologist volcanologist "
    "meteorologist forecaster hydrologist epidemiologist geologist doctor physician surgeon nurse paramedic medic "
    "firefighter activist journalist reporter correspondent editor photographer blogger witness eyewitness resident "
    "survivor victim villager farmer teacher student driver pilot lawyer volunteer worker boss nominee candidate "
    "congressperson speaker whip elder chieftain warlord rebel fighter prefect vali wali voivode rector dean "
    "principal headmaster headteacher imam pastor rapporteur trustee treasurer rescuer minister-president detective "
    "monsignor warden ranger hydrogeologist virologist climatologist negotiator mediator delegate member warden "
    "rabbi priest bishop archbishop cardinal pope "
    "co-founder co-director vice-chair vice-chairman undersecretary-general secretary-general chief-of-staff".split()
)
# Words that may stand before an office: "acting", "deputy", "foreign".
OFFICE_MODIFIERS = frozenset(
    "acting deputy vice assistant associate former ex interim outgoing incoming senior top chief first foreign prime "
    "defence defense interior home health finance information transport energy environment education agriculture "
    "justice "
    "labour labor regional provincial state federal national local district county city town village municipal "
    "presidential military army police fire navy air civil rebel opposition government press parliamentary security "
    "intelligence rescue emergency emergencies veteran then-".split()
)
# Head nouns of institutions.
BODIES = frozenset(
    "ministry ministries department agency agencies administration authority authorities office bureau service "
    "services "
    "commission committee council board command directorate secretariat institute institution university college "
    "school "
    "centre center academy foundation federation confederation association organisation organization union league "
    "alliance coalition congress parliament senate assembly house cabinet government court tribunal police "
    "constabulary "
    "gendarmerie army navy force forces guard guards military militia brigade battalion regiment division corps staff "
    "bank fund company corporation corp inc ltd group network observatory survey society hospital church party front "
    "movement watch programme program mission cross crescent crossing nations rights defence defense brigade "
    "department "
    "headquarters operator airline airlines railway railways utility media news agency newspaper tv television radio "
    "times post herald tribune gazette guardian telegraph journal monitor press chamber kremlin pentagon regime "
    "taskforce unit squad team fire emergency trust relief aid consortium taskforce consulate embassy delegation "
    "opposition junta judiciary treasury coastguard laboratory panel platform initiative ombudsman factions "
    "municipality prefecture helmets borders brigades ltd llc plc gmbh co".split()
)
# Bodies that a report may call by the noun alone ("the ministry"), so that the noun points back to the one named.
# Group words point at any body.
GROUP_WORDS = frozenset(
    "group organisation organization body agency utility airline carrier provider insurer supplier "
    "charity ngo monitor watchdog institution institute think-tank "
    "thinktank network company firm operator outlet newspaper broadcaster channel station service".split()
)
COLLECTIVES = frozenset(
    "police authorities officials government military army forces troops media press rescuers firefighters "
    "activists residents witnesses doctors medics sources experts analysts scientists researchers investigators "
    "prosecutors lawmakers rebels militants insurgents separatists opposition diplomats survivors relatives".split()
)

_FIELDS = {  # of ministries: the words of a report -> the words of the canonical name
    "defence": "Defence",
    "defense": "Defence",
    "foreign": "Foreign Affairs",
    "foreign affairs": "Foreign Affairs",
    "external affairs": "External Affairs",
    "interior": "the Interior",
    "internal affairs": "Internal Affairs",
    "home": "Home Affairs",
    "home affairs": "Home Affairs",
    "emergencies": "Emergency Situations",
    "emergency": "Emergency Situations",
    "emergency situations": "Emergency Situations",
}
_MINISTRY_OF = re.compile(r"^(?:the )?ministry (?:of|for) (?:the )?(?P<field>.+)$", re.I)
_MINISTRY = re.compile(r"^(?P<field>.+) ministry$", re.I)
_ARMED = frozenset(
    "armed forces|army|military|military command|forces|troops|armed forces command|soldiers|mod forces".split("|")
)
_RULE = frozenset("government|authorities|regime|administration|cabinet|leadership".split("|"))
_TITLE_CASE = re.compile(r"(?:(?:[A-Z][\w&.-]*|of|for|and|the|on|in) ?)+$")
_GENERAL_STAFF = re.compile(r"^general staff(?: of the armed forces)?$", re.I)


@cache
def canonical_body(name: str, home: str | None = None) -> str:
    """Return the name of a body in the record's form; `home` is the state that a bare "the defence ministry" means.

    >>> canonical_body("Ugandan Defence Ministry"), canonical_body("Kenya's Ministry of Health")
    ('Ministry of Defence of Uganda', 'Ministry of Health of Kenya')
    >>> canonical_body("Kenyan army"), canonical_body("the Dutch authorities")
    ('Armed Forces of Kenya', 'Government of the Netherlands')
    >>> canonical_body("International Organization for Migration")
    'International Organization for Migration'
    """
    plain = _plain(name)
    state, rest = _split_state(plain)
    state = state or home
    lower = rest.casefold()
    if state:
        if lower in _RULE:
            return of_state("Government", state)
        if lower in _ARMED:
            return of_state("Armed Forces", state)
        if _GENERAL_STAFF.match(rest):
            return of_state("General Staff", state)
        if lower == "joint chiefs of staff":
            return of_state("Joint Chiefs of Staff", state)
        if "'s " in plain and " " in rest and _TITLE_CASE.match(rest) and not _MINISTRY.match(rest):
            return of_state(rest, state)
    ministry = _MINISTRY_OF.match(rest) or _MINISTRY.match(rest)
    if ministry:
        field = ministry["field"].casefold()
        if not state and _is_of_unknown_state(field):
            return plain
        title = f"Ministry of {_FIELDS.get(field) or _titled(ministry['field'])}"
        return of_state(title, state) if state else title
    return plain


def _is_of_unknown_state(field: str) -> bool:
    """Tell whether the field of a ministry opens with a word that is none: "osmerian defence", "regional interior"."""
    _, _, rest = field.partition(" ")
    return bool(rest) and rest in _FIELDS and field not in _FIELDS


def _plain(name: str) -> str:
    plain = " ".join(name.replace("’", "'").split())
    return plain[4:] if plain[:4].casefold() == "the " else plain


def _split_state(name: str) -> tuple[str | None, str]:
    """Split "Ugandan army", "Uganda's army", "army of Uganda" into state and body."""
    words = name.split(" ")
    for size in (3, 2, 1):
        head = " ".join(words[:size])
        if len(words) > size:
            found = state_of(head) or (state_of(head[:-1]) if head.endswith("s") else None)  # "Ugandas army"
            if found:
                return found, " ".join(words[size:])
    if " of " in name:
        body, _, tail = name.rpartition(" of ")
        found = state_of(tail)
        if found and not is_nationality(tail):
            return found, body
    return None, name


def _titled(words: str) -> str:
    small = {"and", "of", "for", "the"}
    return " ".join(word if word in small or word[:1].isupper() else word.capitalize() for word in words.split())


def is_office(word: str) -> bool:
    """Tell whether `word` (singular or plural) names an office, rank or calling of a person.

    >>> is_office("governor"), is_office("Spokeswoman"), is_office("ministry"), is_office("officials")
    (True, True, False, True)
    """
    lower = word.casefold()
    return lower in OFFICES or (lower.endswith("s") and lower[:-1] in OFFICES)


# Nouns for people that are no office; with the endings below they tell who can speak from what cannot.
_PEOPLE = frozenset(
    "person people man men woman women boy girl child children kid kids parent mother father son daughter husband wife "
    "family relative brother sister neighbour neighbor friend colleague citizen civilian passenger tourist refugee "
    "migrant evacuee victim survivor passer-by bystander inhabitant local islander youth elder clergy crowd protester "
    "demonstrator critic opponent supporter observer voter shopper guest owner tenant patient suspect gunman attacker "
    "source hostage captive detainee prisoner soldier serviceman troops insurgent militant jihadist extremist "
    "separatist "
    "terrorist partisan guerrilla member team staff crew side party country nation city town village community state "
    "county province region capital allies ally rival neighbours aides insider expert guard peacekeeper sailor "
    "fisherman miner hunter hiker camper skipper captain witness locals ngos un campaign proponent advocate critic "
    "believer scholar faction rabbi priest bishop archbishop cardinal pope sheikh king queen monk nun "
    "cleric somebody someone everyone everybody "
    "nobody none all many some most others few one another both neither anyone".split()
)
_PEOPLE_ENDINGS = (
    "er",
    "ers",
    "or",
    "ors",
    "ist",
    "ists",
    "ian",
    "ians",
    "man",
    "men",
    "woman",
    "women",
    "ant",
    "ants",
)
_PLURALS = frozenset("hospital university ministry school church bank council court union clinic".split())
_NO_SPEAKERS = frozenset(  # end like words for people and are none
    "number numbers order orders river rivers weather water waters tower towers power powers danger matter matters "
    "chapter corner border borders fever cancer shower showers winter summer disaster disasters murder murders letter "
    "door floor error terror horror factor factors sector sectors corridor crater helicopter helicopters shelter "
    "shelters carrier carriers cover fighter-bomber bomber bombers motor mirror tremor tremors armor monitor-ship "
    "transformer transformers reactor reactors generator generators plant plants restaurant restaurants want grant "
    "trailer trailers tanker tankers cluster clusters container containers tractor tractors boiler elevator consumer "
    "paper papers timber lumber manner member-state quarter quarters center centers theater counter-attack list lists "
    "mist exist barrier barriers layer layers crater craters gutter filter user-name cracker crackers fertiliser "
    "explosion remainder majority semester quarter trigger triggers hunger anger answer".split()
)


@cache
def can_speak(noun: str) -> bool:
    """Tell whether a common noun (lower case) may stand for one who speaks.

    >>> can_speak("resident"), can_speak("ministry"), can_speak("attack"), can_speak("river")
    (True, True, False, False)
    """
    lower = noun.casefold()
    if lower in _NO_SPEAKERS:
        return False
    one = f"{lower[:-3]}y" if lower.endswith("ies") else lower.removesuffix("s")
    known = lower in _PEOPLE or one in _PEOPLE or one in GROUP_WORDS or one in _PLURALS
    return (
        known
        or is_office(lower)
        or is_body(lower)
        or lower in COLLECTIVES | GROUP_WORDS
        or lower.endswith(_PEOPLE_ENDINGS)
    )


def is_body(word: str) -> bool:
    """Tell whether `word` is the head noun of an institution.

    >>> is_body("Ministry"), is_body("governor")
    (True, False)
    """
    return word.casefold() in BODIES
