"""The tables of a store, as the GeoPackage standard 1.4 (https://www.geopackage.org/spec140/) has them."""

# ruff: noqa: S608 (names of tables and columns are constants of ours; values are parameters)

from __future__ import annotations

APPLICATION_ID = 0x47504B47
"""The letters GPKG."""

GEOPACKAGE_VERSION = 10400

SCHEMA_VERSION = 2
"""Of our own tables; raised with a row in `mapper.store.migrations` whenever they change."""

LAYER, GEOMETRY = "incidents", "geom"

RTREE = f"rtree_{LAYER}_{GEOMETRY}"

_WGS84_WKT = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,'
    'AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,'
    'AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],'
    'AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]'
)

STANDARD = """
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);
CREATE TABLE gpkg_extensions (
  table_name TEXT,
  column_name TEXT,
  extension_name TEXT NOT NULL,
  definition TEXT NOT NULL,
  scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
);
"""

REFERENCE_SYSTEMS = (
    ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined", "undefined Cartesian reference"),
    ("Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic reference"),
    ("WGS 84 geodetic", 4326, "EPSG", 4326, _WGS84_WKT, "longitude and latitude in degrees"),
)

TABLES: dict[str, str] = {
    LAYER: """
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        geom POINT,
        id TEXT NOT NULL,
        event_type TEXT NOT NULL,
        sub_event_type TEXT NOT NULL,
        date_first DATE,
        date_last DATE,
        date_precision TEXT,
        date_text TEXT,
        place TEXT,
        place_id TEXT,
        country TEXT,
        admin1 TEXT,
        admin2 TEXT,
        admin3 TEXT,
        precision TEXT,
        geo_precision INTEGER,
        lat DOUBLE,
        lon DOUBLE,
        fatalities_min INTEGER,
        fatalities_max INTEGER,
        wounded_min INTEGER,
        wounded_max INTEGER,
        actors TEXT,
        reporters TEXT,
        flags TEXT,
        status TEXT NOT NULL,
        n_reports INTEGER NOT NULL,
        part_of TEXT
    """,
    "reports": """
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        incident INTEGER NOT NULL,
        id TEXT NOT NULL,
        document TEXT NOT NULL,
        title TEXT,
        source TEXT,
        url TEXT,
        published DATE,
        reporters TEXT,
        date_text TEXT,
        fatalities_min INTEGER,
        fatalities_max INTEGER,
        wounded_min INTEGER,
        wounded_max INTEGER,
        evidence TEXT
    """,
    "claims": """
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        incident INTEGER NOT NULL,
        kind TEXT NOT NULL,
        count_min INTEGER,
        count_max INTEGER,
        words TEXT,
        subset BOOLEAN NOT NULL,
        cumulative BOOLEAN NOT NULL,
        here BOOLEAN NOT NULL,
        said_by TEXT,
        document TEXT
    """,
    "documents": """
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        id TEXT NOT NULL UNIQUE,
        title TEXT,
        source TEXT,
        url TEXT,
        published_first DATE,
        published_last DATE,
        published_precision TEXT,
        language TEXT,
        flags TEXT,
        text TEXT NOT NULL,
        batch INTEGER NOT NULL
    """,
    "places": """
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        lat DOUBLE NOT NULL,
        lon DOUBLE NOT NULL,
        feature_class TEXT NOT NULL,
        feature_code TEXT NOT NULL,
        country TEXT,
        admin1 TEXT,
        admin2 TEXT,
        admin3 TEXT,
        parents TEXT NOT NULL,
        population INTEGER,
        source TEXT NOT NULL
    """,
    "history": """
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        at DATETIME NOT NULL,
        what TEXT NOT NULL,
        added INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        documents INTEGER NOT NULL,
        undone BOOLEAN NOT NULL
    """,
}
"""Tables that other programs see, by name; the first is the layer of points."""


def split(script: str) -> list[str]:
    """Return the statements of a script."""
    return [statement for part in script.split(";\n") if (statement := part.strip())]


def columns_of(table: str) -> list[str]:
    """Return the columns of a table after `fid`, in their order.

    Examples
    --------
    >>> columns_of("history")[:3]
    ['at', 'what', 'added']
    """
    lines = TABLES[table].strip().splitlines()
    return [line.split()[0] for line in lines][1:]


DESCRIPTIONS: dict[str, str] = {
    LAYER: "What one or more reports tell of one happening; no point where no place, or only a country, is known",
    "reports": "What one document says of one incident; incident is the fid of the incident",
    "claims": "Every figure with who gives it; figures are never added; incident is the fid of the incident",
    "documents": "The reports as they were given",
    "places": "The places that incidents and their alternatives name",
    "history": "What was written into the store, and what was undone",
}

INTERNAL = """
CREATE TABLE mapper_store (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE mapper_values (fid INTEGER PRIMARY KEY, batch INTEGER NOT NULL, value BLOB NOT NULL);
CREATE TABLE mapper_locations (
  incident INTEGER NOT NULL, position INTEGER NOT NULL, place INTEGER NOT NULL, precision TEXT NOT NULL,
  PRIMARY KEY (incident, position)
) WITHOUT ROWID;
CREATE TABLE mapper_changes (
  batch INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, value BLOB NOT NULL,
  PRIMARY KEY (batch, kind, id)
) WITHOUT ROWID;
"""
"""Tables of our own beside those that other programs see: values as they were written, and
what a batch replaced."""

