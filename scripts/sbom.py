"""Writes a bill of materials for whoever has to know what runs: `make sbom`, in CycloneDX.

It holds what runs, and what the second reader adds (`optional`), each with its licence and the sums
of all its files, from the lock file alone: nothing is asked of the network.
"""

import sys
import tomllib
from argparse import ArgumentParser
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from scripts.licences import licence_of
from scripts.lock import OURS, Locked, Use, direct, locked

ROOT = Path(__file__).parent.parent
FILE = Path("sbom.cdx.json")
FILE_SUM = "sha256"


def bill(packages: Sequence[Locked], ours: Sequence[str]) -> str:
    """Return the bill as JSON."""
    bom = Bom()
    root = Component(
        name=OURS,
        version=_version(),
        type=ComponentType.APPLICATION,
        licenses=[LicenseFactory().make_from_string("MIT")],
        bom_ref=OURS,
    )
    bom.metadata.component = root
    shipped = [one for one in packages if one.use is not Use.WORK]
    parts: dict[str, list[Component]] = {}
    for one in shipped:
        parts.setdefault(one.name, []).append(_component(one))
    bom.register_dependency(root, _of(ours, parts))
    for one in shipped:
        for part in parts[one.name]:
            bom.components.add(part)
            bom.register_dependency(part, _of(one.needs, parts))
    output = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6)
    return output.output_as_string(indent=2)


def _of(names: Iterable[str], parts: Mapping[str, list[Component]]) -> list[Component]:
    """Every version of some packages: which one is installed is up to the Python that is there."""
    return [part for name in names for part in parts.get(name, ())]


def _component(one: Locked) -> Component:
    purl = PackageURL("pypi", name=one.name, version=one.version)
    whole = [HashType(alg=HashAlgorithm.SHA_256, content=one.sums[0])] if len(one.sums) == 1 else []
    return Component(
        name=one.name,
        version=one.version,
        purl=purl,
        bom_ref=str(purl),
        scope=ComponentScope.REQUIRED if one.use is Use.RUN else ComponentScope.OPTIONAL,
        licenses=[LicenseFactory().make_from_string(licence_of(one.name))],
        hashes=whole,
        properties=[Property(name=FILE_SUM, value=each) for each in one.sums],
    )


def _version() -> str:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return str(settings["project"]["version"])


def main(arguments: Sequence[str] | None = None) -> None:
    """Write it."""
    asked = ArgumentParser(prog="python -m scripts.sbom", description=__doc__)
    asked.add_argument("-o", "--output", type=Path, default=FILE, help=f"the file ({FILE})")
    path: Path = asked.parse_args(arguments).output
    path.write_text(bill(locked(), direct()) + "\n", "utf-8", newline="\n")
    sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
