"""Names of places that hold a word of some subject: “School Lane” says nothing about schools."""

import re

# What a street is called: the whole name is a name. As in the Ordnance Survey's lists of roads.
_STREETS = (
    "avenue|close|court|crescent|drive|gardens|grove|hill|lane|mews|parade|place|road|row|square|"
    "street|terrace|walk|way|wharf|yard"
)
# Places called after what stands there: only the words before these are a name.
_PLACES = (
    "bus stop|bus shelter|car park|crossroads|inn|junction|lay-by|park and ride|roundabout|"
    "taxi rank|tram stop|underpass"
)
_NAME = r"[A-Z][\w'’]+(?:[ -](?:and|of|&|[A-Z][\w'’]+)){0,3}"
_FOUND = re.compile(
    rf"\b(?P<street>{_NAME} (?:{_STREETS}|(?:{_STREETS.title()})))\b"
    rf"|\b(?P<before>{_NAME}) (?=(?:{_PLACES}|{_PLACES.title()})\b)"
)


def without_place_names(text: str) -> str:
    """Return a text with a full stop in place of each name of a street, and of what names a place.

    Of “College car park” the car park stays. What is written small (“the school road”) is no name,
    nor is the first of several words where a sentence begins (“Fund School Road”).
    """
    return _FOUND.sub(_unnamed, text)


def _unnamed(found: re.Match[str]) -> str:
    before = found.string[: found.start()].rstrip()
    first, *others = found[0].split()
    alone = len(others) < (2 if found["street"] else 1)
    kept = "" if alone or (before and before[-1] not in ".!?:;") else f"{first} "
    return f"{kept}. "
