"""Every failure of the program in plain Chinese: what happened, where, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from wanzhou_gui.reports.case_failures import CASE_REFUSALS
from wanzhou_gui.reports.paper_parts.seals import SEAL_REFUSALS
from wanzhou_gui.reports.scoring.refusals import REFUSALS
from wanzhou_gui.reports.wording import ErrorText, field_label

# Sentences by code; names in braces are filled from the failure's details, missing ones become empty.
_SENTENCES: dict[str, tuple[str, str]] = {
    # ledger files
    "not_there": ("没有找到文件：{path}。", "请确认文件没有被移动或改名，再重新选择。"),
    "already_there": ("这个位置已经有文件：{path}。", "请换一个文件名，或直接打开它。"),
    "not_ours": ("{path} 不是督查台的台账文件。", "请选择扩展名为 .ledger 的台账文件。"),
    "newer_version": ("{path} 是由更新版本的督查台保存的。", "请先升级督查台，再打开这个文件。"),
    "damaged": (
        "台账文件 {path} 已损坏，没有打开。",
        "请在“数据交换—备份与恢复”中选用最近的备份；原文件请保留。",
    ),
    "in_use": ("台账文件 {path} 正被另一个窗口或程序使用。", "请关闭另一个督查台窗口后再试。"),
    "backup_damaged": ("备份文件 {path} 与校验清单不符，没有使用。", "请换用另一份备份。"),
    "backup_without_manifest": (
        "备份文件 {path} 旁没有校验清单，无法确认完好。",
        "请选用带有 .sha256.json 清单的备份。",
    ),
    "sealed_backup_needs_password": ("加密备份 {path} 设有密码。", "请输入备份时设定的密码。"),
    "sealed_backup_refused": ("打不开加密备份 {path}：密码不对，或文件已损坏。", "请核对密码；仍打不开时请换用另一份备份。现在的台账没有变动。"),
    "no_task_changes": ("选中的任务都不用改，没有写入。", "请另选内容，或先核对不能改的原因。"),
    "not_a_sample": ("{path} 里有真实的方案，不是示例台账，没有删除。", "请只删除示例台账；真实台账请自行备份后再处理。"),
    "password_too_short": ("密码太短。", "请至少用 {shortest} 个字符。"),
    "hostile": ("文件 {path} 的结构与台账不符，没有打开。", "请确认文件来源，改用自己的台账或备份。"),
    # machine
    "disk_full": ("磁盘空间不足，{path} 没有写入，原有内容未受影响。", "请清理磁盘或换一个位置后再试。"),
    "read_only": ("无法写入 {path}：位置只读或没有权限。", "请换一个可以写入的文件夹。"),
    "file_open_elsewhere": (
        "无法写入 {path}：文件正被其他程序打开。",
        "请先关闭打开它的程序（如 WPS、PDF 阅读器）再试。",
    ),
    "place_gone": (
        "没有找到 {path} 所在的文件夹或磁盘，没有写入，原有内容未受影响。",
        "请确认 U 盘插好、文件夹没有移动或改名，再试一次；也可以换一个位置。",
    ),
    "name_too_long": ("文件名太长：{path}，没有写入。", "请换一个短一些的文件名或位置。"),
    "write_failed": ("写入 {path} 时出错，原有内容未受影响。", "请检查磁盘和权限后再试。"),
    # plan documents
    "file_missing": ("没有找到文件：{path}。", "请确认文件没有被移动或改名，再重新选择。"),
    "file_unreadable": ("无法读取 {path}：没有权限，或文件正被其他程序占用。", "请关闭占用它的程序后再试。"),
    "file_empty": ("{path} 里没有文字。", "请重新选择方案文件。"),
    "file_too_large": ("{path} 太大，没有读取。", "请只保留方案正文后再试。"),
    "encoding_unknown": (
        "{path} 的文字编码无法识别。",
        "请用 WPS 或记事本打开后，另存为 UTF-8 文本再导入。",
    ),
    "not_text": ("{path} 不是文字文件。", "请选择 .txt、.docx 或带文字的 .pdf 文件。"),
    "format_unknown": (
        "不认识 {path} 的格式。",
        "可以导入 .txt、.docx、.xlsx 和带文字的 .pdf，也可以粘贴文字。",
    ),
    "old_word_format": (
        "{path} 是旧版 Word 格式，不能直接读取。",
        "请用 WPS 或 Word 打开，另存为 .docx 后再导入。",
    ),
    "wps_format": ("{path} 是 WPS 文字格式，不能直接读取。", "请用 WPS 打开，另存为 .docx 后再导入。"),
    "old_excel_format": ("{path} 不是完好的旧版表格，读不出来。", "请用 WPS 打开，另存为 .xlsx 后再导入。"),
    "word_damaged": ("{path} 不是完好的 Word 文档。", "请用 WPS 或 Word 打开后，另存为 .docx 再试。"),
    "reading_is_none": ("{path} 不是方案的读出结果。", "请选择“导出读出结果”或 plan read --json 得到的文件。"),
    "reading_without_source": (
        "读出结果 {path} 没有写明出自哪份原文。",
        "请重新用“导出读出结果”或 plan read --json 得到，改正后再用。",
    ),
    "reading_of_other_text": ("读出结果 {path} 不是从这份方案读出来的。", "请核对方案文件和读出结果是否对应。"),
    "reading_damaged": (
        "读出结果 {path} 缺项，或者写法不对。",
        "请对照 plan read --json 的写法改正；改动前的文件请保留。",
    ),
    "no_task_column": ("没有一列是任务，读不出任务。", "请把写任务的那一列定为“任务”。"),
    "several_number_columns": ("有几列都定成了“序号”。", "请只留一列。"),
    "several_title_columns": ("有几列都定成了“任务”。", "请只留一列，其余的定为“具体措施”或“分组”。"),
    "several_deadline_columns": ("有几列都定成了“时限”。", "请只留一列。"),
    "unit_answer_unclear": ("“{answer}”不是名录里的一个单位。", "请选一个所列的单位，或答“新单位”。"),
    "unit_has_reported": ("“{name}”已有填报记录，不能并入“{other}”。", "请保留为两个单位，或先撤回它的填报。"),
    "sheet_missing": ("{path} 里没有要读的工作表。", "请核对工作表的名称；不写名称时读取全部。"),
    "head_row_missing": ("{path} 没有那么多行，找不到表头。", "请核对表头所在的行号。"),
    "workbook_damaged": ("{path} 不是完好的表格文件。", "请用 WPS 打开后，另存为 .xlsx 再试。"),
    # archives
    "archive_exists": ("这个位置已经有文件或文件夹：{path}。", "请换一个名称，原有内容不会被改动。"),
    "archive_not_ours": ("{path} 不是督查台的督查档案，或校验清单已损坏。", "请选择由“归档”得到的文件夹或压缩文件。"),
    # packages between two desks
    "package_not_there": ("没有找到交换包：{path}。", "请确认文件没有被移动或改名，再重新选择。"),
    "package_not_ours": ("{path} 不是督查台的交换包。", "请选择由“制作交换包”得到的文件。"),
    "package_newer": ("交换包是由更新版本的督查台制作的，没有合并。", "请先把本机的督查台升级到同一版本。"),
    "package_too_large": ("交换包 {path} 太大，没有读取。", "请让对方核对内容后重新制作。"),
    "package_damaged": ("交换包 {path} 已损坏或不完整，没有合并。", "请重新拷贝，或让对方重新制作。"),
    "package_content": ("交换包里有台账不能接受的内容，没有合并。", "请让对方检查台账后重新制作，并确认文件来源。"),
    "password_needed": ("交换包 {path} 设有密码。", "请输入制作时设定的密码。"),
    "password_wrong": ("密码不对，或交换包 {path} 已损坏。", "请核对密码；仍打不开时请让对方重新制作。"),
    "package_gap": (
        "{desk}的第{number}号交换包接在更早的交换包之后，本台账还缺第{lacking}号，没有合并。",
        "请先合并缺少的交换包，或请对方制作“完整交换包”。",
    ),
    "package_gap_unknown": (
        "{desk}的第{number}号交换包接在本台账还没有收到的内容之后，没有合并。",
        "请对方制作“完整交换包”。",
    ),
    "package_foreign_office": ("这是“{office}”的交换包，与本台账不是同一机关，没有合并。", "请确认拿对了文件。"),
    "package_first_contact": (
        "{desk}的台账与本台账是第一次交换，没有合并。",
        "请核对机关和方案，确认是同一办公室的台账后，再确认合并。",
    ),
    "package_outgrown": (
        "要交换的内容超过一个交换包能装的大小，没有制作。",
        "请在“备份与恢复”里备份，把备份拷到另一台电脑上恢复，接着用同一本台账。",
    ),
    "too_much_to_exchange": (
        "两台电脑从同一本台账分开以后的修改超过{limit}条，没有合并。",
        "请在“备份与恢复”里备份，把备份拷到另一台电脑上恢复，接着用同一本台账。",
    ),
    "nothing_to_package": ("没有需要交换的新内容，没有制作交换包。", "需要全部内容时，请制作“完整交换包”。"),
    "conflict_not_there": ("这处差异已经处理过，或不能这样选。", "请刷新后再试。"),
    "package_not_merged": ("没有找到这次合并的记录。", "请刷新后再试。"),
    "package_unsafe": (
        "{path} 解压后的内容异常，为安全起见没有读取。",
        "请确认文件来源，或把正文复制后用“粘贴文字”导入。",
    ),
    "password_protected": ("{path} 设有打开密码。", "请先取消密码再导入。"),
    "pdf_damaged": ("{path} 不是完好的 PDF 文件。", "请换一份文件，或把正文复制后用“粘贴文字”导入。"),
    "pdf_scanned": ("{path} 是扫描件，没有可读取的文字。", "请索要电子版，或先用文字识别软件转成文字。"),
    "not_a_plan": (
        "{path} 里没有找到带编号的任务，不像是行动方案或任务分解表。",
        "请确认选对了文件；也可以把正文复制后用“粘贴文字”导入。",
    ),
    # rules
    "plan_is_there": (
        "台账里已有同一方案：{document_number}《{title}》。",
        "如需重新导入，请先撤销原来的导入。",
    ),
    "earlier_wording": (
        "这个周期按方案第{version}版督查，那一版的内容已经定稿，不能再改。",
        "如需修改现行内容，请先切换到新版本生效后的周期。",
    ),
    "amendment_is_empty": ("新文件与台账里的方案内容相同，没有可以保存的变化。", "请确认选对了文件。"),
    "amendment_doubtful": (
        "有 {count} 项任务的新旧对应还没有核对：{numbers}。",
        "请逐项确认是同一任务，或分开为一项取消、一项新增。",
    ),
    "amendment_incomplete": ("调整记录缺少“{field}”。", "请补填后再保存。"),
    "amendment_not_later": ("第{version}版自 {day} 起执行，新版本的生效周期必须在它之后。", "请改选更晚的周期。"),
    "amendment_after_paper": ("{period}的文书已经签发（{number}），新版本不能从这一期或更早生效。", "请改选以后的周期。"),
    "amendment_after_returns": (
        "{period}已有 {count} 个单位按现行版本报送，新版本不能从这一期或更早生效。",
        "请改选以后的周期；确需本期执行的，请先退回这些单位的报送。",
    ),
    "pair_unknown": ("对应关系“{text}”里的编号不在方案中。", "请核对新旧方案的任务编号。"),
    "pair_of_two_kinds": ("“{text}”一项是任务、一项是保障措施，不能对应。", "请分开为一项取消、一项新增。"),
    "no_such_version": ("方案没有第{version}版。", "请用 plan versions 查看已有的版本。"),
    "answer_is_empty": ("还没有填写答复。", "请选择一个建议，或写明处理意见。"),
    "convenor_unknown": ("单位字典里没有“{answer}”。", "请从任务列出的单位中选择汇总单位。"),
    "questions_open": ("还有 {count} 个必答问题没有答复，暂不能立项。", "请先在“方案审读”中逐条答复。"),
    "registration_incomplete": ("立项记录缺少“{field}”。", "请补填后再保存。"),
    "plan_dates_missing": ("方案还没有设定督查起算日或计划期终止日。", "请先在“方案审读”中设定。"),
    "period_reversed": ("计划期的终止日早于起始日。", "请核对两个日期。"),
    "supervised_after_end": ("督查起算日晚于计划期终止日。", "请核对两个日期。"),
    "period_code": (
        "看不懂周期“{text}”。",
        "请写成 2024Q2（季度）、2024M03（月）、2024H1（半年）或 2024Y（年度）。",
    ),
    "period_not_there": ("台账里没有周期 {code}。", "请先生成或开放这个周期。"),
    "period_not_open": ("周期 {code} 没有开放填报。", "请先在“设置—填报周期”中开放。"),
    "period_not_of_rhythm": (
        "《{plan}》设为{kind}，{code} 不是这样的周期。", "请选择它的报送周期；确需另外收取的，先改报送频次。"
    ),
    "envelope_too_large": ("“{unit}”本期涉及 {count} 个方案，一份合并的表最多 {limit} 个。", "请分方案发表。"),
    "due_before_start": ("截止日早于周期开始日（{start}）。", "请核对日期。"),
    "unit_change_without_basis": ("没有填写变更依据。", "请填写机构改革文件的文号或会议纪要。"),
    "hand_over_too_early": ("交接日期早于施行日期（{day}）。", "请改为施行当天或以后。"),
    "change_without_units": ("没有写明变更前后的单位。", "请至少各填一个单位。"),
    "unit_name_unusable": ("名称“{name}”过长，或含有顿号、箭头、换行。", "请逐个填写单位名称。"),
    "unit_name_same": ("新名称没有填写，或与现名“{name}”相同。", "请填写新名称。"),
    "merge_into_one": ("合并后只能是一个单位。", "由几个单位承接的，请登记为拆分。"),
    "merge_needs_two": ("合并前后的单位相同。", "请选择并入其他单位的单位。"),
    "split_of_one": ("一次只能拆分一个单位。", "请分别登记。"),
    "split_needs_two": ("拆分后至少要有两个单位。", "由一个单位全部承接的，请登记为合并。"),
    "unit_has_ended": ("“{unit}”自{day}起已不再存续，不能再变更。", "请从承接它的单位变更，或先撤回原来的登记。"),
    "successor_has_ended": ("“{unit}”自{day}起已不再存续，不能承接。", "请选择承接它的单位。"),
    "later_change_names_unit": ("“{unit}”在{day}的变更中还在，不能在此前终止。", "请核对日期，或先撤回那一次登记。"),
    "two_changes_on_one_day": ("“{unit}”在{day}已有变更，先后不明。", "请核对日期；确属同日的，请合为一次登记。"),
    "share_for_stranger": ("“{name}”不在承接单位之中。", "请从承接单位中选择。"),
    "share_not_found": ("这个单位没有承担“{number}”。", "请核对任务、指标的编号。"),
    "share_in_several_plans": ("“{number}”在几个方案中都有。", "请写成 方案序号:编号（序号见 plan list）。"),
    "unit_change_after_returns": (
        "“{unit}”已填报{period}，这一期不能改由其他单位报送。",
        "请把交接日期改为{day}或以后，或先退回、撤销它的填报。",
    ),
    "successor_has_reported": ("“{unit}”已按变更后的分工报送{period}，不能撤回。", "请先撤回它的报送。"),
    "unit_change_not_there": ("没有第{id}号变更登记。", "请用 unit history 查看。"),
    "unit_name_missing": ("没有填写单位名称。", "请填写后再保存。"),
    "unit_name_taken": ("名称“{name}”已属于“{other}”。", "请换一个名称，或修改原单位。"),
    "unit_not_there": ("单位字典里没有“{name}”。", "请核对名称{guess}。"),
    "unit_has_no_role": ("“{unit}”在任务 {task} 中没有分工。", "请核对任务编号和单位。"),
    "task_not_there": ("方案里没有编号为 {number} 的任务。", "请核对任务编号。"),
    "field_not_asked": ("责任单位不填“{field}”。", "此项由牵头单位填写。"),
    "field_unknown": ("没有名为“{field}”的填报项。", "可填：{known}。"),
    "return_is_submitted": ("本单位本期已提交入库，内容已锁定。", "如需修改，请先“退回修改”。"),
    "return_is_approved": (
        "{unit}本期填报已审核通过并锁定，不能修改。",
        "确需更正的，请先在“审核”中写明原因解锁。",
    ),
    "row_is_approved": (
        "“{title}”这一项已审核通过并锁定，不能修改。",
        "确需更正的，请先在“审核”中写明原因解锁。",
    ),
    "batch_is_approved": ("这批里“{unit}”的填报已有审核通过的内容，不能撤回。", "请先在“审核”中写明原因解锁，再撤回。"),
    "reply_before_issue": ("重新报送的日期（{day}）早于通知日期。", "请核对日期。"),
    "return_not_locked": ("这里没有审核通过的内容，不需要解锁。", "请核对单位和任务。"),
    "nothing_reported": ("{unit}本期还没有报送，不能审核。", "请先催报，或在“单位填报”中代为录入。"),
    "clerk_name_missing": ("姓名不能为空。", "请填写姓名。"),
    "clerk_name_taken": ("人员名单里已经有“{name}”。", "请换一个能区分的写法，如加上科室。"),
    "clerk_not_there": ("人员名单里没有“{name}”，或已停用。", "请在“设置—人员”中添加。"),
    "clerk_last_writer": ("改后就没有人能修改台账了。", "请至少保留一位经办或审核人员。"),
    "clerk_sits_here": ("{name}正在使用本机，不能停用。", "请先在窗口底部换成别人。"),
    "viewer_cannot_change": ("{name}是查看身份，只能看，不能改。", "请在窗口底部换成经办人员，或在“设置—人员”中由经办人员调整身份。"),
    "not_the_reviewer": (
        "本机关的审核人是“{reviewer}”，现在的经办人是“{clerk}”，不能通过或解锁。",
        "请由{reviewer}审核；审核人可在“设置—审核”中更改。",
    ),
    "row_incomplete": ("编号{number}这一项还有必须补充的内容，不能通过。", "请退回补充，或在“单位填报”中代为补填。"),
    "return_incomplete_for_approval": (
        "{unit}还有 {count} 处必须补充，不能整表通过。",
        "请退回补充，或在“单位填报”中代为补填。",
    ),
    "unlock_reason_missing": ("没有写明解锁原因。", "请写明为什么要更正，原因会留在操作记录里。"),
    "unit_has_no_part": ("“{unit}”在本方案中没有任务和指标。", "请核对单位。"),
    "no_rows_returned": ("{unit}本期没有退回的内容，不用发退回修改通知。", "请先在“审核”中退回有问题的内容。"),
    "return_incomplete": ("还有 {count} 处必须补充，暂不能提交。", "请按提示逐处补充。"),
    "questions_unconfirmed": ("还有 {count} 处需要核对。", "核对无误后，请勾选“已核对”再提交。"),
    "reason_missing": ("没有写明退回原因。", "请写明原因，便于责任单位修改。"),
    "denominator_not_positive": ("指标“{indicator}”的分母必须大于零。", "请核对分母。"),
    "indicator_name_missing": ("没有填写指标名称。", "请填写后再保存。"),
    "range_incomplete": ("指标“{indicator}”的要求是区间，只有一端的数值。", "请填写区间另一端，如目标值3、另一端2。"),
    "baseline_incomplete": ("指标“{indicator}”的基期值和基期日期要同时填写。", "请补齐另一项，或都留空。"),
    "path_point_unreadable": ("指标“{indicator}”的计划节点看不懂。", "请写成如 2024-12-31:180，多个节点用逗号隔开。"),
    "path_point_outside": ("指标“{indicator}”的计划节点{on}不在基期和目标年末之间。", "请核对日期。"),
    "path_point_twice": ("指标“{indicator}”在同一天有两个计划节点。", "请保留一个。"),
    "path_without_baseline": ("指标“{indicator}”没有基期值，不能按节点推算进度。", "请先填基期值和基期日期。"),
    "tolerance_out_of_range": ("指标“{indicator}”的容差必须在0到100个百分点之间。", "请核对。"),
    "lag_out_of_range": ("指标“{indicator}”的数据滞后天数必须在0到366之间。", "请核对。"),
    "status_word_strange": ("“{value}”不能作为状态用语。", "请用12字以内的词，不含空格、标点，也不用“本期无变化”。"),
    "status_word_taken": ("“{value}”已用于“{other}”这个状态。", "每个状态要有各自的用语，请换一个。"),
    "no_open_state_offered": ("未启动、有序推进、超序时进度、滞后不能都不用。", "请至少保留一个。"),
    "no_done_state_offered": ("已完成、逾期完成不能都不用。", "请至少保留一个。"),
    "lamp_gaps_reversed": ("红灯差距不能小于黄灯差距，都要在0到100之间。", "请核对两个数字。"),
    "lamp_preset_unknown": ("没有“{name}”这套亮灯规则。", "请从已有的几套中选。"),
    "lamp_reason_missing": ("没有写明人工研判的理由。", "请写明依据，如现场核查情况。"),
    "lamp_not_overriding": ("人工研判只能定为滞后、预警、正常或无法研判。", "办结请填写办结日期。"),
    "lamp_settled": ("任务{number}已办结或尚未开始，不需要人工研判。", ""),
    "lamp_not_overridden": ("任务{number}本期没有人工研判，不需要撤回。", ""),
    "quality_reason_missing": ("没有写明评价理由。", "请写清做成了什么、还差什么。"),
    "quality_needs_evidence": ("只有单位自报，不能评价为“已实现”。", "请以正式文件、统计数据或现场核查为依据，或改评其他等次。"),
    "quality_evidence_unnamed": ("没有写明依据是哪份文件、哪项数据或哪次核查。", "请写明名称、文号或日期。"),
    "quality_not_judged": ("这项定性目标本期还没有评价，不需要撤回。", ""),
    "due_day_out_of_range": ("截止日必须在1到31之间，现在是{value}。", "请改正。"),
    "lamp_numbers_negative": ("亮灯规则的天数和期数不能为负，期数至少为1。", "请改正。"),
    "setting_empty": ("“{field}”不能为空。", "请填写后再保存。"),
    "number_template_without_number": (
        "文号样式“{value}”里没有序号。",
        "请包含 {{n}} 或 {{n汉字}}，如 {{机关代字}}〔{{yyyy}}〕{{n}}号。",
    ),
    "cannot_undo": ("“{act}”不能撤销。", "{why}"),
    "nothing_to_undo": ("没有可以撤销的操作。", "签发等操作不能撤销。"),
    "nothing_to_redo": ("没有可以重做的操作。", ""),
    "changed_since": ("这一步之后，相关内容又有修改，不能直接撤销。", "请先撤销后面的修改。"),
    "operation_changed_nothing": ("这一步没有改动任何内容，不需要撤销。", ""),
    "operation_not_there": ("没有找到这条操作记录。", "请刷新后再试。"),
    "row_changed": ("这项内容刚被别处修改过，没有保存你的修改。", "请查看最新内容后重新填写。"),
    "row_already_there": ("台账里已有相同的内容，没有保存。", "请查看最新内容，修改原有的一条。"),
    "row_referred_to": ("这项内容还被台账中的其他内容使用，没有删除。", "请先处理使用它的内容。"),
    "value_not_allowed": ("有一项内容不符合台账的规定，没有保存。", "请核对日期先后和各项取值。"),
    "text_not_storable": ("文字“{text}”后面有一个无法保存的字符。", "请删去这个字符后再保存。"),
    "backup_onto_itself": ("备份不能写到正在使用的台账 {path} 上。", "请换一个文件名。"),
    "calendar_unreadable": ("节假日文件 {path} 缺失或已损坏。", "请重新安装程序。"),
    "file_not_there": ("没有找到文件：{path}。", "请确认文件没有被移动或改名。"),
    "no_program": ("这台计算机上没有能打开 {path} 的程序。", "请先安装 WPS 或 PDF 阅读器。"),
    "record_not_there": ("要找的内容已不在台账中。", "请刷新后再试。"),
    "no_plan": ("台账里还没有方案。", "请先导入行动方案。"),
    "several_plans": ("台账里有多个方案。", "请用 --plan 指明方案文号或序号。"),
    "paper_not_there": ("没有找到这份文书。", "请刷新后再试。"),
    "paper_file_not_there": ("台账里没有保存这份文书的文件。", "只有签发过的文书才有存档文件。"),
    "paper_not_submitted": ("这份文书还没有送核。", "请先送核（拟稿人送出），再核稿、签发。"),
    "paper_not_reviewed": ("这份文书还没有核稿。", "本机关要求先核稿再签发，请先登记核稿。"),
    "paper_not_signed": ("这份文书还没有签发。", "请先登记签发，再编号印发。"),
    "paper_not_under_way": ("这份文书还在起草，没有送出。", "可以直接修改，不必退回或撤回。"),
    "paper_already_submitted": ("这份文书已经送核。", "要修改请先撤回。"),
    "paper_already_reviewed": ("这份文书已经核稿。", "要重新核稿请先退回。"),
    "paper_already_signed": ("这份文书已经签发。", "可以编号印发；要修改请先撤回。"),
    "paper_already_printed": ("这份文书已经印发，不能再改。", "如有更正，请另行发文，或在文号登记簿作废后重新印发。"),
    "paper_printed_by_issuing": ("印发要取文号，不在这里登记。", "请用“签发”按钮或 report 命令的 --issue 编号印发。"),
    "paper_in_signing": ("这份文书正在审签，不能修改。", "请先退回修改或撤回，改好再送。"),
    "actor_missing": ("没有写明由谁办理。", "请写姓名。"),
    "opinion_missing": ("退回修改没有写明意见。", "请写明要改什么。"),
    "step_in_future": ("日期晚于今天。", "请核对日期。"),
    "step_before_last": ("日期早于上一步（{day}）。", "请核对日期。"),
    "template_slot_unknown": ("模板里没有“{slot}”这一项。", "可以写：{known}。"),
    "template_placeholder_unknown": ("“{slot}”里的{names}不能用。", "请照提示里列出的名称写，花括号要成对。"),
    "template_word_blocked": (
        "“{slot}”里有“{words}”。",
        "对法院、检察院、党委部门和中央驻地方单位只能商请、函请（《政府督查工作条例》第五条），请换一种说法。",
    ),
    "copy_number_not_six_digits": ("“{value}”不是份号。", "份号写六位数字，如 000001。"),
    "urgency_unknown": ("“{value}”不是紧急程度。", "紧急公文写“特急”或“加急”，不紧急的留空。"),
    "not_a_ledger_table": ("{path} 不是从督查台导出的台账表。", "请选“导出台账”得到、用 WPS 或 Excel 改过的 .xlsx，表头不要改动。"),
    "ledger_table_says_nothing_new": ("表格里没有可以收回的改动。", "不收的改动和原因见核对结果。"),
    "paper_file_damaged": (
        "{number}的存档文件与签发时不一致，没有打开。",
        "请从备份中恢复台账，或用已印发的纸质件核对；台账文件可能被改动或损坏。",
    ),
    "paper_without_tables": ("{paper}里没有表格。", "请导出 PDF 或 Word。"),
    "head_slot_unknown": ("这种文书没有“{slot}”这一项。", "可以写：{known}。"),
    "signer_differs": (
        "文书上写的签发人是“{printed}”，批准人是“{actual}”。",
        "请改为按实际签发人；确实要照写的，请选“仍照文书所写”（命令行用 --keep-signer）。",
    ),
    "template_with_line_break": ("“{slot}”只能写一行。", "请去掉换行。"),
    "template_unchanged": ("模板没有改动，没有保存新版本。", "请改过再保存。"),
    "template_version_not_there": ("没有第{version}版模板。", "请从列出的版本中选择。"),
    "paper_already_void": ("{number}已经作废。", "如作废有误，请撤销那一步操作。"),
    "void_reason_missing": ("没有写明原因。", "请写明作废或空号的原因，原因会留在文号登记簿里。"),
    "number_without_paper": ("{number}没有对应的文书，不必作废。", "需要改写说明时，请先撤销原来的说明。"),
    "number_not_there": ("{year}年没有第{number}号。", "请核对种类、年份和序号。"),
    "number_is_no_gap": ("第{number}号已经用过，或还没有轮到，不能作空号说明。", "只能说明缺少的号，或下一个号（第{next}号）。"),
    "first_number_refused": (
        "起始号应不小于 1，也不能大于本台账已经给出的最小的号（第{used}号）。",
        "请改正；中间缺少的号请逐个说明。",
    ),
    "paper_is_issued": ("本期这份文书已签发（{number}），不能再改。", "如有更正，请另行发文。"),
    "paper_needs_unit": ("“{paper}”要写明是给哪个单位的。", "请指明单位（命令行用 --unit）。"),
    "paper_is_for_all": ("“{paper}”不分单位。", "请去掉单位。"),
    "paper_kind_elsewhere": ("这种文书不在这里生成。", "催办文书请到“催报”，退回修改通知请到“审核”。"),
    "letter_blocked": ("给“{unit}”的文书还不能编号：{sentence}", "请改正后再编号。"),
    "paper_number_not_there": ("本期没有文号为“{number}”的文书。", "请照文书上的文号填写，可先列出送达情况核对。"),
    "letter_number_not_there": ("没有文号为“{number}”的催办文书或退回修改通知。", "请照文书上的文号填写，可先列出文号登记簿核对。"),
    "sent_before_issue": ("送达日期早于成文日期（{day}）。", "请核对日期。"),
    "delivery_in_future": ("送达、签收的日期晚于今天。", "请核对日期。"),
    "received_before_sent": ("“{unit}”签收的日期早于送出的日期。", "请核对两个日期。"),
    "refusal_without_note": ("没有写明拒收、留置的情况。", "请写明事由和见证人。"),
    "receiver_missing": ("没有填写收件人。", "请填写在回证上签名的人。"),
    "paper_not_sent": ("“{unit}”还没有登记送出{number}。", "请先登记送达，再登记回证。"),
    "unit_gets_no_paper": ("这份文书不送“{unit}”。", "请核对单位。"),
    "paper_goes_to_nobody": ("这份文书没有受送达单位，不需要送达回证。", "建议和呈报件不用登记。"),
    "paper_blocked": ("还有 {count} 项检查没有通过，暂不能签发。", "请按右侧“出件前检查”逐项处理。"),
    "approval_missing": (
        "没有填写批准人或批准日期。",
        "通报批评须经批准（《政府督查工作条例》第二十一条），请补填。",
    ),
    "approved_after_issue": ("批准日期晚于签发日期。", "请核对两个日期。"),
    "missing_characters": ("字库里没有这些字：{characters}。", "请改用常用字，或在字体文件夹中补充字体。"),
    "no_display": ("这里没有图形界面。", "请在桌面环境中运行，或使用命令行命令。"),
    "no_forms_to_issue": ("没有要发填报表的单位。", "请核对方案的任务分工和所选单位。"),
    "stopped": ("已按要求停止，没有写入任何内容。", "需要时可以重新开始。"),
    "nothing_to_correct": ("没有需要退回更正的内容。", "可以直接收入。"),
    "no_piece_chosen": ("还没有选定任何一段属于哪个单位、哪项任务。", "请在表中选定后再检查。"),
    "forms_undecided": ("有 {count} 处疑点或冲突还没有决定，没有收。", "请逐处选定后再收。"),
    "two_returns_of_unit": ("“{unit}”报来两份不同的表，没有收。", "请选定以哪一份为准。"),
    "returned_file_changed": ("{path} 在检查之后又有变化，没有收。", "请重新检查后再收。"),
    "returned_file_not_there": ("台账里没有保存这份收到的填报表。", "请刷新后再试。"),
    "call_says_nothing": ("没有写明通话内容，也没有承诺日期。", "请选一项通话内容，或填写承诺报送日。"),
    "call_in_future": ("通话日期晚于今天。", "请核对日期。"),
    "promise_before_call": ("承诺报送日早于通话日期。", "请核对两个日期。"),
    "request_says_nothing": ("没有写明提出了什么要求。", "请写明事由。"),
    "reply_by_missing": ("没有填写补报时限。", "请填写日期，如 2024-07-12。"),
    "reply_by_has_passed": ("时限早于发文日期。", "请核对两个日期。"),
    "proposal_with_deadline": ("建议呈报领导，不给单位定时限。", "请去掉补报时限。"),
    "signer_missing": ("没有填写签发人。", "督办通知单、约谈建议和提请协调建议须经负责人签发，请补填。"),
    "nobody_to_chase": ("没有需要催办的单位。", "未报或退回的单位才能制发催办文书。"),
    "unit_owes_nothing": ("“{unit}”不欠本期材料，不能制发催办文书。", "请去掉这个单位。"),
    "unit_not_in_plan": ("这个单位在方案中没有分工。", "请从催报页的名单中选择。"),
    "no_plan_asks": ("这个周期没有方案要求报送。", "请在上方另选周期，或在设置中改报送频次。"),
    "step_not_for_nature": (
        "“{unit}”的单位性质不适用这一种文书。",
        "党委、司法、中央垂管等单位不发督办通知单、不约谈，可提请协调（《政府督查工作条例》第五条）。",
    ),
    "call_is_no_letter": ("电话催办没有文书。", "请记录电话。"),
    "ladder_does_not_rise": ("催办各步的天数必须至少为1，并且一步不早于一步。", "请核对四个天数。"),
    "chasing_number_negative": ("天数和次数不能为负。", "请改正。"),
    "due_day_rule_unknown": ("没有“{value}”这种截止日规则。", "可选：after（顺延）、before（提前）。"),
    "notice_without_days": ("没有读到放假或上班的日期。", "请粘贴放假通知的正文，如“10月1日至7日放假调休，9月29日上班”。"),
    "notice_without_year": ("看不出是哪一年的放假安排。", "请写明年份，或连同通知标题一起粘贴。"),
    "calendar_year_strange": ("{year}年不是放假安排的年份。", "请核对年份。"),
    **CASE_REFUSALS,
    "text_too_long": ("内容共{length}字，超过{limit}字。", "请精简后再保存。"),
    **REFUSALS,
    **SEAL_REFUSALS,
}
_UNKNOWN = (
    "程序出现意外错误，操作没有完成，已保存的内容不受影响。",
    "请重试；如再次出现，请把日志交给技术人员。",
)


class _Details(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def failure_text(code: str, details: Mapping[str, str]) -> ErrorText:
    """The two sentences for a failure code; an unknown code is told as an unexpected fault."""
    known = _Details(details)
    if "field" in known:
        known["field"] = field_label(known["field"])
    if known.get("guess"):
        known["guess"] = f"，是不是“{known['guess']}”"
    what, remedy = _SENTENCES.get(code, _UNKNOWN)
    return ErrorText(what.format_map(known), remedy.format_map(known))


def is_explained(code: str) -> bool:
    """Whether a code has its own sentences."""
    return code in _SENTENCES


def error_text(error: Exception) -> ErrorText:
    """The two sentences for any exception; failures the program knows carry `code` and `details`."""
    code = getattr(error, "code", "")
    details = getattr(error, "details", {})
    return failure_text(code if isinstance(code, str) else "", details if isinstance(details, dict) else {})
