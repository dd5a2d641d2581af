"""What the bot is shipped with names nothing that is not there: files, settings, commands."""

import re
import tomllib
from configparser import ConfigParser
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml

from bot.cli.main import parser
from bot.settings import PREFIX, Settings, read_settings
from bot.terminal.ending import LATER, MISTAKE
from bot.web.ground.options import WebOptions

ROOT = Path(__file__).parents[1]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
COMPOSE = (ROOT / "compose.yaml").read_text("utf-8")
UNITS = sorted((ROOT / "deploy").glob("*.service"))
VARIABLE = re.compile(rf"\b{PREFIX}(?!DOMAIN)([A-Z_]+)")
"""Of the bot; its domain is Caddy's alone."""
SERVICES = {"bot", "db", "caddy"}


def unit(file: Path) -> ConfigParser:
    found = ConfigParser(strict=False, interpolation=None)
    found.optionxform = str  # type: ignore[assignment,method-assign]  # names of systemd's as they are
    found.read(file, "utf-8")
    return found


@pytest.mark.parametrize("text", [DOCKERFILE, COMPOSE], ids=["Dockerfile", "compose.yaml"])
def test_every_variable_is_a_setting(text: str) -> None:
    for name in set(VARIABLE.findall(text)):
        section, _, option = name.lower().partition("__")
        options = Settings.model_fields[section].annotation
        assert options is not None
        assert option in options.model_fields


def test_the_environment_of_the_containers_is_read_as_it_is_meant(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in yaml.safe_load(COMPOSE)["services"]["bot"]["environment"].items():
        filled = re.sub(r"\$\{(\w+):[^}]*\}", r"\1.example", str(value))
        monkeypatch.setenv(name, filled)
    for name, value in re.findall(rf"({PREFIX}\w+)=(\S+)", DOCKERFILE):
        monkeypatch.setenv(name, value)
    settings = read_settings(None)
    assert settings.storage.url.startswith("postgresql://chartreuse:")
    assert settings.web.trusted_proxies == ("172.30.84.0/24",)
    assert settings.web.host == "0.0.0.0"  # noqa: S104  # what stands in front has its own address
    assert settings.log.json_lines


def test_what_the_image_is_made_of_is_there_and_let_in() -> None:
    admitted = [
        line.removeprefix("!")
        for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines()
        if line.startswith("!")
    ]
    copied = [
        source
        for line in re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
        for source in line.split()
    ]
    assert sorted(copied) == sorted(admitted)
    assert all((ROOT / one).exists() for one in copied)
    packages = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]
    assert set(packages["build"]["targets"]["wheel"]["packages"]) <= set(copied)


def test_no_secret_gets_into_the_image() -> None:
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    assert "*" in ignored
    for secret in ("bot/chartreuse.key", "bot/chartreuse.db"):
        assert any(fnmatch(secret, one) for one in ignored if one.startswith("**"))


def test_the_image_runs_as_nobody_in_particular_and_is_asked_whether_it_lives() -> None:
    port = WebOptions().port
    assert re.search(r"^USER 1\d{4}:1\d{4}$", DOCKERFILE, re.MULTILINE)
    assert f"EXPOSE {port}" in DOCKERFILE
    assert f"http://127.0.0.1:{port}/healthz" in DOCKERFILE
    assert 'CMD ["run", "--config", "/data/config.toml"]' in DOCKERFILE
    assert parser().parse_args(["run", "--config", "/data/config.toml"]).command


def test_the_services_fit_together() -> None:
    whole = yaml.safe_load(COMPOSE)
    services = whole["services"]
    assert set(services) == SERVICES
    for service in services.values():
        assert set(service["networks"]) <= set(whole["networks"])
        assert set(service.get("depends_on", ())) <= SERVICES
        for source in (one.partition(":")[0] for one in service["volumes"]):
            is_own = source == "./config.toml"
            assert is_own or source in whole["volumes"] or (ROOT / source).is_file()
    bot = services["bot"]
    assert bot["read_only"]
    assert bot["cap_drop"] == ["ALL"]
    assert "ports" not in bot
    assert "ports" not in services["db"]
    assert whole["networks"]["back"] == {"internal": True}


def test_caddy_leads_to_the_bot_and_keeps_its_figures_in() -> None:
    caddy = (ROOT / "deploy" / "Caddyfile").read_text("utf-8")
    assert f"reverse_proxy bot:{WebOptions().port}" in caddy
    assert "respond /metrics 404" in caddy
    assert set(re.findall(r"\{\$(\w+)\}", caddy)) <= set(
        yaml.safe_load(COMPOSE)["services"]["caddy"]["environment"]
    )


@pytest.mark.parametrize("file", UNITS, ids=lambda one: one.name)
def test_a_unit_starts_a_command_that_there_is(file: Path) -> None:
    service = unit(file)["Service"]
    typed = re.search(r"python -m bot ([a-z]+)((?: -\S+ \S+)*)", service["ExecStart"])
    assert typed is not None
    assert parser().parse_args([typed[1], *typed[2].split()]).command
    assert service["User"] == "chartreuse"
    assert service["NoNewPrivileges"] == "yes"
    assert "PYTHONPATH=/opt/chartreuse" in service["Environment"]


def test_the_timer_belongs_to_a_unit() -> None:
    for timer in (ROOT / "deploy").glob("*.timer"):
        assert timer.with_suffix(".service") in UNITS


def test_what_a_person_must_mend_is_not_started_again_and_again() -> None:
    service = unit(ROOT / "deploy" / "chartreuse.service")["Service"]
    assert service["RestartPreventExitStatus"] == str(MISTAKE)


def test_what_passes_is_waited_for_without_end() -> None:
    file = unit(ROOT / "deploy" / "chartreuse.service")
    assert file["Service"]["Restart"] == "on-failure"
    assert file["Unit"]["StartLimitIntervalSec"] == "0"
    assert float(file["Service"]["RestartSec"]) >= 5
    assert str(LATER) not in file["Service"]["RestartPreventExitStatus"].split()