LONG_DAYS = 31
"""An incident that lasts longer than this stands in an index of its own."""

IS_LONG = f"julianday(date_last) - julianday(date_first) > {LONG_DAYS}"

OF_AREAS = "precision NOT IN ('site', 'locality', 'near')"
"""Known to an area, not to a point: SQL for what `mapper.query.units.POINTS` leaves."""

INDEXES: dict[str, str] = {
    "incidents_long": (
        f"CREATE INDEX incidents_long ON incidents(date_first, date_last) WHERE {IS_LONG}"
    ),
    # what is known to an area only is looked for by itself: it is little
    "incidents_areas": f"CREATE INDEX incidents_areas ON incidents(fid) WHERE {OF_AREAS}",
    "locations_areas": (
        f"CREATE INDEX locations_areas ON mapper_locations(place, precision) WHERE {OF_AREAS}"
    ),
    "locations_more": (
        "CREATE INDEX locations_more ON mapper_locations(position) WHERE position = 1"
    ),
    "incidents_part": (
        "CREATE INDEX incidents_part ON incidents(part_of) WHERE part_of IS NOT NULL"
    ),
    "incidents_id": "CREATE UNIQUE INDEX incidents_id ON incidents(id)",
    "incidents_when": "CREATE INDEX incidents_when ON incidents(date_first, date_last, lon, lat)",
    "reports_incident": "CREATE INDEX reports_incident ON reports(incident)",
    "claims_incident": "CREATE INDEX claims_incident ON claims(incident)",
    "locations_place": ("CREATE INDEX locations_place ON mapper_locations(place, precision)"),
    "places_id": "CREATE INDEX places_id ON places(id)",
    "values_batch": "CREATE INDEX values_batch ON mapper_values(batch)",
}

LATE_INDEXES = (
    "incidents_long",
    "incidents_part",
    "incidents_areas",
    "locations_areas",
    "locations_more",
    "incidents_when",
    "reports_incident",
    "claims_incident",
    "values_batch",
    "locations_place",
)
"""Made after bulk loading, which is quicker; the others are needed while it runs."""

RTREE_TABLE = f"CREATE VIRTUAL TABLE {RTREE} USING rtree(id, minx, maxx, miny, maxy)"

_BOX = ", ".join(
    f"{function}(NEW.geom)" for function in ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")
)
_HAS, _HAD = (f"({row}.geom NOTNULL AND NOT ST_IsEmpty({row}.geom))" for row in ("NEW", "OLD"))
_LACKS, _LACKED = (f"({row}.geom ISNULL OR ST_IsEmpty({row}.geom))" for row in ("NEW", "OLD"))

_TRIGGERS = (
    # name, on, condition, action
    ("insert", "INSERT", _HAS, f"INSERT OR REPLACE INTO {RTREE} VALUES (NEW.fid, {_BOX});"),
    (
        "update6",
        "UPDATE OF geom",
        f"OLD.fid = NEW.fid AND {_HAS} AND {_HAD}",
        (
            f"UPDATE {RTREE} SET minx = ST_MinX(NEW.geom), maxx = ST_MaxX(NEW.geom),"
            " miny = ST_MinY(NEW.geom), maxy = ST_MaxY(NEW.geom) WHERE id = NEW.fid;"
        ),
    ),
    (
        "update7",
        "UPDATE OF geom",
        f"OLD.fid = NEW.fid AND {_HAS} AND {_LACKED}",
        f"INSERT INTO {RTREE} VALUES (NEW.fid, {_BOX});",
    ),
    (
        "update2",
        "UPDATE OF geom",
        f"OLD.fid = NEW.fid AND {_LACKS}",
        f"DELETE FROM {RTREE} WHERE id = OLD.fid;",
    ),
    (
        "update5",
        "UPDATE",
        f"OLD.fid != NEW.fid AND {_HAS}",
        (
            f"DELETE FROM {RTREE} WHERE id = OLD.fid;"
            f" INSERT OR REPLACE INTO {RTREE} VALUES (NEW.fid, {_BOX});"
        ),
    ),
    (
        "update4",
        "UPDATE",
        f"OLD.fid != NEW.fid AND {_LACKS}",
        f"DELETE FROM {RTREE} WHERE id IN (OLD.fid, NEW.fid);",
    ),
    ("delete", "DELETE", "OLD.geom NOT NULL", f"DELETE FROM {RTREE} WHERE id = OLD.fid;"),
)

TRIGGERS: dict[str, str] = {
    f"{RTREE}_{name}": (
        f"CREATE TRIGGER {RTREE}_{name} AFTER {event} ON {LAYER} WHEN {condition}"
        f" BEGIN {action} END"
    )
    for name, event, condition, action in _TRIGGERS
}
"""The triggers that the standard's R-tree extension asks for, by name."""

EXTENSION = (
    LAYER,
    GEOMETRY,
    "gpkg_rtree_index",
    "http://www.geopackage.org/spec140/#extension_rtree",
    "write-only",
)
