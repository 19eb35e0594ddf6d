"""A run under way: what is run, where, and what its stages have kept so far."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pipeline.config import Consultation
from pipeline.store.erased import Erased, read_erased
from pipeline.store.run_folder import Kept, RunFolder, Work
from pipeline.terminal.progress import Progress, stage_progress

if TYPE_CHECKING:
    from pipeline.codebook.codebook import Codebook
    from pipeline.encoders.base import Encode, Encoder, Vectors
    from pipeline.encoders.rows import RowVectors
    from pipeline.workers.base import Workers


@dataclass
class Run:
    """One run: what is run, where, and what each stage has kept so far."""

    consultation: Consultation
    folder: RunFolder
    fresh: bool = False
    workers: "Workers | None" = None
    """The cluster that computes; None: this machine."""
    kept: dict[str, Kept] = field(default_factory=dict)

    @cached_property
    def codebook(self) -> "Codebook":
        """The codebook as it is now."""
        from pipeline.codebook.codebook import load_codebook

        return load_codebook(self.consultation.codebook_path)

    @cached_property
    def erased(self) -> Erased:
        """Who was erased on request."""
        return read_erased(self.consultation.labels_folder, self.consultation.id_key)

    @cached_property
    def encoder(self) -> "Encoder":
        """The encoder, loaded by the first stage that has work for it."""
        from pipeline.encoders.load import load_encoder

        return load_encoder(self.consultation.embed, self.folder.work / "embeddings", self.workers)

    def encode(self, texts: Any) -> "Vectors":
        """Texts to unit vectors, float32 [n, d]."""
        return self.encoder.encode(texts)

    @property
    def encode_anywhere(self) -> "Encode":
        """The same for work that may be sent away: it then takes its encoder along."""
        if self.workers is None:
            return self.encode
        from pipeline.encoders.elsewhere import OwnEncoder

        return OwnEncoder(self.consultation.embed, self.encoder.fingerprint)

    @property
    def vectors(self) -> "RowVectors":
        """The comments' vectors as the embed stage kept them, read from disk where needed."""
        from pipeline.encoders.rows import RowVectors

        return RowVectors.read(self.kept["embed"].array)

    @property
    def encoder_name(self) -> str:
        """What of the encoder's settings can change a vector."""
        return self.consultation.embed.encoder

    def settings(self, *names: str) -> dict[str, Any]:
        """The parts of the consultation that a stage depends on."""
        return self.consultation.model_dump(mode="json", include=set(names))

    def do(self, stage: str, compute: Callable[[Progress], Work], **depends_on: Any) -> None:
        """Let a stage work, unless what it kept still holds."""

        def work() -> Work:
            with stage_progress(stage) as progress:
                return compute(progress)

        self.kept[stage] = self.folder.keep(stage, work, fresh=self.fresh, **depends_on)
