"""A small chart of a figure that moved, as SVG."""

from __future__ import annotations

from datetime import date
from math import floor, log10

from markupsafe import escape

from consilience.model.brief import Movement, Step
from consilience.text.wording import MONTHS, bounds, day, number

WIDTH, HEIGHT = 380, 150
LEFT, RIGHT, TOP, BOTTOM = 52, 16, 28, 26
TICKS = 3  # at most, above zero
DATES = 5  # at most, under the axis
LABEL = 44  # units between labels of two states, so that they do not touch
STEPS_OF_A_SCALE = (1, 2, 2.5, 5, 10)


def step_chart(movement: Movement) -> str:
    """Return the steps of `movement` as an SVG: a bar from low to high for each state, joined as steps."""
    steps = [step for step in movement.steps if step.day and (step.low is not None or step.high is not None)]
    if len(steps) < 2:
        return ""
    ticks = _ticks(max(_reach(step) for step in steps) or 1)
    top = ticks[-1]
    xs = _across(steps)
    ys = [_height(_middle(step), top) for step in steps]
    trail = f"M{xs[0]:.1f} {ys[0]:.1f}" + "".join(f"H{x:.1f}V{y:.1f}" for x, y in zip(xs[1:], ys[1:], strict=True))
    body = [_scale(ticks, movement.unit), _dates(steps, xs), f'<path class="trail" d="{trail}"/>']
    body += [_state(x, step, top) for x, step in zip(xs, steps, strict=True)]
    body += _values(steps, xs, top)
    title = escape(f"{movement.label}: {movement.summary}")
    told = escape("; ".join(f"{day(s.day)}: {bounds(s.low, s.high)} {movement.unit}".strip() for s in steps))
    return (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{title}">'
        f"<title>{title}</title><desc>{told}</desc>{''.join(body)}</svg>"
    )


def _ticks(reach: float) -> list[float]:
    """Return round values from zero to at least `reach`.

    >>> _ticks(44), _ticks(21000)
    ([0.0, 20.0, 40.0, 60.0], [0.0, 10000.0, 20000.0, 30000.0])
    """
    size = 10.0 ** floor(log10(reach / TICKS)) if reach > 0 else 1.0
    step = next(size * part for part in STEPS_OF_A_SCALE if size * part * TICKS >= reach)
    count = next(n for n in range(1, TICKS + 1) if n * step >= reach)
    return [index * step for index in range(count + 1)]


def _across(steps: list[Step]) -> list[float]:
    """Return where each step stands: by its day, those of one day side by side within it."""
    days = [date.fromisoformat(step.day).toordinal() for step in steps]
    first, length = min(days), max(days) - min(days)
    wide = WIDTH - LEFT - RIGHT
    room = wide / (length + 1)
    found = []
    for index, on in enumerate(days):
        same = [i for i, other in enumerate(days) if other == on]
        inside = (same.index(index) + 1) / (len(same) + 1)
        found.append(LEFT + (on - first + inside) * room)
    return found


def _reach(step: Step) -> float:
    return max(value for value in (step.low, step.high, 0.0) if value is not None)


def _middle(step: Step) -> float:
    ends = [value for value in (step.low, step.high) if value is not None]
    return sum(ends) / len(ends)


def _height(value: float, top: float) -> float:
    return HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM)


def _scale(ticks: list[float], unit: str) -> str:
    lines = "".join(
        f'<line class="{"axis" if tick == 0 else "rule"}" x1="{LEFT}" y1="{_height(tick, ticks[-1]):.1f}" '
        f'x2="{WIDTH - RIGHT}" y2="{_height(tick, ticks[-1]):.1f}"/>'
        f'<text x="{LEFT - 6}" y="{_height(tick, ticks[-1]) + 4:.1f}" text-anchor="end">{escape(number(tick))}</text>'
        for tick in ticks
    )
    return f'{lines}<text class="unit" x="2" y="11">{escape(unit)}</text>'


def _dates(steps: list[Step], xs: list[float]) -> str:
    """Write under the axis the days that have states, thinned so that they do not touch."""
    days: dict[str, list[float]] = {}
    for step, x in zip(steps, xs, strict=True):
        days.setdefault(step.day, []).append(x)
    spots = [(on, sum(where) / len(where)) for on, where in days.items()]
    shown: list[tuple[str, float]] = []
    for on, x in spots:
        if not shown or x - shown[-1][1] >= max(LABEL, (WIDTH - LEFT - RIGHT) / DATES):
            shown.append((on, x))
    return "".join(f'<text x="{x:.1f}" y="{HEIGHT - 8}" text-anchor="middle">{_short(on)}</text>' for on, x in shown)


def _short(iso: str) -> str:
    when = date.fromisoformat(iso)
    return f"{when.day} {MONTHS[when.month - 1][:3]}"


def _state(x: float, step: Step, top: float) -> str:
    low, high = step.low or 0.0, step.high if step.high is not None else step.low or 0.0
    title = escape(f"{day(step.day)}: {bounds(step.low, step.high)}; {step.line.note}")
    y_low, y_high = _height(low, top), _height(high, top)
    open_end = f'<path class="open" d="M{x:.1f} {y_low - 3:.1f}v-9m-3 3l3 -3l3 3"/>' if step.high is None else ""
    bar = f'<line class="range" x1="{x:.1f}" y1="{y_low:.1f}" x2="{x:.1f}" y2="{y_high:.1f}"/>' if low != high else ""
    dot = f'<circle cx="{x:.1f}" cy="{_height(_middle(step), top):.1f}" r="4"/>'
    return f"<g><title>{title}</title>{bar}{open_end}{dot}</g>"


def _values(steps: list[Step], xs: list[float], top: float) -> list[str]:
    """Write the figure above each state, of states that stand close together only the last."""
    found = []
    for index, (step, x) in enumerate(zip(steps, xs, strict=True)):
        following = xs[index + 1] if index + 1 < len(xs) else WIDTH + LABEL
        if following - x < LABEL:
            continue
        y = _height(_reach(step), top) - (16 if step.high is None else 8)
        anchor = "end" if x > WIDTH - RIGHT - LABEL else "middle"
        shift = 8 if anchor == "end" else 0
        at = f'x="{x + shift:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
        found.append(f'<text class="value" {at}>{_value(step)}</text>')
    return found


def _value(step: Step) -> str:
    if step.high is None:
        return f"≥ {number(step.low or 0)}"
    if step.low is None or (step.low == 0 and step.high > 0):
        return f"≤ {number(step.high)}"
    return number(step.low) if step.low == step.high else f"{number(step.low)}–{number(step.high)}"
