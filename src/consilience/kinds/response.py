"""Response: people, vehicles, supplies and money brought to help."""

from consilience.kinds.base import Cue, Dimension, Kind, Measure, listed

HELP = listed("""
    deploy, send, dispatch, mobilise, mobilize, involve, use, assign, engage, bring in, rush, call in, commit,
    employ, send in, dedicate, station, scramble, call out, draft in, assemble, pre-position, preposition, put
    on standby, activate, enlist
""")
WORK = listed("""
    work, try, battle, fight, search, search for, look for, comb, scour, dig, help, assist, arrive, respond, join,
    take part, participate, tackle, struggle, race, continue, attend, toil, labour, labor, rush, be involved, sift,
    clear, operate, douse, aid, be at the scene
""")
CRASH = listed("crash, crashes, crashed, pileup, collision, collided, wreck, accident, collapse, overturned, derailed")
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
    approved, emergency, loan, loans, lend, lent, paid, pays, pay, disbursed, disburse, disbursing, spent, aside,
    promised, promise, promises, require, requires, required, need, needs, needed, seek, seeks, seeking, committed,
    commit, offered, offers
""")

NEED = listed("""
    aid, relief, humanitarian, victims, survivors, disaster, disasters, emergency, flood, floods, flooding, storm,
    storms, hurricane, typhoon, cyclone, tornado, earthquake, quake, tsunami, landslide, drought, famine, hunger,
    refugees, refugee, displaced, evacuees, homeless, wildfire, wildfires, recovery, rebuild, rebuilding,
    reconstruction, epidemic, outbreak, cholera, ebola, starvation, malnutrition, war, attack, attacks, crash, fire,
    devastated, red, unhcr, unicef
""")
TRADE = listed("""
    share, shares, stock, bid, takeover, investors, investor, shareholders, profit, profits, earnings, revenue,
    salary, wage, wages, ticket, tickets, fee, fees, price, prices, tax, taxes, budget, stimulus, bail, bond, bonds,
    ransom, fine, fined, quarter, grant, loan, mortgage, tolls, school, schools, education, election, campaign
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
        Cue("personnel", "object", HELP, ("responder",)),
        Cue("personnel", "subject", WORK, ("responder",)),
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
        Cue("vehicles", "object", HELP, ("rescue vehicle",), unless=CRASH + FOES),
        Cue("vehicles", "subject", WORK, ("rescue vehicle",), unless=CRASH),
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
        ),
        Cue("supplies", "object", GIVE, ("supply",)),
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
        Dimension("supplies", ("tonne", "ton", "kilogram", "litre"), near=GOODS),
    ),
    events=(),
)
