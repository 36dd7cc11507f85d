"""Tables of how things look on the map: event type → colour and shape; precision → area or point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from gazetteer.features import Precision
    from mapper.model import EventType

Shape = Literal["diamond", "burst", "square", "circle", "triangle", "hexagon"]


@dataclass(frozen=True, slots=True)
class Symbol:
    """How one event type is drawn.

    Attributes
    ----------
    colour
        Fill, as #RRGGBB; from the palette of Okabe and Ito, which eight in a hundred readers need.
    shape
        Tells the types apart without any colour.
    label, label_ar
        What the type is called in the page's two languages.
    """

    event_type: EventType
    colour: str
    shape: Shape
    label: str
    label_ar: str


SYMBOLS: dict[str, Symbol] = {
    row.event_type: row
    for row in (
        Symbol("Battles", "#D55E00", "diamond", "Battles", "معارك"),
        Symbol(
            "Explosions/Remote violence",
            "#F0B400",
            "burst",
            "Explosions and remote violence",
            "انفجارات وعنف عن بُعد",
        ),
        Symbol(
            "Violence against civilians",
            "#CC79A7",
            "square",
            "Violence against civilians",
            "عنف ضد المدنيين",
        ),
        Symbol("Protests", "#0072B2", "circle", "Protests", "احتجاجات"),
        Symbol("Riots", "#009E73", "triangle", "Riots", "أعمال شغب"),
        Symbol(
            "Strategic developments",
            "#56B4E9",
            "hexagon",
            "Strategic developments",
            "تطورات استراتيجية",
        ),
    )
}
"""In ACLED's order, which is the order of the legend."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How a precision is drawn.

    Attributes
    ----------
    label, label_ar
        What it means, in words that follow the name of a place.
    radius_km
        Radius of the circle where no outline is known; None where the point is exact enough.
    outline
        Whether the outline of the place is shaded where the gazetteer has one.
    pinned
        Whether it is drawn at all; what is not stands in the tray beside the map.
    """

    precision: Precision
    label: str
    label_ar: str
    radius_km: float | None
    outline: bool = False
    pinned: bool = True


EXTENTS: dict[str, Extent] = {
    row.precision: row
    for row in (
        Extent("site", "exact site", "موقع محدد", None),
        Extent("locality", "this town, village or quarter", "هذه البلدة أو القرية أو الحي", None),
        Extent(
            "near", "near this place, within about 10 km", "قرب هذا المكان، ضمن نحو 10 كم", 10.0
        ),
        Extent(
            "admin3",
            "somewhere in this sub-district",
            "في مكان ما من هذه الناحية",
            12.0,
            outline=True,
        ),
        Extent(
            "admin2", "somewhere in this district", "في مكان ما من هذه المنطقة", 20.0, outline=True
        ),
        Extent("area", "somewhere in this area", "في مكان ما من هذا النطاق", 25.0, outline=True),
        Extent(
            "admin1",
            "somewhere in this governorate",
            "في مكان ما من هذه المحافظة",
            40.0,
            outline=True,
        ),
        Extent(
            "country", "known only to the country", "معروف على مستوى البلد فقط", None, pinned=False
        ),
    )
}
"""In order, the finest first, as in `gazetteer.features.PRECISIONS`."""


SUB_TYPES_AR: dict[str, str] = {
    "Armed clash": "اشتباك مسلح",
    "Government regains territory": "استعادة الحكومة أراضي",
    "Non-state actor overtakes territory": "سيطرة جهة غير حكومية على أراض",
    "Chemical weapon": "سلاح كيميائي",
    "Air/drone strike": "غارة جوية أو بطائرة مسيرة",
    "Suicide bomb": "تفجير انتحاري",
    "Shelling/artillery/missile attack": "قصف مدفعي أو صاروخي",
    "Remote explosive/landmine/IED": "عبوة ناسفة أو لغم",
    "Grenade": "قنبلة يدوية",
    "Sexual violence": "عنف جنسي",
    "Attack": "اعتداء",
    "Abduction/forced disappearance": "خطف أو إخفاء قسري",
    "Peaceful protest": "احتجاج سلمي",
    "Protest with intervention": "احتجاج مع تدخل",
    "Excessive force against protesters": "قوة مفرطة ضد محتجين",
    "Violent demonstration": "مظاهرة عنيفة",
    "Mob violence": "عنف غوغائي",
    "Agreement": "اتفاق",
    "Arrests": "اعتقالات",
    "Change to group/activity": "تغير في جماعة أو نشاطها",
    "Disrupted weapons use": "إحباط استخدام سلاح",
    "Headquarters or base established": "إقامة مقر أو قاعدة",
    "Looting/property destruction": "نهب أو تدمير ممتلكات",
    "Non-violent transfer of territory": "انتقال أراض دون عنف",
    "Other": "أخرى",
}
"""What ACLED's sub-event types are called on the Arabic page."""


def symbol_of(event_type: str) -> Symbol:
    """Return how an event type is drawn.

    Examples
    --------
    >>> symbol_of("Battles").shape
    'diamond'
    """
    return SYMBOLS[event_type]
