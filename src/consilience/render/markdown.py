"""A brief as Markdown, citations as footnotes."""

from __future__ import annotations

import re

from consilience.model.brief import Brief, BriefLine, Chapter, Citation, Finding, RulingLine
from consilience.render.numbering import numbers_of
from consilience.text.wording import day

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")


def plain(text: str) -> str:
    """Return `text` on one line, with all that Markdown or HTML would act on escaped."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


class _Footnotes:
    """Citations in the order in which they are first used."""

    def __init__(self, numbers: dict[str, int]) -> None:
        self.numbers = numbers
        self.used: dict[str, Citation] = {}

    def marks(self, citations: tuple[Citation, ...]) -> str:
        for citation in citations:
            self.used.setdefault(citation.claim, citation)
        order = {claim: index for index, claim in enumerate(self.used, 1)}
        return "".join(f"[^{order[c.claim]}]" for c in citations)

    def listing(self) -> list[str]:
        return [
            f"[^{index}]: ({self.numbers[c.document]}) {plain(c.name)}, characters {c.start} to {c.end}: "
            f"“{plain(c.quote)}”"
            for index, c in enumerate(self.used.values(), 1)
        ]


def brief_markdown(brief: Brief) -> str:
    """Return `brief` as Markdown with a footnote for every citation."""
    notes = _Footnotes(numbers_of(brief))
    lines = [f"# {plain(brief.title)}", ""]
    for chapter in brief.chapters:
        lines += _chapter(chapter, notes)
    lines += ["## Sources", ""]
    for index, source in enumerate(brief.sources, 1):
        copies = f"; {source.copy_reason} copy of {plain(', '.join(source.copies))}" if source.copies else ""
        reason = f" ({plain(source.date_reason)})" if source.date_reason else ""
        lines.append(f"{index}. {plain(source.title)}: {plain(source.name)}, {day(source.reported)}{reason}{copies}")
    unread = [f"- {plain(source.name)}: … {plain(words)} …" for source in brief.sources for words in source.unread]
    if unread:
        lines += ["", "## Figures that no claim uses", "", *unread]
    if brief.rulings:
        lines += ["", "## What analysts decided", "", *(_ruling(line, notes) for line in brief.rulings)]
    if brief.rejected:
        lines += ["", "## Not read", "", *(f"- {plain(where)}: {plain(why)}" for where, why in brief.rejected)]
    return "\n".join([*lines, "", *notes.listing()]) + "\n"


def _chapter(chapter: Chapter, notes: _Footnotes) -> list[str]:
    lines = [f"## {plain(chapter.title)}", "", f"{chapter.reports} reports, {chapter.origins} origins", ""]
    lines += _section("In short", chapter.summary, notes)
    if chapter.latest:
        lines += _section(f"Changed on {day(chapter.latest.when)}", chapter.latest.lines, notes)
    for group in chapter.groups:
        lines += [f"### What is known: {plain(group.title)}", ""]
        lines += [*(_finding(finding, notes) for finding in group.findings), ""]
    for dispute in chapter.disputes:
        state = "No longer in dispute" if dispute.settled else "In dispute"
        lines += _section(f"{state}: {dispute.label}", tuple(side.line for side in dispute.sides), notes)
        lines += [plain("; ".join(dispute.why)), ""]
    for movement in chapter.movements:
        lines += _section(
            f"What moved: {movement.label}, {movement.summary}", tuple(step.line for step in movement.steps), notes
        )
    for entry in chapter.timeline:
        lines += _section(day(entry.when), entry.lines, notes)
    for voice in chapter.voices:
        named = f"{voice.speaker}, {voice.role}" if voice.role else voice.speaker
        lines += _section(named, voice.lines, notes)
    return lines


def _finding(finding: Finding, notes: _Footnotes) -> str:
    spread = f"range {finding.range}; " if finding.range else ""
    line = finding.line
    tags = f" *{plain(', '.join(line.tags))}*" if line.tags else ""
    return f"- {plain(line.text)}{notes.marks(line.citations)} ({plain(spread + line.note)}){tags}"


def _ruling(line: RulingLine, notes: _Footnotes) -> str:
    note = f": {plain(line.note)}" if line.note else ""
    return f"- {plain(line.text)}{notes.marks(line.citations)} ({plain(line.by)}, {line.at}{note}) *{line.state}*"


def _section(title: str, found: tuple[BriefLine, ...], notes: _Footnotes) -> list[str]:
    if not found:
        return []
    return [f"### {plain(title)}", "", *(_item(line, notes) for line in found), ""]


def _item(line: BriefLine, notes: _Footnotes) -> str:
    note = f" ({plain(line.note)})" if line.note else ""
    tags = f" *{plain(', '.join(line.tags))}*" if line.tags else ""
    return f"- {plain(line.text)}{notes.marks(line.citations)}{note}{tags}"
