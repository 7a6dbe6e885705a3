"""Classes of things that reports count: nouns, the class that each falls in, and its unit."""

from __future__ import annotations

from consilience.kinds.base import CountedClass, listed
from consilience.kinds.people import BODY, HOUSEHOLD, PERSON, RESPONDER, SOLDIER

SETTLEMENT = CountedClass(
    "settlement",
    "settlement",
    (),
    listed("""
        settlement, village, town, hamlet, city, locality, municipality, community, township, populated area,
        populated place, borough, commune, barangay, inhabited locality
    """),
)

BUILDING = CountedClass(
    "building",
    "building",
    listed("""
        home, house, apartment, flat, apartment building, apartment block, residential building, residence, dwelling,
        residential house, block of flats, tower block, high-rise, high-rise building, property, cottage, hut, shack,
        tent, shelter, makeshift shelter, structure, mobile home, caravan, trailer, farmhouse, school, kindergarten,
        hospital, clinic, health centre, health center, health facility, medical facility, university, college, church,
        mosque, temple, synagogue, monastery, chapel, shrine, shop, store, business, market, market stall, stall, mall,
        supermarket, restaurant, hotel, office, office building, warehouse, factory, barn, shed, garage, workshop,
        outbuilding, greenhouse, library, museum, theatre, theater, police station, fire station, station,
        administrative building, government building, public building, housing unit, unit, condominium, bungalow,
        mansion, villa, educational facility, educational institution, classroom, orphanage, nursery, prison, bunker,
        headquarters, household, family home, private house, private home, cellar, basement, tower, apartment tower,
        residential tower, skyscraper, block, stadium, bakery, pharmacy, embassy, consulate, gas station, petrol
        station, filling station, farm, ranch, stable, chalet, cabin, lodge, guesthouse, hostel, dormitory, courthouse,
        town hall, city hall, post office, kiosk, mill, sawmill, fish-processing plant, processing plant, textile mill,
        cinema, nightclub, bar, cafe, gym, sports hall, arena, minaret, cathedral, convent, pagoda, madrasa, seminary,
        care home, nursing home, retirement home, campsite, cowshed, roof, structure, lighthouse, castle, palace,
        apartment house, tenement, ward, laboratory, studio, hangar, depot building, premises, compound, holiday home,
        summer house
    """),
    listed("building"),
)

INFRASTRUCTURE = CountedClass(
    "infrastructure",
    "",
    (),
    listed("""
        bridge, road, highway, street, railway, railway line, rail line, railway station, train station, tunnel,
        airport, airfield, airbase, air base, runway, port, pier, dock, dam, levee, dyke, dike, embankment, canal,
        reservoir, power plant, power station, thermal power plant, substation, power line, transmission line,
        electricity pylon, pylon, utility pole, power pole, pole, transformer, pipeline, gas pipeline, refinery, oil
        refinery, oil depot, fuel depot, depot, ammunition depot, arms depot, weapons depot, storage facility, energy
        facility, facility, infrastructure facility, energy infrastructure facility, water facility, pumping station,
        water main, cell tower, mobile phone tower, telecommunications tower, tower, terminal, grain silo, silo, well,
        oil well, borehole, culvert, command post, command centre, command center, checkpoint, base, military base,
        position, fortification, outpost, trench, hideout, stronghold, element, military facility, military
        installation, installation, site, target, military target, object, track, hectare of crops, training camp, camp,
        generator, turbine, sewer, water tower, cable, traffic light, streetlight, wall,
        floodgate, antenna, mast, footbridge, overpass, flyover, viaduct, causeway, jetty, wharf, quay, hydropower
        plant, hydropower project, power project, solar panel, wind turbine, water point, water source, water system,
        water treatment plant, treatment plant, power cable, electricity pole, telephone pole, electric pole, mobile
        tower, phone mast, gas line, irrigation canal
    """),
)

