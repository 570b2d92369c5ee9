"""A page that is drawn whole from primitives, and what its file says about itself."""

from __future__ import annotations

from dataclasses import dataclass

from wanzhou_gui.reports.figure import Figure

WIDTH, HEIGHT = 210.0, 297.0
"""A4 upright, in millimetres: read like the papers it lies among, and kept in the same folder."""


@dataclass(frozen=True)
class FigurePage:
    """A figure of the size of the paper, with the title and author of the file."""

    figure: Figure
    title: str
    author: str = ""
    watermark: str = ""
