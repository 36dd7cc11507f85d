"""Short forms of states and countries, and the names they stand for."""

from __future__ import annotations

_STATES = """
Ala.|AL|Alabama  Alaska|AK|Alaska  Ariz.|AZ|Arizona  Ark.|AR|Arkansas  Calif.|CA|California
Colo.|CO|Colorado  Conn.|CT|Connecticut  Del.|DE|Delaware  Fla.|FL|Florida  Ga.|GA|Georgia
Hawaii|HI|Hawaii  Idaho|ID|Idaho  Ill.|IL|Illinois  Ind.|IN|Indiana  Iowa|IA|Iowa  Kan.|KS|Kansas
Ky.|KY|Kentucky  La.|LA|Louisiana  Maine|ME|Maine  Md.|MD|Maryland  Mass.|MA|Massachusetts
Mich.|MI|Michigan  Minn.|MN|Minnesota  Miss.|MS|Mississippi  Mo.|MO|Missouri  Mont.|MT|Montana
Neb.|NE|Nebraska  Nev.|NV|Nevada  N.H.|NH|New_Hampshire  N.J.|NJ|New_Jersey  N.M.|NM|New_Mexico
N.Y.|NY|New_York  N.C.|NC|North_Carolina  N.D.|ND|North_Dakota  Ohio|OH|Ohio  Okla.|OK|Oklahoma
Ore.|OR|Oregon  Pa.|PA|Pennsylvania  R.I.|RI|Rhode_Island  S.C.|SC|South_Carolina
S.D.|SD|South_Dakota  Tenn.|TN|Tennessee  Tex.|TX|Texas  Utah|UT|Utah  Vt.|VT|Vermont
Va.|VA|Virginia  Wash.|WA|Washington  W.Va.|WV|West_Virginia  Wis.|WI|Wisconsin  Wyo.|WY|Wyoming
"""
"""AP style|postal code|name, the space of a name written as an underscore."""

POSTAL: dict[str, str] = {}
"""Postal code of a state of the US to its name; only a comma before makes it a place."""

DOTTED: dict[str, str] = {}
"""Form with dots, without spaces, to the name that it stands for."""

for _row in _STATES.split():
    _short, _code, _name = _row.split("|")
    POSTAL[_code] = _name.replace("_", " ")
    if _short.endswith("."):
        DOTTED[_short] = _name.replace("_", " ")

DOTTED.update(
    {
        "U.S.": "United States",
        "U.S": "United States",
        "U.S.A.": "United States",
        "U.K.": "United Kingdom",
        "U.A.E.": "United Arab Emirates",
        "D.C.": "District of Columbia",
        "D.R.C.": "Democratic Republic of the Congo",
        "L.A.": "Los Angeles",
        "N.Y.C.": "New York City",
        "Ont.": "Ontario",
        "Que.": "Quebec",
        "B.C.": "British Columbia",
        "Alta.": "Alberta",
        "Sask.": "Saskatchewan",
        "Man.": "Manitoba",
        "N.S.": "Nova Scotia",
        "N.B.": "New Brunswick",
        "P.E.I.": "Prince Edward Island",
        "Penn.": "Pennsylvania",
        "Penna.": "Pennsylvania",
        "Cal.": "California",
        "Oreg.": "Oregon",
    }
)

PLAIN: dict[str, str] = {
    "US": "United States",
    "USA": "United States",
    "UK": "United Kingdom",
    "UAE": "United Arab Emirates",
    "DRC": "Democratic Republic of the Congo",
    "KSA": "Saudi Arabia",
    "NYC": "New York City",
    "DC": "District of Columbia",
}
"""Written in capitals without dots; only such a form in mixed-case text is one."""


def expand(text: str) -> str | None:
    """Return the name that a short form stands for, or None.

    Examples
    --------
    >>> expand("W. Va."), expand("TX"), expand("Texas")
    ('West Virginia', 'Texas', None)
    """
    tight = "".join(text.split())
    return DOTTED.get(tight) or PLAIN.get(tight) or POSTAL.get(tight)