LOCATION = CountedClass(
    "location",
    "location",
    (),
    listed("""
        location, place, spot, area, district, region, neighbourhood, neighborhood, quarter, suburb
    """),
)

VEHICLE = CountedClass(
    "vehicle",
    "vehicle",
    (),
    listed("""
        vehicle, car, truck, lorry, bus, van, minibus, minivan, pickup, pick-up, pickup truck, jeep,
        motorcycle, motorbike, ambulance, trailer, tractor, train, carriage, wagon, coach, tram, fuel truck,
        tanker, tanker truck, fire engine, fire truck, military vehicle, armoured vehicle, armored vehicle,
        police car, suv, scooter, bicycle, rickshaw, taxi, locomotive, railcar, armored car, armoured car
    """),
)

RESCUE_VEHICLE = CountedClass(
    "rescue vehicle",
    "vehicle",
    listed("""
        excavator, digger, dump truck, bulldozer, crane, fire engine, fire truck, fire appliance, fire tender,
        ambulance, rescue boat, boat, lifeboat, helicopter, plane, aircraft, snowplough, snowplow, heavy machine,
        machine, vehicle, truck, bus, water tanker, air tanker, water bomber, firefighting aircraft, rescue vehicle,
        emergency vehicle, appliance, engine, fire crew vehicle, piece of equipment, unit of equipment, ship, vessel,
        tanker, lorry, piece of heavy equipment, amphibious vehicle, rubber boat, dinghy, police car, patrol car, coach,
        patrol boat, merchant ship, cargo ship, rescue ship, coast guard ship, coast guard vessel, tug, tugboat, rescue
        helicopter, seaplane, warship, naval ship, navy ship, frigate, hovercraft
    """),
)

AIRCRAFT = CountedClass(
    "aircraft",
    "aircraft",
    (),
    listed("""
        aircraft, plane, airplane, aeroplane, jet, fighter jet, warplane, bomber, fighter plane, fighter,
        helicopter, gunship, attack helicopter, military plane, military aircraft, combat aircraft, airliner,
        cargo plane, passenger plane, glider, balloon, airship, transport plane, strategic bomber
    """),
)

WEAPON = CountedClass(
    "weapon",
    "",
    (),
    listed("""
        tank, armoured vehicle, armored vehicle, armoured personnel carrier, armored personnel carrier, apc,
        infantry fighting vehicle, fighting vehicle, combat vehicle, military vehicle, howitzer, artillery
        piece, gun, mortar, artillery system, self-propelled gun, rocket launcher, launcher, missile launcher,
        multiple rocket launcher, air defence system, air defense system, radar, radar station, missile
        system, weapon, rifle, machine gun, warship, ship, vessel, frigate, corvette, submarine, landing ship,
        patrol boat, gunboat, tanker, boat, ferry, speedboat, barge, cargo ship, fishing boat, trawler,
        tugboat, piece of equipment, piece of military equipment, unit of military equipment, electronic
        warfare system, cannon, battery, s-300, motor vehicle
    """),
)

DRONE = CountedClass(
    "drone",
    "drone",
    (),
    listed("""
        drone, uav, unmanned aerial vehicle, unmanned aircraft, quadcopter, kamikaze drone, attack drone,
        strike drone, suicide drone, explosive drone, combat drone, aircraft-type drone, reconnaissance drone,
        shahed, sea drone, shahed drone, loitering munition, unmanned vehicle
    """),
)

MISSILE = CountedClass(
    "missile",
    "missile",
    (),
    listed("""
        missile, ballistic missile, cruise missile, tactical missile, hypersonic missile, guided missile,
        anti-ship missile, surface-to-surface missile, iskander, projectile, anti-tank missile, air-to-ground
        missile
    """),
)

SHELL = CountedClass(
    "shell",
    "",
    (),
    listed("""
        shell, rocket, mortar shell, rocket shell, artillery shell, mortar round, artillery round, mortar
        bomb, grenade, munition, cluster munition, salvo, barrage, tank shell, katyusha rocket, grad rocket
    """),
)

