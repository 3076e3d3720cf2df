/** What the commands for filed PDFs say. */
import type { Verdict } from '../archive/verify.ts'
import type { Language } from '../messages/messages.ts'

export interface ArchivePhrases {
  readonly commands: { readonly extract: string; readonly verify: string }
  readonly files: string
  readonly extractOutput: string
  /** Several files where one goes to standard output. */
  readonly folderForMany: (count: number) => string
  /** A book where one declaration goes to standard output. */
  readonly folderForBook: (file: string, count: number) => string
  readonly extracted: (file: string, target: string) => string
  readonly verdicts: { readonly [V in Verdict]: string }
  /** A file's own line. */
  readonly verified: (file: string, verdict: string, signatures: number) => string
  /** How many files there were of how many kinds. */
  readonly total: (same: number, all: number) => string
}

export const ARCHIVE_PHRASES: { readonly [L in Language]: ArchivePhrases } = {
  zh: {
    commands: {
      extract: '从印出的 PDF 中取出申报数据',
      verify: '核对 PDF 的页面与其中的申报数据是否一致',
    },
    files: 'PDF 文件、通配符，或 - 表示标准输入',
    extractOutput: '输出文件夹；只有一个文件时，默认写到标准输出',
    folderForMany: count => `共有 ${count} 个 PDF 文件：请用 -o 指定文件夹`,
    folderForBook: (file, count) => `${file} 是合订本，内有 ${count} 份申报数据：请用 -o 指定文件夹`,
    extracted: (file, target) => `${file}：申报数据已存为 ${target}`,
    verdicts: {
      'same-objects': '一致（与申报数据印出的文件完全相同）',
      'same-pages': '一致（文件经其他软件另存过，各页内容相同）',
      differs: '不一致',
      'cannot-tell': '无法判断',
    },
    verified: (file, verdict, signatures) =>
      `${file}：${verdict}${signatures === 0 ? '' : `；有 ${signatures} 个签名，是否有效请另行验证`}`,
    total: (same, all) => `共 ${all} 个文件，一致 ${same} 个`,
  },
  en: {
    commands: {
      extract: 'take the declaration out of a printed PDF',
      verify: 'tell whether the pages of a PDF show what the declaration in it says',
    },
    files: 'PDF files, patterns, or - for standard input',
    extractOutput: 'output folder; of one file, by default standard output',
    folderForMany: count => `${count} PDF files: name a folder with -o`,
    folderForBook: (file, count) => `${file} is a book of ${count} declarations: name a folder with -o`,
    extracted: (file, target) => `${file}: declaration written to ${target}`,
    verdicts: {
      'same-objects': 'same objects',
      'same-pages': 'same pages, saved by another program',
      differs: 'differs',
      'cannot-tell': 'cannot tell',
    },
    verified: (file, verdict, signatures) =>
      `${file}: ${verdict}${signatures === 0 ? '' : `; ${signatures} signed, to be validated elsewhere`}`,
    total: (same, all) => `${same} of ${all} agree`,
  },
}
