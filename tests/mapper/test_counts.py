"""Words and digits become claims of how many, and claims a toll."""

from __future__ import annotations

import pytest

from mapper.counts import document_toll, find_counts

K, W = "killed", "wounded"

EXAMPLES = [
    # sentence, (kind, least, most) of each claim
    ("At least 12 people were killed and two others wounded.", [(K, 12, None), (W, 2, 2)]),
    ("More than 70 people have been killed.", [(K, 71, None)]),
    ("Nine people, all of one family, were shot dead at home.", [(K, 9, 9)]),
    ("Ambush at the gate: 2 GSS killed, 15+ wounded.", [(K, 2, 2), (W, 15, None)]),
    ("Over 70 fatalities were counted.", [(K, 71, None)]),
    ("The death toll has surpassed 70.", [(K, 71, None)]),
    ("Between 10 and 15 soldiers died.", [(K, 10, 15)]),
    ("Up to 9 people were killed.", [(K, None, 9)]),
    ("Some 70 villagers were killed.", [(K, 63, 77)]),
    ("Dozens were killed.", [(K, 24, None)]),
    ("Several insurgents were killed.", [(K, 3, None)]),
    ("Shells killed three people and wounded a boy.", [(K, 3, 3), (W, 1, 1)]),
    ("The toll rose to 33 dead and 85 wounded.", [(K, 33, 33), (W, 85, 85)]),
    ("ارتفعت حصيلة القصف إلى 33 شهيداً و85 جريحاً", [(K, 33, 33), (W, 85, 85)]),
    ("The blast left five dead and 12 injured.", [(K, 5, 5), (W, 12, 12)]),
    ("Twenty-three people perished.", [(K, 23, 23)]),
    ("A 9-year-old girl was shot dead.", [(K, 1, 1)]),
    ("A father and son were killed.", [(K, 2, 2)]),
    ("Two men and a woman were killed.", [(K, 3, 3)]),
    ("The blast killed all 12 on board.", [(K, 12, 12)]),
    ("Landslip of shells: 1 killed 3 hurt in Zabadani", [(K, 1, 1), (W, 3, 3)]),
    ("2 killed 11 others wounded at a ferry", [(K, 2, 2), (W, 11, 11)]),
    ("The driver killed himself and nine others.", [(K, 10, 10)]),
    ("He killed four classmates and himself.", [(K, 5, 5)]),
    ("He blamed the council and himself.", []),
    ("The clerk shot his wife and son to death.", [(K, 2, 2)]),
    ("Mother, 2 children found dead on a barge", [(K, 3, 3)]),
    ("Six adults and an unborn child were killed.", [(K, 6, 6)]),
    ("John Roe, 23, and Jane Poe, 25, were killed.", [(K, 2, 2)]),
    ("Corporal Jane Roe and Sergeant John Poe were shot and killed.", [(K, 2, 2)]),
    ("Raiders killed Jane Roe and her driver fled.", [(K, 1, 1)]),
    ("Raiders assassinated Jane Roe and John Poe.", [(K, 2, 2)]),
    ("Gunmen killed two soldiers and three others were injured.", [(K, 2, 2), (W, 3, 3)]),
    ("No one was injured.", [(W, 0, 0)]),
    ("No casualties were reported.", [(K, 0, 0), (W, 0, 0)]),
    ("A commander of the Hill Brigade and two aides were killed.", [(K, 3, 3)]),
    ("A teacher from Jableh and two of his pupils were wounded.", [(W, 3, 3)]),
    ("Thirty people, including nine women and two boys, were killed.", [(K, 30, 30)]),
    (
        "It killed three guards, including an officer, and wounded two.",
        [(K, 3, 3), (K, 1, 1), (W, 2, 2)],
    ),
    ("They count the death of 23 members of the hill forces and of 31 fighters.", [(K, 54, 54)]),
    ("Shells killed a man and his two daughters.", [(K, 3, 3)]),
    ("Four members of the guard were wounded.", [(W, 4, 4)]),
    ("خمسة مدنيين بينهم طفلان قتلوا برصاص مجهولين", [(K, 5, 5)]),
    ("The number of civilians killed since March 6 has risen to 568.", [(K, 568, 568)]),
    ("A mine: 2 children killed, 1 wounded.", [(K, 2, 2), (W, 1, 1)]),
    ("مقتل 16 عنصراً من قوى الأمن و28 مسلحاً وأربعة مدنيين", [(K, 48, 48)]),
    ("Bombs killed at least seven people, two of them guards.", [(K, 7, None), (K, 2, 2)]),
    ("Eight civilians, six of them children, died.", [(K, 8, 8)]),
    ('The army said it "neutralised" 14 militants.', [(K, 14, 14)]),
    ("A smuggler was confirmed killed on Monday.", [(K, 1, 1)]),
    ("He was surrounded and killed.", [(K, 1, 1)]),
    ("The army lost at least 13 members.", [(K, 13, None)]),
    ("The fire claimed the lives of four men.", [(K, 4, 4)]),
    ("The bodies of six men were found.", [(K, 6, 6)]),
    ("Man, 44, killed, 5 wounded at a fair", [(K, 1, 1), (W, 5, 5)]),
    ("2 adults, 2 children killed in fire", [(K, 4, 4)]),
    ("One of five victims has died.", [(K, 1, 1)]),
    ("He was shot in the leg.", [(W, 1, 1)]),
    ("Police detained four suspects.", [("detained", 4, 4)]),
    ("Nine people are missing.", [("missing", 9, 9)]),
    ("Aid groups count 5,000 new displacements.", [("displaced", 5000, 5000)]),
    ("TWO POLICEMEN WERE KILLED AND SIX CIVILIANS WERE WOUNDED.", [(K, 2, 2), (W, 6, 6)]),
    ("قتل ثلاثة مدنيين وأصيب 12 آخرين بجروح", [(K, 3, 3), (W, 12, 12)]),
    ("مقتل شخصين وإصابة خمسة أشخاص", [(K, 2, 2), (W, 5, 5)]),
    ("سقط 5 قتلى في القصف", [(K, 5, 5)]),
    ("قتل ما بين 10 و15 عنصراً في كمين", [(K, 10, 15)]),
    ("مقتل ٥ جنود و3 مدنيين", [(K, 8, 8)]),
    ("قُتل مدنيان وأصيب ثلاثة أطفال", [(K, 2, 2), (W, 3, 3)]),
    ("فقدان ثلاثة أشخاص في الوادي", [("missing", 3, 3)]),
    ("لا يزال 20 شخصاً في عداد المفقودين", [("missing", 20, 20)]),
    ("نزحت أكثر من 5 آلاف عائلة", [("displaced", 5001, None)]),
    ("اعتقال 12 شخصاً في جبلة", [("detained", 12, 12)]),
    ("Some 70 families were displaced.", [("displaced", 63, 77)]),
    ("Between 10 and 15 people are missing.", [("missing", 10, 15)]),
    ("As many as 30 men were arrested.", [("detained", None, 30)]),
]
NONE = [
    "توفي متأثراً بجراح أصيب بها يوم الاثنين 14 تموز",
    "Aid groups fear that hundreds were killed there.",
    "Crowds marched against the killing of Alawites.",
    "The 9-year-old ran home.",
    "They paid $5 million for 12 cars.",
    "Hundreds of people marched on March 7.",
    "Dozens more wounded or captured.",
    "Nobody could say whether anyone was hurt.",
    "Two families told us that relatives were killed.",
    "She lost her two sons in the crowd and found them again.",
    "The 12 attacks killed hopes of a truce.",
    "He was born in 1989 and lives at 12 Main Street.",
]


