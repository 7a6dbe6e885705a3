"""Who is behind harm and losses told by nouns: the one blamed, the one who holds captives, the one a place falls to."""

from __future__ import annotations

from consilience.model.values import Actor
from consilience.stages.extraction.deeds import Scene, doer, held_by
from consilience.stages.extraction.governing import accused_for

_CAPTIVES = frozenset(("captive", "hostage", "prisoner"))


def blamed_or_holding(scene: Scene, index: int) -> Actor | None:
    """Return the one blamed for the harm that the noun at `index` names, or whose captives it names."""
    tokens = scene.sentence.tokens
    if tokens[index].lemma in _CAPTIVES:
        of = next((c for c in scene.sentence.children[index] if tokens[c].text.lower() in ("of", "by")), None)
        return held_by(scene, of, 0) if of is not None else None
    accused = accused_for(scene.sentence, tokens[index].head) if tokens[index].dep == "pobj" else None
    return doer(scene, accused) if accused is not None else None


def fallen_to(scene: Scene, verb: int) -> Actor | None:
    """Return to whom a place falls: "the village fell to rebels"."""
    to = next((c for c in scene.sentence.children[verb] if scene.sentence.tokens[c].text.lower() == "to"), None)
    return held_by(scene, to, 0) if to is not None else None
