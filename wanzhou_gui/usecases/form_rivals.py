"""Files of one unit that came together, held against each other."""

from __future__ import annotations

from dataclasses import replace

from wanzhou_gui.domain.unit_forms import CellState, FileCheck, FormRemark, Level


def with_rivals(files: list[FileCheck]) -> tuple[FileCheck, ...]:
    """Files of one unit that came together: the same content counts once, different contents need a choice."""
    groups: dict[tuple[int, int, int], list[int]] = {}
    for at, one in enumerate(files):
        if not one.is_refused and not one.is_known:
            groups.setdefault((one.plan_id, one.unit_id, one.period_id), []).append(at)
    for places in groups.values():
        if len(places) == 1:
            continue
        contents: dict[tuple[tuple[object, str, CellState], ...], int] = {}
        for at in places:
            content = tuple((cell.key, cell.written, cell.state) for cell in files[at].cells)
            if content in contents:
                cells = tuple(cell._replace(state=CellState.UNCHANGED, is_conflict=False) for cell in files[at].cells)
                files[at] = replace(files[at], is_known=True, cells=cells, remarks=(FormRemark("known_file", Level.NOTE),))
            else:
                contents[content] = at
        if len(contents) > 1:
            for at in contents.values():
                rival = FormRemark("two_returns", Level.SUSPICIOUS, details=(("count", str(len(contents))),))
                files[at] = replace(files[at], remarks=(rival, *files[at].remarks))
    return tuple(files)
