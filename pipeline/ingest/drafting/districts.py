"""Where respondents live, by postcode district: an identifying column read by its first half."""

import re
from collections import Counter

import pandas as pd

from pipeline.ingest.drafting.draft_parts import Draft, DraftDemographic
from pipeline.questionnaire.postcodes import in_districts

_POSTCODES = 0.5  # of the cells that are filled in
_FEWEST = 5  # respondents of a district that stands by itself
_MOST = 20  # districts: a table that can be read
_OTHERS = "Other districts"


def find_districts(draft: Draft, frame: pd.DataFrame) -> None:
    """Draft a demographic of the districts with several respondents; the others count as one.

    None where two columns hold postcodes: whose they are is not known.
    """
    columns = [(one.name, _counts(frame[one.name])) for one in draft.identifying]
    found = [(name, counts) for name, counts in columns if counts]
    if len(found) != 1 or draft.layout != "wide":
        return
    name, counts = found[0]
    often = [district for district, count in counts.most_common(_MOST) if count >= _FEWEST]
    if len(often) < 2:
        return
    order = tuple(sorted(often, key=_in_order))
    reason = "the first half of postcodes: the whole stays under `identifying`"
    draft.demographics.append(
        DraftDemographic("postcode_district", [name], order, reason, _OTHERS, outward=True)
    )


def _counts(cells: pd.Series) -> Counter[str]:
    """Respondents by district; nothing where too few cells are postcodes."""
    given = cells.str.strip()
    given = given[given != ""]
    districts = [each for each in in_districts(given).tolist() if each]
    return Counter(districts) if len(districts) > _POSTCODES * len(given) else Counter()


def _in_order(district: str) -> tuple[str, int, str]:
    """LN8 before LN10."""
    area, number, rest = re.split(r"(\d+)", district, maxsplit=1)
    return area, int(number), rest
