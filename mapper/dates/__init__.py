"""When: words of time → spans of full days, and when a report was published."""

from mapper.dates.choice import date_beside, incident_date
from mapper.dates.mentions import DateMention, find_dates
from mapper.dates.publication import publication_date

__all__ = ["DateMention", "date_beside", "find_dates", "incident_date", "publication_date"]
