"""States of the world: adjectives of nationality, seats of government, and the form that names of their bodies take."""

from __future__ import annotations

from functools import cache, lru_cache

from consilience.text.places.countries import country_words

# ISO code | name in the record | seats of government and other short names | adjectives, where the table of countries
# lacks them: it gives the rest. A leading * marks a name that takes the article ("Government of the Philippines").
_TABLE = """
AF|Afghanistan|Kabul|Afghani
AL|Albania|Tirana
DZ|Algeria|Algiers
AD|Andorra
AO|Angola|Luanda
AG|Antigua and Barbuda
AR|Argentina|Buenos Aires|Argentinean
AM|Armenia|Yerevan
AU|Australia|Canberra
AT|Austria|Vienna
AZ|Azerbaijan|Baku
BS|*Bahamas
BH|Bahrain|Manama
BD|Bangladesh|Dhaka
BB|Barbados
BY|Belarus|Minsk
BE|Belgium
BZ|Belize
BJ|Benin
BT|Bhutan|Thimphu
BO|Bolivia|La Paz
BA|Bosnia and Herzegovina|Sarajevo|Herzegovinian
BW|Botswana
BR|Brazil|Brasilia
BN|Brunei
BG|Bulgaria|Sofia
BF|Burkina Faso|Ouagadougou
BI|Burundi
KH|Cambodia|Phnom Penh
CM|Cameroon|Yaounde
CA|Canada|Ottawa
CV|Cape Verde
CF|*Central African Republic|Bangui
TD|Chad|N'Djamena
CL|Chile|Santiago
CN|China|Beijing
CO|Colombia|Bogota
KM|*Comoros||Comoran
CR|Costa Rica
HR|Croatia|Zagreb
CU|Cuba|Havana
CY|Cyprus|Nicosia
CZ|*Czech Republic|Prague
CD|*Democratic Republic of the Congo|Kinshasa,Congo
DK|Denmark|Copenhagen
DJ|Djibouti
DO|*Dominican Republic|Santo Domingo|Dominican
EC|Ecuador|Quito
EG|Egypt|Cairo
SV|El Salvador|San Salvador
GQ|Equatorial Guinea
ER|Eritrea|Asmara
EE|Estonia|Tallinn
SZ|Eswatini
ET|Ethiopia|Addis Ababa
FJ|Fiji|Suva
FI|Finland|Helsinki
FR|France|Paris
GA|Gabon
GM|*Gambia
GE|Georgia|Tbilisi
DE|Germany|Berlin
GH|Ghana|Accra
GR|Greece|Athens
GT|Guatemala
GN|Guinea|Conakry
GW|Guinea-Bissau
GY|Guyana
HT|Haiti|Port-au-Prince
HN|Honduras|Tegucigalpa
HU|Hungary|Budapest
IS|Iceland|Reykjavik
IN|India|New Delhi,Delhi
ID|Indonesia|Jakarta
IR|Iran|Tehran,Teheran
IQ|Iraq|Baghdad
IE|Ireland|Dublin
IL|Israel
IT|Italy|Rome
CI|Ivory Coast|Abidjan
JM|Jamaica
JP|Japan|Tokyo
JO|Jordan|Amman
KZ|Kazakhstan|Astana
KE|Kenya|Nairobi
XK|Kosovo|Pristina
KW|Kuwait
KG|Kyrgyzstan|Bishkek
LA|Laos|Vientiane
LV|Latvia|Riga
LB|Lebanon|Beirut
LS|Lesotho
LR|Liberia|Monrovia
LY|Libya|Tripoli
LI|Liechtenstein
LT|Lithuania|Vilnius
LU|Luxembourg
MG|Madagascar|Antananarivo|Madagascan
MW|Malawi|Lilongwe
MY|Malaysia|Kuala Lumpur
MV|*Maldives
ML|Mali|Bamako
MT|Malta|Valletta
MH|*Marshall Islands
MR|Mauritania|Nouakchott
MU|Mauritius
MX|Mexico|Mexico City
MD|Moldova|Chisinau
MC|Monaco
MN|Mongolia|Ulaanbaatar
ME|Montenegro|Podgorica
MA|Morocco|Rabat
MZ|Mozambique|Maputo
MM|Myanmar|Naypyidaw
NA|Namibia|Windhoek
NP|Nepal|Kathmandu
NL|*Netherlands|The Hague
NZ|New Zealand|Wellington
NI|Nicaragua|Managua
NE|Niger|Niamey
NG|Nigeria|Abuja
KP|North Korea|Pyongyang
MK|North Macedonia|Skopje
NO|Norway|Oslo
OM|Oman|Muscat
PK|Pakistan|Islamabad
PS|Palestine|Ramallah
PA|Panama
PG|Papua New Guinea|Port Moresby|Papuan
PY|Paraguay|Asuncion
PE|Peru|Lima
PH|*Philippines|Manila
PL|Poland|Warsaw
PT|Portugal|Lisbon
QA|Qatar|Doha
CG|*Republic of the Congo|Brazzaville
RO|Romania|Bucharest
RU|Russia|Moscow,the Kremlin,Kremlin
RW|Rwanda|Kigali
LC|Saint Lucia
WS|Samoa
SA|Saudi Arabia|Riyadh
SN|Senegal|Dakar
RS|Serbia|Belgrade
SC|*Seychelles
SL|Sierra Leone|Freetown
SG|Singapore
SK|Slovakia|Bratislava
SI|Slovenia|Ljubljana
SB|*Solomon Islands|Honiara
SO|Somalia|Mogadishu
ZA|South Africa|Pretoria
KR|South Korea|Seoul
SS|South Sudan|Juba
ES|Spain|Madrid
LK|Sri Lanka|Colombo
SD|Sudan|Khartoum
SR|Suriname|Paramaribo
SE|Sweden|Stockholm
CH|Switzerland|Bern
SY|Syria|Damascus
TW|Taiwan|Taipei
TJ|Tajikistan|Dushanbe|Tajikistani
TZ|Tanzania|Dodoma
TH|Thailand|Bangkok
TL|Timor-Leste|Dili
TG|Togo|Lome
TO|Tonga
TT|Trinidad and Tobago
TN|Tunisia|Tunis
TR|Turkey|Ankara,Türkiye
TM|Turkmenistan|Ashgabat
UG|Uganda|Kampala
UA|Ukraine|Kyiv,Kiev
AE|*United Arab Emirates|Abu Dhabi
GB|*United Kingdom|London,Downing Street,Whitehall
US|*United States|Washington,the White House,White House
UY|Uruguay|Montevideo
UZ|Uzbekistan|Tashkent|Uzbekistani
VU|Vanuatu||Ni-Vanuatu
VA|*Vatican||Vatican
VE|Venezuela|Caracas
VN|Vietnam|Hanoi
YE|Yemen|Sanaa
ZM|Zambia|Lusaka
ZW|Zimbabwe|Harare
"""
# Members of a people whose name is also a surname or a plain word: no sign of a state.
_NO_STATES = frozenset("Pole Dane Finn Turk Swede Croat Briton Aussie".split())


