"""Sentences for claims, headings for facts."""

from __future__ import annotations

from dataclasses import replace

from consilience.errors import ConsilienceError
from consilience.kinds import measure_of
from consilience.model.claim import Claim
from consilience.model.fact import Fact
from consilience.model.values import Quantity
from consilience.stages.brief.outlets import named
from consilience.stages.brief.whereabouts import where
from consilience.text.wording import amount, counted_noun, day, plural

MODALITY = frozenset({"planned", "requested", "possible", "alleged", "denied"})
ALIKE = 5  # letters by which a counted noun and a word of the sentence are one
QUOTED = 200  # characters of a statement that a line quotes
OPENING, CLOSING = "\"'“‘«„", "\"'”’»“"
# Where the measure's label is no verb that words could follow.
SPEECH = {"accused": "made an accusation", "thanked": "gave thanks", "denied": "denied it", "warned": "gave a warning"}


def sentence(claim: Claim, text: str, places: str | None = None) -> str:
    """Say what `claim` says, from its fields alone; `text` is that of its report.

    `places` (" in Orvelin") stands for its own, where other claims of its fact tell them better.
    """
    if claim.kind == "statement":
        return _statement(claim, text)
    measure = measure_of(claim.kind, claim.measure)
    counted = claim.quantity is not None and claim.quantity.low is not None
    template = measure.sentence if counted else measure.event
    noun = counted_noun(claim.quantity) if claim.quantity and counted else ""
    if noun and template.endswith(": {figure}") and noun.split()[-1] in plural(measure.label).lower().split():
        template = "{figure}{actor}{places}"  # "54 assaults", not "Assault: 54 assaults"
    figure = _figure(claim.quantity, template) if claim.quantity else ""
    actor = f" by {named(claim.actor.name)}" if claim.actor else ""
    at = where(claim, text) if places is None else places
    said = template.format(figure=figure, places=at, actor=actor, level=_level(claim))
    return capital(f"{said} ({claim.modality})" if claim.modality in MODALITY else said)


def _figure(quantity: Quantity, template: str) -> str:
    """Return figure and counted noun; a noun that the sentence says anyway gives way: no "prisoners taken prisoner"."""
    noun = (quantity.of or "").rsplit(" ", 1)[-1][:ALIKE].lower()
    if len(noun) == ALIKE and noun in template.lower():
        quantity = replace(quantity, of=None)
    told = amount(quantity)
    return f"nobody{told.removeprefix('no people')}" if told.startswith("no people") else told


def _statement(claim: Claim, text: str) -> str:
    label = measure_of(claim.kind, claim.measure).label
    speaker = claim.attribution.speaker
    who = named(speaker) if speaker else "the report"
    verb = SPEECH.get(label, label)
    if _verbatim(claim, text):
        return capital(f"{who} {verb}: “{_cut(claim.span.text.strip(OPENING + CLOSING + ' '))}”")
    return capital(f"{who} {verb}, as reported: {_cut(claim.span.text)}")


def _cut(text: str) -> str:
    return f"{text[:QUOTED].rstrip()}…" if len(text) > QUOTED else text


def _verbatim(claim: Claim, text: str) -> bool:
    """Return whether the words stand in quotation marks in the report, so that they are the speaker's own."""
    start = claim.span.start
    if claim.span.text[:1] in OPENING or text[max(0, start - 1) : start] in tuple(OPENING):
        return True
    before = text[max(0, text.rfind("\n", 0, start)) : start]
    straight = before.count('"') % 2 == 1
    return straight or before.rfind("“") > max(before.rfind("”"), -1) or before.rfind("«") > max(before.rfind("»"), -1)


def _level(claim: Claim) -> str:
    return f"{claim.level} " if claim.level else ""


def capital(text: str) -> str:
    """Return `text` on one line as a sentence: a capital first, a full stop last."""
    text = " ".join(text.split())
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "”", "…", "!", "?")) else ".")


def heading(fact: Fact, best: Claim, places: str) -> str:
    """Return what `fact` is about, and where: "Pupils missing in Orvelin"."""
    question = fact.question
    if question.kind == "statement":
        return f"{best.attribution.speaker or 'own words'}: statement"
    try:
        label = measure_of(question.kind, question.measure).label
    except ConsilienceError:
        label = question.measure.replace("_", " ")
    if question.of and question.kind in ("casualties", "displacement"):
        label = f"{plural(question.of)} {label}"
    elif question.of:
        label = f"{label} ({plural(question.of)})"
    said = f"{label}{places}"
    return said[:1].upper() + said[1:]


def dated_heading(fact: Fact, best: Claim, places: str) -> str:
    """Return the heading with the day of the blow, where the fact is about one."""
    stretch = (fact.question.event or "").split(" ", 1)[0]
    on = f", {day(stretch)}" if stretch[:1].isdigit() else ""
    return f"{heading(fact, best, places)}{on}"
