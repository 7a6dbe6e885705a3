"""Classes of people that reports count."""

from __future__ import annotations

from consilience.kinds.base import CountedClass, listed

PERSON = CountedClass(
    "person",
    "person",
    listed("""
        civilian, child, woman, man, girl, boy, baby, infant, toddler, newborn, teenager, adolescent, youth,
        youngster, adult, elder, pensioner, minor, mother, father, parent, son, daughter, brother, sister, sibling,
        wife, husband, uncle, aunt, niece, nephew, cousin, twin, grandson, granddaughter, grandchild, girlfriend,
        boyfriend, fiance, fiancee,
        relative, family member, spouse, grandmother, grandfather, couple, student, pupil, schoolchild, schoolgirl,
        schoolboy, teacher, professor, lecturer, educator, scholar, worker, employee, staff, staff member, staffer,
        labourer, laborer, miner, fisherman, farmer, herder, shepherd, villager, townspeople, islander, tribesman,
        nomad, settler, peasant, trader, vendor, shopkeeper, businessman, sailor, seaman, crew, crew member, crewman,
        crewmember, pilot, passenger, tourist, holidaymaker, traveller, traveler, visitor, guest, pilgrim, worshipper,
        worshiper, spectator, fan, reveller, reveler, festivalgoer, concertgoer, shopper, bystander, passerby,
        passer-by, onlooker, witness, customer, diner, commuter, driver, motorist, cyclist, biker, pedestrian, hiker,
        climber, mountaineer, skier, swimmer, bather, camper, surfer, evacuee, refugee, migrant, asylum seeker,
        immigrant, idp, returnee, stowaway, deportee, survivor, patient, casualty, detainee, prisoner, inmate,
        captive, hostage, abductee, internee, prisoner of war, pow, suspect, attacker, assailant, perpetrator,
        arsonist, looter, smuggler, trafficker, criminal, convict, kidnapper, hijacker, bomber, suicide bomber,
        gunman, gunner, protester, protestor, demonstrator, rioter, marcher, activist, striker, dissident, opponent,
        supporter, journalist, reporter, cameraman, photographer, correspondent, media worker, lawyer, judge,
        politician, lawmaker, minister, mayor, official, diplomat, councillor, candidate, priest, monk, nun, imam,
        cleric, pastor, doctor, physician, surgeon, nurse, midwife, medic, paramedic, health worker, medical worker,
        medical staff, medical personnel, aid worker, relief worker, humanitarian worker, humanitarian, volunteer,
        peacekeeper, contractor, engineer, technician, electrician, builder, construction worker, factory worker,
        cleaner, guard, security guard, bodyguard, watchman, dweller, slum dweller, tenant, homeowner, householder,
        neighbour, neighbor, orphan, widow, citizen, national, foreigner, foreign national, expatriate, christian,
        muslim, jew, athlete, player, dancer, musician, scout, collaborator, spy, agent, leader, member, follower,
        operative, adulterer, missionary, cop, teen, kid, bandit, pirate, gang member, devotee, believer, mourner,
        friend, classmate, colleague, bride, groom, aide, envoy, ambassador, consul, bishop, archbishop, seminarian,
        clergyman, clergywoman, churchman, friar, jesuit, franciscan, dominican, salesian, catechist, unionist,
        clerk, accountant, assistant, chef, poet, veteran, landowner, president, prosecutor, magistrate, attorney,
        trade unionist, senator, deputy, governor, congressman, councilman, merchant, banker, logger, flight
        attendant, attendant, steward, stewardess, seafarer, castaway, motorcyclist, parishioner, congregant, trekker,
        caver, potholer, carer, caretaker, janitor, cook, maid, housekeeper, gardener, police, security guard,
        schoolteacher, bus driver, truck driver, taxi driver, lorry driver, train driver, clubber, partygoer, elderly,
        disabled
    """),
    listed("""
        person, people, persons, individual, human, human being, victim, resident, inhabitant, others, soul,
        life, dead, wounded, injured, missing, casualty, fatality, member, citizen, national,
        homeless, local, local people, local resident, occupant, dweller
    """),
)

BODY = CountedClass("body", "person", (), listed("body, corpse, remains, dead body, cadaver"))

SOLDIER = CountedClass(
    "soldier",
    "person",
    listed("""
        soldier, troop, troops, armed man, serviceman, servicewoman, service member, service personnel, conscript,
        recruit, reservist, marine, paratrooper, infantryman, commando, ranger, guardsman, national guardsman, cadet,
        airman, militant, fighter, rebel, insurgent, guerrilla, guerilla, jihadist, jihadi, extremist, terrorist,
        mercenary, militiaman, combatant, warrior, separatist, invader, occupier, gunman, sergeant, lieutenant, captain,
        colonel, general, commander, army officer, military personnel, military officer, security personnel, security
        officer, gendarme, border guard, legionnaire, partisan, saboteur, infiltrator, peacekeeper, blue helmet, gunner,
        artilleryman, sniper, member of the security forces, reinforcement, national guard member, guard member,
        national guard soldier, security force member, personnel, forces
    """),
    within="person",
)

RESPONDER = CountedClass(
    "responder",
    "person",
    listed("""
        firefighter, fireman, rescuer, rescue worker, first responder, responder, emergency worker, emergency responder,
        relief worker, lifeguard, diver, search and rescue worker, rescue personnel, emergency personnel, volunteer,
        fire crew, ambulance crew, rescue specialist, specialist, expert, paramedic, medic, medical worker, doctor,
        nurse, health worker, aid worker, crew, rescue team member, engineer, searcher, police officer, policeman,
        officer, soldier, troops, serviceman, personnel, worker, employee, staff, guardsman, national guardsman,
        national guard member, guard member, coast guard, cadet, lineman, utility worker, vaccinator, lineworker, line
        worker, crews, utility crews, line crews, repair crews, emergency crews, tree crews, power crews, fire crews,
        rescue crews, ambulance crews, medical crews, road crews, sniffer dog, search dog
    """),
    within="person",
)

HOUSEHOLD = CountedClass("household", "household", (), listed("household, family, hh"))