def _rows() -> list[tuple[str, str, list[str], list[str]]]:
    cells = ((*line.split("|"), "", "")[:4] for line in _TABLE.strip().splitlines())
    return [(code, name, list(filter(None, seats.split(","))), list(filter(None, more.split(","))))
            for code, name, seats, more in cells]  # fmt: skip


@cache
def _told_elsewhere() -> dict[str, tuple[list[str], list[str]]]:
    """Return by code the further names and the adjectives that the table of countries gives, plurals left out."""
    table: dict[str, tuple[list[str], list[str]]] = {}
    for code, names, people in country_words():
        known = table.setdefault(code, ([], []))
        plurals = {f"{word}s" for word in people}
        known[0].extend(names)
        known[1].extend(word for word in people if word not in _NO_STATES and word not in plurals)
    return table


@cache
def _index() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """Return the state for each word, the words that are adjectives, and the states that take an article."""
    state: dict[str, str] = {}
    adjectives: set[str] = set()
    articled: set[str] = set()
    for code, marked, seats, more in _rows():
        name = marked.removeprefix("*")
        if marked != name:
            articled.add(name)
        names, people = _told_elsewhere().get(code, ([], []))
        state[name.casefold()] = name
        for word in (*people, *more):
            adjectives.add(word.casefold())
            state.setdefault(word.casefold(), name)
            state.setdefault(f"{word}s".casefold(), name)
        for word in (*seats, *names):
            state.setdefault(word.casefold(), name)
    return state, frozenset(adjectives), frozenset(articled)


@lru_cache(maxsize=1 << 15)  # words, of which reports use the same again and again
def state_of(word: str) -> str | None:
    """Return the state that `word` names by its name, seat of government or adjective, None where it names none.

    >>> state_of("Ugandan"), state_of("Kampala"), state_of("Uganda"), state_of("the Netherlands")
    ('Uganda', 'Uganda', 'Uganda', 'Netherlands')
    """
    key = word.replace("’", "'").removesuffix("'s").removesuffix("'").casefold()
    return _index()[0].get(key) or _index()[0].get(key.removeprefix("the "))


def is_nationality(word: str) -> bool:
    """Tell whether `word` is an adjective of nationality.

    >>> is_nationality("Ugandan"), is_nationality("Kampala")
    (True, False)
    """
    return word.casefold() in _index()[1] or word in ("US", "U.S.", "UK", "U.K.")


def with_article(state: str) -> str:
    """Return the name of `state` as it stands after "of".

    >>> with_article("Philippines"), with_article("Uganda")
    ('the Philippines', 'Uganda')
    """
    return f"the {state}" if state in _index()[2] else state


def of_state(body: str, state: str) -> str:
    """Return the canonical name of a body of a state.

    >>> of_state("Government", "Netherlands")
    'Government of the Netherlands'
    """
    return f"{body} of {with_article(state)}"


@cache
def _by_code() -> dict[str, str]:
    return {code: name.removeprefix("*") for code, name, _, _ in _rows()}


def state_of_code(code: str | None) -> str | None:
    """Return the state with this ISO 3166-1 alpha-2 code, None where it is not in the table.

    >>> state_of_code("UG"), state_of_code("XX")
    ('Uganda', None)
    """
    return _by_code().get(code or "")
