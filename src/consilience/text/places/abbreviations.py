"""Abbreviations of states and provinces, as American and Canadian papers write them after a town."""

from __future__ import annotations

# Associated Press style, postal code, name.
_TABLE = """
Ala AL Alabama|Alaska AK Alaska|Ariz AZ Arizona|Ark AR Arkansas|Calif CA California|Colo CO Colorado|Conn CT Connecticut
Del DE Delaware|Fla FL Florida|Ga GA Georgia|Hawaii HI Hawaii|Idaho ID Idaho|Ill IL Illinois|Ind IN Indiana|Iowa IA Iowa
Kan KS Kansas|Ky KY Kentucky|La LA Louisiana|Maine ME Maine|Md MD Maryland|Mass MA Massachusetts|Mich MI Michigan
Minn MN Minnesota|Miss MS Mississippi|Mo MO Missouri|Mont MT Montana|Neb NE Nebraska|Nev NV Nevada|N.H. NH New_Hampshire
N.J. NJ New_Jersey|N.M. NM New_Mexico|N.Y. NY New_York|N.C. NC North_Carolina|N.D. ND North_Dakota|Ohio OH Ohio
Okla OK Oklahoma|Ore OR Oregon|Pa PA Pennsylvania|R.I. RI Rhode_Island|S.C. SC South_Carolina|S.D. SD South_Dakota
Tenn TN Tennessee|Tex TX Texas|Utah UT Utah|Vt VT Vermont|Va VA Virginia|Wash WA Washington|W.Va WV West_Virginia
Wis WI Wisconsin|Wyo WY Wyoming|D.C. DC Washington,_D.C.|Alta AB Alberta|B.C. BC British_Columbia|Man MB Manitoba
N.B. NB New_Brunswick|N.S. NS Nova_Scotia|Ont ON Ontario|P.E.I. PE Prince_Edward_Island|Que QC Quebec
Sask SK Saskatchewan
"""
STATES: dict[str, str] = {}
POSTAL: dict[str, str] = {}
for _row in _TABLE.replace("\n", "|").strip("|").split("|"):
    _style, _code, _name = _row.split()
    STATES[_style.rstrip(".")] = POSTAL[_code] = _name.replace("_", " ")


def spelled_out(word: str, *, after_comma: bool) -> str | None:
    """Return the state that `word` abbreviates; bare two-letter words count only after "Town, ".

    >>> spelled_out("N.C.", after_comma=False)
    'North Carolina'
    >>> spelled_out("LA", after_comma=False)
    """
    word = word.rstrip(".")
    if after_comma:
        return STATES.get(word) or POSTAL.get(word)
    return STATES.get(word) if "." in word else None
