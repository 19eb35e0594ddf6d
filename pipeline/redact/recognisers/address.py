"""British postal addresses: a numbered or named property, or the street that one lives on."""

from functools import cached_property
from typing import Any

import regex

from pipeline.language.lexicon import fold, lexicon
from pipeline.redact.recognisers.pattern import ContextRecogniser

# Royal Mail PAF digest, thoroughfare descriptors and their abbreviations, as people write them.
_STREETS = (
    r"road|rd|street|str|st|lane|ln|avenue|ave|av|close|cl|clo|drive|dr|way|crescent|cres|cresc|"
    r"court|ct|terrace|terr|gardens?|gdns|grove|gr|place|pl|hill|rise|row|walk|mews|square|sq|green|"
    r"view|park|parade|heath|end|croft|fields?|meadows?|bank|mount|vale|wharf|quay|yard|gate|"
    r"headlands|villas|cottages|buildings|chase|dene|drove|glade|glebe|leas?|orchard|paddocks?|"
    r"path|pike|reach|ridge|spinney|hollow|copse|common|circus|broadway|esplanade|embankment|"
    r"boulevard|blvd|arcade|approach|bypass|causeway|dale|down|garth|holt|knoll|loan|lawns?|maltings|"
    r"mill|moor|oval|pastures?|promenade|roundway|side|strand|twitten|wynd|warren|wood|woods"
)
_STREET = rf"(?:{_STREETS})"
# At the end of one word: Kingsway, broadwalk; with a capital also Riverside, Seaview. Not the
# abbreviations, at the end of "gave" and "last".
_JOINED = (
    r"(?:road|street|lane|avenue|close|drive|way|crescent|court|terrace|gardens?|grove|place|hill|"
    r"walk|mews|square|green|park|parade|heath|fields?|meadows?|bank|mount|vale|wharf|gate|lands|"
    r"croft|dene|leas|ridge|wood|moor|mill)"
)
_JOINED_NAME = (
    rf"(?:[A-Za-z]{{3,20}}{_JOINED}|"
    rf"(?-i:[A-Z])[A-Za-z]{{1,20}}(?:{'|'.join(w for w in _STREETS.split('|') if len(w) > 3)}))"
)
_BUILDING = (
    r"(?:house|court|lodge|tower|towers|mansions?|point|heights|apartments|flats|building|buildings|"
    r"hall|place|gardens|manor|barn|mill|wharf|works)"
)
_PROPERTY = (
    r"(?:cottage|vicarage|rectory|parsonage|manse|farm|farmhouse|barn|house|lodge|view|villa|"
    r"bungalow|grange|manor|hall|croft|nook|stables|oast|mill|hollies|cedars|gables|forge|bakery|"
    r"annexe|annex|chapel|cabin|fairview)"
)
# Words of a street's or a house's name: no everyday word that joins two phrases.
# Dwellings by their names; halls, mills and chapels are more often everybody's.
_DWELLING = (
    r"(?:cottage|vicarage|rectory|parsonage|manse|farm|farmhouse|barn|house|lodge|villa|bungalow|grange|manor|"
    r"croft|stables|oast|forge|bakery|annexe|hollies|cedars|gables|mill\s+house)"
)
_WORD = (
    r"(?!(?:with|of|to|in|on|for|at|by|and|or|but|my|our|we|i|is|was|are|were|be|been|a|an|that|this|"
    r"who|which|has|have|had|not|no|do|did|so|if|as|it|they|he|she|you|from|than|per|every|all|any|"
    r"some|more|x)\b)[A-Za-z][\w'.-]{0,24}"
)
_NAME = rf"(?:(?:st\.?\s)?{_WORD}[ \t]+){{1,3}}?"
_UNIT = (
    r"(?:flat|flt|apartment|apt|unit|room|block|maisonette|studio|plot|caravan|pitch|floor)"
    r"\s*(?:no\.?\s*|number\s+)?(?:\d{1,4}\s?[A-Za-z]?|[A-Za-z])\b"
)
_NUMBER = (
    r"(?:(?:no\.?|number|numbers|nos\.?)\s*)?\d{1,4}\s?(?:[A-Za-z]\b)?"
    r"(?:\s?(?:-|/|to|and|&)\s?\d{1,4}\s?(?:[A-Za-z]\b)?)?"
)

