"""Words that stand beside place names: what sort of place, where in it, and what is no place at all."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# "Kalo region", "Kalo Oblast": the word that makes a division of the name before it -> kind of place.
DIVISIONS: dict[str, str] = {
    **dict.fromkeys(
        "oblast oblasts krai kray okrug governorate governorates muhafazah wilaya wilayah voivodeship prefecture "
        "prefectures region regions province provinces state states republic canton emirate territory division "
        "department".split(),
        "region",
    ),
    **dict.fromkeys(
        "district districts county counties parish raion rayon municipality township subdistrict subdivision commune "
        "borough shire zone upazila tehsil taluk woreda arrondissement barangay regency constituency ward lga "
        "locality sub-district sub-county chiefdom".split(),
        "district",
    ),
}
SETTLEMENTS = _words(
    "village villages town towns city cities hamlet settlement settlements community communities port suburb suburbs "
    "township capital municipality oasis resort outpost locality"
)
QUARTERS = _words(
    "neighbourhood neighborhood neighbourhoods neighborhoods quarter district districts suburb suburbs borough ward "
    "area areas section sector arrondissement barangay favela township"
)
# Heads of landmarks: "Tarnow Dam", "Salem Street".
LANDMARKS = _words(
    "dam bridge airport airfield airbase aerodrome hospital clinic stadium arena station camp street st road rd avenue "
    "ave boulevard blvd lane highway freeway expressway motorway square mosque church cathedral temple "
    "synagogue market  "
    "bazaar mall hotel tunnel prison jail base barracks school stadium park plaza tower towers refinery plant mine "
    "reservoir crossing checkpoint gate port harbour harbor terminal palace castle cemetery museum theatre theater "
    "library courthouse hall centre center gardens depot junction roundabout embankment levee quarry shrine monastery "
    "gallery nightclub club farm ranch interchange drive court boardwalk"
)
NATURAL = _words(
    "river lake sea ocean gulf bay strait canal creek stream falls mountain mountains mount mt hill hills "
    "volcano valley  "
    "desert forest island islands isle isles peninsula cape coast beach delta basin plateau plain plains glacier reef "
    "archipelago canyon pass ridge range wadi lagoon marsh swamp channel atoll heights cay cays inlet"
)
# Last words of many towns' names: "in Kalo Heights", but "on the Kalo Heights".
TOWNISH = _words("heights hill hills falls beach valley springs flats narrows forks corners cove bluffs crossing")
BEFORE_NATURAL = _words("mount mt lake cape gulf river isle wadi jabal jebel volcano hurricane-hit")
# "the village of X", "X camp": any of these before "of" makes a place of what follows.
PLACE_NOUNS = (
    frozenset(DIVISIONS)
    | SETTLEMENTS
    | QUARTERS
    | LANDMARKS
    | NATURAL
    | _words(
        "countryside outskirts north south east west northeast northwest southeast southwest northern southern "
        "eastern western  "
        "centre center heart streets coast coasts edge border frontier capital stronghold enclave strip waterfront"
    )
)
# Parts of a place, before its name: "eastern Kalo", "central Kalo".
DIRECTIONS = _words(
    "north south east west central northern southern eastern western northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern north-east north-west south-east south-west north-eastern "
    "north-western south-eastern south-western upper lower inner outer greater downtown midtown uptown rural coastal "
    "mainland metropolitan metro old new historic nearby neighbouring neighboring far"
)
LOCATIVE = _words(
    "in at near outside around across inside within throughout between beyond over through into toward towards onto "
    "off along above beneath amid via"
)
MOVEMENT = _words(
    "from to reach reached reaching leaving left entered entering leave enter hit struck hitting "
    "besieged captured recaptured retook seized stormed shelled bombed liberated visiting visited"
)
RELATION = _words("of for on against with by")
# Heads that make an institution, an office or an event of the name before them: the name is still a place.
OF_A_PLACE = _words(
    "police university college school court council sheriff sheriffs department hospital office chamber "
    "commission board  "
    "fire army government ministry parliament authorities authority officials mayor governor president prime minister "
    "foreign defense defence airport county senator rep gov attorney district supreme superior circuit national "
    "international public high community state city regional general historical medical health center centre "
    "embassy ambassador bureau agency legislature senate house assembly congress residents resident woman man "
    "native branch port militia military navy air coast guard law bar zoo symphony orchestra festival marathon "
    "fc united city strip waterfront"
)
MEDIA = _words(
    "times post herald tribune news journal gazette guardian telegraph chronicle star sun observer examiner dispatch "
    "courier press today mail record sentinel register enquirer inquirer advocate daily globe monitor review magazine "
    "radio tv television yankees giants jets knicks rangers dodgers bulls bears cubs lakers celtics sox patriots "
    "cowboys texans eagles steelers ravens redskins packers lions bengals broncos raiders chiefs mets nets"
)
# Titles before a surname: what follows is a person.
PERSON_TITLES = _words(
    "mr mrs ms miss dr prof sir dame lord lady sheikh imam rabbi father sister brother pope cardinal bishop archbishop "
    "rev reverend pastor king queen prince princess sgt sergeant lt lieutenant capt captain col colonel maj major gen "
    "general cpl corporal pvt private adm admiral cmdr commander officer detective det deputy sen senator rep "
    "representative gov governor congressman congresswoman councilman councilwoman councillor mayor president "
    "chancellor premier minister secretary judge justice coach attorney spokesman spokeswoman spokesperson ambassador "
    "chief sheriff constable inspector superintendent trooper agent chairman chairwoman director professor doctor "
    "nurse principal saint aunt uncle"
)
# Confessions, ages and peoples without a land: what they own is no place of that name.
DENOMINATIONS = _words(
    "coptic anglican baptist methodist lutheran presbyterian mormon pentecostal quaker adventist maronite chaldean "
    "episcopal reformed episcopalian unitarian mennonite amish zoroastrian hasidic salafi crusader ottoman roman "
    "byzantine mughal victorian colonial medieval maya mayan inca aztec aboriginal indigenous native tribal"
)
NOT_PLACES = DENOMINATIONS | _words(
    "interstate exit measure loop engineer qualifying route "
    "jan feb mar apr jun jul aug sep sept oct nov dec vice free paper weather vip historic expansion anonymous "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mon tue wed thu fri sat sun un u.n nato eu who icrc unicef unhcr isis isil is "
    "est edt pst cst gmt utc bst cet "
    "islamic islamist christian muslim jewish hindu buddhist sikh catholic protestant orthodox evangelical sunni shia "
    "shiite sufi alawite druze yazidi bahai "
    "kremlin pentagon reuters bbc cnn afp ap "
    "interior transport transportation housing health education energy agriculture finance environment trade labour "
    "arabic hebrew latin kurdish pashto dari urdu hindi farsi persian swahili hausa yiddish "
    "euro euros dollar dollars pound pounds rouble roubles ruble rubles rupee rupees yuan yen peso pesos "
    "war wars crisis summit treaty accord accords cup olympics games prize "
    "god allah bible internet facebook twitter google covid telegram "
    "the a an this that these those it its he his she her "
    "they their we our you your i my in on at by for from with after before as but and or if when while where who what "
    "why how there here no not all some many most more one two three four five six seven eight nine ten police "
    "officials authorities president minister mayor governor sheriff judge army military navy government state "
    "states city county town village district region province republic union party house senate congress parliament "
    "court council committee commission department ministry agency university college school hospital church street "
    "road avenue river lake mountain island north south east west northern southern eastern western central man woman "
    "men women children people officer official staff media press news sports business world national international "
    "local new old breaking update updated live video photo photos image images read related share comments "
    "advertisement mother father son daughter brother sister king queen prince princess white black red green blue "
    "brown gray grey golden young long short day night morning evening week month year spring summer autumn winter "
    "dozen dozens hundred hundreds thousand thousands million eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen  "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "christmas easter ramadan eid mass bank water fire force general major captain colonel sergeant best good great "
    "big little high low early late first second third last next both each every another other such same own "
    "among following despite during since until under over against across between through within without about also "
    "then now still just only even however meanwhile later earlier yesterday today tomorrow according so yet please "
    "thanks welcome most of to do be was were is are has have had will would could should may might must can "
    "democrat democrats republican republicans liberal conservative labour labor supreme federal "
    "hope love grace faith joy angel victory liberty independence freedom union justice peace "
    "whole hispanic latino andean himalayan caucasian"
)
# What may stand between a name and the lower-case head of a landmark: "Kalo military airport".
LANDMARK_MODIFIERS = _words(
    "military international regional border air naval army refugee idp displacement transit railway "
    "train bus subway metro power nuclear road rail hydroelectric grand national oil gas"
)
# Landmarks of these words alone bear no name: "Air Base", "the International Airport".
NAMELESS = LANDMARKS | _words(
    "superior supreme circuit main science arts state national martial civic "
    "military international regional border air naval army refugee displacement transit railway train bus subway "
    "metro power nuclear road rail hydroelectric oil gas district county city local public high primary secondary "
    "elementary detention medical police fire"
)
STRONG_LANDMARKS = _words(
    "dam bridge airport airfield airbase tunnel camp camps prison jail stadium refinery reservoir base station "
    "hospital harbour harbor crossing checkpoint gate"
)
PASSED = _words("crossing checkpoint gate border")  # heads that the name is used without
# Words that open a list of names after a plural: "districts including A and B".
INCLUDING = _words("including of like namely as")
SAYING = _words("said says told added tells say thinks believes wrote explained recalled noted testified replied asked")

# What happens in places: "the Kalo massacre".
HAPPENING = _words(
    "massacre massacres attack attacks bombing bombings blast blasts explosion shooting shootings siege fire fires "
    "blaze flood floods flooding earthquake quake disaster tragedy crash derailment collapse riot riots outbreak "
    "killings abduction kidnapping raid airstrike airstrikes offensive battle operation evacuation landslide tornado "
    "tsunami wildfire wildfires eruption stampede ambush rescue strike strikes shelling bombardment clash clashes "
    "fighting violence protest protests unrest crackdown coup mutiny standoff accident bushfire bushfires landslides "
    "storm storms"
)
# Who lives there: "the Kalo schoolgirls", "a Kalo man".
DWELLERS = _words(
    "schoolgirls schoolchildren girls residents refugees villagers victims survivors miners workers students pupils "
    "families commuters man woman men women boy girl teen teenager couple resident native firefighters motorist "
    "pensioner homeowner homeowners businessman grandmother grandfather"
)
# Names of two words and more that are no places, though a gazetteer has a town of that name.
NOT_PLACE_NAMES = frozenset(
    {
        "white house",
        "red cross",
        "red crescent",
        "security council",
        "supreme court",
        "high court",
        "islamic state",
        "coast guard",
        "the city",
        "the state",
    }
)
# "Church of the X": a saint, not a town.
SACRED = _words("church cathedral basilica monastery convent chapel shrine abbey parish feast order saint lady virgin")
# Nouns before "of" that seldom make a place of what follows.
VAGUE_NOUNS = _words(
    "department division state states section capital community communities heart streets hall "
    "school court centre center hospital museum club bank station base plant mine field order"
)
# Who lives, and what lies, "of X".
HELD = _words(
    "residents inhabitants villagers townspeople population outskirts countryside mayor governor prefect coast"
)
PARTS = _words("all centre center edge half heart most much parts rest ruins streets")  # "in all of X"
FALLING = _words(  # "on X"
    "advanced advancing descended fall fallen falling fell landed marched rained raining"
)
# What people do at a place, or to it.
REACHING = _words(
    "fled flee flees fleeing reached reaching shelled shelling besieged bombed recaptured retook retake overran "
    "liberated evacuated rocked battered pounded devastated ravaged lashed inundated engulfed swamped"
)
# Who or what goes "to X" and "from X".
TRAVEL = _words(
    "fled flee fleeing flees displaced displacement evacuated evacuate evacuating evacuees returned return returning "
    "returns arrived arriving arrivals moved moving relocated relocating transferred deported escaped escaping "
    "withdrew withdrawn withdrawing withdrawal retreated retreating retreat advanced advancing advance walked walking "
    "marched trekked travelled traveled travelling traveling drove driven driving flew flown fly flying flight flights "
    "airlifted ferried bused bussed rushed dropped delivered delivering convoy convoys road highway train trains bus "
    "buses route routes refugees migrants troops reinforcements gone back "
    "crossed spread lorries trucks aid supplies"
)
# What hits a place, and the words for it.
HARMFUL = _words(
    "quake earthquake tremor aftershock storm hurricane cyclone typhoon tornado twister tsunami flood floods flooding "
    "landslide landslides mudslide avalanche eruption fire fires wildfire blaze blast explosion explosions bomb "
    "bombing missile missiles rocket rockets drone drones shells shelling airstrike airstrikes outbreak epidemic "
    "drought heatwave snow rain rains blizzard winds outage blackout"
)
STRIKING = _words("hit hits hitting struck strikes striking shook shakes shaking flooded flattened levelled leveled")
# What only a place is: "X was flooded", "X remains cut off".
SUFFERED = _words(
    "flooded inundated submerged shelled bombed besieged surrounded recaptured liberated overrun evacuated isolated "
    "encircled cut under without unreachable inaccessible deserted"
)
# Words between a name and the site that is called after it: "Kalo coal mine", "Kalo health zone".
MADE_OF = _words(
    "health informal observation industrial economic housing ski beach coal gold copper iron salt diamond refugee "
    "fishing mining border military army naval air police farming administrative security council irrigation tailings "
    "hydropower hydroelectric power nuclear gas oil detention displacement reception holiday"
)
# What lies in a place or is one, after its name: "X colliery" -> kind.
SITES: dict[str, str] = {
    **dict.fromkeys(
        "colliery pit mine mines quarry dyke dike levee embankment refinery plant reservoir dam bridge camp camps "
        "airport airfield base barracks hospital prison jail tunnel substation depot warehouse shipyard pipeline "
        "monastery shrine festival viaduct".split(),
        "facility",
    ),
    **dict.fromkeys(
        "settlement village town hamlet outpost post zone estate resort commune enclave pocket".split(), "settlement"
    ),
    **dict.fromkeys("suburb neighbourhood neighborhood slum favela quarter".split(), "area"),
    **dict.fromkeys(
        "wildfire wildfires bushfire bushfires massacre siege landslide landslides mudslide avalanche".split(),
        "settlement",
    ),
}
