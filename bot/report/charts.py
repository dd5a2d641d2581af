"""The charts of an evening: talk, viewers, moderators against what was needed, cases, articles."""

from collections.abc import Callable, Iterator
from html import escape

from bot.cases.evening.evening import ArticleRow, Evening, Stretch
from bot.report.drawing import Bars, Chart, Line, Values, opening, svg
from filters.engine.phrase import Phrase

Say = Callable[[Phrase], str]
Marks = tuple[tuple[int, str], ...]
MARKS = 8
"""Places along a chart that are named, at most."""
STEPS = (5, 10, 15, 30, 60, 120, 240)
"""Minutes between two of them."""
ROW, BAR, NAMES, COUNTS = 24, 14, 210, 46


def charts_of(evening: Evening, say: Say, font: str = "") -> tuple[str, ...]:
    """Draw what there is to draw of an evening."""
    drawn = [svg(one, font) for one in _over_time(evening, say)]
    if evening.articles:
        drawn.append("".join(_articles(evening.articles, say, font)))
    return tuple(drawn)


def _over_time(evening: Evening, say: Say) -> Iterator[Chart]:
    x = _marks(evening)
    counted = any(one.viewers is not None for one in evening.stretches)
    if counted:
        yield _viewers(evening, say, x)
    yield _talk(evening, say, x)
    if counted:
        yield _moderators(evening, say, x)
    yield _asked(evening, say, x)


def _viewers(evening: Evening, say: Say, x: Marks) -> Chart:
    viewers = [one.viewers for one in evening.stretches]
    return Chart(
        id="c-viewers",
        title=say(Phrase("account.chart.viewers")),
        summary=say(Phrase.of("account.chart.viewers.is", most=evening.totals.peak or 0)),
        count=len(viewers),
        x=x,
        lines=(Line(say(Phrase("account.viewers")), viewers),),
    )


def _talk(evening: Evening, say: Say, x: Marks) -> Chart:
    messages = [one.messages for one in evening.stretches]
    return Chart(
        id="c-talk",
        title=say(_by_width("talk", evening.width)),
        summary=say(Phrase.of("account.chart.talk.is", most=max(messages, default=0))),
        count=len(messages),
        x=x,
        bars=(Bars(say(Phrase("account.messages")), [*messages]),),
    )


def _asked(evening: Evening, say: Say, x: Marks) -> Chart:
    cases = [one.cases for one in evening.stretches]
    return Chart(
        id="c-cases",
        title=say(_by_width("cases", evening.width)),
        summary=say(Phrase.of("account.chart.cases.is", most=max(cases, default=0))),
        count=len(cases),
        x=x,
        bars=(Bars(say(Phrase("account.cases")), [*cases], hatched=True),),
        height=130,
    )


def _by_width(what: str, minutes: int) -> Phrase:
    if minutes == 1:
        return Phrase(f"account.chart.{what}.minute")
    return Phrase.of(f"account.chart.{what}", minutes=minutes)


def _moderators(evening: Evening, say: Say, x: Marks) -> Chart:
    cut = evening.stretches
    return Chart(
        id="c-team",
        title=say(Phrase("account.chart.team")),
        summary=say(Phrase.of("account.chart.team.is", minutes=evening.totals.short or 0)),
        count=len(cut),
        x=x,
        lines=(
            _stair(say(Phrase("account.present")), [one.present for one in cut]),
            _stair(say(Phrase("account.by_rule")), [one.by_rule for one in cut], "7 4"),
            _stair(say(Phrase("account.by_load")), [one.by_load for one in cut], "1.5 3"),
        ),
        shaded=tuple(map(_is_short, cut)),
    )


def _stair(name: str, values: Values, dash: str = "") -> Line:
    return Line(name, values, dash, 1.6 if dash else 2.2, stepped=True)


def _is_short(one: Stretch) -> bool:
    return one.present is not None and one.present < max(one.by_rule or 0, one.by_load or 0)


def _marks(evening: Evening) -> Marks:
    minutes = len(evening.stretches) * evening.width
    step = next((one for one in STEPS if minutes / one <= MARKS), STEPS[-1])
    step = max(step, evening.width)
    return tuple((at // evening.width, clock(at)) for at in range(0, minutes, step))


def clock(minutes: int) -> str:
    """Write a length of time as hours and minutes."""
    return f"{minutes // 60}:{minutes % 60:02}"


def _articles(rows: tuple[ArticleRow, ...], say: Say, font: str) -> Iterator[str]:
    """Draw how people ruled on each article: full is upheld, hatched cleared, empty silent."""
    high, wide = ROW * (len(rows) + 1) + 8, 720
    title, about = say(Phrase("account.chart.articles")), say(Phrase("account.chart.articles.is"))
    yield from opening("c-articles", title, about, (wide, high), font)
    most = max(1, *(one.upheld + one.cleared + one.silent for one in rows))
    for number, row in enumerate(rows):
        yield from _article(row, number, most, say)
    y = ROW * len(rows) + 16
    for place, (key, look) in enumerate(LOOKS.items()):
        x = NAMES + place * 150
        yield (
            f'<rect x="{x}" y="{y}" width="18" height="10" {look} stroke="currentColor"/>'
            f'<text x="{x + 23}" y="{y + 9}">{escape(say(Phrase(f"account.{key}")))}</text>'
        )
    yield "</svg>"


LOOKS = {
    "upheld": 'fill="currentColor"',
    "cleared": 'fill="url(#c-articles-h)"',
    "silent": 'fill="none"',
}


def _article(row: ArticleRow, number: int, most: int, say: Say) -> Iterator[str]:
    y, x = ROW * number + 4, float(NAMES)
    name = say(Phrase.of("account.article", number=row.number))
    yield f'<text x="{NAMES - 8}" y="{y + 11}" text-anchor="end">{escape(name)}</text>'
    for key, look in LOOKS.items():
        wide = getattr(row, key) * (720 - NAMES - COUNTS) / most
        if wide:
            yield (
                f'<rect x="{x:.1f}" y="{y}" width="{wide:.1f}" height="{BAR}" {look}'
                ' stroke="currentColor" stroke-width="0.8"/>'
            )
        x += wide
    total = row.upheld + row.cleared + row.silent
    yield f'<text x="{x + 6:.1f}" y="{y + 11}">{total}</text>'
