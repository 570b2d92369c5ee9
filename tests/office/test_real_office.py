"""Forms through a real LibreOffice: opened, saved in every format units send back, read again without a difference.

Run by `make test-office`, which installs LibreOffice; never part of the everyday run.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.unit_forms import CellState, FileCheck, Level
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SAMPLE_TODAY, build_sample
from wanzhou_gui.usecases.services import Services

SOFFICE = shutil.which("soffice")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice; make test-office installs it")]
LONGEST_SECONDS = 300
# Formats units send back, each made by way of the one before: .ods is what Calc itself works in.
ROADS = (("xlsx",), ("ods", "xlsx"), ("xls",), ("xls", "xlsx"))


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The sample ledger, whose entries are filled in, with its forms issued."""
    folder = tmp_path_factory.mktemp("office")
    office = open_office(FixedClock(SAMPLE_TODAY))
    made = office.create_ledger(folder / "sample.ledger")
    build_sample(made, office.read_sample_plan()[0])
    yield made
    made.close()


@pytest.fixture(scope="module")
def forms(services: Services, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("forms") / "填报表"
    services.forms.export(services.plans.plans()[0].plan.id, services.periods.period("2024Q3").id, folder)
    return folder


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("profile")


def converted(files: list[Path], ending: str, to: Path, profile: Path) -> list[Path]:
    """The files as LibreOffice opens and saves them."""
    assert SOFFICE is not None
    subprocess.run(
        [SOFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", ending, "--outdir", str(to), *map(str, files)],
        check=True, capture_output=True, timeout=LONGEST_SECONDS,
    )  # fmt: skip
    saved = [to / f"{path.stem}.{ending}" for path in files]
    assert [path.name for path in saved if not path.is_file()] == []
    return saved


def differences(one: FileCheck) -> dict[str, object]:
    counts = {state.value: one.count(state) for state in CellState if state is not CellState.UNCHANGED and one.count(state)}
    return counts | {remark.code: remark.cell for remark in one.remarks if remark.level is not Level.NOTE}


@pytest.mark.parametrize("road", ROADS, ids="-".join)
def test_forms_that_libreoffice_saved_come_back_without_a_difference(
    road: tuple[str, ...], services: Services, forms: Path, profile: Path, tmp_path: Path
) -> None:
    files = sorted(forms.glob("*.xlsx"))
    for step, ending in enumerate(road):
        files = converted(files, ending, tmp_path / f"{step}-{ending}", profile)
    check = services.forms.check(files)
    assert len(check.files) == 21
    assert {one.unit: differences(one) for one in check.files if differences(one)} == {}
    assert services.forms.take_in(check).batch is not None
    services.forms.withdraw(services.forms.batches()[-1].id)


def test_a_form_sent_back_opens_with_its_marks_and_returns_as_its_own(
    services: Services, forms: Path, profile: Path, tmp_path: Path
) -> None:
    path = next(forms.glob("区科技局_*.xlsx"))
    book = openpyxl.load_workbook(path)
    book["填报表"]["G5"] = "八成"
    book.save(tmp_path / "报来.xlsx")
    back = services.forms.send_back(services.forms.check([tmp_path / "报来.xlsx"]), tmp_path / "退回")
    marked = tmp_path / "退回" / back.forms[0][1]
    [saved] = converted([marked], "xlsx", tmp_path / "saved", profile)
    book = openpyxl.load_workbook(saved)
    assert book.sheetnames[0] == "需更正"
    assert "如 80" in book["填报表"]["G5"].comment.text
    [again] = services.forms.check([saved]).files
    assert not again.is_suspicious
    assert {remark.value for remark in again.remarks if remark.level.value == "refused"} == {"八成"}


def test_forms_print_on_a4_and_nothing_is_left_out(services: Services, forms: Path, profile: Path, tmp_path: Path) -> None:
    path = next(forms.glob("区科技局_*.xlsx"))
    [printed] = converted([path], "pdf", tmp_path, profile)
    document = pypdfium2.PdfDocument(printed)
    sizes = {tuple(round(side) for side in page.get_size()) for page in document}
    assert sizes == {(842, 595)}
    text = "".join(page.get_textpage().get_text_range() for page in document).replace("\r", "").replace("\n", "")
    for words in ("填报单位：区科技局", "佐证材料", "主要负责人（签字）", "单位公章", "填报说明"):
        assert words in text
    assert sum("填报单位：" in page.get_textpage().get_text_range() for page in document) == 2
