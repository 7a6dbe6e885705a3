"""Well-known organisations: the names and acronyms that reports use for one and the same."""

from __future__ import annotations

from functools import cache

# canonical | other names (a line that begins with | goes on with the one above): general knowledge of humanitarian,
# international, armed and monitoring bodies, and of news agencies
_TABLE = """
United Nations|UN|U.N.|the UN
UN Security Council|U.N. Security Council|United Nations Security Council|Security Council|UNSC
UN General Assembly|U.N. General Assembly|United Nations General Assembly|UNGA
OCHA|UN OCHA|UNOCHA|UN humanitarian agency|Office for the Coordination of Humanitarian Affairs
|UN Office for the Coordination of Humanitarian Affairs
|United Nations Office for the Coordination of Humanitarian Affairs
UNHCR|UN Refugee Agency|UN refugee agency|United Nations High Commissioner for Refugees|U.N. refugee agency
|Office of the United Nations High Commissioner for Refugees
OHCHR|UN human rights office|UN human rights agency|Office of the United Nations High Commissioner for Human Rights
UNICEF|Unicef|United Nations Children's Fund|UN Children's Fund|UN children's agency
World Food Programme|WFP|UN food agency|World Food Program|UN World Food Programme
World Health Organization|WHO|UN health agency|World Health Organisation
Food and Agriculture Organization|FAO|Food and Agriculture Organisation
UNRWA|UN Relief and Works Agency
UNDP|United Nations Development Programme|UN Development Programme
UNFPA|United Nations Population Fund
UNESCO|Unesco
UNAMA|United Nations Assistance Mission in Afghanistan
MONUSCO
MINUSMA
MINUSCA
UNMISS|United Nations Mission in South Sudan
UNAMID
International Organization for Migration|IOM|International Organisation for Migration|UN migration agency
International Committee of the Red Cross|ICRC|International Committee for the Red Cross|International Red Cross
International Federation of Red Cross and Red Crescent Societies|IFRC
|International Federation of the Red Cross and Red Crescent Societies
Médecins Sans Frontières|MSF|Medecins Sans Frontieres|Doctors Without Borders
IDMC|Internal Displacement Monitoring Centre|Internal Displacement Monitoring Center
ECHO|European Civil Protection and Humanitarian Aid Operations|European Commission Humanitarian Aid Office|DG ECHO
European Union|EU|E.U.
European Commission
NATO|Nato|N.A.T.O.|North Atlantic Treaty Organization|North Atlantic Treaty Organisation
OSCE|Organization for Security and Co-operation in Europe|Organisation for Security and Cooperation in Europe
African Union|AU|A.U.
Arab League|League of Arab States
ASEAN|Association of Southeast Asian Nations
ECOWAS|Economic Community of West African States
Organization of American States|OAS
Organisation for the Prohibition of Chemical Weapons|OPCW|Organization for the Prohibition of Chemical Weapons
International Atomic Energy Agency|IAEA
International Criminal Court|ICC
International Court of Justice|ICJ
International Monetary Fund|IMF
World Bank|World Bank Group
Amnesty International|Amnesty
Human Rights Watch|HRW
Save the Children
Norwegian Refugee Council|NRC
Danish Refugee Council|DRC
International Rescue Committee|IRC
Oxfam|Oxfam International
ReliefWeb
International Crisis Group|Crisis Group
Reporters Without Borders|Reporters Sans Frontieres
Committee to Protect Journalists|CPJ
Bellingcat
US Geological Survey|USGS|U.S. Geological Survey|United States Geological Survey
National Weather Service|NWS
National Hurricane Center|NHC|U.S. National Hurricane Center|US National Hurricane Center
Federal Emergency Management Agency|FEMA
National Transportation Safety Board|NTSB
Federal Aviation Administration|FAA
Federal Bureau of Investigation|FBI
Central Intelligence Agency|CIA
Centers for Disease Control and Prevention|CDC|Centres for Disease Control
National Oceanic and Atmospheric Administration|NOAA
Environmental Protection Agency|EPA
Cal Fire|CAL FIRE|California Department of Forestry and Fire Protection
European-Mediterranean Seismological Centre|EMSC
GFZ|German Research Centre for Geosciences
Japan Meteorological Agency|JMA
PAGASA|Philippine Atmospheric, Geophysical and Astronomical Services Administration
PHIVOLCS|Philippine Institute of Volcanology and Seismology
NDRRMC|National Disaster Risk Reduction and Management Council
BNPB|National Disaster Mitigation Agency|National Agency for Disaster Management
BMKG
NDMA|National Disaster Management Authority
Red Cross
Red Crescent
Turkish Red Crescent|Kizilay
AFAD|Disaster and Emergency Management Authority|Disaster and Emergency Management Presidency
Magen David Adom|MDA
Israel Defense Forces|IDF|Israeli Defense Forces|Israel Defence Forces
Federal Security Service of Russia|Federal Security Service|FSB|Russia's Federal Security Service
|Russian Federal Security Service
Security Service of Ukraine|SBU
US-led coalition|US coalition|US Coalition|U.S.-led coalition|American-led coalition|international coalition
Department of Defense of the United States|Pentagon|the Pentagon|US Department of Defense|U.S. Department of Defense
|Defense Department
Department of State of the United States|State Department|US State Department|U.S. State Department
Government of the United States|White House|the White House|US government|U.S. government
Government of Russia|Kremlin|the Kremlin
Associated Press|AP|The Associated Press
AFP|Agence France-Presse|Agence France Presse
Reuters
Xinhua|Xinhua News Agency|Xinhua news agency
dpa|DPA|Deutsche Presse-Agentur|Deutsche Presse Agentur|Deutsche Presse Agentur
Anadolu Agency|Anadolu
SANA|Sana|Syrian Arab News Agency|Syrian state news agency
Sputnik|Sputnik news agency
TASS|Tass
Interfax
BBC
CNN
Al Jazeera|Al-Jazeera
"""
# Armed groups that are no arm of a recognised state, in the same form.
_ARMED = """
Islamic State|ISIS|ISIL|IS|Daesh|DAESH|Da'esh|Islamic State group|Isis|Isil|Islamic State of Iraq and Syria
|Islamic State of Iraq and the Levant|Islamic State in Iraq and Syria|Islamic State in Iraq and the Levant
|so-called Islamic State|Daish|Da'ish|IS group|ISIS group
Al-Qaeda|al-Qaeda|al Qaeda|Al Qaeda|al-Qaida|Al-Qaida|Qaeda
Boko Haram
Jabhat Fateh al-Sham|Fateh al-Sham Front|Fatah al-Sham|Fateh al-Sham|Jabhat Fatah al-Sham|Fatah al-Sham Front
Jabhat al-Nusra|al-Nusra Front|Nusra Front|Al-Nusra Front|al-Nusra
Ahrar al-Sham
Free Syrian Army|FSA
Syrian Democratic Forces|SDF
Al-Shabaab|al-Shabaab|al Shabaab|Al Shabaab|Al-Shabab|al-Shabab
Taliban|Taleban
Hezbollah|Hizbollah|Hizbullah|Hezbullah
Hamas
Houthis|Houthi|Huthis|Ansar Allah|Houthi movement
Kurdistan Workers' Party|PKK
YPG|People's Protection Units
FARC|Revolutionary Armed Forces of Colombia
ELN|National Liberation Army
Lord's Resistance Army|LRA
M23
Abu Sayyaf
New People's Army|NPA
Liberation Tigers of Tamil Eelam|LTTE|Tamil Tigers
Basque Homeland and Freedom|ETA
Irish Republican Army|IRA
Shining Path|Sendero Luminoso
Wagner Group|Wagner
Rapid Support Forces|RSF
Peshmerga
Hayat Tahrir al-Sham|HTS
Kataib Hezbollah|Kata'ib Hezbollah
Asaib Ahl al-Haq
Palestinian Islamic Jihad|Islamic Jihad
Al-Aqsa Martyrs' Brigades|Al Aqsa Martyrs Brigades
Jaish al-Islam|Jaysh al-Islam|Army of Islam
Jaish al-Adl
Southern Transitional Council|STC
Al-Qaeda in the Arabian Peninsula|AQAP
Al-Qaeda in the Islamic Maghreb|AQIM
JNIM|Jama'at Nusrat al-Islam wal-Muslimin|Jamaat Nusrat al-Islam wal-Muslimin
Islamic State West Africa Province|ISWAP
Islamic State Khorasan|ISIS-K|ISKP|Islamic State-Khorasan
Ansaru
Ansar Dine
Ansar al-Sharia
Movement for the Emancipation of the Niger Delta|MEND
Libyan National Army|LNA
Allied Democratic Forces|ADF
CODECO
FDLR|Democratic Forces for the Liberation of Rwanda
Mai-Mai|Mai Mai
Janjaweed
Sudan People's Liberation Movement-North|SPLM-N
Sudan Liberation Army
Tigray People's Liberation Front|TPLF
Oromo Liberation Army|OLA
Fano
Seleka
Anti-Balaka|anti-Balaka
Ambazonia
Tehrik-i-Taliban Pakistan|TTP|Tehreek-e-Taliban Pakistan|Pakistani Taliban
Haqqani network
Lashkar-e-Taiba|Lashkar-e-Tayyiba|LeT
Lashkar-e-Jhangvi
Jaish-e-Mohammed|Jaish-e-Mohammad|JeM
Hizbul Mujahideen
Baloch Liberation Army|BLA|Balochistan Liberation Army
Communist Party of India (Maoist)|Naxalites|Naxals
Arakan Army
Arakan Rohingya Salvation Army|ARSA
Kachin Independence Army|KIA
Karen National Liberation Army|KNLA
People's Defence Force|People's Defense Force
Jemaah Islamiyah
Moro Islamic Liberation Front|MILF
Moro National Liberation Front|MNLF
Maute group
Free Papua Movement|West Papua National Liberation Army
Azov|Azov Battalion|Azov Regiment
Donetsk People's Republic
Luhansk People's Republic
Ulster Volunteer Force|UVF
Real IRA
Clan del Golfo|Gulf Clan
Sinaloa cartel|Sinaloa Cartel
Jalisco New Generation Cartel|CJNG
MS-13|Mara Salvatrucha
Polisario Front|Polisario
"""


