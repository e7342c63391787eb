"""The state of the year for other programs.

Takes a ``Standing``, gives plain data for JSON; points are numbers with at most six decimals.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from dvcq.dates import weekday_name
from dvcq.numbers import round_half_up
from dvcq.sources import Source
from dvcq.standing import Deadline, Gain, Item, Standing, level_name

_PLACES = 6


def standing_json(standing: Standing) -> dict[str, Any]:
    """Everything that is known of the year."""
    return {
        "date": standing.on.isoformat(),
        "score": _score_json(standing),
        "groups": [
            {
                "code": item.code,
                "name": item.name,
                "points": _number(item.low),
                "possible": _number(item.possible),
                "maximum": _number(item.maximum),
            }
            for item in standing.groups
        ],
        "next_level": _path_json(standing),
        "gains": [_gain_json(gain) for gain in standing.gains],
        "beyond_reach": [_gain_json(gain) for gain in standing.rest],
        "superior": [_gain_json(gain) for gain in standing.superior],
        "criteria_without_evidence": [line.code for line in standing.unproven],
        "deadlines": [_deadline_json(item) for item in standing.deadlines],
        "deadlines_unreadable": [
            {"code": row.code, "text": row.due, "cell": str(row.source("due"))}
            for row in standing.unreadable
        ],
        "tasks_without_activity": [_item_json(item) for item in standing.idle],
        "activities_overdue": [_item_json(item) for item in standing.late],
        "targets_open": [_item_json(item) for item in standing.targets],
        "activities_without_evidence": [_item_json(item) for item in standing.bare],
    }


def _score_json(standing: Standing) -> dict[str, Any] | None:
    total, best = standing.score.total if standing.score else None, standing.best
    if total is None or best is None:
        return None
    return {
        "low": _number(total.low),
        "high": _number(total.high),
        "best": _number(best.high),
        "maximum": _number(total.full_maximum),
        "level": level_name(total.level_low, total),
        "level_open": level_name(total.level_high, total, best=True),
        "level_best": level_name(best.level_high, best, best=True),
        "eligible": total.eligible_low,
    }


def _path_json(standing: Standing) -> dict[str, Any] | None:
    path = standing.path
    if path is None:
        return None
    return {
        "level": path.level.text,
        "from": _number(path.bottom),
        "missing": _number(path.gap),
        "criteria": [gain.line.code for gain in path.steps],
        "enough": path.enough,
        "with_superior": path.with_superior,
        "reached": _number(path.reached),
        "obstacles": [
            {
                "code": item.row.code,
                "text": item.row.text,
                "found": item.shown,
                "sure": item.sure,
                "limit": item.limit,
                "level_allowed": item.level.text if item.level else None,
            }
            for item in path.obstacles
        ],
    }


def _gain_json(gain: Gain) -> dict[str, Any]:
    return {
        "criterion": gain.line.code,
        "text": gain.line.row.text,
        "kind": gain.way.rank,
        "points": _number(gain.points),
        "worth": _number(gain.worth),
        "action": gain.way.action,
        "cells": _cells(gain.way.sources),
    }


def _deadline_json(item: Deadline) -> dict[str, Any]:
    before = item.workday_before
    return {
        "subject": item.subject,
        "code": item.code,
        "name": item.name,
        "kind": item.kind,
        "day": item.day.isoformat(),
        "last_day": item.last.isoformat(),
        "weekday": weekday_name(item.last),
        "days_left": item.left,
        "overdue": item.left < 0,
        "workday_before": before.isoformat() if before else None,
        "cells": _cells(item.sources),
    }


def _item_json(item: Item) -> dict[str, Any]:
    return {"code": item.code, "name": item.name, "why": item.why, "cells": _cells(item.sources)}


def _cells(sources: Sequence[Source]) -> list[str]:
    return [str(source) for source in sources]


def _number(value: Fraction | None) -> float | int | None:
    if value is None:
        return None
    if value.denominator == 1:
        return int(value)
    return float(round_half_up(value, _PLACES))
