"""The code that a stage really runs, found by following its imports: never listed by hand.

What counts is what a module does. Comments, docstrings and help texts do not, nor what it imports
for types alone. A data file belongs to the module that names it and lies beside it.
"""

import ast
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.store.memory import read_memory, write_memory
from pipeline.store.record import digest_file, digest_json

PACKAGE = Path(__file__).resolve().parent.parent
_NAME = PACKAGE.name
_HELP = {"description", "help", "metavar"}  # options of settings and commands that people read
_RECIPE = f"2 {sys.version_info[:2]}"  # a Python may parse the same file to another tree


class Module(NamedTuple):
    """One module, as far as its text says it."""

    says: str
    """Digest of its syntax tree without what people alone read."""
    imports: tuple[str, ...]
    """Names of our own modules and packages that it imports or names."""
    libraries: tuple[str, ...]
    """Top-level names of what else it imports, the standard library left out."""
    strings: tuple[str, ...]
    """Its strings that could name a file."""


class Reached(NamedTuple):
    """What a module reaches: what decides, beside inputs, what it makes."""

    modules: dict[str, str]
    """Name → digest of what the module does."""
    data: dict[str, str]
    """Data file, relative to the package → digest of its content."""
    libraries: tuple[str, ...]
    """Top-level names of the libraries imported, sorted."""


class Code:
    """The package's code, read once.

    Parameters
    ----------
    boundary
        Modules that only hand values over, each of which is counted by itself: not followed.
    memory
        File that remembers what modules say by the digest of their text; made anew when damaged.
    """

    def __init__(
        self, boundary: frozenset[str] = frozenset(), memory: Path | None = None,
        package: Path = PACKAGE,
    ) -> None:  # fmt: skip
        self._package = package
        self._boundary = boundary
        self._memory = memory
        self._known: dict[str, list[Any]] = read_memory(memory)
        self._remembered = len(self._known)
        self._seen: dict[str, Module] = {}
        self._paths: dict[str, Path | None] = {}
        self._files: dict[Path, frozenset[str]] = {}
        self._digests: dict[str, dict[str, str]] = {}

    def reached(self, module: str) -> Reached:
        """Follow the imports of a module, lazy ones included; the module itself is counted too."""
        modules: dict[str, Module] = {}
        waiting = [module]
        while waiting:
            name = waiting.pop()
            if name in modules or name in self._boundary:
                continue
            modules[name] = self.module(name)
            waiting += self._followed(name, modules[name])
        data: dict[str, str] = {}
        for name in modules:
            data |= self._data(name)
        libraries = {library for each in modules.values() for library in each.libraries}
        return Reached(
            {name: modules[name].says for name in sorted(modules)},
            dict(sorted(data.items())),
            tuple(sorted(libraries)),
        )

    def remember(self) -> None:
        """Write down what was read, for the next run."""
        if len(self._known) > self._remembered:
            write_memory(self._memory, self._known)
            self._remembered = len(self._known)

    def module(self, name: str) -> Module:
        """Return what one module says."""
        if name not in self._seen:
            path = self._path(name)
            assert path is not None, name
            digest = f"{_RECIPE} {digest_file(path)}"
            if digest not in self._known:
                self._known[digest] = list(_read(path.read_text(encoding="utf-8")))
            says, *lists = self._known[digest]
            self._seen[name] = Module(says, *map(tuple, lists))
        return self._seen[name]

    def _followed(self, name: str, module: Module) -> Iterator[str]:
        parts = name.split(".")
        yield from (".".join(parts[:end]) for end in range(1, len(parts)))
        for imported in module.imports:
            if imported.endswith("."):  # modules chosen by name: "package." and what follows
                folder = self._package.parent.joinpath(*imported.split("."))
                yield from (f"{imported}{path.stem}" for path in sorted(folder.glob("*.py")))
            elif self._path(imported) is not None:
                yield imported

    def _path(self, name: str) -> Path | None:
        if name not in self._paths:
            path = self._package.parent.joinpath(*name.split("."))
            candidates = (path.with_name(f"{path.name}.py"), path / "__init__.py")
            self._paths[name] = next((each for each in candidates if each.is_file()), None)
        return self._paths[name]

    def _data(self, name: str) -> dict[str, str]:
        """Data file that the module names, relative to the package → digest of its content."""
        if name not in self._digests:
            self._digests[name] = {
                path.relative_to(self._package).as_posix(): digest_file(path)
                for path in self._data_files(name)
            }
        return self._digests[name]

    def _data_files(self, name: str) -> Iterator[Path]:
        """Beside the module, or in a package that it names."""
        path, module = self._path(name), self.module(name)
        assert path is not None
        named = (self._path(one) for one in module.imports)
        folders = [
            path.parent,
            *(each.parent for each in named if each and each.stem == "__init__"),
        ]
        for folder in dict.fromkeys(folders):
            for string in self._beside(folder).intersection(module.strings):
                found = folder / string
                if found.is_file():
                    yield found
                else:
                    yield from (each for each in sorted(found.rglob("*")) if _is_data(each))

    def _beside(self, folder: Path) -> frozenset[str]:
        """Names of the files in a folder that are no modules, and of its folders that are no
        packages."""
        if folder not in self._files:
            self._files[folder] = frozenset(
                path.name
                for path in folder.iterdir()
                if (path.suffix != ".py" if path.is_file() else not (path / "__init__.py").exists())
            )
        return self._files[folder]


