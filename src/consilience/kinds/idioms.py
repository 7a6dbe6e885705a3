"""Set phrases that hold a word of harm and tell of none: "shell company", "blast off", "critical of"."""

from consilience.kinds.base import listed

WOUNDED_PARTS = listed("""
    knee, ankle, shoulder, hamstring, groin, calf, thigh, acl, elbow, wrist, foot, leg, hip, achilles, rib, neck, hand,
    muscle, ligament, back, finger, thumb, quad, abdominal, facial, sports
""")

# Words of verbs are marked with "~", as in fixed wording of a cue; nouns stand in both numbers.
IDIOMS = (
    *(f"{part} {word}" for part in WOUNDED_PARTS for word in ("injury", "injuries")),
    *(f"{ill} {word}" for ill in ("heart", "panic", "asthma", "anxiety", "cyber") for word in ("attack", "attacks")),
    *(f"{kind} {word}" for kind in ("personal", "verbal", "political") for word in ("attack", "attacks")),
    *(
        f"~hit {what}"
        for what in listed("""
        the road, the market, the shelves, the headlines, home, out at, back at, a record, rock bottom, the streets,
        stores, theaters, theatres, cinemas, the big screen, the jackpot, the brakes, the campaign trail, a snag
    """)
    ),
    *(
        f"~strike {what}"
        for what in listed("""
        a deal, a balance, an agreement, gold, a chord, a pose, a blow for, it rich
    """)
    ),
    *(f"~kill {what}" for what in listed("time, the bill, the deal, the mood, off the penalty, a penalty, the clock")),
    *(
        f"~shoot {what}"
        for what in listed("""
        a film, a video, a movie, a photo, a scene, an episode, for the, hoops, a round, par, under par, footage, to
        fame, up in price
    """)
    ),
    *(f"~{verb} the lives of" for verb in listed("touch, change, improve, affect, transform, enrich, shape, better")),
    *(f"critical {of}" for of in ("of", "to", "for", "role", "part", "issue", "infrastructure", "acclaim")),
    *(f"critically {how}" for how in ("acclaimed", "important", "endangered", "praised", "panned")),
    *(f"seriously {how}" for how in ("consider", "considering", "considered", "doubt", "take", "taken", "taking")),
    *(f"~{verb} {how}" for verb in ("come back", "test") for how in ("negative", "empty", "clean")),
    "~come back positive",
    *listed("""
        shell company, shell companies, shell corporation, shell corporations, shell firm, shell firms, ~shell out,
        ~blast off, blast furnace, blast furnaces, full blast, a blast from the past, hit song, hit songs, hit single,
        hit singles, hit show, hit series, hit film, hit movie, strike action, on strike, strike rate, strike force,
        photo shoot, photo shoots, shooting guard, shooting percentage, shooting star, shooting stars, shooting
        schedule, attack ad, attack ads, attempted murder, attempted murders, killer whale, killer whales, kill switch,
        penalty kill, ~die down, ~die out, ~die off, to die for, ~die hard, ~drown out, ~drown in debt, ~drown their
        sorrows, injury time, injury list, injury report, insult to injury, personal injury, cardiac arrest, cardiac
        arrests, missing out, missing link, ~close in on, close to, close by, close behind, close range, close ties,
        close watch, close friend, close friends, ~close a deal, ~close the deal, ~close the gap, a host of, hosts of,
        host of, war of words, price war, trade war, trade wars, ~be bombarded with, ~be bombarded by, ~flood with
        complaints, ~fire a coach, damage control, collateral damage claim, ~capture the imagination, ~capture attention
    """),
)
