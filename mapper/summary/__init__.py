"""How many incidents, and how many victims, by place, time, kind and actor."""

from mapper.summary.keys import BY, LEVELS, PERIODS, keys_for
from mapper.summary.table import Row, Summary, compared, summarised
from mapper.summary.tolls import Range, toll

__all__ = [
    "BY",
    "LEVELS",
    "PERIODS",
    "Range",
    "Row",
    "Summary",
    "compared",
    "keys_for",
    "summarised",
    "toll",
]
