"""The weapon that a sentence names."""

from __future__ import annotations

from consilience.stages.extraction.lexicon import Words

AIR = "airstrike airstrikes warplanes warplane jets raids bombers air planes aircraft aerial"
GUNS = "shell shells shelling artillery mortar mortars rocket rockets howitzers cannon bombardment barrage"
WEAPONS = (
    (frozenset({"drone", "drones", "uav", "uavs", "quadcopter"}), "drone_attack"),
    (frozenset(AIR.split()), "air_strike"),
    (frozenset({"missile", "missiles"}), "missile_attack"),
    (frozenset(GUNS.split()), "shelling"),
    (frozenset({"bomb", "bombs", "bombing", "explosives", "explosive"}), "bombing"),
)


def weapon(words: Words) -> str:
    """Return the measure of the attack that the weapon named in a sentence makes of "hit three towns"."""
    for names, measure in WEAPONS:
        if not names.isdisjoint(words.words):
            return measure
    return "assault"
