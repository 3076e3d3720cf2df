/** Chinese texts for reading filled forms, addressed to the clerk who checks what was read. */
import type {
  DocumentProblem,
  ReaderFacts,
  RefusedKind,
  ThreadEnd,
  ValueDoubt,
} from '../diagnostics/reader-codes.ts'
import type { Message } from './types.ts'

const DOUBTS: { readonly [D in ValueDoubt]: string } = {
  label: '是栏目名',
  level: '是指标类别的名称',
  measured: '像是指标值',
  glued: '像是粘连的两格',
}

/** Kinds of files, and what to save them as. */
const KINDS: { readonly [K in RefusedKind]: readonly [string, string] } = {
  doc: ['旧版 Word 文档（.doc）', '.docx'],
  et: ['WPS 表格（.et）', '.xlsx'],
  wps: ['WPS 文字（.wps）', '.docx'],
  pdf: ['PDF 文件', '.docx、.xlsx 或 Markdown'],
  mht: ['单个文件网页（.mht）', '.docx、.xlsx 或 .html'],
  xml: ['XML 文件', '.docx 或 .xlsx'],
  binary: ['未知的二进制文件', '.docx 或 .xlsx'],
}

const PROBLEMS: { readonly [P in DocumentProblem]: string } = {
  archive: '压缩包损坏或不完整',
  'no-text': '其中没有正文',
  inflates: '展开后过大',
  'too-deep': '嵌套层数过多',
  entities: '其中有外部实体声明，不予读取',
  'text-encoding': '内容的编码不对',
  content: '内容不符合格式',
}

const SHOWN = 30

const list = (items: readonly string[]) => (items.length > 0 ? items.join('、') : '（无）')
const short = (text: string) => {
  const characters = Array.from(text.replaceAll('\n', ' '))
  return characters.length <= SHOWN ? characters.join('') : `${characters.slice(0, SHOWN).join('')}…`
}
const some = (texts: readonly string[]) =>
  texts.length <= 3 ? list(texts.map(short)) : `${list(texts.slice(0, 3).map(short))} 等 ${texts.length} 处`
const between = ({ after, expected }: ThreadEnd) => {
  const places = [after && `“${after}”之后`, expected && `“${expected}”之前`]
  const known = places.filter(place => place !== undefined)
  return known.length > 0 ? `，位置在${known.join('、')}` : ''
}