_FORMS = {
    # 12 High Street · Flat 3b, Elm House, 4-6 St Giles Court · 29 The Headlands
    "numbered": (
        rf"\b(?:{_UNIT},?\s+)?(?:(?:{_WORD}[ \t]+){{1,3}}{_BUILDING},?\s+)?{_NUMBER},?\s+"
        rf"(?:(?:the|upper|lower|old|new|north|south|east|west)\s+)?"
        rf"(?:{_NAME}{_STREET}\b\.?|{_JOINED_NAME}\b)",
        0.6,
    ),
    "numbered_the": (rf"\b(?:{_UNIT},?\s+)?{_NUMBER},?\s+the\s+[A-Za-z]{{4,20}}\b", 0.3),
    # Flat 22 Northfield House, The Headlands
    "unit": (
        rf"\b{_UNIT},?\s+(?:(?:{_WORD}[ \t]+){{1,3}}(?:{_BUILDING}|{_STREET})\b"
        rf"(?:,\s*(?:{_NAME}{_STREET}\b|the\s+[A-Za-z]{{4,20}}\b))?)",
        0.6,
    ),
    # Ivy House, Beech Crescent · The Old Vicarage, Church Lane · Willow Barn, St Giles Court
    "named": (
        rf"\b(?:the\s+)?(?:old\s+|new\s+)?(?:{_WORD}\s+)?{_PROPERTY}\s*,\s*"
        rf"(?:{_NAME}{_STREET}\b|the\s+[A-Za-z]{{4,20}}\b)",
        0.6,
    ),
    # Rose Cottage, Nether Wallop · Moat Farm, near Great Oakby · I live at Rose Cottage
    "village": (
        rf"\b(?:the\s+)?(?:old\s+|new\s+)?(?:{_WORD}[ \t]+){{0,2}}{_DWELLING}"
        rf"\s*,\s*(?:(?:near|in|at|nr)\s)?{_WORD}(?:[ -]{_WORD}){{0,2}}",
        0.55,
    ),
    "lives_at": (
        r"(?<=\b(?:live|lives|living|lived|stay|staying|reside|address(?:\sis)?|home(?:\sis)?|i'?m|"
        r"i\sam)\s?:?\s(?:at|in)\s)"
        rf"(?:(?:the\s+)?(?:old\s+|new\s+)?(?:{_WORD}[ \t]+){{1,2}}{_DWELLING}\b|"
        rf"\d{{1,4}}[A-Za-z]?\s{_WORD})",
        0.56,
    ),
    # Mill Lane number 14
    "number_last": (
        rf"\b(?:{_WORD}[ \t]+){{1,2}}(?:road|rd|street|lane|avenue|close|crescent|drive|terrace|"
        r"court|way)\b,?\s"
        r"(?:at\s)?(?:number|no\.?)\s?\d{1,4}[A-Za-z]?\b",
        0.6,
    ),
    # Chestnut Grove 42
    "number_behind": (
        rf"\b{_WORD}[ \t]+(?:road|rd|street|lane|avenue|ave|close|crescent|drive|terrace|grove)"
        r"[ \t]\d{1,4}[A-Za-z]?"
        r"(?=[.,;)\n]|$|\s(?:is|was|and|where|who)\b)",
        0.6,
    ),
    # flat 3 at the top of Cobden Hill · Apartment 41, The Quays, Dock Lane
    "unit_of_street": (
        rf"\b{_UNIT}(?:,?\s(?:at|on|in|near)\s(?:the\s(?:top|bottom|end|back|corner)\s(?:of|on)\s)?|,\s"
        rf"(?:(?-i:[A-Z])[\w'.-]*(?:\s(?-i:[A-Z])[\w'.-]*){{0,2}},\s)?)"
        rf"(?-i:(?:[A-Z][\w'.-]*\s){{1,3}}){_STREET}\b",
        0.6,
    ),
    # the owners of Thistledown Cottage · our home, Larkspur Barn
    "owners_of": (
        r"(?<=\b(?:(?:owners?|occupiers?|occupants?|tenants?|residents|householders?|neighbours?)\s(?:of|at|in)|"
        r"(?:my|our)\s(?:home|house|property)(?:,|\sis|\sat)?)\s)"
        r"(?-i:(?:The\s)?(?:[A-Z][\w'.-]*\s){1,2}"
        r"(?:Cottage|Farmhouse|Barn|Lodge|Villa|Croft|Bungalow|Vicarage|Rectory|Manse|Grange|Stables|Forge|Oast))\b",
        0.56,
    ),
    # Plot 6, berth 12, Apt. 908: somebody's door, wherever the street is
    "door": (
        r"\b(?:plot|berth|mooring|apt|apartment|flat|caravan|maisonette|bedsit)\b\.?\s?"
        r"(?:no\.?\s?|number\s)?\d{1,4}[A-Za-z]?\b(?!\s(?:scheme|phase|screen))",
        0.5,
    ),
    # Deal with him at number 9
    "house_number": (
        r"(?<=\b(?:him|her|them|neighbours?|people|family|man|woman|lady|couple|lads?|bloke|lives?|"
        r"living|lived)\s(?:who\s)?(?:lives?\s)?(?:at|in|from)\s)(?:number|no\.?)\s?\d{1,4}[A-Za-z]?\b"
        r"(?!\s(?:on|in)\s(?:the|your|this)\s(?:list|plan|map))",
        0.58,
    ),
    # I live in/on Beech Crescent, my house in Mill Lane
    "lives_on": (
        r"(?<=\b(?:(?:i|we|he|she|they|who|and)\s(?:\w+\s){0,2}(?:live|lives|lived|living|stay|stays|"
        r"reside|resides|moved|move)|(?:my|our|his|her|their)\s(?:house|home|flat|address|place|"
        r"bungalow)(?:\sis)?|(?:resident|neighbours?)|address(?:\sis|:)?)"
        r"\s(?:in|on|at|off|of|down|to|near|from|just\soff)\s)"
        rf"(?!(?:the|this|that|our|my|a|same|main|busy)\s(?:main\s|busy\s|same\s)?{_STREET}\b)"
        rf"{_NAME}{_STREET}\b",
        0.5,
    ),
}
# None of these is met without a digit.
_NUMBERED = frozenset(
    ["numbered", "numbered_the", "number_last", "number_behind", "door", "house_number"]
)
_DIGIT = regex.compile(r"\d")
_NOT_AN_ADDRESS = regex.compile(
    r"^(?:19|20)\d{2}\b|^\d+(?:st|nd|rd|th)\b|^(?:no\.?\s*)?\d+\s*(?:-\s*\d+\s*)?(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|"
    r"people|children|kids|times?|of|or|and|to|per|%|am|pm|mph|miles?|metres?|meters?|yards?|"
    r"cars?|(?:down|up|past|on|round|through|along|from|in|at|by)\s|mon|tue|wed|thu|fri|sat|sun|"
    r"objectives?|police|pcsos?|officers?|more|in|different|out|other|houses?|homes?|pounds?|"
    r"million|billion|thousand|hundred|k|m|p)\b",
    regex.IGNORECASE,
)
# Street words that are everyday nouns or verbs too: a 200 space car park, 20 jobs close to home.
_WEAK = regex.compile(
    r"\b(?:way|close|drive|walk|end|park|side|down|view|place|court|bank|rise|row|hill|green|common|fields?|"
    r"gate|yard|path|mill|moor|approach|reach|gardens?|lawns?|woods?|buildings|roundabout|parade|mount|"
    r"square|mews|villas|cottages|heath|meadows?|vale|dale|court|ct|side|strand|oval|orchard|ridge|"
    r"embankment|bypass|wharf|quay|st|str|dr|pl|gr|cl|sq|av)\b\.?$",
    regex.IGNORECASE,
)
_LEADS_NO_ADDRESS = regex.compile(
    r"\b(?:ward|bay|exit|stand|zone|platform|phase|proposal|site|scheme|plan|lot|area|figure|map|table|policy|page|"
    r"question|q|junction|route|bus|line|option|item|section|day|class|year|stage|"
    r"tier|grade|level|terminal|aged?|over|under|band|type|top|last|next|first|january|february|"
    r"march|april|may|"
    r"june|july|august|(?:sept|nov|dec)ember|october|"
    r"at least|up to|about|around|only|than|nearly|almost)\s$",
    regex.IGNORECASE,
)
_MONTH = regex.compile(
    r"\d{1,2}\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    regex.IGNORECASE,
)
_LIVES = regex.compile(
    r"\b(?:live[sd]?|living|address|house|home)\b[^.!?]{0,12}$", regex.IGNORECASE
)
_AROUND = 200  # characters
_WORDS = regex.compile(r"[A-Za-z][\w'-]*")
_PUBLIC = regex.compile(
    r"\b(?:village|community|church|town|parish|country|public|coffee|care|club|opera|custom)\b|^the\shouse\b",
    regex.IGNORECASE,
)
_MY_STREET = regex.compile(
    r"\b(?:our|my|the|your|this|that|a|every|each|which|what|same|main|high|whole|busy|own)\s+"
    rf"{_STREET}\b\.?$",
    regex.IGNORECASE,
)
_POSTCODE_AFTER = regex.compile(r"\s*[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", regex.IGNORECASE)
# The Willows, 19 Vicarage Gardens
_HOUSE_BEFORE = regex.compile(
    r"(?:^|[\n:,.]\s?|\b(?i:at|is|address|to)\s)(The\s[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?,\s)$"
)
_OPEN_TO_ALL = regex.compile(
    r"\b(?:inn|arms|pub|library|cent(?:re|er)|school|surgery|church|hall|club|shop|caf[eé]|hotel|clinic|"
    r"hospital|mosque|temple|park|station|head|crown|lion|hub|gym|theatre)\b",
    regex.IGNORECASE,
)
_STREET_AFTER = regex.compile(
    rf"[ \t](?:(?=(?-i:[A-Z])){_STREET}|road|street|lane|avenue|close|crescent|terrace|grove)\b",
    regex.IGNORECASE,
)
_TOWN_AFTER = regex.compile(r",\s*((?:[A-Za-z][\w'-]+)(?:[ -][A-Za-z][\w'-]+){0,3})")


