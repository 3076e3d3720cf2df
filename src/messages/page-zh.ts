/** Chinese texts for fonts, text and layout. */
import type { FontProblem, PageFacts } from '../diagnostics/page-codes.ts'
import type { Message } from './types.ts'

const FONT_PROBLEMS: { readonly [P in FontProblem]: string } = {
  missing: '缺失',
  truncated: '不完整',
  invalid: '含有不可能的数值',
  loop: '中的字形互相嵌套',
}

const ROLES: ReadonlyMap<string, string> = new Map([
  ['song', '宋体'],
  ['title', '小标宋'],
  ['hei', '黑体'],
  ['fangsong', '仿宋'],
  ['kai', '楷体'],
  ['rare', '生僻字'],
])

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
  'layout.label-flows': f => ({ text: `“${f.text}”跨页后无法在每页完整重复，改为连续排印` }),
  'layout.header-once': f => ({ text: `第 ${f.row} 行起的表头超过半页，只印一次，不在续页重复` }),
  'layout.row-split': f => ({ text: `第 ${f.row} 行高于一页，只能跨页排印` }),
  'layout.no-room': f => ({
    text: `第 ${f.row} 行在一页上连一行文字也排不下`,
    hint: '请减小页边距、表头高度或字号',
  }),
  'layout.too-many-pages': f => ({ text: `超过 ${f.limit} 页的上限`, hint: '请拆分申报内容' }),
  'font.character-missing': f => ({
    text: `“${f.character}”（${f.codePoint}）在所有字体中都没有`,
    hint: '请核对这个字，或另外提供含有它的字体',
  }),
  'font.role-missing': f => ({
    text: `没有可用的${ROLES.get(f.role) ?? f.role}字体`,
    hint: '请安装缺少的字体，或在模板中改用其他字体',
  }),
  'font.unreadable': f => ({
    text: `字体文件 ${f.file} 无法读取（${f.reason}）`,
    hint: '请检查字体文件是否随软件一起安装、是否有读取权限',
  }),
  'font.too-large': f => ({
    text: `字体文件 ${f.file} 有 ${f.bytes} 字节，超过上限 ${f.limit} 字节`,
    hint: '请改用较小的字体文件',
  }),
  'font.unsupported': f => ({
    text: `字体文件 ${f.file} 的格式不支持（${f.format}）`,
    hint: '请提供 TrueType 格式的字体文件（.ttf）',
  }),
  'font.broken': f => ({
    text: `字体文件 ${f.file} 已损坏：${f.table} 表${FONT_PROBLEMS[f.problem]}`,
    hint: '请重新安装这个字体文件',
  }),
  'font.subset-too-large': f => ({
    text: `一份文件用到字体 ${f.file} 中的 ${f.glyphs} 个字形，超过上限 ${f.limit} 个`,
    hint: '请分成几份文件打印',
  }),
  'font.manifest-invalid': f => ({
    text: `字体清单 manifest.json 有误：${f.problem}`,
    hint: '请重新安装软件',
  }),
  'text.invisible-character': f => ({
    text: `有 ${f.count} 个不可见字符 ${f.codePoint}，打印时略去`,
    hint: '多半是从网页或其他软件复制时带入的，可以删去',
  }),
}
