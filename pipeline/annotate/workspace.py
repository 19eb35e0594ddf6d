"""What an annotation command works on: the consultation, its last run, its codebook, a round."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.annotate.adjudicate import disagreements
from pipeline.annotate.agreement import agreement
from pipeline.annotate.guideline import guideline
from pipeline.annotate.round import Round
from pipeline.annotate.samples import SAMPLE, read_sample, round_names
from pipeline.annotate.sampling import Pool, draw, eligible, lot, same_text
from pipeline.codebook.carry import carry
from pipeline.codebook.codebook import Codebook
from pipeline.codebook.scope import without_codes
from pipeline.config import Consultation, load_consultation
from pipeline.encoders.rows import RowVectors
from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically
from pipeline.labels.annotation import Annotation, read_round
from pipeline.labels.rounds import BLIND, SEEN
from pipeline.questionnaire.questions import asked_by_id
from pipeline.store.erased import Erased, read_erased
from pipeline.store.run_folder import Kept, RunFolder
from pipeline.tables.copies import EachText, each_text
from pipeline.tables.readable import may_be_read
from pipeline.tables.spans import Span, spans_of

FIRST_ROUND = "round-01"
_ROUND_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


@dataclass(frozen=True)
class Workspace:
    """A consultation, the folder of its last run, and the round at hand."""

    consultation: Consultation
    run: RunFolder
    round_: Round

    @cached_property
    def codebook(self) -> Codebook:
        """The codebook as it is now."""
        return self.consultation.read_codebook()

    @cached_property
    def _classified(self) -> Kept:
        kept = self.run.previous("classify")
        if kept is None:
            raise UserError(
                f"{self.run.path} holds no finished run of this consultation: run "
                f"`themes run {self.consultation.folder}` first (or name its folder with --out)."
            )
        return kept

    @cached_property
    def comments(self) -> pd.DataFrame:
        """The comments table after classify."""
        return self._classified.table("comments")

    @cached_property
    def assignments(self) -> pd.DataFrame:
        """One row per comment and code."""
        return self._classified.table("assignments")

    @cached_property
    def eligible(self) -> pd.DataFrame:
        """The comments of the round's questions that people may see, each text once.

        Where no code is for a question there is nothing to label.
        """
        questions = self.round_.questions
        silent = without_codes(self.codebook, questions)
        return eligible(self.comments, self.texts, questions=[*questions.keys() - silent])

    @cached_property
    def texts(self) -> EachText:
        """Which of the comments stand for others: people code each text once."""
        return each_text(self.comments)

    @property
    def history(self) -> Path:
        """The folder of all rounds."""
        return self.round_.folder.parent

    @cached_property
    def erased(self) -> Erased:
        """Who was erased on request."""
        return read_erased(self.history, self.consultation.id_key)

    def rounds(self) -> dict[str, dict[str, list[Annotation]]]:
        """Every round so far, oldest first: name → annotator → annotations."""
        return {name: self.said(name) for name in round_names(self.history) if name != SEEN}

    def said(self, name: str) -> dict[str, list[Annotation]]:
        """What a round's annotators said, in the codes of today.

        Labels made before a code was merged or renamed are carried along; those of a code that was
        split since count as unconfirmed, because a person has to look again. Those made with the
        model's codes in sight are left out: they measure nothing.
        """
        people = read_round(self.history / name)
        return {
            who: [_today(a, self.codebook) for a in each if not a.seen]
            for who, each in people.items()
        }

    def guideline(self, codebook: Codebook | None = None) -> str:
        """The consultation's guideline for annotators, or the one that ships, and the codes.

        Those of a codebook, or all.
        """
        own = self.consultation.annotations_folder / "guideline.md"
        return guideline(own, codebook or self.codebook)

    def draw_once(self) -> pd.DataFrame:
        """The round's comments, drawn on the first call and the same ones ever after.

        Raises
        ------
        UserError
            When every comment has been in a round.
        """
        drawn = read_sample(self.round_.folder / SAMPLE)
        if len(drawn):
            return drawn
        drawn = draw(self._pool(), self.consultation.annotate)
        if drawn.empty:
            raise UserError(
                f"every comment of {self.consultation.name} has been in a round: "
                "there is nothing left to label."
            )
        drawn["predicted"] = [";".join(self.predicted.get(c, ())) for c in drawn["comment_id"]]
        with write_atomically(self.round_.folder / SAMPLE) as temporary:
            drawn.to_csv(temporary, index=False, float_format="%.17g", lineterminator="\n")
        return drawn

    def to_show(self) -> tuple[pd.DataFrame, set[str]]:
        """The round's comments with their texts, and the ids of those held back since the draw."""
        settings = self.consultation.annotate
        drawn = self.draw_once()
        texts = self.eligible_texts()
        shown = drawn[drawn["comment_id"].isin(texts.index)].reset_index(drop=True)
        shown = shown.join(texts, on="comment_id")
        if settings.suggestions == "shown":
            shown["suggestion"] = [
                self._suggested(str(one.comment_id), str(one.text_redacted), str(one.predicted))
                for one in shown.itertuples()
            ]
        return shown, set(drawn["comment_id"]) - set(shown["comment_id"])

    def _suggested(self, comment_id: str, text: str, predicted: str) -> str:
        """The codes that the model gave, each with the words that speak for it."""
        names = {code.id: code.name for code in self.codebook.active}
        speaks = self._speaks.get(comment_id, {})
        told = []
        for code_id in predicted.split(";"):
            if code_id in names:
                words = " ".join(text[slice(*speaks.get(code_id, (0, 0)))].split())
                told.append(f"{names[code_id]} (“{words}”)" if words else names[code_id])
        return "; ".join(told) or "none"

    @cached_property
    def _speaks(self) -> dict[str, dict[str, Span]]:
        return spans_of(self.assignments)

    def eligible_texts(self) -> pd.DataFrame:
        """By comment id: question_id and text_redacted of every clear comment, copies included."""
        comments = self.comments
        clear = may_be_read(comments)
        columns = ["comment_id", "question_id", "text_redacted"]
        return comments.loc[clear, columns].set_index("comment_id")

    def next_page(self, annotator: str, sample: pd.DataFrame) -> int:
        """Where an annotator's queue goes on: the first comment not confirmed at the last pull."""
        said = read_round(self.round_.folder).get(annotator, [])
        done = {annotation.comment_id for annotation in said if annotation.confirmed}
        theirs = [annotator in names.split(";") for names in sample["annotators"]]
        queue = sample.loc[theirs, "comment_id"]
        waiting = (n for n, comment in enumerate(queue, start=1) if comment not in done)
        return next(waiting, 1)

    def disagreements(self) -> pd.DataFrame:
        """What the round's annotators said differently of the same comment, and may be shown."""
        said = self.said(self.round_.folder.name)
        texts = self.eligible_texts().reset_index()
        found = agreement(said, self.codebook.ids).disagreements
        return disagreements(said, found, texts, self.codebook)

    @cached_property
    def predicted(self) -> dict[str, list[str]]:
        """Comment id → codes that the last run assigned; absent where it assigned none."""
        assigned = self.assignments[self.assignments["assigned"]]
        codes: dict[str, list[str]] = {}
        for comment_id, code_id in zip(assigned["comment_id"], assigned["code_id"], strict=True):
            codes.setdefault(comment_id, []).append(code_id)
        return codes

    def _pool(self) -> Pool:
        codes = list(self.codebook.ids)
        comments, coded_as = self.eligible, same_text(self.comments, self.texts)
        said = [a for people in self.rounds().values() for each in people.values() for a in each]
        done = {a.comment_id for a in said if a.confirmed} | self._sampled_before()
        done = {coded_as.get(comment_id, comment_id) for comment_id in done}
        labelled = {code: sum(code in a.codes for a in said if a.confirmed) for code in codes}
        wide = self.assignments.pivot_table("probability", index="comment_id", columns="code_id")
        wide = wide.reindex(index=comments["comment_id"], columns=codes).fillna(0.0)
        return Pool(
            comments=pd.DataFrame(
                {
                    "comment_id": comments["comment_id"],
                    "cluster_id": comments["cluster_id"],
                    "lot": [
                        lot(str(of), self.consultation.annotate.seed) for of in comments["lot_of"]
                    ],
                    "done": comments["comment_id"].isin(done),
                    "sent_by": comments["sent_by"],
                }
            ),
            probabilities=wide.to_numpy(dtype=np.float64),
            codes=codes,
            labelled=labelled,
            vectors=self._vectors(comments),
        )

    def _sampled_before(self) -> set[str]:
        samples = [
            read_sample(self.history / name / SAMPLE)["comment_id"]
            for name in round_names(self.history)
            if (self.history / name / SAMPLE).exists()
        ]
        return {str(comment_id) for sample in samples for comment_id in sample}

    def _vectors(self, comments: pd.DataFrame) -> NDArray[np.float32] | None:
        embedded = self.run.previous("embed")
        if embedded is None:
            return None
        row_of = pd.Series(range(len(self.comments)), index=self.comments["comment_id"])
        rows = row_of[comments["comment_id"]].to_numpy()
        return RowVectors.read(embedded.array)[rows]


