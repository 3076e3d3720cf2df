/** Chinese texts for templates, addressed to the one who draws the form. */
import type {
  ExpectedToken,
  ExpectedValue,
  FieldType,
  PathMeaning,
  TemplateFacts,
  TemplateLimit,
} from '../diagnostics/template-codes.ts'
import type { Message } from './types.ts'

const EXPECTED: { readonly [E in ExpectedValue]: string } = {
  text: '应为文字',
  name: '只能用汉字、字母、数字、下划线和短横线',
  color: '颜色，如 "#e8e8e8"',
  years: '应为年度，如 2024、2022..2025 或 2024..',
  map: '应为“键: 值”的一组，如 { default: 0.5pt }',
  length: '应为带单位的长度，如 10.5pt、3mm 或 五号',
  em: '应为以字宽计的数，如 1.3em',
  borders: '应为一个、两个或四个线宽，无线为 none，如 1pt，或 { top: 1pt, bottom: none }',
  insets: '应为一个、两个或四个长度，如 2pt 3pt，或 { top: 20mm, left: 25mm }',
  'page-size': '应为纸张名称，或宽和高，如 [210mm, 297mm]',
  columns: '应为列宽的列表，如 [3em, 20mm, 1fr]，每列大于 0',
  size: '应为一个长度，或宽和高，如 45mm 或 60mm 45mm',
  option: '不在可选范围之内',
  list: '应为列表，如 [甲, 乙]',
  integer: '应为整数，如 10000',
}

const TOKENS: { readonly [T in ExpectedToken]: string } = {
  name: '名称',
  ']': ']',
  ')': ')',
  '}': '}',
  ':': '英文冒号',
  '.': '英文句点',
  '|': '竖线',
}

const MEANINGS: { readonly [M in PathMeaning]: string } = {
  text: '一个值',
  boolean: '是否',
  amount: '金额',
  date: '日期',
  percent: '百分数',
  list: '列表',
  group: '一组字段',
}

const TYPES: { readonly [T in FieldType]: string } = {
  text: '文字',
  integer: '整数',
  number: '数字',
  amount: '金额',
  date: '日期',
  percent: '百分数',
  target: '指标值',
  boolean: '是否',
}

const LIMITED: { readonly [L in TemplateLimit]: string } = {
  length: '模板的字数',
  'front-matter': '文件头的字数',
  rows: '行数',
  columns: '列数',
  nesting: '路径的层数',
  name: '名称的字数',
}

const list = (items: readonly string[]) => (items.length > 0 ? items.join('、') : '（无）')
const didYouMean = (nearest: string | undefined) => (nearest ? `是否想写“${nearest}”？` : undefined)
const known = (f: { known: readonly string[]; nearest: string | undefined }) =>
  didYouMean(f.nearest) ?? `可用：${list(f.known)}`
const isFullWidth = (found: string) => /^[\uFF01-\uFF5E。【】《》“”]$/.test(found)
const quoted = (text: string) => (text === '' ? '空白单元格' : `“${text}”`)

