"""Scores against labelled claims, and the least that is accepted."""

from consilience.evaluate.floors import Floor, read_floors
from consilience.evaluate.gold import read_gold
from consilience.evaluate.score import Score, score

__all__ = ["Floor", "Score", "read_floors", "read_gold", "score"]
