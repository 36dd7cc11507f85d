"""Arabic reports, in sentences of our own: names without capitals, words that carry their prepositions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gazetteer.resolve import Resolver
from mapper.actors import find_actors
from mapper.counts import find_counts
from mapper.events import find_events
from mapper.events.find import leading_event
from mapper.extraction import extract
from mapper.model import Document

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Reading

PINNED = [
    # text, where something happened, what is named and no place of it
    ("انفجرت عبوة ناسفة في مدينة جاسم بريف درعا.", ["Jasim"], []),
    ("استهدفت قوات النظام بالمدفعية بلدة سرمين.", ["Sarmin"], []),
    ("خرجت مظاهرات في بلدات القريا وصلخد وشهبا.", ["Al-Qurayya", "Salkhad", "Shahba"], []),
    ("قتل رجل بإطلاق نار في طفس غربي درعا.", ["Tafas"], ["Daraa"]),
    ("نفت دمشق مقتل جنود في جبلة.", [], ["Damascus", "Jableh"]),
    ("قتل ثلاثة أشخاص في القرداحة، بحسب مصدر في دمشق.", ["Qardaha"], ["Damascus"]),
    ("ضرب تفجير مدينة حلب عام 2012.", [], ["Aleppo"]),
    ("لم يقع أي قصف على جبلة.", [], ["Jableh"]),
    ("أعلنت وزارة الدفاع إسقاط طائرة مسيرة قرب حماة.", ["Hama"], []),
]


def reading(text: str, gaz: Gazetteer) -> Reading:
    return extract(Document("note", text), Resolver(gaz))


@pytest.mark.parametrize(("text", "pinned", "not_pinned"), PINNED)
def test_what_happened_is_pinned_and_nothing_else(
    text: str, pinned: list[str], not_pinned: list[str], gaz: Gazetteer
) -> None:
    found = {
        where.place.name for report in reading(text, gaz).reports for where in report.locations
    }
    assert set(pinned) <= found
    assert not found & set(not_pinned)


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة الداخلية فتح تحقيق.",
        "وقال إن الوفد سيعود غدا.",
        "طالب المحتجون بإسقاط الحكومة.",
        "قالت قناة الجزيرة إن الطريق مغلق.",
        "أصيب خمسة بجروح في صراع على ورقة.",
        "دمر القصف الطابق وبدأ الحريق، كيف أصبح ذلك؟",
        "بعد وقت قصير من الزيارة وصلت طبقة أخرى من الأنقاض.",
        "بلا خطاب ولا شعار، ويبلغ عمره مئة.",
    ],
)
def test_ordinary_words_are_no_places(text: str, gaz: Gazetteer) -> None:
    assert [mention.resolution.toponym.text for mention in reading(text, gaz).mentions] == []


def test_a_village_that_nobody_knows_is_named_and_not_guessed(gaz: Gazetteer) -> None:
    (mention,) = reading("قصفت طائرات قرية ود الفرضية ليلا.", gaz).mentions
    assert mention.resolution.toponym.text == "ود الفرضية"
    assert mention.resolution.place is None


@pytest.mark.parametrize(
    ("sentence", "sub_event_type"),
    [
        ("شنت طائرات حربية غارات على السوق.", "Air/drone strike"),
        ("سقطت قذائف هاون على الحي.", "Shelling/artillery/missile attack"),
        ("انفجر لغم بسيارة مدنية.", "Remote explosive/landmine/IED"),
        ("اغتال مجهولون معلما.", "Attack"),
        ("دارت اشتباكات عنيفة ليلا.", "Armed clash"),
        ("تظاهر المئات أمام البلدية.", "Peaceful protest"),
        ("ألقت الشرطة القبض على رجلين.", "Arrests"),
        ("ضبطت الدورية أسلحة وذخائر.", "Disrupted weapons use"),
        ("اختطف مسلحون تاجرا.", "Abduction/forced disappearance"),
    ],
)
def test_what_kind_of_event(sentence: str, sub_event_type: str) -> None:
    lead = leading_event(find_events(sentence))
    assert lead is not None
    assert lead.sub_event_type == sub_event_type


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("قتل جندي وأصيب اثنان.", [("killed", 1), ("wounded", 2)]),
        ("اغتال مسلحون مساء الأحد قيادياً سابقاً.", [("killed", 1)]),
        ("مقتل عنصرين وجرح ثالث.", [("killed", 2), ("wounded", 1)]),
        ("ألقت الشرطة القبض على خمسة مسلحين.", [("detained", 5)]),
    ],
)
def test_how_many(sentence: str, claims: list[tuple[str, int]]) -> None:
    assert [(each.kind, each.count.min) for each in find_counts(sentence)] == claims


def test_who() -> None:
    found = find_actors("اشتبك مسلحون مجهولون مع عناصر قسد.", countries={"SY"})
    assert [actor.name for actor in found] == ["unidentified gunmen", "Syrian Democratic Forces"]


def test_each_line_of_a_post_is_told_apart_and_dated(gaz: Gazetteer) -> None:
    post = (
        "🔴 عاجل | اللاذقية\n"
        "قصف مدفعي على قرية الدالية بريف جبلة أسفر عن مقتل 5 مدنيين وإصابة 12 بجروح، اليوم الجمعة 7 آذار 2025\n"
        "📍 وفي طرطوس: مقتل شاب برصاص مجهولين"
    )
    reports = reading(post, gaz).reports
    told = [
        ([where.place.name for where in each.locations], each.fatalities and each.fatalities.min)
        for each in reports
    ]
    assert told == [(["Daliyah"], 5), (["Tartus"], 1)]
    assert {str(each.date and each.date.first) for each in reports} == {"2025-03-07"}
