"""A consultation: what `consultation.toml` says, and each stage's settings with their defaults."""

from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, StringConstraints, model_validator

from pipeline.annotate.settings import AnnotateSettings
from pipeline.classify.settings import ClassifySettings
from pipeline.cluster.settings import ClusterSettings
from pipeline.embed.settings import EmbedSettings
from pipeline.errors import UserError
from pipeline.files.toml_lines import read_toml, validated
from pipeline.flag.settings import FlagSettings
from pipeline.ingest.settings import InputSettings
from pipeline.publish.settings import PublishSettings
from pipeline.questionnaire.questions import Demographic, Question, Slug
from pipeline.redact.settings import RedactSettings
from pipeline.tabulate.settings import TabulateSettings

FILE_NAME = "consultation.toml"


class Consultation(BaseModel):
    """One consultation: its file, questions, codebook, and how each stage shall treat it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = Field(description="as reports call it")
    name: Slug = Field(description="names the output folder; the folder's name when left out")
    id_key: Annotated[str, StringConstraints(min_length=8)] = Field(
        description="keys the ids that stand for respondents; whoever has it can link them"
    )
    input: InputSettings
    demographics: tuple[Demographic, ...] = ()
    questions: tuple[Question, ...] = Field(min_length=1)
    codebook: Path | None = Field(default=None, description="the shipped one when left out")
    annotations: Path = Field(default=Path("annotations"), description="folder of human labels")
    redact: RedactSettings = RedactSettings()
    flag: FlagSettings = FlagSettings()
    embed: EmbedSettings = EmbedSettings()
    cluster: ClusterSettings = ClusterSettings()
    classify: ClassifySettings = ClassifySettings()
    annotate: AnnotateSettings = AnnotateSettings()
    tabulate: TabulateSettings = TabulateSettings()
    publish: PublishSettings = PublishSettings()

    _folder: Path = PrivateAttr(default=Path())

    @property
    def folder(self) -> Path:
        """Folder of the consultation.toml: what its relative paths are relative to."""
        return self._folder

    @property
    def input_path(self) -> Path:
        """The file of responses."""
        return self._folder / self.input.file

    @property
    def codebook_path(self) -> Path:
        """The codebook: the consultation's own, or the one that ships."""
        from pipeline.store.resources import shipped

        if self.codebook is None:
            return shipped("annotations/codebook.yaml")
        return self._folder / self.codebook

    @property
    def annotations_folder(self) -> Path:
        """Where human labels are read from and written to; it need not exist."""
        return self._folder / self.annotations

    @property
    def labels_folder(self) -> Path:
        """This consultation's part of it: rounds of labels, and the list of who was erased."""
        return self.annotations_folder / self.name

    def columns_read(self) -> list[tuple[str, str]]:
        """The columns whose content goes on past ingest, each with what it is read as."""
        read = [(group.column, f"the demographic '{group.name}'") for group in self.demographics]
        for question in self.questions:
            columns = dict.fromkeys((question.answer, question.comment, question.other))
            read += [(column, f"question '{question.id}'") for column in columns if column]
        for column in (self.input.answer, self.input.comment):
            read += [(column, "the questions")] if column else []
        return read

    @model_validator(mode="after")
    def _questions_and_demographics_fit(self) -> Self:
        _refuse_twins([question.id for question in self.questions], "[[questions]]", "id")
        _refuse_twins([group.name for group in self.demographics], "[[demographics]]", "name")
        for question in self.questions:
            columns = (question.answer, question.comment, question.other)
            if self.input.layout == "wide" and not any(columns):
                raise ValueError(
                    f"question '{question.id}' names no column: give it `comment`, `answer` or both"
                )
            if self.input.layout == "long" and any(columns):
                raise ValueError(
                    f"question '{question.id}' names a column, but in a long file the columns are "
                    "named once, under [input]"
                )
            if self.input.answer and not question.answers:
                raise ValueError(
                    f"question '{question.id}' has no `answers`: list them in the survey's order"
                )
        if self.input.layout == "long" and not self.input.question and len(self.questions) > 1:
            raise ValueError("several [[questions]] in a long file need `question` under [input]")
        return self


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


def _refuse_twins(names: list[str], table: str, key: str) -> None:
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"two {table} have the {key} '{name}': give one of them another")
