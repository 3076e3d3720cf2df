/** Chinese texts for reading spreadsheets and CSV files, addressed to the clerk who keeps them. */
import type { SheetFacts, SkipReason, UnreadKind, WorkbookProblem } from '../diagnostics/sheet-codes.ts'
import type { Message } from './types.ts'

const KINDS: { readonly [K in UnreadKind]: string } = {
  pdf: 'PDF 文件',
  html: '网页文件',
  xml: 'XML 文件',
  xlsb: '二进制工作簿（xlsb）',
  ods: 'OpenDocument 表格（ods）',
  docx: 'Word 文档',
  pptx: '演示文稿',
  zip: '压缩包',
  doc: 'Word 文档（doc）',
  et: 'WPS 表格（et）',
  binary: '未知的二进制文件',
}

const PROBLEMS: { readonly [P in WorkbookProblem]: string } = {
  'zip-directory': '压缩包目录损坏，文件可能不完整',
  'zip-entry': '压缩包中的内容损坏',
  'zip-names': '压缩包中有重名的内容',
  'no-workbook': '其中没有工作簿',
  'text-encoding': '内容的编码不对',
  content: '内容不符合格式',
  'too-deep': '内容嵌套层数过多',
}

const REASONS: { readonly [R in SkipReason]: string } = {
  hidden: '是隐藏的工作表',
  instructions: '是填写说明',
  report: '列的是上次检查的结果',
  empty: '是空的',
  'no-columns': '没有此表的栏目名',
  incomplete: '只有此表的部分栏目',
}

const IGNORED = { total: '合计行', note: '附注', header: '重复的表头' } as const

const SHOWN = 30

const list = (items: readonly string[]) => (items.length > 0 ? items.join('、') : '（无）')
const short = (text: string) => {
  const characters = Array.from(text.replaceAll('\n', ' '))
  return characters.length <= SHOWN ? characters.join('') : `${characters.slice(0, SHOWN).join('')}…`
}
const some = (texts: readonly string[], most = 8) =>
  texts.length <= most
    ? list(texts.map(short))
    : `${list(texts.slice(0, most).map(short))} 等 ${texts.length} 个`

const AS_XLSX = '请在 Excel 或 WPS 中打开，用“另存为”存成 .xlsx 再导入'