class AddressRecogniser(ContextRecogniser):
    """A street with a number or a house name before it, or with "I live in" before it.

    A street alone is where things happen, and so is content. The town after a comma goes with the
    address when it is a place.
    """

    def __init__(self, entry: dict[str, Any]) -> None:
        super().__init__(entry)
        self.places = lexicon().places

    @cached_property
    def without_digits(self) -> "list[tuple[regex.Pattern[str], float]]":
        """The patterns that match without a number."""
        return [
            compiled
            for form, compiled in zip(_FORMS, self.compiled, strict=True)
            if form not in _NUMBERED
        ]

    def patterns(self, entry: dict[str, Any]) -> list[tuple[str, float]]:
        """The forms above, kept in Python because they are built from one another."""
        return list(_FORMS.values())

    def asked(self, text: str) -> "list[tuple[regex.Pattern[str], float]]":
        """Without those of numbers where a text has none."""
        return self.compiled if _DIGIT.search(text) else self.without_digits

    def check(self, matched: str) -> bool | None:
        """False for "20 people in the street", "10 minutes walk" and "2 down our road"."""
        return False if _NOT_AN_ADDRESS.match(matched) else None

    def score(self, text: str, start: int, end: int, base: float) -> float:
        """0 where the words between number and street say that no street is meant."""
        matched = text[start:end]
        if base == _FORMS["village"][1]:
            return base if self._dwelling(text, matched) else 0.0
        if not matched[:1].isdigit():
            return super().score(text, start, end, base)
        if _LEADS_NO_ADDRESS.search(text[max(0, start - 14) : start]) or _MONTH.match(matched):
            return 0.0
        words = _WORDS.findall(matched)
        around = text[max(0, start - _AROUND) : start] + text[end : end + _AROUND]
        mixed = any(c.isupper() for c in around) and not around.isupper()
        cased = any(w[0].isupper() for w in words)
        everyday = [w for w in words[:-1] or words if lexicon().words.get(w.lower()) == "a"]
        weak = bool(_WEAK.search(matched)) or base < 0.6
        near = text[max(0, start - 40) : start]
        lives = _LIVES.search(near)
        if weak and everyday and not cased and not lives:
            return 0.0
        if mixed and "the" in matched.split() and not cased:
            return 0.0
        return super().score(text, start, end, base)

    def _dwelling(self, text: str, matched: str) -> bool:
        """Whether "Rose Cottage, Nether Wallop" is one: a house's name, and a place behind it."""
        house, _, place = matched.rpartition(",")
        words = _WORDS.findall(regex.sub(r"^\s*(?:near|in|at|nr)\s", "", place))
        if _PUBLIC.search(house) or len(_WORDS.findall(house)) < 2 or not words:
            return False
        known = any(fold(" ".join(words[:n])) in self.places for n in range(1, len(words) + 1))
        named = len(words) > 1 and all(w[0].isupper() for w in words[:2])
        return known or (named and all(w[0].isupper() for w in _WORDS.findall(house)))

    def trimmed(self, text: str, start: int, end: int) -> tuple[int, int]:
        """With the name of the house before a number, and the town that follows."""
        house = _HOUSE_BEFORE.search(text, max(0, start - 30), start)
        if house and text[start].isdigit() and not _OPEN_TO_ALL.search(house[0]):
            start = house.start(1)
        while more := _STREET_AFTER.match(text, end):  # Quarry Bank Terrace, Mill Hill Road
            end = more.end()
        town = _TOWN_AFTER.match(text, end)
        if town:
            words = town.group(1).split(" ")
            for length in range(len(words), 0, -1):
                name = " ".join(words[:length])
                stop = town.start(1) + len(name)
                if fold(name) in self.places or _POSTCODE_AFTER.match(text, stop):
                    return start, stop
        return super().trimmed(text, start, end)
