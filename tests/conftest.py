"""What every test stands on: no screen unless one is asked for, and never the user's own folders."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt: a test run must not open windows on somebody's screen. The run in a real X window sets
# the variable itself (scripts/check.py).
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is no fault of the program: found examples count, not how long they took.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
# Where a run costs many times as much: as a Windows program under Wine.
settings.register_profile("brief", settings.get_profile("unhurried"), max_examples=20)
settings.load_profile("unhurried")

def pytest_sessionfinish() -> None:
    """Empty the clipboard while Python is still there to let go of what lies on it.

    Offscreen, Qt keeps the clipboard in a static of its own and clears it after the interpreter has ended: a copied
    table (`FrozenTable`) is an object of Python's, and throwing it away so late takes the whole run down with it.
    """
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()


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


REPOSITORY = Path(__file__).resolve().parents[1]
_NEW_TASK = (
    "19. 建设海外知识产权维权援助站。依托区贸促机构设立海外维权援助站，为外贸企业提供海外商标布局、纠纷应对指导，"
    "每年开展专题培训2次。（牵头单位：区商务委；责任单位：区市场监管局、区司法局）"
)


@pytest.fixture(scope="session")
def amended_text() -> str:
    """The first plan as an office re-issues it months later.

    Task 6 is dropped and what follows renumbered, 2 and 12 are re-worded, a target and the lead of 11 changed, and a
    last task added.
    """
    text = (REPOSITORY / "resources" / "plans" / "wanzhou_2024_16.txt").read_text(encoding="utf-8")
    for old, new in (
        ("万州府办发〔2024〕16号", "万州府办发〔2024〕88号"),
        ("高质量发展行动计划（2023—2025年）\n", "高质量发展行动计划（2023—2025年）（2024年修订版）\n"),
        ("2024年3月4日", "2024年9月20日"),
        ("严厉查处侵犯知识产权违法犯罪行为", "依法严厉打击侵犯知识产权违法犯罪行为，建立重点企业保护名录"),
        ("深入科技型中小企业开展专利技术对接活动", "每季度到科技型中小企业开展专利技术对接活动"),
        ("市级知识产权优势企业达到19家", "市级知识产权优势企业达到25家"),
        (
            "培育一批知识产权密集型企业。（牵头单位：区市场监管局；责任单位：区经济信息委、",
            "培育一批知识产权密集型企业。（牵头单位：区经济信息委；责任单位：区市场监管局、",
        ),
        ("四、保障措施", f"{_NEW_TASK}\n四、保障措施"),
    ):
        assert old in text
        text = text.replace(old, new)
    dropped, rest = text.split("6. 培育打造地理标志。", 1)
    rest = rest.split("\n", 1)[1]
    return dropped + re.sub(r"(?m)^(7|8|9|1\d)\. (?!建设海外)", lambda found: f"{int(found[1]) - 1}. ", rest)
