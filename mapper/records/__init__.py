"""Values ↔ the JSON objects that `parse` and `extract` print."""

from mapper.records.making import (
    Record,
    geo_precision,
    incident_record,
    reading_record,
    report_record,
    unresolved_record,
)
from mapper.records.restoring import incident_from_record, report_from_record

__all__ = [
    "Record",
    "geo_precision",
    "incident_from_record",
    "incident_record",
    "reading_record",
    "report_from_record",
    "report_record",
    "unresolved_record",
]
