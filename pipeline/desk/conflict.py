"""Somebody else was quicker, or a run is at work: nothing was saved, and one sentence says why."""


class Conflict(Exception):
    """What was to be changed is no longer what the person saw. The message quotes no comment."""
