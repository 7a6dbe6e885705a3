"""A brief as one self-contained HTML file that asks nothing of any server."""

from __future__ import annotations

import base64
import hashlib
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from consilience.model.brief import Brief, SourceSheet
from consilience.render.chart import step_chart
from consilience.render.map import place_map
from consilience.render.numbering import numbers_of
from consilience.text.wording import day, number


def brief_html(brief: Brief) -> str:
    """Return `brief` as HTML; all that comes from reports is escaped, scripts are allowed by hash alone."""
    environment = Environment(
        loader=PackageLoader("consilience.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(day=day, number=number)
    script = _asset("brief.js")
    return environment.get_template("brief.html.j2").render(
        brief=brief,
        numbers=numbers_of(brief),
        chart=lambda movement: Markup(step_chart(movement)),
        pieces=pieces,
        place_map=lambda places: Markup(place_map(places)),
        style=Markup(_asset("brief.css")),
        script=Markup(script),
        script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
    )


def _asset(name: str) -> str:
    return resources.files("consilience.render").joinpath("templates", name).read_text(encoding="utf-8")


def pieces(source: SourceSheet) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Cut a report's text at its marks: (text, claims, noise reason, claims that begin here) for each stretch."""
    found: list[tuple[str, str, str, tuple[str, ...]]] = []
    at, begun = 0, set[str]()
    for mark in source.marks:
        if mark.start > at:
            found.append((source.text[at : mark.start], "", "", ()))
        fresh = tuple(claim for claim in mark.claims if claim not in begun)
        begun.update(fresh)
        found.append((source.text[mark.start : mark.end], " ".join(mark.claims), mark.noise or "", fresh))
        at = mark.end
    return [*found, (source.text[at:], "", "", ())]
