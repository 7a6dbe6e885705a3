"""Sums of money: currency signs, codes and names to ISO 4217."""

from __future__ import annotations

import re

_CODES = """
AED AFN ALL AMD AOA ARS AUD AZN BAM BBD BDT BGN BHD BIF BND BOB BRL BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE
CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY
KES KGS KHR KMF KRW KWD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK
NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SLE SOS SRD SSP SYP SZL THB TJS TMT
TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XOF XPF YER ZAR ZMW
"""
_SIGNS = {
    "$": "USD", "US$": "USD", "U.S.$": "USD", "C$": "CAD", "CA$": "CAD", "CAN$": "CAD", "A$": "AUD", "AU$": "AUD",
    "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "J$": "JMD", "TT$": "TTD",
    "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "Rs": "INR", "Rs.": "INR", "₽": "RUB", "₴": "UAH",
    "₦": "NGN", "₱": "PHP", "₩": "KRW", "₪": "ILS", "₫": "VND", "฿": "THB", "৳": "BDT", "₺": "TRY", "₸": "KZT",
    "₾": "GEL", "₼": "AZN", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₮": "MNT", "Rp": "IDR", "Tk": "BDT", "RM": "MYR",
    "RMB": "CNY", "KSh": "KES", "Ksh": "KES", "USh": "UGX", "TSh": "TZS", "NRs": "NPR", "Nu": "BTN", "zł": "PLN",
}  # fmt: skip
_NAMES = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "sterling": "GBP", "rupee": "INR", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "ruble": "RUB", "rouble": "RUB", "hryvnia": "UAH", "hryvnias": "UAH", "hryvnya": "UAH",
    "lira": "TRY", "lire": "TRY", "baht": "THB", "taka": "BDT", "naira": "NGN", "won": "KRW", "rand": "ZAR",
    "shekel": "ILS", "dong": "VND", "ringgit": "MYR", "rupiah": "IDR", "zloty": "PLN", "forint": "HUF", "tenge": "KZT",
    "lari": "GEL", "dram": "AMD", "manat": "AZN", "birr": "ETB", "cedi": "GHS", "kyat": "MMK", "riel": "KHR",
    "kip": "LAK", "tugrik": "MNT", "togrog": "MNT", "quetzal": "GTQ", "lempira": "HNL", "gourde": "HTG", "soles": "PEN",
    "kwacha": "ZMW", "metical": "MZN", "meticais": "MZN", "ariary": "MGA", "afghani": "AFN", "lev": "BGN",
    "leva": "BGN",
    "real": "BRL", "reais": "BRL", "bolivar": "VES", "cordoba": "NIO", "colon": "CRC", "guarani": "PYG", "vatu": "VUV",
    "koruna": "CZK", "leu": "RON", "lei": "RON", "dirham": "AED", "peso": "peso", "dinar": "dinar", "franc": "franc",
    "rial": "IRR", "riyal": "SAR", "shilling": "shilling", "krona": "SEK", "kronor": "SEK", "krone": "krone",
    "kroner": "krone", "pound": "GBP",
}  # fmt: skip
_NATIONS = {
    "us": "USD", "u.s.": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "singapore": "SGD",
    "hong kong": "HKD", "new zealand": "NZD", "jamaican": "JMD", "fijian": "FJD", "british": "GBP", "egyptian": "EGP",
    "syrian": "SYP", "lebanese": "LBP", "sudanese": "SDG", "south sudanese": "SSP", "indian": "INR",
    "pakistani": "PKR", "pakistan": "PKR", "sri lankan": "LKR", "nepali": "NPR", "nepalese": "NPR", "mauritian": "MUR",
    "russian": "RUB", "belarusian": "BYN", "turkish": "TRY", "mexican": "MXN", "philippine": "PHP", "chilean": "CLP",
    "argentine": "ARS", "colombian": "COP", "cuban": "CUP", "dominican": "DOP", "uruguayan": "UYU", "iraqi": "IQD",
    "jordanian": "JOD", "kuwaiti": "KWD", "tunisian": "TND", "algerian": "DZD", "libyan": "LYD", "serbian": "RSD",
    "bahraini": "BHD", "swiss": "CHF", "cfa": "XAF", "congolese": "CDF", "rwandan": "RWF", "burundian": "BIF",
    "guinean": "GNF", "djiboutian": "DJF", "iranian": "IRR", "yemeni": "YER", "omani": "OMR", "saudi": "SAR",
    "qatari": "QAR", "kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS", "norwegian": "NOK",
    "danish": "DKK", "swedish": "SEK", "icelandic": "ISK", "moroccan": "MAD", "emirati": "AED", "chinese": "CNY",
    "japanese": "JPY", "south korean": "KRW", "taiwan": "TWD", "taiwanese": "TWD", "indonesian": "IDR",
    "malaysian": "MYR", "bangladeshi": "BDT", "ukrainian": "UAH", "israeli": "ILS", "brazilian": "BRL",
    "nigerian": "NGN", "ghanaian": "GHS", "south african": "ZAR", "namibian": "NAD", "liberian": "LRD",
}  # fmt: skip
POUNDS_OF_MONEY = 1e5  # from here on "pounds" without a nation are money: no crisis report weighs so much in pounds

