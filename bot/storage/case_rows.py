"""A case and its rulings as rows, and back."""

from sqlalchemy import Row

from bot.cases.case import Case, Handling, Judgement, Person, Ruling, Source, Status


def case_row(case: Case) -> dict[str, object]:
    """Spread a case over its columns."""
    author = case.evidence.message.author
    return {
        "channel": case.channel,
        "number": case.number,
        "source": case.source,
        "status": case.status,
        "article": case.article,
        "charter_version": case.charter_version,
        "certainty": case.certainty,
        "severity": case.severity,
        "proposed": case.proposed,
        "taken": case.taken,
        "viewer_id": None if author is None else author.id,
        "viewer_login": None if author is None else author.login,
        "evidence": case.evidence,
        "opened_at": case.opened_at,
        "deadline": case.deadline,
        "handling": case.handling,
        "forgotten": False,
    }


def ruling_row(case: Case, position: int, ruling: Ruling) -> dict[str, object]:
    """Spread a ruling over its columns; `position` is its place in the case."""
    return {
        "channel": case.channel,
        "number": case.number,
        "position": position,
        "by_id": ruling.by.id,
        "by_login": ruling.by.login,
        "at": ruling.at,
        "outcome": ruling.outcome,
        "rung": ruling.rung,
        "note": ruling.note,
    }


def read_case(row: Row[tuple[object, ...]], rulings: tuple[Ruling, ...]) -> Case:
    """Build a case from its row and its rulings."""
    return Case(
        number=row.number,
        channel=row.channel,
        source=Source(row.source),
        status=Status(row.status),
        article=row.article,
        charter_version=row.charter_version,
        certainty=row.certainty,
        severity=row.severity,
        proposed=row.proposed,
        evidence=row.evidence,
        opened_at=row.opened_at,
        deadline=row.deadline,
        rulings=rulings,
        taken=row.taken,
        handling=row.handling or Handling(),
    )


def read_ruling(row: Row[tuple[object, ...]]) -> Ruling:
    """Build a ruling from its row."""
    return Ruling(
        by=Person(id=row.by_id, login=row.by_login),
        at=row.at,
        outcome=Judgement(row.outcome),
        rung=row.rung,
        note=row.note,
    )
