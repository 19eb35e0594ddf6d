"""The columns that a consultation names, found in its file."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pipeline.errors import UserError
from pipeline.files.columns import HEADER_JOIN, suggestion
from pipeline.language.folding import comparable


class Columns:
    """The names of a file's columns, to be asked for by what people write in consultation.toml.

    Case, spacing and the kind of quotation marks do not count. Where two header rows were joined
    (`question | label`) either half will do while it stands for one column only.
    """

    def __init__(self, names: Sequence[str], where: str) -> None:
        self.names = list(names)
        self.where = where
        self._whole = _index((name, [name]) for name in names)
        self._halves = _index((name, name.split(HEADER_JOIN)) for name in names)

    def find(self, wanted: str, role: str) -> str:
        """Return the column's name as the file has it.

        Raises
        ------
        UserError
            When there is none (suggests the nearest) or the name fits several.
        """
        for index in (self._whole, self._halves):
            found = index.get(comparable(wanted), [])
            if wanted in found:
                return wanted
            if len(found) == 1:
                return found[0]
            if found:
                listed = ", ".join(f"'{name}'" for name in found[:4])
                raise UserError(
                    f"{self.where}: '{wanted}' ({role}) could be any of {len(found)} columns: "
                    f"write one of {listed}."
                )
        raise UserError(
            f"{self.where} has no column '{wanted}' ({role}): {suggestion(wanted, self.names)}"
        )


def _index(entries: Iterable[tuple[str, list[str]]]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for name, forms in entries:
        for form in dict.fromkeys(comparable(form) for form in forms):
            index[form].append(name)
    return index
