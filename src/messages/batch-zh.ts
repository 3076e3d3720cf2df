/** Chinese texts of batches, addressed to the clerk who prints them. */
import type { BatchFacts } from '../diagnostics/batch-codes.ts'
import type { Message } from './types.ts'

const FILING_PROBLEMS: { readonly [P in BatchFacts['batch.filing-invalid']['problem']]: string } = {
  unknown: '目录中没有这一项',
  'not-text': '应为文字',
  'not-a-date': '应为八位日期，如 20240131',
}

/** Chinese texts of the codes in {@link BatchFacts}. */
export const batchMessages: {
  readonly [C in keyof BatchFacts]: (facts: BatchFacts[C]) => Message
} = {
  'batch.not-plain': f => ({
    text: `程序传来的数据不能写成 JSON：${f.found}`,
    hint: '请只用文字、数字、是/否、列表和对象',
  }),
  'batch.worker-lost': f => ({
    text:
      f.reason === 'memory'
        ? '印这一份时内存不够，重试一次仍然如此'
        : '印这一份时打印线程中断，重试一次仍然如此',
    hint: '其他各份不受影响；请单独打印这一份，仍不行时请报告',
  }),
  'batch.internal': f => ({
    text: `印这一份时程序出错：${f.message}`,
    hint: '其他各份不受影响；请报告以上信息',
  }),
  'batch.empty': () => ({ text: '所给的文件中没有申报', hint: '请检查文件或文件夹是否选对' }),
  'batch.book-empty': f => ({
    text: f.refused === 0 ? '没有可以装订成册的表' : `${f.refused} 份表都不能印，没有装订成册`,
    hint: '请先改正各表的错误',
  }),
  'batch.passed-over': f => ({
    text: `文件夹中有 ${f.count} 个文件不是申报文件，已略过：${f.endings.join('、')}`,
  }),
  'batch.filing-invalid': f => ({
    text: `归档信息“${f.key}”不能使用：${FILING_PROBLEMS[f.problem]}`,
    hint: '可写的有 archive（档号）、document（文号）、responsible（责任者）、title（题名）、date（日期）、note（备注）',
  }),
  'batch.manifest-foreign': () => ({
    text: '输出文件夹中已有一个 manifest.json，不是批量打印写的',
    hint: '请另选一个输出文件夹',
  }),
  'batch.manifest-missing': () => ({
    text: '文件夹中没有 manifest.json，无法核对',
    hint: '请给出批量打印的输出文件夹',
  }),
  'batch.unfinished': () => ({
    text: '这个文件夹的批量打印没有完成',
    hint: '请用同样的命令再运行一次，会接着印完',
  }),
  'batch.output-missing': () => ({
    text: '清单中有这个文件，文件夹中没有',
    hint: '请再运行一次批量打印，会补印',
  }),
  'batch.output-changed': f => ({
    text: `文件与打印时不同（SHA-256 应为 ${f.expected}，现为 ${f.found}）`,
    hint: '请再运行一次批量打印，会重印',
  }),
  'batch.output-unlisted': () => ({
    text: '文件夹中有这个 PDF，清单中没有',
    hint: '请确认它不是以前打印的旧文件',
  }),
  'batch.left-over': () => ({
    text: '这个文件是以前打印的，这次没有印它，没有改动',
    hint: '不再需要时请删除，以免与新文件混淆',
  }),
  'batch.archive-too-large': f => ({
    text: `压缩包装不下：共 ${f.files} 个文件，${f.bytes} 字节`,
    hint: '请输出到文件夹，或分几批打印',
  }),
}
