"""Response: people, vehicles, supplies and money brought to help."""

from consilience.kinds.base import Cue, Dimension, Kind, Measure, listed

HELP = listed("""
    deploy, send, dispatch, mobilise, mobilize, bring in, rush, call in, send in, scramble, call out, draft in,
    pre-position, preposition, put on standby, activate
""")
USE = listed("involve, use, assign, engage, commit, employ, dedicate, station, assemble, enlist, fly in, field, hire")
SEARCH = listed("""
    battle, fight, search, search for, look for, comb, scour, dig, respond, tackle, sift, douse, be at the scene
""")
WORK = listed("""
    work, try, help, assist, arrive, join, take part, participate, struggle, race, continue, attend, toil, labour,
    labor, rush, be involved, clear, operate, aid, fan out
""")
CRASH = listed("""
    crash, crashes, crashed, pileup, pile, collision, collided, wreck, accident, collapse, overturned, derailed
""")
FOES = listed(
    "attackers, gunmen, militants, rebels, suspects, robbers, insurgents, raiders, collapse, bombers, assailants"
)
SCENE = listed("""
    at the scene, on the scene, on scene, on site, at the site, on duty, on standby, on the ground, on hand,
    in the search, in the rescue, in the operation, in the rescue operation, in the search operation, in
    rescue efforts, in relief efforts, in the response, to the scene, to the site, at work
""")
GIVE = listed("""
    deliver, distribute, send, provide, hand out, dispatch, donate, airlift, supply, give, ship, airdrop,
    bring, fly in, hand over, drop, allocate, pledge, prepare, procure, receive, serve, stockpile,
    pre-position, preposition, truck in
""")
GOODS = listed("""
    aid, relief, food, supplies, humanitarian, rice, flour, water, medicine, medicines, medical, assistance,
    rations, protective, equipment, vaccines, tents, blankets, hygiene, fuel, parcels, essentials
""")
AID_MONEY = listed("""
    aid, donate, donated, donates, donation, donations, pledge, pledged, pledges, pledging, grant, grants, fund, funds,
    funding, allocate, allocated, allocates, allocation, relief, assistance, appeal, appealed, appeals, appealing,
    compensation, provide, provided, providing, release, released, releases, releasing, contribute, contributing,
    donating, allocating, raising, contributed, contribution, raise, raised, support, earmarked, humanitarian, approve,
    approved, emergency, loan, loans, lend, lent, disbursed, disburse, disbursing
""")

PAYMENT = listed("""
    paid, pays, pay, paying, spent, spend, set aside, promised, promise, promises, require, requires, required,
    requiring, need, needs, needed, seek, seeks, seeking, sought, committed, commit, commits, offered, offers
""")
STRICKEN = listed("""
    humanitarian, victims, survivors, disaster, disasters, flood, floods, flooding, storm, storms, hurricane, typhoon,
    cyclone, tornado, earthquake, quake, tsunami, landslide, drought, famine, hunger, refugees, refugee, displaced,
    evacuees, homeless, wildfire, wildfires, epidemic, outbreak, cholera, ebola, starvation, malnutrition, devastated,
    unhcr, unicef
""")
NEED = STRICKEN + listed("aid, relief, emergency, recovery, rebuild, rebuilding, reconstruction, war, fire, red")
DRILL = listed("drill, drills, exercise, exercises, rehearsal, simulation, simulated, mock, training, trainees, role")
CRISIS = STRICKEN + listed("""
    aid, relief, emergency, rescue, rescued, rescuers, rescuing, search, searched, searching, searches, missing,
    trapped, survivor, fire, fires, blaze, blazes, bushfire, bushfires, flames, burning, firefighters, firefighting,
    floodwaters, flooded, quakes, aftershock, mudslide, avalanche, rubble, debris, wreckage, wreck, crash, crashed,
    sank, sinking, capsized, collapse, collapsed, explosion, blast, leak, spill, evacuation, evacuate, evacuated,
    evacuating, evacuees, shelter, shelters, power, electricity, outage, outages, restore, restoring, snow, ice,
    blizzard, hazardous, scene, divers, bodies, body, wounded, injured, casualties, patients, outbreak, vaccinate,
    vaccination, infected, quarantine, attack, attacks, gunman, gunmen, manhunt, hostage, hostages, siege, unrest, riot,
    riots, stranded, affected, dead, sandbags, sandbag, levee, dyke, dam, water, clear, roads, lifeboat, coastguard,
    crews, volcano, eruption, ash, tracks
""")
GIVING = listed("""
    sent, send, sends, sending, deliver, delivered, delivers, delivering, delivery, distribute, distributed,
    distributing, distribution, provide, provided, providing, airlift, airlifted, airlifting, airdropped, brought,
    bring, bringing, carrying, carried, carry, dispatch, dispatched, donate, donated, donating, donation, supplied,
    supplying, dropped, shipped, shipping, shipment, handed, gave, given, giving, aid, relief, humanitarian, arrived,
    loaded, convoy, convoys, stockpiled, received, receive, need, needs, needed, allocated, trucks, flew, flown, flying,
    assistance
""")
RATION = listed("day, daily, per, each, average, price, prices, cost, costs, rent")
TRADE = listed("""
    helicopters, jets, weapons, missiles, arms, defence, defense, contract, contracts, order, orders, sales, sold, deal,
    mansion, mansions, lawsuit, settlement, damages, penalty, losses, loss,
    share, shares, stock, bid, takeover, investors, investor, shareholders, profit, profits, earnings, revenue,
    salary, wage, wages, ticket, tickets, fee, fees, price, prices, tax, taxes, budget, stimulus, bail, bond, bonds,
    ransom, fine, fined, quarter, mortgage, tolls, school, schools, education, election, campaign
""")

