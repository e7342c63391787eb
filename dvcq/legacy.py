"""Placeholder until the module is written."""


def convert(value: str, font: str = "") -> None:
    return None


def foreign_letters(value: str) -> tuple[tuple[str, str], ...]:
    return ()


def broken_words(value: str) -> tuple[str, ...]:
    return ()
