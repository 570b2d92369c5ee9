"""Sheets as formatted workbooks."""

from wanzhou_gui.rendering.xlsx.workbook import OpenpyxlWorkbookWriter

__all__ = ["OpenpyxlWorkbookWriter"]
