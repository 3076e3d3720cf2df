/** Chinese texts, addressed to the clerk who filled in the form. */
import type { ExpectedKind, SyntaxProblem, ValueKind } from '../diagnostics/codes.ts'
import { archiveMessages } from './archive-zh.ts'
import { batchMessages } from './batch-zh.ts'
import { editionMessages } from './edition-zh.ts'
import { fontMessages } from './font-zh.ts'
import { pageMessages } from './page-zh.ts'
import { readerMessages } from './reader-zh.ts'
import { rollMessages } from './roll-zh.ts'
import { ruleMessages } from './rule-zh.ts'
import { sheetMessages } from './sheet-zh.ts'
import { templateMessages } from './template-zh.ts'
import type { LanguagePack, Messages } from './types.ts'

const PROBLEMS: { readonly [P in SyntaxProblem]: string } = {
  'value-expected': '此处缺少一个值',
  'name-expected': '此处应为用英文双引号括起的字段名',
  'colon-expected': '字段名之后缺少英文冒号',
  'comma-expected': '两项之间缺少英文逗号',
  'trailing-comma': '最后一项之后多了一个逗号',
  'brace-not-closed': '花括号 { 没有对应的 }',
  'bracket-not-closed': '方括号 [ 没有对应的 ]',
  'text-not-closed': '文字的引号没有成对',
  'bad-number': '数字的写法不对',
  'bad-escape': '反斜杠之后的转义写法不对',
  'bad-character': '此处出现了不该有的字符',
  comment: '此处不能写注释',
  'trailing-content': '内容结束之后还有多余的文字',
  'bad-indentation': '缩进不对',
  'bad-structure': '结构不对',
  'unknown-tag': '不支持自定义标签',
  'bad-alias': '引用的锚点不存在或写法不对',
  'too-many-aliases': '引用展开之后内容过多',
  'bad-directive': '不支持此处的指令',
  'name-not-text': '字段名应为文字',
}

const KINDS: { readonly [K in ValueKind | ExpectedKind]: string } = {
  text: '文字',
  number: '数字',
  boolean: '是/否（true 或 false）',
  null: '空值',
  list: '列表',
  object: '对象',
  other: '无法识别的内容',
  integer: '整数',
  amount: '金额',
  date: '日期',
  percent: '百分数',
  target: '指标值',
}

const EXAMPLES: { readonly [K in ExpectedKind]?: string } = {
  amount: '金额可写作 "2332148.00" 或数字',
  date: '日期写作 "2024-01-01"',
  target: '指标值写作文字，或 { "operator": "≥", "value": "95", "unit": "%" }',
  list: '列表写在方括号 [ ] 中',
  object: '对象写在花括号 { } 中',
}

const list = (items: readonly string[]) => (items.length > 0 ? items.join('、') : '（无）')
const didYouMean = (nearest: string | undefined) => (nearest ? `是否想写“${nearest}”？` : undefined)