@pytest.mark.parametrize(("sentence", "expected"), EXAMPLES)
def test_claims_of_a_sentence(sentence: str, expected: list[tuple[str, int, int]]) -> None:
    found = find_counts(sentence)
    assert [(m.kind, m.count.min, m.count.max) for m in found] == expected


@pytest.mark.parametrize("sentence", NONE)
def test_no_claim_here(sentence: str) -> None:
    assert find_counts(sentence) == []


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in EXAMPLES])
def test_spans_are_exact(sentence: str) -> None:
    for found in find_counts(sentence):
        assert sentence[found.start : found.end] == found.text == found.count.text


def test_a_part_is_marked() -> None:
    whole, part = find_counts("70 people were killed, including 12 children.")
    assert (whole.subset, part.subset, part.victims) == (False, True, "children")


def test_a_running_total_is_marked() -> None:
    (found,) = find_counts("The death toll rose to 12.")
    assert found.cumulative


def test_earlier_times_are_marked() -> None:
    (found,) = find_counts("Four men were killed there in 2017.")
    assert found.historical


def test_what_someone_is_accused_of_is_marked() -> None:
    (found,) = find_counts("He is responsible for an attack that killed two soldiers.")
    assert found.background


TOLLS = [
    # report, killed, wounded
    (["Two men were shot on Friday.", "One of the men died."], 1, 1),
    (["A man was shot.", "He died of his wounds."], 1, None),
    (["A boy was shot.", "The boy is in stable condition."], None, 1),
    (
        [
            "3 dead in blast",
            "Three people were killed, among them a child.",
            "The three were cousins.",
        ],
        3,
        None,
    ),
    (
        ["13 soldiers were killed.", "The death toll rose to 15.", "The toll now stands at 16."],
        16,
        None,
    ),
    (["Two people were killed.", "The war has killed 70,000 people."], 2, None),
    (["A man was killed and two others were wounded."], 1, 2),
    (["Patrols took the hill."], None, None),
    # the attacker on top of his victims, if he died
    (["A miller killed his wife and daughter before shooting himself."], 3, None),
    (["A miller wounded two nurses before shooting himself."], None, 2),
    (["The raider killed three guards before police shot him dead."], 4, None),
    (["The raider shot his son dead before turning the gun on himself."], 2, None),
    # what was long ago is not of today
    (["Two porters were hurt on Friday.", "Last summer, a nurse was killed there."], None, 2),
    # another, a relative, one who is also hurt: others than the dead
    (["One clerk is dead and another wounded after a raid."], 1, 1),
    (["A porter was killed and a second was badly hurt."], 1, 1),
    (["A nurse died at the scene and her father is listed in critical condition."], 1, 1),
    (["A baker was shot dead.", "A waiter was also shot but will recover."], 1, 1),
    (["Raiders killed one man and wounded another."], 1, 1),
    (["Gunfire wounded four men and killed another.", "5 shot, 1 fatally"], 1, 4),
    (
        ["A storm of bullets left one man dead and two others hurt.", "A third man was also hit."],
        1,
        2,
    ),
    # the wounded who died later is one person
    (["A 14-year-old boy was critically injured.", "The 14-year-old has died."], 1, None),
    (["A toddler was hurt in the blast.", "A toddler has died in a hospital in Leeds."], 1, None),
    # by his own hand
    (["A farmer accidentally shot himself in the foot."], None, 1),
    (["A boy shot himself and a friend while cleaning a rifle."], None, 2),
    (["A sailor fatally shot himself on Monday."], 1, None),
    # the attacker comes on top of those whom he killed, unless all the dead are counted
    (["A guard killed three colleagues before turning the gun on himself."], 4, None),
    (["Three people are dead.", "A guard killed two women before killing himself."], 3, None),
    (["Troops killed five gunmen.", "One gunman was killed at the gate."], 5, None),
    # words of a death without the dead
    (["Two men face charges over the fatal shooting at a mill."], 1, None),
    (["Police opened an inquiry into the fatal shooting of a 40-year-old miller."], 1, None),
    (["Six men were shot at a fair.", "Last month there was a fatal shooting nearby."], None, 6),
    # ages, might-have-beens, the unborn, and the statistics of a city
    (["Two children, ages 3 and 5, and their mother were found dead."], 3, None),
    (["It could have been five people dead.", "A man was hurt."], None, 1),
    (["Four adults and an unborn child were killed."], 4, None),
    (["A boy was shot dead on Elm Street.", "The 629 who died before him were mourned."], 1, None),
]


