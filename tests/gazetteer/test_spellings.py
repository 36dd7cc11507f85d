"""Places of Syria as the presses of several languages write them: the first answer is the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gazetteer.geodesy import distance_km

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

SAME_PLACE_KM = 10.0

SPELLINGS = [
    # English name, then French, German, Turkish, Kurdish, Russian, scholarly and hasty ones
    ("Jableh", "Jablé Djebleh Dschabla Cebele Джебла Ǧabla Gabla"),
    ("Qardaha", "Kardaha Qerdaha Эль-Кардаха al-Qardāḥa Kirdaha"),
    ("Latakia", "Lattaquié Lazkiye Латакия al-Lāḏiqīya Lattakieh Latakije Ladikiya"),
    ("Deir ez-Zor", "Deyrizor Dêrazor Дейр-эз-Зор Deir-Essor Deir-Ezzor Dayr-az-Zawr"),
    ("Jisr al-Shughur", "Джиср-эш-Шугур Ǧisr-aš-Šuġūr Dschisr-asch-Schughur Jisr-el-Choughour"),
    ("Khan Shaykhun", "Хан-Шейхун Chan-Schaichun Khan-Cheikhoun Ḫān-Šayḫūn Han-Şeyhun"),
    ("Manbij", "Manbidsch Menbiç Minbic Манбидж Manbiǧ Membij"),
    ("Jarabulus", "Dscharabulus Cerablus Cerablûs Джараблус Djarablous Jerablus"),
    ("Zabadani", "Sabadani Zebdani Эз-Забадани az-Zabadānī"),
    ("Suwayda", "Soueïda Suweida Süveyda Эс-Сувейда as-Suwaydāʾ Souweida"),
    ("Masyaf", "Masjaf Масьяф Maṣyāf Misyaf Massyaf"),
    ("Suqaylabiyah", "Souqaylabiyé Sukailabija Skelbieh Squalbiyeh"),
    ("Salamiyah", "Salamiyé Salamija Selemiye Саламия Salamieh"),
]


@pytest.mark.parametrize(
    ("english", "written"),
    [(english, written) for english, row in SPELLINGS for written in row.split()],
)
def test_the_presses_of_many_languages_are_understood(
    gaz: Gazetteer, english: str, written: str
) -> None:
    wanted = gaz.search(english, country="SY")[0].place
    found = gaz.search(written)[0].place
    assert distance_km(found.lat, found.lon, wanted.lat, wanted.lon) <= SAME_PLACE_KM