@lru_cache(maxsize=512)
def _read(text: str) -> Module:
    told = _Told([], set(), set())
    _tell(ast.parse(text), told)
    ours = {name for name in told.imported if name.split(".")[0] == _NAME}
    others = {name.split(".")[0] for name in told.imported - ours}
    return Module(
        digest_json(told.words),
        tuple(sorted(ours | {string for string in told.strings if _names_a_module(string)})),
        tuple(sorted(others - sys.stdlib_module_names)),
        tuple(sorted(string for string in told.strings if _could_name_a_file(string))),
    )


class _Told(NamedTuple):
    """What was met on the way through a syntax tree."""

    words: list[str]
    imported: set[str]
    strings: set[str]


def _tell(node: ast.AST, told: _Told) -> None:
    """Write down a node and what is below it, without what people alone read: docstrings, help
    texts, imports for types. One way through the tree: several would cost every first run a second.
    """
    words = told.words
    words.append(type(node).__name__)
    if isinstance(node, ast.Import | ast.ImportFrom):
        told.imported.update(_imported(node))
    for field in node._fields:
        if field == "ctx":
            continue  # follows from where the node stands
        value = getattr(node, field, None)
        if type(value) is list:
            words.append(f"{field}[")
            for part in value:
                _tell_part(part, told)
            words.append("]")
        elif isinstance(value, ast.AST):
            _tell(value, told)
        else:
            words.append(repr(value))
            if type(value) is str and type(node) is ast.Constant:
                told.strings.add(value)


def _tell_part(part: object, told: _Told) -> None:
    if isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant):
        if isinstance(part.value.value, str):
            return
    elif isinstance(part, ast.keyword) and part.arg in _HELP:
        return
    elif isinstance(part, ast.If) and _is_for_types(part):
        for other in part.orelse:
            _tell_part(other, told)
        return
    if isinstance(part, ast.AST):
        _tell(part, told)
    else:
        told.words.append(repr(part))


def _imported(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif node.module:
        yield node.module
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _could_name_a_file(string: str) -> bool:
    return 0 < len(string) < 80 and string[0] not in "./" and string.isprintable()


def _names_a_module(string: str) -> bool:
    return string.startswith(f"{_NAME}.") and all(
        part.isidentifier() for part in string.removesuffix(".").split(".")
    )


def _is_for_types(node: ast.If) -> bool:
    return isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _is_data(path: Path) -> bool:
    return path.is_file() and path.suffix != ".pyc"
