/** Chinese texts for fonts. */
import type { EmbeddingLimit, FontFacts, FontProblem } from '../diagnostics/font-codes.ts'
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

const LIMITS: { readonly [L in EmbeddingLimit]: string } = {
  restricted: '不允许嵌入文件',
  'bitmaps-only': '只允许嵌入点阵',
  'no-subset': '不允许只嵌入用到的字',
}

/** What to do about a kind of file that is not read. */
const WAYS_OUT: ReadonlyMap<string, string> = new Map([
  ['CFF', '请改用同一字体的 TrueType 版本（.ttf），或先用字体工具转换为 TrueType 轮廓'],
  ['WOFF', '这是网页用的压缩格式，请先用字体工具解压为 .ttf'],
  ['WOFF2', '这是网页用的压缩格式，请先用字体工具解压为 .ttf'],
])

const named = (names: readonly string[]) => (names.length === 0 ? '' : `（${names.join('、')}）`)

/** Chinese texts of the codes in {@link FontFacts}. */
export const fontMessages: { readonly [C in keyof FontFacts]: (facts: FontFacts[C]) => Message } = {
  'font.character-missing': f => ({
    text: `“${f.character}”（${f.codePoint}）在所有字体中都没有`,
    hint: '请核对这个字，或另外提供含有它的字体',
  }),
  'font.substituted': f => ({
    text: `${ROLES.get(f.role) ?? f.role}中没有“${f.character}”（${f.codePoint}），改用 ${f.face}`,
  }),
  'font.role-missing': f => ({
    text: `没有安装${ROLES.get(f.role) ?? f.role}字体${f.file === undefined ? '' : `（${f.file}）`}`,
    hint:
      f.file === undefined
        ? `请用 --font ${f.role}=字体文件 指定一个字体，或在模板中改用其他字体`
        : `请把 ${f.file} 放进软件的 fonts 文件夹，或用 --font ${f.role}=字体文件 指定自己的字体`,
  }),
  'font.role-unclear': f => ({
    text: `看不出字体文件 ${f.file}${named(f.names)} 用作哪种字体`,
    hint: `请写明用途，如 --font fangsong=${f.file}`,
  }),
  'font.unplaced': f => ({
    text: `没有使用字体文件 ${f.file}${named(f.names)}：它的名称不是公文常用字体`,
    hint: `要使用它，请写明用途，如 --font fangsong=${f.file}`,
  }),
  'font.too-many-files': f => ({
    text: `字体文件夹 ${f.folder} 中的字体超过 ${f.limit} 个`,
    hint: '请把要用的字体放进单独的文件夹',
  }),
  'font.face-missing': f => ({
    text: `字体文件 ${f.file} 中没有“${f.wanted}”`,
    hint: `其中有：${f.faces.map((name, i) => `${i} ${name}`).join('、')}`,
  }),
  'font.embedding': f => ({
    text: `字体 ${f.file} 的厂商${LIMITS[f.limit]}（fsType ${f.fsType}）`,
    hint: '请换用可以嵌入的字体；确有授权的，可注明已获授权（命令行加 --fonts-licensed）',
  }),
  'font.variable': f => ({
    text: `字体 ${f.file} 是可变字体，按其默认字重印出`,
  }),
  'font.unreadable': f => ({
    text: `字体文件 ${f.file} 无法读取（${f.reason}）`,
    hint: '请检查字体文件是否存在、是否有读取权限',
  }),
  'font.too-large': f => ({
    text: `字体文件 ${f.file} 有 ${f.bytes} 字节，超过上限 ${f.limit} 字节`,
    hint: '请改用较小的字体文件',
  }),
  'font.unsupported': f => ({
    text: `字体文件 ${f.file} 的格式不支持（${f.format}）`,
    hint: WAYS_OUT.get(f.format) ?? '请提供 TrueType 格式的字体文件（.ttf）',
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
}