RESPONSE = Kind(
    "response",
    "Response",
    (
        Measure(
            "personnel", "responders", "stock", ("person",), "{figure} at work{places}", "Responders at work{places}"
        ),
        Measure(
            "vehicles",
            "vehicles in the response",
            "stock",
            ("vehicle",),
            "{figure} in use{places}",
            "Vehicles in use{places}",
        ),
        Measure("supplies", "supplies", "grows", (), "{figure} delivered{places}", "Supplies delivered{places}"),
        Measure("funds", "funds", "grows", ("USD", "EUR"), "{figure} in aid{places}", "Aid funds{places}"),
    ),
    cues=(
        Cue("personnel", "object", HELP, ("responder",), unless=DRILL),
        Cue("personnel", "object", USE, ("responder",), needs=CRISIS, nearby=STRICKEN, unless=DRILL),
        Cue("personnel", "subject", SEARCH, ("responder",), unless=DRILL),
        Cue("personnel", "subject", WORK, ("responder",), needs=CRISIS, nearby=STRICKEN, unless=DRILL),
        Cue("personnel", "after", SCENE, ("responder",)),
        Cue(
            "personnel",
            "before",
            listed("""
                team of, teams of, deployment of, involving, force of, help of, mobilisation of, mobilization
                of
            """),
            ("responder",),
        ),
        Cue(
            "personnel",
            "noun",
            listed("""
                firefighter, fireman, rescuer, rescue worker, emergency worker, first responder, emergency
                personnel, rescue personnel, search and rescue worker, lifeguard, responder
            """),
            (),
            unit="person",
            weak=True,
        ),
        Cue("vehicles", "object", HELP, ("rescue vehicle",), unless=CRASH + FOES + DRILL),
        Cue("vehicles", "object", USE, ("rescue vehicle",), needs=CRISIS, nearby=STRICKEN, unless=CRASH + FOES + DRILL),
        Cue("vehicles", "subject", SEARCH, ("rescue vehicle",), unless=CRASH + DRILL),
        Cue("vehicles", "subject", WORK, ("rescue vehicle",), needs=CRISIS, nearby=STRICKEN, unless=CRASH + DRILL),
        Cue(
            "vehicles", "before", listed("convoy of, convoys of, fleet of"), ("rescue vehicle",), weak=True, needs=GOODS
        ),
        Cue("vehicles", "after", SCENE, ("rescue vehicle",)),
        Cue(
            "vehicles",
            "before",
            listed("deployment of, involving, help of, with the help of, using"),
            ("rescue vehicle",),
            weak=True,
            unless=CRASH,
        ),
        Cue(
            "vehicles",
            "before",
            listed("backed by, supported by, aided by, assisted by, reinforced by, helped by"),
            ("rescue vehicle", "aircraft"),
            weak=True,
            needs=CRISIS,
            unless=CRASH + FOES + DRILL,
        ),
        Cue("supplies", "object", GIVE, ("supply",)),
        Cue(
            "supplies",
            "object",
            listed("distribute, hand out, donate, airlift, airdrop"),
            ("unknown",),
            weak=True,
            needs=STRICKEN + GOODS,
            nearby=STRICKEN,
        ),
        Cue("supplies", "subject", listed("arrive, reach, land, be on the way"), ("supply",)),
        Cue(
            "supplies",
            "before",
            listed("""
                delivery of, distribution of, supply of, loaded with, carrying, airlift of
            """),
            ("supply",),
        ),
        Cue(
            "supplies",
            "noun",
            listed("""
                tonne of aid, ton of aid, ton of food, tonne of food, metric ton of food, tonne of relief
                supplies, ton of relief supplies, ton of humanitarian aid, tonne of humanitarian aid, tonne of
                supplies, ton of supplies, truckload of aid, metric tonne of food, metric ton of aid, ton of
                relief materials
            """),
            (),
            weak=True,
        ),
    ),
    dimensions=(
        Dimension("funds", ("money",), near=AID_MONEY, never=TRADE, needs=NEED),
        Dimension("funds", ("money",), near=PAYMENT, never=TRADE, needs=STRICKEN),
        Dimension("supplies", ("tonne", "ton", "kilogram", "litre"), near=GOODS, never=RATION, needs=GIVING),
    ),
    events=(),
)
