"""All toponyms of a text together → which place each of them means."""

from gazetteer.resolve.candidates import Candidate
from gazetteer.resolve.choice import Resolution
from gazetteer.resolve.resolver import Resolver

__all__ = ["Candidate", "Resolution", "Resolver"]
