"""Reports of one happening → one incident, with reasons; tolls as a ledger of claims."""

from mapper.merge.pipeline import MergeResult, merge, merge_explained

__all__ = ["MergeResult", "merge", "merge_explained"]
