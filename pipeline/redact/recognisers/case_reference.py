"""Crime, incident and case references."""

import regex

from pipeline.redact.recognisers.pattern import ContextRecogniser

_YEAR = regex.compile(r"(?:19|20)\d{2}(?:[-/](?:(?:19|20)?\d{2}))?")

# Kinds of planning application, and planning appeals: public registers hold them.
_PLANNING = regex.compile(
    r"^APP/[A-Z]\d{4}/|/(?:FULM?|FULL|OUTM?|OUTL|RE?M|RES|HOU?|HH|HSE|LBC?|LBA|ADV|TPO|TCA|"
    r"COU|CLE|CLP|CLU[DE]*|VAR|S73A?|DISC|DOC|NMA|PIP|PNA?|PA|CM|EIA|MAJ|MIN|COND?|AGR|TEL|DEM|PRIOR)$",
    regex.IGNORECASE,
)
# Before it: no planning register has these.
_SOMEBODYS = regex.compile(
    r"\b(?:police|crime|incident|patient|hospital|nhs|complaint|custody|officer|court|tenancy|claim|case)\b",
    regex.IGNORECASE,
)
# A register's number may have any letters before it, where the words say whose register it is.
_OF_PLANNING = regex.compile(
    r"\bplanning\s(?:ref(?:erence)?s?|app(?:lication)?s?|nos?|numbers?|permission)\b[^.!?\n]{0,50}$",
    regex.IGNORECASE,
)
_REGISTERED = regex.compile(r"[A-Z]{1,4}/(?:19|20)?\d{2}/\d{3,5}", regex.IGNORECASE)
_OF_IT = regex.compile(r"[\w/-]+")
_BREAKS = regex.compile(r"[^\w/-]")
_LOG = regex.compile(r"\b(?:cad|log|incident|urn|pc|wpc|pcso|collar)\b", regex.IGNORECASE)
_FEWEST = 3  # digits of a reference behind a word for one
_LONGEST = 40  # characters
_LOG_BEFORE = 20
_PLANNING_BEFORE = 90  # characters


class CaseReferenceRecogniser(ContextRecogniser):
    """Forces and councils share no form: enough digits, and a word that says it is a reference."""

    def score(self, text: str, start: int, end: int, base: float) -> float:
        """What stands behind "log number" or "PC" may be short; only a span of years is none."""
        own = _SOMEBODYS.search(text[max(0, start - self.before) : start])
        if "/" in text[start : end + 1] and not own and _PLANNING.search(_whole(text, start, end)):
            return 0.0
        of_planning = _OF_PLANNING.search(text, max(0, start - _PLANNING_BEFORE), start)
        if of_planning and not own and _REGISTERED.fullmatch(_whole(text, start, end)):
            return 0.0
        if base >= 0.6:
            # "My bus pass 24 7", "the hospital is 3.1 miles away"; but log 12 of the third.
            few = sum(c.isdigit() for c in text[start:end]) < _FEWEST
            counted = few and not _LOG.search(text, max(0, start - _LOG_BEFORE), start)
            return 0.0 if counted or _YEAR.fullmatch(text[start:end]) else base
        return super().score(text, start, end, base)

    def check(self, matched: str) -> bool | None:
        """False with fewer than four digits ("Q3", "A605", "9-5"), or for a span of years."""
        digits = sum(c.isdigit() for c in matched)
        if digits < 4 or _YEAR.fullmatch(matched):
            return False
        return None


def _whole(text: str, start: int, end: int) -> str:
    """The reference that a match is a part of."""
    before = text[max(0, start - _LONGEST) : start]
    first = start - len(before) + max((m.end() for m in _BREAKS.finditer(before)), default=0)
    after = _OF_IT.match(text, end, end + _LONGEST)
    return text[first : after.end() if after else end]
