"""The numbers of GB/T 9704-2012 with their clauses, in points; practice that the standard leaves open is marked so."""

from __future__ import annotations

from typing import Final

MM: Final = 72 / 25.4

# 5.1, 5.2.1: A4; 天头 37 mm, 订口 28 mm, 版心 156 x 225 mm.
PAPER_WIDTH: Final = 210 * MM
PAPER_HEIGHT: Final = 297 * MM
TOP_MARGIN: Final = 37 * MM
LEFT_MARGIN: Final = 28 * MM
AREA_WIDTH: Final = 156 * MM
AREA_HEIGHT: Final = 225 * MM
BOTTOM_MARGIN: Final = PAPER_HEIGHT - TOP_MARGIN - AREA_HEIGHT

# 5.2.2, 5.2.3: 3号仿宋, 22 lines of 28 characters that fill the area: the first and last character of a line and
# the first and last line stand at its edges, so the gaps are one fewer than the characters.
SIZE_1: Final = 26.0  # 一号
SIZE_2: Final = 22.0  # 二号
SIZE_3: Final = 16.0  # 三号
SIZE_4: Final = 14.0  # 四号
SIZE_SMALL_4: Final = 12.0  # 小四
SIZE_5: Final = 10.5  # 五号
LINES: Final = 22
CHARACTERS: Final = 28
LINE_PITCH: Final = (AREA_HEIGHT - SIZE_3) / (LINES - 1)
CHARACTER_PITCH: Final = (AREA_WIDTH - SIZE_3) / (CHARACTERS - 1)
# The standard is silent about 横排 pages: the same line pitch, as many whole characters as fit.
LANDSCAPE_CHARACTERS: Final = 40
LANDSCAPE_CHARACTER_PITCH: Final = (AREA_HEIGHT - SIZE_3) / (LANDSCAPE_CHARACTERS - 1)

# 3.1, 3.2: one line = height of a character + 7/8 of a 3号 character, for other sizes too.
LINE_GAP: Final = SIZE_3 * 7 / 8
TITLE_LINE: Final = SIZE_2 + LINE_GAP
IMPRINT_LINE: Final = SIZE_4 + LINE_GAP

# 7.2.4 发文机关标志: top edge 35 mm below the top of the area.
MARK_TOP: Final = 35 * MM
MARK_SIZE: Final = 62.0  # practice: not above 22 mm; the standard says醒目、美观、庄重
MARK_GREATEST_SPACE: Final = 350  # em/1000 between the characters of a short mark; practice
# 7.2.5: 发文字号 two blank lines under the mark. 7.2.7: the red line 4 mm below it, as wide as the area.
NUMBER_BLANK_LINES: Final = 2
RED_LINE_GAP: Final = 4 * MM
RED_LINE_WIDTH: Final = 0.5 * MM  # practice
# 简报类 has no national format; practice: the issue one line under the mark.
ISSUE_BLANK_LINES: Final = 1
# A briefing of one page: the mark at the top of the area, its line of issue close under it; practice.
COMPACT_MARK_SIZE: Final = 44.0
COMPACT_GAP: Final = SIZE_3 * 7 / 8
COMPACT_TITLE_BLANK_LINES: Final = 1

# 10.1 信函格式: the agency name 30 mm under the paper's edge; 4 mm under it a double red rule (thick over thin), one
# thin over thick 20 mm over the lower edge, both 170 mm wide and centred on the paper.
LETTER_MARK_TOP: Final = 30 * MM - TOP_MARGIN
LETTER_MARK_SIZE: Final = 44.0  # practice
LETTER_RULE_GAP: Final = 4 * MM
LETTER_RULE_LENGTH: Final = 170 * MM
LETTER_LOWER_RULE: Final = PAPER_HEIGHT - 20 * MM - TOP_MARGIN
LETTER_THICK_RULE: Final = 0.9 * MM  # practice
LETTER_THIN_RULE: Final = 0.3 * MM  # practice
LETTER_RULE_SPACE: Final = 0.5 * MM  # practice
LETTER_TEXT_GAP: Final = SIZE_3 * 7 / 8

# 7.3.1: title two blank lines under the red line. 7.3.2: recipients one blank line under the title.
TITLE_BLANK_LINES: Final = 2
RECIPIENTS_BLANK_LINES: Final = 1
# 7.3.3: 每个自然段左空二字.
INDENT: Final = 2
# 7.3.4: 附件说明 one blank line under the body.
ANNEX_NOTE_BLANK_LINES: Final = 1
# 7.3.5: with a seal the date stands 右空四字; two blank lines put the seal's top within one line of the text and
# the texts just below its centre (a seal of 42 mm is four lines high). Without: one blank line, 右空二字.
SEAL_BLANK_LINES: Final = 2
SEAL_RIGHT: Final = 4
PLAIN_BLANK_LINES: Final = 1
# 10.3: 出席, 请假 and 列席 one blank line under the text of minutes.
ATTENDANCE_BLANK_LINES: Final = 1
PLAIN_RIGHT: Final = 2

# 7.3.7: the title of an annex on line 3, under its mark on line 1.
ANNEX_TITLE_LINE: Final = 2

# 7.4.1: the rules of the imprint as wide as the area: outer ones 0.35 mm, inner ones 0.25 mm; the last one lies
# on the bottom edge of the area of the last page.
IMPRINT_OUTER_RULE: Final = 0.35 * MM
IMPRINT_INNER_RULE: Final = 0.25 * MM

# 7.5: 4号半角宋体, a dash on either side whose top lies 7 mm under the area; odd right, even left, one character in.
PAGE_NUMBER_GAP: Final = 7 * MM

# Tables and figures: practice.
TABLE_FRAME: Final = 0.35 * MM
TABLE_RULE: Final = 0.2 * MM
CELL_SIDE: Final = 3.2
AFTER_BLOCK: Final = 7.0  # least space between a table or figure and the text under it
FEW_COLUMNS: Final = 5  # up to so many a table is set in 小四, with more in 五号
# Line height and space above a row's text, in ems of the table. The first is preferred; a closer one is taken when
# it saves a page, so that no single row stands alone on the last one.
TABLE_SPACINGS: Final = ((1.36, 0.32), (1.3, 0.27), (1.28, 0.23))

WATERMARK_SIZE: Final = 110.0
