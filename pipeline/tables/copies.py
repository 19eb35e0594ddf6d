"""Copies of one text: which of them speaks for all, and what each says in words of its own."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pipeline.language.keyphrases import words_in_order
from pipeline.tables.readable import may_be_read, models_may_read

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

LEAST = 3  # respondents who send one text from whom on it is a campaign; two are a coincidence
_FEWEST = 4  # words of a sentence that may say something: fewer are a greeting or a name
_REWORDED = 2 / 3  # of a sentence's words, from which another says it in other words, in its order
_SHARED = 0.5  # of a sentence's pairs of neighbouring words from which it is the others' too


def decided_by(comments: "pd.DataFrame") -> "NDArray[np.int64]":
    """Return, for each row, the row whose text decides its codes: its own where it has no copies.

    In a group of copies that is the text sent most often, of those the shortest, of those the first
    in the alphabet: it depends neither on the order of the comments nor on parts of the table.

    Parameters
    ----------
    comments : text_redacted and, where it is there, duplicate_group are read; copies that models
        may not read decide nothing and are left alone.
    """
    import numpy as np
    import pandas as pd

    own = np.arange(len(comments), dtype=np.int64)
    if "duplicate_group" not in comments:
        return own
    copies = comments[["duplicate_group", "text_redacted"]].reset_index(drop=True)
    copies = copies[models_may_read(comments) & copies["duplicate_group"].notna()]
    if copies.empty:
        return own
    texts = copies.groupby(["duplicate_group", "text_redacted"], sort=True)
    distinct = texts.agg(times=("text_redacted", "size")).reset_index()
    distinct["length"] = distinct["text_redacted"].str.len()
    first = distinct.sort_values(
        ["duplicate_group", "times", "length", "text_redacted"],
        ascending=[True, False, True, True],
    ).drop_duplicates("duplicate_group")
    template = first.set_index("duplicate_group")["text_redacted"]
    is_template = copies["text_redacted"].eq(copies["duplicate_group"].map(template))
    rows = copies[is_template].drop_duplicates("duplicate_group")
    place = pd.Series(rows.index, index=rows["duplicate_group"])
    own[copies.index] = copies["duplicate_group"].map(place).to_numpy()
    return own


def own_words(comments: "pd.DataFrame") -> list[str]:
    """Return, for each row, what it adds to the text that decides its codes; "" where nothing.

    Whole sentences of its own, where they stand in the comment, with spaces in place of all others:
    a place in them is the place in the comment. A sentence that was only reworded adds nothing.

    Parameters
    ----------
    comments : as `decided_by` takes them.
    """
    texts = comments["text_redacted"].astype(str).tolist()
    found: dict[tuple[str, str], str] = {}
    own = []
    for row, deciding in enumerate(decided_by(comments).tolist()):
        text, sent_most = texts[row], texts[deciding]
        if text != sent_most and (text, sent_most) not in found:
            found[text, sent_most] = _beside(text, sent_most, _pairs(sent_most))
        own.append("" if text == sent_most else found[text, sent_most])
    return own


class EachText(NamedTuple):
    """What people code of n comments, so that each text is coded once."""

    stands_for: "NDArray[np.int64]"
    """[n]: for each row the row that is coded for it; its own where nothing else says the same."""
    adds: "NDArray[np.bool_]"
    """[n]: whether a copy adds words of its own to the text that others sent."""
    sent_by: "NDArray[np.int64]"
    """[n]: how many respondents sent a campaign's text, at the row that stands for it; else 0.
    Whoever added words of their own sent it too."""


def each_text(comments: "pd.DataFrame") -> EachText:
    """Tell which comments stand for others: people decide once on what many sent.

    Copies that add nothing are stood for by one of the text that decides their codes; what adds
    words of its own is coded by itself. Of the same words the first counts, by comment id.

    Parameters
    ----------
    comments : as `decided_by` takes them, with comment_id and respondent_id; what nobody may read
        stands alone.
    """
    import numpy as np

    own = np.arange(len(comments), dtype=np.int64)
    found = EachText(own, np.zeros(len(own), dtype=bool), np.zeros(len(own), dtype=np.int64))
    if "duplicate_group" not in comments:
        return found
    grouped = may_be_read(comments) & comments["duplicate_group"].notna().to_numpy()
    if not grouped.any():
        return found
    columns = ["comment_id", "respondent_id", "duplicate_group", "text_redacted"]
    copies = comments[columns].reset_index(drop=True).astype(object)
    copies["adds"] = [bool(added) for added in own_words(comments)]
    copies["says"] = copies["text_redacted"].where(copies["adds"], "")
    decides = copies["text_redacted"].iloc[decided_by(comments)].set_axis(copies.index)
    copies["other"] = ~models_may_read(comments) | (
        copies["text_redacted"].ne(decides) & ~copies["adds"]
    )
    copies = copies[grouped].sort_values(["other", "comment_id"], kind="stable")
    texts = copies.index.to_series().groupby([copies["duplicate_group"], copies["says"]])
    own[copies.index] = texts.transform("first").to_numpy()
    found.adds[copies.index] = copies["adds"].to_numpy(dtype=bool)
    people = copies.groupby("duplicate_group")["respondent_id"].nunique()
    first = copies[~copies["adds"]].drop_duplicates("duplicate_group")
    sent_by = first["duplicate_group"].map(people).to_numpy(dtype=np.int64)
    found.sent_by[own[first.index]] = np.where(sent_by >= LEAST, sent_by, 0)
    return found


class Letter(NamedTuple):
    """A text that many sent, as most of them have it."""

    text: str
    """"" where none of its versions may be printed."""
    adding: frozenset[str]
    """The versions that hold sentences of their writers' own."""


