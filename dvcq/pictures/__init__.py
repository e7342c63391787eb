"""Photographs and charts for documents, and their places in them.

Takes bytes of photographs or figures, gives what ``render`` puts where a template prints a key.
"""

from dvcq.pictures.charts import Chart, bar_chart
from dvcq.pictures.photographs import Photo, is_photo, photo
from dvcq.pictures.places import BODY, NoPlace, Placed, place

__all__ = [
    "BODY",
    "Chart",
    "NoPlace",
    "Photo",
    "Placed",
    "bar_chart",
    "is_photo",
    "photo",
    "place",
]
