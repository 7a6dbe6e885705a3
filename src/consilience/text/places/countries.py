"""Countries as reports call them: short forms, adjectives, peoples."""

from __future__ import annotations

# Code: names beside the one in the table of countries (a colon), then adjective and people. Own table.
COUNTRY_WORDS = """
AD:: Andorran
AE: UAE, U.A.E., Emirates: Emirati
AF:: Afghan, Afghans
AG:: Antiguan
AL:: Albanian
AM:: Armenian
AO:: Angolan
AR: Argentine Republic: Argentine, Argentinian
AT:: Austrian
AU:: Australian, Aussie
AZ:: Azerbaijani, Azeri
BA: Bosnia, Bosnia and Herzegovina, Bosnia-Herzegovina: Bosnian
BB:: Barbadian
BD:: Bangladeshi
BE:: Belgian
BF:: Burkinabe
BG:: Bulgarian
BH:: Bahraini
BI:: Burundian
BJ:: Beninese
BN: Brunei: Bruneian
BO:: Bolivian
BR:: Brazilian
BS: Bahamas, The Bahamas: Bahamian
BT:: Bhutanese
BW:: Botswanan
BY:: Belarusian, Belarussian
BZ:: Belizean
CA:: Canadian
CD: DRC, DR Congo, D.R. Congo, Congo-Kinshasa, Democratic Republic of the Congo, Zaire: Congolese
CD: Democratic Republic of Congo, Eastern Congo, East Congo, North-eastern Congo, Northeastern Congo:
CF: CAR, Central African Republic: Central African
CG: Congo, Republic of Congo, Republic of the Congo, Congo-Brazzaville:
CH:: Swiss
CI: Ivory Coast, Cote d'Ivoire: Ivorian, Ivoirian
CL:: Chilean
CM:: Cameroonian
CN: PRC, People's Republic of China, mainland China: Chinese
CO:: Colombian
CR:: Costa Rican
CU:: Cuban
CV: Cape Verde, Cabo Verde: Cape Verdean
CY:: Cypriot
CZ: Czech Republic, Czechia: Czech
DE:: German
DJ:: Djiboutian
DK:: Danish, Dane, Danes
DM:: Dominican
DO: Dominican Republic:
DZ:: Algerian
EC:: Ecuadorian, Ecuadorean
EE:: Estonian
EG:: Egyptian
ER:: Eritrean
ES:: Spanish, Spaniard, Spaniards
ET:: Ethiopian
FI:: Finnish, Finn, Finns
FJ:: Fijian
FR:: French, Frenchman, Frenchmen
GA:: Gabonese
GB: UK, U.K., Britain, Great Britain: British, Briton, Britons
GE:: Georgian
GH:: Ghanaian
GL:: Greenlandic, Greenlander
GM: Gambia, The Gambia: Gambian
GN:: Guinean
GQ:: Equatorial Guinean
GR:: Greek
GT:: Guatemalan
GW:: Bissau-Guinean
GY:: Guyanese
HK: Hong Kong SAR: Hongkonger, Hong Konger
HN:: Honduran
HR:: Croatian, Croat
HT:: Haitian
HU:: Hungarian
ID:: Indonesian
IE: Republic of Ireland: Irish, Irishman
IL:: Israeli
IN:: Indian
IQ:: Iraqi
IR:: Iranian
IS:: Icelandic, Icelander
IT:: Italian
JM:: Jamaican
JO:: Jordanian
JP:: Japanese
KE:: Kenyan
KG:: Kyrgyz
KH:: Cambodian
KM:: Comorian
KP: North Korea, DPRK: North Korean
KR: South Korea, Republic of Korea: South Korean
KW:: Kuwaiti
KZ:: Kazakh, Kazakhstani
LA: Laos: Lao, Laotian
LB:: Lebanese
LC:: Saint Lucian
LI::
LK:: Sri Lankan
LR:: Liberian
LS:: Basotho
LT:: Lithuanian
LU:: Luxembourgish
LV:: Latvian
LY:: Libyan
MA:: Moroccan
MC:: Monegasque
MD:: Moldovan
ME:: Montenegrin
MG:: Malagasy
MH:: Marshallese
MK: North Macedonia, Macedonia: Macedonian
ML:: Malian
MM: Burma, Myanmar: Burmese
MN:: Mongolian
MR:: Mauritanian
MT:: Maltese
MU:: Mauritian
MV:: Maldivian
MW:: Malawian
MX:: Mexican
MY:: Malaysian
MZ:: Mozambican
NA:: Namibian
NE:: Nigerien
NG:: Nigerian
NI:: Nicaraguan
NL: Netherlands, the Netherlands, Holland: Dutch, Dutchman
NO:: Norwegian
NP:: Nepalese, Nepali
NZ:: New Zealander
OM:: Omani
PA:: Panamanian
PE:: Peruvian
PF::
PG:: Papua New Guinean
PH: Philippines, the Philippines: Philippine, Filipino, Filipina
PK:: Pakistani
PL:: Polish, Pole, Poles
PR:: Puerto Rican
PS: Palestine, Palestinian territories, Palestinian Territory, Palestinian Authority: Palestinian
PT:: Portuguese
PY:: Paraguayan
QA:: Qatari
RO:: Romanian
RS:: Serbian, Serb
RU: Russian Federation: Russian
RW:: Rwandan
SA: Saudi: Saudi Arabian, Saudi
SB:: Solomon Islander
SC:: Seychellois
SD:: Sudanese
SE:: Swedish, Swede
SG:: Singaporean
SI:: Slovenian, Slovene
SK:: Slovak, Slovakian
SL:: Sierra Leonean
SN:: Senegalese
SO:: Somali, Somalian
SR:: Surinamese
SS:: South Sudanese
SV:: Salvadoran, Salvadorean
SY: Syrian Arab Republic: Syrian
SZ: Swaziland, Eswatini: Swazi
TD:: Chadian
TG:: Togolese
TH:: Thai
TJ:: Tajik
TL: East Timor, Timor-Leste: Timorese, East Timorese
TM:: Turkmen
TN:: Tunisian
TO:: Tongan
TR: Turkey, Turkiye: Turkish, Turk
TT:: Trinidadian
TW:: Taiwanese
TZ:: Tanzanian
UA:: Ukrainian
UG:: Ugandan
US: U.S., US, U.S.A., USA, America, United States of America, the States: American
UY:: Uruguayan
UZ:: Uzbek
VA: Vatican, Holy See, Vatican City:
VE:: Venezuelan
VN: Viet Nam: Vietnamese
VU:: Vanuatuan
WS:: Samoan
XK:: Kosovar, Kosovan
YE:: Yemeni
ZA:: South African
ZM:: Zambian
ZW:: Zimbabwean
"""


COUNTRIES = frozenset({"Laos", "Philippines"})  # countries that look like the plural of an adjective


def country_words() -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Return (code, further names, adjectives and peoples with plurals) of each country."""
    rows = []
    for line in COUNTRY_WORDS.strip().splitlines():
        code, names, peoples = line.split(":")
        people = _words(peoples)
        plurals = tuple(p + "s" for p in people if p.endswith(("n", "i", "k", "z", "t", "r", "o", "e", "a", "b")))
        plurals = tuple(p for p in plurals if not p.endswith("ses") and p not in COUNTRIES)
        rows.append((code, _words(names), (*people, *plurals)))
    return rows


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cell.split(",") if word.strip())