def open_workspace(
    consultation_file: Path, *, out: Path | None = None, name: str | None = None
) -> Workspace:
    """Open a consultation for annotation.

    Parameters
    ----------
    out
        The folder of its run; ``outputs/<name>`` under the working directory unless given.
    name
        The round; the latest one unless given, ``round-01`` if there is none.

    Raises
    ------
    UserError
        When the consultation cannot be read, or names a question that it does not have.
    """
    if name is not None and not _ROUND_NAME.fullmatch(name):
        raise UserError(
            f"“{name}” is no name of a round: use a-z, 0-9 and -, like {FIRST_ROUND} (rounds "
            "follow each other in the order of their names)."
        )
    consultation = load_consultation(consultation_file)
    texts = asked_by_id(consultation.questions)
    wanted = consultation.annotate.questions
    for question in wanted:
        if question not in texts:
            raise UserError(
                f"{consultation_file}: [annotate] questions names “{question}”, which is no "
                f"question (there are {', '.join(texts)})."
            )
    history = consultation.labels_folder
    round_ = Round(
        consultation=consultation.name,
        title=consultation.title,
        name=name or _latest(history),
        annotations=consultation.annotations_folder,
        questions={q: text for q, text in texts.items() if not wanted or q in wanted},
        question_set="-".join(wanted) or "all",
    )
    return Workspace(consultation, RunFolder(out or Path("outputs") / consultation.name), round_)


def _latest(history: Path) -> str:
    """The round at hand where none is named; the desk's own are never sent anywhere."""
    rounds = (name for name in round_names(history) if name not in (BLIND, SEEN))
    return max(rounds, default=FIRST_ROUND).partition(".")[0]


def _today(annotation: Annotation, codebook: Codebook) -> Annotation:
    codes, split_since = carry(annotation.codes, codebook)
    changes = {
        "codes": tuple(sorted(codes)),
        "confirmed": annotation.confirmed and not split_since,
    }
    return annotation.model_copy(update=changes)
