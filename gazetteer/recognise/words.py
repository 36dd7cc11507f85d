"""Word lists of the recogniser: what may stand beside a place name, and what makes it none.

Every list is in the folded form of `str.lower`; new knowledge is a new word.
"""

from __future__ import annotations

from importlib import resources


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LOCATIVE = _words(
    """
    in at near from to into toward towards outside inside around across throughout within via of
    for through between off over leaving reached entered beside beyond against en à au aux dans
    près de du sur vers depuis bei aus nach im am von em no na"""
)
"""Before a name these say that it is a place, or at least no person who acts."""

STRICTLY_LOCATIVE = _words(
    """
    in at near into toward towards outside inside around across throughout within en à dans bei
    aus nach"""
)

KINDS = _words(
    """
    village villages town towns city cities hamlet district districts subdistrict sub-district
    province provinces governorate governorates county counties parish neighbourhood
    neighborhood neighbourhoods neighborhoods suburb suburbs region state states municipality
    borough township island islands camp port capital countryside outskirts area areas airport
    airbase base department departments canton oblast prefecture peninsula desert crossing"""
)
"""Kinds of place: "village of X", "X district"."""

UNITS = _words("county counties parish borough township shire province governorate oblast")
"""Kinds that are part of a name when capitalised: "Rapides Parish"."""

SITES = _words(
    """
    street st avenue ave road rd drive boulevard blvd lane highway hwy parkway pkwy pike
    turnpike freeway expressway trafficway bypass creek river lake bay island islands mountain
    mountains valley canyon hills ridge beach falls airport airfield airbase park reservoir dam
    forest bridge square harbor harbour fort preserve wilderness"""
)
"""Kinds that end the name of a road, a water, a hill or a site: "Elm Street", "Flat Creek"."""

ROADS = _words("road highway motorway route railway line axis corridor")
"""What two names joined by a dash run between: "the Homs-Hama highway"."""

SITES_BEFORE = _words(
    "lake mount mt fort camp port interstate route highway cape wadi tell tal jabal jebel"
)
"""Kinds that begin such a name: "Lake Lanier", "Interstate 75"."""

NUMBERED = _words("interstate route highway hwy u.s us-")

KINDS_AFTER = _words(
    "village villages town hamlet neighbourhood neighborhood district province governorate"
)
"""Kinds of place that end a name which the gazetteer may lack: "Shah Wali Kot district"."""

KINDS_OF = _words("village town hamlet neighbourhood neighborhood suburb city district")
"""Kinds of place that begin one: "the village of Foo"."""

TAKE_A_PLACE = _words(
    "seized captured stormed raided shelled overran recaptured entered attacked left"
)
"""Verbs that a place often follows."""