BOMB = CountedClass(
    "bomb",
    "",
    (),
    listed("""
        bomb, aerial bomb, guided bomb, glide bomb, guided aerial bomb, barrel bomb, cluster bomb, airstrike
        bomb
    """),
)

DEVICE = CountedClass(
    "device",
    "",
    (),
    listed("""
        car bomb, truck bomb, suicide car bomb, explosive device, improvised explosive device, ied, roadside
        bomb, mine, land mine, landmine, explosion, blast, suicide bomber, pipe bomb, nail bomb, petrol bomb,
        suicide vest
    """),
)

ANIMAL = CountedClass(
    "animal",
    "animal",
    (),
    listed("""
        animal, cattle, cow, sheep, goat, pig, horse, chicken, bird, camel, dog, cat, livestock, poultry,
        buffalo, hen, head of cattle, head of livestock, whale, dolphin, elephant, yak, reindeer, donkey,
        mule, turkey, duck, fish, tree
    """),
)

SERVICE = CountedClass(
    "service",
    "",
    (),
    listed("""
        flight, train service, bus service, train, bus, ferry, sailing, rail service, service, route, road,
        bridge, highway, airport, station, metro station, street, railway line, train line, lane, border
        crossing, motorway, expressway, line, departure, arrival, journey, trip
    """),
)

CUSTOMER = CountedClass(
    "customer",
    "household",
    listed("""
        customer, subscriber, home, house, property, consumer, home and business, building, user, electricity
        customer, apartment, residential building, account, connection, business, high-rise, address, meter, dwelling,
        flat, ratepayer, premise
    """),
    listed("household, family"),
)

SUPPLY = CountedClass(
    "supply",
    "",
    (),
    listed("""
        tent, blanket, kit, hygiene kit, food parcel, parcel, ration, meal, mattress, tarpaulin, sleeping mat, food
        package, package, bottle of water, litre of water, tonne of food, ton of aid, tonne of aid, ton of food, ton of
        supplies, tonne of supplies, truckload of aid, truckload, relief item, dose, vaccine dose, food basket,
        generator, metric ton of food, sandbag, mosquito net, jerrycan, dignity kit, shelter kit, box, pack, pallet,
        sack, bag of rice, consignment, food pack, family kit, cot, bed, relief package, aid package, food ration, hot
        meal, food packet, packet, ration pack, relief pack, aid parcel, aid kit, first aid kit, relief kit, cooking
        set, kitchen set, bucket, solar lamp, water pump, pump, life jacket, face mask, mask, ventilator, test kit,
        testing kit, vial, loaf of bread, loaf, lorryload, planeload, shipment, sleeping bag, water tank, water
        purification tablet, bale, carton, tarp, quilt, tablet, chlorine tablet, body bag, plastic sheet, iron sheet,
        roofing sheet, stretcher, oxygen cylinder, crate, towel, diaper, bar of soap, stove, lantern, filter, water
        filter, bag of cement, sack of flour, sack of rice, bag of flour, wheelchair, litre of fuel, litre of milk
    """),
)

CLASSES: tuple[CountedClass, ...] = (
    PERSON,
    BODY,
    SOLDIER,
    RESPONDER,
    HOUSEHOLD,
    SETTLEMENT,
    BUILDING,
    INFRASTRUCTURE,
    LOCATION,
    VEHICLE,
    RESCUE_VEHICLE,
    AIRCRAFT,
    WEAPON,
    DRONE,
    MISSILE,
    SHELL,
    BOMB,
    DEVICE,
    ANIMAL,
    SERVICE,
    CUSTOMER,
    SUPPLY,
)

SAME_PEOPLE = {
    "digger": "excavator",
    "military personnel": "soldier",
    "serviceman": "soldier",
    "troop": "soldier",
    "troops": "soldier",
}  # plain synonyms that a record should not hold apart
