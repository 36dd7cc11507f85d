"""When something was written."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def now() -> str:
    """Return the time for the history; that of SOURCE_DATE_EPOCH where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")
