"""Reports as they come: files, folders, standard input → documents."""

from mapper.documents.reading import Reading, Skipped, read

__all__ = ["Reading", "Skipped", "read"]
