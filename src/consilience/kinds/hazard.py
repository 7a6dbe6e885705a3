"""Hazard: what the earth, the weather, water and fire did, measured."""

from consilience.kinds.base import Cue, Dimension, Kind, Measure, listed

SPEED = ("kilometre per hour", "mile per hour", "knot", "metre per second")
LENGTH = ("millimetre", "centimetre", "metre", "inch", "foot")
AREA = ("square kilometre", "square mile", "hectare", "acre")
FIRE = listed("""
    burn, burned, burnt, burning, fire, fires, wildfire, wildfires, bushfire, bushfires, blaze, blazes,
    charred, scorched, flames, consumed, blackened, forest, brush, torched, engulfed, smoke, ashes, inferno
""")
FLOOD = listed("""
    flood, floods, flooded, flooding, inundated, inundation, submerged, underwater, floodwater, floodwaters,
    swamped, under water, inundate, inundates, inundating, submerge, submerging, submerges, swamping, drowned
""")
ABLAZE = listed("""
    fire, fires, wildfire, wildfires, bushfire, bushfires, blaze, blazes, burned, burnt, burning, scorched, charred,
    flames, torched, ablaze, firefighters, smoke, ashes, inferno, incinerated
""")
USUAL = listed("annual, annually, normal, normally, average, averages, yearly, drift, drifts")
RAIN = listed("""
    rain, rains, rainfall, precipitation, downpour, downpours, ice, accumulations, snow, snowfall, hail, rained,
    snowed, fell, drenched, dumped, cloudburst, monsoon, received, poured
""")
WATER = listed("""
    water, level, levels, river, rivers, rose, risen, rise, rising, crest, crested, cresting, gauge, flood,
    floods, surge, waves, wave, tide, tides, tsunami, reservoir, lake, floodwaters, floodwater, high, above,
    deep, swell, swells, swollen, peaked, height
""")
WET = listed("""
    rain, rains, rainfall, rained, precipitation, snow, snowfall, snowed, hail, ice, sleet, downpour, downpours,
    monsoon, cloudburst, drenched
""")
HIGH = listed("""
    water, waters, level, levels, river, rivers, flood, floods, flooding, flooded, floodwater, floodwaters,
    tide, tides, tsunami, wave, waves, surge, reservoir, lake, crest, crested, swell, swells, gauge
""")
SIZE = listed("""
    wide, long, diameter, width, length, tall, pipe, pipeline, main, mains, valve, hole, well, shaft, apart,
    caliber, calibre, blade
""")
FALLING = listed("plunge, plunges, plunged, plunging, careered, careened, tumbled, skidded, veered, crashed, jumped")
QUAKE = listed("""
    earthquake, quake, tremor, magnitude, hypocentre, hypocenter, temblor, seismic, aftershock, usgs,
    epicentre, epicenter
""")
WIND = listed("""
    wind, winds, gust, gusts, gusting, gusted, storm, hurricane, cyclone, typhoon, tornado, sustained,
    blowing, blew, speeds, packing
""")

STORM = listed("""
    wind, winds, windy, gust, gusts, gusting, gusted, storm, storms, hurricane, cyclone, typhoon, tornado, tornadoes,
    gale, gales, squall
""")

HAZARD = Kind(
    "hazard",
    "Hazards",
    (
        Measure("magnitude", "magnitude", "once", (), "Magnitude {figure}{places}", "Earthquake{places}"),
        Measure(
            "depth",
            "depth of the quake",
            "once",
            ("kilometre", "mile"),
            "Quake at a depth of {figure}{places}",
            "Depth of the quake{places}",
        ),
        Measure("aftershocks", "aftershocks", "grows", ("aftershock",), "{figure}{places}", "Aftershocks{places}"),
        Measure("wind_speed", "wind speed", "once", SPEED, "Winds of {figure}{places}", "Strong winds{places}"),
        Measure("rainfall", "rainfall", "once", LENGTH, "{figure} of rain{places}", "Heavy rain{places}"),
        Measure("water_level", "water level", "stock", LENGTH, "Water at {figure}{places}", "High water{places}"),
        Measure(
            "flooded_area", "flooded area", "stock", AREA, "{figure} under water{places}", "Land under water{places}"
        ),
        Measure("burned_area", "burned area", "grows", AREA, "{figure} burned{places}", "Land burned{places}"),
        Measure(
            "containment",
            "fire contained",
            "stock",
            ("percent",),
            "Fire {figure} contained{places}",
            "Fire contained{places}",
        ),
    ),
    cues=(
        Cue("aftershocks", "noun", listed("aftershock, after-shock, tremor, aftershock tremor"), (), unit="aftershock"),
    ),
    dimensions=(
        Dimension("magnitude", ("magnitude",)),
        Dimension(
            "depth",
            ("kilometre", "mile"),
            joined=listed("""
                deep, depth of, at a depth of, in depth, below the surface, underground, beneath the surface,
                deep focus, below ground, below, beneath
            """),
            needs=QUAKE,
        ),
        Dimension("wind_speed", SPEED, near=WIND, needs=STORM),
        Dimension(
            "rainfall",
            LENGTH,
            near=(*RAIN, "total", "accumulation", "accumulated", "fallen", "expected", "possible", "forecast"),
            never=SIZE + USUAL,
            needs=WET,
        ),
        Dimension("water_level", LENGTH, near=WATER, never=SIZE + FALLING, needs=HIGH),
        Dimension(
            "burned_area",
            AREA,
            near=(*FIRE, "contained", "containment"),
            never=listed("flooded, floodwater, floodwaters, flooding, floods"),
            needs=ABLAZE,
        ),
        Dimension(
            "flooded_area",
            (*AREA, "percent"),
            near=FLOOD,
            never=listed("burned, burnt, wildfire, control, fire"),
        ),
        Dimension(
            "containment",
            ("percent",),
            near=listed("contained, containment, contain, controlled, surrounded"),
            never=listed("territory"),
            needs=(*ABLAZE, "acres", "acre", "hectares"),
        ),
    ),
)