/** Chinese texts of the codes in {@link ReaderFacts}. */
export const readerMessages: {
  readonly [C in keyof ReaderFacts]: (facts: ReaderFacts[C]) => Message
} = {
  'reader.no-form': f => ({
    text: '文件中没有找到已知的表',
    hint: `按标题查找，已知的有：${list(f.titles)}`,
  }),
  'reader.outside': f => ({ text: `表格之前的文字不属于任何一张表，没有采用：${some(f.texts)}` }),
  'reader.source-too-large': f => ({
    text: `文件超过 ${f.limit} 格的上限，从这里起没有读取`,
    hint: '请拆成几个文件',
  }),
  'reader.too-large': f => ({
    text: `这张表有 ${f.texts} 处文字，超过上限 ${f.limit}，其余没有读取`,
    hint: '请核对文件是否完整，必要时拆开',
  }),
  'reader.nested-list': f => ({ text: `模板 ${f.form}@${f.edition} 的重复行中还有重复行，不能反向读取` }),
  'reader.title-missing': f => ({
    text: `没有找到标题“${f.title}”，按首行的栏目名认出了这张表`,
    hint: '请核对这确实是此表',
  }),
  'reader.thread-lost': f => ({
    text: `对不上此表：${f.labels} 个栏目名中缺 ${f.missing} 个，从这里起失去线索${between(f)}`,
    hint: '已读出的内容仅供参考，请对照原表逐项核对或重新填写',
  }),
  'reader.text-unplaced': f => ({
    text: `在表中找不到位置，没有采用：${some(f.texts)}${between(f)}`,
    hint: '请对照原表核对这一处前后的单元格，可能有缺失或错位',
  }),
  'reader.text-repeated': f => ({
    text: `“${short(f.text)}”重复出现，只采用第一处`,
    hint: '请核对是否占了别的内容的位置',
  }),
  'reader.label-missing': f => ({
    text: `没有找到栏目名“${f.label}”，其内容按位置推定`,
    hint: '请对照原表核对这一栏',
  }),
  'reader.label-variant': f => ({ text: `栏目名写作“${short(f.text)}”，按“${f.label}”读取` }),
  'reader.cell-split': f => ({
    text: `“${short(f.text)}”是粘连的单元格，已拆开为：${f.parts.map(short).join(' | ')}`,
  }),
  'reader.value-doubtful': f => ({
    text: `“${short(f.text)}”${DOUBTS[f.doubt]}，却在“${f.label}”的位置`,
    hint: '请对照原表核对这一处前后的单元格，可能有缺失或错位',
  }),
  'reader.value-blank': f => ({ text: `“${f.label}”是空白`, hint: '如果原表填了，请补上' }),
  'reader.value-differs': f => ({
    text: `同一内容前后不同：采用了“${short(f.used)}”，这里是“${short(f.text)}”`,
    hint: '请核对以哪一处为准',
  }),
  'reader.column-shifted': f => ({
    text: `“${short(f.text)}”与同类数字不在同一列，它旁边的一格是空白`,
    hint: `请对照原表核对它是否属于“${f.label}”`,
  }),
  'reader.rows-mixed': f => ({
    text: `这一行混有表中不同行的内容：${list(f.labels)}`,
    hint: '请对照原表核对这一行与相邻各行',
  }),
  'reader.row-incomplete': f => ({
    text: `这一行缺少：${list(f.missing)}`,
    hint: '请对照原表补上，并核对这一行其余内容的位置',
  }),
  'reader.level-missing': f => ({
    text: `这一行没有“${f.label}”，上面各行也不能沿用`,
    hint: '请对照原表补上',
  }),
  'reader.level-unknown': f => ({
    text: `“${short(f.text)}”不是此表已知的名称`,
    hint: `已知的有：${list(f.known)}`,
  }),
  'reader.level-absent': f => ({
    text: `没有读到“${f.level}”的任何一行`,
    hint: '请核对原表中这一类是否缺失',
  }),
  'reader.level-misplaced': f => ({
    text: `“${short(f.text)}”应属于“${f.belongs}”，这里却在“${f.under}”之下`,
    hint: '请核对上一级的名称是否缺失',
  }),
  'reader.kind-refused': f => ({
    text: `这是${KINDS[f.kind][0]}，不能读取`,
    hint: `请在 Word、Excel 或 WPS 中打开，用“另存为”存成 ${KINDS[f.kind][1]} 再导入`,
  }),
  'reader.ending-unknown': f => ({
    text:
      f.ending === '' ? '文件名没有扩展名，内容也认不出来，没有读取' : `不认识扩展名 ${f.ending}，没有读取`,
    hint: '可以读取的有：.md、.html、.docx、.xls、.xlsx、.csv',
  }),
  'reader.document-damaged': f => ({
    text: `Word 文档打不开：${PROBLEMS[f.problem]}`,
    hint: '请在 Word 或 WPS 中打开，用“另存为”存成 .docx 再导入',
  }),
  'reader.encoding-unknown': f => ({
    text: `网页的编码认不出来${f.declared === undefined ? '' : `（自称 ${f.declared}）`}`,
    hint: '请用浏览器或 WPS 打开，另存为 UTF-8 编码的网页',
  }),
  'reader.deleted-text': f => ({ text: `修订中删除的文字没有读取：${some(f.texts)}` }),
  'reader.numbering-lost': f => ({
    text: `从这里起有 ${f.count} 段用了自动编号，编号不是文字，没有读入`,
    hint: '请对照原表，需要时补上编号',
  }),
  'reader.number-rounded': f => ({
    text: `单元格显示为 ${f.shown}，实际存的是 ${f.value}，已按实际的数读取`,
  }),
  'reader.sheet-without-form': f => ({
    text: `工作表“${f.sheet}”里没有找到已知的表，没有读取`,
    hint: '如果它是一张表，请核对标题和首行的栏目名',
  }),
  'reader.neither': f => ({
    text: '既不是填好的表，也不是一行一个项目的清单',
    hint: `填好的表按标题认，已知的有：${list(f.titles)}；清单要有栏目名一行${
      f.found.length > 0 ? `；文件首行是：${some(f.found)}` : ''
    }`,
  }),
}
