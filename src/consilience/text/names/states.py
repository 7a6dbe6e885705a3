"""States of the world: adjectives of nationality, seats of government, and the form that names of their bodies take."""

from __future__ import annotations

from functools import cache

from consilience.text.places.countries import country_words

# name | adjectives and names of the people | seats of government and other short names
# A leading * marks a name that takes the article inside a phrase ("Government of the Philippines").
_TABLE = """
Afghanistan|Afghan,Afghani|Kabul
Albania|Albanian|Tirana
Algeria|Algerian|Algiers
Andorra|Andorran|
Angola|Angolan|Luanda
Argentina|Argentine,Argentinian,Argentinean|Buenos Aires
Armenia|Armenian|Yerevan
Australia|Australian|Canberra
Austria|Austrian|Vienna
Azerbaijan|Azerbaijani,Azeri|Baku
*Bahamas|Bahamian|
Bahrain|Bahraini|Manama
Bangladesh|Bangladeshi|Dhaka
Barbados|Barbadian|
Belarus|Belarusian,Belarussian|Minsk
Belgium|Belgian|
Belize|Belizean|
Benin|Beninese|
Bhutan|Bhutanese|Thimphu
Bolivia|Bolivian|La Paz
Bosnia and Herzegovina|Bosnian,Herzegovinian|Sarajevo,Bosnia
Botswana|Botswanan|
Brazil|Brazilian|Brasilia
Brunei|Bruneian|
Bulgaria|Bulgarian|Sofia
Burkina Faso|Burkinabe|Ouagadougou
Burundi|Burundian|
Cambodia|Cambodian|Phnom Penh
Cameroon|Cameroonian|Yaounde
Canada|Canadian|Ottawa
Cape Verde|Cape Verdean|
*Central African Republic|Central African|Bangui
Chad|Chadian|N'Djamena
Chile|Chilean|Santiago
China|Chinese|Beijing
Colombia|Colombian|Bogota
*Comoros|Comorian,Comoran|
*Democratic Republic of the Congo|Congolese|Kinshasa,DRC,DR Congo,Congo
Costa Rica|Costa Rican|
Croatia|Croatian|Zagreb
Cuba|Cuban|Havana
Cyprus|Cypriot|Nicosia
*Czech Republic|Czech|Prague,Czechia
Denmark|Danish|Copenhagen
Djibouti|Djiboutian|
*Dominican Republic|Dominican|Santo Domingo
Ecuador|Ecuadorian,Ecuadorean|Quito
Egypt|Egyptian|Cairo
El Salvador|Salvadoran,Salvadorean|San Salvador
Eritrea|Eritrean|Asmara
Estonia|Estonian|Tallinn
Eswatini|Swazi|Swaziland
Ethiopia|Ethiopian|Addis Ababa
Fiji|Fijian|Suva
Finland|Finnish|Helsinki
France|French|Paris
Gabon|Gabonese|
*Gambia|Gambian|
Georgia|Georgian|Tbilisi
Germany|German|Berlin
Ghana|Ghanaian|Accra
Greece|Greek|Athens
Guatemala|Guatemalan|
Guinea|Guinean|Conakry
Guyana|Guyanese|
Haiti|Haitian|Port-au-Prince
Honduras|Honduran|Tegucigalpa
Hungary|Hungarian|Budapest
Iceland|Icelandic|Reykjavik
India|Indian|New Delhi,Delhi
Indonesia|Indonesian|Jakarta
Iran|Iranian|Tehran,Teheran
Iraq|Iraqi|Baghdad
Ireland|Irish|Dublin
Israel|Israeli|
Italy|Italian|Rome
Ivory Coast|Ivorian|Abidjan,Cote d'Ivoire
Jamaica|Jamaican|
Japan|Japanese|Tokyo
Jordan|Jordanian|Amman
Kazakhstan|Kazakh,Kazakhstani|Astana
Kenya|Kenyan|Nairobi
Kosovo|Kosovar,Kosovan|Pristina
Kuwait|Kuwaiti|
Kyrgyzstan|Kyrgyz|Bishkek
Laos|Laotian,Lao|Vientiane
Latvia|Latvian|Riga
Lebanon|Lebanese|Beirut
Lesotho|Basotho|
Liberia|Liberian|Monrovia
Libya|Libyan|Tripoli
Lithuania|Lithuanian|Vilnius
Luxembourg|Luxembourgish|
Madagascar|Malagasy,Madagascan|Antananarivo
Malawi|Malawian|Lilongwe
Malaysia|Malaysian|Kuala Lumpur
*Maldives|Maldivian|
Mali|Malian|Bamako
Malta|Maltese|Valletta
*Marshall Islands|Marshallese|
Mauritania|Mauritanian|Nouakchott
Mauritius|Mauritian|
Mexico|Mexican|Mexico City
Moldova|Moldovan|Chisinau
Mongolia|Mongolian|Ulaanbaatar
Montenegro|Montenegrin|Podgorica
Morocco|Moroccan|Rabat
Mozambique|Mozambican|Maputo
Myanmar|Burmese|Naypyidaw,Burma
Namibia|Namibian|Windhoek
Nepal|Nepali,Nepalese|Kathmandu
*Netherlands|Dutch|The Hague
New Zealand|New Zealander|Wellington
Nicaragua|Nicaraguan|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian|Abuja
North Korea|North Korean|Pyongyang
North Macedonia|Macedonian|Skopje,Macedonia
Norway|Norwegian|Oslo
Oman|Omani|Muscat
Pakistan|Pakistani|Islamabad
Palestine|Palestinian|Ramallah
Panama|Panamanian|
Papua New Guinea|Papuan|Port Moresby
Paraguay|Paraguayan|Asuncion
Peru|Peruvian|Lima
*Philippines|Filipino,Philippine|Manila
Poland|Polish|Warsaw
Portugal|Portuguese|Lisbon
Qatar|Qatari|Doha
*Republic of the Congo||Brazzaville,Congo-Brazzaville
Romania|Romanian|Bucharest
Russia|Russian|Moscow,Russian Federation,the Kremlin,Kremlin
Rwanda|Rwandan|Kigali
Samoa|Samoan|
Saudi Arabia|Saudi,Saudi Arabian|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian,Serb|Belgrade
*Seychelles|Seychellois|
Sierra Leone|Sierra Leonean|Freetown
Singapore|Singaporean|
Slovakia|Slovak,Slovakian|Bratislava
Slovenia|Slovenian,Slovene|Ljubljana
*Solomon Islands|Solomon Islander|Honiara
Somalia|Somali|Mogadishu
South Africa|South African|Pretoria
South Korea|South Korean|Seoul
South Sudan|South Sudanese|Juba
Spain|Spanish|Madrid
Sri Lanka|Sri Lankan|Colombo
Sudan|Sudanese|Khartoum
Suriname|Surinamese|Paramaribo
Sweden|Swedish|Stockholm
Switzerland|Swiss|Bern
Syria|Syrian|Damascus
Taiwan|Taiwanese|Taipei
Tajikistan|Tajik,Tajikistani|Dushanbe
Tanzania|Tanzanian|Dodoma
Thailand|Thai|Bangkok
Timor-Leste|Timorese|Dili,East Timor
Togo|Togolese|Lome
Tonga|Tongan|
Trinidad and Tobago|Trinidadian|
Tunisia|Tunisian|Tunis
Turkey|Turkish|Ankara,Turkiye,Türkiye
Turkmenistan|Turkmen|Ashgabat
Uganda|Ugandan|Kampala
Ukraine|Ukrainian|Kyiv,Kiev
*United Arab Emirates|Emirati|Abu Dhabi,UAE
*United Kingdom|British|London,UK,U.K.,Britain,Great Britain,Downing Street,Whitehall
*United States|American|Washington,US,U.S.,USA,U.S.A.,America,United States of America,the White House,White House
Uruguay|Uruguayan|Montevideo
Uzbekistan|Uzbek,Uzbekistani|Tashkent
Vanuatu|Ni-Vanuatu|
*Vatican|Vatican|
Venezuela|Venezuelan|Caracas
Vietnam|Vietnamese|Hanoi
Yemen|Yemeni|Sanaa
Zambia|Zambian|Lusaka
Zimbabwe|Zimbabwean|Harare
"""


@cache
def _index() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """Return the state for each word, the words that are adjectives, and the states that take an article."""
    state: dict[str, str] = {}
    adjectives: set[str] = set()
    articled: set[str] = set()
    for line in _TABLE.strip().splitlines():
        name, people, seats = line.split("|")
        if name.startswith("*"):
            name = name[1:]
            articled.add(name)
        state[name.casefold()] = name
        for word in filter(None, people.split(",")):
            for form in (word, f"{word}s"):
                state.setdefault(form.casefold(), name)
            adjectives.add(word.casefold())
        for word in filter(None, seats.split(",")):
            state.setdefault(word.casefold(), name)
    return state, frozenset(adjectives), frozenset(articled)


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
    table = {}
    for code, names, adjectives in country_words():
        found = next((state for state in map(state_of, (*adjectives, *names)) if state), None)
        if found:
            table[code] = found
    return table


def state_of_code(code: str | None) -> str | None:
    """Return the state with this ISO 3166-1 alpha-2 code, None where it is not in the table.

    >>> state_of_code("UG"), state_of_code("XX")
    ('Uganda', None)
    """
    return _by_code().get(code or "")
