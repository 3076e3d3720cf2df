/** What printing in batches says, beside the findings. */
import type { Language } from '../messages/messages.ts'

/** How far a batch has come, in numbers. */
export interface BatchCounts {
  readonly printed: number
  /** Forms that were there already. */
  readonly kept: number
  readonly refused: number
  readonly pages: number
}

export interface BatchPhrases {
  readonly command: string
  readonly drop: string
  readonly options: {
    readonly output: string
    readonly name: string
    readonly jobs: string
    readonly force: string
    readonly verify: string
    readonly catalog: string
    readonly filing: string
    readonly quiet: string
    readonly book: string
    readonly bookTitle: string
    readonly bookUnit: string
    readonly bookYear: string
    readonly duplex: string
  }
  readonly files: string
  readonly progress: (counts: BatchCounts, perSecond: number, remaining: number | undefined) => string
  readonly done: (place: string, counts: BatchCounts) => string
  readonly book: (file: string, counts: BatchCounts, pages: number) => string
  readonly interrupted: string
  readonly refused: (name: string, file: string) => string
  /** Errors of one form beyond those that are told. */
  readonly more: (count: number) => string
  readonly verified: (place: string, files: number, wrong: number) => string
  readonly verifyOne: string
  readonly badName: (pattern: string) => string
  readonly report: (file: string) => string
  readonly noPlace: string
}

const zhTime = (seconds: number) =>
  seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
const enTime = (seconds: number) =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`

export const BATCH_PHRASES: { readonly [L in Language]: BatchPhrases } = {
  zh: {
    command: '批量打印：多少份都行，中断后再运行会接着印，并写清单 manifest.json',
    drop: '检查、打印给出的文件和文件夹，结果放在旁边的“打印结果”文件夹',
    options: {
      output: '输出文件夹（默认 out），或以 .zip 结尾的压缩包',
      name: '文件名格式，默认 {index}-{unit}-{name}.pdf',
      jobs: '同时打印的线程数，默认按处理器数',
      force: '全部重印，已经印好的也不沿用',
      verify: '不打印，只按清单核对输出文件夹',
      catalog: '另写归档文件目录（PDF 和 CSV）',
      filing: '首页上方为归档章留空，左侧装订边 25 毫米内不印',
      quiet: '不显示进度',
      book: '装订成册：封面、目录、书签、连续页码；不写 -o 就只印成册',
      bookTitle: '封面上的书名，默认为各表共同的表名',
      bookUnit: '封面上的编制单位，默认为各表共同的主管部门或单位',
      bookYear: '封面上的年度，默认为各表的年度',
      duplex: '成册双面印：每份从右页起，内外边距左右互换',
    },
    files: '文件、文件夹、通配符，或 - 表示标准输入（每行一份 JSON）',
    progress: ({ printed, kept, refused }, perSecond, remaining) =>
      `已印 ${printed} 份${kept > 0 ? `，沿用 ${kept} 份` : ''}，不能印 ${refused} 份；${perSecond} 份/秒${
        remaining === undefined ? '' : `，约剩 ${zhTime(remaining)}`
      }`,
    done: (place, { printed, kept, refused, pages }) =>
      `${place}：印 ${printed} 份${kept > 0 ? `，沿用已印好的 ${kept} 份` : ''}，共 ${pages} 页；不能印 ${refused} 份`,
    book: (file, { printed, kept, refused }, pages) =>
      `${file}：装订 ${printed + kept} 份，共 ${pages} 页；不能印 ${refused} 份`,
    interrupted: '没有完成：排除问题后用同样的命令再运行一次，会接着印',
    refused: (name, file) => `不能印：${name}（${file}）`,
    more: count => `另有 ${count} 个错误，见清单 manifest.json 或用 check 检查`,
    verified: (place, files, wrong) =>
      wrong === 0
        ? `${place}：${files} 个文件，与清单一致`
        : `${place}：${files} 个文件，${wrong} 处与清单不符`,
    verifyOne: '--verify 要核对的文件夹只能给一个',
    badName: pattern =>
      `文件名格式不能用：${pattern}（应以 .pdf 结尾，如 {index}-{name}.pdf，不含 / \\ : 等字符）`,
    report: file => `检查结果：${file}`,
    noPlace: '旁边和当前文件夹都不能写，没有地方放结果',
  },
  en: {
    command: 'print any number of forms; run again after a stop, it goes on, and writes manifest.json',
    drop: 'check and print the files and folders given, into a folder 打印结果 beside them',
    options: {
      output: 'output folder (by default out), or an archive that ends in .zip',
      name: 'pattern of file names, by default {index}-{unit}-{name}.pdf',
      jobs: 'threads that print, by default one a processor',
      force: 'print everything anew, what is there as well',
      verify: 'print nothing, compare the output folder with its manifest',
      catalog: 'write the list of files (归档文件目录) as PDF and CSV',
      filing: 'leave room for the filing stamp on first pages, and 25 mm for binding',
      quiet: 'show no progress',
      book: 'a book of all forms: cover, contents, outline, page numbers; without -o, the book alone',
      bookTitle: 'title on the cover, by default the one that all forms have',
      bookUnit: 'unit on the cover, by default the department or unit of all forms',
      bookYear: 'year on the cover, by default those of the forms',
      duplex: 'a book to print on both sides: forms start on right-hand pages, margins are mirrored',
    },
    files: 'files, folders, patterns, or - for standard input (one JSON a line)',
    progress: ({ printed, kept, refused }, perSecond, remaining) =>
      `${printed} printed${kept > 0 ? `, ${kept} kept` : ''}, ${refused} refused; ${perSecond}/s${
        remaining === undefined ? '' : `, about ${enTime(remaining)} left`
      }`,
    done: (place, { printed, kept, refused, pages }) =>
      `${place}: ${printed} printed${kept > 0 ? `, ${kept} kept` : ''}, ${pages} pages; ${refused} refused`,
    book: (file, { printed, kept, refused }, pages) =>
      `${file}: a book of ${printed + kept} forms, ${pages} pages; ${refused} refused`,
    interrupted: 'not finished: cure what is wrong and run the same command again, it goes on',
    refused: (name, file) => `refused: ${name} (${file})`,
    more: count => `${count} more errors: see manifest.json, or run check`,
    verified: (place, files, wrong) =>
      wrong === 0
        ? `${place}: ${files} files, as the manifest says`
        : `${place}: ${files} files, ${wrong} differences from the manifest`,
    verifyOne: '--verify takes one folder',
    badName: pattern =>
      `not a pattern of file names: ${pattern} (it ends in .pdf, such as {index}-{name}.pdf, without / \\ : …)`,
    report: file => `what was found: ${file}`,
    noPlace: 'neither the folder beside nor the current one can be written',
  },
}
