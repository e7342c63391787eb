"""Photographs as they may go out: upright, small, and without what the camera wrote about itself.

Takes the bytes of a picture file, gives a plain JPEG. It alone knows which formats are read and
what may not leave the office with a picture: place, time, camera, comments, colour profiles. Of a
file with several pictures (moving GIF, TIFF of many pages) the first one is shown.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from dvcq.problems import Stop, problem

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE: Final = 1600  # pixels: 200 a inch at the full width of the text
MOST_PIXELS: Final = 60_000_000
_QUALITY: Final = 85
_FORMATS: Final = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF")
# HEIC, HEIF and AVIF are pictures too, though none that we read: the clerk is told so.
_SUFFIXES: Final = (
    ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff",
    ".heic", ".heif", ".avif",
)  # fmt: skip
_ORIENTATION: Final = 0x0112


@dataclass(frozen=True, slots=True)
class Photo:
    """A JPEG without metadata, with its size in pixels."""

    jpeg: bytes
    width: int
    height: int


def is_photo(name: str) -> bool:
    """Whether a file is a picture by its name."""
    return name.lower().endswith(_SUFFIXES)


def photo(content: bytes, name: str) -> Photo:
    """The picture upright, its longer side at most ``LONGEST_SIDE``.

    Raises ``Stop`` when the picture cannot be read or is too large to be read safely.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of bombs and odd tags; we judge below
            return _photo(content, name)
    except Stop:
        raise
    except Exception as fault:  # a damaged file may break Pillow's decoders anywhere
        raise Stop(problem("photo-unreadable", file=name, name=name)) from fault


def _photo(content: bytes, name: str) -> Photo:
    from PIL import Image

    with Image.open(io.BytesIO(content), formats=_FORMATS) as opened:
        width, height = opened.size
        if width * height > MOST_PIXELS:
            raise Stop(
                problem(
                    "photo-huge", file=name, name=name, size=f"{width} × {height}", most=_millions()
                )
            )
        # A JPEG may be decoded at a half, a quarter … of its size: faster, and less memory.
        opened.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
        opened.load()
        small = _shrunk(_deep_to_plain(_upright(opened)))
        plain = _on_white(small)
    clean = Image.new("RGB", plain.size)  # a new picture: it has no comment, no profile, no tags
    clean.paste(plain)
    stream = io.BytesIO()
    clean.save(stream, "JPEG", quality=_QUALITY, optimize=True)
    return Photo(stream.getvalue(), *clean.size)


def _millions() -> str:
    return str(MOST_PIXELS // 1_000_000)


def _upright(image: Image) -> Image:
    """Turned as the camera was held; odd tags turn nothing."""
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    turn = turns.get(_orientation(image))
    return image if turn is None else image.transpose(turn)


def _orientation(image: Image) -> Any:
    try:
        return image.getexif().get(_ORIENTATION)
    except Exception:  # the tags are damaged, the picture need not be
        return None


def _deep_to_plain(image: Image) -> Image:
    """Sixteen bits of grey become eight; left to itself Pillow would cut them to white."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")


def _shrunk(image: Image) -> Image:
    """Scaled down, never up; palettes first become colours, which can be scaled smoothly."""
    from PIL.Image import Resampling

    longest = max(image.size)
    plain = image
    if image.mode in ("1", "P", "PA") or "transparency" in image.info:
        plain = image.convert("RGBA" if image.has_transparency_data else "RGB")
    if longest <= LONGEST_SIDE:
        return plain
    width, height = (max(1, round(side * LONGEST_SIDE / longest)) for side in image.size)
    return plain.resize((width, height), Resampling.LANCZOS)


def _on_white(image: Image) -> Image:
    """In ordinary colours; what is transparent shows white paper."""
    from PIL import Image as pillow

    if image.has_transparency_data:
        colours = image.convert("RGBA")
        paper = pillow.new("RGBA", image.size, "white")
        return pillow.alpha_composite(paper, colours).convert("RGB")
    return _ordinary(image)


def _ordinary(image: Image) -> Image:
    """As sRGB, by the picture's own colour profile where it has one that makes sense."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    if not profile:
        return image.convert("RGB")
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        turned = ImageCms.profileToProfile(image, own, target, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image.convert("RGB")
    return image.convert("RGB") if turned is None else turned
