/** Chinese texts for editions, parameters and packs, addressed to the one who draws or adapts a form. */
import type { EditionFacts, ParameterType } from '../diagnostics/edition-codes.ts'
import type { Message } from './types.ts'

const TYPES: { readonly [T in ParameterType]: string } = { text: '文字', integer: '整数', option: '所列之一' }

const FIT: { readonly [E in EditionFacts['pack.path-unfit']['expected']]: string } = {
  value: '一个值',
  amount: '金额',
  date: '日期',
  list: '列表',
  text: '文字',
}

const list = (items: readonly string[]) => (items.length > 0 ? items.join('、') : '（无）')
const didYouMean = (nearest: string | undefined) => (nearest ? `是否想写“${nearest}”？` : undefined)
const known = (f: { known: readonly string[]; nearest: string | undefined }) =>
  didYouMean(f.nearest) ?? `可用：${list(f.known)}`

/** Chinese texts of the codes in {@link EditionFacts}. */
export const editionMessages: { readonly [C in keyof EditionFacts]: (facts: EditionFacts[C]) => Message } = {
  'template.extends-invalid': f => ({
    text: `extends 不能写作“${f.found}”`,
    hint: '写作“表的代号@版本”，如 shanghai-project-target@2024；不能写文件路径',
  }),
  'template.extends-unknown': f => ({ text: `没有“${f.base}”这个版本可供沿用`, hint: known(f) }),
  'template.extends-cycle': f => ({
    text: `模板互相沿用，成了一个圈：${f.chain.join(' → ')}`,
    hint: '请改掉其中一个 extends；新版本要有自己的 edition',
  }),
  'template.extends-too-deep': f => ({
    text: `模板一层沿用一层，超过 ${f.limit} 层`,
    hint: '请直接沿用更早的版本',
  }),
  'template.change-without-base': f => ({
    text: `“${f.what}”是对所沿用模板的改动，而这个模板没有沿用别的模板`,
    hint: '请在文件头写 extends: 表的代号@版本，或删去这一处',
  }),
  'template.change-unplaced': () => ({
    text: '沿用别的模板时，这一行没有说明放在哪里',
    hint: '先写 {replace: 行名}、{before: 行名} 或 {after: 行名}，再写各行；改文字请用文件头的 labels',
  }),
  'template.change-rows': f =>
    f.wanted
      ? { text: `${f.change} 之后没有行`, hint: '请把各行紧接着写在下面；要删去这一行，请用 {remove: 行名}' }
      : { text: `${f.change} 之后不应有行`, hint: '要换成别的行，请用 {replace: 行名}' },
  'template.row-unknown': f => ({
    text: `所沿用的模板没有名为“${f.name}”的行`,
    hint: f.known.length === 0 ? '那个模板没有给行起名；在行末写 {name=行名} 即可' : known(f),
  }),
  'template.label-unmatched': f => ({
    text: `所沿用的模板没有“${f.text}”这一格或这一行文字`,
    hint: didYouMean(f.nearest) ?? 'labels 左边要与原模板中整格（或整行）的写法完全一致，\\n 也照写',
  }),
  'template.replacement-invalid': f => ({
    text: `“${f.text}”不能放进表格的一格`,
    hint: '不能有换行和单独的竖线（换行写作 \\n，竖线写作 \\|），也不能过长',
  }),
  'template.parameter-unknown': f => ({ text: `模板没有名为“${f.name}”的参数`, hint: known(f) }),
  'template.parameter-value': f => ({
    text: `参数“${f.name}”不能是“${f.value}”：应为${TYPES[f.type]}`,
    hint: f.options.length > 0 ? `可用：${f.options.map(option => `“${option}”`).join('、')}` : undefined,
  }),
  'template.parameter-unused': f => ({
    text: `参数“${f.name}”没有用到`,
    hint: `在要印的地方写 {$${f.name}}，或检查参数名是否写错`,
  }),
  'pack.missing': f => ({
    text: `文件夹里没有 ${f.file}，也没有模板`,
    hint: '表格包的文件夹里应有 pack.yaml，或 templates/表的代号/版本.md',
  }),
  'pack.form-repeated': f => ({
    text: `“${f.form}”的 ${f.edition} 版已经有了`,
    hint: '请给版本另起一个名称',
  }),
  'pack.template-missing': f => ({
    text: `“${f.form}”的 ${f.edition} 版没有模板`,
    hint: `请放在 templates/${f.form}/ 中，文件头写 edition: "${f.edition}"`,
  }),
  'pack.form-differs': f => ({
    text: `模板写的是“${f.form}”，却放在“${f.folder}”的文件夹里`,
    hint: '文件夹名应与模板的 form 相同',
  }),
  'pack.rule-unknown': f => ({ text: `这个版本没有“${f.code}”这条规则`, hint: known(f) }),
  'pack.rule-fixed': f => ({
    text: `“${f.code}”在任何表中都拒绝，不能改轻`,
    hint: '合计不平、日期颠倒等四类错误不能放行',
  }),
  'pack.path-unfit': f => ({
    text: `“${f.path}”不是这张表的${FIT[f.expected]}`,
    hint: didYouMean(f.nearest),
  }),
  'blank.rows': f => ({
    text: `空表留了 ${f.rows} 行空白`,
    hint: '要多留几行，在模板的那一行写 {min-rows=行数}',
  }),
}
