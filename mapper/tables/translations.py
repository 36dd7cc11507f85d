"""What columns are called in other languages than English, and by tags of HXL."""

from __future__ import annotations

_NAMES = {
    # Arabic; Russian and Ukrainian; French; Spanish; German; hxlstandard.org
    "date": "التاريخ|تاريخ|تاريخ الحادث|дата|date de l'incident|fecha|datum|#date+occurred",
    "year": "السنة|год|рік|année|año|jahr",
    "month": "الشهر|месяц|місяць|mois|mes|monat",
    "event_type": "النوع|نوع الحادث|тип|type d'incident|type d'événement|tipo|tipo de evento|art des vorfalls",
    "sub_event_type": "#event+type+sub",
    "actors": "الجهة|الجهة المسؤولة|auteur|auteurs|autor|täter|#group+name+first|#group+name+second",
    "country": "البلد|الدولة|страна|країна|pays|país|land|#country+name",
    "admin1": "المحافظة|область|région|departamento|provincia|bundesland",
    "admin2": "المنطقة|район|cercle|district|municipio|landkreis",
    "admin3": "الناحية|громада|commune",
    "place": "المكان|الموقع|البلدة|المدينة|القرية|место|населенный пункт|населённый пункт|населений пункт|localité|lieu"
    "|lugar|localidad|vereda|ort|#loc+name|#loc",
    "latitude": "خط العرض|широта|latitud|breite|breitengrad|#geo+lat",
    "longitude": "خط الطول|долгота|довгота|longitud|länge|längengrad|#geo+lon",
    "fatalities_low": "#affected+killed+min",
    "fatalities_high": "#affected+killed+max",
    "fatalities": "القتلى|عدد القتلى|قتلى|убито|погибло|погибших|загинуло|загиблих|morts|tués|muertos|tote|#affected+killed",
    "wounded_low": "#affected+injured+min",
    "wounded_high": "#affected+injured+max",
    "wounded": "الجرحى|عدد الجرحى|جرحى|ранено|раненых|поранено|поранених|blessés|heridos|verletzte|#affected+injured",
    "sources": "المصدر|источник|джерело|fuente|quelle|#meta+source",
    "title": "العنوان|titre|título|titel",
    "url": "الرابط|ссылка|посилання|lien|enlace|#meta+url",
    "notes": "الوصف|ملاحظات|описание|опис|descripción|resumen|beschreibung",
}

TRANSLATIONS = {field: tuple(names.split("|")) for field, names in _NAMES.items()}
"""Field → names of its columns."""