/** Chinese texts of the codes in {@link TemplateFacts}. */
export const templateMessages: {
  readonly [C in keyof TemplateFacts]: (facts: TemplateFacts[C]) => Message
} = {
  'template.front-matter-missing': () => ({
    text: '模板缺少文件头',
    hint: '第一行写 ---，接着写 form、edition、columns 等项，再以一行 --- 结束',
  }),
  'template.front-matter-unclosed': () => ({ text: '文件头没有结束', hint: '在表格之前补一行 ---' }),
  'template.key-missing': f => ({ text: `缺少“${f.key}”这一项` }),
  'template.key-unknown': f => ({
    text: f.within === undefined ? `文件头没有“${f.name}”这一项` : `“${f.within}”中没有“${f.name}”这一项`,
    hint: known(f),
  }),
  'template.value-invalid': f => ({
    text:
      f.found === ''
        ? `“${f.key}”没有写值：${EXPECTED[f.expected]}`
        : `“${f.key}”不能写作“${f.found}”：${EXPECTED[f.expected]}`,
    hint: f.options.length > 0 ? `可用：${list(f.options)}` : undefined,
  }),
  'template.page-too-small': () => ({ text: '页边距占满了整页', hint: '请减小页边距或加大纸张' }),
  'template.columns-missing': () => ({
    text: '没有给出这张表的列宽',
    hint: '在文件头写 columns: [3em, 20mm, 1fr]，或在表格前单独一行写 {columns: [3em, 20mm, 1fr]}',
  }),
  'template.columns-unused': () => ({ text: '这些列宽没有对应的表格', hint: '请删去，或补画表格' }),
  'template.columns-too-wide': f => ({
    text: `各列共宽 ${f.width} pt，页面只有 ${f.available} pt`,
    hint: '请减小列宽或页边距，或把页面改为横向',
  }),
  'template.name-reserved': f => ({ text: `名称“${f.name}”有固定用途，不能使用`, hint: '请换一个名称' }),
  'template.name-repeated': f => ({ text: `行名“${f.name}”在第 ${f.line} 行已经用过` }),
  'template.style-unknown': f => ({ text: `没有名为“${f.name}”的样式`, hint: known(f) }),
  'template.styles-not-last': () => ({ text: '样式应写在单元格或整行文字的最后' }),
  'template.styles-on-merge': () => ({
    text: '合并的位置不能另设样式',
    hint: '样式写在合并区左上角的单元格里；若要打印这个符号本身，请写 \\< 或 \\^',
  }),
  'template.format-unknown': f => ({ text: `没有名为“${f.name}”的格式`, hint: known(f) }),
  'template.format-argument': f => ({
    text:
      f.argument === undefined ? `格式“${f.format}”缺少参数` : `格式“${f.format}”不接受参数“${f.argument}”`,
    hint: `写法：${list(f.examples)}`,
  }),
  'template.format-mismatch': f => ({
    text: `格式“${f.format}”不适用于${TYPES[f.type]}`,
    hint: `它适用于：${list(f.accepts.map(type => TYPES[type]))}`,
  }),
  'template.escape-unknown': f => ({
    text: `没有“${f.escape}”这种转义`,
    hint: `可用：${list(f.known)}`,
  }),
  'template.syntax': f => ({
    text: `${f.found === '' ? '到此为止' : `“${f.found}”处`}应为 ${f.expected.map(token => TOKENS[token]).join(' 或 ')}`,
    hint: isFullWidth(f.found) ? '花括号内的标点须用英文半角' : '若要打印花括号本身，请写 \\{',
  }),
  'template.group-not-last': () => ({ text: ':group 应写在最后，且只写一次' }),
  'template.group-outside-band': () => ({
    text: ':group 只用于随数据重复的单元格',
    hint: '路径中应有 []，如 {indicators[].level1:group}',
  }),
  'template.heading': () => ({
    text: '标题只有一级，写作“# 标题”',
    hint: '若要打印 # 本身，请写 \\#',
  }),
  'template.third-end': () => ({ text: '一行文字只有左右两端，>> 只能出现一次' }),
  'template.text-in-grid': () => ({
    text: '表格两行之间夹着文字',
    hint: '表格的每一行都以竖线 | 开头；若下面是另一张表，请先空一行',
  }),
  'template.grid-missing': () => ({ text: '模板里没有表格', hint: '表格的行写作 | 项目名称 | {name} |' }),
  'template.row-unclosed': () => ({
    text: '这一行没有以竖线 | 结束',
    hint: '最后一根竖线之后只能写行属性，如 {header}',
  }),
  'template.row-cells': f => ({
    text: `这一行有 ${f.cells} 格，应为 ${f.columns} 格`,
    hint: '与左格合并写 <，与上格合并写 ^，空白格留空',
  }),
  'template.attribute-unknown': f => ({
    text: `没有名为“${f.name}”的行属性`,
    hint: `${known(f)}（若这是一个单元格，请在行末补竖线 |）`,
  }),
  'template.attribute-repeated': f => ({ text: `行属性“${f.name}”写了两次` }),
  'template.attribute-value': f => ({
    text: f.found === '' ? `行属性“${f.name}”缺少值` : `行属性“${f.name}”不能写作“${f.found}”`,
    hint: `写法：${f.example}`,
  }),
  'template.merge-left-edge': () => ({
    text: '第一列的左边没有单元格，不能写 <',
    hint: '若要打印 < 本身，请写 \\<',
  }),
  'template.merge-top-edge': () => ({
    text: '第一行的上面没有单元格，不能写 ^',
    hint: '若要打印 ^ 本身，请写 \\^',
  }),
  'template.merge-shape': f => ({
    text: `第 ${f.row} 行第 ${f.column} 列起的合并单元格（${quoted(f.text)}）不成矩形，缺这一格`,
    hint: '在这一格写 < 或 ^ 使之成为矩形，或减小合并范围',
  }),
  'template.merge-out-of-band': f => ({
    text: `重复行中的单元格（${quoted(f.text)}）不能向下合并到重复行之外`,
    hint: '请在这里另起一格',
  }),
  'template.merge-through-band': f => ({
    text: `合并单元格（${quoted(f.text)}）应贯穿全部重复行，缺这一格`,
    hint: '同一组重复行在这一列都写 ^',
  }),
  'template.min-rows-outside-band': () => ({
    text: 'min-rows 只用于随数据重复的行',
    hint: '这一行里没有带 [] 的路径',
  }),
  'template.header-in-band': () => ({ text: '随数据重复的行不能作表头' }),
  'template.each-outside-grid': f => ({
    text: `表格之外的文字不能重复“${f.path}”`,
    hint: '请在表格的行里使用 []',
  }),
  'template.when-outside-band': f => ({ text: `这一行并不随“${f.path}”重复，不能据此判断` }),
  'template.path-conflict': f => ({
    text: `“${f.path}”在这里是${MEANINGS[f.meaning]}，在第 ${f.line} 行却是${MEANINGS[f.other]}`,
  }),
  'template.path-unknown': f => ({ text: `此表没有字段“${f.path}”`, hint: didYouMean(f.nearest) }),
  'template.path-is-list': f => ({ text: `“${f.path}”是列表`, hint: `请写 ${f.path}[]，逐项打印` }),
  'template.path-no-list': f => ({ text: `“${f.path}”不是列表`, hint: '请去掉 []' }),
  'template.path-is-group': f => ({
    text: `“${f.path}”是一组字段，不能直接打印`,
    hint: `其中有：${list(f.fields)}`,
  }),
  'template.limit': f => ({ text: `${LIMITED[f.what]}为 ${f.found}，上限为 ${f.limit}` }),
  'grid.too-large': f => ({
    text: `表格过大：${f.what === 'rows' ? '行数' : '格数'}超过上限 ${f.limit}`,
    hint: '请分成几份申报',
  }),
  'template.option-unknown': f => ({ text: `此项没有“${f.option}”可选`, hint: known(f) }),
  'template.footer-no-room': f => ({
    text: `下边距只有 ${f.margin} mm，容不下页脚，至少要 ${f.needed} mm`,
    hint: '请加大 page 的下边距，或减小样式 footer 的字号',
  }),
  'grid.option-unknown': f => ({ text: `“${f.value}”不是可选的项目`, hint: `可选：${list(f.options)}` }),
  'template.character-reserved': f => ({ text: `模板中不能有字符 ${f.codePoint}`, hint: '请删去这个字符' }),
  'template.page-outside-footer': f => ({
    text: `{${f.name}} 只能写在页脚里`,
    hint: '写在文件头的 footer 中，如 footer: "— {page} —"',
  }),
  'grid.amount-rounded': f => ({ text: `${f.value} 按格式打印为 ${f.printed}，舍去了尾数` }),
}
