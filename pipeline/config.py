"""A consultation: what `consultation.toml` says, and each stage's settings with their defaults."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

from pydantic import Field, model_validator

from pipeline.classify.settings import ClassifySettings
from pipeline.cluster.settings import ClusterSettings
from pipeline.codebook.by_question import read_codebooks
from pipeline.codebook.codebook import Codebook
from pipeline.embed.settings import EmbedSettings
from pipeline.errors import UserError
from pipeline.files.toml_lines import read_toml, validated
from pipeline.flag.settings import FlagSettings
from pipeline.ingest.survey import Survey
from pipeline.labels.settings import AnnotateSettings
from pipeline.organisations.settings import OrganisationSettings
from pipeline.publish.settings import PublishSettings
from pipeline.questionnaire.questions import Slug
from pipeline.read.settings import ReadSettings
from pipeline.redact.settings import RedactSettings
from pipeline.store.erased import Erased, read_erased
from pipeline.store.resources import shipped
from pipeline.subpoints.settings import SubpointSettings
from pipeline.tabulate.settings import TabulateSettings

FILE_NAME = "consultation.toml"
CODEBOOK = "codebook.yaml"
DRAFT = "codebook_draft.yaml"
QUOTE_CHOICES = "quote_choices.csv"


class Consultation(Survey):
    """One consultation: its survey, codebook and labels, and how each stage shall treat it."""

    codebook: Path | None = Field(default=None, description="when left out: see codebook_path")
    codebooks: dict[Slug, Path] = Field(
        default_factory=dict,
        description='a codebook of its own for a question, such as q2 = "clarity.yaml"; the other '
        "questions have `codebook`",
    )
    annotations: Path = Field(default=Path("annotations"), description="folder of human labels")
    redact: RedactSettings = RedactSettings()
    flag: FlagSettings = FlagSettings()
    embed: EmbedSettings = EmbedSettings()
    cluster: ClusterSettings = ClusterSettings()
    read: ReadSettings = ReadSettings()
    classify: ClassifySettings = ClassifySettings()
    subpoints: SubpointSettings = SubpointSettings()
    organisations: OrganisationSettings = OrganisationSettings()
    annotate: AnnotateSettings = AnnotateSettings()
    tabulate: TabulateSettings = TabulateSettings()
    publish: PublishSettings = PublishSettings()

    @model_validator(mode="before")
    @classmethod
    def _reader_follows_encoder(cls, content: Any) -> Any:
        if not isinstance(content, Mapping):
            return content
        embed, read = content.get("embed", {}), content.get("read", {})
        if not isinstance(embed, Mapping) or not isinstance(read, Mapping):
            return content
        if embed.get("encoder") != "mpnet" or "base" in read:
            return content
        return {**content, "read": {**read, "base": "mpnet"}}

    @model_validator(mode="after")
    def _codebooks_are_for_questions(self) -> Self:
        known = [question.id for question in self.questions]
        for question in self.codebooks:
            if question not in known:
                raise ValueError(
                    f"[codebooks] names the question '{question}', which is none of "
                    f"{', '.join(known)}"
                )
        return self

    @property
    def codebook_path(self) -> Path:
        """The codebook: the one named, else the one that lies with the labels or beside the
        consultation. Where none does, it is to be written beside the consultation; the sample has
        the one that ships.

        Raises
        ------
        UserError
            When none is named and one lies in either place.
        """
        if self.codebook is not None:
            return self._folder / self.codebook
        places = (self.annotations_folder / CODEBOOK, self._folder / CODEBOOK)
        own = {place.resolve(): place for place in places if place.is_file()}
        if len(own) > 1:
            raise UserError(
                f"{' and '.join(map(str, own.values()))} are both there: say which counts, "
                f'with a line like codebook = "{self.annotations / CODEBOOK}" in {FILE_NAME}.'
            )
        if own:
            return next(iter(own.values()))
        if self._folder.resolve() == shipped("pipeline").resolve() / "sample":
            return shipped("annotations/codebook.yaml")
        return self._folder / CODEBOOK

    @property
    def codebook_files(self) -> dict[Path, tuple[str, ...]]:
        """Each codebook with the ids of the questions it is for."""
        files: dict[Path, tuple[str, ...]] = {}
        for question in (each.id for each in self.questions):
            own = self.codebooks.get(question)
            path = self.codebook_path if own is None else self._folder / own
            files[path] = (*files.get(path, ()), question)
        return files

    @property
    def accepted_files(self) -> dict[Path, tuple[str, ...]]:
        """Each codebook with the questions whose codes people accept: those that have comments."""
        commented = {each.id for each in self.questions if each.comment or each.other}
        files = {
            path: tuple(question for question in own if question in commented)
            for path, own in self.codebook_files.items()
        }
        return {path: own for path, own in files.items() if own}

    def read_codebook(self, instead: Mapping[Path, Codebook] | None = None) -> Codebook:
        """Read the codebook, or the codebooks of the questions as one; see `read_codebooks`.

        Without a code where none is named and none lies there.

        Parameters
        ----------
        instead : what stands for the content of some of the files.
        """
        files = self.codebook_files
        known = self.codebook_path in (instead or {})
        if self.codebook is None and not known and not self.codebook_path.exists():
            files.pop(self.codebook_path, None)
        return read_codebooks(files, [each.id for each in self.questions], instead)

    @property
    def draft_path(self) -> Path:
        """Where a drafted codebook waits to be read, changed and signed off."""
        return self._folder / DRAFT

    @property
    def annotations_folder(self) -> Path:
        """Where human labels are read from and written to; it need not exist."""
        return self._folder / self.annotations

    @property
    def labels_folder(self) -> Path:
        """This consultation's part of it: rounds of labels, and the list of who was erased."""
        return self.annotations_folder / self.name

    @property
    def quote_choices_path(self) -> Path:
        """The picks and bans of quotes: the table named, else the one that lies with the labels;
        it need not exist."""
        chosen = self.tabulate.quote_choices
        return self.labels_folder / QUOTE_CHOICES if chosen is None else self._folder / chosen

    def erased(self) -> Erased:
        """Who was erased on request, as the list beside the labels says now.

        Raises
        ------
        UserError
            When the list is damaged or was written under another id_key.
        """
        return read_erased(self.labels_folder, self.id_key)


def load_consultation(path: Path) -> Consultation:
    """Read a consultation.toml (or the one in a folder) and check it.

    Raises
    ------
    UserError
        A missing file, a TOML mistake (with its line), an unknown setting (suggests the nearest),
        a value that does not fit.
    """
    path = Path(path)
    if path.is_dir():
        path = path / FILE_NAME
    content, line_of = read_toml(path)
    if "name" not in content:
        content["name"] = _slug(path.resolve().parent.name)
    if "id_key" not in content:
        raise UserError(
            f'{path} lacks id_key: add a line like id_key = "{_fresh_key()}" and keep it to '
            "yourself, it makes the ids that stand for respondents."
        )
    consultation = validated(Consultation, content, path, line_of)
    consultation._folder = path.parent
    return consultation


def _fresh_key() -> str:
    import secrets

    return secrets.token_hex(16)


def _slug(name: str) -> str:
    import re

    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "consultation"
