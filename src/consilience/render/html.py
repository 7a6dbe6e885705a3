"""A brief as one self-contained HTML file that asks nothing of any server."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from dataclasses import dataclass
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from consilience.model.brief import Brief, Citation, Finding, SourceSheet
from consilience.render.chart import step_chart
from consilience.render.map import place_map, scene
from consilience.render.numbering import numbers_of
from consilience.render.tree import source_tree
from consilience.text.wording import day, number

DRAWN = 500  # findings with their tree and reasons, some 2 kB each; `why` tells of the rest
SHOWN = 8  # citations beside a line before the rest is folded
BAR = 84  # width of the bar of a range, in user units


@dataclass(frozen=True, slots=True)
class Chip:
    """What a citation shows: the number of the report, with a letter for its second passage and on."""

    label: str
    claim: str
    document: str


def brief_html(brief: Brief) -> str:
    """Return `brief` as HTML; all that comes from reports is escaped, scripts are allowed by hash alone."""
    environment = Environment(
        loader=PackageLoader("consilience.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(day=day, number=number, days=days)
    numbers = numbers_of(brief)
    told = [finding.line.fact for chapter in brief.chapters for finding in chapter.findings]
    script = _asset("brief.js")
    return environment.get_template("brief.html.j2").render(
        brief=brief,
        numbers=numbers,
        told=set(told),
        drawn=set(told[:DRAWN]),
        chips=lambda citations: chips(citations, numbers),
        chart=lambda movement: Markup(step_chart(movement)),
        range_bar=lambda finding: Markup(range_bar(finding)),
        tree=lambda finding: Markup(source_tree(finding.sources, finding.line.citations, numbers, finding.label)),
        pieces=pieces,
        place_map=lambda places: Markup(place_map(places)),
        scene=scene,
        shown=SHOWN,
        style=Markup(_asset("brief.css")),
        script=Markup(script),
        script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
    )


def _asset(name: str) -> str:
    return resources.files("consilience.render").joinpath("templates", name).read_text(encoding="utf-8")


def days(first: str | None, last: str | None) -> str:
    """Write a stretch of days, "" where none is known.

    >>> days("2031-05-05", "2031-05-07"), days("2031-05-05", "2031-05-05")
    ('5 to 7 May 2031', '5 May 2031')
    """
    if not first:
        return ""
    return day(f"{first}/{last}") if last and last != first else day(first)


def chips(citations: tuple[Citation, ...], numbers: dict[str, int]) -> list[Chip]:
    """Return what to show for `citations`, ordered by report; a report's second passage is "4b"."""
    met: Counter[str] = Counter()
    found = []
    for citation in sorted(citations, key=lambda c: numbers[c.document]):
        met[citation.document] += 1
        count = met[citation.document]
        letter = "" if count == 1 else chr(ord("a") + count - 1) if count <= 26 else f".{count}"
        found.append(Chip(f"{numbers[citation.document]}{letter}", citation.claim, citation.document))
    return found


def range_bar(finding: Finding) -> str:
    """Return a bar from the lowest to the highest figure with a mark at the best, empty where they are one."""
    low, best, high = finding.low, finding.best, finding.high
    if not finding.range or low is None or high is None or high <= 0:
        return ""
    start, end = low / high * (BAR - 8) + 4, BAR - 4
    middle = min((best if best is not None else high) / high, 1.0) * (BAR - 8) + 4
    return (
        f'<svg class="spread" viewBox="0 0 {BAR} 10" width="{BAR}" height="10" aria-hidden="true">'
        f'<path class="ground" d="M4 5H{BAR - 4}"/><path class="reach" d="M{start:.1f} 5H{end}"/>'
        f'<circle cx="{middle:.1f}" cy="5" r="4"/></svg>'
    )


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
