"""Words that tell what the number beside them is: months, weekdays, and nouns that crisis reports count."""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """Return the set of the words in `listed`."""
    return frozenset(listed.split())


MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY(?=[^\S\n]*(?:\d|$))|JUNE?"
    r"|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?|january|february|april|june|july"
    r"|august|september|october|november|december)(?![^\W_])"
)

# Plural nouns (and words that stand for them) that follow a count so often that they settle what "2000" or
# "1.2m" before them is. The tables of the kinds decide what they mean; here they only tell a count from a year.
COUNTED = words(
    """
    people persons civilians residents inhabitants citizens men women children boys girls babies infants students
    pupils schoolchildren schoolgirls schoolboys teachers soldiers troops servicemen fighters rebels militants
    insurgents gunmen terrorists attackers policemen officers officials guards villagers farmers families households
    homes houses buildings apartments flats dwellings shelters tents schools hospitals shops villages towns
    settlements cities communities districts victims bodies corpses others dead injured wounded killed missing
    casualties deaths fatalities injuries survivors refugees migrants evacuees returnees displaced homeless workers
    employees miners passengers crew sailors fishermen tourists pilgrims worshippers spectators rescuers firefighters
    volunteers doctors nurses medics patients prisoners hostages captives detainees vehicles cars trucks lorries
    buses tanks boats ships aircraft planes helicopters drones missiles rockets shells bombs mines airstrikes strikes
    attacks raids assaults explosions blasts customers subscribers users businesses jobs animals cattle livestock
    trees cases infections infected quarantined beds doses items personnel members staff individuals adults elderly
    youths foreigners nationals migrants peacekeepers lives souls
    """
)
