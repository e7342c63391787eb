"""The Jinja environment templates run in: immutable sandbox, escaping, strict names."""

from __future__ import annotations

from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

FILTERS = frozenset({"length", "first", "last"})
TESTS = frozenset({"defined", "none"})


class _Environment(ImmutableSandboxedEnvironment):
    """No operators that multiply (a short tag must not make a huge text), no calls."""

    def is_safe_callable(self, obj: Any) -> bool:
        return False  # even a method of a text may make a huge one

    intercepted_binops = frozenset({"*", "**", "+", "-", "/", "//", "%"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        raise TypeError(f"phép “{operator}” không được phép")


def _shown(value: Any) -> Any:
    if value is None or isinstance(value, list | dict):
        raise TypeError("biến không có nội dung để in")
    return value


def environment() -> ImmutableSandboxedEnvironment:
    """A fresh environment: whitelisted filters and tests, no globals."""
    env = _Environment(autoescape=True, undefined=StrictUndefined, finalize=_shown)
    env.filters = {name: env.filters[name] for name in FILTERS}
    env.tests = {name: env.tests[name] for name in TESTS}
    env.globals.clear()
    return env
