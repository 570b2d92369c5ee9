"""Start-up step of the frozen program: a copy that carries the mark of the portable kind keeps its data beside itself."""

import os
import sys
from pathlib import Path

folder = Path(sys.executable).resolve().parent
if (folder / "portable.ini").is_file():
    os.environ.setdefault("WANZHOU_HOME", str(folder / "data"))