/** Chinese texts of the codes in {@link SheetFacts}. */
export const sheetMessages: {
  readonly [C in keyof SheetFacts]: (facts: SheetFacts[C]) => Message
} = {
  'sheet.kind-unsupported': f => ({ text: `这是${KINDS[f.kind]}，不能按表格读取`, hint: AS_XLSX }),
  'sheet.kind-differs': f => ({ text: `文件名以 .${f.ending} 结尾，内容却是 ${f.kind}，已按内容读取` }),
  'sheet.damaged': f => ({ text: `工作簿打不开：${PROBLEMS[f.problem]}`, hint: AS_XLSX }),
  'sheet.encrypted': () => ({
    text: '工作簿有打开密码，不能读取',
    hint: '请在 Excel 或 WPS 中去掉打开密码，另存后再导入',
  }),
  'sheet.inflates': f => ({
    text: `工作簿展开后有 ${f.bytes} 字节，超过上限 ${f.limit}`,
    hint: '请删去没有内容的行和列，或拆成几个文件；来历不明的文件请勿打开',
  }),
  'sheet.entities': f => ({
    text: `工作簿的 ${f.part} 中有外部实体声明，不予读取`,
    hint: '正常的工作簿没有这种内容，请核实文件来历',
  }),
  'sheet.too-costly': f => ({
    text:
      f.cost === 'time'
        ? `读取工作簿用了 ${f.limit} 秒仍未完成，已停止`
        : `读取工作簿需要的内存超过 ${f.limit} MB，已停止`,
    hint: AS_XLSX,
  }),
  'sheet.too-many-cells': f => ({
    text: `有内容的单元格超过上限 ${f.limit} 个`,
    hint: '请拆成几个文件',
  }),
  'sheet.too-many-columns': f => ({
    text: `第 ${f.limit} 列以右还有内容，没有读取`,
    hint: '请核对右边的内容是否多余',
  }),
  'sheet.encoding-mixed': f => ({
    text: `文件里混有两种编码：第 ${f.utf8} 行是 UTF-8，第 ${f.other} 行不是`,
    hint: '请用同一种编码重新导出',
  }),
  'sheet.encoding-unknown': () => ({
    text: '文件既不是 UTF-8 编码，也不是 GB 18030 编码',
    hint: '请另存为“CSV UTF-8（逗号分隔）”再导入',
  }),
  'sheet.csv-broken': f => ({
    text: f.problem === 'quote-not-closed' ? '从这里起的引号没有成对' : '从这里起的一行超过长度上限',
    hint: '请检查这一行的英文双引号：文字中的每个引号应写成两个',
  }),
  'sheet.row-long': f => ({
    text: `这一行有 ${f.cells} 格，多于表头的 ${f.columns} 列，多出：${some(f.beyond)}`,
    hint: '常见的原因是数字中的千分位逗号没有加引号，后面各格因此错位',
  }),
  'sheet.row-short': f => ({
    text: `这一行只有 ${f.cells} 格，少于表头的 ${f.columns} 列，缺少的按空白读取`,
    hint: '请核对这一行是否缺了内容',
  }),
  'sheet.skipped': f => ({ text: `没有读取工作表“${f.sheet}”：${REASONS[f.reason]}` }),
  'sheet.no-table': f => ({
    text: '没有找到申报数据：没有一行像是栏目名',
    hint: `第一行应写栏目名，例如“项目名称”；可用 formpress sheet 生成空表。已知的表：${list(f.forms)}${
      f.found.length > 0 ? `；文件里最像栏目名的有：${some(f.found)}` : ''
    }`,
  }),
  'sheet.form-unclear': f => ({
    text: `栏目名同时符合几种表：${list(f.forms)}`,
    hint: '请用 --form 指明是哪一种，或加一列“表”',
  }),
  'sheet.form-mixed': f => ({
    text: `这一行写的是“${short(f.form)}”，而整张工作表按“${f.used}”读取`,
    hint: '请把不同的表分开放在不同的工作表中',
  }),
  'sheet.columns-missing': f => ({
    text: `缺少必需的栏目：${list(f.missing)}`,
    hint: `${f.near.map(one => `“${short(one.found)}”是否就是“${one.missing}”？`).join('')}现有的其他栏目：${some(f.found)}`,
  }),
  'sheet.list-missing': f => ({
    text: `没有“${f.list}”的栏目，也没有它的工作表，这一部分空着`,
    hint: '可在同一行后面加栏目，也可另建工作表，以项目名称对应',
  }),
  'sheet.column-twice': f => ({
    text: `有 ${f.cells.length} 列都是“${f.name}”：${list(f.cells)}`,
    hint: '请只保留一列',
  }),
  'sheet.column-ambiguous': f => ({
    text: `栏目名“${short(f.text)}”可以指几项：${list(f.candidates)}`,
    hint: '请写成其中一个完整的名称',
  }),
  'sheet.column-unknown': f => ({
    text: `栏目“${short(f.text)}”不属于此表，没有读取`,
    hint: f.nearest === undefined ? undefined : `是否想写“${f.nearest}”？`,
  }),
  'sheet.column-taken': f => ({ text: `栏目“${short(f.text)}”按“${f.name}”读取` }),
  'sheet.column-unit': f => ({
    text: `栏目名写明单位是“${f.unit}”，而此表的单位${f.expected === undefined ? '不明' : `是“${f.expected}”`}；数值按原样读取，没有换算`,
    hint: '请改用此表的单位填写',
  }),
  'sheet.year-from-title': f => ({ text: `没有“年度”一栏，按标题中的 ${f.year} 年读取` }),
  'sheet.above-columns': f => ({ text: `栏目名以上的文字没有读取：${some(f.texts, 3)}` }),
  'sheet.nested-list': f => ({ text: `表格装不下重复行中的重复行，这些内容不能导入：${list(f.names)}` }),
  'sheet.no-rows': () => ({ text: '只有栏目名，下面没有内容' }),
  'sheet.row-ignored': f => ({ text: `这一行是${IGNORED[f.reason]}，没有读取：${some(f.texts, 3)}` }),
  'sheet.value-differs': f => ({
    text: `同一项目各行填得不同：采用了“${short(f.used)}”，这里是“${short(f.shown)}”`,
    hint: '请核对以哪一行为准；如果是两个项目，名称应能区分',
  }),
  'sheet.key-missing': f => ({
    text: '这一行没有写明属于哪个项目，没有读取',
    hint: `请填写：${list(f.names)}`,
  }),
  'sheet.key-unknown': f => ({
    text: `没有名为“${short(f.key)}”的项目，这些行没有读取`,
    hint: f.nearest === undefined ? '请核对项目名称是否与项目表一致' : `是否想写“${short(f.nearest)}”？`,
  }),
  'sheet.key-repeated': f => ({
    text: `有几个项目都叫“${short(f.key)}”，分不清这些行属于哪一个`,
    hint: '请在两边都加上项目编号一列',
  }),
  'sheet.level-carried': f => ({ text: `“${f.name}”有 ${f.rows} 行空白，按上一行的名称读取` }),
  'sheet.too-many-findings': f => ({
    text: `问题超过 ${f.limit} 个，其余没有列出`,
    hint: '请先改正已列出的，再导入一次',
  }),
  'sheet.formula-uncomputed': () => ({
    text: '这一格的公式没有保存计算结果，按空白读取',
    hint: '请在 Excel 或 WPS 中打开并保存一次，或把公式改成数值',
  }),
  'sheet.formula-external': f => ({
    text: `这一格的“${short(f.shown)}”由公式取自另一个工作簿，是上次计算的结果`,
    hint: '请核对是否仍然正确',
  }),
  'sheet.cell-error': f => ({ text: `这一格显示错误 ${f.shown}，按空白读取`, hint: '请改正公式或直接填写' }),
  'sheet.cell-outside': f => ({ text: `“${short(f.shown)}”所在的列没有栏目名，没有读取` }),
  'sheet.number-read': f => ({ text: `“${short(f.shown)}”读作 ${f.value}` }),
  'sheet.number-inexact': f => ({
    text: `${f.shown} 超过表格软件能保存的 15 位数字，末几位可能已经丢失`,
    hint: '请把这一格设成文本格式后重新填写',
  }),
  'sheet.percent-unclear': f => ({
    text: `${f.shown} 是 ${f.shown}% 还是小数，无法确定，按 ${f.shown}% 读取`,
    hint: '请写上百分号，或把单元格设成百分比格式',
  }),
  'sheet.date-year-assumed': f => ({ text: `“${short(f.shown)}”没有写年份，读作 ${f.date}` }),
  'sheet.date-year-hidden': f => ({
    text: `“${short(f.shown)}”没有显示年份，单元格里存的是 ${f.stored}，与申报年度不同，读作 ${f.date}`,
    hint: '请把日期的年份写全',
  }),
  'sheet.date-day-hidden': f => ({
    text: `“${short(f.shown)}”没有显示日，读作 ${f.date}`,
    hint: '请把日期写全',
  }),
  'sheet.date-serial': f => ({
    text: `日期的位置是数字 ${short(f.shown)}，按表格软件的日期序号读作 ${f.date}`,
    hint: '请核对，并把单元格设成日期格式',
  }),
  'sheet.date-ambiguous': f => ({
    text: `日期“${short(f.shown)}”有几种读法：${list(f.readings)}，没有采用`,
    hint: '请写成 2024-01-01 的样子',
  }),
  'sheet.date-time': f => ({ text: `“${short(f.shown)}”带有时刻，只取日期 ${f.date}` }),
}
