"""The verbs that change the user's own places."""

VERBS = ()
