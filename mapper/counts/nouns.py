"""Tables of nouns: who may be a victim, and what is counted in news and is none."""

from __future__ import annotations

_PLURALS: dict[str, str] = {
    "people": "families households idps people persons individuals souls lives victims casualties "
    "patients others men women "
    "adults "
    "males females residents citizens villagers relatives brothers sisters students passengers "
    "bystanders workers employees peasants farmers journalists reporters priests nuns "
    "jesuits teachers "
    "professors doctors judges lawyers politicians leaders mayors councilmen tourists guests "
    "drivers motorists pedestrians neighbors neighbours friends miners laborers prisoners inmates "
    "foreigners americans syrians israelis palestinians afghans occupants customers parents "
    "grandparents cousins siblings couples union-members unionists activists protesters protestors "
    "demonstrators pilgrims worshippers migrants refugees nationals aid-workers hostages survivors "
    "contractors engineers technicians bodyguards guards shoppers fans officials supporters youths "
    "youngsters servants cooks daughters sons passersby firefighters paramedics bandmates classmates roommates "
    "patrons clubgoers partygoers churchgoers attendees spectators mourners revelers commuters motorcyclists bikers cyclists "
    "hunters musicians singers nurses medics rescuers preachers pastors clerks landlords tenants homeowners grandchildren "
    "grandkids grandmothers grandfathers mothers fathers wives husbands uncles aunts nephews "
    "nieces twins acquaintances porters bakers waiters waitresses cashiers sellers vendors "
    "traders shopkeepers merchants tailors "
    "builders labourers fishermen shepherds herders herdsmen cleaners gardeners grocers mechanics welders chefs dancers artists "
    "actors writers poets bloggers scholars clerics imams monks missionaries volunteers colleagues conductors vacationers",
    "civilians": "civilians noncombatants non-combatants",
    "children": "preteens tweens newborns schoolboys schoolgirls "
    "children kids boys girls teens teenagers toddlers infants babies minors juveniles "
    "schoolchildren preschoolers adolescents",
    "soldiers": "soldiers troops servicemen marines conscripts recruits airmen "
    "sailors paratroopers "
    "servicemembers crewmembers pilots sergeants lieutenants privates captains",
    "police": "cops lawmen marshals policemen police officers deputies agents troopers policewomen detectives gendarmes "
    "constables patrolmen",
    "militants": "militants insurgents fighters gunmen rebels guerrillas guerrilleros terrorists "
    "jihadists jihadis extremists subversives attackers assailants bombers combatants loyalists "
    "operatives facilitators commanders militiamen paramilitaries hijackers kidnappers separatists "
    "bandits enemy enemies suspects shooters robbers intruders associates",
    "members": "members personnel affiliates elements",
    "dead": "fatalities deaths dead bodies corpses martyrs murders",
    "wounded": "wounded injuries injured",
    "displaced": "displacements",
}

_SINGULARS: dict[str, str] = {
    "people": "person individual man woman male female victim resident citizen villager relative "
    "brother sister student passenger bystander worker employee peasant farmer journalist reporter "
    "priest nun jesuit bishop archbishop teacher professor doctor judge lawyer "
    "politician leader mayor "
    "tourist guest driver motorist pedestrian neighbor neighbour friend miner laborer "
    "prisoner inmate "
    "foreigner occupant customer mother father "
    "parent grandmother "
    "grandfather cousin nephew niece uncle aunt wife husband girlfriend boyfriend ex-girlfriend "
    "ex-boyfriend ex-wife ex-husband fiancee fiance stepfather stepmother stepson stepdaughter son "
    "daughter grandson granddaughter sibling unionist activist protester protestor demonstrator "
    "migrant refugee hostage contractor engineer technician bodyguard guard shopper fan official "
    "supporter youth clerk roommate homeowner owner bartender bouncer cab-driver "
    "photographer adult "
    "veteran rapper singer player pastor deacon candidate senator deputy-mayor "
    "congressman ambassador "
    "minister president attorney prosecutor councilman governor diplomat housewife rider "
    "cyclist partner "
    "businessman rancher watchman janitor manager acquaintance co-worker coworker "
    "trick-or-treater sub-commander grandma grandpa mom dad passerby firefighter paramedic bandmate classmate patron "
    "partygoer spectator mourner motorcyclist biker hunter musician nurse medic rescuer preacher landlord tenant grandchild "
    "porter baker waiter waitress cashier seller vendor trader shopkeeper merchant tailor builder labourer fisherman "
    "shepherd herder herdsman cleaner gardener butcher grocer mechanic welder sailor cook chef barista dancer artist actor "
    "writer poet blogger lecturer scholar cleric imam rabbi monk pilgrim missionary volunteer colleague conductor "
    "grandkid twin granddad principal coach trespasser courier carpenter electrician plumber trucker barber",
    "children": "preteen tween newborn child kid boy girl teen teenager toddler infant baby minor juvenile schoolboy "
    "schoolgirl year-old preschooler adolescent",
    "civilians": "civilian",
    "soldiers": "soldier serviceman marine conscript recruit airman sailor "
    "paratrooper servicemember "
    "pilot sergeant lieutenant captain colonel general major corporal",
    "police": "cop marshal policeman officer deputy agent trooper policewoman detective constable patrolman "
    "sheriff",
    "militants": "militant insurgent fighter gunman rebel guerrilla terrorist jihadist extremist "
    "subversive attacker assailant bomber combatant operative facilitator commander militiaman "
    "paramilitary hijacker kidnapper shooter robber intruder suspect burglar associate emir",
    "dead": "fatality corpse martyr",
}

PLURAL: dict[str, str] = {word: kind for kind, words in _PLURALS.items() for word in words.split()}
SINGULAR: dict[str, str] = {
    word: kind for kind, words in _SINGULARS.items() for word in words.split()
}

NOT_COUNTED = (
    "yrs? years? months? weeks? days? hours? minutes? seconds? nights? times? o'clock "
    "p\\.?m a\\.?m percent "
    "per %% kilometers? kilometres? kms? miles? meters? metres? feet foot inches yards? blocks? "
    "block acres? hectares? grams? kilos? kilograms? pounds? tons? tonnes? liters? "
    "gallons? degrees? "
    "dollars? pesos? bucks? cents? shots rounds? bullets? guns? rifles? handguns? "
    "pistols? weapons? "
    "grenades? bombs? mines? rockets? missiles? mortars? shells? explosives? ieds? cartridges? "
    "vehicles? cars? trucks? buses? tanks? motorcycles? helicopters? planes? aircraft "
    "houses? homes? "
    "targets? sites? positions? buildings? schools? stores? shops? churches towns? villages? cities provinces? "
    "districts? countries "
    "counts? charges? warrants? cases? incidents? attacks? shootings explosions? blasts? raids? "
    "operations? strikes? airstrikes? clashes casings? dogs? cats? cows? horses? "
    "animals? sheep goats? "
    "surgeries surgery operations? st nd rd th street avenue road highway floor grade "
    "year-old calls? tips? "
    "votes? points? games? goals? seats? pages? questions? reasons? ways? things? areas? "
    "locations? places? scenes? sites? stories sides? hands? legs? arms? wounds? gunshot "
    "mm caliber "
    "million billion "
    "january february april june july august september october november december "
    "كانون شباط آذار اذار نيسان أيار ايار حزيران تموز أيلول ايلول تشرين "
    "يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر"
)
"""What a number may count that is nobody; patterns, parted by spaces."""

AILMENTS = "wounds? injur(?:y|ies) gunshots? bullets? fractures? burns? lacerations?"