DISPUTED = [
    # report, least and most killed: sources against each other are a range, a later figure is not
    (["State radio said 21 people were killed, while a doctor put the toll at 19."], (19, 21)),
    (
        ["Shells killed 21 people, state radio said.", "A doctor, however, put the toll at 19."],
        (19, 21),
    ),
    (["Shells killed 21 people in Jableh.", "A doctor gave a lower toll of 15 dead."], (15, 21)),
    (["The army said 12 men were killed, but a priest counted 14 dead."], (12, 14)),
    (["At least 13 people were killed.", "A doctor later put the toll at 20."], (20, 20)),
    (["Ten men were killed, police said, while a mayor said three others were hurt."], (10, 10)),
    (["Two men were killed, police said, but a third died later."], (2, 2)),
]


@pytest.mark.parametrize(("report", "expected"), DISPUTED)
def test_tolls_that_sources_dispute(report: list[str], expected: tuple[int, int]) -> None:
    toll = document_toll([claim for each in report for claim in find_counts(each)], "killed")
    assert toll is not None
    assert (toll.min, toll.max) == expected


@pytest.mark.parametrize(("report", "killed", "wounded"), TOLLS)
def test_toll_of_a_report(report: list[str], killed: int | None, wounded: int | None) -> None:
    claims = [claim for sentence in report for claim in find_counts(sentence)]
    for kind, expected in ((K, killed), (W, wounded)):
        toll = document_toll(claims, kind)  # type: ignore[arg-type]
        assert (toll and toll.min) == expected
