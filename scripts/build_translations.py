"""Compiles ``resources/i18n/*.ts`` with the lrelease that comes with PySide6; the results are committed."""

from __future__ import annotations

import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent


def compile_translation(source: Path, target: Path) -> None:
    """Writes the compiled translation; raises when lrelease is missing or refuses the file."""
    import PySide6

    package = Path(PySide6.__file__).parent
    program = next(path for path in (package / "lrelease", package / "lrelease.exe") if path.is_file())
    subprocess.run([str(program), "-silent", "-nounfinished", str(source), "-qm", str(target)], check=True)


if __name__ == "__main__":
    for ts in sorted((REPOSITORY / "resources" / "i18n").glob("*.ts")):
        compile_translation(ts, ts.with_suffix(".qm"))
        print(f"translation: {ts.with_suffix('.qm').name} written")
