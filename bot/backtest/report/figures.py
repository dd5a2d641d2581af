"""The figures of a backtest as JSON, for programs: no text of chat is in them, and no name."""

import json

from bot.backtest.advice import Quality
from bot.backtest.change import Changes
from bot.backtest.counts import Counts
from bot.backtest.load import Evening
from bot.backtest.reading import Reading
from bot.backtest.result import Result
from bot.cases.lessons.wilson import Interval
from filters.engine.charter import Charter, Outcome

VERSION = 1
"""Of the form below: it grows when something in it comes to mean something else."""


def as_json(result: Result) -> str:
    """Return all figures of a backtest."""
    told = {
        "version": VERSION,
        "charter": _charter(result.charter),
        "against": _charter(result.against) if result.against else None,
        "logs": [_reading(one) for one in result.readings],
        "missing": [str(one) for one in result.missing],
        "breach_rate": round(result.breach_rate, 6),
        "changed_rate": round(result.changed_rate, 6),
        "figures": _counts(result.counts, result.charter),
        "before": _counts(result.before, result.against)
        if result.before and result.against
        else None,
        "changes": _changes(result.changes) if result.changes else None,
        "rulings": _rulings(result),
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def _charter(charter: Charter) -> dict[str, object]:
    return {"name": charter.name, "version": charter.version}


def _reading(one: Reading) -> dict[str, object]:
    return {
        "name": one.title,
        "format": one.format,
        "messages": one.messages,
        "rulings": one.rulings,
        "aside": one.aside,
        "damaged": one.damaged,
        "places": [{"place": place.place, "why": place.why} for place in one.places],
        "began": one.began.isoformat() if one.began else None,
        "ended": one.ended.isoformat() if one.ended else None,
        "knows": sorted(one.known),
    }


def _counts(counts: Counts, charter: Charter) -> dict[str, object]:
    return {
        "messages": counts.messages,
        "spared": counts.spared,
        "outcomes": {str(one): counts.outcomes[one] for one in Outcome},
        "articles": [_article(counts, one.number) for one in charter.articles],
        "filters": {
            name: {"messages": count, "alone": counts.alone[name]}
            for name, count in sorted(counts.filters.items())
        },
        "overlaps": [
            {"filters": list(pair), "messages": count}
            for pair, count in sorted(counts.overlaps.items())
        ],
        "troubles": dict(sorted(counts.troubles.items())),
        "left_out": [
            {
                "article": one.article,
                "filter": one.filter,
                "missing": str(one.missing),
                "messages": count,
            }
            for one, count in sorted(counts.left_out.items())
        ],
        "viewers": {
            "seen": counts.seen_viewers,
            "sanctioned": sum(counts.viewers.values()),
            "by_sanctions": {str(many): count for many, count in sorted(counts.viewers.items())},
        },
        "cases": counts.cases,
        "moderators": counts.most_moderators,
        "evenings": [_evening(one) for one in counts.evenings],
        "further_evenings": counts.further,
    }


def _article(counts: Counts, number: int) -> dict[str, object]:
    return {
        "article": number,
        "breach": counts.decided[number, Outcome.BREACH],
        "borderline": counts.decided[number, Outcome.BORDERLINE],
        "beside": counts.beside[number],
        "shadow": counts.aside[number],
        "done": {
            word: count for (one, word), count in sorted(counts.reached.items()) if one == number
        },
    }


def _evening(one: Evening) -> dict[str, object]:
    return {
        "channel": one.channel,
        "began": one.began.isoformat() if one.began else None,
        "messages": one.messages,
        "breaches": one.breaches,
        "cases": one.asked,
        "moderators": one.most,
        "cases_by_minute": list(one.cases),
    }


def _changes(changes: Changes) -> dict[str, object]:
    return {
        "messages": changes.messages,
        "changed": changes.changed,
        "moved": [
            {"move": str(kind), "article": article, "messages": count}
            for (kind, article), count in sorted(changes.moved.items())
        ],
        "outcomes": [
            {"before": str(before), "now": str(now), "messages": count}
            for (before, now), count in sorted(changes.outcomes.items())
        ],
    }


def _rulings(result: Result) -> dict[str, object]:
    return {
        "in_logs": result.rulings,
        "of_messages": result.counts.rulings.known,
        "missed": result.missed,
        "articles": [_quality(one) for one in result.qualities],
        "recommended": [
            {"article": one.article, "act_at": one.act_at, "ask_at": one.ask_at}
            for one in result.advice
        ],
        "cases_per_hour": result.hourly,
    }


def _quality(one: Quality) -> dict[str, object]:
    return {
        "article": one.article,
        "upheld": one.upheld,
        "cleared": one.cleared,
        "precision": _interval(one.precision),
        "recall": _interval(one.recall),
        "acted": _interval(one.acted),
        "curve": [
            {
                "threshold": point.threshold,
                "precision": point.precision,
                "recall": point.recall,
                "messages": point.hits,
            }
            for point in one.curve
        ],
    }


def _interval(one: Interval) -> dict[str, float]:
    return {"low": round(one.low, 4), "high": round(one.high, 4)}