def as_most_sent(texts: Sequence[str], printable: Collection[str]) -> Letter:
    """Return a campaign's text without what few wrote into it.

    That is the version sent most often, of those the shortest, of those the first in the alphabet;
    one with a sentence that fewer than half have comes last, and is given without the sentence.

    Parameters
    ----------
    texts : of every copy
    printable : the versions that may be printed
    """
    times = Counter(texts)
    said = {text: _pairs(text) for text in times}
    held = Counter(pair for text in texts for pair in said[text])
    common = {pair for pair, count in held.items() if 2 * count >= len(texts)}
    cut = {text: _only(text, common) for text in times if text in printable}
    chosen = min(
        cut, key=lambda text: (cut[text] != text, -times[text], len(text), text), default=""
    )
    sent = cut.get(chosen) or max(times, key=lambda text: (times[text], text), default="")
    adding = frozenset(text for text in times if _beside(text, sent, common).strip())
    return Letter(cut.get(chosen, ""), adding)


class CampaignText:
    """The words that campaigns have in common: what stands in them is not one person's."""

    def __init__(self, comments: "pd.DataFrame") -> None:
        self._of_group: dict[str, set[tuple[str, str]]] = {}
        if "duplicate_group" not in comments:
            return
        copies = comments.loc[comments["duplicate_group"].notna()]
        for group, sent in copies.groupby("duplicate_group", sort=True):
            if sent["respondent_id"].nunique() < LEAST:
                continue
            once, shared = set[tuple[str, str]](), set[tuple[str, str]]()
            for text, times in sent["text_redacted"].value_counts().items():
                said = _pairs(str(text))
                shared |= said if times > 1 else once & said
                once |= said
            self._of_group[str(group)] = shared

    def is_of(self, group: str) -> bool:
        """Tell whether a duplicate_group is a campaign, and not the same words of two."""
        return group in self._of_group

    def holds(self, sentence: str, group: str | None) -> bool:
        """Tell whether a sentence is of a campaign's text.

        Parameters
        ----------
        group : the duplicate_group of its comment: of its own campaign also where it was reworded;
            of another's, where somebody put the letter into a text of their own, word for word.
        """
        pairs = _pairs(sentence)
        if group is not None and group in self._of_group:
            return _share(pairs, self._of_group[group]) >= _SHARED
        long_enough = len(pairs) >= _FEWEST
        return long_enough and any(pairs <= shared for shared in self._of_group.values())


def _beside(text: str, letter: str, others: set[tuple[str, str]]) -> str:
    """A text's sentences that neither stand in the others nor reword one of the letter's."""
    from pipeline.language.sentences import sentence_spans

    own = [" "] * len(text)
    said = [words_in_order(letter[start:end]) for start, end in sentence_spans([letter])[0]]
    for start, end in sentence_spans([text])[0]:
        sentence = text[start:end]
        words = words_in_order(sentence)
        if (
            len(words) >= _FEWEST
            and _share(_pairs(sentence), others) < _SHARED
            and not any(_held_in_order(words, other) >= _REWORDED for other in said)
        ):
            own[start:end] = sentence
    return "".join(own).rstrip()


def _held_in_order(words: Sequence[str], others: Sequence[str]) -> float:
    """The share of some words that stand among others, in their order."""
    blocks = SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(words)


def _only(text: str, common: set[tuple[str, str]]) -> str:
    """A text without the sentences that are not common; as it stands, where all are."""
    from pipeline.language.sentences import sentence_spans

    sentences = [text[start:end] for start, end in sentence_spans([text])[0]]
    kept = [one for one in sentences if _share(_pairs(one), common) >= _SHARED]
    return text if len(kept) == len(sentences) else " ".join(one.strip() for one in kept)


def _pairs(text: str) -> set[tuple[str, str]]:
    return set(pairwise(words_in_order(text)))


def _share(pairs: Iterable[tuple[str, str]], others: set[tuple[str, str]]) -> float:
    pairs = set(pairs)
    return len(pairs & others) / len(pairs) if pairs else 1.0
