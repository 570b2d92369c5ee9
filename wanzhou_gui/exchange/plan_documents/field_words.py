"""Words that labels of units are made of, shared by the reading of lines and the reading of clauses."""

from __future__ import annotations

# 主要责任单位, 其他配合单位, 市级牵头部门: what may stand in front of the word that says the role.
QUALIFIER = r"(?:主要|其他|其它|第一|首要|具体|共同|相关|有关|直接|属地|行业|工作|任务|项目|指标|措施|(?:国家|省|市|州|区|县|镇|乡)(?:级|直))"
