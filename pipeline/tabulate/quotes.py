"""Quotes: for each theme and group of answers, sentences that are typical and unlike each other."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from pipeline.codebook.codebook import Code
from pipeline.codebook.telling_words import telling_words, tells
from pipeline.language.quotable import is_well_formed
from pipeline.language.stands_alone import Standing
from pipeline.tables.copies import CampaignText
from pipeline.tables.readable import in_english
from pipeline.tables.spans import Span
from pipeline.tables.theme_tables import QUOTES
from pipeline.tabulate.crosstab import Crosstab
from pipeline.tabulate.quote_choices import Choices
from pipeline.tabulate.settings import TabulateSettings
from pipeline.tabulate.whole_thoughts import to_quote

_READ = 500  # comments of a cell that a quote is looked for in: enough to find a typical one
# How unlike each other the quotes of one theme are: 0 only typical ones, 1 only different ones
# (maximal marginal relevance, Carbonell and Goldstein 1998).
_VARIETY = 0.5


@dataclass
class Budget:
    """How many quotes are left, and who has been quoted."""

    left: int
    writers: set[str] = field(default_factory=set)
    said: set[str] = field(default_factory=set)

    def give_back(self, quotes: pd.DataFrame, comments: pd.DataFrame) -> None:
        """Take back quotes that are not printed after all: their writers may be quoted again."""
        self.left += len(quotes)
        quoted = comments["comment_id"].isin(quotes["comment_id"])
        self.writers -= set(comments.loc[quoted, "respondent_id"].astype(str))
        self.said -= set().union(*map(each_said, quotes["quote"]))
        self.said -= set(comments.loc[quoted, "duplicate_group"].dropna().astype(str))


def choose_quotes(
    comments: pd.DataFrame,
    themes: NDArray[np.bool_],
    table: Crosstab,
    *,
    quotable: NDArray[np.bool_],
    codes: Sequence[Code],
    speaks: Mapping[str, Mapping[str, Span]],
    choices: Choices,
    letters: CampaignText,
    contrary: Collection[tuple[str, str]],
    settings: TabulateSettings,
    budget: Budget,
    columns: Sequence[int],
) -> pd.DataFrame:
    """Choose the quotes of one question, in the order of its table.

    Returns the columns of `QUOTES` without the question.

    Parameters
    ----------
    comments : the question's rows of the comments table (n)
    themes [n, n_codes] : bool, which comment has which code
    quotable [n] : bool, which comments may be quoted at all
    speaks : the words that speak for each code of a comment (`spans_of`)
    choices : the analyst's picks, which go first, and bans
    letters : what campaigns sent, which is nobody's own words
    contrary : (comment_id, code id) of whoever is not quoted for a code (`contrary_voices`)
    budget : is spent
    columns : the places of the table's columns that quotes stand for

    Only from cells with enough respondents, and no comment that is one of few there in another
    row; one sentence of a respondent in the whole file; every
    theme gets its first quote before any gets its second.
    """
    banned = comments["comment_id"].isin(choices.bans).to_numpy(dtype=bool)
    picked = {comment_id: rank for rank, comment_id in enumerate(choices.picks)}
    fit = {
        column: quotable & ~banned & ~in_small_row(table, column, settings.minimum_cell)
        for column in columns
    }
    themes_at = np.flatnonzero(table.rows["section"].eq("themes"))
    at = dict(zip(table.rows["row_id"].iloc[themes_at], themes_at, strict=True))
    rows_of = [int(at[code.id]) for code in codes]
    ids = comments["comment_id"].tolist()
    agrees = [
        np.array([(one, code.id) not in contrary for one in ids], dtype=bool) for code in codes
    ]
    cells = {
        (place, column): themes[:, place] & table.in_column[column] & fit[column] & agrees[place]
        for place in range(len(codes))
        for column in columns
        if budget.left > 0 and table.respondents[rows_of[place], column] >= settings.minimum_cell
    }
    rows = _to_read(comments, list(cells.values()), picked, settings.quotes_seed)
    pool = _Sentences(comments, rows, speaks, letters, telling_words(codes), settings.quotes_seed)
    chosen: dict[tuple[int, int], list[int]] = {cell: [] for cell in cells}
    for _ in range(settings.quotes_per_group):
        for (place, column), inside in cells.items():
            if budget.left <= 0:
                break
            quote = pool.next_quote(
                codes[place], inside, chosen[place, column], picked=picked, budget=budget
            )
            if quote is not None:
                chosen[place, column].append(quote)
                budget.left -= 1
                budget.writers.add(str(comments["respondent_id"].iloc[pool.rows[quote]]))
                budget.said |= pool.marks(quote)
    lines = []
    named = table.columns[["answer_kind", "answer_id", "answer"]].to_numpy(dtype=object)
    for (place, column), quotes in chosen.items():
        for quote in quotes:
            comment_id = comments["comment_id"].iloc[pool.rows[quote]]
            code = codes[place]
            lines.append((code.id, code.name, *named[column], comment_id, pool.texts[quote]))
    return pd.DataFrame(lines, columns=list(QUOTES[3:]), dtype="str")


def _to_read(
    comments: pd.DataFrame, cells: list[NDArray[np.bool_]], picked: dict[str, int], seed: int
) -> NDArray[np.intp]:
    """Rows in some cell; of a cell with more than `_READ`, picks first, then those coded surely."""
    ids = comments["comment_id"].to_numpy()
    doubtful = comments["coverage"].ne("coded").fillna(True).to_numpy(dtype=bool)
    read = np.zeros(len(comments), dtype=bool)
    for inside in cells:
        rows = np.flatnonzero(inside)
        if len(rows) > _READ:
            unpicked = ~np.isin(ids[rows], list(picked))
            draw = np.array([_draw(seed, str(comment_id)) for comment_id in ids[rows]])
            rows = rows[np.lexsort((draw, doubtful[rows], unpicked))[:_READ]]
        read[rows] = True
    return np.flatnonzero(read)


def as_said(sentence: str) -> str:
    """Return the words of a sentence, by which it is known again."""
    return re.sub(r"\W+", " ", sentence.casefold()).strip()


def each_said(quote: str) -> set[str]:
    """Return the words of each sentence of a quote, which may be of two."""
    from pipeline.language.sentences import sentences

    return {as_said(each) for each in sentences([quote])[0]}


def in_small_row(table: Crosstab, column: int, minimum: int) -> NDArray[np.bool_]:
    """Comments that are one of few in some row of a column: a quote would tell about that cell."""
    small = table.shown[:, column] & (table.respondents[:, column] < minimum)
    return np.asarray(table.in_row[small].any(axis=0), dtype=bool)


class _Sentences:
    """The sentences of a question that could be quoted, as TF-IDF vectors."""

    def __init__(
        self,
        comments: pd.DataFrame,
        rows: NDArray[np.intp],
        speaks: Mapping[str, Mapping[str, Span]],
        letters: CampaignText,
        telling: Mapping[str, frozenset[str]],
        seed: int,
    ) -> None:
        from pipeline.language.sentences import sentence_spans

        texts = [str(comments["text_redacted"].iloc[row]) for row in rows]
        english = in_english(comments)[rows]
        self.comments = comments
        self.speaks = speaks
        self.letters = letters
        self.telling = telling
        self.texts: list[str] = []
        self.spans: list[Span] = []
        kept: list[int] = []
        self.standing: list[tuple[Standing, bool]] = []
        for row, text, cut, is_english in zip(
            rows, texts, sentence_spans(texts), english, strict=True
        ):
            group = comments["duplicate_group"].iloc[row]
            sent_with = None if pd.isna(group) else str(group)
            sent = [letters.holds(text[slice(*span)], sent_with) for span in cut]
            for quote in to_quote(text, cut, sent, is_english=bool(is_english)):
                self.texts.append(quote.text)
                self.spans.append(quote.span)
                self.standing.append((quote.stands, quote.widened))
                kept.append(int(row))
        self.rows = np.array(kept, dtype=np.int64)
        self.vectors = _vectors(self.texts)
        self.ids = comments["comment_id"].to_numpy()
        self.writers = comments["respondent_id"].to_numpy()
        self.sure = comments["coverage"].eq("coded").fillna(False).to_numpy(dtype=bool)
        self.order = [
            _draw(seed, f"{self.ids[row]} {text}")
            for row, text in zip(kept, self.texts, strict=True)
        ]

    def marks(self, quote: int) -> set[str]:
        """What copies of a text share: its words, and whose text it is where few sent it."""
        group = self.comments["duplicate_group"].iloc[self.rows[quote]]
        words = each_said(self.texts[quote])
        if pd.isna(group) or self.letters.is_of(str(group)):
            return words  # what a campaign has in common is not among the sentences
        return {*words, str(group)}

    def next_quote(
        self,
        code: Code,
        inside: NDArray[np.bool_],
        chosen: list[int],
        *,
        picked: dict[str, int],
        budget: Budget,
    ) -> int | None:
        """The next quote of a cell: a pick, or a sentence that speaks for the theme.

        Of these the one that can be read alone, is typical and not yet said.
        """
        from pipeline.codebook.keywords import keyword_hits

        here = np.flatnonzero(inside[self.rows]) if len(self.rows) else np.array([], dtype=int)
        if not len(here):
            return None
        vectors = self.vectors[here]
        centre = np.asarray(vectors.mean(axis=0)).reshape(-1)
        typical = vectors @ centre / (np.linalg.norm(centre) or 1.0)
        said = np.zeros(len(here))
        if chosen:
            said = (vectors @ self.vectors[chosen].T).toarray().max(axis=1)
        worth = (1 - _VARIETY) * typical - _VARIETY * said
        ids, sure, writers = self.ids, self.sure, self.writers
        named = [bool(keyword_hits(code, self.texts[quote])) for quote in here]
        # A sentence that leans on another, and holds no word of the theme, says nothing of it.
        says = [
            named[at]
            or self.standing[quote][0] is Standing.ALONE
            or tells(self.telling, code.id, self.texts[quote])
            for at, quote in enumerate(here)
        ]
        spoken = [self._speaks(int(quote), str(ids[self.rows[quote]]), code) for quote in here]
        ranked = sorted(
            range(len(here)),
            key=lambda at: (
                picked.get(ids[self.rows[here[at]]], len(picked)),
                self.standing[here[at]][0] is Standing.CONTRARY,
                not spoken[at],
                not says[at],
                self.standing[here[at]],
                not named[at],
                not sure[self.rows[here[at]]],
                not is_well_formed(self.texts[here[at]]),
                -round(float(worth[at]), 6),
                self.order[here[at]],
            ),
        )
        for at in ranked:
            quote = int(here[at])
            picked_one = ids[self.rows[quote]] in picked
            fits = named[at] or (says[at] and spoken[at] and sure[self.rows[quote]])
            if not (fits or picked_one):
                continue  # of something else or of nothing, or the model was in doubt
            half = self.standing[quote][0] is not Standing.ALONE
            if half and chosen and not picked_one:
                continue  # half a thought is better than none, and no second voice
            said_before = bool(self.marks(quote) & budget.said)
            if writers[self.rows[quote]] not in budget.writers and not said_before:
                return quote
        return None

    def _speaks(self, quote: int, comment_id: str, code: Code) -> bool:
        """Whether some of the words that speak for a code are in this sentence."""
        start, end = self.spans[quote]
        first, last = self.speaks.get(comment_id, {}).get(code.id, (0, 0))
        return max(start, first) < min(end, last)


def _vectors(texts: Sequence[str]) -> csr_array:
    from sklearn.feature_extraction.text import TfidfVectorizer

    try:
        return csr_array(TfidfVectorizer(sublinear_tf=True).fit_transform(texts))
    except ValueError:  # no sentence, or none with a word
        return csr_array((len(texts), 1))


def _draw(seed: int, words: str) -> str:
    return blake2b(f"{seed} {words}".encode(), digest_size=8).hexdigest()
