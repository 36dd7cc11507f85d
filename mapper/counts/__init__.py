"""Killed, wounded, missing, detained, displaced: words and digits → claims with bounds."""

from mapper.counts.mention import CountMention
from mapper.counts.mentions import find_counts
from mapper.counts.toll import document_toll, summarise

__all__ = ["CountMention", "document_toll", "find_counts", "summarise"]
