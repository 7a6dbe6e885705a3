"""Tolls told in one breath: "killed and wounded" is a figure of casualties, "shot and killed" one of the killed."""

from __future__ import annotations

from dataclasses import replace

from consilience.stages.extraction.lexicon import Mark, Words

MEANS = frozenset(
    "shot stabbed beaten beat burned burnt crushed poisoned hacked trampled shoot stab shooting stabbing".split()
)


def joint(marks: list[Mark], words: Words) -> list[Mark]:
    """Return `marks` with "killed and wounded" made one mark of casualties not told apart."""
    found: list[Mark] = []
    for mark in marks:
        last = found[-1] if found else None
        if (last is not None and _toll(last, "killed") and _toll(mark, "injured")) or (
            last is not None and _toll(last, "injured") and _toll(mark, "killed")
        ):
            gap = [w for w, t in zip(words.words, words.token, strict=True) if last.last < t < mark.first]
            if gap in ([], ["and"], ["or"], ["and", "/", "or"], ["/"]):
                if _at(words, last.first) in MEANS and _toll(mark, "killed"):
                    found[-1] = Mark(last.first, mark.last, mark.triggers)  # "shot and killed"
                    continue
                told = tuple(
                    replace(t, cue=replace(t.cue, measure="casualties"))
                    for t in dict.fromkeys(last.triggers + mark.triggers)
                    if t.kind == "casualties"
                )
                found[-1] = Mark(last.first, mark.last, told)
                continue
        found.append(mark)
    return found


def _at(words: Words, token: int) -> str:
    return words.words[words.token.index(token)]


def _toll(mark: Mark, measure: str) -> bool:
    return any(
        t.kind == "casualties"
        and t.cue.measure == measure
        and t.cue.role not in ("before", "subject")
        and not t.cue.weak
        for t in mark.triggers
    )
