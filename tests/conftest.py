"""What every test stands on: no screen unless one is asked for, and never the user's own folders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt: a test run must not open windows on somebody's screen. The run in a real X window sets
# the variable itself (scripts/check.py).
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# lxml is here only because a development tool brings it; the program ships without, so tests run without.
os.environ["OPENPYXL_LXML"] = "False"

# A busy machine is no fault of the program: found examples count, not how long they took.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
settings.load_profile("unhurried")

QT_FIXTURES = frozenset({"qapp", "qapp_cls", "qtbot", "qtmodeltester", "qtlog"})


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks what needs Qt, so that no test has to remember: all of tests/gui, and whoever asks for a Qt fixture."""
    gui = config.rootpath / "tests" / "gui"
    for item in items:
        if gui in item.path.parents or QT_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.qt)


@pytest.fixture(scope="session", autouse=True)
def _folders_of_nobody(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Settings, logs and drafts of the program under test go to a folder that is thrown away."""
    home = tmp_path_factory.mktemp("home")
    for variable in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "WANZHOU_HOME"):
        os.environ[variable] = str(home)
    for variable in [name for name in os.environ if name.startswith("XDG_") and name.endswith("_HOME")]:
        del os.environ[variable]
    assert Path.home() == home
