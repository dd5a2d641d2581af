"""Makes mutants of a module by mutmut's rules, and tries tests on them.

Each is tried in a child of its own, on a module that was never written down; what it stands on is
loaded once. It needs `mutmut`, which nothing else does, and a system on which programs fork.
"""

import ast
import importlib
import importlib.abc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from io import StringIO
from pathlib import Path
from types import CodeType

import hypothesis
import libcst as cst
import pytest
from mutmut.mutation.file_mutation import MutationVisitor
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import IgnoredCode

ROOT = Path(__file__).parent.parent
OURS = frozenset({"bot", "charters", "filters", "tests"})
PLUGINS = ("pytest_asyncio.plugin", "pytest_timeout", "_hypothesis_pytestplugin")
EXAMPLES = 25
"""Examples that Hypothesis tries: always the same ones, so that a score can be had again."""
PROFILE = "mutants"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one small change."""

    line: int
    was: str
    became: str
    text: str


class Changes(MutationVisitor):
    """Mutmut's own changes, in properties and the like too; words for people are left alone."""

    def _skip_node_and_children(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.FunctionDef):
            return False
        if isinstance(node, cst.Arg) and node.keyword and node.keyword.value == "description":
            return True
        return super()._skip_node_and_children(node)


class Changed(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Finds one module, changed."""

    def __init__(self, path: str, text: str) -> None:
        self.name, self.path, self.text = module_of(path), str(ROOT / path), text

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """Answer for the one module."""
        if name != self.name:
            return None
        spec = spec_from_loader(name, self, origin=self.path)
        if spec is not None:
            spec.has_location = True
        return spec

    def get_source(self, _name: str) -> str:
        """Return the changed text."""
        return self.text

    def get_code(self, _name: str) -> CodeType:
        """Compile the changed text."""
        return compile(self.text, self.path, "exec")


def module_of(path: str) -> str:
    """Return the dotted name of a file."""
    return path.removesuffix(".py").replace("/", ".")


def mutants(path: str) -> Iterator[Mutant]:
    """Go through all changes of a module that leave it another text."""
    code = (ROOT / path).read_text("utf-8")
    wrapper = cst.metadata.MetadataWrapper(cst.parse_module(code))
    changes = Changes(mutation_operators, IgnoredCode(set(), set(), set()))
    module = wrapper.visit(changes)
    seen = {code}
    for one in changes.mutations:
        text = module.deep_replace(one.original_node, one.mutated_node).code
        if text not in seen:
            seen.add(text)
            yield _told(code, text)


def _told(code: str, text: str) -> Mutant:
    old, new = code.splitlines(), text.splitlines()
    first = next(at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1])
    return Mutant(first + 1, old[first].strip(), new[first].strip(), text)


def tried(path: str, text: str, tests: Sequence[str], seconds: int) -> int:
    """Run tests on a changed module, in a child; return its answer, or less than 0 if killed."""
    child = os.fork()
    if not child:
        signal.alarm(seconds)
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
        sys.meta_path.insert(0, Changed(path, text))
        os._exit(asked("-x", *tests))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def asked(*words: str) -> int:
    """Run pytest in this very process, with no more of its plugins than the tests need."""
    plugins = [word for one in PLUGINS for word in ("-p", one)]
    quiet = ["-q", "--assert=plain", "-p", "no:cacheprovider", "-m", "not long"]
    return pytest.main([*quiet, *plugins, f"--hypothesis-profile={PROFILE}", *words])


def calm() -> None:
    """Leave out plugins that are not named, and chance."""
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    hypothesis.settings.register_profile(
        PROFILE, deadline=None, database=None, derandomize=True, max_examples=EXAMPLES
    )


def prepare(path: str, tests: Sequence[str]) -> None:
    """Load what tests need, but for the module, whatever knows of it, and the tests themselves."""
    with redirect_stdout(StringIO()):
        asked("--collect-only", *tests)
    importlib.import_module(module_of(path))
    ours = {name for name in sys.modules if name.split(".")[0] in OURS}
    stale = {module_of(path)}
    stale |= {name for name in ours if name.rpartition(".")[2].startswith(("test_", "conftest"))}
    known = {name: imported(name) & ours for name in ours}
    while more := {name for name in ours - stale if known[name] & stale}:
        stale |= more
    for name in stale:
        package, _, last = name.rpartition(".")
        if package in sys.modules:
            vars(sys.modules[package]).pop(last, None)
        del sys.modules[name]


def imported(name: str) -> set[str]:
    """Return the modules that one of ours imports, wherever in it."""
    file = sys.modules[name].__file__
    tree = ast.parse(Path(file).read_text("utf-8")) if file else ast.Module([], [])
    lines = [one for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)]  # our only form
    named = {f"{line.module}.{one.name}" for line in lines for one in line.names}
    return named | {line.module for line in lines if line.module}
