"""Words that labels of units and cells of tables are made of, shared by the reading of lines, tables and clauses."""

from __future__ import annotations

import re

# What a cell or clause that says when has in it.
TIME_WORDS = re.compile(r"\d{1,2}月|20\d\d|季度|年底|长期|持续|全年|每年|常态")

# 主要责任单位, 其他配合单位, 市级牵头部门: what may stand in front of the word that says the role.
QUALIFIER = r"(?:主要|其他|其它|第一|首要|具体|共同|相关|有关|直接|属地|行业|工作|任务|项目|指标|措施|(?:国家|省|市|州|区|县|镇|乡)(?:级|直))"
