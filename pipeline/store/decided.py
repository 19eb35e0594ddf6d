"""What people wrote into files, digested without opening what is the same byte for byte."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.store.memory import read_memory, write_memory
from pipeline.store.record import digest_file, digest_json, digest_rows

if TYPE_CHECKING:
    import pandas as pd


class Decided:
    """Digests of the tables that people fill in: to open these takes longer than the other checks.

    Parameters
    ----------
    memory
        File that remembers the digests, by the bytes of the files they are of; None: nothing is.
    """

    def __init__(self, memory: Path | None = None) -> None:
        self._memory = memory
        self._known = read_memory(memory)
        self._asked: dict[str, Callable[[], dict[str, str]]] = {}

    def digest(
        self,
        name: str,
        read: "Callable[[], pd.DataFrame | None]",
        files: Iterable[Path],
        *,
        beside: Any = None,
    ) -> str:
        """Return the digest of the rows that `read` returns.

        Parameters
        ----------
        name
            What it is remembered under.
        read
            Called only where the bytes of `files`, or `beside`, are not those of last time.
        files
            All that it reads, whether they are there or not.
        beside
            What decides its result besides them, as JSON has it.
        """
        paths = list(files)

        def now() -> dict[str, str]:
            whole = {
                f"{path.parent.name}/{path.name}": digest_file(path)
                for path in paths
                if path.is_file()
            }
            state = digest_json([whole, beside])
            known = self._known.get(name)
            if isinstance(known, dict) and known.get("state") == state and "digest" in known:
                return known
            return {"state": state, "digest": digest_rows(read())}

        self._asked[name] = now
        return str(now()["digest"])

    def remember(self) -> None:
        """Write down the digests of the files as they are now: steps may have written them anew."""
        told = {name: now() for name, now in self._asked.items()}
        if told != {name: self._known.get(name) for name in told}:
            write_memory(self._memory, {**self._known, **told})
