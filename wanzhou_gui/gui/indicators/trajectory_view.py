"""The trajectory of an indicator, drawn anew for whatever room it gets."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.figure_view import FigureView
from wanzhou_gui.reports.charts import trajectory_figure
from wanzhou_gui.reports.trajectories import Trajectory

_PIXELS_PER_MM = 96 / 25.4
_TEXT_MM = 3.2
_LOWEST = 140
# Wider, a short row of values becomes a thin line in a wide nothing; higher, every step looks like a wall.
_WIDEST, _HIGHEST = 4.2, 0.62


class TrajectoryView(FigureView):
    """Composes the figure for its own size, so that letters keep their size and lines their width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self._trajectory: Trajectory | None = None
        self._factor = theme.scale()
        self.setMinimumHeight(theme.px(_LOWEST))

    def show_trajectory(self, trajectory: Trajectory | None) -> None:
        """Show another indicator's way, or nothing."""
        self._trajectory = trajectory
        self._compose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Compose again for the new room."""
        super().resizeEvent(event)
        self._compose()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it; the font size may have changed since it was composed."""
        if self._trajectory is not None and self.figure is not None and self._factor != theme.scale():
            self._compose()
        super().paintEvent(event)

    def _compose(self) -> None:
        self._factor = theme.scale()
        self.setMinimumHeight(theme.px(_LOWEST))
        if self._trajectory is None or self.width() < 80 or self.height() < 60:
            self.show_figure(None)
            return
        width = min(self.width(), round(self.height() * _WIDEST))
        height = min(self.height(), round(self.width() * _HIGHEST))
        self.show_figure(
            trajectory_figure(
                self._trajectory, width / _PIXELS_PER_MM, height / _PIXELS_PER_MM, _TEXT_MM * self._factor
            )
        )
        self.setAccessibleName("走势图")
