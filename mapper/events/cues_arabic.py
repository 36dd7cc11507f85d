"""The words of Arabic reports that speak for an event type, in order of precedence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mapper.events.cue import Cue
from mapper.events.types import BATTLES, CIVILIANS, EXPLOSIONS, PROTESTS, RIOTS, STRATEGIC

if TYPE_CHECKING:
    from mapper.model import EventType

_ARMS = r"(?:عبوات?|ألغام|لغم|متفجرات|أسلحة|ذخائر|سيارة مفخخة|صواريخ|صاروخ|مسي[ّ]?رات?|طائرة مسيرة|مخدرات)"
_GAP = r"(?:\w+ ){0,4}?"
_LONG_GAP = r"(?:[\w،]+ ){0,7}?"
_FORCES = r"(?:قوات|عناصر|فصائل|الجيش|جيش|مقاتل\w*|مسلح\w*|ميليشيا\w*|مليشيا\w*|تنظيم|قسد|هيئة|الأمن|الشرطة)"


def _cue(event_type: EventType, sub_event_type: str, *alternatives: str, weak: bool = False) -> Cue:
    """Compile a row; a word may carry "and", "in", "to" and the article before it."""
    pattern = re.compile(
        r"(?<!\w)(?:[وف]?[بلك]?(?:ال)?)(?:" + "|".join(alternatives) + r")(?!\w)", re.DOTALL
    )
    return Cue(event_type, sub_event_type, pattern, weak)


CUES: tuple[Cue, ...] = (
    _cue(
        STRATEGIC,
        "Disrupted weapons use",
        rf"(?:تفكيك|إبطال|فكك\w*|ضبط\w*|مصادرة|إحباط|أحبط\w*|إسقاط|أسقط\w*|اعتراض|اعترض\w*|العثور على) {_GAP}{_ARMS}",
        r"(?:الدفاعات|المضادات) الجوية (?:\w+ ){0,3}?(?:تصد\w*|اعترض\w*|أسقط\w*)",
    ),
    _cue(
        PROTESTS,
        "Excessive force against protesters",
        rf"(?:أطلق\w*|فتح\w*|إطلاق) {_GAP}(?:النار|الرصاص) {_GAP}(?:متظاهر\w*|المتظاهر\w*|المحتج\w*|محتج\w*)",
    ),
    _cue(
        PROTESTS,
        "Protest with intervention",
        r"(?:تفريق|فرق\w*|قمع\w*) (?:\w+ )?(?:ال)?(?:مظاهر\w*|تظاهر\w*|متظاهر\w*)",
    ),
    _cue(RIOTS, "Violent demonstration", r"أعمال شغب|شغب"),
    _cue(
        PROTESTS,
        "Peaceful protest",
        r"(?:تظاهر|مظاهر|متظاهر|احتجاج|محتج|اعتصام|اعتصم|وقفة احتجاجية|مسير[ةا]\w* (?:جماهيرية|شعبية|احتجاجية))\w*",
        r"إضراب\w*",
    ),
    _cue(
        EXPLOSIONS,
        "Chemical weapon",
        r"(?:ال)?(?:هجوم|قصف|سلاح|أسلحة) (?:ال)?(?:كيميائي|كيماوي)\w*",
        r"غاز (?:السارين|الكلور)",
    ),
    _cue(
        EXPLOSIONS,
        "Suicide bomb",
        r"(?:هجوم|تفجير|عملية) (?:ال)?انتحاري\w*",
        r"انتحاري\w* (?:\w+ ){0,3}?(?:فج[ّ]?ر\w*)",
        r"حزام\w* ناسف\w*",
    ),
    _cue(
        EXPLOSIONS,
        "Air/drone strike",
        r"غار(?:ة|ات|تين|تان)\w*",
        r"(?:قصف|استهداف|ضربات|ضربة|هجوم)\w* (?:ال)?(?:جوي|جوية|صاروخي جوي)\w*",
        rf"(?:طائر\w*|طيران|مروحي\w*|مقاتلات|مسي[ّ]?رة|مسي[ّ]?رات) {_LONG_GAP}(?:قصف\w*|استهدف\w*|شن\w*|أغار\w*|ألق\w*|هاجم\w*)",
        rf"(?:قصف\w*|استهدف\w*|شن\w*|أغار\w*|ألق\w*|هاجم\w*) {_LONG_GAP}(?:الطيران|طائر\w*|مروحي\w*|طيران|مسي[ّ]?رة|بالطيران)",
        r"براميل متفجرة|برميل\w* متفجر\w*|البراميل المتفجرة",
    ),
    _cue(EXPLOSIONS, "Grenade", r"قنبلة يدوية|قنابل يدوية"),
    _cue(
        EXPLOSIONS,
        "Remote explosive/landmine/IED",
        r"عبو(?:ة|ات) (?:ال)?ناسفة",
        r"سيار(?:ة|ات) (?:ال)?مفخخة|دراجة (?:\w+ )?مفخخة|مفخخة",
        r"(?:انفجار|انفجر|تفجير|انفجارات|تفجيرات|فجر(?:وا|ت)?)\w*",
        r"(?:لغم|ألغام|قنبلة عنقودية|مخلفات (?:ال)?حرب)\w*",
    ),
    _cue(
        EXPLOSIONS,
        "Shelling/artillery/missile attack",
        r"(?:قصف|قذائف|قذيفة|صاروخ|صواريخ|راجمات)\w*",
        rf"(?:استهدف\w*|استهداف|طال\w*|سقوط|سقط\w*) {_LONG_GAP}(?:بالمدفعية|مدفعية|بقذائف|قذائف|قذيفة|بصواريخ|بالصواريخ|صاروخ|الهاون|بالهاون)\w*",
    ),
    _cue(CIVILIANS, "Sexual violence", r"اغتصاب|اغتصب\w*|عنف جنسي|اعتداء جنسي"),
    _cue(
        CIVILIANS,
        "Abduction/forced disappearance",
        r"(?:خطف|اختطاف|اختطف|اختفاء قسري|إخفاء قسري|مخطوف)\w*",
    ),
    _cue(
        BATTLES,
        "Government regains territory",
        rf"(?:استعاد\w*|استعادة) {_GAP}(?:السيطرة|سيطرت\w*)",
    ),
    _cue(
        BATTLES,
        "Non-state actor overtakes territory",
        rf"(?:سيطر\w*|استول\w*|سيطرة {_FORCES}|السيطرة) {_GAP}على",
    ),
    _cue(
        CIVILIANS,
        "Attack",
        r"(?:إعدام|أعدم|اغتيال|اغتال|اغتيلت|مجزرة|مذبحة|تصفية|ذبح)\w*",
        r"(?:إطلاق|بإطلاق|أطلق\w*|أطلقوا) (?:\w+ ){0,2}?(?:النار|نار|الرصاص|رصاص)",
    ),
    _cue(
        BATTLES,
        "Armed clash",
        r"(?:اشتباك|معارك|معركة|كمين|مواجهات|اقتتال|تسلل|اقتحم|اقتحام)\w*",
        rf"(?:هجوم\w*|هاجم\w*) {_LONG_GAP}(?:حاجز\w*|نقطة|نقاط|موقع|مواقع|ثكنة|رتل|دورية|مقر\w*|قوات|عناصر)",
    ),
    _cue(
        STRATEGIC, "Agreement", r"هدنة|وقف (?:ال)?إطلاق (?:ال)?نار|اتفاق (?:تسوية|مصالحة|هدنة)\w*"
    ),
    _cue(
        STRATEGIC,
        "Arrests",
        r"(?:اعتقال|اعتقل|توقيف|أوقف(?:ت|وا)|احتجز|احتجاز)\w*",
        r"(?:إلقاء|ألق\w*) (?:\w+ )?القبض",
    ),
    _cue(
        STRATEGIC,
        "Looting/property destruction",
        rf"(?:نهب|حرق|إحراق|أحرق\w*|أحرقوا|نهبوا|تدمير) {_GAP}(?:منازل|محال|محلات|ممتلكات|بيوت|محاصيل|سيارات|مزارع)",
    ),
    _cue(STRATEGIC, "Change to group/activity", r"حظر (?:ال)?تجو[ا]?ل", weak=True),
    _cue(CIVILIANS, "Attack", r"(?:هجوم|هجمات|هاجم|استهدف|استهداف)\w*", weak=True),
    _cue(
        CIVILIANS,
        "Attack",
        r"(?:قتل|مقتل|قتيل|قتلى|ضحايا|استشهد|استشهاد|شهداء|حصيلة|مصرع|قُتل|لقي)\w*",
        weak=True,
    ),
)
"""In order of precedence, as in `mapper.events.cues`."""
