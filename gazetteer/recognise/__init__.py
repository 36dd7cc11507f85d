"""Text in, toponyms with their spans out."""

from gazetteer.recognise.recogniser import recognise, suspects
from gazetteer.recognise.runs import Form, Toponym

__all__ = ["Form", "Toponym", "recognise", "suspects"]
