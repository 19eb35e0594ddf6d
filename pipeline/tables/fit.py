"""Whether a codebook fits the comments at all, as classify hands it to all that people read."""

from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    import pandas as pd

LEAST = 30
"""Texts from which a share of them says something."""
TOO_FEW = 1 / 3
"""Of the texts, in which the reader finds any code. On 24 invented consultations it finds one in
.36 or more where the codebook is the consultation's own; with another consultation's codebook in
.28 at the median, and with four general codes (education, resources, …) in at most .32."""


class Fit(NamedTuple):
    """In how many different texts the reader finds any code of the codebook."""

    texts: int
    found: int

    @property
    def sentence(self) -> str:
        """Say that the codebook does not fit; "" where it does, or where that cannot be told."""
        if self.texts < LEAST or self.found >= TOO_FEW * self.texts:
            return ""
        return (
            f"This codebook does not fit these comments: the reader finds something of it in only "
            f"{self.found:,} of {self.texts:,} different texts. Tables of its themes say little "
            "about what people wrote."
        )

    def table(self) -> "pd.DataFrame":
        """Return it as a table of one row, int64: to be kept."""
        import pandas as pd

        return pd.DataFrame([self], columns=list(self._fields))

    @classmethod
    def read(cls, table: "pd.DataFrame") -> Self:
        """Return what `table` gave."""
        return cls(*(int(table[name].iloc[0]) for name in cls._fields))
