/** Chinese texts for text and layout. */
import type { PageFacts } from '../diagnostics/page-codes.ts'
import type { Message } from './types.ts'

/** Chinese texts of the codes in {@link PageFacts}. */
export const pageMessages: { readonly [C in keyof PageFacts]: (facts: PageFacts[C]) => Message } = {
  'layout.form-shrunk': f => ({ text: `为排在一页上，全表字号由 ${f.from} 磅缩小为 ${f.to} 磅` }),
  'layout.text-shrunk': f => ({ text: `“${f.text}”的字号由 ${f.from} 磅缩小为 ${f.to} 磅` }),
  'layout.text-overflows': f => ({
    text: `“${f.text}”超出了单元格`,
    hint: '请缩短文字，或在模板中允许该单元格增高（overflow: grow）或缩小字号（overflow: shrink）',
  }),
  'layout.token-broken': f => ({
    text: `“${f.token}”宽于所在单元格，只能拆成两行以上`,
    hint: '可在模板中加宽该列，或为该单元格设置 overflow: shrink，缩小字号以保持完整',
  }),
  'layout.column-narrow': f => ({
    text: `列宽不足一个字，“${f.text}”只能以 ${f.to} 磅印出`,
    hint: '请在模板的 columns 中加宽该列',
  }),
  'layout.row-too-low': f => ({
    text: `行高固定，容不下“${f.text}”`,
    hint: '请在模板中把 {height=…} 改为 {min-height=…}，或缩短文字',
  }),
  'layout.area-small': f => ({
    text: `“${f.name}”的盖章处只有 ${f.width} × ${f.height} mm，应有 ${f.wanted} mm`,
    hint: '请加宽所在的列或加高所在的行，或在样式中改 area-size',
  }),
  'layout.label-flows': f => ({ text: `“${f.text}”跨页后无法在每页完整重复，改为连续排印` }),
  'layout.header-once': f => ({ text: `第 ${f.row} 行起的表头超过半页，只印一次，不在续页重复` }),
  'layout.row-split': f => ({ text: `第 ${f.row} 行高于一页，只能跨页排印` }),
  'layout.no-room': f => ({
    text: `第 ${f.row} 行在一页上连一行文字也排不下`,
    hint: '请减小页边距、表头高度或字号',
  }),
  'layout.too-many-pages': f => ({ text: `超过 ${f.limit} 页的上限`, hint: '请拆分申报内容' }),
  'text.invisible-character': f => ({
    text: `有 ${f.count} 个不可见字符 ${f.codePoint}，打印时略去`,
    hint: '多半是从网页或其他软件复制时带入的，可以删去',
  }),
}