@cache
def _index() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in (_TABLE.strip() + _ARMED.rstrip()).replace("\n|", "|").splitlines():
        names = line.split("|")
        for name in names:
            table.setdefault(_key(name), names[0])
    return table


def _key(name: str) -> str:
    plain = " ".join(name.replace("’", "'").replace(".", "").split()).removeprefix("the ").removeprefix("The ")
    # An acronym that is also a word ("who", "is") counts in capitals only.
    return plain if len(plain) <= 3 or plain.isupper() else plain.casefold()


def known_organisation(name: str) -> str | None:
    """Return the name that the record uses for a well-known organisation, None where it is not known.

    >>> known_organisation("the U.N. refugee agency"), known_organisation("WHO"), known_organisation("who")
    ('UNHCR', 'World Health Organization', None)
    """
    return _index().get(_key(name)) or _index().get(" ".join(name.split()).casefold())


@cache
def _armed() -> frozenset[str]:
    return frozenset(line.split("|")[0] for line in _ARMED.strip().replace("\n|", "|").splitlines())


def is_armed_group(canonical: str) -> bool:
    """Tell whether the record's name of an organisation is that of a well-known armed group.

    >>> is_armed_group("Hamas"), is_armed_group("UNHCR")
    (True, False)
    """
    return canonical in _armed()
