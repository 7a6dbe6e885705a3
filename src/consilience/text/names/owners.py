"""Outlets and who owns them: two outlets of one owner are no two sources."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

# Large groups whose titles share newsrooms or copy, after the groups' own lists of their titles. A user adds others
# by the setting `owners`.
_OWNERS = """
Axel Springer: Bild, Die Welt, Welt am Sonntag, Politico, Business Insider
BBC: BBC, BBC News, BBC World Service, BBC Arabic, BBC Persian, BBC Radio 4
China Media Group: CCTV, CGTN, China National Radio, China Radio International
DMG Media: Daily Mail, Mail on Sunday, MailOnline, Metro, New Scientist
Gannett: USA Today, Arizona Republic, Detroit Free Press, Indianapolis Star, Milwaukee Journal Sentinel, Tennessean
IRIB: Press TV, Al-Alam, HispanTV, IRIB News Agency
Nation Media Group: Daily Nation, The EastAfrican, Daily Monitor, NTV Kenya
NBCUniversal: NBC, NBC News, MSNBC, CNBC, Telemundo
News Corp: The Wall Street Journal, New York Post, The Times, The Sunday Times, The Sun, The Australian, Herald Sun
News Corp: news.com.au, Courier Mail
Nine Entertainment: Sydney Morning Herald, The Age, Brisbane Times, WAtoday, Australian Financial Review
Postmedia: National Post, Montreal Gazette, Vancouver Sun, Ottawa Citizen, Calgary Herald, Edmonton Journal
Reach: Daily Mirror, Sunday Mirror, Daily Express, Sunday Express, Daily Star, Daily Record, Manchester Evening News
Reach: Liverpool Echo, Birmingham Mail, WalesOnline
Rossiya Segodnya: RIA Novosti, Sputnik, Prime, inoSMI
Times Group: The Times of India, The Economic Times, Navbharat Times, Times Now
TV-Novosti: RT, Russia Today, Ruptly
Warner Bros. Discovery: CNN, CNN International, HLN
"""
_DRESS = re.compile(r"^(?:www\.|the )|\.(?:com|org|net|co|info|news)(?:\.[a-z]{2})?$|\.[a-z]{2}$")


def outlet_key(name: str) -> str:
    """Return the name of an outlet as it is compared: without article, address and case.

    >>> outlet_key("The Harbour Times"), outlet_key("www.harbourtimes.com")
    ('harbour times', 'harbourtimes')
    """
    held, bare = "", " ".join(name.casefold().split())
    while held != bare:
        held, bare = bare, _DRESS.sub("", bare)
    return bare


@cache
def _known() -> dict[str, str]:
    rows = [line.split(":", 1) for line in _OWNERS.strip().splitlines()]
    return {outlet_key(outlet.strip()): owner for owner, outlets in rows for outlet in outlets.split(",")}


def owner_table(added: Iterable[tuple[str, str]] = ()) -> dict[str, str]:
    """Return the owner of each outlet by `outlet_key`; pairs of outlet and owner that a user added come first.

    >>> owner_table([("The Harbour Times", "Gull Coast Media")])["harbour times"]
    'Gull Coast Media'
    """
    return _known() | {outlet_key(outlet): owner for outlet, owner in added}
