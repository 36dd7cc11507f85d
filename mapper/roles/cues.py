"""What the words around a place name say it does in its sentence: all tables of cues, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.roles.cues_accounts import ACCOUNTS
from mapper.roles.cues_arabic import ARABIC
from mapper.roles.cues_names import NAMES
from mapper.roles.cues_powers import POWERS
from mapper.roles.cues_ways import WAYS

if TYPE_CHECKING:
    from mapper.roles.cue import Cue

CUES: tuple[Cue, ...] = (*NAMES, *ACCOUNTS, *WAYS, *POWERS, *ARABIC)
"""In order of precedence: the first that fits decides."""
