"""Columns that belong to one question: what their headings have in common."""

import re
from collections import defaultdict
from collections.abc import Sequence

from pipeline.ingest.drafting.column import Column
from pipeline.ingest.drafting.headings import Heading, worded
from pipeline.ingest.drafting.own_endings import asked_over, leaf_of

# How tools join a question and one of its options or rows in a single heading.
_JOINTS = (
    re.compile(r"(?P<stem>.*\S)\s*\(choice=(?P<leaf>.*)\)"),  # REDCap, with labels
    re.compile(
        r"(?P<stem>.*\S)\s*\[(?P<leaf>[^\[\]]*)\](?:\s*\[[^\[\]]*\])?"
    ),  # LimeSurvey, Google
    re.compile(r"(?P<stem>.*?\S)___(?P<leaf>.+)"),  # REDCap
    re.compile(r"(?P<stem>.*?[?.:)…!”'\w])\s+[-–—]\s+(?P<leaf>.+)"),  # Qualtrics, Snap
    re.compile(r"(?P<stem>.*\S)/(?P<leaf>[^/]+)"),  # KoBo, ODK
    re.compile(r"(?P<stem>.*\S)\s*:\s*(?P<leaf>.+)"),  # Alchemer
    re.compile(r"(?P<stem>[^\s.]+(?:\.{1,2}[^\s.]+)+)\.{3,}(?P<leaf>[^\s.]\S*)"),  # R, of " - "
    re.compile(r"(?P<stem>.*[?.:])\s?(?P<leaf>[^?.\s][^?]*)"),  # Microsoft Forms
    re.compile(r"(?P<leaf>.+?)\s*:\s*(?P<stem>.+)"),  # Alchemer's checkboxes: option first
    re.compile(r"(?P<stem>.*\S)\s*\((?P<leaf>[^()]+)\)"),
    re.compile(
        r"(?P<stem>[A-Za-z][A-Za-z0-9]*\d[a-z]?|\d+)[_.-](?P<leaf>[A-Za-z0-9]+(?:[_.][A-Za-z]+)?)"
    ),
    re.compile(r"(?P<stem>(?![Qq]_?\d|[Qq]uestion|[Ii]tem)[A-Za-z][A-Za-z_]*?)_?(?P<leaf>\d{1,2})"),
)


_PARTS = re.compile(r"^(?:q ?)?\d{1,3} \d{1,2} (?=\w+ \w+ \w)")  # "3.1. What made you visit?"
_DASH = 4  # the place of Qualtrics' joint among them, from 1
_PATH = 5  # the place of KoBo's joint among them, from 1
_COLON = 6
_SENTENCE = 8  # the place of the joint behind a full stop
_MANY = 4  # more columns that hold one stem than hold another


class Stem:
    """What a column shares with others, and what is its own."""

    def __init__(self, stem: str, leaf: str, key: str) -> None:
        self.stem = stem
        self.leaf = leaf
        self.key = key


def stems_of(columns: Sequence[Column]) -> list[Stem]:
    """Find for each column the question that it shares with others; itself where with none.

    Where a column holds ticks its name says "question/answer", elsewhere "group/question".
    """
    headings = [column.heading for column in columns]
    ticks = [column.kind == "tick" for column in columns]
    names = {worded(heading.name) for heading in headings}
    ways = [_ways(heading) for heading in headings]
    for found, tick in zip(ways, ticks, strict=True):
        if _PATH in found and not tick and found[_PATH].key not in names:
            del found[_PATH]
    for found, tick in zip(ways, ticks, strict=True):
        for stem in found.values() if tick else ():
            stem.key = _PARTS.sub("", stem.key) or stem.key
    holders: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for place, found in enumerate(ways):
        for way, stem in found.items():
            holders[way, stem.key].append(place)
    stems = []
    for place, (heading, found, tick) in enumerate(zip(headings, ways, ticks, strict=True)):
        near = [way for way in sorted(found) if _near(holders[way, found[way].key], place)]
        held = {way: len(holders[way, stem.key]) for way, stem in found.items()}
        most = max(held, key=lambda way: held[way], default=0)
        # "Reasons. A new job - nearby" beside ten more "Reasons.": the dash is the option's own.
        if tick and near and most == _SENTENCE and held[most] >= _MANY + held[near[0]]:
            near = [most]
        alone = Stem(heading.text, "", worded(heading.name))
        stems.append(found[near[0]] if near else alone)
    for key, question in asked_over(columns).items():
        for place in question.places:
            leaf = leaf_of(headings[place].halves[-1], question)
            stems[place] = Stem(question.text.strip(" :-"), leaf, key)
    return stems


def _near(places: list[int], place: int) -> bool:
    """Whether another holder of the stem stands close by: with at most two columns between."""
    return any(0 < abs(other - place) <= 3 for other in places)


def _ways(heading: Heading) -> dict[int, Stem]:
    found: dict[int, Stem] = {}
    raw = heading.halves
    if len(raw) > 1 and not heading.codes:
        found[0] = Stem(raw[0], raw[-1], worded(raw[0]))
        return found
    for way, joint in enumerate(_JOINTS, start=1):
        match = joint.fullmatch(raw[-1])
        option = way == _COLON or (way == _DASH and match and ":" in match["leaf"])
        if match and option and Heading(match["stem"]).asks("other"):
            continue  # Alchemer's option first: "Other - Write In:Which services …"
        if match and worded(match["stem"]):
            leaf = re.sub(r"\s+[-–]\s+text$", "", match["leaf"], flags=re.IGNORECASE)
            leaf = re.sub(r"^selected choice\s+[-–]\s+", "", leaf, flags=re.IGNORECASE)
            found[way] = Stem(match["stem"].strip(" :-"), leaf.strip(), worded(match["stem"]))
    if heading.codes:
        base = re.fullmatch(r"(?P<stem>Q?[A-Za-z]*\d+)[_.#].*", heading.code)
        text = re.split(r"\s+[-–]\s+", raw[-1])[0]
        bare = worded(text)
        if bare and len(raw[-1]) > len(text):
            found.setdefault(20, Stem(text, raw[-1][len(text) :].strip(" -–"), bare))
        if bare:
            found.setdefault(21, Stem(raw[-1], "", bare))
        if base:
            found.setdefault(22, Stem(text, "", worded(base["stem"])))
    else:
        found.setdefault(23, Stem(raw[-1], "", worded(raw[-1])))
    return found