CODES = frozenset(_CODES.split()) - {"ALL", "TOP", "TRY", "CUP"}  # words of headlines in capitals
_BEFORE_SIGNS = {**_SIGNS, **{code: code for code in CODES}}
_BEFORE = re.compile(
    rf"(?<![^\W_])({'|'.join(sorted(map(re.escape, _BEFORE_SIGNS), key=len, reverse=True))})[^\S\n]{{0,2}}$"
)
_LONGEST_SIGN = max(map(len, _BEFORE_SIGNS)) + 2
_LAST_SIGN = frozenset(sign[-1] for sign in _BEFORE_SIGNS)
_PLURALS = {f"{name}s": code for name, code in _NAMES.items() if not name.endswith("s")}
_WORDS = {**_NAMES, **_PLURALS, "rubles": "RUB", "bucks": "USD"}
_AFTER = re.compile(
    rf"(?:[^\S\n]{{1,3}}|[-‑])?(?:(?-i:({'|'.join(sorted(CODES))}))(?![^\W_])|([€£$₽₴₹₺])|"
    rf"(?:({'|'.join(sorted(map(re.escape, _NATIONS), key=len, reverse=True))})[^\S\n]{{1,3}})?"
    rf"({'|'.join(sorted(_WORDS, key=len, reverse=True))})(?![^\W_]))",
    re.I,
)


_INITIALS = {"P": "PHP", "R": "ZAR"}
_LARGE = re.compile(r"\d[\d.,]*[^\S\n](?:[mb]|tr)illion(?![^\W_])|\d{1,3}(?:,\d{3})+")


def currency_before(text: str, at: int) -> tuple[int, str] | None:
    """Return where the currency sign or code before the number at `at` begins, and its ISO 4217 code.

    >>> currency_before("worth US$3.7bn", 9)
    (6, 'USD')
    """
    if at and text[at - 1] in _INITIALS and not text[at - 2 : at - 1].isalnum() and _LARGE.match(text, at):
        return at - 1, _INITIALS[text[at - 1]]  # "P2.7 billion"
    edge = at
    while edge and at - edge < 2 and text[edge - 1] in "  ":
        edge -= 1
    if not edge or text[edge - 1] not in _LAST_SIGN:
        return None
    start = max(0, at - _LONGEST_SIGN - 1)
    found = _BEFORE.search(text[start:at])
    return (start + found.start(1), _BEFORE_SIGNS[found[1]]) if found else None


def currency_after(text: str, at: int, *, value: float) -> tuple[int, str] | None:
    """Return where the currency after the number that ends at `at` ends, and its code or, if ambiguous, its name.

    "pounds" are money only where a nation says so or the `value` is too large for a weight.
    """
    found = _AFTER.match(text, at)
    if not found:
        return None
    code, sign, nation, word = found.groups()
    if code:
        return found.end(), code
    if sign:
        glued = found.start(2) == at
        ahead = not glued and text[found.end() : found.end() + 1].isdigit()  # "1 €6": it belongs to the next number
        return (found.end(), _SIGNS[sign]) if (glued or sign != "$") and not ahead else None
    if word.lower() in ("pound", "pounds") and not nation and value < POUNDS_OF_MONEY:
        return None
    if word.lower() in ("real", "won", "lei", "leu", "colon", "kip", "dong") and not nation and value < 1000:
        return None
    return found.end(), _NATIONS[nation.lower()] if nation else _WORDS[word.lower()]
