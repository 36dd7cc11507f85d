"""Who fought whom: named groups with their time, and what reports call the rest."""

from mapper.actors.find import ActorMention, find_actors, may_be_a_person

__all__ = ["ActorMention", "find_actors", "may_be_a_person"]
