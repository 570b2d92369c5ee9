"""Finished pages as pictures, and where a text stands on them."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from wanzhou_gui.rendering.pdf.pages import PageImage, PdfPages, UnreadablePdfError
from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.reports.document import Annex, Column, OfficialDocument, Paragraph, Row, Table

REPOSITORY = Path(__file__).parents[3]

DOCUMENT = OfficialDocument(
    "关于情况的通报",
    (Paragraph.of("国" * 40 + "督查室对重点任务开展督查，" + "民" * 30),),
    annexes=(
        Annex(
            "一览表",
            (Table((Column("事项"), Column("进展")), (Row.of("督查事项", "已完成"),)),),
            landscape=True,
        ),
    ),
)


@pytest.fixture(scope="module")
def content(renderer: PdfRenderer) -> bytes:
    return renderer.render_bytes(DOCUMENT)


def picture(image: PageImage) -> Image.Image:
    return Image.frombuffer("RGB", (image.width, image.height), image.data, "raw", "RGB", image.stride, 1)


def test_page_count_and_sizes_are_those_of_the_paper(content: bytes) -> None:
    with PdfPages(content) as pages:
        assert pages.page_count == 2
        assert pages.page_size(0) == pytest.approx((595.3, 841.9), abs=0.1)
        assert pages.page_size(1) == pytest.approx((841.9, 595.3), abs=0.1)
        assert pages.page_size(1, as_printed=True) == pytest.approx((595.3, 841.9), abs=0.1)


def test_picture_has_the_size_asked_for_and_ink_on_it(content: bytes) -> None:
    with PdfPages(content) as pages:
        image = pages.page_image(0, 2)
        assert (image.width, image.height) == (1191, 1684)
        assert image.stride >= 3 * image.width
        assert len(image.data) == image.stride * image.height
        low, high = picture(image).convert("L").getextrema()
        assert low < 60  # type: ignore[operator]
        assert high == 255


def test_red_is_red(renderer: PdfRenderer) -> None:
    from wanzhou_gui.reports.document import RedHead

    red = renderer.render_bytes(OfficialDocument("通报", (), head=RedHead(("督查通报",))))
    with PdfPages(red) as pages:
        colours = picture(pages.page_image(0, 1)).getcolors(100000)
    assert colours is not None
    strongest = max((colour for _, colour in colours), key=lambda colour: colour[0] - colour[2])  # type: ignore[index,operator]
    assert strongest == (204, 0, 0)


def test_turned_page_can_be_drawn_as_the_sheet_that_is_printed(content: bytes) -> None:
    with PdfPages(content) as pages:
        shown, printed = pages.page_image(1, 1), pages.page_image(1, 1, as_printed=True)
    assert (shown.width, shown.height) == (printed.height, printed.width)
    box = picture(printed).convert("L").point(lambda value: 255 * (value < 128)).getbbox()
    assert box is not None
    # The head of the table is at the left of the sheet.
    assert box[0] < printed.width / 4


def test_found_text_lies_where_its_ink_is(content: bytes) -> None:
    with PdfPages(content) as pages:
        places = pages.find("督查")
        assert [place.page for place in places] == [0, 0, 1]
        for place in places:
            image = picture(pages.page_image(place.page, 3)).convert("L")
            box = tuple(round(3 * edge) for edge in (place.left, place.top, place.right, place.bottom))
            assert image.crop(box).getextrema()[0] < 100  # type: ignore[arg-type,operator]
            width, height = place.right - place.left, place.bottom - place.top
            assert width > height, "two characters stand side by side"


def test_text_over_a_line_break_has_a_place_on_each_line(renderer: PdfRenderer) -> None:
    text = "国" * 24 + "重点任务推进情况" + "民" * 20
    with PdfPages(renderer.render_bytes(OfficialDocument("", (Paragraph.of(text),)))) as pages:
        places = pages.find("重点任务推进情况")
    assert len(places) == 2
    assert places[0].right > 500
    assert places[1].left < 90


def test_nothing_is_found_for_an_empty_or_absent_text(content: bytes) -> None:
    with PdfPages(content) as pages:
        assert pages.find("") == []
        assert pages.find("不在这里") == []


def test_open_file_may_be_replaced_by_its_next_version(content: bytes, tmp_path: Path) -> None:
    target = tmp_path / "通报.pdf"
    target.write_bytes(content)
    with PdfPages(target) as pages:
        target.unlink()
        assert "督查室" in pages.page_text(0)


@pytest.mark.parametrize("broken", [b"", b"not a pdf", b"%PDF-1.4\n%%EOF"])
def test_something_else_is_refused(broken: bytes) -> None:
    with pytest.raises(UnreadablePdfError):
        PdfPages(broken)


def test_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        PdfPages(tmp_path / "nowhere.pdf")


def test_closing_twice_is_allowed(content: bytes) -> None:
    pages = PdfPages(content)
    pages.close()
    pages.close()


def test_pages_left_open_at_the_end_say_nothing_on_the_terminal(content: bytes, tmp_path: Path) -> None:
    paper = tmp_path / "通报.pdf"
    paper.write_bytes(content)
    script = (
        "import sys, tempfile\n"
        "from pathlib import Path\n"
        "folder = tempfile.TemporaryDirectory()\n"
        "from wanzhou_gui.rendering.pdf.pages import PdfPages\n"
        "pages = PdfPages(Path(sys.argv[1]))\n"
        "print(pages.page_count)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(paper)], capture_output=True, text=True, check=True, cwd=REPOSITORY
    )
    assert done.stdout.strip().isdigit()
    assert done.stderr == ""


def test_pages_may_be_drawn_from_several_threads(content: bytes) -> None:
    with PdfPages(content) as pages:
        expected = pages.page_image(0, 0.5).data

    def work(_: int) -> tuple[bytes, int]:
        with PdfPages(content) as pages:
            return pages.page_image(0, 0.5).data, len(pages.find("督查"))

    with ThreadPoolExecutor(max_workers=4) as pool:
        results = list(pool.map(work, range(40)))
    assert results == [(expected, 3)] * 40
