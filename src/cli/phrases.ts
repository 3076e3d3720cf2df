/** What the commands themselves say, beside the findings. */
import type { Language } from '../messages/messages.ts'

export interface Phrases {
  readonly about: string
  readonly commands: {
    readonly render: string
    readonly check: string
    readonly import: string
    readonly forms: string
    readonly template: string
    readonly templateCheck: string
  }
  readonly options: {
    readonly output: string
    readonly outputFolder: string
    readonly year: string
    readonly template: string
    readonly strict: string
    readonly draft: string
    readonly json: string
    readonly lang: string
    readonly date: string
    readonly files: string
  }
  readonly written: (file: string, pages: number) => string
  readonly imported: (file: string, rows: number) => string
  readonly summary: (done: number, all: number, errors: number, warnings: number) => string
  readonly fine: (what: string) => string
  readonly hint: string
  readonly oneFileForMany: (file: string, count: number) => string
  readonly nothingToRead: string
  readonly internal: string
  readonly seeHelp: string
}

export const PHRASES: { readonly [L in Language]: Phrases } = {
  zh: {
    about: '把申报数据印成官方表格：PDF 逐格一致，可归档。',
    commands: {
      render: '每份申报印成一个 PDF',
      check: '只检查，列出问题，不印',
      import: '从填好的表格读回申报数据：Markdown、网页、docx、xls、xlsx',
      forms: '列出现有的表格和版本',
      template: '模板工具',
      templateCheck: '检查模板，列出全部错误',
    },
    options: {
      output: '输出文件（只有一份时）或文件夹',
      outputFolder: '输出文件夹，默认为当前文件夹',
      year: '把上一年度的表滚动到这个年度，并列出要核对的内容',
      template: '使用这个模板文件，而不是内置模板',
      strict: '有警告也拒绝',
      draft: '有问题也印，每页标“草稿”，末页列出问题',
      json: '以 JSON 输出，供程序读取',
      lang: '消息语言：zh 或 en',
      date: '写入文件的日期（YYYY-MM-DD），不给则不写',
      files: '文件、通配符，或 - 表示标准输入',
    },
    written: (file, pages) => `${file}（${pages} 页）`,
    imported: (file, rows) => `${file}（指标等明细 ${rows} 行）`,
    summary: (done, all, errors, warnings) =>
      `共 ${all} 份，完成 ${done} 份；错误 ${errors} 个，警告 ${warnings} 个`,
    fine: what => `${what}：没有发现问题`,
    hint: '办法',
    oneFileForMany: (file, count) => `共有 ${count} 份申报，不能都写进 ${file}：请用 -o 指定文件夹`,
    nothingToRead: '没有给出要读的文件',
    internal: '程序内部错误，请报告以下信息',
    seeHelp: '用法见 formpress --help',
  },
  en: {
    about: 'Prints declarations as official forms: PDF, cell for cell, fit for the archive.',
    commands: {
      render: 'print one PDF per declaration',
      check: 'list findings, print nothing',
      import: 'read declarations back from filled forms: Markdown, web pages, docx, xls, xlsx',
      forms: 'list the forms and editions there are',
      template: 'work on templates',
      templateCheck: 'list every fault of a template',
    },
    options: {
      output: 'output file (for one declaration) or folder',
      outputFolder: 'output folder, by default the current one',
      year: "roll last year's forms forward to this year, and list what must be checked",
      template: 'use this template file instead of the built-in one',
      strict: 'let warnings refuse',
      draft: 'print although rules refuse, marked on each page, findings on a last page',
      json: 'print JSON for programs',
      lang: 'language of messages: zh or en',
      date: 'date to write into the file (YYYY-MM-DD); none if not given',
      files: 'files, patterns, or - for standard input',
    },
    written: (file, pages) => `${file} (${pages} ${pages === 1 ? 'page' : 'pages'})`,
    imported: (file, rows) => `${file} (${rows} repeated rows)`,
    summary: (done, all, errors, warnings) =>
      `${done} of ${all} done; ${errors} errors, ${warnings} warnings`,
    fine: what => `${what}: nothing found`,
    hint: 'cure',
    oneFileForMany: (file, count) => `${count} declarations do not fit ${file}: name a folder with -o`,
    nothingToRead: 'no file to read was given',
    internal: 'internal error, please report what follows',
    seeHelp: 'see formpress --help',
  },
}
