"""Words of shelter, and of being without."""

from __future__ import annotations

from consilience.kinds.base import listed

SITES = listed("""
    camp, camps, shelter, shelters, centres, centers, centre, center, sites, site, schools, school, tents,
    church, churches, mosques, halls, hall, gym, stadium, hotels, accommodation, compound,
    barracks,
    base, relatives, friends, families, family, airstrip, monastery, monasteries, university, mission, warehouse,
    arena, hostel, hostels, community, dormitories, tent
""")
LODGE = listed("""
    accommodate, house, host, lodge, put up, billet, harbour, harbor
""")
REFUGES = listed("""
    shelter, shelters, camp, camps, evacuation centre, evacuation centres, evacuation center, evacuation centers,
    collective centre, collective centres, collective center, collective centers, transit centre, transit centres,
    transit center, transit centers, reception centre, reception centres, reception center, reception centers, relief
    centre, relief centres, relief center, relief centers, accommodation centres, accommodation centers, community
    centres, community centers, evacuation site, evacuation sites, displacement site, displacement sites, collective
    sites, temporary sites, temporary accommodation, temporary housing, emergency housing, emergency accommodation,
    tents, informal settlements, host families, host communities, gyms, gymnasiums, sports halls
""")
LODGINGS = listed("""
    school, schools, church, churches, mosque, mosques, hall, halls, hotel, hotels, gym, gymnasium, stadium, arena,
    centre, centres, center, centers, building, buildings, barracks, base, site, sites, compound, accommodation,
    airstrip, monastery, monasteries, university, mission, warehouse, warehouses, hostel, hostels, dormitories, tent,
    relatives, friends, families, homes of relatives, open air, open, motels, dormitory, settlements
""")
SHELTERED_STATE = (
    *(f"{where} ... {refuge}" for where in ("in", "at", "into", "to", "inside") for refuge in REFUGES),
    *(f"~{verb} to ... {refuge}" for verb in ("move", "flee", "go", "head") for refuge in REFUGES),
    *listed("""
        ~take refuge, ~seek refuge, ~find refuge, ~take shelter, ~seek shelter, ~find shelter, ~spend the night in,
        ~sleep rough, ~sleep outdoors, refuge in, shelter in, ~sleep in the open, ~sleep in tents, ~sleep in cars,
        ~live in the open, under canvas, under tarpaulins, under plastic sheeting, under tents, ~camp out,
        ~spend ... night in, ~spend ... nights in, ~spend ... night at, ~spend ... nights at, ~spend ... night outdoors,
        ~spend ... night under, ~spend ... night outside, ~spend ... night on, ~spend ... nights under
    """),
)
LODGED_STATE = (
    *(
        f"~{verb} {where} ... {lodging}"
        for verb in ("live", "stay", "remain", "house", "sleep", "crowd", "pack", "huddle", "camp", "lodge", "camp out")
        for where in ("in", "at", "with", "into")
        for lodging in LODGINGS
    ),
    *(f"{now} in ... {lodging}" for now in ("still", "now") for lodging in LODGINGS),
)
HOMELESS_STATE = listed("""
    homeless, without homes, without a home, without shelter, without a roof, without roofs, without housing,
    ~lose their homes, ~lose their houses, ~lose homes, ~lose their home, roofless, shelterless, unhoused,
    without a place to live
""")
