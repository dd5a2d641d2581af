"""A backtest as builds read it: JUnit's XML, and annotations for GitHub's pages."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import quoteattr  # nosec B406 # it writes, and reads no XML

from bot.backtest.limits import Checked
from bot.backtest.result import Result

SUITE = "chartreuse backtest"


def junit(result: Result, checked: Sequence[Checked]) -> str:
    """Return each limit as a test, and each log as one that fails where nothing in it was read."""
    cases = [*_limits(result, checked), *_logs(result)]
    failures = sum("<failure" in one for one in cases)
    head = (
        f'<testsuite name={quoteattr(SUITE)} tests="{len(cases)}" failures="{failures}" '
        'errors="0" skipped="0">'
    )
    return "\n".join(
        ('<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", head, *cases, "</testsuite>",
         "</testsuites>", "")
    )  # fmt: skip


def _limits(result: Result, checked: Sequence[Checked]) -> Iterator[str]:
    for one in checked:
        yield _case(result.charter.name, one.name, "" if one.kept else one.sentence)


def _logs(result: Result) -> Iterator[str]:
    for one in result.readings:
        yield _case("logs", one.title, "" if one.messages else "no message could be read in it")


def _case(group: str, name: str, failure: str) -> str:
    head = f"<testcase classname={_attribute(group)} name={_attribute(name)}"
    return f"{head}><failure message={_attribute(failure)}/></testcase>" if failure else head + "/>"


def _attribute(text: str) -> str:
    """Quote a text; XML holds no control character, however it is written."""
    plain = "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in text)
    return quoteattr(plain)


def annotations(result: Result, checked: Sequence[Checked]) -> Iterator[str]:
    """Yield the lines by which a build on GitHub tells people what to look at."""
    for one in checked:
        if not one.kept:
            yield _annotation("error", f"charter {result.charter.name}", one.sentence)
    for reading in result.readings:
        if reading.damaged:
            first = reading.places[0]
            said = f"{reading.damaged} damaged, the first at {first.place}: {first.why}"
            yield _annotation("warning", reading.title, said)
    moved = result.changes
    if moved and moved.changed:
        said = f"{moved.changed} of {moved.messages} messages are treated otherwise"
        yield _annotation("notice", f"charter {result.charter.name}", said)


def _annotation(level: str, title: str, text: str) -> str:
    return f"::{level} title={_escaped(title, parameter=True)}::{_escaped(text)}"


def _escaped(text: str, *, parameter: bool = False) -> str:
    told = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return told.replace(":", "%3A").replace(",", "%2C") if parameter else told