TIMES = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december montag dienstag mittwoch donnerstag freitag
    samstag sonntag ramadan easter christmas islam arabic english"""
)
"""Capitalised after "in" and "at", and no places."""

LEFT_WORDS = _words(
    """
    the a an in at from of to on and or but for by with near when while where as if since after
    before during over under until both all most many some only also even just still yet then
    now here there this that these those his her its their our your my he she it they we who
    which what former missing late acting historic greater downtown central metro metropolitan
    upper lower inner outer mid rural northern southern eastern western north south east west
    northeast northwest southeast southwest northeastern northwestern southeastern southwestern
    new old one two three four five six seven eight nine ten hundreds thousands dozens monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december today tomorrow yesterday no not so is are was
    were will would can could may might has have had do does did local nearby like across around
    inside outside between through without about against another each every any other more
    several few across via into"""
)
"""Capitalised at the head of a sentence or in a headline, and no part of the name."""

LANDS = _words(
    """
    coast coastline region regions littoral mountains desert plain steppe highlands valley
    territories territory areas shore"""
)
"""Kinds of land that end the name of one, in small letters: "Syrian coast", "Anbar desert"."""

LINKS_OF_NAMES = _words("de del la las los do da dos das al el ar as ash an at ud ul")
"""Between the parts of a Spanish, Portuguese or Arabic name: "San Juan de la Maguana", "Ain al-Foo"."""

SAINTS = _words("san santa santo são sao villa el la los las puerto ciudad nueva nuevo colonia")
"""Beginnings of such names, of which there are too many for any gazetteer."""

PARTICLES = _words("e ye i yi wa va ul ur al el de del la las los da do dos di")
"""Small words inside a name, never at its beginning or end: "Pul-e Alam"."""

DIRECTIONS = _words(
    """
    north south east west northern southern eastern western central northeast northwest
    southeast southwest northeastern northwestern southeastern southwestern upper lower greater
    downtown rural"""
)

TITLES = _words(
    """
    mr mrs ms miss dr prof sen sens rep reps gov lt sgt capt col gen maj cpl pvt det officer
    president senator governor chief captain colonel general major lieutenant sergeant commander
    judge justice attorney coroner deputy sheriff detective pastor rev reverend father sister
    brother bishop pope sheikh imam king queen prince princess sir lady lord minister secretary
    chairman chairwoman spokesman spokeswoman director coach professor doctor ambassador agent
    trooper councilman councilwoman commissioner selectman superintendent principal abu abou umm
    um ibn bin von van mac mc de la el patrolman inspector constable corporal private saint"""
)
"""Before a capitalised word these make it a person."""

ORGANISATION = _words(
    """
    police sheriff sheriffs city department state mayor fire high community public district
    council school schools board jail town attorney superior regional senior circuit
    international volunteer court coroner chamber medical detention democratic area arts army
    central house hospital health gov governor the university courthouse municipal middle
    democrat republican environmental fair junior water memorial commissioners crimestoppers
    parks common senate division commission association metropolitan symphony clerk adult civic
    film food general college secretary historical bureau elementary daily selectman census
    supreme convention emergency deputy zoo development recreation veterans auditor independent
    fairgrounds judge rep education committee transportation news citizens forestry judicial
    government authority institute academy national museum library club center centre church
    press conference office officials administration legislature assembly prison correctional
    county township times post herald gazette tribune chronicle journal star sun observer
    register express mail record telegram dispatch courier airport port base camp governorate
    province suburb countryside street road highway avenue north south east west northern
    southern eastern western republic federation bank company market festival marathon river
    lake valley bay beach island mountain mountains hills square bridge accord agreement treaty
    summit talks"""
)
"""After a place name these make an organisation, a site or an office that is named for it."""

OUTLET = _words(
    """
    times post herald gazette tribune chronicle journal star sun observer register express mail
    record telegram dispatch courier news daily press today online examiner bulletin sentinel
    ledger advocate mercury independent enterprise reporter leader citizen globe inquirer eagle
    republic athenian banner democrat messenger review standard telegraph argus echo
    constitution live tv radio com net org newspaper media weekly morning evening paper voice
    world union free"""
)
"""Words of which the names of newspapers are made: "Gainesville Register"."""

GIVEN_NAMES = _words(
    """
    aaron abby abigail adam adrian aidan alan albert alberto alejandro alex alexander alexandra
    alexandria alexis alfred ali alice alicia allen allison alyssa amanda amber amy ana andre
    andrea andrew andy angel angela angelo ann anna anne annie anthony antonio april ariel
    arnold arthur ashley audrey austin barack barbara barry beatrice becky ben benjamin bernard
    beth betty beverly bill billy blake bob bobby bonnie brad bradley brandon brandy brenda
    brent brett brian brittany brooke brooklyn bruce bryan caitlin calvin cameron carl carla
    carlos carmen carol caroline carolyn carrie casey catherine cathy cecil chad charlene
    charles charlie charlotte chelsea cheryl chester chris christian christina christine
    christopher cindy clara clarence claude clayton clifford clinton cody colin connie corey
    cory craig crystal curtis cynthia dale dallas dan dana daniel danielle danny darlene darrell
    darren daryl dave david dawn dean debbie deborah debra denise dennis derek derrick devin
    diana diane dick dolores don donald donna doris dorothy doug douglas duane dustin dwayne
    dwight dylan earl eddie edgar edith edna eduardo edward edwin eileen elaine eleanor elena
    elizabeth ella ellen elliott emily emma eric erica erik erika erin ernest esther ethan
    eugene eva evan evelyn faith felix fernando florence floyd frances francis francisco frank
    franklin fred freddie frederick gabriel gail garrett gary gavin gene geoffrey george georgia
    gerald geraldine gilbert gina gladys glen glenn gloria gordon grace greg gregory guy hannah
    harold harry harvey heather hector heidi helen henry herbert herman hillary holly houston
    howard hugh hunter ian ida irene isaac isabella ivan jack jackie jackson jacob jacqueline
    jake james jamie jan jane janet janice jared jasmine jason javier jay jean jeanette jeff
    jeffery jeffrey jennifer jenny jeremy jerome jerry jesse jessica jessie jesus jill jim jimmy
    jo joan joann joanne joe joel john johnny jon jonathan jordan jorge jose joseph josephine
    joshua joy joyce juan juanita judith judy julia julian julie june justin karen karl kate
    katherine kathleen kathryn kathy katie kayla keith kelly ken kenneth kent kenny kevin kim
    kimberly kirk kristen kristin kristina kurt kyle lance larry laura lauren laurie lawrence
    leah lee leo leon leonard leroy leslie lester lewis liam lillian linda lindsay lindsey lisa
    lloyd logan lois lonnie loretta lori lorraine louis louise lucas lucille lucy luis luke
    lydia lynn mabel mack madison mandy manuel marc marcia marcus margaret maria marie marilyn
    mario marion marjorie mark marlene marsha marshall martha martin marvin mary mason mathew
    matt matthew maureen maurice max megan melanie melinda melissa melvin meredith michael
    michele michelle miguel mike mildred milton mindy miranda misty mitchell molly monica morgan
    morris nancy naomi natalie natasha nathan nathaniel neil nelson nicholas nick nicole nina
    noah norma norman olivia oscar owen paige pam pamela paris pat patricia patrick patsy patty
    paul paula pauline pedro peggy penny perry pete peter phil philip phillip phoenix phyllis
    rachel rafael ralph ramon randall randy raul ray raymond rebecca regina reginald rene renee
    rex rhonda ricardo richard rick ricky rita rob robert roberta roberto robin rochelle rocky
    rodney roger roland ron ronald ronnie rosa rose rosemary ross roy ruben ruby russell ruth
    ryan sabrina sally sam samantha samuel sandra sandy sara sarah savannah scott sean sebastian
    sergio seth shane shannon sharon shaun shawn sheila shelby shelley sherri sherry shirley
    sidney sierra sonia sophia spencer stacey stacy stanley stephanie stephen steve steven
    stewart stuart sue susan suzanne sydney sylvia tamara tammy tanya tara taylor ted teresa
    terrance terri terry thelma theodore theresa thomas tiffany tim timothy tina todd tom tommy
    toni tony tonya tracey tracy travis trevor tricia troy tyler tyrone valerie vanessa vera
    vernon veronica vicki vickie vicky victor victoria vincent viola violet virginia vivian wade
    wallace walter wanda warren wayne wendy wesley whitney will willard william willie wilma
    yolanda yvonne zachary zach zoe ahmad ahmed abdul abdullah abdel abdelrahman abdulrahman
    adnan amal amir anas anwar aref asma ayman bashar bilal fadel fadi faisal farid farouk
    fatima firas ghassan habib hafez haidar hamid hamza hani hasan hassan hisham hussein ibrahim
    imad issa jamal jamil karim khaled khalid lina mahdi maher mahmoud majid mansour marwa
    marwan mazen mohamad mohamed mohammad mohammed muhammad munir mustafa nabil nader nasser
    nizar omar osama qasim rami rashid riad saad saddam sadiq saeed said salah salim salman sami
    samir suhail suleiman tariq walid wael yahya yasser youssef yusuf zaid ziad jesus josé juan
    carlos maría luis jorge miguel alfredo alvaro napoleon"""
)
"""Given names that are also the names of places, or lead a personal name in the news."""


def read(name: str) -> frozenset[str]:
    """Return the words of a data file; lines that begin with # are comments."""
    text = (resources.files("gazetteer") / "data" / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return _words(" ".join(lines))


ORDINARY = read("common_words.txt")
"""Common words of English: the names of small places somewhere, and hardly ever of one in the news."""
