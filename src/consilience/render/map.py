"""A map of the places that a chapter speaks of, as SVG without any outside request."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, radians, sqrt

from markupsafe import escape

from consilience.model.brief import MapFeature
from consilience.render.atlas import Frame, outlines

WIDTH = 760.0
SMALLEST = 2.0  # degrees of latitude shown at least: enough outline to tell where in the world this is
MARGIN = 0.2  # of the extent, on each side
TALLEST = 0.72  # of the width
FINEST = 3.0  # user units between two points of an outline
CHARACTER = 6.6  # width of a character of a label in user units, to keep labels apart
LABEL_HEIGHT = 14.0
HELD = 0.8  # share of the lines that the frame must hold: a capital far off is no scene
STRAY = 2.5  # times the distance that holds them, beyond which a place is left to the list
DEGREE = 111.2  # km of latitude
BARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)  # km
CLASSES = {
    "People": "people",
    "Displacement": "moved",
    "Attacks and fighting": "attack",
    "Control of territory": "attack",
    "Forces and captives": "attack",
}
KEY = (("people", "killed, hurt, missing"), ("moved", "displaced"), ("attack", "fighting"), ("other", "other"))


@dataclass(frozen=True, slots=True)
class _Spot:
    place: MapFeature
    x: float
    y: float
    radius: float


Box = tuple[float, float, float, float]


def place_map(places: tuple[MapFeature, ...]) -> str:
    """Return an SVG of `places`, empty where there are none; sizes follow the number of lines about each."""
    shown = scene(places)
    if not shown:
        return ""
    frame, stretch = _frame(shown)
    scale = WIDTH / (frame.east - frame.west)
    height = (frame.north - frame.south) * scale * stretch

    def spot(lon: float, lat: float) -> tuple[float, float]:
        return (lon - frame.west) * scale, (frame.north - lat) * scale * stretch

    paths = "".join(_path([spot(lon, lat) for lon, lat in line]) for line in outlines(frame))
    ranked = sorted(shown, key=lambda p: (p.wide, -_count(p), p.name))
    spots = [_Spot(place, *spot(place.lon, place.lat), _radius(place)) for place in ranked]
    told = escape("; ".join(f"{place.name}: {_lines(place)}" for place in ranked))
    return (
        f'<svg class="map" viewBox="0 0 {WIDTH:.0f} {height + 30:.0f}" role="img" aria-label="Places spoken of">'
        f"<title>Places spoken of</title><desc>{told}</desc>"
        f'<path class="outline" d="{paths}"/>{"".join(_marks(spots, height))}'
        f"{_bar(frame, stretch, scale, height)}{_key(shown, height)}</svg>"
    )


def _path(points: list[tuple[float, float]]) -> str:
    """Return a line as path data, without the points that no eye could tell apart."""
    told = [points[0]]
    for point in points[1:]:
        if hypot(point[0] - told[-1][0], point[1] - told[-1][1]) >= FINEST:
            told.append(point)
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in told) if len(told) > 1 else ""


def scene(places: tuple[MapFeature, ...]) -> tuple[MapFeature, ...]:
    """Return the places that lie together where most is told of; what lies far off stays in the list alone."""
    points = [place for place in places if not place.wide] or list(places)
    if not points:
        return ()
    centre = min(points, key=lambda p: (sum(_away(p, q) * _count(q) for q in points), p.name))
    near = sorted(points, key=lambda p: (_away(centre, p), p.name))
    held, reach = 0, 0.0
    for place in near:
        if held >= HELD * sum(map(_count, points)):
            break
        held += _count(place)
        reach = _away(centre, place)
    limit = max(reach * STRAY, SMALLEST)
    return tuple(place for place in places if _away(centre, place) <= limit)


def _away(a: MapFeature, b: MapFeature) -> float:
    return hypot(a.lat - b.lat, (a.lon - b.lon) * cos(radians((a.lat + b.lat) / 2)))


def _count(place: MapFeature) -> int:
    return len(place.lines) + place.more


def _lines(place: MapFeature) -> str:
    return f"{_count(place)} line{'s' if _count(place) != 1 else ''}"


def _radius(place: MapFeature) -> float:
    return 4.0 + sqrt(min(_count(place), 25)) * 1.8


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


def _marks(spots: list[_Spot], height: float) -> list[str]:
    taken: list[Box] = [(s.x - s.radius, s.y - s.radius, s.x + s.radius, s.y + s.radius) for s in spots]
    labels = [_label(spot, height, taken) for spot in spots]
    marks = [_mark(spot) for spot in reversed(spots)]  # the weightiest last, so that it is drawn above
    return marks + labels


def _mark(spot: _Spot) -> str:
    place = spot.place
    sort = CLASSES.get(place.sort, "other")
    title = escape(f"{place.name}: {_lines(place)}, {place.lines[0].text if place.lines else ''}")
    shape = " wide" if place.wide else ""
    return (
        f'<circle class="mark is-{sort}{shape}" cx="{spot.x:.1f}" cy="{spot.y:.1f}" r="{spot.radius:.1f}">'
        f"<title>{title}</title></circle>"
    )


def _label(spot: _Spot, height: float, taken: list[Box]) -> str:
    """Place the label beside, above or below its mark; where all is taken the tooltip and the list tell the name."""
    name = spot.place.name
    length, off = len(name) * CHARACTER, spot.radius + 4
    half = LABEL_HEIGHT / 2
    choices = (
        (spot.x + off, spot.y, "start"),
        (spot.x - off, spot.y, "end"),
        (spot.x, spot.y - off - half, "middle"),
        (spot.x, spot.y + off + half, "middle"),
        (spot.x + off * 0.8, spot.y - off, "start"),
        (spot.x + off * 0.8, spot.y + off, "start"),
        (spot.x - off * 0.8, spot.y - off, "end"),
        (spot.x - off * 0.8, spot.y + off, "end"),
    )
    for x, y, anchor in choices:
        left = x - {"start": 0.0, "middle": length / 2, "end": length}[anchor]
        box = (left, y - half, left + length, y + half)
        inside = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= height
        if inside and all(box[2] < a or box[0] > c or box[3] < b or box[1] > d for a, b, c, d in taken):
            taken.append(box)
            return f'<text x="{x:.1f}" y="{y + 4:.1f}" text-anchor="{anchor}">{escape(name)}</text>'
    return ""


def _bar(frame: Frame, stretch: float, scale: float, height: float) -> str:
    """Draw how long some kilometres are, at the middle of the map."""
    unit = scale * stretch / DEGREE  # user units of a kilometre
    length = max((bar for bar in BARS if bar * unit <= WIDTH / 5), default=BARS[0])
    end = WIDTH - 14
    return (
        f'<path class="bar" d="M{end - length * unit:.1f} {height + 12:.1f}v6H{end:.1f}v-6"/>'
        f'<text x="{end - length * unit - 6:.1f}" y="{height + 20:.1f}" text-anchor="end">{length} km</text>'
    )


def _key(places: tuple[MapFeature, ...], height: float) -> str:
    found = {CLASSES.get(place.sort, "other") for place in places}
    drawn, x = [], 12.0
    for sort, words in KEY:
        if sort in found:
            drawn.append(
                f'<circle class="mark is-{sort}" cx="{x:.1f}" cy="{height + 16:.1f}" r="5"/>'
                f'<text x="{x + 9:.1f}" y="{height + 20:.1f}">{words}</text>'
            )
            x += 26 + len(words) * CHARACTER
    if any(place.wide for place in places):
        drawn.append(
            f'<circle class="mark wide" cx="{x:.1f}" cy="{height + 16:.1f}" r="5"/>'
            f'<text x="{x + 9:.1f}" y="{height + 20:.1f}">region</text>'
        )
    return "".join(drawn)
