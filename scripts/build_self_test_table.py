"""Writes ``resources/self_test/task_table.xls``, the old Excel workbook that the self-test reads.

The package xlwt is needed to build the file, never to run the program.
"""

from __future__ import annotations

from pathlib import Path

import xlwt

TARGET = Path(__file__).resolve().parent.parent / "resources" / "self_test" / "task_table.xls"
ROWS = (("序号", "重点任务", "责任单位", "完成时限"), ("1", "完善服务网络", "区教委", "2025年6月30日"))


def main() -> None:
    """Write the file."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("任务表")
    for row, words in enumerate(ROWS):
        for column, word in enumerate(words):
            sheet.write(row, column, word)
    TARGET.parent.mkdir(exist_ok=True)
    book.save(str(TARGET))


if __name__ == "__main__":
    main()
