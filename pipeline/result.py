"""A run as it lies in its folder, by name."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.codebook.codebook import Codebook
from pipeline.config import Consultation
from pipeline.store.run_folder import Kept, RunFolder
from pipeline.suggest.draft_file import DraftFile

if TYPE_CHECKING:
    import pandas as pd

    from pipeline.encoders.base import Encoder
    from pipeline.tables.theme_tables import ThemeTables


@dataclass(frozen=True)
class Result:
    """What a run made; tables are read when somebody asks for them."""

    consultation: Consultation
    folder: RunFolder
    codebook: Codebook
    kept: dict[str, Kept]
    """What each step kept, in order; nothing where the run stopped after ingest."""
    draft: DraftFile | Path | None = None
    """A codebook that the run drafted as there were no codes; a path alone: one that waited."""

    @property
    def comments(self) -> "pd.DataFrame":
        """The comments table as the last step that adds to it left it."""
        kept_it = [
            kept
            for step, kept in self.kept.items()
            if f"work/{step}/comments.parquet" in kept.record.outputs
        ]
        return kept_it[-1].table("comments")

    @property
    def clusters(self) -> "pd.DataFrame":
        """One row per cluster: its size, keyphrases and exemplars."""
        return self.kept["cluster"].table("clusters")

    @property
    def assignments(self) -> "pd.DataFrame":
        """One row per comment and code."""
        return self.kept["classify"].table("assignments")

    @property
    def learnt(self) -> "pd.DataFrame":
        """One row per code: how it was learnt and, left out, how well."""
        return self.kept["classify"].table("learnt")

    @property
    def encoder(self) -> "Encoder":
        """The encoder of the run, with what it remembers."""
        from pipeline.encoders.load import load_encoder

        return load_encoder(self.consultation.embed, self.folder.work / "embeddings")

    @property
    def tables(self) -> "ThemeTables":
        """The protected theme tables."""
        from pipeline.tables.theme_tables import TABLES, ThemeTables

        return ThemeTables(**{name: self.kept["tabulate"].table(name) for name in TABLES})
