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
_RECIPE = f"1 {sys.version_info[:2]}"  # a Python may parse the same file to another tree


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
    tree = ast.parse(text)
    imports, libraries = set(), set()
    for node in _what_runs(tree):
        for name in _imported(node):
            top = name.split(".")[0]
            if top == _NAME:
                imports.add(name)
            elif top not in sys.stdlib_module_names:
                libraries.add(top)
    strings = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    imports |= {string for string in strings if _names_a_module(string)}
    says = digest_json(ast.dump(_Plain().visit(tree), annotate_fields=False))
    files = (string for string in strings if _could_name_a_file(string))
    return Module(says, tuple(sorted(imports)), tuple(sorted(libraries)), tuple(sorted(files)))


def _what_runs(tree: ast.AST) -> Iterator[ast.AST]:
    """Every node but those under ``if TYPE_CHECKING``."""
    yield tree
    for child in ast.iter_child_nodes(tree):
        if _is_for_types(child):
            assert isinstance(child, ast.If)
            for other in child.orelse:
                yield from _what_runs(other)
        else:
            yield from _what_runs(child)


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield node.module
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _could_name_a_file(string: str) -> bool:
    return 0 < len(string) < 80 and string[0] not in "./" and string.isprintable()


def _names_a_module(string: str) -> bool:
    return string.startswith(f"{_NAME}.") and all(
        part.isidentifier() for part in string.removesuffix(".").split(".")
    )


def _is_for_types(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
    )


class _Plain(ast.NodeTransformer):
    """Takes out what people alone read: docstrings, help texts, imports for types."""

    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        text = isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        return None if text else self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        node.keywords = [option for option in node.keywords if option.arg not in _HELP]
        return self.generic_visit(node)

    def visit_If(self, node: ast.If) -> ast.AST | list[ast.stmt]:
        if _is_for_types(node):
            return [kept for other in node.orelse if (kept := self.visit(other)) is not None]
        return self.generic_visit(node)


def _is_data(path: Path) -> bool:
    return path.is_file() and path.suffix != ".pyc"
