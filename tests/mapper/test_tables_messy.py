"""Tables as people keep them: every cell is read as it was meant, or the row is named."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import zipfile
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook  # type: ignore[import-untyped]

from mapper.errors import MapperError, TableError
from mapper.tables import Table
from mapper.tables.angles import degrees, point
from mapper.tables.cells import bounds
from mapper.tables.days import days
from mapper.tables.headers import find_header

if TYPE_CHECKING:
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Incident


def table(gaz: Gazetteer, path: Path, **options: str | None) -> Table:
    return Table(path, gaz, lambda _: None, **options)


def read(gaz: Gazetteer, path: Path, **options: str | None) -> list[Incident]:
    return list(table(gaz, path, **options).incidents())


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_text(text, encoding=encoding, newline="")
    return path


DATES = [
    # cell, first, last, precision
    ("2025-03-07", "2025-03-07", "2025-03-07", "day"),
    ("2025-03-07T21:30:00Z", "2025-03-07", "2025-03-07", "day"),
    ("2025-03-07 00:00:00.000", "2025-03-07", "2025-03-07", "day"),
    ("20250307", "2025-03-07", "2025-03-07", "day"),
    ("07/03/2025", "2025-03-07", "2025-03-07", "day"),
    ("7.3.25", "2025-03-07", "2025-03-07", "day"),
    ("07 March 2025", "2025-03-07", "2025-03-07", "day"),
    ("Fri, 7 Mar 2025", "2025-03-07", "2025-03-07", "day"),
    ("March 7th, 2025", "2025-03-07", "2025-03-07", "day"),
    ("07-Mar-97", "1997-03-07", "1997-03-07", "day"),
    ("45723", "2025-03-07", "2025-03-07", "day"),
    ("٧/٣/٢٠٢٥", "2025-03-07", "2025-03-07", "day"),
    ("7 آذار 2025", "2025-03-07", "2025-03-07", "day"),
    ("٧ كانون الثاني ٢٠٢٥", "2025-01-07", "2025-01-07", "day"),
    ("6-8 March 2025", "2025-03-06", "2025-03-08", "days"),
    ("March 6–8, 2025", "2025-03-06", "2025-03-08", "days"),
    ("2025-03-06/2025-03-08", "2025-03-06", "2025-03-08", "days"),
    ("2025-03-06 to 2025-03-08", "2025-03-06", "2025-03-08", "days"),
    ("March 2025", "2025-03-01", "2025-03-31", "month"),
    ("2024-02", "2024-02-01", "2024-02-29", "month"),
    ("2025", "2025-01-01", "2025-12-31", "year"),
    ("Friday, March 7, 2025", "2025-03-07", "2025-03-07", "day"),
    ("7th of March 2025", "2025-03-07", "2025-03-07", "day"),
    ("2025 March 7", "2025-03-07", "2025-03-07", "day"),
    ("7 آذار/مارس 2025", "2025-03-07", "2025-03-07", "day"),
    ("7 mars 2025", "2025-03-07", "2025-03-07", "day"),
    ("7. März 2025", "2025-03-07", "2025-03-07", "day"),
    ("7 de marzo de 2025", "2025-03-07", "2025-03-07", "day"),
    ("7 Mart 2025", "2025-03-07", "2025-03-07", "day"),
    ("7 марта 2025", "2025-03-07", "2025-03-07", "day"),
    ("6 and 7 March 2025", "2025-03-06", "2025-03-07", "days"),
    ("night of 6 to 7 March 2025", "2025-03-06", "2025-03-07", "days"),
    ("06-08/03/2025", "2025-03-06", "2025-03-08", "days"),
    ("30 March to 2 April 2025", "2025-03-30", "2025-04-02", "days"),
    ("mid March 2025", "2025-03-01", "2025-03-31", "month"),
    ("12/2024", "2024-12-01", "2024-12-31", "month"),
]


@pytest.mark.parametrize(("cell", "first", "last", "precision"), DATES)
def test_dates(cell: str, first: str, last: str, precision: str) -> None:
    found = days(cell, "date")
    assert found is not None
    assert (str(found[0]), str(found[1]), found[2]) == (first, last, precision)


@pytest.mark.parametrize(
    "cell",
    [
        "soon",
        "2025-02-30",
        "31/02/2025",
        "8 to 6 March",
        "Total",
        "2025-03-08 to 2025-03-06",
        "1446-09-07",
        "before 7 March 2025",
        "Mar-25",
    ],
)
def test_what_is_no_date_is_named(cell: str) -> None:
    with pytest.raises(TableError, match="date"):
        days(cell, "date")


POINTS = [
    # cell, latitude, longitude
    ("35.36, 35.92", 35.36, 35.92),
    ("(35.36; 35.92)", 35.36, 35.92),
    ("35,36; 35,92", 35.36, 35.92),
    ("35.36 35.92", 35.36, 35.92),
    ("POINT(35.92 35.36)", 35.36, 35.92),
    ("35°21'36\"N 35°55'12\"E", 35.36, 35.92),
    ("35°55′12″E, 35°21′36″N", 35.36, 35.92),
    ("-35.36, -35.92", -35.36, -35.92),
]


@pytest.mark.parametrize(("cell", "lat", "lon"), POINTS)
def test_points_in_one_cell(cell: str, lat: float, lon: float) -> None:
    assert point(cell, "where") == pytest.approx((lat, lon))


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("35.36", 35.36),
        ("35,36", 35.36),
        ("35°21'36\"N", 35.36),
        ("35 21 36 S", -35.36),
        ("N35°21.6'", 35.36),
        ("−35.36", -35.36),
        ("٣٥٫٣٦", 35.36),
        ("", None),
        ("n/a", None),
        (float("nan"), None),
    ],
)
def test_latitudes(cell: object, value: float | None) -> None:
    assert degrees(cell, "latitude", "NS") == (None if value is None else pytest.approx(value))


@pytest.mark.parametrize("cell", ["north", "35°75'", "35.92 E", "1 2 3 4", "35.36,35.92"])
def test_what_is_no_latitude_is_named(cell: str) -> None:
    with pytest.raises(TableError, match="latitude"):
        degrees(cell, "latitude", "NS")


@pytest.mark.parametrize(
    ("cell", "least", "most"),
    [
        ("12", 12, 12),
        (12.0, 12, 12),
        ("1,234", 1234, 1234),
        ("1.234", 1234, 1234),
        ("One", 1, 1),
        ("5-10", 5, 10),
        ("5 to 10", 5, 10),
        ("12+", 12, None),
        ("at least 3", 3, None),
        ("up to 8", 0, 8),
        ("approx. 20", 20, 20),
        ("Dozens", 24, None),
        ("several", 3, None),
        ("few", 3, None),
        ("not stated", None, None),
        ("١٢", 12, 12),
        ("unknown", None, None),
        ("-99", None, None),
        ("", None, None),
    ],
)
def test_numbers_of_people(cell: object, least: int | None, most: int | None) -> None:
    assert bounds(cell, "killed") == (least, most)


@pytest.mark.parametrize("cell", ["many", "-3", "2.5", "10-5"])
def test_what_is_no_number_of_people_is_named(cell: str) -> None:
    with pytest.raises(TableError, match="killed"):
        bounds(cell, "killed")


HEADERS = [
    # first rows, names, rows that are no data
    ([["date", "place"], ["2025-03-07", "Jableh"]], ("date", "place"), 1),
    ([["Our list"], ["as of May"], ["Date", "Place"], ["x", "y"]], ("Date", "Place"), 3),
    (
        [["Date", "Where", "Casualties", ""], ["", "", "Killed", "Injured"], ["x", "y", "1", "2"]],
        ("Date", "Where", "Killed", "Injured"),
        2,
    ),
    ([["date", "place"], ["#date", "#loc"], ["x", "y"]], ("date", "place"), 2),
    ([["date", "source", "source"], ["x", "y", "z"]], ("date", "source", "source (2)"), 1),
    ([["Wann", "Wo"], ["heute", "hier"]], ("Wann", "Wo"), 1),
    ([["التاريخ", "المكان", "القتلى"], ["x", "y", "1"]], ("التاريخ", "المكان", "القتلى"), 1),
]


@pytest.mark.parametrize(("rows", "names", "number"), HEADERS)
def test_headers(rows: list[list[str]], names: tuple[str, ...], number: int) -> None:
    found = find_header(rows)
    assert (found.names, found.rows) == (names, number)


def test_semicolons_and_decimal_commas(gaz: Gazetteer, tmp_path: Path) -> None:
    text = "sep=;\r\nDate;Town;Lat;Lon;Killed\r\n7.3.2025;Jableh;35,36;35,92;4\r\n;;;;\r\n"
    (found,) = read(gaz, written(tmp_path / "list.csv", text))
    place = found.locations[0].place
    assert (place.name, place.lat, place.lon) == ("Jableh", 35.36, 35.92)
    assert (str(found.date and found.date.first), found.fatalities and found.fatalities.min) == (
        "2025-03-07",
        4,
    )


def test_an_arabic_table_of_windows(gaz: Gazetteer, tmp_path: Path) -> None:
    text = "التاريخ,المحافظة,المكان,القتلى\r\n07/03/2025,اللاذقية,جبلة,4\r\n"
    path = written(tmp_path / "list.csv", text, "cp1256")
    with pytest.raises(MapperError, match="--encoding cp1256"):
        read(gaz, path)
    (found,) = read(gaz, path, encoding="cp1256")
    assert found.locations[0].place.name == "Jableh"
    assert found.fatalities is not None
    assert found.fatalities.min == 4


def test_utf16_as_excel_saves_it(gaz: Gazetteer, tmp_path: Path) -> None:
    path = written(tmp_path / "list.txt", "date\ttown\r\n2025-03-07\tجبلة\r\n", "utf-16")
    (found,) = read(gaz, path, focus="SY")
    assert found.locations[0].place.name == "Jableh"


def test_a_workbook_with_titles_merged_cells_and_real_dates(gaz: Gazetteer, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["Incidents of the coast, kept by hand"])
    sheet.append([])
    sheet.append(["Date", "Town", "Casualties", None])
    sheet.append([None, None, "Killed", "Injured"])
    sheet.append([dt.datetime(2025, 3, 7, 21, 0), "Jableh", 4, 2])  # noqa: DTZ001 (Excel has no zones)
    sheet.append([None, "Baniyas", 1, None])
    sheet.append([None, None, None, None])
    sheet.append([dt.date(2025, 3, 9), "Tartus", None, None])
    for merged in ("A1:D1", "A3:A4", "B3:B4", "C3:D3", "A5:A6"):
        sheet.merge_cells(merged)
    book.create_sheet("Codes").append(["x"])
    path = tmp_path / "list.xlsx"
    book.save(path)
    opened = table(gaz, path)
    found = list(opened.incidents())
    assert [str(each.date and each.date.first) for each in found] == [
        "2025-03-07",
        "2025-03-07",
        "2025-03-09",
    ]
    assert [each.locations[0].place.name for each in found] == ["Jableh", "Baniyas", "Tartus"]
    assert opened.sheet.others == ("Codes",)


def test_the_sheet_of_incidents_is_found_behind_a_cover(gaz: Gazetteer, tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Weekly report"])
    sheet = book.create_sheet("List")
    sheet.append(["Date", "Place", "Country"])
    sheet.append([45723, "Jableh", "Syria"])
    path = tmp_path / "list.xlsx"
    book.save(path)
    (found,) = read(gaz, path)
    assert str(found.date and found.date.first) == "2025-03-07"


def test_a_spreadsheet_of_libreoffice(gaz: Gazetteer, tmp_path: Path) -> None:
    cell = '<table:table-cell office:value-type="{kind}" {value}><text:p>{text}</text:p></table:table-cell>'
    header = "".join(
        cell.format(kind="string", value="", text=text) for text in ("Date", "Town", "Killed")
    )
    row = (
        cell.format(kind="date", value='office:date-value="2025-03-07"', text="07/03/25")
        + cell.format(kind="string", value="", text="جبلة")
        + cell.format(kind="float", value='office:value="4"', text="4")
        + '<table:table-cell table:number-columns-repeated="16381"/>'
    )
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<office:document-content{names}><office:body><office:spreadsheet><table:table table:name="A">'
        f"<table:table-row>{header}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="2">{row}</table:table-row>'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    path = tmp_path / "list.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", content)
    opened = table(gaz, path, focus="SY")
    (found,) = opened.incidents()
    assert found.fatalities is not None
    assert (found.locations[0].place.name, found.fatalities.min) == ("Jableh", 4)
    assert opened.account.repeated == [(3, 2)]


@pytest.mark.parametrize("ending", [".csv.gz", ".zip"])
def test_packed_tables(gaz: Gazetteer, tmp_path: Path, ending: str) -> None:
    text = b"date,town,country\n2025-03-07,Jableh,Syria\n"
    path = tmp_path / f"list{ending}"
    if ending == ".zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("folder/list.csv", text)
    else:
        path.write_bytes(gzip.compress(text))
    (found,) = read(gaz, path)
    assert found.locations[0].place.name == "Jableh"


def test_a_missing_sheet_is_named(gaz: Gazetteer, tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["date"])
    book.save(tmp_path / "list.xlsx")
    with pytest.raises(TableError, match=r"no sheet 'March'; there are Sheet"):
        read(gaz, tmp_path / "list.xlsx", sheet="March")


ORDERS = [
    # days, option, first day read, whether it is told that nothing shows the order
    (["03/04/2025", "25/04/2025"], None, "2025-04-03", False),
    (["03/04/2025", "04/25/2025"], None, "2025-03-04", False),
    (["03/04/2025"], None, "2025-04-03", True),
    (["03/04/2025"], "mdy", "2025-03-04", False),
    (["03.04.2025"], "mdy", "2025-04-03", False),
]


@pytest.mark.parametrize(("cells", "option", "first", "unclear"), ORDERS)
def test_the_order_of_day_and_month(
    gaz: Gazetteer,
    tmp_path: Path,
    cells: list[str],
    option: str | None,
    first: str,
    unclear: object,
) -> None:
    path = written(tmp_path / "list.csv", "\n".join(["date", *cells]))
    opened = table(gaz, path, order=option)
    (found, *_) = opened.incidents()
    assert str(found.date and found.date.first) == first
    assert opened.order_unclear == unclear


REJECTED = [
    # row below date,town,lat,lon,killed; why
    (["soon", "Jableh", "", "", ""], "is no date"),
    (["2025-03-07", "Jableh", "95", "35", ""], "not on earth"),
    (["2025-03-07", "Jableh", "35.36", "", ""], "half a point"),
    (["2025-03-07", "Jableh", "", "", "many"], "no number of people"),
    (["2025-03-07", "Jableh", "", "", "9" * 30], "no number of people"),
    (["2025-03-07", "Jableh", "inf", "1e999", ""], "not on earth"),
    (["9999-99-99", "Jableh", "", "", ""], "no day of the calendar"),
    (["", "", "", "", "340"], "neither when nor where"),
    (["Total", "", "", "", "340"], "is no date"),
    (["2025-03-07", "Jableh", "", "", "1", "one too many"], "quotation mark"),
]


@pytest.mark.parametrize(("row", "why"), REJECTED)
def test_a_rejected_row_is_listed_with_its_line(
    gaz: Gazetteer, tmp_path: Path, row: list[str], why: str
) -> None:
    path = tmp_path / "list.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [["date", "town", "lat", "lon", "killed"], ["2025-03-06", "Tartus", "", "", ""], row]
        )
    opened = table(gaz, path)
    assert len(list(opened.incidents())) == 1
    (rejected,) = opened.account.rejected
    assert rejected.line == 3
    assert why in rejected.reason


def test_lines_that_an_open_quotation_mark_swallows_are_told(
    gaz: Gazetteer, tmp_path: Path
) -> None:
    rows = 'date,town,notes\n2025-03-06,Jableh,a\n2025-03-07,"Tartus,b\n2025-03-08,Homs,c\n'
    opened = table(gaz, written(tmp_path / "list.csv", rows), focus="SY")
    assert len(list(opened.incidents())) == 1
    (rejected,) = opened.account.rejected
    assert rejected.line == 3
    assert "quotation mark not closed" in rejected.reason


def test_rows_of_one_identifier(gaz: Gazetteer, tmp_path: Path) -> None:
    rows = "code,date,town\n1,2025-03-06,Jableh\n1,2025-03-06,Jableh\n1,2025-03-09,Tartus\n"
    opened = table(gaz, written(tmp_path / "list.csv", rows))
    assert [each.id for each in opened.incidents()] == ["list.csv:1"]
    assert opened.account.repeated == [(3, 2)]
    assert [each.line for each in opened.account.rejected] == [4]
    free = table(gaz, tmp_path / "list.csv", wanted="id=")
    assert len(list(free.incidents())) == 2


def test_a_row_without_identifier_has_the_same_name_wherever_it_stands(
    gaz: Gazetteer, tmp_path: Path
) -> None:
    rows = ["2025-03-06,Jableh,4", "2025-03-07,Baniyas,"]
    one = written(tmp_path / "a.csv", "\n".join(["date,town,killed", *rows]))
    other = written(tmp_path / "b.csv", "\n".join(["date,town,killed", *reversed(rows)]))
    assert {each.id for each in read(gaz, one)} == {each.id for each in read(gaz, other)}


def test_day_month_and_year_in_columns_of_their_own(gaz: Gazetteer, tmp_path: Path) -> None:
    text = "Year,Month,Day,Town\n2025,March,7,Jableh\n2025,3,8,Jableh\n2025,Mar.,,Jableh\n"
    found = read(gaz, written(tmp_path / "list.csv", text))
    assert [str(each.date and each.date.last) for each in found] == [
        "2025-03-07",
        "2025-03-08",
        "2025-03-31",
    ]


PLACED = [
    # place, governorate, district; where it is put, and what is told
    ("Jableh", "Lattakia", "Jablah", "Jableh", ""),
    ("Ain al-Tinah", "Lattakia", "Al-Haffah", "Ain al-Tinah", ""),
    # A namesake in another district is another place.
    ("Ain al-Tinah", "Lattakia", "Al-Qardaha", "Qardaha", "is known in Al-Haffah, not in Qardaha"),
    ("Ain al-Tinah", "Hama", "", "Hama", "may be any of"),
    ("Hama Governorate", "Hama", "", "Hama", ""),
    ("Nowhereville", "Tartus", "", "Tartus", "no place 'Nowhereville' is known"),
]


@pytest.mark.parametrize(("place", "governorate", "district", "put", "told"), PLACED)
def test_admin_columns_say_which_namesake_is_meant(
    gaz: Gazetteer, tmp_path: Path, place: str, governorate: str, district: str, put: str, told: str
) -> None:
    text = (
        f"date,town,governorate,district,type\n2025-03-07,{place},{governorate},{district},battle\n"
    )
    opened = table(gaz, written(tmp_path / "list.csv", text), focus="SY")
    (found,) = opened.incidents()
    assert found.locations[0].place.name == put
    odd = list(opened.account.odd)
    assert (told in odd[0]) if told else (odd == [])


CONFLICTS = [
    # place, governorate, latitude, longitude; what is told
    ("Jableh", "", "35.36", "35.92", ""),
    ("Jableh", "", "35.92", "35.36", "are latitude and longitude swapped?"),
    ("Jableh", "Lattakia", "35.92", "35.36", "are latitude and longitude swapped?"),
    ("An unknown hamlet", "Lattakia", "35.36", "35.92", ""),
    ("An unknown hamlet", "Aleppo", "35.36", "35.92", "are not in Aleppo"),
    # A hamlet may have the name of a famous town.
    ("Paris", "Lattakia", "35.36", "35.92", ""),
]


@pytest.mark.parametrize(("place", "governorate", "lat", "lon", "told"), CONFLICTS)
def test_coordinates_that_contradict_names_are_told(
    gaz: Gazetteer, tmp_path: Path, place: str, governorate: str, lat: str, lon: str, told: str
) -> None:
    text = (
        f"date,town,governorate,lat,lon,type\n2025-03-07,{place},{governorate},{lat},{lon},battle\n"
    )
    opened = table(gaz, written(tmp_path / "list.csv", text))
    (found,) = opened.incidents()
    assert ("coordinates_conflict" in found.flags) == bool(told)
    odd = list(opened.account.odd)
    assert (told in odd[0]) if told else (odd == [])


def test_a_town_is_found_in_the_district_that_it_lies_in(gaz: Gazetteer, tmp_path: Path) -> None:
    text = (
        "date,town,governorate,district,lat,lon,type\n"
        "2025-03-07,Jableh,Lattakia,Lattakia,35.362,35.922,battle\n"
        "2025-03-08,Jableh,Lattakia,,35.362,35.922,battle\n"
        "2025-03-09,An unknown hamlet,Lattakia,Lattakia,35.362,35.922,battle\n"
    )
    opened = table(gaz, written(tmp_path / "list.csv", text))
    both, filled, unknown = (each.locations[0].place for each in opened.incidents())
    # The source's own word stands first: it is what summaries count the row under.
    assert both.admin2 == "Latakia"
    assert both.parents[2:4] == ("pcode:SY0600", "pcode:SY0602")
    assert list(opened.account.odd) == [
        "'Jableh' is in Jableh district, not in Latakia: it is found in both"
    ]
    assert (filled.admin2, unknown.parents[-1]) == ("Jableh", "pcode:SY0600")


def test_the_province_of_points_beside_their_country(gaz: Gazetteer, tmp_path: Path) -> None:
    text = (
        "date,country,lat,lon,type\n"
        "2025-03-07,Syria,36.2,37.16,battle\n"
        "2025-03-08,Syria,36.1,37.0,battle\n"
        "2025-03-09,Syria,35.93,36.63,battle\n"
        "2025-03-10,Syria,33.89,35.5,battle\n"
    )
    found = read(gaz, written(tmp_path / "list.csv", text))
    assert [each.locations[0].place.admin1 for each in found] == ["Aleppo", "Aleppo", "Idlib", None]


def test_merged_cells_count_in_every_row_that_they_reach_over(
    gaz: Gazetteer, tmp_path: Path
) -> None:
    book = Workbook()
    sheet = book.active
    for row in (["Governorate", "Date", "Town"], ["Lattakia", "2025-03-07", "Jableh"],
                [None, "2025-03-08", "Qardaha"], [None, None, None], ["Tartous", "2025-03-09", "Baniyas"]):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("A2:A4")
    sheet["A4"].number_format = "@"
    book.save(tmp_path / "list.xlsx")
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    rows = (
        ("", "Governorate", "Date", "Town"),
        (' table:number-rows-spanned="2"', "Lattakia", "2025-03-07", "Jableh"),
        (None, "", "2025-03-08", "Qardaha"),
        ("", "Tartous", "2025-03-09", "Baniyas"),
    )
    made = ""
    for spanned, first, *others in rows:
        kind = "covered-table-cell" if spanned is None else "table-cell"
        made += (
            f"<table:table-row><table:{kind}{spanned or ''}><text:p>{first}</text:p></table:{kind}>"
        )
        made += "".join(
            f"<table:table-cell><text:p>{each}</text:p></table:table-cell>" for each in others
        )
        made += "</table:table-row>"
    with zipfile.ZipFile(tmp_path / "list.ods", "w") as archive:
        archive.writestr(
            "content.xml",
            f"<office:document-content{names}><office:body><office:spreadsheet>"
            f'<table:table table:name="A">{made}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    for name in ("list.xlsx", "list.ods"):
        found = read(gaz, tmp_path / name)
        assert [each.locations[0].place.admin1 for each in found] == [
            "Latakia",
            "Latakia",
            "Tartus",
        ]
