"""Words of dying and of being hurt."""

from __future__ import annotations

from consilience.kinds.base import listed

SLAY = listed("""
    kill, murder, massacre, assassinate, slaughter, slay, behead, lynch, shoot dead, gun down, mow down, shoot to death,
    stab to death, beat to death
""")
KILLED = listed("""
    execute, electrocute, drown, crush, gas, butcher, crush to death, burn to death,
    burn alive, wipe out, exterminate, asphyxiate, poison, decapitate, martyr, bury alive, decimate, hang,
    char, char to death, incinerate, mow down, run over and kill, roast alive, bayonet, garrotte, guillotine,
    trample to death, hack to death, bludgeon to death, bomb to death, kick to death, club to death,
    stone to death, torture to death, knife to death, shell to death, batter to death, strangle, suffocate, smother
""")
DIED = listed("""
    die, perish, succumb, drown, suffocate, lose their lives, lose their life, starve to death, freeze to
    death,
    starve, bleed to death, choke to death, burn to death, fall to their deaths, fall to their death, fall to his death,
    fall to her death, plunge to their deaths, plunge to their death, plunge to his death, plunge to her death,
    jump to their deaths, leap to their deaths, lose his life, lose her life, meet their deaths, meet their death, pass
    away, pay with their lives, give their lives, be among the dead, be among the victims, be among the fatalities
""")
DEAD = listed("""
    dead, to death, deceased, feared dead, presumed dead, confirmed dead, in body bags, did not survive, dead
    or dying
""")
TOLL = listed("""
    death toll, toll, number of dead, number of deaths, number of victims, number killed, number of people
    killed, number of fatalities, death count, body count, tally of dead, tally, the lives of, lives of, the
    life of, the bodies of, bodies of, the body of, remains of, the deaths of, deaths of, the death of,
    killing of, killings of, murder of, massacre of, drowning of, loss of, ~take the lives of, ~claim the
    lives of, ~cost the lives of, lethal for, deadly for, dead as, ~mourn,
    killer of, killers of, assassin of, assassins of, murderer of, murderers of, murders of, assassinations of,
    genocide of, slaughter of, extermination of, execution of, executions of, assassination of, beheading of
""")
FOUND = listed("""
    find, recover, retrieve, discover, pull out, pull, dig out, dig up, unearth, exhume, wash up, wash ashore, bring
    out, bring up, remove, take out, fish out, count, collect, bury, identify, see, haul, drag
""")
SLAIN = listed(
    "fatally ~shoot, fatally ~stab, fatally ~wound, fatally ~injure, fatally ~hit, fatally ~strike, mortally ~wound"
)
ALL = ("killing all",)
ALL_ABOARD = ALL + listed("""
    killing everyone, killing everybody, killing them all, killing all aboard, killing everyone aboard,
    all of whom died, all of whom were killed, with no survivors, leaving no survivors, there were no survivors, no
    one survived, none survived, all died, all were killed, were all killed, all perished
""")
WOUND = listed("injure, wound, hurt, maim")
HURT = listed("""
    burn, mutilate, scald, concuss, trample, harm, disfigure, bruise, slash, lacerate, maul, stab, shoot, paralyse,
    paralyze, blind, sting, bite, gore, impale, knife, incapacitate, hospitalise with injuries, batter, rough up, knock
    unconscious
""")
HARMS = listed("""
    injuries, wounds, burns, fractures, concussion, smoke inhalation, hypothermia, heatstroke, heat exhaustion, bruises,
    cuts, lacerations, frostbite, broken bones
""")
GRAVE = listed("""
    minor, light, slight, superficial, moderate, major, significant, horrific, terrible, devastating, life-changing,
    catastrophic, massive, deep, third-degree, second-degree, spinal, chest, neck, hand, foot, arm, serious, more
    serious, severe, critical, grave, extensive, multiple, internal, head, leg, burn, facial, shrapnel, gunshot, bullet,
    life-threatening, non-life-threatening
""")
SUFFERED = HARMS + tuple(f"{grade} {harm}" for grade in GRAVE for harm in ("injuries", "wounds", "burns"))
CARED = listed("seek medical attention, seek medical help, need medical attention, require medical attention")
HURT_STATE = (
    *(f"{verb} {harm}" for verb in ("~suffer", "~sustain", "~receive", "with") for harm in SUFFERED),
    *(f"for {harm}" for harm in SUFFERED),
    *(f"for their {harm}" for harm in ("injuries", "wounds", "burns")),
    *(f"~{care}" for care in CARED),
    *(f"~report {harm}" for harm in ("injuries", "minor injuries")),
    *listed("""
        from smoke inhalation, for shock, in critical condition, in serious condition, in a critical condition, in a
        serious condition, in stable condition, in a stable condition, in critical conditions,
        overcome by smoke, overcome by fumes, overcome with smoke, overcome by heat, ~fight for their lives,
        fighting for his life, fighting for her life, fighting for life, on life support, in a coma, ~break their
        legs, ~break their arms, ~break bones, ~break limbs, ~lose limbs, ~lose a leg, ~lose an arm, ~lose their limbs,
        ~lose their sight, ~lose an eye, ~be left paralysed, ~be left paralyzed, ~inhale smoke, ~inhale toxic fumes,
        hurt, ~faint, ~collapse from, treated by paramedics, treated at the scene,
        treated on the scene, treated on site
    """),
)
SICK_STATE = listed("""
    ~fall ill, ~fall sick, ~become ill, ~become sick, ~take ill, ~be taken ill, unwell, ~feel unwell, ~be sick, ill
    with, sick with, with vomiting, with diarrhoea, with diarrhea, with fever, with symptoms, with food poisoning, with
    respiratory symptoms
""")
