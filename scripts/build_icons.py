"""Brings the chosen Tabler outline icons into ``resources/icons`` from the published package.

The package is fetched once with ``npm pack @tabler/icons@3.51.0``; this script takes the file, checks that it is the
very one that was reviewed, and writes only what the window uses, one compact SVG per icon with its licence beside it.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
VERSION = "3.51.0"
SHA512 = (
    "d298a7bcf673ed8797f8e49fc6e1006e710f59ba1c5575b9894f21e65878d696"
    "06f2c66e41fa561020bdf34971393d1c94621c3469fcc6c06bfb329a446740fe"
)
# 1.75 instead of Tabler's 2: at 18 pixels the thinner line matches the weight of the Chinese text beside it.
STROKE_WIDTH = "1.75"

NAMES = (
    # navigation
    "layout-dashboard", "table", "clipboard-text", "target-arrow", "file-report", "arrows-exchange", "settings", "home",
    "list", "help", "book", "menu-2",
    # doing and undoing
    "search", "plus", "pencil", "trash", "check", "x", "copy", "refresh", "send", "device-floppy", "arrow-back-up",
    "arrow-forward-up", "history", "keyboard", "dots", "selector", "adjustments",
    # files and papers
    "printer", "download", "upload", "file-export", "file-import", "table-import", "table-export", "file-type-pdf",
    "file-spreadsheet", "file-text", "folder", "folder-open", "database", "archive", "paperclip", "rubber-stamp",
    "signature", "report-analytics", "clipboard-check",
    # signs
    "bell", "alert-triangle", "alert-circle", "circle-check", "circle-x", "info-circle", "clock", "hourglass", "lock",
    "flag", "star", "message", "link", "external-link", "eye", "eye-off",
    # looking
    "filter", "filter-off", "columns", "bookmark", "zoom-in", "zoom-out", "arrow-autofit-width", "arrows-maximize",
    "sort-ascending", "sort-descending", "chart-bar", "chart-line", "chevron-down", "chevron-up", "chevron-left",
    "chevron-right", "arrow-left", "arrow-right", "player-skip-forward", "player-pause", "player-track-prev",
    "player-track-next", "square", "square-check",
    # who and when
    "building", "building-community", "users", "user", "phone", "calendar", "calendar-event",
)  # fmt: skip


class PackageError(Exception):
    """The given file is not the reviewed package, or lacks an icon."""


def compact(svg: str) -> str:
    """One line per icon without what a renderer ignores; the colour stays ``currentColor`` for the program to set."""
    svg = re.sub(r"\s+", " ", svg).replace("> <", "><").strip()
    svg = re.sub(r' class="[^"]*"', "", svg)
    svg = svg.replace('<path stroke="none" d="M0 0h24v24H0z" fill="none" />', "")
    svg = svg.replace('stroke-width="2"', f'stroke-width="{STROKE_WIDTH}"')
    return svg.replace(" />", "/>").replace(" >", ">") + "\n"


def build(package: Path, target: Path) -> int:
    """Writes all named icons and the licence to ``target`` and gives their number; refuses another package."""
    content = package.read_bytes()
    if hashlib.sha512(content).hexdigest() != SHA512:
        raise PackageError(f"{package.name} is not @tabler/icons {VERSION} as reviewed (SHA-512 differs)")
    target.mkdir(parents=True, exist_ok=True)
    with tarfile.open(package) as archive:

        def text_of(name: str) -> str:
            try:
                member = archive.extractfile(f"package/{name}")
            except KeyError:
                member = None
            if member is None:
                raise PackageError(f"{package.name} has no {name}")
            return member.read().decode("utf-8")

        for name in NAMES:
            text = compact(text_of(f"icons/outline/{name}.svg"))
            (target / f"{name}.svg").write_text(text, encoding="utf-8", newline="\n")
        (target / "LICENSE").write_text(text_of("LICENSE"), encoding="utf-8", newline="\n")
    for path in target.glob("*.svg"):
        if path.stem not in NAMES:
            path.unlink()
    (target / "ORIGIN").write_text(
        f"Icons: Tabler Icons {VERSION}, outline set, package @tabler/icons, MIT licence (LICENSE beside this file).\n"
        f"Package SHA-512: {SHA512}\n"
        f"Changed: stroke width {STROKE_WIDTH} instead of 2, empty background path and class attribute removed.\n"
        "Made by scripts/build_icons.py.\n",
        encoding="utf-8",
        newline="\n",
    )
    return len(NAMES)


def main(arguments: Sequence[str] | None = None) -> int:
    """Builds the folder from a package file; 1 with one line when it is not the reviewed one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path, help="the file that npm pack wrote")
    parser.add_argument("--to", type=Path, default=REPOSITORY / "resources" / "icons")
    chosen = parser.parse_args(arguments)
    try:
        print(f"icons: {build(chosen.package, chosen.to)} written")
    except (OSError, PackageError) as error:
        print(f"icons: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
