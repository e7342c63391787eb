"""Where the shipped templates and rubrics lie: in the checkout, or inside the installed package."""

from __future__ import annotations

from pathlib import Path


def templates_folder() -> Path:
    """The folder of the shipped templates.

    Raises ``FileNotFoundError`` when the installation is incomplete.
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "templates", here.parent / "templates"):
        if (folder / "ke-hoach.docx").is_file():
            return folder
    raise FileNotFoundError("templates")
