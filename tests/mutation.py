"""Mutation testing: are the tests able to see that a line of the code is wrong?

``python -m tests.mutation scoring`` changes the code of a target in a hundred small ways, one at a
time, in a copy of the tree that is thrown away, and runs the tests that concern it. A change that
no test sees is a survivor. Ends with 1 when more than a tenth survives. ``--minutes`` bounds the
time: random mutants are tried until it is over. Needs fork, so no Windows.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST_SURVIVORS = 0.10
BATCH = 80  # mutants between two looks at the clock
EXAMPLES = 12  # of every property: a mutant is tried a thousand times
KILLED = {1, 3, 24, 36, 152, 255, -9, -11, -24}  # a failing test, a crash, an endless loop


@dataclass(frozen=True)
class Target:
    """What is changed, and the tests that must notice."""

    mutated: tuple[str, ...]
    tests: tuple[str, ...]


TARGETS = {
    "scoring": Target(
        ("dvcq/scoring/*.py", "dvcq/criterion_kinds.py"),
        (
            "tests/test_scoring.py",
            "tests/test_scoring_rules.py",
            "tests/test_score_lines.py",
            "tests/test_plain_score.py",
        ),
    ),
}
QUICK_PROPERTIES = f"""

from hypothesis import settings

settings.register_profile("mutation", derandomize=True, database=None, max_examples={EXAMPLES})
settings.load_profile("mutation")
"""


def copy_tree(target: Target, place: Path, without: Iterable[str]) -> None:
    """The tree with quick, repeatable properties and the settings of mutmut."""
    for name in ("dvcq", "tests", "templates"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (place / "tests").glob("test_*.py"):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"max_examples=\d+", f"max_examples={EXAMPLES}", text)
        path.write_text(text, encoding="utf-8")
    conftest = place / "tests" / "conftest.py"
    conftest.write_text(conftest.read_text(encoding="utf-8") + QUICK_PROPERTIES, encoding="utf-8")
    tests = [name for name in target.tests if (ROOT / name).exists()]
    chosen = [*tests, *(f"--deselect={name}" for name in without)]
    settings = (
        "\n[tool.mutmut]\n"
        f"source_paths = {json.dumps(['dvcq'])}\n"
        f"only_mutate = {json.dumps(list(target.mutated))}\n"
        f"also_copy = {json.dumps(['templates'])}\n"
        f"pytest_add_cli_args = {json.dumps(['-n', '0', '-p', 'no:cacheprovider'])}\n"
        f"pytest_add_cli_args_test_selection = {json.dumps(chosen)}\n"
        "use_git_change_detection = false\n"
    )
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (place / "pyproject.toml").write_text(project + settings, encoding="utf-8")


def mutmut(place: Path, *words: str) -> subprocess.CompletedProcess[str]:
    program = str(Path(sys.executable).with_name("mutmut"))
    return subprocess.run([program, *words], cwd=place, text=True, capture_output=True, check=False)


def results(place: Path, target: Target) -> Iterator[tuple[str, int | None]]:
    """Every mutant of the target with the exit code of its tests; ``None``: not tried."""
    folder = place / "mutants"
    for path in sorted(folder.rglob("*.meta")):
        source = str(path.relative_to(folder).with_suffix(""))
        if any(fnmatch(source, pattern) for pattern in target.mutated):
            yield from json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"].items()


def run(place: Path, target: Target, minutes: float | None) -> None:
    """Try the mutants, all of them or random ones until the time is over."""
    end = time.monotonic() + 60 * minutes if minutes else None
    first = mutmut(place, "run", "no mutant has this name")
    names = [name for name, _ in results(place, target)]
    if not names or "Failed to" in first.stdout:
        raise SystemExit(first.stdout[-4000:] + first.stderr[-2000:])
    random.Random(len(names)).shuffle(names)
    batches = (
        [names] if end is None else [names[n : n + BATCH] for n in range(0, len(names), BATCH)]
    )
    for batch in batches:
        if end is not None and time.monotonic() > end:
            return
        done = mutmut(place, "run", *batch)
        if done.returncode:
            raise SystemExit(done.stdout[-4000:] + done.stderr[-2000:])


def change(place: Path, name: str) -> str:
    """The lines that a mutant changes."""
    shown = mutmut(place, "show", name).stdout.splitlines()
    return "\n".join(x for x in shown if x[:1] in "+-" and x[:3] not in ("+++", "---"))


def report(place: Path, target: Target) -> int:
    tried = {name: code for name, code in results(place, target) if code is not None}
    if not tried:
        sys.stdout.write("no mutant was tried\n")
        return 1
    survivors = [name for name, code in tried.items() if code not in KILLED]
    for name in survivors:
        sys.stdout.write(f"\n{name} ({tried[name]})\n{change(place, name)}\n")
    share = len(survivors) / len(tried)
    killed = len(tried) - len(survivors)
    sys.stdout.write(f"\n{killed} killed, {len(survivors)} survived of {len(tried)}: {share:.1%}\n")
    return int(share > MOST_SURVIVORS)


def main() -> int:
    parser = argparse.ArgumentParser(description="Mutation testing of a part of the code.")
    parser.add_argument("target", choices=sorted(TARGETS))
    parser.add_argument("--minutes", type=float, help="try random mutants for about this long")
    parser.add_argument("--without", action="append", default=[], help="a test to leave out")
    chosen = parser.parse_args()
    target = TARGETS[chosen.target]
    with tempfile.TemporaryDirectory(prefix="mutation-") as folder:
        place = Path(folder) / "tree"
        place.mkdir()
        copy_tree(target, place, chosen.without)
        run(place, target, chosen.minutes)
        return report(place, target)


if __name__ == "__main__":
    raise SystemExit(main())