const messages: Messages = {
  'file.missing': () => ({ text: '找不到文件', hint: '请检查文件名和所在文件夹' }),
  'file.unreadable': f => ({ text: `文件无法读取（${f.reason}）`, hint: '请检查文件权限' }),
  'file.not-utf8': () => ({ text: '文件不是 UTF-8 编码', hint: '请用文本编辑器另存为 UTF-8' }),
  'file.unwritable': f => ({
    text: `无法写入（${f.reason}）`,
    hint: '请检查文件夹是否存在、是否有写入权限，目标文件是否正被其他程序打开',
  }),
  'file.too-large': f => ({
    text: `文件过大：${f.bytes} 字节，上限为 ${f.limit} 字节`,
    hint: '请分成几个较小的文件',
  }),
  'file.empty': () => ({ text: '文件中没有任何申报内容' }),
  'file.syntax': f => ({
    text: `不是正确的 ${f.format}：${PROBLEMS[f.problem]}`,
    hint: '请检查此处及其前一行',
  }),
  'file.duplicate-key': f => ({ text: `字段“${f.key}”写了两次`, hint: '请只保留一个' }),
  'file.too-deep': f => ({ text: `嵌套超过 ${f.limit} 层` }),
  'file.line-too-long': f => ({ text: `这一行超过上限 ${f.limit} 字节，没有读取`, hint: '每行应是一份申报' }),

  'declaration.not-an-object': f => ({
    text: `一份申报应为一个对象，这里却是${KINDS[f.found]}`,
    hint: EXAMPLES.object,
  }),
  'declaration.form-missing': f => ({
    text: '没有写明是哪一种表（form）',
    hint: `现有的表：${list(f.known)}`,
  }),
  'declaration.form-unknown': f => ({
    text: `没有名为“${f.form}”的表`,
    hint: didYouMean(f.nearest) ?? `现有的表：${list(f.known)}`,
  }),
  'declaration.form-differs': f => ({
    text: `申报的表格是“${f.form}”，模板却是“${f.template}”`,
    hint: '请换用对应的模板，或改正 form',
  }),
  'declaration.edition-unknown': f => ({
    text: `此表没有“${f.edition}”版`,
    hint: didYouMean(f.nearest) ?? `现有的版本：${list(f.known)}`,
  }),
  'declaration.edition-none': f => ({
    text: f.year === undefined ? '没有写明年度，无法选定版本' : `此表没有适用于 ${f.year} 年的版本`,
    hint: `现有的版本：${list(f.known)}`,
  }),
  'declaration.missing': () => ({ text: '必填项没有填写' }),
  'declaration.wrong-type': f => ({
    text: `应为${KINDS[f.expected]}，这里却是${KINDS[f.found]}`,
    hint: EXAMPLES[f.expected],
  }),
  'declaration.not-one-of': f => ({
    text: `“${f.value}”不在可选范围之内`,
    hint: didYouMean(f.nearest) ?? `可选：${list(f.options)}`,
  }),
  'declaration.out-of-range': f => ({
    text: `${f.value} 超出范围`,
    hint: `应${[
      f.minimum === undefined ? '' : `不小于 ${f.minimum}`,
      f.maximum === undefined ? '' : `不大于 ${f.maximum}`,
    ]
      .filter(part => part !== '')
      .join('、')}`,
  }),
  'declaration.amount-invalid': f => ({
    text: `“${f.value}”不是金额`,
    hint: '只写数字、小数点和千分位逗号，不带单位和货币符号，例如 2332148.00',
  }),
  'declaration.amount-too-precise': f => ({
    text: `金额 ${f.value} 的小数超过 ${f.decimals} 位`,
    hint: '金额精确到分，请先自行取舍',
  }),
  'declaration.amount-too-large': f => ({
    text: `金额 ${f.value} 的整数部分超过 ${f.digits} 位`,
    hint: '请核对单位是元还是万元',
  }),
  'declaration.amount-inexact': f => ({
    text: `数字 ${f.value} 过大，已不能精确到分`,
    hint: '请把金额写成带引号的文字',
  }),
  'declaration.date-invalid': f => ({
    text: `“${f.value}”不是日期`,
    hint: '日期写作 2024-01-01 或 2024/1/1',
  }),
  'declaration.date-impossible': f => ({ text: `没有“${f.value}”这一天`, hint: '请核对年、月、日' }),
  'declaration.text-too-long': f => ({ text: `文字过长：${f.length} 字，上限为 ${f.limit} 字` }),
  'declaration.control-character': f => ({
    text: `第 ${f.position} 个字符是不能打印的控制字符 ${f.codePoint}`,
    hint: '多由复制粘贴带入，请删除后重新输入',
  }),
  'declaration.lone-surrogate': f => ({
    text: `第 ${f.position} 个字符已损坏（${f.codePoint}）`,
    hint: '多由截断或转码造成，请重新输入这个字',
  }),
  'declaration.tab': f => ({ text: `第 ${f.position} 个字符是制表符，将按空格打印` }),
  'declaration.target-normalised': f => ({ text: `“${f.from}”按此表的写法印作“${f.to}”` }),
  'declaration.unknown-key': f => ({
    text: `此表没有字段“${f.key}”，其内容不会被采用`,
    hint: didYouMean(f.nearest),
  }),
  'declaration.unsafe-key': f => ({ text: `不允许使用字段名“${f.key}”`, hint: '请删除这个字段' }),
  'declaration.too-many-rows': f => ({ text: `共 ${f.count} 行，上限为 ${f.limit} 行` }),
  'declaration.too-many-findings': f => ({
    text: `问题超过 ${f.limit} 处，其余不再列出`,
    hint: '请先核对所用的表和文件是否正确',
  }),
  'declaration.refused': f => ({ text: `不符合此表的要求：${f.message}` }),

  ...fontMessages,
  ...pageMessages,
  ...archiveMessages,
  ...batchMessages,
  ...templateMessages,
  ...editionMessages,
  ...readerMessages,
  ...rollMessages,
  ...sheetMessages,
  ...ruleMessages,
  'press.allowed': f => ({
    text: `按要求放行了 ${f.count} 处“${f.code}”，已在文件中注明`,
    hint: '这些问题仍然存在，报送前请核对',
  }),
}

/** The Chinese language pack. */
export const zh: LanguagePack = {
  messages,
  severities: { error: '错误', warning: '提醒', info: '说明' },
}
