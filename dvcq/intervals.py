"""Steps of a scale: which bounds a value lies in, what bounds left open mean, gaps and overlaps.

Takes bounds as a rubric states them ("từ 65", "đến dưới 80", "đến 15"), gives the steps filled
from their neighbours. Exact fractions; knows nothing of criteria, levels or words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import Literal

Fault = Literal["gap", "overlap", "empty"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """``low`` and ``upto`` belong to the step, ``above`` and ``below`` do not; ``None`` is open."""

    low: Fraction | None = None
    upto: Fraction | None = None
    below: Fraction | None = None
    above: Fraction | None = None

    @property
    def stated(self) -> bool:
        return any(item is not None for item in (self.low, self.upto, self.below, self.above))

    def hold(self, value: Fraction) -> bool:
        return (
            (self.low is None or value >= self.low)
            and (self.above is None or value > self.above)
            and (self.upto is None or value <= self.upto)
            and (self.below is None or value < self.below)
        )

    @property
    def bottom(self) -> tuple[Fraction, bool] | None:
        """Where the step begins, and whether that point belongs to it."""
        if self.low is not None:
            return self.low, True
        return (self.above, False) if self.above is not None else None

    @property
    def top(self) -> tuple[Fraction, bool] | None:
        """Where the step ends, and whether that point belongs to it."""
        if self.below is not None and (self.upto is None or self.below <= self.upto):
            return self.below, False
        return (self.upto, True) if self.upto is not None else None


def in_order(steps: Sequence[Bounds]) -> list[int]:
    """Numbers of the steps with a bound, from the lowest to the highest.

    A step without a bottom stands before the first one that reaches above its top.
    """
    bottoms = [(item.bottom[0], n) for n, item in enumerate(steps) if item.bottom is not None]
    order = [number for _, number in sorted(bottoms, key=lambda pair: pair[0])]
    reach = _reach(steps, order)
    tops = [
        (item.top[0], n)
        for n, item in enumerate(steps)
        if item.bottom is None and item.top is not None
    ]
    for top, number in sorted(tops, key=lambda pair: pair[0]):
        above = [place for place, n in enumerate(order) if n in reach and _beyond(reach[n], top)]
        order.insert(min(above, default=len(order)), number)
    return order


def _reach(steps: Sequence[Bounds], order: Sequence[int]) -> dict[int, Fraction | None]:
    """How far each step with a bottom goes: to its top, else to the next bottom."""
    found: dict[int, Fraction | None] = {}
    for place, number in enumerate(order):
        top = steps[number].top
        after = steps[order[place + 1]].bottom if place + 1 < len(order) else None
        found[number] = top[0] if top is not None else (after[0] if after is not None else None)
    return found


def _beyond(reach: Fraction | None, top: Fraction) -> bool:
    return reach is None or reach > top


def filled(steps: Sequence[Bounds]) -> list[Bounds]:
    """The same steps, bounds left open taken from the neighbours; a step without any stays so."""
    result = list(steps)
    order = in_order(steps)
    for lower, higher in pairwise(order):
        top, bottom = result[lower].top, result[higher].bottom
        if top is None and bottom is not None:
            point, belongs = bottom
            side = {"below": point} if belongs else {"upto": point}
            result[lower] = replace(result[lower], **side)
        elif bottom is None and top is not None:
            point, belongs = top
            side = {"above": point} if belongs else {"low": point}
            result[higher] = replace(result[higher], **side)
    return result


def find(steps: Sequence[Bounds], value: Fraction) -> int | None:
    """The step that holds a value; the one without bounds takes what no other holds."""
    for number, item in enumerate(filled(steps)):
        if item.stated and item.hold(value):
            return number
    return next((number for number, item in enumerate(steps) if not item.stated), None)


def faults(
    steps: Sequence[Bounds],
    least: Fraction | None,
    most: Fraction | None,
    *,
    whole: bool = False,
) -> Iterator[tuple[Fault, int, Fraction | None]]:
    """What is wrong with a scale from ``least`` to ``most`` (``None``: without end).

    Each fault with the step where it stands and the point of the scale, if there is one. A step
    that takes the rest closes every gap; a second one, or one that has no gap to take, overlaps.
    ``whole``: values are whole numbers, so "đến 199" and "từ 200" lie side by side.
    """
    rest = [number for number, item in enumerate(steps) if not item.stated]
    yield from (("overlap", number, None) for number in rest[1:])
    order, known = in_order(steps), filled(steps)
    for number in order:
        if _is_empty(steps[number]):
            yield "empty", number, None
        elif _is_empty(known[number]):  # its neighbour begins where it does
            bottom = known[number].bottom
            yield "overlap", number, bottom[0] if bottom is not None else None
    found: list[tuple[Fault, int, Fraction | None]] = []
    for lower, higher in pairwise(order):
        top, bottom = known[lower].top, known[higher].bottom
        if rest or not (whole and _next_numbers(top, bottom)):
            found += _between(top, bottom, higher)
    if order:
        found += _ends(known[order[0]], known[order[-1]], order, least, most)
    gaps = [item for item in found if item[0] == "gap"]
    yield from (item for item in found if item[0] != "gap" or not rest)
    if rest and order and not gaps:
        yield "overlap", rest[0], None


def _is_empty(step: Bounds) -> bool:
    bottom, top = step.bottom, step.top
    if bottom is None or top is None:
        return False
    return bottom[0] > top[0] or (bottom[0] == top[0] and not (bottom[1] and top[1]))


def _next_numbers(top: tuple[Fraction, bool] | None, bottom: tuple[Fraction, bool] | None) -> bool:
    """Whether one whole number ends a step and the next one begins the other."""
    if top is None or bottom is None or not (top[1] and bottom[1]):
        return False
    return top[0].denominator == 1 and bottom[0] == top[0] + 1


def _between(
    top: tuple[Fraction, bool] | None,
    bottom: tuple[Fraction, bool] | None,
    higher: int,
) -> Iterator[tuple[Fault, int, Fraction | None]]:
    if top is None or bottom is None:
        yield "gap", higher, None  # nobody says where one ends and the other begins
    elif top[0] > bottom[0] or (top[0] == bottom[0] and top[1] and bottom[1]):
        yield "overlap", higher, bottom[0]
    elif top[0] < bottom[0] or not (top[1] or bottom[1]):
        yield "gap", higher, top[0]


def _ends(
    first: Bounds,
    last: Bounds,
    order: list[int],
    least: Fraction | None,
    most: Fraction | None,
) -> Iterator[tuple[Fault, int, Fraction | None]]:
    bottom, top = first.bottom, last.top
    if (
        bottom is not None
        and (least is None or not first.hold(least))
        and not (least is not None and bottom[0] < least)
    ):
        yield "gap", order[0], bottom[0]
    if top is not None and (most is None or not (last.hold(most) or top[0] > most)):
        yield "gap", order[-1], top[0]
