"""Several codebooks of one consultation, each for some of its questions, as one codebook."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from pydantic import ValidationError

from pipeline.codebook.codebook import Code, Codebook, load_codebook
from pipeline.errors import UserError

_SAME = ("name", "definition", "parent", "status", "codable")
_TOGETHER = ("include", "exclude", "keywords")


def read_codebooks(
    files: Mapping[Path, Sequence[str]],
    questions: Collection[str],
    instead: Mapping[Path, Codebook] | None = None,
) -> Codebook:
    """Read the codebooks of a consultation; each one's codes are for its questions alone.

    A code that stands in several is for the questions of all of them, with the examples and
    keywords of each. The version is the highest one.

    Parameters
    ----------
    files : codebook.yaml → ids of the questions it is for. One file for all questions is read as
        it is.
    questions : ids of all questions.
    instead : what stands for the content of some of the files.

    Raises
    ------
    UserError
        As `load_codebook`; a code for a question that there is not; codebooks that contradict each
        other: two meanings of one id, two ids of one name, one code a comment and many.
    """
    if not files:
        return Codebook(version=1, codes=())
    known = instead or {}
    books = {path: known[path] if path in known else load_codebook(path) for path in files}
    for path, book in books.items():
        _refuse_unknown_questions(path, book, questions)
    if len(books) == 1:
        ((path, book),) = books.items()
        if set(files[path]) == set(questions):
            return book
    _refuse_other_selections(books)
    found: dict[str, Code] = {}
    first: dict[str, Path] = {}
    for path, book in books.items():
        for code in book.codes:
            scoped = _for_questions(code, book, files[path])
            if scoped is None:
                continue
            if code.id in found:
                scoped = _joined(found[code.id], scoped, first[code.id], path)
            first.setdefault(code.id, path)
            found[code.id] = scoped
    migrations = sorted(
        dict.fromkeys(step for book in books.values() for step in book.migrations),
        key=lambda step: step.version,
    )
    any_book = next(iter(books.values()))
    try:
        return Codebook(
            version=max(book.version for book in books.values()),
            title=next((book.title for book in books.values() if book.title), None),
            selection=any_book.selection,
            codes=tuple(found.values()),
            migrations=tuple(migrations),
        )
    except ValidationError as error:
        said = (error.errors()[0].get("ctx") or {}).get("message") or error.errors()[0]["msg"]
        names = " and ".join(map(str, books))
        raise UserError(f"{names} together: {said}: correct one of them.") from None


def _for_questions(code: Code, book: Codebook, questions: Sequence[str]) -> Code | None:
    scope = book.scope(code.id)
    own = tuple(q for q in questions if scope is None or q in scope)
    return code.model_copy(update={"questions": own}) if own else None


def _joined(one: Code, other: Code, here: Path, there: Path) -> Code:
    for field in _SAME:
        if getattr(one, field) != getattr(other, field):
            raise UserError(
                f"code “{one.id}” has another {field} in {here} than in {there}: give one of them "
                "another id, or make them the same."
            )
    parts = {
        field: tuple(dict.fromkeys((*getattr(one, field), *getattr(other, field))))
        for field in (*_TOGETHER, "questions")
    }
    return one.model_copy(update=parts)


def _refuse_unknown_questions(path: Path, book: Codebook, questions: Collection[str]) -> None:
    for code in book.codes:
        for question in code.questions:
            if question not in questions and code.status != "retired":
                raise UserError(
                    f"{path}: code “{code.id}” is for question “{question}”, which the "
                    f"consultation does not have ({', '.join(questions)}): correct `questions`."
                )


def _refuse_other_selections(books: Mapping[Path, Codebook]) -> None:
    kinds = {book.selection: path for path, book in books.items()}
    if len(kinds) > 1:
        raise UserError(
            f"{kinds['one']} gives a comment one code and {kinds['many']} many: set `selection` to "
            "the same in both."
        )
