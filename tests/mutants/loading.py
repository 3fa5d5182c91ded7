"""Importing zvassist with one module mutated, without touching a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

from tests.mutants.operators import Mutant, mutated

ROOT = Path(__file__).parents[2]
_BELOW = ("agreement", "programme", "document")
"""Rooms below the rules: they know none of them and stay loaded."""
_TOOL = tuple(f"tests.mutants.{name}" for name in ("operators", "loading", "suite", "worker"))


def path_of(module: str) -> Path:
    """The file of a module; of a package, its ``__init__``."""
    path = ROOT.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, number: int) -> None:
        super().__init__(name, path)
        self._number = number

    def get_code(self, fullname: str) -> CodeType:
        source = Path(self.path).read_text(encoding="utf-8")
        return compile(mutated(source, self._number), self.path, "exec", dont_inherit=True)


class _Finder(MetaPathFinder):
    """Finds the one module that is mutated; all others are found as always."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self._mutant.module:
            return None
        file = str(path_of(fullname))
        loader = _Loader(fullname, file, self._mutant.number)
        return spec_from_file_location(fullname, file, loader=loader)


@contextmanager
def with_mutant(mutant: Mutant | None) -> Iterator[None]:
    """Everything that knows the rules is imported anew inside, with the mutant in its place."""
    _forget()
    finders = [_Finder(mutant)] if mutant else []
    sys.meta_path[:0] = finders
    try:
        yield
    finally:
        del sys.meta_path[: len(finders)]
        _forget()


def _forget() -> None:
    """Unload the tests, the rules, and every room above them."""
    for name in list(sys.modules):
        top, _, rest = name.partition(".")
        is_above = top == "zvassist" and rest and rest.split(".")[0] not in _BELOW
        if is_above or (top == "tests" and rest and name not in _TOOL):
            del sys.modules[name]
