"""The first plan, the examples beside the repository when they are there, and packages made by hand."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

REPOSITORY = Path(__file__).resolve().parents[3]
SHARED = REPOSITORY.parent / "shared" / "plan"


@pytest.fixture(scope="session")
def first_plan_text() -> str:
    """The text of the plan that ships with the program."""
    return (REPOSITORY / "resources" / "plans" / "wanzhou_2024_16.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def shared_plans() -> Path:
    """The folder of examples with expected readings; tests that need it are left out where it is missing."""
    if not (SHARED / "examples" / "gold").is_dir():
        pytest.skip("the examples are kept beside the repository and are not here")
    return SHARED
