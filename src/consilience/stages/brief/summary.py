"""A story in five lines."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.model.brief import BriefLine, Citation, Finding, Group
from consilience.stages.brief.grouping import PAST

LINES = 5
WIDE, WIDEST = 8, 3  # one report in eight, or three of any number, tell what a summary opens with
CITED = 6  # citations of a line; all of them stand with the finding
HEAD = "People"


def summary(groups: tuple[Group, ...], reports: int) -> tuple[BriefLine, ...]:
    """Return the weightiest findings of a story of so many `reports`, in the order of the brief.

    Two are on people, where enough of the reports tell of them, and one of each other sort.
    """
    standing = [[finding for finding in group.findings if finding.standing not in PAST] for group in groups]
    least = min(WIDEST, -(-reports // WIDE))
    people = [
        finding
        for group, held in zip(groups, standing, strict=True)
        for finding in held
        if group.title == HEAD and len(_reports(finding)) >= least
    ][:2]
    others = [held[0] for group, held in zip(groups, standing, strict=True) if group.title != HEAD and held]
    rest = [finding for held in standing for finding in held]
    ranked = [*people, *sorted(others, key=_weight), *sorted(rest, key=_weight)]
    told = list(dict.fromkeys(finding.line.fact for finding in ranked))[:LINES]
    return tuple(_line(finding) for held in standing for finding in held if finding.line.fact in told)


def _reports(finding: Finding) -> set[str]:
    return {citation.document for citation in finding.line.citations}


def _weight(finding: Finding) -> tuple[int, int, bool, str]:
    return -finding.independent, -len(_reports(finding)), not finding.figure, finding.line.text


def _line(finding: Finding) -> BriefLine:
    said = " ".join((finding.line.text, *_sure(finding)))
    return BriefLine(said, _cited(finding), tags=finding.line.tags[:1], fact=finding.line.fact)


def _sure(finding: Finding) -> Iterator[str]:
    if finding.range:
        yield f"Reports give {finding.range}."
    count = len(finding.origins)
    if finding.standing == "corroborated":
        yield f"{finding.independent} independent origins."
    elif finding.standing == "cannot_tell" and count > 1:
        yield f"{count} sources; whether they are independent is not shown."
    elif finding.standing == "single_origin":
        yield f"Origin: {finding.origins[0]}."


def _cited(finding: Finding) -> tuple[Citation, ...]:
    """Return the citations behind the best figure and the ends of its range, then one of each other report."""
    ends = [citation for citation in finding.line.citations[1:] if finding.range and citation.claim in finding.ends]
    chosen = [finding.line.citations[0], *ends]
    for citation in finding.line.citations:
        if citation.document not in {other.document for other in chosen}:
            chosen.append(citation)
    return tuple(chosen[:CITED])
