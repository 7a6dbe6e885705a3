"""A small chart of a figure that moved, as SVG."""

from __future__ import annotations

from datetime import date

from markupsafe import escape

from consilience.model.brief import Movement, Step
from consilience.text.wording import bounds, number

WIDTH, HEIGHT = 420, 130
LEFT, RIGHT, TOP, BOTTOM = 62, 14, 14, 24


def step_chart(movement: Movement) -> str:
    """Return the steps of `movement` as an SVG: a bar from low to high for each state, joined as steps."""
    steps = [step for step in movement.steps if step.day and step.low is not None]
    if len(steps) < 2:
        return ""
    top = max(_reach(step) for step in steps) or 1
    days = [date.fromisoformat(step.day).toordinal() for step in steps]
    first, length = min(days), max(max(days) - min(days), 1)
    xs = [LEFT + (day - first) / length * (WIDTH - LEFT - RIGHT - 20) + 10 for day in days]
    ys = [_height(_reach(step), top) for step in steps]
    body = [_axis(top, steps)]
    trail = f"M{xs[0]:.1f} {ys[0]:.1f}" + "".join(f"H{x:.1f}V{y:.1f}" for x, y in zip(xs[1:], ys[1:], strict=True))
    body.append(f'<path class="trail" d="{trail}"/>')
    body += [_state(x, step, top) for x, step in zip(xs, steps, strict=True)]
    label = escape(f"{movement.label}: " + ", ".join(f"{s.day} {bounds(s.low, s.high)}" for s in steps))
    return f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{label}">{"".join(body)}</svg>'


def _reach(step: Step) -> float:
    return max(value for value in (step.low, step.high, 0.0) if value is not None)


def _height(value: float, top: float) -> float:
    return HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM)


def _axis(top: float, steps: list[Step]) -> str:
    base, first, last = HEIGHT - BOTTOM, min(s.day for s in steps), max(s.day for s in steps)
    return (
        f'<line class="axis" x1="{LEFT}" y1="{base}" x2="{WIDTH - RIGHT}" y2="{base}"/>'
        f'<text x="{LEFT - 6}" y="{TOP + 4}" text-anchor="end">{escape(number(top))}</text>'
        f'<text x="{LEFT - 6}" y="{base}" text-anchor="end">0</text>'
        f'<text x="{LEFT + 10}" y="{HEIGHT - 6}" text-anchor="middle">{escape(_short(first))}</text>'
        f'<text x="{WIDTH - RIGHT - 10}" y="{HEIGHT - 6}" text-anchor="end">'
        f"{escape(_short(last))}</text>"
    )


def _short(iso: str) -> str:
    when = date.fromisoformat(iso)
    return f"{when.day} {when:%b}"


def _state(x: float, step: Step, top: float) -> str:
    low = step.low or 0.0
    high = step.high if step.high is not None else low
    title = escape(f"{step.day}: {bounds(step.low, step.high)}; {step.line.note}")
    y_low, y_high = _height(low, top), _height(high, top)
    open_end = f'<path class="open" d="M{x:.1f} {y_low - 3:.1f}v-8m-3 3l3 -3l3 3"/>' if step.high is None else ""
    bar = f'<line class="range" x1="{x:.1f}" y1="{y_low:.1f}" x2="{x:.1f}" y2="{y_high:.1f}"/>'
    return f'<g>{bar}{open_end}<circle cx="{x:.1f}" cy="{y_high:.1f}" r="3.5"><title>{title}</title></circle></g>'
