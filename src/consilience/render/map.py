"""A map of the places that a chapter speaks of, as SVG without any outside request."""

from __future__ import annotations

from math import cos, radians

from markupsafe import escape

from consilience.model.brief import MapFeature
from consilience.render.atlas import Frame, outlines

WIDTH = 760.0
SMALLEST = 3.0  # degrees of latitude shown at least: enough outline to tell where in the world this is
MARGIN = 0.18  # of the extent, on each side
TALLEST = 0.8  # of the width
CHARACTER = 6.4  # width of a character of a label in user units, to keep labels apart
LABEL_HEIGHT = 13.0


def place_map(places: tuple[MapFeature, ...]) -> str:
    """Return an SVG of `places`, empty where there are none; sizes follow the number of lines about each."""
    if not places:
        return ""
    frame, stretch = _frame(places)
    scale = WIDTH / (frame.east - frame.west)
    height = (frame.north - frame.south) * scale * stretch

    def spot(lon: float, lat: float) -> tuple[float, float]:
        return (lon - frame.west) * scale, (frame.north - lat) * scale * stretch

    paths = "".join(
        "M" + "L".join("{:.1f} {:.1f}".format(*spot(lon, lat)) for lon, lat in line) for line in outlines(frame)
    )
    ranked = sorted(places, key=lambda p: (-len(p.lines), p.name))
    marks = "".join(_marks([(place, *spot(place.lon, place.lat)) for place in ranked]))
    return (
        f'<svg class="map" viewBox="0 0 {WIDTH:.0f} {height:.0f}" role="img" aria-label="Places spoken of">'
        f'<path class="outline" d="{paths}"/>{marks}</svg>'
    )


def _frame(places: tuple[MapFeature, ...]) -> tuple[Frame, float]:
    """Return the frame that holds all places, and the drawn height of a degree against its width."""
    lats, lons = [p.lat for p in places], [p.lon for p in places]
    middle_lat, middle_lon = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
    stretch = 1 / max(cos(radians(middle_lat)), 0.2)
    tall = max((max(lats) - min(lats)) * (1 + 2 * MARGIN), SMALLEST)
    wide = max((max(lons) - min(lons)) * (1 + 2 * MARGIN), SMALLEST * stretch * 1.6, tall * stretch / TALLEST)
    tall = max(tall, wide / stretch * 0.45)
    return (
        Frame(middle_lon - wide / 2, middle_lat - tall / 2, middle_lon + wide / 2, middle_lat + tall / 2),
        stretch,
    )


def _marks(spots: list[tuple[MapFeature, float, float]]) -> list[str]:
    taken: list[tuple[float, float, float, float]] = []
    drawn = []
    for place, x, y in spots:
        radius = 3.5 + min(len(place.lines), 12) * 0.5
        title = escape(f"{place.name}: {len(place.lines)} lines")
        label = _label(place.name, x, y, radius, taken)
        drawn.append(
            f'<g><circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"><title>{title}</title></circle>{label}</g>'
        )
    return drawn


def _label(name: str, x: float, y: float, radius: float, taken: list[tuple[float, float, float, float]]) -> str:
    """Place the label to the right or the left of its mark; where both are taken the tooltip alone tells the name."""
    length = len(name) * CHARACTER
    for left, anchor, at in (
        (x + radius + 3, "start", x + radius + 3),
        (x - radius - 3 - length, "end", x - radius - 3),
    ):
        box = (left, y - LABEL_HEIGHT / 2, left + length, y + LABEL_HEIGHT / 2)
        free = all(box[2] < a or box[0] > c or box[3] < b or box[1] > d for a, b, c, d in taken)
        if free and left >= 0 and box[2] <= WIDTH:
            taken.append(box)
            return f'<text x="{at:.1f}" y="{y + 4:.1f}" text-anchor="{anchor}">{escape(name)}</text>'
    return ""
