"""The table of weights: what each observation says for or against a place that a toponym may mean."""

from __future__ import annotations

from types import MappingProxyType

WEIGHTS = MappingProxyType(
    {
        # fame
        "country": 5.0,
        "continent": 5.0,
        "admin1": 3.9,
        "admin1_small": 1.5,  # a parish of a small country
        "admin2": 1.9,
        "admin3": 1.2,
        "capital": 0.6,
        "region": 2.6,
        "site": 1.6,
        "neighbourhood": -0.4,
        "tenfold": 0.55,  # for each power of ten of its population
        "user": 3.0,
        "curated": 2.0,
        # how the name matches
        "respelt": -0.3,  # the gazetteer lists it in another spelling
        "alias": -0.9,
        "unit_alias": -0.3,  # of a curated unit, by a name that is not just spelt otherwise
        "former": -1.2,
        "folded": -0.1,
        "skeleton": -0.8,
        "whole_name": 1.0,
        # what the text says
        "asked": 1.6,
        "not_asked": -2.0,
        "held_comma": 5.0,
        "held": 3.0,
        "holds": 2.0,
        "not_held": -7.0,
        "unit_of_same_name": -1.5,
        "rather_country": -3.0,  # a city whose country has the same name
        "no_such": -10.0,  # the text speaks of a street or a farm, the place is neither
        "no_quarter": -3.5,  # the text speaks of a part of a town, the place is another town
        "not_in": -8.0,  # not in the unit that the text says it is in
        "holds_unknown": 1.6,  # the unit in which the text has a place that nobody knows
        "namesake_by_name": -2.5,  # a small place by a by-name that is a large city's own name
        "stranger": -4.0,  # little known, in a country that nothing else in the text points to
        # company
        "same_admin1": 2.2,
        "same_country": 0.5,
        "named_unit": 0.8,  # the text names the state or county that holds it
        "foreign_to_fame": 0.3,  # what is left of a shared country beside a famous namesake
        "close": 0.9,  # within 40 km
        "nearby": 0.6,  # within 150 km
        "in_region": 0.4,  # within 400 km
        "focus": 2.0,
    }
)
"""What each observation adds to the score of a candidate; the sum decides."""
